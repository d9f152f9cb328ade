/**
 * Masks as run lengths, column by column, as COCO writes them (Lin et al.: "Microsoft COCO", 2014; `maskApi.c` of its tools):
 * how many samples are not covered, then how many are, by turns.
 */
import type { Box, Point, Shape, Size } from '../space/geometry.ts';
import { isCovered, reachOf } from './coverage.ts';

export interface Mask {
  /** Of the whole frame. */
  readonly counts: readonly number[];
  /** Covered pixels. */
  readonly area: number;
  /** Around them. */
  readonly box: Box;
}

/** Whether a polygon goes round once and turns one way only, so that a column crosses it once at most. */
function isConvex(points: readonly Point[]): boolean {
  const turns = points.map((a, i) => {
    const [b, c] = [points[(i + 1) % points.length]!, points[(i + 2) % points.length]!];
    const [p, q] = [
      { x: b.x - a.x, y: b.y - a.y },
      { x: c.x - b.x, y: c.y - b.y },
    ];
    return Math.atan2(p.x * q.y - p.y * q.x, p.x * q.x + p.y * q.y);
  });
  const round = Math.abs(turns.reduce((a, t) => a + t, 0));
  return (turns.every((t) => t >= 0) || turns.every((t) => t <= 0)) && round < 2 * Math.PI + 0.1;
}

/** Covered rows of one column, `from` to before `to`, by turns. */
type Column = readonly number[];

function scanned(covered: (y: number) => boolean, low: number, high: number): number[] {
  const out: number[] = [];
  for (let y = low, inside = false; y <= high; y++)
    if ((y < high && covered(y)) !== inside) {
      inside = !inside;
      out.push(y);
    }
  return out;
}

/** The one stretch of a column, looked for from where it was in the column before: whole columns need not be asked. */
function walked(covered: (y: number) => boolean, low: number, high: number, before: Column): Column {
  let [top = low, end = low] = before;
  while (top < end && !covered(top)) top++;
  if (top === end) return scanned(covered, low, high);
  while (top > low && covered(top - 1)) top--;
  while (end > top && !covered(end - 1)) end--;
  while (end < high && covered(end)) end++;
  return [top, end];
}

/** What a shape hides whole of a frame; null where that is nothing. A soft edge is no part of it. */
export function maskOf(shape: Shape, { width, height }: Size): Mask | null {
  const frame = { width, height };
  const reach = reachOf(shape, { rotation: 0, flip: false, coded: frame, shown: frame }, 0);
  const [x0, y0, x1, y1] = [reach.x, reach.y, reach.x + reach.width, reach.y + reach.height];
  const single = shape.kind !== 'polygon' || isConvex(shape.points);
  const at = isCovered(shape, frame);
  const edges: number[] = [];
  let before: Column = [];
  let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
  for (let x = x0; x < x1; x++) {
    const covered = (y: number) => at(x, y);
    const column = single && before.length ? walked(covered, y0, y1, before) : scanned(covered, y0, y1);
    before = column;
    column.forEach((y, i) => {
      edges.push(x * height + y);
      area += i % 2 ? y : -y;
    });
    const [first, last] = [column[0], column.at(-1)];
    if (first === undefined || last === undefined) continue;
    left = Math.min(left, x);
    right = x + 1;
    top = Math.min(top, first);
    bottom = Math.max(bottom, last);
  }
  if (!area) return null;
  return {
    counts: countsOf(edges, width * height),
    area,
    box: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

/** @param edges places in which covered and not covered change, ascending; where one stretch ends as the next begins both stand there */
function countsOf(edges: readonly number[], total: number): number[] {
  const merged: number[] = [];
  for (const e of edges) {
    if (merged[merged.length - 1] === e) merged.pop();
    else merged.push(e);
  }
  const counts = merged.map((e, i) => e - (merged[i - 1] ?? 0));
  const rest = total - (merged[merged.length - 1] ?? 0);
  return rest ? [...counts, rest] : counts;
}

/** As COCO packs run lengths into text: differences to the run but one before, in groups of five bits from the lowest on. */
export function packed(counts: readonly number[]): string {
  let out = '';
  counts.forEach((n, i) => {
    let x = i > 2 ? n - counts[i - 2]! : n;
    for (let more = true; more; ) {
      const bits = x & 31;
      x >>= 5;
      more = bits & 16 ? x !== -1 : x !== 0;
      out += String.fromCharCode(48 + (more ? bits | 32 : bits));
    }
  });
  return out;
}
