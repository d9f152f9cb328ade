/** What of frames is no background, as cells, and the part of them that a background is needed in. */
import { cover, reachOf } from '../../core/image/coverage.ts';
import type { Hidden } from '../../core/image/mosaic.ts';
import type { Stand } from '../../core/image/way.ts';
import {
  type Box,
  bounds,
  grow,
  type Orientation,
  type Shape,
  toCoded,
  toShown,
  union,
} from '../../core/space/geometry.ts';
import { chained, inPixels, inverse, warped } from '../../core/space/warp.ts';
import type { Occupied } from '../picture/6-plan.ts';

/** How far beside what is hidden the background begins, as a share of its height: shadows, and edges that the encoder mixed. */
const BESIDE = 0.06;
/** By how much of its size the place of somebody grows who may have been there: what is nearer than the background moves further. */
const CARRIED = 0.2;

/** What a background is to take the place of in some frames and some more around it to draw in from, coded luma pixels; null where nothing is. */
export function partOf(shapes: readonly Shape[], turn: Orientation): Box | null {
  let all: Box | null = null;
  for (const shape of shapes) {
    const { width, height } = bounds(shape);
    const reach = reachOf(shape, turn, 0.5 * Math.max(width, height));
    if (reach.width > 0 && reach.height > 0) all = all ? union(all, reach) : reach;
  }
  return all;
}

/** For each luma pixel of a part whether something is there, or near. */
export function occupied(all: readonly Occupied[], part: Box, turn: Orientation): Hidden {
  const cells = new Uint8Array(part.width * part.height);
  for (const { shape, height } of all) {
    const covered = cover(shape, turn, Math.max(4, BESIDE * height));
    if (!covered) continue;
    const { at, luma } = covered;
    for (let y = Math.max(at.y, part.y); y < Math.min(at.y + at.height, part.y + part.height); y++)
      for (let x = Math.max(at.x, part.x); x < Math.min(at.x + at.width, part.x + part.width); x++)
        if (luma[(y - at.y) * at.width + x - at.x]) cells[(y - part.y) * part.width + x - part.x] = 1;
  }
  return { at: part, cells };
}

/** Where somebody is seen in a glance; where they may be besides is mostly background that a view holds on to. @param by coded luma pixels that are one sample of it */
export function takenIn(
  all: readonly Occupied[],
  glance: { readonly width: number; readonly height: number },
  by: number,
  turn: Orientation,
): Uint8Array {
  const size = { width: glance.width, height: glance.height };
  // What lies in whole samples of the glance, and not the rest at the border.
  const scale = { x: turn.coded.width / (size.width * by), y: turn.coded.height / (size.height * by) };
  const upright = turn.rotation === 0 || turn.rotation === 180;
  const shown = {
    width: turn.shown.width / (upright ? scale.x : scale.y),
    height: turn.shown.height / (upright ? scale.y : scale.x),
  };
  const small: Orientation = { ...turn, coded: size, shown };
  const cells = new Uint8Array(size.width * size.height);
  for (const { shape, height, seenIn, wide } of all) {
    if (seenIn !== undefined || wide) continue;
    const covered = cover(shape, small, Math.max(4, BESIDE * height));
    if (!covered) continue;
    const { at, luma } = covered;
    for (let y = 0; y < at.height; y++)
      for (let x = 0; x < at.width; x++)
        if (luma[y * at.width + x] && at.y + y < size.height && at.x + x < size.width)
          cells[(at.y + y) * size.width + at.x + x] = 1;
  }
  return cells;
}

/** Whoever may have been somewhere in a frame: where they were seen in the picture, as a camera has them that follows them, and where in the place. */
export function carried(
  all: readonly Occupied[],
  stand: (frame: number) => Stand | null,
  frame: number,
  turn: Orientation,
): Occupied[] {
  const here = stand(frame);
  return all.flatMap((o): Occupied[] => {
    const there = o.seenIn === undefined ? null : stand(o.seenIn);
    if (!here || !there || there.stretch !== here.stretch) return [o];
    const to = inPixels(chained(inverse(here.warp), there.warp), turn.coded);
    const { x, y, width, height } = grow(bounds(o.shape), CARRIED);
    const points = [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ].flatMap((p) => {
      const coded = warped(to, toCoded(p, turn));
      return coded ? [toShown(coded, turn)] : [];
    });
    return points.length === 4 ? [o, { shape: { kind: 'polygon', points }, height: o.height }] : [o];
  });
}
