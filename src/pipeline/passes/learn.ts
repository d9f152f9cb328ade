/**
 * What the check saw becomes tracks of its own, beside those that are there: a person's decisions stand on tracks as
 * they were shown, so these never change again. Weak sightings that belong to no track yet are linked with them.
 */
import {
  CHECK,
  type Detection,
  keyAt,
  type Shot,
  type Subject,
  type Timeline,
  type Track,
} from '../../core/model/finding.ts';
import { inside, iou } from '../../core/space/geometry.ts';
import { score } from '../../core/units.ts';
import { type TrackOptions, track } from '../picture/4-track.ts';
import type { Seen } from '../picture/look/sightings.ts';

/** A sighting that shares this much with a track's place, or lies in it, is that track's. */
const SAME = { overlap: 0.3, within: 0.5 };

export interface Known {
  readonly subject: Subject;
  readonly seen: Seen;
  readonly tracks: readonly Track[];
  readonly shots: readonly Shot[];
  readonly timeline: Timeline;
}

/** Score from which one sighting is a track by itself: what the check saw is one, whatever its scale of scores. */
const ENOUGH = 0.9;

/** Tracks of what was found where nothing was known. @param found sightings with their frames */
export function learn(
  found: readonly (Pick<Detection, 'box'> & { readonly frame: number; readonly score: number })[],
  { subject, seen, tracks, shots, timeline }: Known,
  options: TrackOptions,
): Track[] {
  if (!found.length) return [];
  const byFrame = new Map<number, (typeof found)[number][]>();
  for (const d of found) byFrame.set(d.frame, [...(byFrame.get(d.frame) ?? []), d]);
  const fresh = timeline.map((_, frame): Detection[] | null => {
    const list = seen.at(frame);
    const here = byFrame.get(frame) ?? [];
    if (!list && !here.length) return null;
    const keys = tracks.flatMap((t) => keyAt(t, frame) ?? []);
    const free = (list ?? []).filter(
      ({ box }) => !keys.some((k) => iou(box, k.box) > SAME.overlap || inside(box, k.box) > SAME.within),
    );
    return [
      ...free,
      ...here.map((d) => ({
        subject,
        box: d.box,
        tilt: 0,
        score: score(Math.max(ENOUGH, d.score)),
        look: [],
        by: CHECK,
      })),
    ];
  });
  // Whatever certainty a person asks of the first pass: what the check saw is a track.
  const sure = Math.min(options.sure, ENOUGH);
  return track(fresh, shots, timeline, { ...options, sure, after: tracks.length }).filter((t) =>
    t.evidence.by.includes(CHECK),
  );
}
