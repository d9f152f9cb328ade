/** Holes in a plane. */
import type { Size } from '../space/geometry.ts';
import { clamp } from '../units.ts';

/**
 * A plane with its holes filled from around them, coarse to fine (Gortler et al.: "The Lumigraph", 1996, pull-push).
 * @param weight 1 where a value is known, 0 where not
 */
export function filledIn(values: Float32Array, weight: Float32Array, { width, height }: Size): Float32Array {
  if (weight.every((w) => w >= 1)) return values;
  if (width <= 1 && height <= 1) return weight[0] ? values : new Float32Array([128]);
  const [w, h] = [(width + 1) >> 1, (height + 1) >> 1];
  const sums = new Float32Array(w * h);
  const weights = new Float32Array(w * h);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [i, j] = [y * width + x, (y >> 1) * w + (x >> 1)];
      sums[j]! += weight[i]! * values[i]!;
      weights[j]! += weight[i]!;
    }
  for (let j = 0; j < sums.length; j++) {
    if (weights[j]! > 0) sums[j]! /= weights[j]!;
    weights[j] = Math.min(1, weights[j]!);
  }
  const coarse = filledIn(sums, weights, { width: w, height: h });
  // Between four coarse values, so that no squares show.
  const at = (x: number, y: number): number => coarse[clamp(y, 0, h - 1) * w + clamp(x, 0, w - 1)]!;
  const out = values.slice();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const own = weight[i]!;
      if (own >= 1) continue;
      const [fx, fy] = [(x - 0.5) / 2, (y - 0.5) / 2];
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
      const [tx, ty] = [fx - x0, fy - y0];
      const top = at(x0, y0) + tx * (at(x0 + 1, y0) - at(x0, y0));
      const low = at(x0, y0 + 1) + tx * (at(x0 + 1, y0 + 1) - at(x0, y0 + 1));
      out[i] = own * values[i]! + (1 - own) * (top + ty * (low - top));
    }
  return out;
}
