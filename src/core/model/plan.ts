/** The only place where finding and masking meet: for each finding, what is done with it, and why. */
import type { Drawing, Place } from '../space/drawing.ts';
import type { Box } from '../space/geometry.ts';
import type { Family } from '../text/recognizer.ts';
import type { Finding, Shot, Track } from './finding.ts';
import type { KindId } from './kind.ts';
import type { Policy, Verdict } from './policy.ts';

/** A track where the person saw it: another run may number its tracks otherwise. */
export interface TrackPlace extends Place {
  readonly track: string;
}

/** A stretch of one part of a text: UTF-16, end exclusive. What is typed has one part, 0. */
export interface TextPlace {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Where what a person decides on lies, in any medium. */
export type Locus = TrackPlace | TextPlace;

/** What a person changed. Kept apart from the findings so that a plan can be made again at any time. */
export type Edit =
  /** Only where number and place, or the whole stretch, are what was found. */
  | { readonly kind: 'keep'; readonly where: TrackPlace; readonly because: string }
  | { readonly kind: 'keep'; readonly where: TextPlace; readonly because: string }
  /** In another run it is the track at that place, whatever its number. */
  | { readonly kind: 'mask'; readonly where: TrackPlace }
  /** Marked by hand: hidden as what it is said to be. */
  | { readonly kind: 'mask'; readonly where: TextPlace; readonly entity: string; readonly family: Family }
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

/** Edits whose place is a stretch of a text. */
export type TextEdit = Extract<Edit, { readonly where: TextPlace }>;
/** Edits whose place is in the frames of a picture or video. */
export type PictureEdit = Exclude<Edit, TextEdit>;

/** Whether an edit lies in a text; every other lies in frames. */
export const isTextEdit = (e: Edit): e is TextEdit => 'where' in e && 'part' in e.where;

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
  readonly accepted: readonly (Extract<PictureEdit, { kind: 'accept' }> & { readonly subject: KindId })[];
  readonly policy: Policy;
}
