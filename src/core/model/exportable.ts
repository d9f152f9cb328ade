/** What exporters are given, and what they share in reading it. */
import type { Attribute, Readings } from '../context/attribute.ts';
import type { Grammar } from '../context/grammar.ts';
import type { Scenery } from '../context/scenery.ts';
import type { Motion } from '../motion/landmarks.ts';
import type { Size } from '../space/geometry.ts';
import type { Region } from '../space/region.ts';
import type { Origin, Timeline } from './finding.ts';
import type { KindId, Kinds } from './kind.ts';
import { type Alias, peopleOf } from './person.ts';
import type { PictureEdit, Plan } from './plan.ts';
import type { ReportOf } from './report.ts';

/** What is known of a picture or film, and decided on it: geometry, times and what is told of them. */
export interface Seen {
  readonly plan: Plan;
  readonly timeline: Timeline;
  /** Of the displayed frame, pixels. */
  readonly frame: Size;
  /** Ids of tracks by person; null where nobody told them apart. */
  readonly people: readonly (readonly string[])[] | null;
  /** Landmarks by track, of the kinds that were asked for. */
  readonly motion: Motion;
  /** By track, of those whose faces were clear enough; empty unless they were asked for. */
  readonly readings: ReadonlyMap<string, Readings>;
  /** What is nobody's, as far as the policy tells of it; null where it tells nothing of that. */
  readonly scenery: Scenery | null;
  readonly kinds: Kinds;
  /** What may be told of people; which of it is told stands in the policy. */
  readonly attributes: readonly Attribute[];
  /** Of the language that captions are said in. */
  readonly grammar: Grammar;
  /** Files of the catalog that were asked for, by their ids, as far as they are here. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The same with what became of it. The policy in it is the report's: without secrets, and without a person's own words. */
export interface Exportable extends Seen {
  readonly report: ReportOf<'picture'>;
  /** What a person changed, with the reasons that stand in the report. */
  readonly edits: readonly PictureEdit[];
  /** What was hidden in a frame, in the forms in which it was; frame space. */
  regions(frame: number): readonly Region[];
  /** Frames of the masked result, as JPEG. @throws FaultError `source/unreadable` where this browser cannot show it */
  pictures(frames: readonly number[]): Promise<readonly Uint8Array[]>;
}

/** One place of one track. */
export interface Row {
  readonly frame: number;
  /** Presentation time, seconds. */
  readonly time: number;
  readonly track: string;
  /** Null where people were not told apart. */
  readonly person: Alias | null;
  readonly kind: KindId;
  readonly origin: Origin;
  /** Frame pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Roll of the head, clockwise, radians, from upright. */
  readonly tilt: number;
  readonly score: number | null;
  readonly hidden: boolean;
}

const rounded = (n: number, digits: number): number => Number(n.toFixed(digits));

/** Every place of every track, frame by frame. */
export function rowsOf({ plan, timeline, people }: Exportable): Row[] {
  const persons = peopleOf(people);
  const rows = plan.decisions.flatMap(({ finding, verdict }) =>
    finding.keys.map(({ frame, box, tilt, quarter, origin, score }): Row => {
      const roll = tilt - ((quarter ?? 0) * Math.PI) / 2;
      return {
        frame,
        time: timeline[frame]! / 1e6,
        track: finding.id,
        person: persons.get(finding.id)?.alias ?? null,
        kind: finding.subject,
        origin,
        x: rounded(box.x, 2),
        y: rounded(box.y, 2),
        width: rounded(box.width, 2),
        height: rounded(box.height, 2),
        tilt: rounded(Math.atan2(Math.sin(roll), Math.cos(roll)), 4),
        score: score === undefined ? null : rounded(score, 4),
        hidden: verdict.do === 'mask',
      };
    }),
  );
  return rows.sort((a, b) => a.frame - b.frame);
}
