/** What a finished job hands to exporters. */
import type { Attribute } from '../core/context/attribute.ts';
import type { Grammar } from '../core/context/grammar.ts';
import type { Exportable } from '../core/model/exportable.ts';
import type { Timeline } from '../core/model/finding.ts';
import type { Kinds } from '../core/model/kind.ts';
import type { PictureEdit } from '../core/model/plan.ts';
import { bounds, type Point } from '../core/space/geometry.ts';
import type { Finished } from '../pipeline/job/types.ts';
import { plan as decide, regionsOf } from '../pipeline/picture/6-plan.ts';
import { secondsAt } from './frame-at.ts';

/** A finished job with what it was made from. */
export interface Masked<B = Blob> extends Finished<B> {
  readonly edits: readonly PictureEdit[];
  readonly timeline: Timeline;
  readonly people: Exportable['people'];
  readonly motion: Exportable['motion'];
  readonly readings: Exportable['readings'];
  readonly scenery: Exportable['scenery'];
  readonly files: Exportable['files'];
}

/** The plug-ins that exporters are told of. */
export interface Told {
  readonly kinds: Kinds;
  readonly attributes: readonly Attribute[];
  readonly grammar: Grammar;
}

/** Pictures of a result at these times, seconds. */
export type Look<B> = (result: B, seconds: readonly number[]) => Promise<readonly Uint8Array[]>;

/** The plan is made again from the report's policy, which has nothing in it that may not be told. */
export function exportableOf<B>(
  { outcome, findings, formed, edits, timeline, people, motion, readings, scenery, files }: Masked<B>,
  { kinds, attributes, grammar }: Told,
  look: Look<B>,
): Exportable {
  const { report } = outcome;
  const plan = decide(findings, report.policy, kinds, edits);
  const planned = regionsOf(plan, kinds);
  const forms = new Map(formed.map(({ frame, track, points }) => [`${frame} ${track}`, points]));
  return {
    report,
    plan,
    edits,
    timeline,
    frame: findings.frame,
    people,
    motion,
    readings,
    scenery,
    kinds,
    attributes,
    grammar,
    files,
    pictures: async (frames) =>
      outcome.verdict === 'sealed'
        ? look(
            outcome.sealed.value,
            frames.map((f) => secondsAt(timeline, f)),
          )
        : [],
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
