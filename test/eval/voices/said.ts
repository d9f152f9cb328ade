/** What a voice makes of samples. */
import type { Values } from '../../../src/core/model/options.ts';
import { defaults } from '../../../src/core/model/options.ts';
import type { Supplies, Voice } from '../../../src/core/model/voice.ts';
import { Treating } from '../../../src/core/sound/treat.ts';

export function said(
  voice: Voice,
  samples: Float32Array<ArrayBuffer>,
  rate: number,
  options: Values = {},
  supplies?: Supplies,
): Float32Array<ArrayBuffer> {
  const treating = new Treating(
    voice,
    { rate, channels: 1 },
    { ...defaults(voice.options), ...options },
    supplies,
  );
  const parts = [];
  for (let at = 0; at < samples.length; at += 16_384)
    parts.push(treating.push([samples.slice(at, at + 16_384)])[0]!);
  parts.push(treating.end()[0]!);
  const out = new Float32Array(samples.length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
