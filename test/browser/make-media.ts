/** Runs in the page: makes files of every container and oddity with ffmpeg.wasm, and masks them through the API. */
import wasmUrl from '@ffmpeg/core/wasm?url';
import coreUrl from '@ffmpeg/core?url';
import { FFmpeg } from '@ffmpeg/ffmpeg';
import workerUrl from '@ffmpeg/ffmpeg/worker?worker&url';
import { mask } from '../../src/bridge/api.ts';
import { faultOf } from '../../src/core/model/fault.ts';

export interface Made {
  /** Frames that ffmpeg says it wrote. */
  readonly frames: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function freshFfmpeg(): Promise<FFmpeg> {
  const made = new FFmpeg();
  const absolute = (u: string) => new URL(u, location.href).href;
  await made.load({
    coreURL: absolute(coreUrl),
    wasmURL: absolute(wasmUrl),
    classWorkerURL: absolute(workerUrl),
  });
  return made;
}

/** Kept for the page's next files: a new one costs seconds, as 32 MB of WASM are compiled. */
let kept: Promise<FFmpeg> | null = null;
/** One file at a time: what it says of two could not be told apart. */
let turn: Promise<unknown> = Promise.resolve();

interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What ffmpeg said. */
  readonly lines: readonly string[];
}

/**
 * What ffmpeg writes.
 * @param args all but the output's name
 * @param clip a file that they may name
 */
export function written(
  name: string,
  args: readonly string[],
  clip: Uint8Array = new Uint8Array(0),
): Promise<Written> {
  const next = turn.then(async () => {
    // ffmpeg keeps this option from one run to the next.
    const alone = args.includes('-vsync');
    const made = (!alone && kept) || freshFfmpeg();
    if (!alone) kept = made;
    const f = await made;
    const lines: string[] = [];
    const log = ({ message }: { readonly message: string }): void => void lines.push(message);
    f.on('log', log);
    let whole = false;
    try {
      await f.writeFile('clip', clip);
      if ((await f.exec(['-y', ...args, name], 120_000)) !== 0)
        throw new Error(`${name}: ${lines.slice(-6).join(' | ')}`);
      const bytes = Uint8Array.from((await f.readFile(name)) as Uint8Array);
      await f.deleteFile(name);
      whole = true;
      return { bytes, lines };
    } finally {
      f.off('log', log);
      if (alone || !whole) f.terminate();
      if (!alone && !whole) kept = null;
    }
  });
  turn = next.catch(() => {});
  return next;
}

/** @param args between the inputs (0 the clip, 1 a tone) and the output's name */
export async function make(clip: string, name: string, args: readonly string[]): Promise<Made> {
  const source = new Uint8Array(await (await fetch(clip)).arrayBuffer());
  const inputs = ['-i', 'clip', '-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=44100', '-shortest'];
  const { bytes, lines } = await written(name, [...inputs, ...args], source);
  const counts = lines.flatMap((l) => /^frame=\s*(\d+)/.exec(l)?.[1] ?? []);
  return { bytes, frames: Number(counts.at(-1) ?? 0) };
}

export interface Told {
  readonly verdict: string;
  readonly frames: number;
  readonly tracks: number;
  readonly size: string;
  readonly path: string;
  readonly audio: number;
  /** First and last frame's time in the result, seconds. */
  readonly from: number;
  readonly to: number;
  readonly notes: string;
  /** The fault's code and why, where there was one. */
  readonly fault: string;
}

/** Masks a file and looks into the result with mediabunny. */
export async function run(bytes: Uint8Array<ArrayBuffer>, name: string, policy: object = {}): Promise<Told> {
  const none = { frames: 0, tracks: 0, size: '', path: '', audio: 0, from: 0, to: 0, notes: '', fault: '' };
  try {
    const outcome = await mask(new File([bytes], name), name, policy, { base: `${location.origin}/` });
    const { report } = outcome;
    const told: Told = {
      ...none,
      verdict: outcome.verdict,
      frames: report.lanes.picture.frames,
      tracks: report.lanes.picture.tracks.length,
      size: `${report.lanes.picture.source.width}x${report.lanes.picture.source.height}`,
      path: report.lanes.picture.source.path,
      notes: report.notes.join(' '),
    };
    if (outcome.verdict !== 'sealed' || outcome.sealed.value.type.startsWith('image/')) return told;
    const { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } = await import('mediabunny');
    const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(outcome.sealed.value) });
    const video = await input.getPrimaryVideoTrack();
    const times: number[] = [];
    if (video) for await (const p of new EncodedPacketSink(video).packets()) times.push(p.timestamp);
    times.sort((a, b) => a - b);
    return {
      ...told,
      size: `${video?.displayWidth}x${video?.displayHeight}`,
      audio: (await input.getAudioTracks()).length,
      from: times[0]!,
      to: times[times.length - 1]!,
    };
  } catch (error) {
    const { code, ...rest } = faultOf(error);
    return { ...none, verdict: 'fault', fault: `${code} ${JSON.stringify(rest)}` };
  }
}
