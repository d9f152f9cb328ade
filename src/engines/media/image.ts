/** Still pictures: a video of one frame, in RGBA planes, so that nothing outside a region changes. */
import { imageSize } from 'image-size';
import { raise } from '../../core/fault.ts';
import type { Turn } from '../../core/geometry.ts';
import { type Frame, interleaveRgba, type Picture, planarRgba } from '../../core/picture.ts';
import type { WriteOptions } from '../../core/policy.ts';
import { sampleRgb } from '../../core/sample.ts';
import { micros } from '../../core/units.ts';
import type { Sink, Source } from '../../pipeline/ports.ts';

const MIME: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  tiff: 'image/tiff',
};
/** What a canvas can write; anything else becomes PNG. */
const WRITES = ['image/jpeg', 'image/png', 'image/webp'];
const QUALITY = { low: 0.6, medium: 0.8, high: 0.92, 'very-high': 0.98 } as const;
/** Most pixels decoded at once: four planes and a canvas of them are held, about 1 GB. */
const MOST = 100e6;

/** The kind of picture by its first bytes, or null. */
export async function pictureKind(
  blob: Blob,
): Promise<{ mime: string; width: number; height: number } | null> {
  const head = new Uint8Array(await blob.slice(0, 512 << 10).arrayBuffer());
  try {
    const { type, width, height } = imageSize(head);
    const mime = type && MIME[type];
    return mime ? { mime, width, height } : null;
  } catch {
    return null;
  }
}

export async function openImage(
  blob: Blob,
  name: string,
  kind: { mime: string; width: number; height: number },
): Promise<Source> {
  if (kind.width * kind.height > MOST)
    raise({
      code: 'source/too-large',
      name,
      what: `size of ${kind.width} x ${kind.height}`,
      limit: '100 megapixels',
    });
  const bitmap = await createImageBitmap(new Blob([blob], { type: kind.mime }), {
    imageOrientation: 'from-image',
  }).catch((e) => raise({ code: 'source/unreadable', name, why: String(e.message ?? e).slice(0, 120) }));
  const size = { width: bitmap.width, height: bitmap.height };
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context =
    canvas.getContext('2d', { willReadFrequently: true }) ??
    raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, size.width, size.height);
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  return {
    info: {
      kind: 'image',
      container: kind.mime.slice(6),
      codec: kind.mime.slice(6),
      turn,
      seconds: 0,
      path: 'image',
      dropped: ['EXIF, XMP, IPTC and colour profile, where there were any'],
      notes: [],
      expected: 1,
    },
    async *frames(): AsyncGenerator<Frame> {
      yield { index: 0, at: micros(0), duration: micros(0), picture: planarRgba(data, size), turn };
    },
    close: async () => {},
  };
}

export async function imageSink(source: Source, options: WriteOptions): Promise<Sink<Blob>> {
  const mime = WRITES.find((m) => m === `image/${source.info.container}`) ?? 'image/png';
  let frame: { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number } | null = null;
  return {
    async add({ picture, turn }) {
      frame = {
        data: picture.model === 'rgb' ? interleaveRgba(picture) : rgbaOf(picture, turn),
        width: turn.shown.width,
        height: turn.shown.height,
      };
    },
    async finish() {
      if (!frame) return raise({ code: 'sink/failed', why: 'there was no picture' });
      const canvas = new OffscreenCanvas(frame.width, frame.height);
      canvas.getContext('2d')?.putImageData(new ImageData(frame.data, frame.width, frame.height), 0, 0);
      const blob = await canvas.convertToBlob({ type: mime, quality: QUALITY[options.quality] });
      return {
        mime,
        codec: mime.slice(6),
        extension: mime === 'image/jpeg' ? 'jpg' : mime.slice(6),
        notes: [],
        blob,
      };
    },
    discard: async () => {
      frame = null;
    },
  };
}

/** A `yuv` still (from ffmpeg: TIFF) as opaque, upright RGBA. */
function rgbaOf(picture: Picture, turn: Turn): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = turn.shown;
  const rgb = sampleRgb(picture, turn, { x: 0, y: 0, width, height }, turn.shown);
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  rgb.forEach((plane, c) => {
    for (let i = 0, j = c; i < plane.length; i++, j += 4) out[j] = plane[i];
  });
  return out;
}
