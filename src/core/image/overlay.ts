/** Draws landmarks over what hides a thing, inside its region alone: no sample of the picture goes into it. */

import type { Values } from '../model/options.ts';
import { drawingOf, type Palette, type Place } from '../motion/drawing.ts';
import { type Landmarks, landmarkAt } from '../motion/landmarks.ts';
import { TOPOLOGIES } from '../motion/topology.ts';
import { type Orientation, type Point, toCoded } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { colourSample } from './colour.ts';
import type { Coverage } from './coverage.ts';
import type { Picture, Plane } from './picture.ts';

export interface Overlaid {
  readonly cover: Coverage;
  readonly turn: Orientation;
  /** Height of the thing in coded luma pixels: lines are as thick as it is large. */
  readonly scale: number;
  /** Frame space. */
  readonly landmarks: Landmarks;
  readonly options: Values;
}

/** A line with round ends, coded luma pixels; a dot is one of no length. */
interface Stroke {
  readonly a: Point;
  readonly b: Point;
  readonly radius: number;
  readonly colour: string;
}

/** Least radius, pixels; and of dots, how many times a line's. */
const LEAST = 0.75;
const DOT = 1.6;

/** @param options `overlay` and `palette` of the region */
export function drawOverlay(picture: Picture, job: Overlaid): void {
  const strokes = strokesOf(job);
  picture.planes.slice(0, 3).forEach((plane, index) => {
    for (const s of strokes) draw(plane, job.cover, s, colourSample(s.colour, index, picture.model));
  });
}

function strokesOf({ landmarks, turn, scale, options: { overlay, palette } }: Overlaid): Stroke[] {
  const { lines, dots } = drawingOf(landmarks.topology, palette as Palette);
  const radius = Math.max(LEAST, (TOPOLOGIES[landmarks.topology].thick * scale) / 2);
  const at = (place: Place): Point | null => {
    const points = place.map((i) => landmarkAt(landmarks, i));
    if (points.some((p) => !p)) return null;
    const sum = (of: (p: Point) => number) => points.reduce((n, p) => n + of(p!), 0) / points.length;
    return toCoded({ x: sum((p) => p.x), y: sum((p) => p.y) }, turn);
  };
  const drawn =
    overlay === 'points'
      ? []
      : lines.flatMap(({ from, to, colour }) => {
          const [a, b] = [at(from), at(to)];
          return a && b ? [{ a, b, radius, colour }] : [];
        });
  // A face has too many to be dots on lines.
  if (overlay === 'skeleton' && landmarks.topology === 'face') return drawn;
  const size = landmarks.topology === 'face' ? radius : DOT * radius;
  return [
    ...drawn,
    ...dots.flatMap(({ at: place, colour }) => {
      const a = at(place);
      return a ? [{ a, b: a, radius: size, colour }] : [];
    }),
  ];
}

/** Lays one stroke over a plane, as far as the region covers it. */
function draw(plane: Plane, cover: Coverage, { a, b, radius }: Stroke, value: number): void {
  const { data, stride, sub } = plane;
  const [at, covered] = sub === 1 ? [cover.at, cover.luma] : [cover.chromaAt, cover.chroma];
  const [ax, ay, bx, by] = [a.x / sub, a.y / sub, b.x / sub, b.y / sub];
  const r = Math.max(0.5, radius / sub);
  const x0 = Math.max(at.x, Math.floor(Math.min(ax, bx) - r - 1));
  const x1 = Math.min(at.x + at.width - 1, Math.ceil(Math.max(ax, bx) + r + 1));
  const y0 = Math.max(at.y, Math.floor(Math.min(ay, by) - r - 1));
  const y1 = Math.min(at.y + at.height - 1, Math.ceil(Math.max(ay, by) + r + 1));
  const [ex, ey] = [bx - ax, by - ay];
  const long = ex * ex + ey * ey || 1;
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const [dx, dy] = [x + 0.5 - ax, y + 0.5 - ay];
      const t = clamp((dx * ex + dy * ey) / long, 0, 1);
      const far = Math.hypot(dx - t * ex, dy - t * ey);
      const share = clamp(r + 0.5 - far, 0, 1);
      // Where the region lets the picture through at its soft edge, nothing is drawn on it.
      if (share === 0 || covered[(y - at.y) * at.width + x - at.x] !== 255) continue;
      const i = y * stride + x;
      data[i] = Math.round(data[i]! + share * (value - data[i]!));
    }
}
