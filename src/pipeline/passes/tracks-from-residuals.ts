/**
 * What the check saw becomes tracks of its own, beside those that are there: a person's decisions stand on tracks as
 * they were shown, so these never change again. Weak sightings that belong to no track yet are linked with them.
 */
import {
  CHECK,
  type Detection,
  during,
  keyframeAt,
  type Shot,
  type Timeline,
  type Track,
} from '../../core/model/finding.ts';
import { inside, iou } from '../../core/space/geometry.ts';
import { score } from '../../core/units.ts';
import { type TrackOptions, track } from '../picture/4-track.ts';
import { numbered } from '../picture/5-weigh.ts';
import type { DetectionsByFrame } from '../picture/look/detection-store.ts';

/** A sighting that shares this much with a track's place, or lies in it, is that track's. */
const SAME = { overlap: 0.3, within: 0.5 };

/** What is known of one kind. */
export interface KnownTracks {
  readonly seen: DetectionsByFrame;
  readonly tracks: readonly Track[];
  readonly shots: readonly Shot[];
  readonly timeline: Timeline;
}

/** Score from which one sighting is a track by itself: what the check saw is one, whatever its scale of scores. */
const ENOUGH = 0.9;

/** Tracks of what was found where nothing was known. @param found sightings with their frames */
export function tracksFromResiduals(
  found: readonly (Pick<Detection, 'box'> & {
    readonly frame: number;
    readonly score: number;
    readonly rare?: true;
  })[],
  { seen, tracks, shots, timeline }: KnownTracks,
  options: TrackOptions,
): Track[] {
  if (!found.length) return [];
  const byFrame = new Map<number, (typeof found)[number][]>();
  for (const d of found) byFrame.set(d.frame, [...(byFrame.get(d.frame) ?? []), d]);
  const knownIn = during(tracks, (t) => t);
  const fresh: (Detection[] | null)[] = timeline.map(() => null);
  // Tracks never cross shots: where the check saw nothing in one, there is nothing to link.
  for (const { from, to } of shots.filter((s) => found.some((d) => d.frame >= s.from && d.frame <= s.to)))
    for (let frame = from; frame <= to; frame++) {
      const keys = knownIn(frame).flatMap((t) => keyframeAt(t, frame) ?? []);
      const list = seen.at(frame);
      const free = (list ?? []).filter(
        ({ box }) => !keys.some((k) => iou(box, k.box) > SAME.overlap || inside(box, k.box) > SAME.within),
      );
      const here = (byFrame.get(frame) ?? []).map((d) => ({
        subject: options.kind.id,
        box: d.box,
        tilt: 0,
        score: score(Math.max(ENOUGH, d.score)),
        appearance: [],
        by: CHECK,
        ...(d.rare && { rare: d.rare }),
      }));
      if (list || here.length) fresh[frame] = [...free, ...here];
    }
  // Whatever certainty a person asks of the first pass: what the check saw is a track.
  const sure = Math.min(options.sure, ENOUGH);
  const linked = track(fresh, shots, timeline, { ...options, sure });
  return numbered(
    linked.filter((t) => t.evidence.by.includes(CHECK)),
    tracks.length,
  );
}
