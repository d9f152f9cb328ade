/** Chooses the way in: pictures by their first bytes, WebCodecs where it can, ffmpeg.wasm for the rest. */
import { raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import type { Signal } from '../../core/signal.ts';
import type { Size } from '../../core/space/geometry.ts';
import type { Sink, SoundSource, Source, Speaking } from '../../pipeline/ports.ts';
import { openAnimation } from './animation.ts';
import type { Sound } from './audio.ts';
import { checkSize, imageSink, type Kind, openImage, pictureKind } from './image.ts';
import { isoTracks, type Track } from './iso.ts';
import { videoSink } from './video-sink.ts';
import { openVideo, type VideoSource } from './video-source.ts';

/** Opens a file that the fast path cannot; loaded only then. */
export type SlowPath = (
  blob: Blob,
  name: string,
  why: string,
  iso: readonly Track[] | null,
  signal?: Signal,
) => Promise<VideoSource>;

export async function openMedia(
  blob: Blob,
  name: string,
  slow: SlowPath,
  path: 'auto' | 'ffmpeg',
  signal?: Signal,
): Promise<Source> {
  const picture = await pictureKind(blob, name);
  if (picture) {
    checkSize(picture, name);
    return untilDamage(await openPicture(blob, name, picture, slow, signal), name, picture.damage);
  }
  const iso = await isoTracks(blob, name);
  if (path === 'ffmpeg') return slow(blob, name, 'the settings ask for it', iso, signal);
  const fast = await openVideo(blob, name, iso);
  return 'frames' in fast ? fast : slow(blob, name, fast.why, iso, signal);
}

async function openPicture(
  blob: Blob,
  name: string,
  kind: Kind,
  slow: SlowPath,
  signal?: Signal,
): Promise<Source> {
  const { mime, frames, animated, tiff } = kind;
  if (mime === 'image/tiff' && frames > 1)
    raise({
      code: 'source/unreadable',
      name,
      why: `it has ${frames} pages, and only one can be masked; save each as a picture of its own`,
    });
  if (tiff?.unread) raise({ code: 'source/no-decoder', name, codec: tiff.unread });
  if ((mime === 'image/gif' && frames > 1) || tiff) {
    const source = await slow(blob, name, `browsers do not decode ${mime} frame by frame`, null, signal);
    return tiff ? lying(source, tiff.orientation) : source;
  }
  if (animated) return openAnimation(blob, name, mime, mime === 'image/avif' ? null : frames);
  return openImage(blob, name, kind);
}

/** How planes become what is shown, by orientation in EXIF and TIFF (1 to 8): turned clockwise, then mirrored. */
const TURNS = [
  [0, false],
  [0, true],
  [180, false],
  [180, true],
  [90, true],
  [90, false],
  [270, true],
  [270, false],
] as const;

/** A picture that ffmpeg gives as it is stored, as it is shown. */
function lying(source: Source, orientation: number): Source {
  const { turn: as } = source.info;
  const [rotation, flip] = TURNS[orientation - 1] ?? TURNS[0];
  const { width, height } = as.shown;
  const turn = { ...as, rotation, flip, shown: rotation % 180 ? { width: height, height: width } : as.shown };
  return {
    ...source,
    info: { ...source.info, turn },
    async *frames(signal) {
      for await (const frame of source.frames(signal)) yield { ...frame, turn };
    },
  };
}

/** The same pictures, and then the damage that the file's structure shows: decoders pass over it without a word. */
function untilDamage(source: Source, name: string, why: string | null): Source {
  if (!why) return source;
  return {
    ...source,
    async *frames(signal) {
      let frames = 0;
      for await (const frame of source.frames(signal)) {
        yield frame;
        frames++;
      }
      raise({ code: 'source/damaged', name, frames, why });
    },
  };
}

export function sinkFor(source: Source, options: WriteOptions, speaking: Speaking): Promise<Sink<Blob>> {
  if (source.info.kind === 'image') return imageSink(source, options);
  if ('audio' in source) {
    const video = source as VideoSource;
    return videoSink(video.info, video.audio, video.colorSpace, options, speaking);
  }
  return raise({ code: 'job/internal', why: 'a source without a sink' });
}

/** BT.601 as pictures are drawn in. */
const DRAWN: VideoColorSpaceInit = {
  matrix: 'smpte170m',
  primaries: 'smpte170m',
  transfer: 'smpte170m',
  fullRange: false,
};

export function drawnSink(
  size: Size,
  sounds: Source | SoundSource,
  options: WriteOptions,
  speaking: NonNullable<Speaking>,
): Promise<Sink<Blob>> {
  const audio = 'audio' in sounds ? (sounds.audio as readonly Sound[]) : [];
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  return videoSink({ turn }, audio, DRAWN, options, speaking);
}
