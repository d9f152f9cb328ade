/**
 * How a view lies over another one, to parts of a pixel: a direct alignment by a homography (Baker and Matthews: "Lucas-Kanade 20 Years On", 2004,
 * inversely compositional), with weights that leave out what moves by itself, coarse to fine. What it cannot be sure of it says.
 */
import { itemAt } from '../list.ts';
import type { Size } from '../space/geometry.ts';
import { chained, cornersOf, farthest, growth, inverse, type Warp } from '../space/warp.ts';
import { type Glance, halved } from './drift.ts';
import { solved } from './solve.ts';

/** Side of the squares of which each gives the sample with the steepest slope, samples; the least slope, levels a sample; samples of a picture's shorter side at the coarsest. */
const PICK = { every: 4, slope: 2, least: 24 };
/** Turns of the fit at each size, and the step, in samples, at which it has arrived. */
const FIT = { turns: 14, arrived: 0.004 };
/** How far apart two pictures of one place may be in brightness. */
const LIGHT = 1.6;
/** Parts that the pictures are compared in once they are aligned, across the longer side. */
const PARTS = 8;
/**
 * Where an alignment counts: expected error at the corners and what a part may be off, samples; share of its contrast that may stay different;
 * points of a part; how many parts have to agree, what share of those with texture, and in how many quarters.
 */
const SURE = { error: 0.12, within: 0.4, rest: 0.5, points: 6, least: 6, share: 0.6, quarters: 3 };

/** Why a view could not be laid over another: nothing to hold on to, or things that go different ways (at different distances, or by themselves). */
export type Unsure = 'texture' | 'depth';

/** A luma picture in several sizes, each half of the one before. */
export type Pyramid = readonly Glance[];

export function pyramidOf(glance: Glance): Pyramid {
  const out = [glance];
  for (let g = glance; out.length < 3 && Math.min(g.width, g.height) >= 2 * PICK.least; ) {
    g = halved(g);
    out.push(g);
  }
  return out;
}

/** Samples with a slope: where, in middle-out units, how light, and how fast that changes along either axis, levels a unit. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly value: Float64Array;
  readonly gx: Float64Array;
  readonly gy: Float64Array;
  /** Samples in a unit. */
  readonly pitch: number;
}

/** What is kept of a view to lay others over it. */
export interface Pattern {
  readonly size: Size;
  readonly levels: readonly Points[];
}

/** @param taken which samples are somebody's, and count for nothing */
export function patternOf(pyramid: Pyramid, taken: Uint8Array): Pattern {
  const { width, height } = itemAt(pyramid, 0);
  return { size: { width, height }, levels: pyramid.map((g, level) => pointsOf(g, taken, width, level)) };
}

function pointsOf({ luma, width, height }: Glance, taken: Uint8Array, stride: number, level: number): Points {
  const pitch = Math.max(width, height) / 2;
  const [xs, ys, values, gxs, gys]: number[][] = [[], [], [], [], []];
  for (let top = 2; top + PICK.every <= height - 2; top += PICK.every)
    for (let left = 2; left + PICK.every <= width - 2; left += PICK.every) {
      let [best, steepest] = [-1, PICK.slope ** 2];
      for (let y = top; y < top + PICK.every; y++)
        for (let x = left; x < left + PICK.every; x++) {
          const i = y * width + x;
          const slope = (luma[i + 1]! - luma[i - 1]!) ** 2 + (luma[i + width]! - luma[i - width]!) ** 2;
          if (slope > 4 * steepest && !taken[(y << level) * stride + (x << level)])
            [best, steepest] = [i, slope / 4];
        }
      if (best < 0) continue;
      const [x, y] = [best % width, Math.floor(best / width)];
      xs!.push((x + 0.5 - width / 2) / pitch);
      ys!.push((y + 0.5 - height / 2) / pitch);
      values!.push(luma[best]!);
      gxs!.push(((luma[best + 1]! - luma[best - 1]!) / 2) * pitch);
      gys!.push(((luma[best + width]! - luma[best - width]!) / 2) * pitch);
    }
  const list = (of: number[] | undefined) => Float64Array.from(of ?? []);
  return { x: list(xs), y: list(ys), value: list(values), gx: list(gxs), gy: list(gys), pitch };
}

/** What a change of each number does to where a point lies: of a shift, growth and roll (4), or of any homography (8). */
type Freedom = 4 | 8;

function slopes(row: Float64Array, freedom: Freedom, x: number, y: number, gx: number, gy: number): void {
  if (freedom === 4) {
    row[0] = x * gx + y * gy;
    row[1] = x * gy - y * gx;
    row[2] = gx;
    row[3] = gy;
    return;
  }
  const along = x * gx + y * gy;
  row[0] = x * gx;
  row[1] = y * gx;
  row[2] = gx;
  row[3] = x * gy;
  row[4] = y * gy;
  row[5] = gy;
  row[6] = -x * along;
  row[7] = -y * along;
}

