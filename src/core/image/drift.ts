/**
 * How the view moves from one frame to another: parts of a small picture that have some texture are looked for in the other one, and one shift
 * and growth that most of them agree on is the view's own; what moves in it does not count.
 */
import { clamp } from '../units.ts';

/** Luma of a whole frame in a few samples, 0..255, row by row. */
export interface Glance {
  readonly luma: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** What the picture's content does: to the right and down, as shares of the frame's longer side, and how many times as large it is after. */
export interface Drift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Side of a part and how far it is looked for at first, in samples of half the size; how far around that afterwards, in whole ones. */
const PART = { side: 12, reach: 8, around: 2 };
/** Spread that a part has along either axis, squared levels: one edge alone may lie anywhere along itself. */
const TEXTURE = 8;
/**
 * How far off a part may be that agrees, samples; how many have to, and what share of all; and in how many quarters of the picture: what fills
 * a corner of an empty place is a thing that moves.
 */
const AGREE = { within: 0.75, least: 6, share: 0.5, quarters: 3 };

interface Shift {
  /** From the middle of the picture, samples. */
  readonly at: readonly [number, number];
  readonly by: readonly [number, number];
}

/** @param taken which samples of the first one are somebody's, and count for nothing @returns null where nothing can be told */
export function driftOf(before: Glance, after: Glance, taken: Uint8Array): Drift | null {
  const shifts = shiftsOf(before, after, taken);
  if (shifts.length < AGREE.least) return null;
  let best: readonly Shift[] = [];
  // Every pair of parts that lie apart says a shift and a growth: the one that most others agree on.
  for (const [i, a] of shifts.entries())
    for (const b of shifts.slice(i + 1)) {
      const fit = fitted([a, b]);
      if (!fit || Math.abs(Math.log(fit.scale)) > 0.2) continue;
      const agree = shifts.filter((s) => off(s, fit) <= AGREE.within);
      if (agree.length > best.length) best = agree;
    }
  const fit = fitted(best);
  if (!fit || best.length < Math.max(AGREE.least, AGREE.share * shifts.length)) return null;
  if (new Set(best.map(({ at: [x, y] }) => 2 * Number(x > 0) + Number(y > 0))).size < AGREE.quarters)
    return null;
  const longer = Math.max(before.width, before.height);
  return { x: fit.x / longer, y: fit.y / longer, scale: fit.scale };
}

/** Least squares of a shift and a growth about the middle; null where all lie in one place. */
function fitted(shifts: readonly Shift[]): Drift | null {
  const n = shifts.length;
  if (n < 2) return null;
  const mean = (of: (s: Shift) => number) => shifts.reduce((sum, s) => sum + of(s), 0) / n;
  const [mx, my, dx, dy] = [
    mean((s) => s.at[0]),
    mean((s) => s.at[1]),
    mean((s) => s.by[0]),
    mean((s) => s.by[1]),
  ];
  const spread = mean((s) => (s.at[0] - mx) ** 2 + (s.at[1] - my) ** 2);
  if (spread < PART.side ** 2) return null;
  const grows = mean((s) => (s.at[0] - mx) * (s.by[0] - dx) + (s.at[1] - my) * (s.by[1] - dy)) / spread;
  return { x: dx - grows * mx, y: dy - grows * my, scale: 1 + grows };
}

const off = ({ at, by }: Shift, { x, y, scale }: Drift): number =>
  Math.hypot(by[0] - x - (scale - 1) * at[0], by[1] - y - (scale - 1) * at[1]);

function shiftsOf(before: Glance, after: Glance, taken: Uint8Array): Shift[] {
  const { width, height } = before;
  const [small, smaller] = [halved(before), halved(after)];
  const margin = 2;
  const out: Shift[] = [];
  const step = (length: number) => {
    const room = length - PART.side - 2 * margin;
    const n = Math.max(1, Math.floor(room / PART.side));
    return { n: n + 1, by: room / n };
  };
  const [across, down] = [step(width), step(height)];
  for (let r = 0; r < down.n; r++)
    for (let c = 0; c < across.n; c++) {
      const x = Math.floor(margin + c * across.by);
      const y = Math.floor(margin + r * down.by);
      if (isTaken(taken, width, x, y) || !hasTexture(before, x, y)) continue;
      const rough = found(small, smaller, x >> 1, y >> 1, PART.side >> 1, [0, 0], PART.reach);
      if (!rough) continue;
      const start: readonly [number, number] = [2 * rough[0], 2 * rough[1]];
      const by = found(before, after, x, y, PART.side, start, PART.around, true);
      if (!by) continue;
      out.push({ at: [x + PART.side / 2 - width / 2, y + PART.side / 2 - height / 2], by });
    }
  return out;
}

/** The same in half the size. */
export function halved({ luma, width, height }: Glance): Glance {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = 2 * y * width + 2 * x;
      out[y * w + x] = (luma[i]! + luma[i + 1]! + luma[i + width]! + luma[i + width + 1]!) / 4;
    }
  return { luma: out, width: w, height: h };
}

