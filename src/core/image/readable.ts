/**
 * How much of a picture no detector here can read, told tile by tile from its luma: what is too dark, too far out of focus, or behind
 * bars, blinds or mesh. Nothing is hidden for it; it is said beside what was found.
 *
 * The limits were measured with YuNet and faces of 45 px: it finds all of them down to a contrast of 12 levels and up to a blur of
 * 0.12 of their width, and none behind bars of a quarter to a sixth of it.
 */
import type { Picture } from './picture.ts';

/** Shares of the picture, 0..1. */
export interface Unread {
  readonly dark: number;
  readonly blurred: number;
  readonly barred: number;
}

/** Share of a picture from which it is said: a dark corner alone is in every other film. */
export const TOLD = 0.05;
/** All of what could not be read. */
export const allUnread = (u: Unread): number => u.dark + u.blurred + u.barred;

/** Tiles along the longer side, and the shortest side of one, pixels. */
const TILES = 10;
const LEAST = 48;
/** Brightest luma (98th in a hundred) of a dark tile; how many levels it spreads over where there is anything, and where that can be read. */
const DARK = { bright: 48, something: 4, enough: 12 };
/**
 * Levels over which a tile spreads that shows anything to be sharp, and without the light that falls off across it; and the spread of
 * its edges, in pixels for a smallest face of 20, that is too much.
 */
const BLUR = { contrast: 28, bumps: 14, spread: 5, of: 20 };
/** Range of values that are spread evenly, in deviations of them. */
const EVEN = Math.sqrt(12);
/**
 * Deviation of a tile's columns (or rows), levels; their share in all of its variance, and that of either in a mesh; how alike they are
 * one period on; least period, pixels.
 */
const BARS = { deviation: 14, share: 0.5, mesh: 0.2, alike: 0.75, from: 5 };
/**
 * Least times that bars come again in a tile, and in a part of so many tiles each way, where they may be wider: what comes four times
 * there may as well be the fingers of a hand.
 */
const AGAIN = { tile: 2.5, part: 6, tiles: 4 };

/**
 * @param gain by which levels are stretched before a detector sees the picture
 * @param smallest face that is looked for, picture pixels
 */
export function unread(picture: Picture, gain: number, smallest: number): Unread {
  const { width, height } = picture;
  const side = Math.max(LEAST, Math.ceil(Math.max(width, height) / TILES));
  const count = { dark: 0, blurred: 0, barred: 0 };
  const wide = wideBars(picture, AGAIN.tiles * side);
  let all = 0;
  for (let y = 0; y + LEAST <= height; y += side)
    for (let x = 0; x + LEAST <= width; x += side) {
      const tile = { x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) };
      all++;
      const kind =
        kindOf(picture, tile, gain, smallest) ?? (wide.some((w) => lies(tile, w)) ? 'barred' : null);
      if (kind) count[kind]++;
    }
  const share = (n: number) => n / Math.max(1, all);
  return { dark: share(count.dark), blurred: share(count.blurred), barred: share(count.barred) };
}

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const lies = (t: Tile, w: Tile): boolean =>
  t.x >= w.x && t.y >= w.y && t.x + t.width <= w.x + w.width && t.y + t.height <= w.y + w.height;

/** Parts of the picture, `side` pixels each way, that are behind bars wider than a tile can show. */
function wideBars(picture: Picture, side: number): Tile[] {
  const { data, stride } = picture.planes[0]!;
  const barred: Tile[] = [];
  for (let top = 0; top + side <= picture.height; top += side >> 1)
    for (let left = 0; left + side <= picture.width; left += side >> 1) {
      const across = new Uint32Array(side);
      const down = new Uint32Array(side);
      let squares = 0;
      for (let y = 0; y < side; y++)
        for (let x = 0, i = (top + y) * stride + left; x < side; x++, i++) {
          const v = data[i]!;
          across[x]! += v;
          down[y]! += v;
          squares += v * v;
        }
      const means = [across, down].map((sums) => Float64Array.from(sums, (v) => v / side));
      const mean = means[0]!.reduce((a, v) => a + v, 0) / side;
      if (areBars(means, squares / side ** 2 - mean ** 2, AGAIN.part))
        barred.push({ x: left, y: top, width: side, height: side });
    }
  return barred;
}

