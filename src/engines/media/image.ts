/** Still pictures: a video of one frame, in RGBA planes, so that nothing outside a region changes. */
import { imageSize } from 'image-size';
import { closing } from '../../core/disposable.ts';
import { type Frame, interleaveRgba, type Picture } from '../../core/image/picture.ts';
import { sampleRgb } from '../../core/image/sample.ts';
import { raise } from '../../core/model/fault.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import type { Orientation, Size } from '../../core/space/geometry.ts';
import { micros } from '../../core/units.ts';
import type { Sink, Source } from '../../pipeline/ports.ts';
import { intact } from './intact/index.ts';
import { type Tiff, tiff } from './intact/tiff.ts';

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
/** Most pixels of a picture: its bitmap and four planes are held, 0.8 GB. */
const MOST = 100e6;
/** Most pictures of an animation: a quarter of an hour at ten a second. */
const MOST_FRAMES = 10_000;

/** Rows read from the canvas at once, as pixels: four bytes each are held beside the planes. */
const STRIP = 4e6;

export interface Kind extends Size {
  readonly mime: string;
  /** More than one picture is played. */
  readonly animated: boolean;
  /** Pictures by the file's own count. */
  readonly frames: number;
  readonly damage: string | null;
  /** How it lies and is stored, of a TIFF alone. */
  readonly tiff: Pick<Tiff, 'orientation' | 'unread'> | null;
}

/** Pictures of these kinds are read whole for a look at their structure; larger ones are refused. */
const MOST_BYTES = 512 << 20;

/** AVIF and HEIF that play. */
const SEQUENCE = /^ftyp(avis|msf1|hevc)/;

const magic = (d: Uint8Array): string | null => {
  const text = String.fromCharCode(...d.subarray(0, 16));
  if (/^(II[*+]\0|MM\0[*+])/.test(text)) return 'image/tiff';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (SEQUENCE.test(text.slice(4))) return 'image/avif';
  return null;
};

/** The kind of picture by its bytes, or null. */
export async function pictureKind(blob: Blob, name: string): Promise<Kind | null> {
  const head = new Uint8Array(await blob.slice(0, 512 << 10).arrayBuffer());
  const sized = (d: Uint8Array) => {
    try {
      const { type, width, height } = imageSize(d);
      const mime = type && MIME[type];
      return mime ? { mime, width, height } : null;
    } catch {
      return null;
    }
  };
  const first = sized(head);
  const mime = first?.mime ?? magic(head);
  if (!mime) return null;
  if (blob.size > MOST_BYTES)
    raise({
      code: 'source/too-large',
      name,
      what: `size of ${blob.size} bytes`,
      limit: '512 MiB for a picture',
    });
  const all = new Uint8Array(await blob.arrayBuffer());
  const { frames, damage } = intact(mime, all);
  const animated = frames > 1 || SEQUENCE.test(String.fromCharCode(...head.subarray(4, 12)));
  // A profile or a preview may stand before the size; a sequence says its own when it is decoded.
  const pages = mime === 'image/tiff' ? tiff(all) : null;
  const size = pages ?? first ?? sized(all) ?? (animated && { width: 0, height: 0 });
  return size
    ? { mime, width: size.width, height: size.height, frames, damage, animated, tiff: pages }
    : null;
}

/** @throws FaultError `source/too-large` */
export function checkSize({ width, height, frames }: Kind, name: string): void {
  if (width * height > MOST)
    raise({ code: 'source/too-large', name, what: `size of ${width} x ${height}`, limit: '100 megapixels' });
  if (frames > MOST_FRAMES)
    raise({
      code: 'source/too-large',
      name,
      what: `number of ${frames} pictures`,
      limit: `${MOST_FRAMES} in an animation`,
    });
}

