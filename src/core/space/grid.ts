/** Bitmaps of a square: what a silhouette is made of before it is a shape. Pure, and quick enough for every frame. */
import { type Box, hull, type Point } from './geometry.ts';

/** `side * side` cells row by row; 1 where something is. */
export interface Grid {
  readonly side: number;
  readonly cells: Uint8Array;
}

export const emptyGrid = (side: number): Grid => ({ side, cells: new Uint8Array(side * side) });

/** Cells that are set. */
export function count({ cells }: Grid): number {
  let n = 0;
  for (const c of cells) n += c;
  return n;
}

/** Smallest box around what is set, cells; null where nothing is. */
export function extent({ side, cells }: Grid): Box | null {
  let [x0, y0, x1, y1] = [side, side, -1, -1];
  for (let y = 0, i = 0; y < side; y++)
    for (let x = 0; x < side; x++, i++)
      if (cells[i]) {
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        y1 = y;
      }
  return x1 < 0 ? null : { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 };
}

/** Sets the cells of a capsule: all no further than `radius` from a segment. */
export function setCapsule({ side, cells }: Grid, a: Point, b: Point, radius: number): void {
  const y0 = Math.max(0, Math.floor(Math.min(a.y, b.y) - radius));
  const y1 = Math.min(side - 1, Math.ceil(Math.max(a.y, b.y) + radius));
  const x0 = Math.max(0, Math.floor(Math.min(a.x, b.x) - radius));
  const x1 = Math.min(side - 1, Math.ceil(Math.max(a.x, b.x) + radius));
  const [ex, ey] = [b.x - a.x, b.y - a.y];
  const length = ex * ex + ey * ey || 1;
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const [dx, dy] = [x + 0.5 - a.x, y + 0.5 - a.y];
      const t = Math.max(0, Math.min(1, (dx * ex + dy * ey) / length));
      if ((dx - t * ex) ** 2 + (dy - t * ey) ** 2 <= radius * radius) cells[y * side + x] = 1;
    }
}

/** Sets the cells whose middles lie in a convex polygon that goes round either way. */
export function setConvex({ side, cells }: Grid, points: readonly Point[]): void {
  const around = hull(points);
  if (around.length < 3) return;
  for (let y = 0; y < side; y++) {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    around.forEach((a, i) => {
      const b = around[(i + 1) % around.length]!;
      if (a.y > y + 0.5 === b.y > y + 0.5) return;
      const x = a.x + ((y + 0.5 - a.y) / (b.y - a.y)) * (b.x - a.x);
      from = Math.min(from, x);
      to = Math.max(to, x);
    });
    for (let x = Math.max(0, Math.ceil(from - 0.5)); x <= Math.min(side - 1, to - 0.5); x++)
      cells[y * side + x] = 1;
  }
}

/** A chamfer of 5, 7 and 11 is within 2% of the true distance (Borgefors 1986). */
const STEPS = [
  [-1, 0, 5],
  [0, -1, 5],
  [-1, -1, 7],
  [1, -1, 7],
  [-2, -1, 11],
  [2, -1, 11],
  [-1, -2, 11],
  [1, -2, 11],
] as const;

/** All cells no further than `by` cells from one that is set. */
export function dilated({ side, cells }: Grid, by: number): Grid {
  // A frame of two cells all round spares every step its look for the border.
  const wide = side + 4;
  const far = new Int32Array(wide * wide).fill(1 << 20);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (cells[y * side + x]) far[(y + 2) * wide + x + 2] = 0;
  const steps = STEPS.map(([dx, dy, cost]) => [dy * wide + dx, cost] as const);
  const pass = (sign: 1 | -1) => {
    for (let k = 0; k < side * side; k++) {
      const at = sign > 0 ? k : side * side - 1 - k;
      const i = (Math.floor(at / side) + 2) * wide + (at % side) + 2;
      let best = far[i]!;
      for (const [step, cost] of steps) best = Math.min(best, far[i + sign * step]! + cost);
      far[i] = best;
    }
  };
  pass(1);
  pass(-1);
  const out = emptyGrid(side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (far[(y + 2) * wide + x + 2]! <= 5 * by) out.cells[y * side + x] = 1;
  return out;
}

/** The parts that hang together, edge to edge; the largest first. */
export function parts({ side, cells }: Grid): Grid[] {
  const seen = new Uint8Array(cells.length);
  const found: { readonly grid: Grid; readonly size: number }[] = [];
  for (let start = 0; start < cells.length; start++) {
    if (!cells[start] || seen[start]) continue;
    const grid = emptyGrid(side);
    const stack = [start];
    seen[start] = 1;
    let size = 0;
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      grid.cells[i] = 1;
      size++;
      const x = i % side;
      for (const j of [x > 0 ? i - 1 : -1, x < side - 1 ? i + 1 : -1, i - side, i + side])
        if (j >= 0 && j < cells.length && cells[j] && !seen[j]) {
          seen[j] = 1;
          stack.push(j);
        }
    }
    found.push({ grid, size });
  }
  return found.sort((a, b) => b.size - a.size).map((f) => f.grid);
}

