/** The way out: masked planes to WebCodecs' encoder, muxed by mediabunny, streamed to disk. No tags. */

import {
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  Quality,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny';
import { type Frame, i420, i420Bytes, type Picture } from '../../core/image/picture.ts';
import { itemAt } from '../../core/list.ts';
import { FaultError, faultOf, raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import type { Size } from '../../core/space/geometry.ts';
import type { Sink, SourceInfo, Speaking } from '../../pipeline/ports.ts';
import { CODEC_PATIENCE, within } from '../within.ts';
import { type AudioPump, pump, type Sound } from './audio.ts';
import { scratch, targetOf } from './scratch.ts';
import { keepsFrames } from './trial.ts';
import { voiced } from './voiced.ts';

type Codec = 'avc' | 'vp9' | 'av1';
/** How far sound may run ahead of the pictures, seconds. */
const LEAD = 0.5;

/** How long the only frame of a film lasts where nothing says so, microseconds. */
const STILL = 40_000;

const even = (n: number): number => n + (n & 1);

/**
 * The first codec that the format takes and the browser encodes at this size, without losing a frame. Where the format is left open, it
 * is one that takes the sound that is carried over as it is.
 */
async function choose(
  options: WriteOptions,
  coded: Size,
  carried: readonly Sound[],
): Promise<{ codec: Codec; format: OutputFormat; size: Size }> {
  const wanted: Codec[] =
    options.codec !== 'auto'
      ? [options.codec]
      : options.format === 'webm'
        ? ['vp9', 'av1']
        : ['avc', 'vp9', 'av1'];
  const sounds = await Promise.all(carried.map((a) => a.track.getCodec()));
  const webmSound = new WebMOutputFormat().getSupportedAudioCodecs();
  const open = options.format === 'auto' && sounds.every((c) => c !== null && webmSound.includes(c));
  for (const codec of wanted) {
    if (options.format === 'webm' && codec === 'avc') continue;
    const webm = options.format === 'webm' || (open && codec !== 'avc');
    // H.264 is 4:2:0 in whole macroblock pairs: odd sizes gain one repeated row or column.
    const size = codec === 'avc' ? { width: even(coded.width), height: even(coded.height) } : coded;
    const { quality } = options;
    if (
      (await canEncodeVideo(codec, { ...size, quality: new Quality(quality) })) &&
      (await keepsFrames(codec, size, quality))
    )
      return {
        codec,
        size,
        format: webm ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: false }),
      };
  }
  return raise({
    code: 'sink/no-encoder',
    codec: wanted.join(' or '),
    size: `${coded.width} x ${coded.height}`,
  });
}

