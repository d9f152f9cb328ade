/** Captions of scenes as WebVTT (w3.org/TR/webvtt1), to be shown with the film. */
import { ASKS } from '../../core/context/asks.ts';
import type { Exporter } from '../../core/model/plugin.ts';

/** `hh:mm:ss.ttt`. */
function stamp(seconds: number): string {
  const ms = Math.max(0, Math.round(1000 * seconds));
  const part = (n: number, digits = 2) => String(n).padStart(digits, '0');
  return `${part(Math.floor(ms / 3_600_000))}:${part(Math.floor(ms / 60_000) % 60)}:${part(Math.floor(ms / 1000) % 60)}.${part(ms % 1000, 3)}`;
}

export default {
  kind: 'exporter',
  id: 'captions-vtt',
  label: 'Captions of scenes (WebVTT)',
  group: 'scenes',
  mime: 'text/vtt',
  extension: 'captions.vtt',
  ...ASKS,
  async write(of) {
    const { scenesOf } = await import('../../core/context/scenes.ts');
    return ['WEBVTT', ...scenesOf(of).map((s) => `${stamp(s.start)} --> ${stamp(s.end)}\n${s.caption}`)]
      .map((block) => `${block}\n`)
      .join('\n');
  },
} satisfies Exporter;
