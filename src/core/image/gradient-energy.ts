/** How much can be seen in a part of a picture: the measure by which hiding is checked. */
import type { Box, Shape } from '../space/geometry.ts';
import type { Picture } from './picture.ts';

export interface HiddenRegion {
  /** The region that was hidden, frame space; a soft edge lies outside. Null: the background, under which nobody is looked for. */
  readonly shape: Shape | null;
  /** Coded luma pixels. */
  readonly at: Box;
  /** {@link gradientEnergy} after hiding and before encoding: what the check compares the output with. */
  readonly detail: number;
  /** {@link coarse} of what was there and of what was put there; only where what was put there has so much detail that it could be what was there. */
  /** What other frames show there was put in its place. */
  readonly borrowed?: true;
  readonly looks?: { readonly was: Float32Array; readonly put: Float32Array };
}

/** Luma of a sample by its place in the planes. */
function lumaOf({ model, planes }: Picture): (i: number) => number {
  const first = planes[0]!.data;
  if (model === 'yuv') return (i) => first[i]!;
  // Not red alone: encoders halve the colour's resolution, and so change how fine red is.
  const [g, b] = [planes[1]!.data, planes[2]!.data];
  return (i) => 0.299 * first[i]! + 0.587 * g[i]! + 0.114 * b[i]!;
}

/** Mean absolute difference of luma neighbours in a box: near 0 for a flat fill, 3 to 15 for a face. */
export function gradientEnergy(picture: Picture, at: Box): number {
  const { stride, width, height } = picture.planes[0]!;
  const luma = lumaOf(picture);
  const [x0, y0] = [Math.max(0, at.x), Math.max(0, at.y)];
  const x1 = Math.min(width - 1, at.x + at.width);
  const y1 = Math.min(height - 1, at.y + at.height);
  let sum = 0;
  let n = 0;
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const i = y * stride + x;
      const here = luma(i);
      sum += Math.abs(here - luma(i + 1)) + Math.abs(here - luma(i + stride));
      n += 2;
    }
  // Outside the picture there is none; a box that is no box has no detail that could be told.
  if (n === 0) return Number.isFinite(at.x + at.y + at.width + at.height) ? 0 : Number.NaN;
  return sum / n;
}

/** Places a side of {@link coarse}. */
const SIDE = 16;

/** Mean luma of the parts of a box, less the mean of all: what it looks like from afar. */
export function coarse(picture: Picture, at: Box): Float32Array {
  const { stride, width, height } = picture.planes[0]!;
  const luma = lumaOf(picture);
  const edge = (from: number, size: number, k: number, most: number): number =>
    Math.min(most, Math.max(0, Math.floor(from + (k * size) / SIDE)));
  const out = new Float32Array(SIDE * SIDE);
  for (let v = 0; v < SIDE; v++)
    for (let u = 0; u < SIDE; u++) {
      const [x0, y0] = [edge(at.x, at.width, u, width - 1), edge(at.y, at.height, v, height - 1)];
      const x1 = Math.max(x0 + 1, edge(at.x, at.width, u + 1, width));
      const y1 = Math.max(y0 + 1, edge(at.y, at.height, v + 1, height));
      let sum = 0;
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += luma(y * stride + x);
      out[v * SIDE + u] = sum / ((x1 - x0) * (y1 - y0));
    }
  const mean = out.reduce((sum, v) => sum + v, 0) / out.length;
  return out.map((v) => v - mean);
}

/** Root of the mean square of what two of {@link coarse} differ by. */
export const apart = (a: Float32Array, b: Float32Array): number =>
  Math.sqrt(a.reduce((sum, v, i) => sum + (v - b[i]!) ** 2, 0) / a.length);
