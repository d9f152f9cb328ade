/** What was hidden, how, and how that was checked. Holds no content and no picture of an original. */

import type { Unread } from '../image/readable.ts';
import type { Box } from '../space/geometry.ts';
import type { Micros, Score } from '../units.ts';
import type { Gap, Shot, Standing } from './finding.ts';
import type { KindId } from './kind.ts';
import type { Leaves } from './leaves.ts';
import type { KeptBy, Policy } from './policy.ts';

/** What the checking detector saw where nothing was hidden, or where hiding did not arrive. */
export interface Residual {
  /** What it was taken for; left out where hiding did not arrive. */
  readonly subject?: KindId;
  readonly from: number;
  readonly to: number;
  readonly at: Micros;
  readonly box: Box;
  readonly score: Score;
  readonly why: 'outside' | 'unmasked';
}

/**
 * `by` are the detectors that looked, one a kind. `checked` frames were decoded and their hiding measured; in the last round the detector looked at `looked`
 * of them: all in the first round, later those whose regions had changed since they were found clean.
 */
export type Verification =
  | {
      readonly verdict: 'clean';
      readonly checked: number;
      readonly looked: number;
      readonly by: readonly string[];
      readonly accepted: number;
    }
  | {
      readonly verdict: 'residual';
      readonly checked: number;
      readonly by: readonly string[];
      readonly residuals: readonly Residual[];
    }
  | { readonly verdict: 'unverified'; readonly because: string };

/** How long one stage of a job took. */
export interface Stage {
  readonly name: 'open' | 'find' | 'track' | 'people' | 'follow' | 'render' | 'verify' | 'report';
  readonly seconds: number;
  readonly frames: number;
}

/** What did a task: the model and what ran it. */
export interface EngineNote {
  readonly task: string;
  readonly id: string;
  readonly sha256: string;
  readonly backend: string;
  readonly build: string;
  /** Why something better was not used. */
  readonly fallback?: string;
}

/** A kind as the report speaks of it. */
export interface Named {
  readonly subject: KindId;
  readonly label: string;
  readonly plural: string;
}

/** What was looked for of one kind, and from which size on. */
export interface KindScope extends Named {
  /** Least height that was looked for in the source, frame pixels. */
  readonly source: {
    readonly by: string;
    readonly from: number;
    /** What the detector is known to see by halves, or not at all. */
    readonly misses?: string;
  };
  /** The same in the result: `every` frame, and `inTurn` where the parts of a frame are looked at by turns. Null where nobody looked. */
  readonly result: { readonly by: string; readonly every: number; readonly inTurn: number } | null;
  /** Side from which what was seen is hidden, frame pixels; smaller ones are listed. */
  readonly hiddenFrom: number;
}

/** What was looked for, and what was not. */
export interface Scope {
  readonly kinds: readonly KindScope[];
  /** Kinds that the policy does not look for; `usual` ones are looked for where a policy says nothing. */
  readonly not: readonly (Named & { readonly usual: boolean })[];
  /** Shares of the frame of which most could not be read; left out where that is little. */
  readonly unread?: Unread;
}

/** One track in a report: who saw it, what was done and why. Times in microseconds. */
export interface TrackLine {
  readonly id: string;
  readonly subject: string;
  /** Who saw it: ids of detectors, `check` for the check of a result, `user` for a person's hand. */
  readonly by: readonly string[];
  readonly verdict: 'mask' | 'keep';
  readonly masker?: string;
  /** What of the original can still be told behind it, with the options that were set. */
  readonly leaves?: Leaves;
  /** Why it is shown. */
  readonly kept?: KeptBy;
  /** What closer looks made of it, and how likely it is one of its kind by the best of them; left out where nobody looked closer. */
  readonly standing?: Standing;
  readonly likely?: Score;
  readonly because?: string;
  readonly from: Micros;
  readonly to: Micros;
  readonly frames: number;
  readonly seen: number;
  readonly best: Score;
  readonly gaps: readonly Gap[];
}

/** All that is told of a masked picture or video; `public/schema` holds its JSON schema. */
export interface Report {
  readonly schema: 'guise.report/3';
  readonly guise: string;
  readonly made: string;
  readonly input: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly container: string;
    readonly codec: string;
    readonly width: number;
    readonly height: number;
    readonly seconds: number;
    readonly path: 'webcodecs' | 'ffmpeg' | 'image';
  };
  readonly output: {
    readonly bytes: number;
    readonly sha256: string;
    readonly mime: string;
    readonly codec: string;
  };
  readonly frames: number;
  readonly scope: Scope;
  readonly engines: readonly EngineNote[];
  readonly policy: Policy;
  readonly tracks: readonly TrackLine[];
  readonly shots: readonly (Shot & { readonly at: Micros })[];
  readonly dropped: readonly string[];
  readonly notes: readonly string[];
  readonly verification: Verification;
  readonly accepted: readonly {
    readonly subject: KindId;
    readonly from: number;
    readonly to: number;
    readonly because: string;
  }[];
  readonly stages: readonly Stage[];
}
