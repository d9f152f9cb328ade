/** What is heard of a sound track: its samples from time 0 on, without gaps. */
import { type AudioSample, AudioSampleSink } from 'mediabunny';
import '../../core/disposable.ts';
import { FaultError, raise } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Planes, SoundForm } from '../../core/sound/treat.ts';
import type { SoundBlock, SoundTrack } from '../../pipeline/ports.ts';
import { CODEC_PATIENCE, patient } from '../within.ts';
import type { Sound } from './audio.ts';

/** Seconds that the first samples may take. */
const FIRST = 60;
const DECODER = "the browser's decoder of sound";
/** Clocks of containers are rounded: a shift up to this is none, seconds. */
const JITTER = 0.005;
/** Silence in the place of a gap comes in pieces of so many samples. */
const PIECE = 16_384;

/** What the first samples say of a track; null where none can be decoded. What containers say of rate and channels may be half of it. */
export async function formOf({ track }: Sound): Promise<SoundForm | null> {
  try {
    if (!(await track.canDecode())) return null;
    // The first packet may give none: Vorbis adds two up.
    for await (const got of patient(FIRST, DECODER, new AudioSampleSink(track).samples())) {
      using first = got;
      return { rate: first.sampleRate, channels: first.numberOfChannels };
    }
    return null;
  } catch {
    return null;
  }
}

export async function heard(sound: Sound): Promise<SoundTrack> {
  const { track } = sound;
  const codec = (await track.getCodec()) ?? 'unknown codec';
  return {
    codec,
    channels: await track.getNumberOfChannels(),
    rate: await track.getSampleRate(),
    seconds: (await track.computeDuration()) - (await track.getFirstTimestamp()),
    async *blocks(signal) {
      const form = await formOf(sound);
      if (form) yield* blocks(sound, form, codec, signal);
    },
  };
}

/** @throws FaultError `sound/unreadable` where decoding stops */
export async function* blocks(
  { track, spans }: Sound,
  { rate, channels }: SoundForm,
  codec: string,
  signal?: Signal,
): AsyncGenerator<SoundBlock, void, undefined> {
  const sink = new AudioSampleSink(track);
  /** The sample that comes next, from time 0: a track that begins late is silent until then, since most formats of sound know no times. */
  let next = 0;
  let begun = false;
  const unreadable = (): never => raise({ code: 'sound/unreadable', codec, seconds: next / rate });
  try {
    for (const { from, to, shift } of spans)
      for await (const got of patient(CODEC_PATIENCE, DECODER, sink.samples(from, to))) {
        using sample = got;
        checkAbort(signal);
        if (sample.sampleRate !== rate || sample.numberOfChannels !== channels) unreadable();
        const begins = Math.round((sample.timestamp + shift) * rate);
        const first = Math.max(0, Number.isFinite(from) ? Math.round((from + shift) * rate) : 0);
        const last = Number.isFinite(to) ? Math.round((to + shift) * rate) : Number.POSITIVE_INFINITY;
        const at = begun && Math.abs(begins - next) <= JITTER * rate ? next : begins;
        begun = true;
        for (let gap = Math.max(first, at) - next; gap > 0; ) {
          const n = Math.min(gap, PIECE);
          yield { at: next / rate, rate, planes: silent(channels, n) };
          next += n;
          gap -= n;
        }
        // What lies before is heard already, or cut away.
        const skip = Math.max(0, next - at, first - at);
        const end = Math.min(sample.numberOfFrames, last - at);
        if (end <= skip) continue;
        yield { at: next / rate, rate, planes: planesOf(sample, skip, end) };
        next += end - skip;
      }
  } catch (error) {
    if (error instanceof FaultError || signal?.aborted) throw error;
    unreadable();
  }
}

const silent = (channels: number, n: number): Planes =>
  Array.from({ length: channels }, () => new Float32Array(n));

function planesOf(sample: AudioSample, from: number, to: number): Planes {
  return Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const plane = new Float32Array(to - from);
    sample.copyTo(plane, { planeIndex, format: 'f32-planar', frameOffset: from, frameCount: to - from });
    return plane;
  });
}
