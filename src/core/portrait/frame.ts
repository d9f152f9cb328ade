/** Pictures as portraits are drawn in, and drawn ones as encoders take them: I420 in memory of its own, BT.601, limited range. */
import { yccOf } from '../image/colour.ts';
import { i420, i420Bytes, type Picture } from '../image/picture.ts';
import type { Size } from '../space/geometry.ts';
import type { Planes } from './portrait.ts';

/** @param rgb 0..255, row by row; its memory is taken */
export function planesOf(rgb: Planes): Planes {
  const [r, g, b] = rgb;
  for (let i = 0; i < r.length; i++) {
    const ycc = yccOf(r[i]!, g[i]!, b[i]!);
    for (const k of [0, 1, 2] as const) rgb[k][i] = ycc[k];
  }
  return rgb;
}

/** @param into at least `i420Bytes` long; left out: new memory @param size even on both sides */
export function pictureOf([luma, u, v]: Planes, size: Size, into = new Uint8Array(i420Bytes(size))): Picture {
  const picture = i420(into, size, { matrix: 'bt601', fullRange: false });
  const [y, ...chroma] = picture.planes;
  for (let i = 0; i < luma.length; i++) y.data[i] = Math.round(16 + (219 / 255) * luma[i]!);
  chroma.forEach(({ data, width, height }, k) => {
    const from = k === 0 ? u : v;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const i = 2 * row * size.width + 2 * column;
        const sum = from[i]! + from[i + 1]! + from[i + size.width]! + from[i + size.width + 1]!;
        data[row * width + column] = Math.round(128 + (224 / 255) * (sum / 4 - 128));
      }
  });
  return picture;
}
