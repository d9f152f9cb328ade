/** A small picture of a frame: what shots, levels and change are told from. */
import type { Size } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import type { Frame, Plane } from './picture.ts';
import { type Channels, type Levels, PLAIN_LEVELS } from './sample.ts';

/** Cells of a thumb: 16 x 16 pixels at 768 x 432. */
export const [COLS, ROWS] = [48, 27];
/** A frame's small picture: what shots, levels and change are told from. */
export interface Thumbnail {
  readonly yuv: readonly Uint8Array[];
  readonly p2: number;
  readonly p98: number;
}

/** Means over a 48 x 27 grid of the first three planes, of every other row. */
export function thumbnail({ picture }: Pick<Frame, 'picture'>): Thumbnail {
  const yuv = picture.planes.slice(0, 3).map(means);
  // Contrast is told from single samples: means would hide it.
  const { data, stride, width, height } = picture.planes[0]!;
  const counts = new Uint32Array(256);
  for (let r = 0; r < ROWS; r++) {
    const row = Math.floor(((r + 0.5) * height) / ROWS) * stride;
    for (let c = 0; c < COLS; c++) counts[data[row + Math.floor(((c + 0.5) * width) / COLS)]!]!++;
  }
  return { yuv, p2: quantile(counts, 0.02), p98: quantile(counts, 0.98) };
}

/** Levels that undo darkness or a fade before detection; the frame itself is not touched. */
export function levels({ p2, p98 }: Pick<Thumbnail, 'p2' | 'p98'>): Levels {
  const spread = p98 - p2;
  if (spread >= 96 || spread < 3) return PLAIN_LEVELS;
  return { black: Math.max(0, p2 - 8), gain: clamp(150 / spread, 1, 8) };
}

/** A part is dark whose mean is under `under`; it matters from a share of the frame on, where the rest is as bright as `bright`. */
const SHADOWS = { under: 72, share: 0.04, bright: 120, most: 6 };

/**
 * Levels that lift what lies in the shadows of a frame that is bright elsewhere: who stands against the light is dark to every model,
 * and the frame as a whole is not. Null where there are none.
 */
export function shadows({ yuv, p2, p98 }: Thumbnail): Levels | null {
  if (p98 < SHADOWS.bright || levels({ p2, p98 }) !== PLAIN_LEVELS) return null;
  const luma = yuv[0]!;
  const dark = luma.filter((v) => v < SHADOWS.under).sort();
  if (dark.length < SHADOWS.share * luma.length) return null;
  const [low, high] = [dark[Math.floor(0.05 * dark.length)]!, dark[Math.floor(0.9 * dark.length)]!];
  return { black: Math.max(0, low - 8), gain: clamp(150 / Math.max(1, high - low), 2, SHADOWS.most) };
}

/**
 * Sides of squares in which shadows are looked for, as a share of the least height. Faces are about two thirds as wide as they are high, and who
 * stands a quarter: half of that, and one square lies within wherever it is. Larger ones hold what is bright about it.
 */
const SQUARE = 1 / 8;

/**
 * Whether some square of a look is dark, as {@link shadows} means it. Where none is, nobody stands in the dark there, and lifted shadows
 * show nobody whom the look as it is does not.
 * @param rgb 0..255
 * @param least height of what is looked for, pixels
 */
export function hasShadow([r, g, b]: Channels, { width, height }: Size, least: number): boolean {
  const side = Math.ceil(SQUARE * least);
  const across = Math.max(1, Math.ceil(width / side));
  const sums = new Float64Array(across);
  for (let top = 0; top < height; top += side) {
    // The last row and column of squares reach back, so that none is cut.
    const from = Math.max(0, Math.min(top, height - side));
    sums.fill(0);
    for (let y = from; y < Math.min(height, from + side); y++)
      for (let c = 0; c < across; c++) {
        const x0 = Math.max(0, Math.min(c * side, width - side));
        const end = y * width + Math.min(width, x0 + side);
        // BT.601 luma.
        for (let i = y * width + x0; i < end; i++) sums[c]! += 0.299 * r[i]! + 0.587 * g[i]! + 0.114 * b[i]!;
      }
    const samples = Math.min(side, width) * Math.min(side, height);
    if (sums.some((sum) => sum < SHADOWS.under * samples)) return true;
  }
  return false;
}

function means({ data, stride, width, height }: Plane): Uint8Array {
  const out = new Uint8Array(COLS * ROWS);
  const edges = Int32Array.from({ length: COLS + 1 }, (_, c) => Math.floor((c * width) / COLS));
  for (let r = 0; r < ROWS; r++) {
    const y0 = Math.floor((r * height) / ROWS);
    const y1 = Math.max(y0 + 1, Math.floor(((r + 1) * height) / ROWS));
    for (let c = 0; c < COLS; c++) {
      const x0 = Math.min(edges[c]!, width - 1);
      const x1 = Math.max(x0 + 1, edges[c + 1]!);
      let sum = 0;
      let n = 0;
      for (let y = y0; y < y1; y += 2) {
        const end = y * stride + x1;
        for (let i = y * stride + x0; i < end; i++) sum += data[i]!;
        n += x1 - x0;
      }
      out[r * COLS + c] = sum / n;
    }
  }
  return out;
}

function quantile(counts: Uint32Array, q: number): number {
  let left = q * COLS * ROWS;
  for (let v = 0; v < 256; v++) {
    left -= counts[v]!;
    if (left < 0) return v;
  }
  return 255;
}
