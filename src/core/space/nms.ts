import { type Box, inside, iou } from './geometry.ts';

/** From which share two sightings are one and the same: of both together (intersection over union), or of the lesser one within the other. */
export interface Apart {
  readonly overlap: number;
  readonly within: number;
}
/** For things that are never one before the other, as far as it matters. */
export const FLAT: Apart = { overlap: 0.4, within: 0.75 };

/** Greedy non-maximum suppression: the best of each overlapping group stays. */
export function nms<T extends { readonly box: Box; readonly score: number }>(
  items: readonly T[],
  { overlap, within }: Apart = FLAT,
): T[] {
  const kept: T[] = [];
  for (const item of [...items].sort((a, b) => b.score - a.score))
    if (!kept.some((k) => iou(k.box, item.box) > overlap || inside(item.box, k.box) > within))
      kept.push(item);
  return kept;
}