export async function openImage(blob: Blob, name: string, kind: Kind): Promise<Source> {
  const decode = () =>
    createImageBitmap(new Blob([blob], { type: kind.mime }), { imageOrientation: 'from-image' }).catch((e) =>
      raise({ code: 'source/unreadable', name, why: String(e.message ?? e).slice(0, 120) }),
    );
  using bitmap = closing(await decode());
  const size = { width: bitmap.width, height: bitmap.height };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const notes: string[] = [];
  return {
    info: {
      kind: 'image',
      container: kind.mime.slice(6),
      codec: kind.mime.slice(6),
      turn,
      seconds: 0,
      path: 'image',
      dropped: ['EXIF, XMP, IPTC and colour profile, where there were any'],
      notes,
      expected: 1,
    },
    // Decoded anew for each pass: nothing of a large picture is held between them.
    async *frames(): AsyncGenerator<Frame> {
      const { picture, fill } = await opaque(decode());
      const note = `The picture's transparency was filled with ${fill}: a face can be drawn in it.`;
      if (fill && !notes.includes(note)) notes.push(note);
      yield { index: 0, at: micros(0), duration: micros(0), picture, turn };
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

/**
 * A bitmap as opaque RGB planes, read in strips. What shows through is filled with black or white, whichever is further from what is
 * drawn: so a drawing in one colour whose shape is in its alpha is seen, and what is seen is all that is there.
 * @returns `fill` null where all was opaque
 */
async function opaque(
  decoding: Promise<ImageBitmap>,
): Promise<{ picture: Picture; fill: 'white' | 'black' | null }> {
  using bitmap = closing(await decoding);
  const { width, height } = bitmap;
  const rows = Math.max(1, Math.floor(STRIP / width));
  const canvas = new OffscreenCanvas(width, Math.min(rows, height));
  const context =
    canvas.getContext('2d', { willReadFrequently: true }) ??
    raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
  const empty = () => new Uint8Array(width * height);
  const [r, g, b, a] = [empty(), empty(), empty(), empty()];
  let [weight, light] = [0, 0];
  let clear = false;
  for (let y = 0; y < height; y += rows) {
    const n = Math.min(rows, height - y);
    context.clearRect(0, 0, width, n);
    context.drawImage(bitmap, 0, y, width, n, 0, 0, width, n);
    const { data } = context.getImageData(0, 0, width, n);
    for (let i = y * width, j = 0; j < data.length; i++, j += 4) {
      const [red, green, blue, alpha] = [data[j]!, data[j + 1]!, data[j + 2]!, data[j + 3]!];
      r[i] = red;
      g[i] = green;
      b[i] = blue;
      a[i] = alpha;
      if (alpha === 255) continue;
      clear = true;
      weight += alpha;
      light += alpha * (0.299 * red + 0.587 * green + 0.114 * blue);
    }
    // The job's heartbeat goes on.
    await new Promise((resolve) => setTimeout(resolve));
  }
  let fill: 'white' | 'black' | null = null;
  if (clear) {
    fill = weight > 0 && light > 127.5 * weight ? 'black' : 'white';
    const under = fill === 'white' ? 255 : 0;
    for (const p of [r, g, b])
      for (let i = 0; i < p.length; i++)
        if (a[i] !== 255) p[i] = Math.round((p[i]! * a[i]! + under * (255 - a[i]!)) / 255);
  }
  const plane = (data: Uint8Array) => ({ data, stride: width, width, height, sub: 1 as const });
  return {
    fill,
    picture: {
      width,
      height,
      model: 'rgb',
      planes: [plane(r), plane(g), plane(b)],
      matrix: 'bt709',
      fullRange: true,
    },
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
function rgbaOf(picture: Picture, turn: Orientation): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = turn.shown;
  const rgb = sampleRgb(picture, turn, { x: 0, y: 0, width, height }, turn.shown);
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  rgb.forEach((plane, c) => {
    for (let i = 0, j = c; i < plane.length; i++, j += 4) out[j] = plane[i]!;
  });
  return out;
}
