import { type Box, inside, iou } from './geometry.ts';

/** Greedy non-maximum suppression: the best of each overlapping group stays. */
export function nms<T extends { readonly box: Box; readonly score: number }>(
  items: readonly T[],
  overlap = 0.4,
): T[] {
  const kept: T[] = [];
  for (const item of [...items].sort((a, b) => b.score - a.score))
    if (!kept.some((k) => iou(k.box, item.box) > overlap || inside(item.box, k.box) > 0.75)) kept.push(item);
  return kept;
}