/** A fifth of it, and it moves with whoever is there. */
function isTaken(taken: Uint8Array, width: number, x: number, y: number): boolean {
  let n = 0;
  for (let v = y; v < y + PART.side; v++)
    for (let u = x; u < x + PART.side; u++) n += taken[v * width + u] ? 1 : 0;
  return n > PART.side ** 2 / 5;
}

/** Whether it has edges in more than one direction: the smaller eigenvalue of its structure tensor (Shi and Tomasi: "Good Features to Track", 1994). */
function hasTexture({ luma, width }: Glance, x: number, y: number): boolean {
  let [xx, xy, yy] = [0, 0, 0];
  for (let v = y; v < y + PART.side; v++)
    for (let u = x; u < x + PART.side; u++) {
      const i = v * width + u;
      const gx = (luma[i + 1]! - luma[i - 1]!) / 2;
      const gy = (luma[i + width]! - luma[i - width]!) / 2;
      xx += gx * gx;
      xy += gx * gy;
      yy += gy * gy;
    }
  const n = PART.side ** 2;
  const least = (xx + yy - Math.hypot(xx - yy, 2 * xy)) / 2;
  return least / n >= TEXTURE;
}

/** Where a part lies in the other picture, as a shift; null where that is at the end of the search, or no better than what is about it. */
function found(
  from: Glance,
  to: Glance,
  x: number,
  y: number,
  side: number,
  [sx, sy]: readonly [number, number],
  reach: number,
  fine = false,
): readonly [number, number] | null {
  const n = 2 * reach + 1;
  const costs = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  let best = -1;
  for (let v = -reach; v <= reach; v++)
    for (let u = -reach; u <= reach; u++) {
      const [left, top] = [x + sx + u, y + sy + v];
      if (left < 0 || top < 0 || left + side > to.width || top + side > to.height) continue;
      let [sum, mean] = [0, 0];
      for (let j = 0; j < side; j++) {
        const [a, b] = [(y + j) * from.width + x, (top + j) * to.width + left];
        for (let i = 0; i < side; i++) {
          const d = from.luma[a + i]! - to.luma[b + i]!;
          mean += d;
          sum += d * d;
        }
      }
      // Light that comes and goes moves nothing.
      sum -= (mean * mean) / (side * side);
      const k = (v + reach) * n + u + reach;
      costs[k] = sum;
      if (best < 0 || sum < costs[best]!) best = k;
    }
  if (best < 0) return null;
  const [u, v] = [(best % n) - reach, Math.floor(best / n) - reach];
  if (!fine) return Math.max(Math.abs(u), Math.abs(v)) === reach ? null : [u, v];
  /** Where a parabola through three costs has its least. */
  const between = (k: number, by: number): number => {
    const [a, c] = [costs[k - by] ?? Number.POSITIVE_INFINITY, costs[k + by] ?? Number.POSITIVE_INFINITY];
    const b = costs[k]!;
    const bend = a - 2 * b + c;
    return Number.isFinite(bend) && bend > 0 ? clamp((a - c) / (2 * bend), -0.5, 0.5) : 0;
  };
  const [inX, inY] = [Math.abs(u) < reach, Math.abs(v) < reach];
  return [sx + u + (inX ? between(best, 1) : 0), sy + v + (inY ? between(best, n) : 0)];
}
