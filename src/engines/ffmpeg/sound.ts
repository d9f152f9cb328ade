/** Sound that nothing else reads: ffmpeg.wasm decodes it, and it goes to disk as WAV of 16 bits while it comes, however long it is. */
import { AudioSample, AudioSampleSource, Output, WavOutputFormat } from 'mediabunny';
import '../../core/disposable.ts';
import { FaultError, faultOf, raise } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { type Scratch, scratch, targetOf } from '../media/scratch.ts';
import type { DecodedSound } from '../media/sound-file.ts';
import { FRAMES } from './devices.ts';
import { droppedOf, type ProbedStream } from './probe.ts';
import { lastError, Session, Written } from './session.ts';

/** Samples that go on at once. */
const BLOCK = 1 << 16;

/** What ffmpeg is told of time: bare samples know none, and one that is heard too soon is hidden at another time than it is said. */
interface Timing {
  readonly clock: readonly string[];
  /** Silence in the place of gaps, and where a track begins behind the file. */
  readonly silence: string;
}

/** MP4 says by edit lists when a track begins; others may begin anywhere, and what comes first in them is at 0. */
const timingOf = (format: string, tracks: number): Timing => {
  const iso = /^mov/.test(format);
  return {
    clock: iso ? ['-copyts'] : [],
    silence: iso || tracks > 1 ? 'aresample=async=1:first_pts=0' : 'aresample=async=1',
  };
};

interface Decoding {
  readonly blob: Blob;
  readonly name: string;
  readonly workerUrl: string;
  readonly signal: Signal | undefined;
}

/** @throws FaultError `source/unreadable`, `sound/unreadable` where its end is missing or cannot be decoded */
export async function soundWithFfmpeg(
  blob: Blob,
  name: string,
  workerUrl: string,
  signal?: Signal,
): Promise<DecodedSound> {
  using session = new Session(blob, name);
  await session.load(workerUrl);
  checkAbort(signal);
  const probe = await session.probe();
  const streams = (probe.streams ?? []).filter((s) => s.codec_type === 'audio');
  if (!streams.length)
    raise({ code: 'source/unreadable', name, why: `ffmpeg says: ${lastError(session.log)}` });
  const timing = timingOf(probe.format?.format_name ?? '', streams.length);
  const made: Scratch[] = [];
  const discard = async () => {
    for (const file of made) await file.remove();
  };
  try {
    const tracks: { readonly codec: string; readonly wave: Blob }[] = [];
    for (const stream of streams) {
      const file = await scratch({ original: true });
      made.push(file);
      await decode({ blob, name, workerUrl, signal }, stream, timing, file);
      tracks.push({ codec: stream.codec_name ?? 'unknown codec', wave: await file.file() });
    }
    return { container: probe.format?.format_name ?? 'unknown', dropped: droppedOf(probe), tracks, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function decode(
  { blob, name, workerUrl, signal }: Decoding,
  stream: ProbedStream,
  { clock, silence }: Timing,
  file: Scratch,
): Promise<void> {
  const [rate, channels] = [Number(stream.sample_rate), stream.channels ?? 0];
  const codec = stream.codec_name ?? 'unknown codec';
  if (!(rate > 0 && channels > 0)) raise({ code: 'sound/unreadable', codec, seconds: 0 });
  using session = new Session(blob, name);
  await session.load(workerUrl);
  const output = new Output({ format: new WavOutputFormat({ large: true }), target: targetOf(file) });
  const source = new AudioSampleSource({ codec: 'pcm-s16' });
  output.addAudioTrack(source);
  const written = new Written(session);
  let frames = 0;
  try {
    await output.start();
    const { end } = await written.run([
      ...['-v', 'warning', ...clock, '-i', session.path, '-map', `0:${stream.index}`],
      ...['-af', silence],
      ...['-c:a', 'pcm_s16le', '-f', 's16le', FRAMES],
    ]);
    const block = new Uint8Array(2 * channels * BLOCK);
    for (let got = block.length; got === block.length; ) {
      checkAbort(signal);
      got = await written.read(block);
      const whole = Math.floor(got / (2 * channels));
      if (!whole) break;
      using sample = new AudioSample({
        data: block.slice(0, 2 * channels * whole),
        format: 's16',
        numberOfChannels: channels,
        sampleRate: rate,
        timestamp: frames / rate,
      });
      await source.add(sample);
      frames += whole;
    }
    await end;
    if (written.exit !== 0 || !frames || session.damage !== null)
      raise({ code: 'sound/unreadable', codec, seconds: frames / rate });
    await output.finalize();
  } catch (error) {
    await output.cancel().catch(() => {});
    if (error instanceof FaultError) throw error;
    const fault = faultOf(error);
    raise({ code: 'source/unreadable', name, why: 'why' in fault ? fault.why : fault.code });
  }
}
