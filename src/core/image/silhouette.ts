/**
 * The shape that hides a whole body: a model's mask of it, what its joints say is there too, the same of the frames beside, and a margin.
 * Where mask, joints and the detector's box do not agree it is more generous, and at last there is none: the box hides all of it then.
 */
import type { Keyframe } from '../model/finding.ts';
import {
  area,
  type Box,
  centre,
  clip,
  grow,
  holds,
  hull,
  intersect,
  type Point,
  type Shape,
  type Size,
} from '../space/geometry.ts';
import {
  borderOf,
  count,
  dilated,
  emptyGrid,
  extent,
  type Grid,
  joined,
  parts,
  setConvex,
  simplified,
} from '../space/grid.ts';
import { anchorOf, isWhole, type Silhouette, setBody } from '../space/joints.ts';
import { type AlignedCrop, fromCrop, toCrop } from './aligned-crop.ts';

/** A silhouette in its frame, that fits the box it was looked for in. */
export interface Placed {
  readonly crop: AlignedCrop;
  readonly grid: Grid;
  /** The trunk's middle in its grid, where it is seen. */
  readonly anchor: Point | null;
}

/** How far a silhouette may stay inside the box, on each side, as a share of it, and of its longer side for a whole body; how far its middle may lie from the box's, as a share of that side; and how little of the box it may fill: who stretches all limbs fills a fifth. */
const AGREES = { side: 0.14, whole: 0.12, middle: 0.07, fills: 0.12 };
/** Share of all that where the box is a guess between or beyond sightings. */
const GUESSED = 0.5;
/** Share of the box about it within which a separate part belongs to the person. */
const NEAR = 0.15;
/** What is added on all sides where the margin is one, as a share of the person's longer side: 2 pixels of 200 where it is the usual tenth. */
const MARGIN = 0.1;
/** How far a corner may be left out, cells; as much is added before. */
const PLAIN = 0.8;

/** The box in cells of the crop's grid. */
const boxInCrop = (box: Box, crop: AlignedCrop, side: number): Box => {
  const a = toCrop(crop, box);
  const scale = side / crop.side;
  return { x: a.x * side, y: a.y * side, width: box.width * scale, height: box.height * scale };
};

/** How near to the border a box is cut by it, as a share of its longer side. */
const CUT = 0.02;

function isCut({ x, y, width, height }: Box, frame: Size): boolean {
  const near = CUT * Math.max(width, height);
  return x <= near || y <= near || x + width >= frame.width - near || y + height >= frame.height - near;
}

/**
 * The silhouette where it agrees with the box; null where it does not.
 * @param key where the person is; where nobody was seen it may be another, and has to agree twice as well
 */
export function placed(
  { grid, joints }: Silhouette,
  { box, origin }: Pick<Keyframe, 'box' | 'origin'>,
  crop: AlignedCrop,
  frame: Size,
): Placed | null {
  const { side } = grid;
  const seen = boxInCrop(clip(box, frame), crop, side);
  const inFrame = boxInCrop({ x: 0, y: 0, ...frame }, crop, side);
  // What the crop mirrors beyond the border has joints that are none.
  const real = joints.map((j) => (holds(inFrame, j) ? j : { ...j, seen: 0 }));
  // Of whom the border cuts off a part, what the joints say of the rest is a guess.
  const whole = isWhole(real) && !isCut(box, frame);
  const all: Grid = { side, cells: grid.cells.slice() };
  setBody(all, real);
  const own = emptyGrid(side);
  const around = grow(seen, NEAR);
  for (const part of parts(all)) {
    const e = extent(part);
    if (!e || area(intersect(e, around)) <= 0.5 * area(e)) continue;
    for (let i = 0; i < own.cells.length; i++) own.cells[i]! |= part.cells[i]!;
  }
  const reach = extent(own);
  if (!reach || count(own) < AGREES.fills * area(seen)) return null;
  // Beyond the border the crop shows what is within once more.
  const there = intersect(reach, inFrame);
  const lax = origin === 'seen' || origin === 'weak' ? 1 : GUESSED;
  // Boxes of people are off by a tenth of their height to either side. Where trunk and legs are seen the joints bring back what a mask forgot.
  const tall = Math.max(seen.width, seen.height);
  const [dx, dy] = whole
    ? [lax * AGREES.whole * tall, lax * AGREES.whole * tall]
    : [lax * AGREES.side * seen.width, lax * AGREES.side * seen.height];
  // The mask of whoever stands before or beside this one lies to a side of the box.
  const aside = Math.abs(centre(there).x - centre(seen).x);
  if (
    aside > lax * AGREES.middle * tall ||
    there.x > seen.x + dx ||
    there.y > seen.y + dy ||
    there.x + there.width < seen.x + seen.width - dx ||
    there.y + there.height < seen.y + seen.height - dy
  )
    return null;
  // Of half a body masks forget clothes that are as bright as the wall, and joints are guesses: all between its parts belongs to it.
  if (!whole) setConvex(own, cornersOf(own));
  return { crop, grid: own, anchor: anchorOf(real) };
}

