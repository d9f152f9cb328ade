/** What of somebody lies outside all that hides a frame, as a model that took part in neither finding nor hiding marks them. */
import type { Keyframe } from '../model/finding.ts';
import {
  about,
  area,
  type Box,
  bounds,
  centre,
  clip,
  holds,
  type Shape,
  type Size,
} from '../space/geometry.ts';
import { count, emptyGrid, extent, type Grid, parts } from '../space/grid.ts';
import { type AlignedCrop, fromCrop } from './aligned-crop.ts';
import { isNear } from './coverage.ts';

/** How far beside what hides somebody a cell may lie: borders of masks are off by that. A share of the longer side, and pixels at least. */
const BESIDE = { share: 0.02, least: 1.5 };
/** How little of the box it may fill: who stretches all limbs fills a fifth. */
const FILLS = 0.12;

/** What is known of a frame. */
export interface Hidden {
  readonly under: readonly Shape[];
  /** Boxes of those who are shown on purpose. */
  readonly shown: readonly Box[];
  readonly size: Size;
}

/** What of somebody is bare in one frame. */
export interface Bare {
  /** As a share of what is marked in the box, where others may be too: 0..1. */
  readonly share: number;
  /** Around each of its parts, and a little more; frame space. Specks have none. */
  readonly boxes: readonly Box[];
}

/** Share of what is marked from which a part is no speck. */
const PART = 0.004;

/** Null where next to nobody is marked in the box, so that nothing can be told. */
export function bareOf(
  { side, cells }: Grid,
  crop: AlignedCrop,
  { box }: Pick<Keyframe, 'box'>,
  { under, shown, size }: Hidden,
): Bare | null {
  const beside = Math.max(BESIDE.least, BESIDE.share * Math.max(box.width, box.height));
  const near = under.map((s) => isNear(s, beside));
  const frame = { x: 0, y: 0, ...size };
  const bare = emptyGrid(side);
  let marked = 0;
  for (let y = 0, k = 0; y < side; y++)
    for (let x = 0; x < side; x++, k++) {
      if (!cells[k]) continue;
      const p = fromCrop(crop, (x + 0.5) / side, (y + 0.5) / side);
      // Beyond the border the crop shows what is within once more.
      if (!holds(frame, p)) continue;
      if (holds(box, p)) marked++;
      if (!near.some((at) => at(p)) && !shown.some((s) => holds(s, p))) bare.cells[k] = 1;
    }
  if (marked === 0 || marked * (crop.side / side) ** 2 < FILLS * area(clip(box, size))) return null;
  const boxes = parts(bare)
    .filter((part) => count(part) >= PART * marked)
    .map((part) => around(extent(part)!, crop, side, 2 * beside));
  return { share: Math.min(1, count(bare) / marked), boxes };
}

/** Cells of a crop as a box in the frame, and so much more on all sides. */
function around({ x, y, width, height }: Box, crop: AlignedCrop, side: number, more: number): Box {
  const points = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(([u, v]) => fromCrop(crop, u! / side, v! / side));
  const b = bounds({ kind: 'polygon', points });
  return about(centre(b), { width: b.width + 2 * more, height: b.height + 2 * more });
}
