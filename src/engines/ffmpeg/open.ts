/** The second path in: ffmpeg.wasm demuxes and decodes, frames stream through shared memory as I420. */

import { heard } from '../media/heard.ts';
import '../../core/disposable.ts';
import { type Frame, i420, i420Bytes } from '../../core/image/picture.ts';
import { itemAt } from '../../core/list.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Orientation } from '../../core/space/geometry.ts';
import { micros } from '../../core/units.ts';
import type { SourceInfo } from '../../pipeline/ports.ts';
import { tellLosses } from '../media/clocks.ts';
import type { Track } from '../media/iso.ts';
import type { VideoSource } from '../media/video-source.ts';
import { type Clock, clockOf } from './clock.ts';
import { FRAMES, TIMES } from './devices.ts';
import { describe, type ProbedStream } from './probe.ts';
import { canShare, clean, lastError, Session, Written } from './session.ts';

/** Without shared memory frames queue up in memory: at most this many bytes of them. */
const MOST_UNSHARED = 1.5e9;

export async function openWithFfmpeg(
  blob: Blob,
  name: string,
  why: string,
  iso: readonly Track[] | null,
  workerUrl: string,
  signal?: Signal,
): Promise<VideoSource> {
  using session = new Session(blob, name);
  await session.load(workerUrl);
  checkAbort(signal);
  const probe = await session.probe();
  const video = probe.streams?.find((s) => s.codec_type === 'video' && !s.disposition?.attached_pic);
  if (!probe.streams?.length)
    raise({ code: 'source/unreadable', name, why: `${why}, and ffmpeg says: ${lastError(session.log)}` });
  if (!video) raise({ code: 'source/no-video', name });
  if (!video.width || !video.height)
    raise({ code: 'source/no-decoder', name, codec: video.codec_name ?? 'unknown' });
  const clock = await clockOf(session, probe, video, iso ? { blob, iso } : null);
  const described = describe(probe, video, why, clock.notes);
  const notes = [...described.notes];
  const info: SourceInfo = { ...described, notes };
  return {
    info,
    audio: clock.audio,
    sounds: await Promise.all(clock.audio.map(heard)),
    colorSpace: { primaries: null, transfer: null, matrix: null, fullRange: false },
    frames: (s) => frames({ blob, name, info, notes, video, clock, workerUrl }, s),
    [Symbol.asyncDispose]: async () => clock.close(),
  };
}

interface Reading {
  readonly blob: Blob;
  readonly name: string;
  readonly info: SourceInfo;
  /** The same as in `info`: what is only known behind the last frame is added. */
  readonly notes: string[];
  readonly video: ProbedStream;
  readonly clock: Clock;
  readonly workerUrl: string;
}

async function* frames(
  { blob, name, info, notes, video, clock, workerUrl }: Reading,
  signal?: Signal,
): AsyncGenerator<Frame> {
  const turn: Orientation = info.turn;
  const bytes = i420Bytes(turn.coded);
  if (!canShare() && (info.expected ?? 0) * bytes > MOST_UNSHARED)
    raise({
      code: 'source/too-large',
      name,
      what: 'length',
      limit: '1.5 GB of decoded frames on a host without COOP and COEP headers',
    });
  using session = new Session(blob, name);
  const times = new Times();
  const written = new Written(session, (text) => times.push(text));
  try {
    await session.load(workerUrl);
    // Full-range samples stay so: scaling them to limited range would change every pixel.
    const full = video.color_range === 'pc' || video.pix_fmt?.startsWith('yuvj') === true;
    const one = [
      '-map',
      `0:${video.index}`,
      ...overBlack(video),
      '-vsync',
      'passthrough',
      '-enc_time_base',
      '-1',
      '-pix_fmt',
      full ? 'yuvj420p' : 'yuv420p',
      '-c:v',
      'rawvideo',
    ];
    const { end } = await written.run([
      '-v',
      'warning',
      '-noautorotate',
      '-copyts',
      ...decoder(video),
      '-i',
      session.path,
      ...one,
      // At once: a frame waits for its time, and ffmpeg for room in the ring.
      '-flush_packets',
      '1',
      '-f',
      'framecrc',
      TIMES,
      ...one,
      '-f',
      'rawvideo',
      FRAMES,
    ]);
    const buffer = new Uint8Array(bytes);
    const picture = i420(buffer, turn.coded, {
      matrix: video.color_space === 'bt709' ? 'bt709' : undefined,
      fullRange: full,
    });
    let index = 0;
    let repeated = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (;;) {
      checkAbort(signal);
      if ((await written.read(buffer)) < bytes) break;
      const { at, duration } = await times.at(index + repeated, written.over);
      // Of frames at one time a player shows one.
      if (at <= last) {
        repeated++;
        continue;
      }
      last = at;
      yield {
        index,
        at: micros(at + 1e6 * clock.by),
        duration: micros(duration),
        picture,
        turn,
      };
      index++;
    }
    await end;
    const broken = session.damage;
    if (broken) raise({ code: 'source/damaged', name, frames: times.count, why: clean(broken) });
    if (written.exit !== 0)
      raise({ code: 'source/damaged', name, frames: times.count, why: lastError(session.log) });
    tellLosses({ name, notes, frames: index, repeated, held: await clock.held() });
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code === 'job/internal')
      raise({ code: 'source/damaged', name, frames: times.count, why: fault.why });
    throw error;
  }
}

/** WebM keeps alpha beside the pictures, and ffmpeg's own decoders pass over it. */
const decoder = ({ codec_name, tags }: ProbedStream): string[] =>
  tags?.alpha_mode !== '1'
    ? []
    : codec_name === 'vp9'
      ? ['-c:v', 'libvpx-vp9']
      : codec_name === 'vp8'
        ? ['-c:v', 'libvpx']
        : [];

/** What is transparent becomes black: what an alpha channel hides must not come out, nor stay hidden in one. GIF keeps nothing there. */
function overBlack(video: ProbedStream): string[] {
  const { codec_name, pix_fmt = '' } = decoder(video).length ? { ...video, pix_fmt: 'yuva420p' } : video;
  if (codec_name === 'gif' || !/^(yuva|gbrap|rgba|bgra|argb|abgr|ya|pal8)/.test(pix_fmt)) return [];
  return ['-vf', `format=${pix_fmt.startsWith('yuva') ? 'yuva420p' : 'gbrap'},premultiply=inplace=1`];
}

/** Presentation times from `framecrc` lines: "stream, dts, pts, duration, size, checksum" after "#tb 0: n/d". */
class Times {
  readonly #rows: { at: number; duration: number }[] = [];
  #rest = '';
  #base = 1;
  get count(): number {
    return this.#rows.length;
  }
  push(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const base = /^#tb 0: (\d+)\/(\d+)/.exec(line);
      if (base) this.#base = (1e6 * Number(base[1])) / Number(base[2]);
      if (line.startsWith('#')) continue;
      const [, , pts = Number.NaN, duration = Number.NaN] = line.split(',').map(Number);
      if (Number.isFinite(pts))
        this.#rows.push({ at: Math.round(pts * this.#base), duration: Math.round(duration * this.#base) });
    }
  }
  async at(index: number, over: () => boolean): Promise<{ at: number; duration: number }> {
    for (let patience = 0; index >= this.#rows.length; ) {
      if (over() && ++patience > 50)
        return raise({ code: 'job/internal', why: 'ffmpeg gave a frame without a time' });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return itemAt(this.#rows, index);
  }
}
