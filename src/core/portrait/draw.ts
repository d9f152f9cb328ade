/** Draws a portrait that moves: its own samples, carried by its points. */
import { MESH } from '../motion/face-geometry.ts';
import { add, after, rotated, times } from '../motion/vector.ts';
import { inFrameOf } from '../persona/head.ts';
import { gapsOf, seeInto } from '../persona/mouth.ts';
import { PARTS, Part } from '../persona/parts.ts';
import { eachPixel } from '../persona/raster.ts';
import type { Point } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { movedBy } from './moved.ts';
import type { Movement } from './movement.ts';
import type { Planes, Portrait } from './portrait.ts';

/** Points that move less are where they were, pixels. */
const STAYS = 1e-3;
/** Depth of what lies about the face, pixels: the face covers it. */
const BEHIND = 1e5;
/** Lips that are so far apart in the portrait show teeth, from and fully, centimetres. */
const SHOWN = { from: 0.08, to: 0.2 };
/** Corners of the face's right eye and its left, in the order of a gaze. */
const CORNERS = [
  [33, 133],
  [362, 263],
] as const;

/** @returns planes as the portrait's */
export function drawPortrait(portrait: Portrait, movement: Movement): Planes {
  const { size, planes, space, own } = portrait;
  const points = movedBy(own, space, movement.expressions);
  const carrying = carried(portrait, movement, points);
  const { from, to, depths } = carrying;
  const { low } = PARTS.of(space.triangles);
  const gaps = gapsOf(points);
  const before = gapsOf(own);
  const widest = gaps.reduce((most, v) => Math.max(most, v), 1e-6);
  const eyes = CORNERS.map((corners, k) => eyeOf(from, corners, movement.gaze[k as 0 | 1]));
  const { triangles, parts } = moving(portrait, carrying);
  const up = times(rotated(portrait.head.turned, [0, 1, 0]), portrait.head.scale);
  // A centimetre of the face in the picture.
  const down = { x: -up[0], y: up[1] };
  const out: Planes = [planes[0].slice(), planes[1].slice(), planes[2].slice()];
  eachPixel({ xy: to, depths, every: 1 }, triangles, size, (i, t, u, v, w) => {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    let x = u * from[2 * a]! + v * from[2 * b]! + w * from[2 * c]!;
    let y = u * from[2 * a + 1]! + v * from[2 * b + 1]! + w * from[2 * c + 1]!;
    const part = parts[t]!;
    if (part === Part.skin) return carry(portrait, x, y, out, i);
    const between = (of: Float32Array): number => u * of[a]! + v * of[b]! + w * of[c]!;
    if (part === Part.mouth) {
      const [gap, end, lower] = [between(gaps), between(before), between(low)];
      const shown = { share: clamp((end - SHOWN.from) / (SHOWN.to - SHOWN.from), 0, 1), end };
      // Teeth that the portrait shows stay under the upper lip as they are: they do not grow with the gap.
      const further = end > 0 ? shown.share * (Math.min(0.97, (lower * gap) / end) - lower) * end : 0;
      carry(portrait, x + further * down.x, y + further * down.y, out, i);
      seeInto({ low: lower, gap, widest, opened: gap - end, shown }, portrait.tone, 1, out, i);
      return;
    }
    const { middle, across, gaze } = eyes[part === Part.rightEye ? 0 : 1]!;
    const wide = across.x * across.x + across.y * across.y || 1;
    // At corners and lids the eye stays.
    const along = (2 * ((x - middle.x) * across.x + (y - middle.y) * across.y)) / wide;
    const share = Math.max(0, 1 - along * along) * 4 * between(low) * (1 - between(low));
    x -= share * (gaze[0] * across.x + gaze[1] * across.y);
    y -= share * (gaze[0] * across.y - gaze[1] * across.x);
    carry(portrait, x, y, out, i);
  });
  return out;
}

/** Where the points of face and rings were, and where they come to lie. */
interface Carried {
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly depths: Float32Array;
}

/** Where points of the face come to lie in the picture: x and y of each of its mesh. */
export const placesIn = (portrait: Portrait, movement: Movement): Float32Array =>
  carried(portrait, movement, movedBy(portrait.own, portrait.space, movement.expressions)).to.subarray(
    0,
    2 * MESH,
  );

