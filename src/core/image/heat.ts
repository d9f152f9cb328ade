/** Maxima of a model's heat map: where the middles of things are. */
import type { Point, Size } from '../space/geometry.ts';
import { type Score, score } from '../units.ts';

/** Cells whose value is the largest of the nine about them, and no less than `floor`. */
export function peaks(
  heat: Float32Array,
  { width, height }: Size,
  floor: number,
): (Point & { score: Score })[] {
  const found: (Point & { score: Score })[] = [];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const here = heat[i]!;
      if (!(here >= floor)) continue;
      let most = true;
      for (let v = Math.max(0, y - 1); most && v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const there = v * width + u;
          // Of equal neighbours the first is the maximum.
          if (heat[there]! > here || (there < i && heat[there]! === here)) most = false;
        }
      if (most) found.push({ x, y, score: score(Math.min(1, here)) });
    }
  return found;
}

/** Cells no further than `reach` from one whose value is no less than `floor`; the cell itself first. */
export function atLeast(
  heat: Float32Array,
  { width, height }: Size,
  { x, y }: Point,
  reach: number,
  floor: number,
): Point[] {
  const found: Point[] = [{ x, y }];
  for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
    for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++)
      if (heat[v * width + u]! >= floor && (u !== x || v !== y)) found.push({ x: u, y: v });
  return found;
}