export async function videoSink(
  info: Pick<SourceInfo, 'turn'>,
  audio: readonly Sound[],
  colorSpace: VideoColorSpaceInit,
  options: WriteOptions,
  speaking: Speaking,
): Promise<Sink<Blob>> {
  const { turn } = info;
  const { codec, format, size } = await choose(options, turn.coded, speaking ? [] : audio);
  const file = await scratch();
  const output = new Output({ format, target: targetOf(file) });
  const video = new VideoSampleSource({
    codec,
    quality: new Quality(options.quality),
    keyFrameInterval: 2,
    latencyMode: 'quality',
  });
  const rotate = format.supportsVideoRotationMetadata;
  output.addVideoTrack(video, rotate ? { rotation: turn.rotation, flip: turn.flip } : {});
  const pumps: AudioPump[] = [];
  const notes: string[] = [];
  const tracks: number[] = [];
  let soundCodec: string | null = null;
  for (const [i, sound] of (speaking && !speaking.voice.begin ? [] : audio).entries()) {
    const made = speaking
      ? await voiced(sound, { output, format, speaking, damaged: options.damaged })
      : await pump(sound, output, format);
    if (made.codec) tracks.push(i);
    soundCodec ??= made.codec;
    pumps.push(made);
  }
  await output.start();

  if (speaking && !speaking.voice.begin && audio.length)
    notes.push(`${audio.length} sound track(s) left out, as the policy says.`);
  if (size.width !== turn.coded.width || size.height !== turn.coded.height)
    notes.push(
      `H.264 takes even sizes only: ${turn.coded.width} x ${turn.coded.height} became ${size.width} x ${size.height} by repeating an edge.`,
    );
  if (!rotate && (turn.rotation !== 0 || turn.flip))
    notes.push('The container cannot turn pictures: the result lies as the camera stored it.');
  const padded =
    size.width !== turn.coded.width || size.height !== turn.coded.height
      ? new Uint8Array(i420Bytes(size))
      : null;
  // Display size before rotation, for pixels that are not square.
  const upright = turn.rotation === 0 || turn.rotation === 180;
  const display = upright ? turn.shown : { width: turn.shown.height, height: turn.shown.width };

  let before = Number.NaN;
  /** Microseconds. A frame of no length lies behind the end of its track, and no player shows it: it lasts as long as the one before. */
  const lasting = ({ at, duration }: Frame): number => {
    const gap = at - before;
    before = at;
    return duration > 0 ? duration : gap > 0 ? gap : STILL;
  };

  /**
   * Sound on its way, beside the pictures: a muxer may hold it back until it has a picture, and some encoders (WebKit's) give none before
   * they were given several. A fault of it surfaces when the file is finished.
   */
  let sound: Promise<unknown> = Promise.resolve();
  const carry = (step: (p: AudioPump) => Promise<void>): void => {
    sound = sound.then(() => Promise.all(pumps.map(step)));
    sound.catch(() => {});
  };

  return {
    async add(frame: Frame) {
      const data = padded ? pad(frame.picture, size, padded) : whole(frame.picture);
      const timestamp = frame.at / 1e6;
      using sample = new VideoSample(data, {
        format: 'I420',
        codedWidth: size.width,
        codedHeight: size.height,
        displayWidth: display.width + size.width - turn.coded.width,
        displayHeight: display.height + size.height - turn.coded.height,
        timestamp,
        duration: lasting(frame) / 1e6,
        colorSpace: frame.picture.fullRange ? colorSpace : { ...colorSpace, fullRange: false },
      });
      try {
        await within(CODEC_PATIENCE, "the browser's encoder", video.add(sample));
      } catch (error) {
        if (error instanceof FaultError) throw error;
        raise({ code: 'sink/failed', why: whyOf(error) });
      }
      carry((p) => p.to(timestamp + LEAD));
    },
    async finish() {
      try {
        // What the encoder still holds comes out while sound may wait for it.
        video.close();
        carry((p) => p.finish());
        await sound;
        await output.finalize();
        const mime = format.mimeType;
        return {
          mime,
          codec,
          sound: { codec: soundCodec, tracks },
          extension: format.fileExtension.slice(1),
          notes: [...pumps.flatMap((p) => p.note ?? []), ...notes],
          blob: typed(await file.file(), mime),
        };
      } catch (error) {
        if (faultOf(error).code === 'sound/unreadable') throw error;
        return raise({ code: 'sink/failed', why: whyOf(error) });
      }
    },
    async discard() {
      await output.cancel().catch(() => {});
      for (const p of pumps) p[Symbol.dispose]();
      await file.remove();
    },
  };
}

const whyOf = (error: unknown): string => {
  const f = faultOf(error);
  return 'why' in f ? f.why : f.code;
};

/** The planes of a picture that lie in one I420 buffer, as that buffer. */
function whole({ planes, width, height }: Picture): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset } = itemAt(planes, 0).data;
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, i420Bytes({ width, height }));
}

/** Copies into a larger I420 buffer, repeating the last row and column. */
function pad(from: Picture, size: Size, into: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  i420(into, size).planes.forEach((to, i) => {
    const p = itemAt(from.planes, i);
    for (let y = 0; y < to.height; y++) {
      const row = Math.min(y, p.height - 1) * p.stride;
      to.data.set(p.data.subarray(row, row + p.width), y * to.stride);
      to.data.fill(p.data[row + p.width - 1]!, y * to.stride + p.width, (y + 1) * to.stride);
    }
  });
  return into;
}

/** The same bytes under a type; a file on disk keeps its name, by which it can be removed. */
const typed = (made: Blob, type: string): Blob =>
  made instanceof File ? new File([made], made.name, { type }) : new Blob([made], { type });
