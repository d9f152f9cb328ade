/** By how many samples an encoder and its decoder come late together: measured, since no browser says it. */
import {
  ALL_FORMATS,
  AudioSample,
  AudioSampleSink,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  Input,
  Mp3OutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  type Quality,
} from 'mediabunny';
import '../../core/disposable.ts';
import { randomOf } from '../../core/sound/random.ts';
import type { SoundForm } from '../../core/sound/treat.ts';

/** Samples of a trial, of the noise in it that is looked for, where that begins, and how far off it may be. */
const LENGTH = 16_384;
const NOISE = 2048;
const AT = 4096;
const WITHIN = 4000;

/** What is tried. */
interface Trial {
  readonly codec: 'aac' | 'mp3';
  readonly quality: Quality;
}
/** Where its packets are read from again. */
const FORMATS: Readonly<Record<Trial['codec'], () => OutputFormat>> = {
  aac: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
  mp3: () => new Mp3OutputFormat(),
};

/** Least correlation of what comes back with the noise that went in: by chance it is 0.1, and an encoder keeps more of it. */
const SURE = 0.3;
const known = new Map<string, Promise<number>>();

/** @returns samples; 0 where it is on time, or where nothing came through */
export function encoderDelay(trial: Trial, form: SoundForm): Promise<number> {
  const key = [trial.codec, form.rate, form.channels].join(' ');
  const told = known.get(key) ?? measured(trial, form);
  known.set(key, told);
  return told.catch(() => {
    // Tried again the next time: an encoder may have been busy. What is late then does not pass the check.
    known.delete(key);
    return 0;
  });
}

async function measured({ codec, quality }: Trial, { rate, channels }: SoundForm): Promise<number> {
  const random = randomOf(1);
  const noise = Float32Array.from({ length: NOISE }, () => random() - 0.5);
  const data = new Float32Array(LENGTH * channels);
  for (let c = 0; c < channels; c++) data.set(noise, c * LENGTH + AT);
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[codec](), target });
  const source = new AudioSampleSource({ codec, quality });
  output.addAudioTrack(source);
  await output.start();
  using sample = new AudioSample({
    data,
    format: 'f32-planar',
    numberOfChannels: channels,
    sampleRate: rate,
    timestamp: 0,
  });
  await source.add(sample);
  await output.finalize();
  const heard = await decoded(target.buffer ?? new ArrayBuffer(0), rate);
  let best = { late: 0, sum: 0 };
  for (let late = 0; late <= WITHIN; late++) {
    let sum = 0;
    for (let i = 0; i < NOISE; i++) sum += noise[i]! * (heard[AT + late + i] ?? 0);
    if (sum > best.sum) best = { late, sum };
  }
  const energy = (of: Float32Array, from: number) =>
    of.subarray(from, from + NOISE).reduce((s, x) => s + x * x, 0);
  const most = Math.sqrt(energy(noise, 0) * energy(heard, AT + best.late));
  return best.sum > SURE * most ? best.late : 0;
}

/** The first channel, from time 0. */
async function decoded(bytes: ArrayBuffer, rate: number): Promise<Float32Array> {
  using input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const all = new Float32Array(2 * LENGTH);
  const track = await input.getPrimaryAudioTrack();
  if (!track) return all;
  for await (const got of new AudioSampleSink(track).samples()) {
    using sample = got;
    const plane = new Float32Array(sample.numberOfFrames);
    sample.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
    const at = Math.round(sample.timestamp * rate);
    const skip = Math.max(0, -at);
    if (at + skip < all.length) all.set(plane.subarray(skip, all.length - at), at + skip);
  }
  return all;
}
