/** The only place where finding and masking meet: for each finding, what is done with it, and why. */
import type { Drawing, Place } from '../space/drawing.ts';
import type { Box } from '../space/geometry.ts';
import type { Family } from '../text/recognizer.ts';
import type { Finding, Shot, Track } from './finding.ts';
import type { KindId } from './kind.ts';
import type { Policy, Verdict } from './policy.ts';

/** What a person changed in pictures. Kept apart from the findings so that a plan can be made again at any time. */
export type Edit =
  /** `where` the person saw it: another run may number its tracks otherwise, and then nothing is kept. */
  | { readonly kind: 'keep'; readonly track: string; readonly where: Place; readonly because: string }
  /** In another run it is the track at that place, whatever its number. */
  | { readonly kind: 'mask'; readonly track: string; readonly where: Place }
  | Drawing
  /** A residual looked at and left, with the reason that goes into the report. */
  | {
      readonly kind: 'accept';
      /** What it was taken for: nothing else is excused there. Left out: the first kind. */
      readonly subject?: KindId;
      readonly from: number;
      readonly to: number;
      readonly box: Box;
      readonly because: string;
    };

/** What a person changed in one text; offsets are UTF-16, end exclusive. */
export type TextEdit =
  | { readonly kind: 'keep'; readonly start: number; readonly end: number; readonly because: string }
  /** Marked by hand: hidden as what it is said to be. */
  | {
      readonly kind: 'mark';
      readonly start: number;
      readonly end: number;
      readonly entity: string;
      readonly family: Family;
    };

/** A finding and what becomes of it. */
export interface Decision<F extends Finding = Track> {
  readonly finding: F;
  readonly verdict: Verdict;
}

/** What is done with every finding of a source. */
export interface Plan {
  /** sha256 of the source, hex. */
  readonly source: string;
  readonly frames: number;
  readonly shots: readonly Shot[];
  readonly decisions: readonly Decision[];
  readonly accepted: readonly (Extract<Edit, { kind: 'accept' }> & { readonly subject: KindId })[];
  readonly policy: Policy;
}