/** @param points of the face, in the head's space */
function carried(
  { head, placed, around, size }: Portrait,
  { turned, moved, scale }: Movement,
  points: Float32Array,
): Carried {
  const place = add(head.place, times(moved, head.scale));
  const now = inFrameOf(points, {
    turned: after(turned, head.turned),
    scale: head.scale * scale,
    place,
  });
  const count = MESH + around.follows.length;
  const from = new Float32Array(2 * count);
  const to = new Float32Array(2 * count);
  const depths = new Float32Array(count);
  for (let i = 0; i < MESH; i++) {
    for (const k of [0, 1] as const) {
      const was = clamp(placed[3 * i + k]!, 0, k ? size.height : size.width);
      from[2 * i + k] = was;
      to[2 * i + k] = was + around.free[i]! * (now[3 * i + k]! - placed[3 * i + k]!);
    }
    depths[i] = now[3 * i + 2]!;
  }
  // As stiff things in the picture go with the head: moved, rolled, nearer.
  const [right, up] = rotated(turned, [1, 0, 0]);
  const long = Math.hypot(right, up) || 1;
  const [c, s] = [(scale * right) / long, (scale * up) / long];
  const stiff = (x: number, y: number): readonly [number, number] => {
    const [dx, dy] = [x - head.place[0], y + head.place[1]];
    return [place[0] + c * dx + s * dy - x, -place[1] - s * dx + c * dy - y];
  };
  for (let i = 0; i < around.follows.length; i++) {
    const [x, y] = [around.places[2 * i]!, around.places[2 * i + 1]!];
    const b = around.beyond[i]!;
    const here = stiff(x, y);
    const there = stiff(from[2 * b]!, from[2 * b + 1]!);
    const n = MESH + i;
    [x, y].forEach((was, k) => {
      // What the border does beyond what stiff things do.
      const skin = to[2 * b + k]! - from[2 * b + k]! - around.free[b]! * there[k]!;
      from[2 * n + k] = was;
      to[2 * n + k] = was + around.follows[i]! * here[k]! + around.clings[i]! * skin;
    });
    depths[n] = BEHIND;
  }
  return { from, to, depths };
}

/** The triangles that are not where they were, and all of eyes and mouth; what part of the face each is. */
function moving(
  { around, space }: Portrait,
  { from, to }: Carried,
): { readonly triangles: Uint16Array; readonly parts: Uint8Array } {
  const { of } = PARTS.of(space.triangles);
  const stays = (i: number): boolean =>
    Math.abs(to[2 * i]! - from[2 * i]!) < STAYS && Math.abs(to[2 * i + 1]! - from[2 * i + 1]!) < STAYS;
  const triangles: number[] = [];
  const parts: number[] = [];
  for (let t = 0; t < around.triangles.length; t += 3) {
    const corners = around.triangles.subarray(t, t + 3);
    const part = of[t / 3] ?? Part.skin;
    if (part === Part.skin && corners.every(stays)) continue;
    triangles.push(...corners);
    parts.push(part);
  }
  return { triangles: Uint16Array.from(triangles), parts: Uint8Array.from(parts) };
}

interface Eye {
  readonly middle: Point;
  /** From its right corner to its left one in the picture. */
  readonly across: Point;
  readonly gaze: Movement['gaze'][0];
}

function eyeOf(xy: Float32Array, [a, b]: readonly [number, number], gaze: Eye['gaze']): Eye {
  const [ax, ay, bx, by] = [xy[2 * a]!, xy[2 * a + 1]!, xy[2 * b]!, xy[2 * b + 1]!];
  return { middle: { x: (ax + bx) / 2, y: (ay + by) / 2 }, across: { x: bx - ax, y: by - ay }, gaze };
}

/** Puts what lies between four samples into a pixel; beyond the edge there are its own. @param x, y with samples' middles at halves */
function carry(
  { planes, size: { width, height } }: Portrait,
  x: number,
  y: number,
  into: Planes,
  i: number,
): void {
  const fx = clamp(x - 0.5, 0, width - 1);
  const fy = clamp(y - 0.5, 0, height - 1);
  const [left, top] = [Math.floor(fx), Math.floor(fy)];
  const tx = fx - left;
  const ty = fy - top;
  const p = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const down = top + 1 < height ? width : 0;
  for (let k = 0; k < 3; k++) {
    const plane = planes[k]!;
    const above = plane[p]! + tx * (plane[p + right]! - plane[p]!);
    const below = plane[p + down]! + tx * (plane[p + down + right]! - plane[p + down]!);
    into[k]![i] = above + ty * (below - above);
  }
}