const stepOf = (p: Float64Array, freedom: Freedom): Warp =>
  freedom === 4
    ? [1 + p[0]!, -p[1]!, p[2]!, p[1]!, 1 + p[0]!, p[3]!, 0, 0, 1]
    : [1 + p[0]!, p[1]!, p[2]!, p[3]!, 1 + p[4]!, p[5]!, p[6]!, p[7]!, 1];

/** What of a pattern another picture shows, by a map: differences in light once brightness is the same, NaN where it does not. */
function differences(
  points: Points,
  to: Glance,
  taken: Uint8Array,
  stride: number,
  level: number,
  w: Warp,
): Float64Array {
  const { luma, width, height } = to;
  const { x: xs, y: ys, value, pitch } = points;
  const n = xs.length;
  const out = new Float64Array(n).fill(Number.NaN);
  let [of, sumA, sumB] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const by = w[6] * xs[i]! + w[7] * ys[i]! + w[8];
    if (!(by > 0.1)) continue;
    const u = ((w[0] * xs[i]! + w[1] * ys[i]! + w[2]) / by) * pitch + width / 2 - 0.5;
    const v = ((w[3] * xs[i]! + w[4] * ys[i]! + w[5]) / by) * pitch + height / 2 - 0.5;
    if (!(u >= 1 && v >= 1 && u < width - 2 && v < height - 2)) continue;
    const [x, y] = [Math.floor(u), Math.floor(v)];
    if (taken[(y << level) * stride + (x << level)]) continue;
    const [fx, fy, k] = [u - x, v - y, y * width + x];
    const top = luma[k]! + fx * (luma[k + 1]! - luma[k]!);
    const low = luma[k + width]! + fx * (luma[k + width + 1]! - luma[k + width]!);
    out[i] = top + fy * (low - top);
    of++;
    sumA += value[i]!;
    sumB += out[i]!;
  }
  if (of < 2) return out;
  const [a, b] = [sumA / of, sumB / of];
  let [spreadA, spreadB] = [0, 0];
  for (let i = 0; i < n; i++)
    if (!Number.isNaN(out[i]!)) {
      spreadA += Math.abs(value[i]! - a);
      spreadB += Math.abs(out[i]! - b);
    }
  const gain = Math.min(LIGHT, Math.max(1 / LIGHT, spreadB / (spreadA || 1)));
  // About the middle of what usual differences are, so that what moves by itself does not shift them.
  for (let i = 0; i < n; i++) out[i] = (out[i]! - b) / gain - (value[i]! - a);
  const middle = median(out);
  for (let i = 0; i < n; i++) out[i]! -= middle;
  return out;
}

function median(of: Float64Array, absolute = false): number {
  const known = of.filter((v) => !Number.isNaN(v));
  if (absolute) for (let i = 0; i < known.length; i++) known[i] = Math.abs(known[i]!);
  return known.sort()[known.length >> 1] ?? 0;
}

interface Fit {
  readonly warp: Warp;
  /** Expected error at the worst corner, middle-out units. */
  readonly error: number;
  readonly rest: Float64Array;
}

function fitted(
  points: Points,
  look: (w: Warp) => Float64Array,
  size: Size,
  start: Warp,
  freedom: Freedom,
): Fit | null {
  const { x, y, gx, gy, pitch } = points;
  const row = new Float64Array(freedom);
  let warp = start;
  for (let turn = 0; ; turn++) {
    const rest = look(warp);
    const spread = Math.max(0.5, 1.4826 * median(rest, true));
    const sums = new Float64Array(freedom * freedom);
    const side = new Float64Array(freedom);
    let of = 0;
    for (let i = 0; i < rest.length; i++) {
      const r = rest[i]!;
      if (Number.isNaN(r)) continue;
      // Cauchy's weights.
      const weight = 1 / (1 + (r / (2.385 * spread)) ** 2);
      slopes(row, freedom, x[i]!, y[i]!, gx[i]!, gy[i]!);
      of++;
      for (let a = 0; a < freedom; a++) {
        const s = weight * row[a]!;
        side[a]! += s * r;
        for (let b = 0; b <= a; b++) sums[a * freedom + b]! += s * row[b]!;
      }
    }
    if (of < 5 * freedom) return null;
    const step = solved(sums, side, freedom);
    if (!step) return null;
    const by = stepOf(step, freedom);
    const far = farthest(by, size);
    if (far * pitch < FIT.arrived || turn >= FIT.turns)
      return { warp, error: spread * cornerError(sums, size, freedom), rest };
    if (!(far < 0.5)) return null;
    warp = chained(warp, inverse(by));
  }
}