/** @param means of columns and of rows @param variance of all */
function areBars(means: readonly Float64Array[], variance: number, again: number): boolean {
  const bars = means.map((m) => periodic(m, line(m), again) / Math.max(1, variance));
  return Math.max(...bars) >= BARS.share || Math.min(...bars) >= BARS.mesh;
}

function kindOf(picture: Picture, t: Tile, gain: number, smallest: number): keyof Unread | null {
  const { data, stride } = picture.planes[0]!;
  const levels = new Uint32Array(256);
  const steps = new Uint32Array(256);
  const across = new Uint32Array(t.width);
  const down = new Uint32Array(t.height);
  for (let y = 0; y < t.height; y++) {
    const start = (t.y + y) * stride + t.x;
    // The last row and column have no neighbour in the tile.
    const inner = y + 1 < t.height ? start + t.width - 1 : start;
    let sum = 0;
    for (let x = 0, i = start; x < t.width; x++, i++) {
      const v = data[i]!;
      levels[v]!++;
      across[x]! += v;
      sum += v;
      if (i >= inner) continue;
      const right = Math.abs(data[i + 1]! - v);
      const below = Math.abs(data[i + stride]! - v);
      steps[right > below ? right : below]!++;
    }
    down[y] = sum;
  }
  const n = t.width * t.height;
  const columns = Float64Array.from(across, (v) => v / t.height);
  const rows = Float64Array.from(down, (v) => v / t.width);
  let [sum, squares] = [0, 0];
  for (let v = 0; v < levels.length; v++) {
    sum += v * levels[v]!;
    squares += v * v * levels[v]!;
  }
  const [low, high] = [quantile(levels, 0.02), quantile(levels, 0.98)];
  const contrast = high - low;
  if (high <= DARK.bright && contrast >= DARK.something && contrast * gain < DARK.enough) return 'dark';
  const variance = squares / n - (sum / n) ** 2;
  const [x, y] = [line(columns), line(rows)];
  if (areBars([columns, rows], variance, AGAIN.tile)) return 'barred';
  // An edge of this height that is spread by a Gaussian of s pixels rises by its height / (2.5 s) a pixel at most.
  const steepest = Math.max(0.5, quantile(steps, 0.995));
  // Light that falls off evenly across the tile is nothing out of focus.
  const light = (x.slope ** 2 * (t.width ** 2 - 1) + y.slope ** 2 * (t.height ** 2 - 1)) / 12;
  const bumps = EVEN * Math.sqrt(Math.max(0, variance - light));
  const spread = contrast / (2.5 * steepest);
  const soft = spread >= (BLUR.spread / BLUR.of) * smallest;
  return contrast >= BLUR.contrast && bumps >= BLUR.bumps && soft ? 'blurred' : null;
}

function quantile(counts: Uint32Array, share: number): number {
  let left = share * counts.reduce((a, b) => a + b, 0);
  for (let v = 0; v < counts.length; v++) {
    left -= counts[v]!;
    if (left < 0) return v;
  }
  return counts.length - 1;
}

/** Variance of means of columns (or rows) that rise and fall evenly, as bars of one width make them, so many times or more; 0 where they do not. */
function periodic(means: Float64Array, { at, slope }: Line, again: number): number {
  const n = means.length;
  // Without the light that falls off across the tile.
  const flat = means.map((v, i) => v - at - slope * i);
  const power = flat.reduce((s, v) => s + v * v, 0) / n;
  if (Math.sqrt(power) < BARS.deviation) return 0;
  let below = false;
  for (let lag = 2; lag <= n / again; lag++) {
    let alike = 0;
    for (let i = 0; i + lag < n; i++) alike += flat[i]! * flat[i + lag]!;
    alike /= (n - lag) * power;
    // A period is told by what comes after a half of it that is unlike.
    if (alike < 0) below = true;
    if (below && lag >= BARS.from && alike >= BARS.alike) return power;
  }
  return 0;
}

interface Line {
  /** Height at 0. */
  readonly at: number;
  readonly slope: number;
}

/** Least squares. */
function line(v: Float64Array): Line {
  const n = v.length;
  const mid = (n - 1) / 2;
  const mean = v.reduce((s, y) => s + y, 0) / n;
  let [top, under] = [0, 0];
  for (let i = 0; i < n; i++) {
    top += (i - mid) * (v[i]! - mean);
    under += (i - mid) ** 2;
  }
  const slope = top / Math.max(1, under);
  return { at: mean - slope * mid, slope };
}
