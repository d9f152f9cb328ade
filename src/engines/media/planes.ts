/**
 * Copies a decoded sample into I420, 8 bits: the one format that is detected on, masked and encoded.
 * 10 and 12 bits are shifted down, 4:2:2 and 4:4:4 averaged to 4:2:0, RGB converted by BT.709; what is transparent
 * becomes black. HDR transfer curves are kept as they are, not tone-mapped.
 */

import type { VideoSample } from 'mediabunny';
import { i420, i420Bytes, type Picture, type Yuv } from '../../core/image/picture.ts';
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';

interface Planar {
  readonly subX: 1 | 2;
  readonly subY: 1 | 2;
  readonly shift: 0 | 2 | 4;
}
const PLANAR: Record<string, Planar> = {};
for (const [family, subX, subY] of [
  ['I420', 2, 2],
  ['I422', 2, 1],
  ['I444', 1, 1],
] as const)
  for (const alpha of ['', 'A'])
    for (const [depth, shift] of [
      ['', 0],
      ['P10', 2],
      ['P12', 4],
    ] as const)
      PLANAR[`${family}${alpha}${depth}`] = { subX, subY, shift };

/** Copies into `target` (at least `i420Bytes` long). */
export async function toI420(sample: VideoSample, target: Uint8Array<ArrayBuffer>): Promise<Picture> {
  const { width, height } = sample.visibleRect;
  const size = { width, height };
  const style = {
    matrix:
      sample.colorSpace.matrix === 'smpte170m' || sample.colorSpace.matrix === 'bt470bg'
        ? ('bt601' as const)
        : sample.colorSpace.matrix
          ? ('bt709' as const)
          : undefined,
    fullRange: sample.colorSpace.fullRange ?? false,
  };
  const picture = i420(target, size, style);
  const [cw, ch] = [(width + 1) >> 1, (height + 1) >> 1];
  const format = sample.format;
  if (format === 'I420') {
    await sample.copyTo(target.subarray(0, i420Bytes(size)), {
      layout: [
        { offset: 0, stride: width },
        { offset: width * height, stride: cw },
        { offset: width * height + cw * ch, stride: cw },
      ],
    });
    return picture;
  }
  if (format === 'NV12') {
    const raw = new Uint8Array(sample.allocationSize());
    const layout = await sample.copyTo(raw);
    const [luma, chroma] = [itemAt(layout, 0), itemAt(layout, 1)];
    for (let y = 0; y < height; y++)
      target.set(
        raw.subarray(luma.offset + y * luma.stride, luma.offset + y * luma.stride + width),
        y * width,
      );
    const [, { data: u }, { data: v }] = picture.planes;
    for (let y = 0; y < ch; y++)
      for (let x = 0, i = chroma.offset + y * chroma.stride; x < cw; x++, i += 2) {
        u[y * cw + x] = raw[i]!;
        v[y * cw + x] = raw[i + 1]!;
      }
    return picture;
  }
  const planar = format && PLANAR[format];
  if (planar) {
    const raw = new Uint8Array(sample.allocationSize());
    const layout = await sample.copyTo(raw);
    picture.planes.forEach((p, i) => {
      const sub = i === 0 ? ([1, 1] as const) : ([2 / planar.subX, 2 / planar.subY] as const);
      shrink(raw, itemAt(layout, i), planar.shift, sub, p.data, p.width, p.height, {
        width: i === 0 ? width : Math.ceil(width / planar.subX),
        height: i === 0 ? height : Math.ceil(height / planar.subY),
      });
    });
    if (format.includes('A')) {
      const alpha = new Uint8Array(width * height);
      shrink(raw, itemAt(layout, 3), planar.shift, [1, 1], alpha, width, height, size);
      overBlack(picture, alpha);
    }
    return picture;
  }
  const rgba = new Uint8Array(width * height * 4);
  await sample
    .copyTo(rgba, { format: 'RGBA' })
    .catch((e) =>
      raise({ code: 'source/no-decoder', name: 'the file', codec: `pixel format ${format}: ${String(e)}` }),
    );
  if (format === 'RGBA' || format === 'BGRA')
    for (let i = 0; i < rgba.length; i += 4)
      for (let c = i; c < i + 3; c++) rgba[c] = Math.round((rgba[c]! * rgba[i + 3]!) / 255);
  fromRgba(rgba, picture);
  return { ...picture, matrix: 'bt709', fullRange: false };
}

/** As a player shows it on black: what an alpha channel hides must not come out. */
function overBlack({ planes, fullRange, width, height }: Picture, alpha: Uint8Array): void {
  planes.forEach((p, k) => {
    const black = k > 0 ? 128 : fullRange ? 0 : 16;
    for (let y = 0; y < p.height; y++)
      for (let x = 0; x < p.width; x++) {
        const i = y * p.stride + x;
        const a = alpha[Math.min(height - 1, y * p.sub) * width + Math.min(width - 1, x * p.sub)]!;
        p.data[i] = Math.round(black + ((p.data[i]! - black) * a) / 255);
      }
  });
}

/** One plane to 8 bits, averaging `sub` samples in each direction. */
function shrink(
  raw: Uint8Array,
  from: PlaneLayout,
  shift: number,
  [sx, sy]: readonly [number, number],
  to: Uint8Array,
  width: number,
  height: number,
  have: { width: number; height: number },
): void {
  const wide = shift > 0;
  const at = (x: number, y: number): number => {
    const i =
      from.offset + Math.min(y, have.height - 1) * from.stride + Math.min(x, have.width - 1) * (wide ? 2 : 1);
    return wide ? (raw[i]! | (raw[i + 1]! << 8)) >> shift : raw[i]!;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < sy; v++) for (let u = 0; u < sx; u++) sum += at(x * sx + u, y * sy + v);
      to[y * width + x] = Math.min(255, Math.round(sum / (sx * sy)));
    }
}

/** BT.709 limited range. */
export function fromRgba(
  rgba: Uint8Array | Uint8ClampedArray,
  { width, height, planes }: Picture & { readonly planes: Yuv },
): void {
  const [{ data: Y }, { data: U, width: cw, height: ch }, { data: V }] = planes;
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width * 4; x < width; x++, i += 4)
      Y[y * width + x] = 16.5 + 0.1826 * rgba[i]! + 0.6142 * rgba[i + 1]! + 0.062 * rgba[i + 2]!;
  for (let y = 0; y < ch; y++)
    for (let x = 0; x < cw; x++) {
      let [r, g, b, n] = [0, 0, 0, 0];
      for (let v = 2 * y; v < Math.min(height, 2 * y + 2); v++)
        for (let u = 2 * x; u < Math.min(width, 2 * x + 2); u++, n++) {
          const i = (v * width + u) * 4;
          r += rgba[i]!;
          g += rgba[i + 1]!;
          b += rgba[i + 2]!;
        }
      U[y * cw + x] = 128.5 + (-0.1006 * r - 0.3386 * g + 0.4392 * b) / n;
      V[y * cw + x] = 128.5 + (0.4392 * r - 0.3989 * g - 0.0403 * b) / n;
    }
}
