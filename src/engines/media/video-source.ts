/** The fast path in: mediabunny demuxes, WebCodecs decodes, frames come as I420 in presentation order. */
import {
  ALL_FORMATS,
  BlobSource,
  Input,
  type InputFormat,
  type InputVideoTrack,
  MPEG_TS,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny';
import { type Frame, i420Bytes, type Picture } from '../../core/image/picture.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Orientation } from '../../core/space/geometry.ts';
import { micros } from '../../core/units.ts';
import type { Source, SourceInfo } from '../../pipeline/ports.ts';
import { CODEC_PATIENCE, patient, within } from '../within.ts';
import type { Sound } from './audio.ts';
import { clocks, held, tellLosses } from './clocks.ts';
import { heard } from './heard.ts';
import type { Track } from './iso.ts';
import { toI420 } from './planes.ts';
import { GRACE, type Span, shows } from './spans.ts';
import { dropped } from './tags.ts';

export interface VideoSource extends Source {
  readonly audio: readonly Sound[];
  readonly colorSpace: VideoColorSpaceInit;
}

/** Frames read ahead: their copies run while the one before is worked on. */
const AHEAD = 3;

/** Seconds that the first frame may take: another way in is tried then. */
const FIRST = 60;

/** Null where this path cannot read the file, with the reason: the caller tries another. */
export async function openVideo(
  blob: Blob,
  name: string,
  iso: readonly Track[] | null,
): Promise<VideoSource | { readonly why: string; readonly codec: string }> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  try {
    if (!(await input.canRead())) return { why: 'its container is not known', codec: 'container' };
    const track = await input.getPrimaryVideoTrack();
    if (!track) return { why: 'there is no video track', codec: 'none' };
    const codec = (await track.getCodec()) ?? 'unknown';
    if (!(await track.canDecode())) return { why: `this browser does not decode ${codec}`, codec };
    // What a decoder says that it can and what it does are two things: the first frame tells.
    const trial = new VideoSampleSink(track).getSample(await track.getFirstTimestamp());
    const first = await within(FIRST, `the browser's decoder of ${codec}`, trial);
    if (!first) return { why: 'no frame can be decoded', codec };
    first.close();
    return await source(input, track, codec, name, iso);
  } catch (error) {
    input.dispose();
    const fault = faultOf(error);
    return { why: fault.code === 'job/internal' ? fault.why : fault.code, codec: 'unknown' };
  }
}

async function source(
  input: Input,
  track: InputVideoTrack,
  codec: string,
  name: string,
  iso: readonly Track[] | null,
): Promise<VideoSource> {
  const format = await input.getFormat();
  const { spans, audio } = await clocks(input, track, iso);
  const shown = { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() };
  const colorSpace = await track.getColorSpace();
  const coded = { width: await track.getCodedWidth(), height: await track.getCodedHeight() };
  const turn: Orientation = {
    rotation: await track.getRotation(),
    flip: await track.getFlip(),
    coded,
    shown,
  };
  const last = spans.at(-1);
  const whole = (!iso && (await track.getDurationFromMetadata())) || (await track.computeDuration());
  const seconds = Math.max(0, last ? micros(1e6 * (Math.min(whole, last.to) + last.shift)) / 1e6 : 0);
  const stats = await track.computePacketStats(120).catch(() => null);
  const notes: string[] = [];
  if (await track.hasHighDynamicRange())
    notes.push('The source is HDR; the result has its curve in 8 bits, not tone-mapped.');
  const info: SourceInfo = {
    kind: 'video',
    container: format.name,
    codec: (await track.getCodecParameterString()) ?? codec,
    turn,
    seconds,
    path: 'webcodecs',
    dropped: await dropped(input),
    notes,
    expected: stats ? Math.max(1, Math.round(stats.averagePacketRate * seconds)) : undefined,
  };
  return {
    info,
    audio,
    sounds: await Promise.all(audio.map(heard)),
    colorSpace,
    frames: (signal) => frames(track, spans, { turn, name, notes, format }, signal),
    [Symbol.asyncDispose]: async () => input.dispose(),
  };
}

