/** A decoded frame as planes in memory: what detectors sample and maskers edit, with no canvas between. */
import type { Orientation, Size } from '../space/geometry.ts';
import type { Micros } from '../units.ts';

/** One 8-bit plane. `stride` is in bytes, and samples are one byte. */
export interface Plane {
  readonly data: Uint8Array;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
  /** Horizontal and vertical subsampling relative to the picture: 1 or 2. */
  readonly sub: 1 | 2;
}

/**
 * `yuv`: Y, U, V with chroma subsampled by two (I420). `rgb`: R, G, B (and A) at full size.
 * Both are edited plane by plane, so a masker knows neither.
 */
export interface Picture extends Size {
  readonly model: 'yuv' | 'rgb';
  readonly planes: readonly Plane[];
  /** BT.709 or BT.601 coefficients, for sampling `yuv` as RGB. */
  readonly matrix: 'bt601' | 'bt709';
  readonly fullRange: boolean;
}

/** Y, U and V, and no more. */
export type Yuv = readonly [Plane, Plane, Plane];

/** A picture at a time. Lent: whoever made it reuses its memory after the consumer's turn ends. */
export interface Frame {
  readonly index: number;
  readonly at: Micros;
  readonly duration: Micros;
  readonly picture: Picture;
  readonly turn: Orientation;
}

/** Lays planes over one I420 buffer of `width` x `height` (chroma sizes rounded up). */
export function i420(
  buffer: Uint8Array,
  { width, height }: Size,
  style?: Partial<Picture>,
): Picture & { readonly planes: Yuv } {
  const [cw, ch] = [(width + 1) >> 1, (height + 1) >> 1];
  const y = width * height;
  const plane = (from: number, w: number, h: number, sub: 1 | 2): Plane => ({
    data: buffer.subarray(from, from + w * h),
    stride: w,
    width: w,
    height: h,
    sub,
  });
  return {
    width,
    height,
    model: 'yuv',
    matrix: style?.matrix ?? (height > 576 ? 'bt709' : 'bt601'),
    fullRange: style?.fullRange ?? false,
    planes: [plane(0, width, height, 1), plane(y, cw, ch, 2), plane(y + cw * ch, cw, ch, 2)],
  };
}

/**
 * The same frame in memory of its own, planes one after the other as {@link i420} lays them: what outlives the turn in which it was lent.
 * @param room a frame kept before and needed no more, whose memory is taken where it fits
 */
export function kept(frame: Frame, room?: Frame | null): Frame {
  const { planes: lent } = frame.picture;
  const fits = lent.every((p, i) => room?.picture.planes[i]?.data.length === p.data.length);
  const memory = fits ? null : new Uint8Array(lent.reduce((n, p) => n + p.data.length, 0));
  let at = 0;
  const planes = lent.map((p, i) => {
    const data = memory?.subarray(at, at + p.data.length) ?? room!.picture.planes[i]!.data;
    at += p.data.length;
    data.set(p.data);
    return { ...p, data };
  });
  return { ...frame, picture: { ...frame.picture, planes } };
}

/** Bytes of an I420 buffer. */
export const i420Bytes = ({ width, height }: Size): number =>
  width * height + 2 * ((width + 1) >> 1) * ((height + 1) >> 1);

/** Splits interleaved RGBA (4 bytes a pixel) into four full-size planes. */
export function planarRgba(rgba: Uint8Array | Uint8ClampedArray, { width, height }: Size): Picture {
  const n = width * height;
  const planes: Plane[] = [0, 1, 2, 3].map((c) => {
    const data = new Uint8Array(n);
    for (let i = 0, j = c; i < n; i++, j += 4) data[i] = rgba[j]!;
    return { data, stride: width, width, height, sub: 1 };
  });
  return { width, height, model: 'rgb', planes, matrix: 'bt709', fullRange: true };
}

/** The inverse of {@link planarRgba}; without a plane of its own, alpha is opaque. */
export function interleaveRgba(p: Picture): Uint8ClampedArray<ArrayBuffer> {
  const n = p.width * p.height;
  const out = new Uint8ClampedArray(n * 4);
  for (let c = 0; c < 4; c++) {
    const data = p.planes[c]?.data;
    if (!data) for (let j = c; j < out.length; j += 4) out[j] = 255;
    else for (let i = 0, j = c; i < n; i++, j += 4) out[j] = data[i]!;
  }
  return out;
}