/** Steps to the east, south, west and north, and where the cells ahead lie on the right and on the left of each. */
const HEADINGS = [
  { dx: 1, dy: 0, right: [0, 0], left: [0, -1] },
  { dx: 0, dy: 1, right: [-1, 0], left: [0, 0] },
  { dx: -1, dy: 0, right: [-1, -1], left: [-1, 0] },
  { dx: 0, dy: -1, right: [0, -1], left: [-1, -1] },
] as const;

/** The outer border of one part, along its cells' edges: corners in order. What it encloses without holding it belongs to it. */
export function borderOf({ side, cells }: Grid): Point[] {
  const start = cells.indexOf(1);
  if (start < 0) return [];
  const isSet = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < side && y < side && cells[y * side + x] === 1;
  const first = { x: start % side, y: Math.floor(start / side) };
  let [x, y, heading] = [first.x, first.y, 0];
  const out: Point[] = [first];
  do {
    const { dx, dy } = HEADINGS[heading]!;
    x += dx;
    y += dy;
    const { right, left } = HEADINGS[heading]!;
    const before = heading;
    if (!isSet(x + right[0], y + right[1])) heading = (heading + 1) % 4;
    else if (isSet(x + left[0], y + left[1])) heading = (heading + 3) % 4;
    if (heading !== before) out.push({ x, y });
  } while (x !== first.x || y !== first.y);
  return out.slice(0, -1);
}

/** A closed line with fewer corners, none further than `by` from it (Douglas, Peucker 1973). */
export function simplified(points: readonly Point[], by: number): Point[] {
  if (points.length < 4) return [...points];
  const keep = new Uint8Array(points.length);
  const far = (i: number) => Math.hypot(points[i]!.x - points[0]!.x, points[i]!.y - points[0]!.y);
  let across = 0;
  for (let i = 1; i < points.length; i++) if (far(i) > far(across)) across = i;
  keep[0] = 1;
  keep[across] = 1;
  const stack: [number, number][] = [
    [0, across],
    [across, points.length],
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [from, to] = next;
    const [a, b] = [points[from]!, points[to % points.length]!];
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(ex, ey) || 1;
    let [worst, at] = [by, -1];
    for (let i = from + 1; i < to; i++) {
      const d = Math.abs(ex * (points[i]!.y - a.y) - ey * (points[i]!.x - a.x)) / length;
      if (d > worst) [worst, at] = [d, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    stack.push([from, at], [at, to]);
  }
  return points.filter((_, i) => keep[i]);
}

/** One closed line around several: each is joined to those before where they are nearest, there and back. */
export function joined(lines: readonly (readonly Point[])[]): Point[] {
  const [first = [], ...rest] = lines;
  let all = [...first];
  for (const line of rest) {
    let [best, at, from] = [Number.POSITIVE_INFINITY, 0, 0];
    all.forEach((p, i) => {
      line.forEach((q, j) => {
        const d = (p.x - q.x) ** 2 + (p.y - q.y) ** 2;
        if (d < best) [best, at, from] = [d, i, j];
      });
    });
    const turned = [...line.slice(from), ...line.slice(0, from)];
    all = [...all.slice(0, at + 1), ...turned, turned[0]!, ...all.slice(at)];
  }
  return all;
}