/** What is shown, part by part, each sample with the way to the result's clock. */
async function* shown(
  track: InputVideoTrack,
  spans: readonly Span[],
): AsyncGenerator<{ sample: VideoSample; span: Span }, void, undefined> {
  const sink = new VideoSampleSink(track);
  // The first may begin before the part.
  for (const span of spans)
    for await (const sample of patient(
      CODEC_PATIENCE,
      "the browser's decoder",
      sink.samples(span.from - GRACE, span.to - GRACE),
    ))
      if (shows(span, sample.timestamp)) yield { sample, span };
      else sample.close();
}

async function* frames(
  track: InputVideoTrack,
  spans: readonly Span[],
  { turn, name, notes, format }: { turn: Orientation; name: string; notes: string[]; format: InputFormat },
  signal?: Signal,
): AsyncGenerator<Frame, void, undefined> {
  const samples = shown(track, spans);
  const pool: Uint8Array<ArrayBuffer>[] = [];
  interface Copy {
    readonly at: number;
    readonly duration: number;
    readonly buffer: Uint8Array<ArrayBuffer>;
    readonly picture: Picture;
  }
  const copy = async ({ span, ...got }: { sample: VideoSample; span: Span }): Promise<Copy> => {
    using sample = got.sample;
    const { width, height } = sample.visibleRect;
    if (width !== turn.coded.width || height !== turn.coded.height)
      raise({
        code: 'source/damaged',
        name,
        frames: index,
        why: `the picture changes size to ${width} x ${height}`,
      });
    const bytes = i420Bytes({ width, height });
    const buffer = pool.pop() ?? new Uint8Array(bytes);
    const picture = await toI420(sample, buffer);
    const at = Math.round(1e6 * (sample.timestamp + span.shift));
    const duration = Math.round(1e6 * Math.min(sample.duration, span.to - sample.timestamp));
    if (!Number.isFinite(at + duration))
      raise({ code: 'source/damaged', name, frames: index, why: 'a frame has no time' });
    return { at, duration, buffer, picture };
  };
  let index = 0;
  let last = Number.NEGATIVE_INFINITY;
  let repeated = 0;
  let ended = false;
  const ahead: Promise<Copy | null>[] = [];
  // One chain: samples are pulled in order while earlier copies are still under way.
  let pulled: Promise<unknown> = Promise.resolve();
  const pull = (): Promise<Copy | null> => {
    const next = pulled.then(async () => {
      if (ended) return null;
      const { value, done } = await samples.next();
      if (done) ended = true;
      return done ? null : value;
    });
    pulled = next.catch(() => {});
    const copied = next.then((s) => (s ? copy(s) : null));
    copied.catch(() => {});
    return copied;
  };
  try {
    for (let i = 0; i < AHEAD; i++) ahead.push(pull());
    for (;;) {
      checkAbort(signal);
      const got = await (ahead.shift() as Promise<Copy | null>);
      if (!got) break;
      ahead.push(pull());
      // Of frames at one time a player shows one.
      if (got.at > last) {
        // A transport stream stores no durations: the last frame's would be made up.
        const duration =
          format === MPEG_TS && index > 0 ? Math.min(got.duration, got.at - last) : got.duration;
        last = got.at;
        yield { index, at: micros(got.at), duration: micros(duration), picture: got.picture, turn };
        index++;
      } else repeated++;
      pool.push(got.buffer);
    }
    tellLosses({ name, notes, frames: index, repeated, held: await held(track, spans) });
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code !== 'job/internal') throw error;
    raise({ code: 'source/damaged', name, frames: index, why: fault.why });
  } finally {
    ended = true;
    await Promise.allSettled(ahead);
    await samples.return?.(undefined);
  }
}
