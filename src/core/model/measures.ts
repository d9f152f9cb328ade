/** What is measured on a result in which something was hidden: what is left of it, and what is kept. */

import type { Micros } from '../units.ts';
import type { KindId } from './kind.ts';

/** How much of what was to be kept of a kind can be read off the result. */
export interface KeptShare {
  readonly subject: KindId;
  /**
   * `PCK@0.2`: share of landmarks no further from where they were than 0.2 of the trunk, by the model that read the source; of hands of the palm,
   * and of faces `PCK@0.1` of the distance between the eyes. `overlay`: share of those hidden under an overlay whose landmarks could be told and were drawn.
   */
  readonly measure: string;
  /** 0..1 */
  readonly share: number;
  /** How many were compared: things times frames. */
  readonly looks: number;
}

/** How far off heads and expressions are that are read off the result, by the model that read the source. Told where it sees a face at all. */
export interface KeptError {
  readonly subject: KindId;
  /** `head-rotation`: the angle between the two face transforms, degrees. `blendshapes`: ARKit's figures but `tongueOut`, 0..1 each. */
  readonly measure: 'head-rotation' | 'blendshapes';
  /** Mean absolute error, and the root of the mean squared one. */
  readonly mean: number;
  readonly rmse: number;
  /** How many could be read, of so many that were to be: things times frames. */
  readonly looks: number;
  readonly of: number;
  /** Id of the model's plug-in. */
  readonly by: string;
}

/** How far what was to be kept of a kind can be read off the result: poses and expressions. */
export type Kept = KeptShare | KeptError;

/**
 * What captions would tell of the original and of the result, read by the same attributes off the same looks: those in which something of a pose or
 * an expression was to be kept. Only attributes that the policy tells, and that change.
 */
export interface AttributeScore {
  readonly subject: KindId;
  /** Id of the attribute's plug-in. */
  readonly attribute: string;
  /** Looks in which it was told of the original: so many in which the result tells the same, another value, and nothing. */
  readonly same: number;
  readonly other: number;
  readonly unknown: number;
}

/** How much of what was told of the original as a whole, a statement for each attribute of each track, the result tells too. */
export interface CaptionScore {
  readonly subject: KindId;
  readonly held: number;
  readonly statements: number;
}

/**
 * How unsteady landmarks are: the mean length of what is left of a step once the step before it is taken off, between three frames in a row, as a share of
 * the distance between the eyes, of the trunk or the palm.
 */
export interface SteadinessScore {
  readonly subject: KindId;
  readonly original: number;
  readonly result: number;
  /** Of how many triples of looks. */
  readonly looks: number;
}

/** What a result is worth beside what it keeps, and what it gives away; empty lists where that could not be measured. */
export interface Scores {
  readonly attributes: readonly AttributeScore[];
  readonly captions: readonly CaptionScore[];
  readonly steadiness: readonly SteadinessScore[];
  /** Likeness of faces of source and result to a network that hid nothing; left out where personas play (`strangers`), or nothing of any face was left. */
  readonly likeness?: Strangers;
}

/**
 * What is left of those of a kind who are hidden, by a witness that took part in neither finding nor hiding: it marks their pixels in the source, and
 * those count as bare that lie outside all that hides the frame, by more than a fiftieth of their longer side.
 */
export interface Left {
  readonly subject: KindId;
  /** Id of the witness's plug-in. */
  readonly by: string;
  /** How many were looked at: things times frames in which one is taken to be there. */
  readonly looks: number;
  /** Of those, how many in which the witness marked next to nothing, so that nothing is told of them. */
  readonly blind: number;
  /** How many things are hidden of whom it tells too little: nothing, or nothing in more than {@link BLIND} of their looks. */
  readonly untold: number;
  /** Of those, how many in which more than {@link OPEN} of what it marked is bare. */
  readonly open: number;
  /** How many were open in the rounds before, and are hidden by boxes since: there too something may be left, so there is no tick. */
  readonly mended: number;
  /** Share of all that it marked that is bare, 0..1. */
  readonly share: number;
  /** The greatest share in one look, and when. */
  readonly worst: number;
  readonly at: Micros;
}

/** Share of somebody from which they are left open in a frame. */
export const OPEN = 0.02;

/** Share of the looks at somebody that may tell nothing, and the witness vouches for the others all the same. */
export const BLIND = 0.1;

/** Whether those whom personas stand for are taken for the same by a network that described faces of source and result, in the same frames. */
export interface Strangers {
  /** Id of the embedder's plug-in; null where none is here, or nothing could be compared: then there is no tick. */
  readonly by: string | null;
  readonly looks: number;
  /** In how many they were taken for the same. */
  readonly same: number;
  /** The greatest likeness, a cosine, from where two are the same, and when it was. */
  readonly most: number;
  readonly from: number;
  readonly at: Micros;
}

/** Who is in a picture that came from elsewhere, and whether a network that describes faces takes any of them for somebody of a file. */
export interface Likeness {
  /** How many were seen in it. */
  readonly people: number;
  /** Of them those that could be described, and of the file's (a track each) those that they were held against; none: nothing was compared. */
  readonly compared: number;
  readonly with: number;
  /** Tracks of such kinds in the file, those that could not be described among them. */
  readonly here: number;
  /** Id of the embedder's plug-in; null where nothing was compared. */
  readonly by: string | null;
  /** The greatest likeness, a cosine (-1 where nothing was compared), and from where two are the same. */
  readonly most: number;
  readonly from: number;
}

export const isKnown = ({ by, most, from }: Likeness): boolean => by !== null && most >= from;

/** Whether everybody in the picture was held against everybody in the file. */
export const allCompared = ({ people, compared, with: known, here }: Likeness): boolean =>
  compared === people && (people === 0 || known === here);
