/** Part of the frame that a policy names, in shares of the frame, so that it holds whatever the size of the film. */
import { type Box, centre, type Point, type Size } from './geometry.ts';

/** A rectangle or a polygon; 0..1 from the frame's left and upper border. */
export type Zone = Box | { readonly points: readonly Point[] };

/** How far a box may lie beside a border and still not pass it: what rounding takes, frame pixels. */
const ROUNDING = 1e-6;

/** Its corners in frame pixels. */
export function corners(zone: Zone, { width, height }: Size): Point[] {
  const points =
    'points' in zone
      ? zone.points
      : [
          { x: zone.x, y: zone.y },
          { x: zone.x + zone.width, y: zone.y },
          { x: zone.x + zone.width, y: zone.y + zone.height },
          { x: zone.x, y: zone.y + zone.height },
        ];
  return points.map((p) => ({ x: p.x * width, y: p.y * height }));
}

/** How often the border goes round a point (Sunday 2001); 0: it is outside. */
function windings(border: readonly Point[], { x, y }: Point): number {
  return border.reduce((n, a, i) => {
    const b = border[(i + 1) % border.length]!;
    const left = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y);
    if (a.y <= y) return n + (b.y > y && left > 0 ? 1 : 0);
    return n - (b.y <= y && left < 0 ? 1 : 0);
  }, 0);
}

/** Whether a line passes through the inside of a box (Liang and Barsky 1984). @param by how much smaller the box is on every side, pixels */
function passes(a: Point, b: Point, box: Box, by: number): boolean {
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [a.x - b.x, a.x - box.x - by],
    [b.x - a.x, box.x + box.width - by - a.x],
    [a.y - b.y, a.y - box.y - by],
    [b.y - a.y, box.y + box.height - by - a.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from < to;
}

const crosses = (border: readonly Point[], box: Box, by: number): boolean =>
  border.some((a, i) => passes(a, border[(i + 1) % border.length]!, box, by));

/** Whether all of a box lies in it; its border belongs to it. Of a border that crosses itself, what it goes round twice is outside. */
export const holdsAll = (border: readonly Point[], box: Box): boolean =>
  windings(border, centre(box)) % 2 !== 0 && !crosses(border, box, ROUNDING);

/** Whether any of a box lies in it, or at its border; what a border goes round twice is inside. */
export const touches = (border: readonly Point[], box: Box): boolean =>
  windings(border, centre(box)) !== 0 || crosses(border, box, -ROUNDING);
