/** Whether an encoder gives back what it is given: some lose their last frames when they are flushed (WebKitGTK's H.264). */
import {
  BufferTarget,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import '../../core/disposable.ts';
import { i420Bytes } from '../../core/image/picture.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import type { Size } from '../../core/space/geometry.ts';
import { within } from '../within.ts';

/** Frames of a trial: more than an encoder holds back before its first packet. */
const FRAMES = 12;
/** Seconds for all of them. */
const PATIENCE = 60;
const known = new Map<string, Promise<boolean>>();

/** Encodes a few grey frames of this size, once for each codec and size. */
export function keepsFrames(
  codec: WriteOptions['codec'] & ('avc' | 'vp9' | 'av1'),
  size: Size,
  quality: WriteOptions['quality'],
): Promise<boolean> {
  const key = `${codec} ${size.width} ${size.height} ${quality}`;
  const trial = known.get(key) ?? within(PATIENCE, codec, encode(codec, size, quality)).catch(() => false);
  known.set(key, trial);
  return trial;
}

async function encode(
  codec: 'avc' | 'vp9' | 'av1',
  size: Size,
  quality: WriteOptions['quality'],
): Promise<boolean> {
  let packets = 0;
  const format = codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target: new BufferTarget() });
  const video = new VideoSampleSource({
    codec,
    quality: new Quality(quality),
    keyFrameInterval: 2,
    latencyMode: 'quality',
    onEncodedPacket: () => packets++,
  });
  output.addVideoTrack(video);
  await output.start();
  const data = new Uint8Array(i420Bytes(size)).fill(128);
  for (let i = 0; i < FRAMES; i++) {
    using sample = new VideoSample(data, {
      format: 'I420',
      codedWidth: size.width,
      codedHeight: size.height,
      timestamp: i / 25,
      duration: 1 / 25,
    });
    await video.add(sample);
  }
  video.close();
  await output.finalize();
  return packets === FRAMES;
}
