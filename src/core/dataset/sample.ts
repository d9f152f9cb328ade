/** What a dataset holds of one masked file: geometry, captions and figures, and nothing of who it shows or what the file was called. */

import type { Portrayed, Trait } from '../context/caption.ts';
import { linesOf, middleOf, scenesOf, toldOf } from '../context/scenes.ts';
import { spellsOf } from '../context/steady.ts';
import { type Exportable, type Row, rowsOf } from '../model/exportable.ts';
import type { KindId } from '../model/kind.ts';
import type { Kept } from '../model/measures.ts';
import type { Report, SoundLane } from '../model/report.ts';
import { type ScoreRow, scoreRows } from '../model/scorecard.ts';
import { type VerdictWords, verdictOf } from '../model/verdict.ts';
import { countsOf } from '../model/verdict-picture.ts';
import { landmarkAt, ROW } from '../motion/landmarks.ts';
import { moversIn } from '../motion/movers.ts';
import { poseIndex } from '../motion/topology.ts';
import { holds } from '../space/geometry.ts';
import { KEYPOINTS } from './keypoints.ts';

/** A scene; its caption is made when it is known what may be told of anybody. */
export interface SampledScene {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** First and last. */
  readonly frames: readonly [number, number];
  /** The frame that stands for it. */
  readonly middle: number;
  readonly people: readonly Portrayed[];
  /** What is told of what is about people. */
  readonly scenery: readonly Trait[];
}

/** What is told of somebody over a stretch of frames, the last one inclusive. */
export interface Spelled {
  readonly person: string;
  readonly attribute: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** How somebody stands in the middle of a scene. */
export interface Pose {
  readonly track: string;
  readonly frame: number;
  /** Of each of {@link KEYPOINTS} x, y in frame pixels, and 2 where it is seen, 1 where it is behind something; three zeros where the frame cuts it off. */
  readonly keypoints: readonly number[];
}

/** What was done with one kind. */
export interface Done {
  readonly subject: KindId;
  readonly label: string;
  readonly hidden: number;
  /** Shown by choice, of a person or a rule. */
  readonly shown: number;
  /** Seen, and left as it was: smaller than what is hidden, or taken for something else. */
  readonly passed: number;
  /** Ids of maskers. */
  readonly maskers: readonly string[];
  /** Who looked at the result; null where nobody did. */
  readonly checkedBy: string | null;
}

/** What a report says that a data card sums up. */
export interface Facts {
  readonly guise: string;
  /** What the report comes to, with all that speaks against the tick. */
  readonly verdict: VerdictWords;
  readonly done: readonly Done[];
  /** Labels of what was not looked for. */
  readonly not: readonly string[];
  /** Frames that were read again. */
  readonly checked: number;
  readonly kept: readonly Kept[];
  /** What it gives away and what it is worth, as measured. */
  readonly scores: readonly ScoreRow[];
  readonly background: string | null;
  /** Null where there was none. */
  readonly sound: Pick<SoundLane, 'voice' | 'leaves' | 'measured'> | null;
}

export interface Sample {
  readonly schema: 'guise.sample/1';
  /** Of the displayed frame, pixels; seconds are 0 of a picture. */
  readonly media: {
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly seconds: number;
  };
  /** Presentation times of all frames, seconds. */
  readonly times: readonly number[];
  /** Language that it is told in, BCP 47; English where none is said. */
  readonly language?: string;
  /** Attributes that are told. */
  readonly told: readonly string[];
  readonly scenes: readonly SampledScene[];
  readonly attributes: readonly Spelled[];
  readonly tracks: readonly Row[];
  readonly poses: readonly Pose[];
  readonly facts: Facts;
}

/** Milliseconds are enough for what is told in seconds. */
const rounded = (n: number, digits = 3): number => Number(n.toFixed(digits));

export function sampleOf(of: Exportable): Sample {
  const { report, timeline, frame } = of;
  const lines = linesOf(of);
  const scenes = scenesOf(of, lines).map(
    ({ from, to, start, end, people, scenery }): SampledScene => ({
      start: rounded(start),
      end: rounded(end),
      frames: [from, to],
      middle: middleOf({ from, to }),
      people,
      scenery,
    }),
  );
  const still = report.lanes.picture.source.path === 'image' && timeline.length === 1;
  return {
    schema: 'guise.sample/1',
    media: {
      type: report.output.mime,
      width: frame.width,
      height: frame.height,
      seconds: still ? 0 : (scenes.at(-1)?.end ?? 0),
    },
    times: timeline.map((t) => rounded(t / 1e6, 6)),
    language: of.grammar.language,
    told: toldOf(of).map((a) => a.id),
    scenes,
    attributes: lines.flatMap(({ name, values, there }) =>
      [...values].flatMap(([attribute, list]) =>
        spellsOf(list.map((v, f) => (there[f] ? v : null))).flatMap(({ value, from, to }) =>
          value === null ? [] : [{ person: name, attribute, value, from, to }],
        ),
      ),
    ),
    tracks: rowsOf(of),
    poses: posesOf(of, new Set(scenes.map((s) => s.middle))),
    facts: factsOf(report, of),
  };
}

const posesOf = (of: Exportable, frames: ReadonlySet<number>): Pose[] =>
  moversIn(of, ['pose']).flatMap(({ track, from, moments }) =>
    moments.flatMap((m, i): Pose[] =>
      m && frames.has(from + i)
        ? [
            {
              track,
              frame: from + i,
              keypoints: KEYPOINTS.flatMap((name) => {
                const at = poseIndex(name);
                const [x, y] = [m.points[ROW * at]!, m.points[ROW * at + 1]!];
                if (!holds({ x: 0, y: 0, ...of.frame }, { x, y })) return [0, 0, 0];
                return [rounded(x, 2), rounded(y, 2), landmarkAt(m, at) ? 2 : 1];
              }),
            },
          ]
        : [],
    ),
  );

function factsOf({ guise, lanes: { sound } }: Report, { report }: Exportable): Facts {
  const { picture } = report.lanes;
  const { verification, scope, tracks, kept = [], background } = picture;
  return {
    guise,
    verdict: verdictOf(report),
    done: scope.kinds.map(({ subject, label, result }): Done => {
      const { hidden, shown, accepted } = countsOf(picture, subject);
      const own = tracks.filter((t) => t.subject === subject && t.verdict === 'mask');
      return {
        subject,
        label,
        hidden,
        shown: shown.user + shown.policy + accepted,
        passed: shown.size + shown.evidence,
        maskers: [...new Set(own.flatMap((t) => t.masker ?? []))].sort(),
        checkedBy: result?.by ?? null,
      };
    }),
    not: scope.not.map((k) => k.plural),
    checked: verification.verdict === 'clean' ? verification.checked : 0,
    kept,
    scores: scoreRows(picture),
    background: background?.masker ?? null,
    sound: sound
      ? { voice: sound.voice, leaves: sound.leaves, ...(sound.measured && { measured: sound.measured }) }
      : null,
  };
}
