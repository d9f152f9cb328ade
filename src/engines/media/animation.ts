/** Animated PNG, WebP and AVIF: the browser's own decoder gives every picture, composed as it is shown. */

import { closing } from '../../core/disposable.ts';
import { type Frame, i420, i420Bytes } from '../../core/image/picture.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import { checkAbort } from '../../core/signal.ts';
import { micros } from '../../core/units.ts';
import { tellLosses } from './clocks.ts';
import { fromRgba } from './planes.ts';
import type { VideoSource } from './video-source.ts';

/** What browsers make of a picture that says it is shown for no time, microseconds. */
const UNSAID = 100_000;

/** @param listed pictures by the file's own count, where it has one */
export async function openAnimation(
  blob: Blob,
  name: string,
  type: string,
  listed: number | null,
): Promise<VideoSource> {
  const decoderOf = async (): Promise<ImageDecoder & Disposable> => {
    if (!('ImageDecoder' in globalThis) || !(await ImageDecoder.isTypeSupported(type)))
      return raise({ code: 'source/no-decoder', name, codec: `animated ${type.slice(6)} in this browser` });
    return closing(new ImageDecoder({ data: await blob.arrayBuffer(), type }));
  };
  using first = await decoderOf();
  const { count, size } = await Promise.all([first.tracks.ready, first.completed])
    .then(async () => {
      using image = closing((await first.decode()).image);
      const { displayWidth: width, displayHeight: height } = image;
      return { count: first.tracks.selectedTrack?.frameCount ?? 0, size: { width, height } };
    })
    .catch((e) => raise({ code: 'source/unreadable', name, why: String(e.message ?? e).slice(0, 120) }));
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const notes = ['An animation becomes a video; what is transparent in it becomes white.'];
  return {
    info: {
      kind: 'video',
      container: type.slice(6),
      codec: type.slice(6),
      turn,
      seconds: 0,
      path: 'image',
      dropped: ['EXIF, XMP, IPTC and colour profile, where there were any'],
      notes,
      expected: count,
    },
    audio: [],
    colorSpace: { primaries: null, transfer: null, matrix: null, fullRange: false },
    async *frames(signal): AsyncGenerator<Frame> {
      using decoder = await decoderOf();
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context =
        canvas.getContext('2d', { willReadFrequently: true }) ??
        raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
      const picture = { ...i420(new Uint8Array(i420Bytes(size)), size), matrix: 'bt709' as const };
      /** @returns how long the picture is shown, microseconds */
      const draw = async (frameIndex: number): Promise<number> => {
        using image = closing((await decoder.decode({ frameIndex })).image);
        context.fillStyle = 'white';
        context.fillRect(0, 0, size.width, size.height);
        context.drawImage(image, 0, 0, size.width, size.height);
        return image.duration || UNSAID;
      };
      let at = 0;
      let index = 0;
      try {
        await Promise.all([decoder.tracks.ready, decoder.completed]);
        for (; index < count; index++) {
          checkAbort(signal);
          const duration = await draw(index);
          fromRgba(context.getImageData(0, 0, size.width, size.height).data, picture);
          yield { index, at: micros(at), duration: micros(duration), picture, turn };
          at += duration;
        }
      } catch (error) {
        const fault = faultOf(error);
        if (fault.code !== 'job/internal') throw error;
        raise({ code: 'source/damaged', name, frames: index, why: fault.why });
      }
      tellLosses({ name, notes, frames: index, repeated: 0, held: listed });
    },
    [Symbol.asyncDispose]: async () => {},
  };
}
