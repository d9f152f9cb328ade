/** Chooses the way in: pictures by their first bytes, WebCodecs where it can, ffmpeg.wasm for the rest. */
import { raise } from '../../core/fault.ts';
import type { WriteOptions } from '../../core/policy.ts';
import type { Signal } from '../../core/signal.ts';
import type { Sink, Source } from '../../pipeline/ports.ts';
import { imageSink, openImage, pictureKind } from './image.ts';
import { videoSink } from './video-sink.ts';
import { openVideo, type VideoSource } from './video-source.ts';

/** Opens a file that the fast path cannot; loaded only then. */
export type SlowPath = (blob: Blob, name: string, why: string, signal?: Signal) => Promise<VideoSource>;

export async function openMedia(
  blob: Blob,
  name: string,
  slow: SlowPath,
  path: 'auto' | 'ffmpeg',
  signal?: Signal,
): Promise<Source> {
  const picture = await pictureKind(blob);
  if (picture && picture.mime !== 'image/gif' && picture.mime !== 'image/tiff')
    return openImage(blob, name, picture);
  if (picture) return slow(blob, name, `browsers do not decode ${picture.mime} frame by frame`, signal);
  if (path === 'ffmpeg') return slow(blob, name, 'the settings ask for it', signal);
  const fast = await openVideo(blob, name);
  return 'frames' in fast ? fast : slow(blob, name, fast.why, signal);
}

export function sinkFor(source: Source, options: WriteOptions): Promise<Sink<Blob>> {
  if (source.info.kind === 'image') return imageSink(source, options);
  if ('audio' in source) {
    const video = source as VideoSource;
    return videoSink(video.info, video.audio, video.colorSpace, options);
  }
  return raise({ code: 'job/internal', why: 'a source without a sink' });
}