/**
 * The silhouette of somebody who is shown while all around them is hidden: no more than mask and joints say, and nothing beyond the box.
 * What they forget is hidden with the rest. Null where they say nearly nothing.
 */
export function shownOf(
  { grid, joints }: Silhouette,
  { box }: Pick<Keyframe, 'box'>,
  crop: AlignedCrop,
  frame: Size,
): Placed | null {
  const { side } = grid;
  const seen = boxInCrop(clip(box, frame), crop, side);
  const around = grow(seen, NEAR);
  const own: Grid = { side, cells: grid.cells.slice() };
  setBody(own, joints);
  for (let y = 0, k = 0; y < side; y++)
    for (let x = 0; x < side; x++, k++) if (!holds(around, { x: x + 0.5, y: y + 0.5 })) own.cells[k] = 0;
  return count(own) < AGREES.fills * area(seen) ? null : { crop, grid: own, anchor: anchorOf(joints) };
}

const cornersOf = (grid: Grid): Point[] => hull(parts(grid).flatMap(borderOf));

/** Adds what another frame shows, moved as the trunk moved; without trunks, as the box did. */
function addTo(out: Grid, to: Placed, from: Placed): void {
  const { side } = out;
  const scale = to.crop.side / from.crop.side;
  const middle = { x: side / 2, y: side / 2 };
  const [a, b] = to.anchor && from.anchor ? [to.anchor, from.anchor] : [middle, middle];
  for (let y = 0; y < side; y++) {
    const v = Math.floor(b.y + (y + 0.5 - a.y) * scale);
    if (v < 0 || v >= side) continue;
    for (let x = 0; x < side; x++) {
      const u = Math.floor(b.x + (x + 0.5 - a.x) * scale);
      if (u >= 0 && u < side && from.grid.cells[v * side + u]) out.cells[y * side + x] = 1;
    }
  }
}

/** How far two trunks may lie apart in their boxes and be one person's, as a share of the square's side. */
const STEADY = 0.06;

/** What two frames show of somebody whom the one between does not show, in that one's crop; null where they do not show the same. */
export function between(
  before: Placed,
  after: Placed,
  crop: AlignedCrop,
): { own: Placed; near: Placed[] } | null {
  const [a, b] = [before.anchor, after.anchor];
  if (a && b && Math.hypot(a.x - b.x, a.y - b.y) > STEADY * before.grid.side) return null;
  // Each as it lies in its box.
  const moved = (p: Placed): Placed => ({ ...p, crop, anchor: null });
  return { own: moved(before), near: [moved(after)] };
}

/** The shape in the frame of `own`. @param near the same person in frames beside. @param margin as a share of its size. @param height of the person, frame pixels */
export function shapeOf(
  own: Placed,
  near: readonly Placed[],
  margin: number,
  height: number,
): Extract<Shape, { kind: 'polygon' }> {
  const { side } = own.grid;
  const all: Grid = { side, cells: own.grid.cells.slice() };
  for (const other of near) if (other.crop.tilt === own.crop.tilt) addTo(all, own, other);
  const by = (MARGIN * margin * height * side) / own.crop.side;
  const wide = dilated(all, by + PLAIN);
  const lines = parts(wide).map((p) => simplified(borderOf(p), PLAIN));
  const points = joined(lines).map((p) => fromCrop(own.crop, p.x / side, p.y / side));
  return { kind: 'polygon', points };
}
