/** Finds one entity in text. A recognizer is pure: the same text gives the same candidates. */

/** What an entity tells about a person; policies and colours go by it where they do not name the entity. */
export const FAMILIES = [
  'person',
  'place',
  'organization',
  'group',
  'time',
  'contact',
  'online',
  'money',
  'id',
  'health',
  'secret',
  'vehicle',
] as const;
/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

export interface Pattern {
  /** Named in the evidence. */
  readonly name: string;
  /** Global; linear-time or with bounded repetition (a fuzz test holds every pattern to that). */
  readonly re: RegExp;
  /** 0..1 without context; below the policy's threshold it needs a cue beside it. */
  readonly score: number;
  /** Where this pattern looks, if it needs less or other than the recognizer as a whole. */
  readonly needs?: Needs;
  /** Where it looks, a match begins at the first digit of a number: nothing else is tried. */
  readonly begins?: 'number';
}

/** A stretch that may be the entity: UTF-16 offsets, end exclusive. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly pattern: string;
  /** What the check digits or the structure said; absent where there is nothing to check. */
  readonly valid?: boolean;
}

/** What the text as a whole is known to be. */
export interface Hints {
  readonly language?: string;
  readonly countries?: readonly string[];
}

/** Where in a text a recognizer has to look at all; what it needs is tested first and cheaply. */
export type Needs =
  /** So many digits in one cluster, gaps of six signs allowed; `mixed`: one of them touches a letter. */
  | { readonly digits: number; readonly mixed?: boolean }
  /** The lines with this sign. */
  | { readonly sign: string }
  /** One of these words (lower case, letters only); 80 characters around it are looked at. */
  | { readonly words: readonly string[] }
  /** A match begins at one of these words (for patterns only): nothing else is tried. */
  | { readonly starts: readonly string[] }
  /** A run of so many signs of keys and tokens (letters, digits, `_.~+/=%-`) with a digit among them, or of 18; all signs around it are looked at, up to the next spaces. */
  | { readonly token: number }
  /** A cheap expression (global) that every match contains; the lines around it are looked at. */
  | { readonly near: RegExp }
  /** A cheap expression (global) that every match contains, and no match contains a space: the signs around it are looked at, up to the next spaces. */
  | { readonly run: RegExp }
  /** Any of these. */
  | { readonly any: readonly Exclude<Needs, 'all' | { readonly starts: readonly string[] }>[] }
  | 'all';

export interface Recognizer {
  readonly kind: 'recognizer';
  readonly id: string;
  /** As Presidio names it where Presidio has it. */
  readonly entity: string;
  readonly label: string;
  readonly family: Family;
  /** The standard or authority behind pattern and check. */
  readonly source: string;
  /** ISO 639-1; absent where the form is the same in any language. */
  readonly languages?: readonly string[];
  /** ISO 3166-1 alpha-2 of the country that issues it. */
  readonly countries?: readonly string[];
  /** Words that make a match likelier; a text word that begins with one counts. Lower case. */
  readonly context?: readonly string[];
  readonly needs: Needs;
  readonly patterns?: readonly Pattern[];
  /** True: certain; false: dropped; undefined: cannot tell. Gets the matched text. */
  validate?(text: string): boolean | undefined;
  /** Score of a match that is valid but has no cue beside it, default 1: lower where one number in ten is. */
  readonly alone?: number;
  /** For what a pattern cannot say. The text is folded (see fold.ts). */
  find?(text: string, hints: Hints): Iterable<Candidate>;
}
