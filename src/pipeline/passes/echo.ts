/**
 * What the check saw in the result and the source does not show, to the same detector in the same place, was made by the hiding: silhouettes are taken
 * for people, and two of them for one who lies across. Whoever is bare in the result is there in the source as well, sample for sample.
 */
import { levels, shadows, thumbnail } from '../../core/image/thumbnail.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Quarter } from '../../core/space/geometry.ts';
import { iou } from '../../core/space/geometry.ts';
import type { Suspect } from '../picture/9-check.ts';
import { detect } from '../picture/look/detect.ts';
import { ENLARGED, inShadows, mirroredTile, suited, type Tiles, turnedTile } from '../picture/look/tiles.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** Overlap from which two sightings are the same one, and how many frames may pass between them. */
const SAME = { overlap: 0.2, frames: 10 };
/** So many of a group's frames are looked at, those with the highest scores first. */
const MOST = 6;

/** Doubts that follow one another in one place. */
function groupsOf(suspects: readonly Suspect[]): Suspect[][] {
  const groups: Suspect[][] = [];
  for (const d of suspects) {
    const last = (g: readonly Suspect[]) => g[g.length - 1]!;
    const group = groups.findLast(
      (g) => d.frame - last(g).frame <= SAME.frames && iou(last(g).box, d.box) > SAME.overlap,
    );
    if (group) group.push(d);
    else groups.push([d]);
  }
  return groups;
}

/**
 * Suspects of which the source shows the like too; one more decode, and none where there is no suspect.
 * @param list the tiles that the check looked at; here from all sides, mirrored and with shadows lifted, as any of its frames may have been
 */
export async function notMade(
  source: Source,
  suspects: readonly Suspect[],
  runner: ModelRunner,
  list: Tiles,
  signal?: Signal,
): Promise<Suspect[]> {
  const groups = groupsOf(suspects);
  const wanted = new Map<number, (readonly [Suspect, Suspect[]])[]>();
  for (const g of groups)
    for (const d of g.toSorted((a, b) => b.score - a.score).slice(0, MOST))
      wanted.set(d.frame, [...(wanted.get(d.frame) ?? []), [d, g]]);
  const real = new Set<Suspect[]>();
  if (wanted.size === 0) return [];
  const { plugin } = runner;
  const { shown } = source.info.turn;
  const sides = ([1, 2, 3] as const).map((q: Quarter) => turnedTile(list[0], q, plugin));
  const mirrors = [1, ENLARGED].map((most) => mirroredTile(shown, plugin, most));
  const all = suited([...list, ...sides, ...mirrors], plugin);
  // What was seen surely in the result counts in the source where it is seen at all.
  const floor = plugin.scores.weak;
  const last = Math.max(...wanted.keys());
  for await (const frame of source.frames(signal)) {
    checkAbort(signal);
    const open = (wanted.get(frame.index) ?? []).filter(([, g]) => !real.has(g));
    if (open.length) {
      const small = thumbnail(frame);
      const tiles = inShadows(all, shadows(small));
      const seen = await detect(runner, frame, { tiles, floor, sure: floor, least: 0 }, small, levels(small));
      for (const [d, g] of open) if (seen.some((s) => iou(s.box, d.box) > SAME.overlap)) real.add(g);
    }
    if (frame.index >= last) break;
  }
  return groups.filter((g) => real.has(g)).flat();
}
