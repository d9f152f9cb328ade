/** What a finished job hands to exporters. */
import type { Exportable } from '../core/model/exportable.ts';
import type { Timeline } from '../core/model/finding.ts';
import type { Kinds } from '../core/model/kind.ts';
import type { PictureEdit } from '../core/model/plan.ts';
import { bounds, type Point } from '../core/space/geometry.ts';
import type { Finished } from '../pipeline/job/types.ts';
import { plan as decide, regionsOf } from '../pipeline/picture/6-plan.ts';

/** A finished job with what it was made from. */
export interface Masked<B = Blob> extends Finished<B> {
  readonly edits: readonly PictureEdit[];
  readonly timeline: Timeline;
  readonly people: Exportable['people'];
  readonly motion: Exportable['motion'];
  readonly files: Exportable['files'];
}

/** The plan is made again from the report's policy, which has nothing in it that may not be told. */
export function exportableOf<B>(
  { outcome: { report }, findings, formed, edits, timeline, people, motion, files }: Masked<B>,
  kinds: Kinds,
): Exportable {
  const plan = decide(findings, report.policy, kinds, edits);
  const planned = regionsOf(plan, kinds);
  const forms = new Map(formed.map(({ frame, track, points }) => [`${frame} ${track}`, points]));
  return {
    report,
    plan,
    edits,
    timeline,
    people,
    motion,
    files,
    regions: (frame) =>
      planned(frame).map((r) => {
        const flat = forms.get(`${frame} ${r.track}`);
        if (!flat) return r;
        const shape = { kind: 'polygon', points: pointsOf(flat) } as const;
        return { ...r, shape, bounds: bounds(shape) };
      }),
  };
}

const pointsOf = (flat: Float64Array): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => ({ x: flat[2 * i]!, y: flat[2 * i + 1]! }));