/** What a difference of one level at every point comes to at the worst corner. */
function cornerError(sums: Float64Array, size: Size, freedom: Freedom): number {
  const row = new Float64Array(freedom);
  let worst = 0;
  for (const { x, y } of cornersOf(size)) {
    let variance = 0;
    for (const [gx, gy] of [
      [1, 0],
      [0, 1],
    ] as const) {
      slopes(row, freedom, x, y, gx, gy);
      const back = solved(sums, row, freedom);
      if (!back) return Number.POSITIVE_INFINITY;
      variance += row.reduce((sum, v, i) => sum + v * back[i]!, 0);
    }
    worst = Math.max(worst, Math.sqrt(variance));
  }
  return worst;
}

/** Whether the parts of a pattern that have some texture lie where the map has them. */
function agrees({ x, y, value, gx, gy, pitch }: Points, rest: Float64Array): Unsure | null {
  interface Part {
    n: number;
    xx: number;
    xy: number;
    yy: number;
    x: number;
    y: number;
    sum: number;
    squares: number;
    rests: number;
    quarter: number;
  }
  const parts = new Map<number, Part>();
  for (let i = 0; i < rest.length; i++) {
    if (Number.isNaN(rest[i]!)) continue;
    const place = Math.floor((y[i]! + 1) * (PARTS / 2)) * 64 + Math.floor((x[i]! + 1) * (PARTS / 2));
    const quarter = 2 * Number(x[i]! > 0) + Number(y[i]! > 0);
    const p = parts.get(place) ?? {
      n: 0,
      xx: 0,
      xy: 0,
      yy: 0,
      x: 0,
      y: 0,
      sum: 0,
      squares: 0,
      rests: 0,
      quarter,
    };
    const [a, b, r] = [gx[i]! / pitch, gy[i]! / pitch, rest[i]!];
    p.n++;
    p.xx += a * a;
    p.xy += a * b;
    p.yy += b * b;
    p.x += a * r;
    p.y += b * r;
    p.sum += value[i]!;
    p.squares += value[i]! ** 2;
    p.rests += r * r;
    parts.set(place, p);
  }
  let textured = 0;
  const agree: Part[] = [];
  for (const p of parts.values()) {
    const whole = p.xx * p.yy - p.xy * p.xy;
    const least = (p.xx + p.yy - Math.hypot(p.xx - p.yy, 2 * p.xy)) / 2;
    if (p.n < SURE.points || least / p.n < PICK.slope) continue;
    textured++;
    const off = Math.hypot(p.yy * p.x - p.xy * p.y, p.xx * p.y - p.xy * p.x) / whole;
    const contrast = p.squares - p.sum ** 2 / p.n;
    if (off <= SURE.within && p.rests <= SURE.rest * contrast) agree.push(p);
  }
  if (textured < SURE.least) return 'texture';
  if (agree.length < Math.max(SURE.least, SURE.share * textured)) return 'depth';
  return new Set(agree.map((p) => p.quarter)).size < SURE.quarters ? 'texture' : null;
}

/**
 * The map from a pattern to a picture of the same size.
 * @param taken which samples of the picture are somebody's
 * @param start where to begin
 */
export function aligned(
  pattern: Pattern,
  picture: Pyramid,
  taken: Uint8Array,
  start: Warp,
): { readonly warp: Warp; readonly error: number } | Unsure {
  const { size } = pattern;
  const look = (level: number) => (w: Warp) =>
    differences(itemAt(pattern.levels, level), itemAt(picture, level), taken, size.width, level, w);
  const fitAt = (level: number, from: Warp, freedom: Freedom) =>
    fitted(itemAt(pattern.levels, level), look(level), size, from, freedom);
  const last = pattern.levels.length - 1;
  /** From the coarsest size down to the finest but one. */
  const coarse = (from: Warp, first: number, freedom: Freedom): Warp => {
    let warp = from;
    for (let level = first; level > 0; level--) {
      const found = fitAt(level, warp, freedom);
      if (found && growth(found.warp, size)) warp = found.warp;
    }
    return warp;
  };
  const similar = coarse(start, last, 4);
  const finest = itemAt(pattern.levels, 0);
  let because: Unsure = 'texture';
  // Where there is too little for eight numbers there may be enough for four.
  for (const freedom of [8, 4] as const) {
    const found = fitAt(0, freedom === 8 ? coarse(similar, last - 1, 8) : similar, freedom);
    if (!found || !growth(found.warp, size) || !(found.error * finest.pitch <= SURE.error)) continue;
    const not = agrees(finest, found.rest);
    if (!not) return { warp: found.warp, error: found.error };
    because = not;
  }
  return because;
}
