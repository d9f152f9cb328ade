/** In the page: films with sound that is nobody's, through a voice, and what is heard of the result. */
import {
  ALL_FORMATS,
  AudioSample,
  AudioSampleSink,
  AudioSampleSource,
  BlobSource,
  BufferTarget,
  CanvasSource,
  Input,
  MkvOutputFormat,
  Output,
  Quality,
} from 'mediabunny';
import { mask } from '../../src/bridge/api.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import type { SoundLane } from '../../src/core/model/report.ts';
import { AROUND, PIECE, RATE } from '../../src/core/sound/correlation.ts';
import { Grid } from '../../src/core/sound/grid.ts';
import { Comparison } from '../../src/core/sound/likeness.ts';
import type { Told } from '../../src/core/sound/told.ts';
import { speech } from '../made/speech.ts';

const SECONDS = 2;
/** The second begins later. */
const TRACKS = [
  { codec: 'opus', rate: 48_000, channels: 2, from: 0 },
  { codec: 'pcm-s16', rate: 22_050, channels: 1, from: 0.5 },
] as const;

const planesOf = ({ rate, channels }: (typeof TRACKS)[number]): Float32Array<ArrayBuffer>[] =>
  Array.from({ length: channels }, () => speech(rate, SECONDS * rate));

/** Made once a page. */
let made: Promise<Uint8Array<ArrayBuffer>> | null = null;

async function film(): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const output = new Output({ format: new MkvOutputFormat(), target });
  const canvas = new OffscreenCanvas(64, 64);
  const video = new CanvasSource(canvas, { codec: 'vp8', quality: new Quality('low') });
  output.addVideoTrack(video);
  const sounds = TRACKS.map((t) => ({
    ...t,
    source: new AudioSampleSource({
      codec: t.codec,
      ...(t.codec === 'opus' && { quality: new Quality('high') }),
    }),
  }));
  for (const s of sounds) output.addAudioTrack(s.source);
  await output.start();
  const c = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let i = 0; i < 5 * SECONDS; i++) {
    c.fillStyle = `hsl(${i * 20} 50% 50%)`;
    c.fillRect(0, 0, 64, 64);
    await video.add(i / 5, 0.2);
  }
  video.close();
  for (const [i, { source, rate, channels, from }] of sounds.entries()) {
    const planes = planesOf(TRACKS[i]!);
    for (let at = 0; at < SECONDS * rate; at += 1000) {
      const part = planes.flatMap((p) => [...p.subarray(at, at + 1000)]);
      using sample = new AudioSample({
        data: Float32Array.from(part),
        format: 'f32-planar',
        numberOfChannels: channels,
        sampleRate: rate,
        timestamp: from + at / rate,
      });
      await source.add(sample);
    }
    source.close();
  }
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

/** What is heard of one track of the result, by itself. */
export interface HeardTrack {
  readonly codec: string;
  readonly seconds: number;
  readonly most: number;
  readonly same: number;
  readonly late: number | null;
  readonly rms: number;
}
export interface Heard {
  readonly verdict: string;
  readonly lane: SoundLane | null;
  readonly notes: readonly string[];
  readonly tracks: readonly HeardTrack[];
  readonly fault: string;
}

async function heardOf(blob: Blob): Promise<HeardTrack[]> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const heard: HeardTrack[] = [];
  for (const [i, track] of (await input.getAudioTracks()).entries()) {
    const t = TRACKS[i]!;
    const [was, is] = [new Grid(RATE), new Grid(RATE)];
    was.add(planesOf(t)[0]!, Math.round(t.from * t.rate), t.rate);
    let [end, sum, n] = [0, 0, 0];
    for await (const got of new AudioSampleSink(track).samples()) {
      using sample = got;
      const plane = new Float32Array(sample.numberOfFrames);
      sample.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
      const first = Math.round(sample.timestamp * sample.sampleRate);
      is.add(first < 0 ? plane.subarray(-first) : plane, Math.max(0, first), sample.sampleRate);
      end = sample.timestamp + sample.duration;
      for (const v of plane) sum += v * v;
      n += plane.length;
    }
    const by = new Comparison();
    for (let at = 0; at + PIECE <= is.end; at += PIECE)
      by.add(was.slice(at - AROUND, at + PIECE + AROUND), is.slice(at, at + PIECE));
    const codec = (await track.getCodec()) ?? '';
    heard.push({ codec, seconds: end, ...by.likeness, late: by.late, rms: Math.sqrt(sum / n) });
  }
  return heard;
}

/** @param broken the codec of the second track is one that nobody knows @param told what a transcript tells */
export async function run(sound: object, write: object, broken = false, told?: Told): Promise<Heard> {
  made ??= film();
  const bytes = (await made).slice();
  if (broken) {
    const name = [...'A_PCM/INT/LIT'].map((c) => c.charCodeAt(0));
    const at = bytes.findIndex((_, i) => name.every((c, k) => bytes[i + k] === c));
    bytes.set([88, 88, 88], at + 10);
  }
  const none = { verdict: 'fault', lane: null, notes: [], tracks: [], fault: '' };
  try {
    const policy = { version: 2, find: { face: { enabled: false } }, otherwise: { sound }, write };
    const outcome = await mask(new File([bytes], 'talk.mkv'), 'talk.mkv', policy, {
      base: `${location.origin}/`,
      told,
    });
    const { lanes, notes } = outcome.report;
    const tracks = outcome.verdict === 'sealed' ? await heardOf(outcome.sealed.value) : [];
    return { verdict: outcome.verdict, lane: lanes.sound ?? null, notes, tracks, fault: '' };
  } catch (error) {
    return { ...none, fault: faultOf(error).code };
  }
}
