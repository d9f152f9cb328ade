/** What of somebody lies outside all that hides a frame, as a model that took part in neither finding nor hiding marks them. */
import type { Keyframe } from '../model/finding.ts';
import { area, type Box, clip, holds, type Shape, type Size } from '../space/geometry.ts';
import type { Grid } from '../space/grid.ts';
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

/**
 * How much of what is marked is bare, as a share of what is marked in the thing's box, where others may be too: 0..1. Null where next to nobody is
 * marked there, so that nothing can be told.
 */
export function bareShare(
  { side, cells }: Grid,
  crop: AlignedCrop,
  { box }: Pick<Keyframe, 'box'>,
  { under, shown, size }: Hidden,
): number | null {
  const near = under.map((s) =>
    isNear(s, Math.max(BESIDE.least, BESIDE.share * Math.max(box.width, box.height))),
  );
  const frame = { x: 0, y: 0, ...size };
  let [marked, bare] = [0, 0];
  for (let y = 0, k = 0; y < side; y++)
    for (let x = 0; x < side; x++, k++) {
      if (!cells[k]) continue;
      const p = fromCrop(crop, (x + 0.5) / side, (y + 0.5) / side);
      // Beyond the border the crop shows what is within once more.
      if (!holds(frame, p)) continue;
      if (holds(box, p)) marked++;
      if (!near.some((at) => at(p)) && !shown.some((s) => holds(s, p))) bare++;
    }
  const cell = (crop.side / side) ** 2;
  return marked * cell < FILLS * area(clip(box, size)) ? null : Math.min(1, bare / marked);
}
