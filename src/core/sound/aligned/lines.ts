/** What is aligned, and what comes of it. */
import type { Time } from '../times.ts';
import type { Timing } from './sure.ts';

/** A stretch of a transcript that says something: when, as far as that is known. */
export interface Line {
  readonly text: string;
  /** Null: somewhere in the sound, behind the line before. */
  readonly at: Time | null;
}

/** Text without times of its words. */
export interface Untimed {
  /** ISO 639-1. */
  readonly language: string;
  readonly lines: readonly Line[];
}

/** A word of a line's text (UTF-16, end exclusive), and when it is said. */
export interface AlignedWord extends Timing {
  readonly start: number;
  readonly end: number;
}

/** Words of each line; null of one that stays as it is. */
export type Aligned = readonly (readonly AlignedWord[] | null)[];

/** Words without times of their own, whose times were estimated: by how a synthesizer says them. */
export interface AlignedWords {
  readonly words: number;
  /** Of how many that is certain enough; the others are hidden from the certain word before to the one behind, or with their cue. */
  readonly sure: number;
  /** Nothing in the transcript said when anything is said. */
  readonly untimed: boolean;
}

/** What stands between two blanks and can be said. */
export const wordsIn = (text: string): { start: number; end: number; text: string }[] =>
  [...text.matchAll(/\S+/gu)]
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, text: word }));
