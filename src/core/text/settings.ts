/** What to look for in a text; the part of a text policy that finding needs. */

/** A regular expression of the policy's own. */
export interface AdHoc {
  readonly entity: string;
  readonly name: string;
  readonly regex: string;
  readonly score: number;
  readonly context?: readonly string[];
}

/** Words that are always found, as whole words. */
export interface DenyList {
  readonly entity: string;
  readonly words: readonly string[];
  /** Only as written here: "US" but not "us". */
  readonly matchCase?: boolean;
}

export interface FindText {
  /** ISO 639-1 or `auto`. */
  readonly language: string;
  /** ISO 3166-1 codes whose numbers are looked for; empty for all. */
  readonly countries: readonly string[];
  /** Only these entities; empty for all. */
  readonly entities: readonly string[];
  /** Findings below it are dropped. */
  readonly threshold: number;
  readonly deny: readonly DenyList[];
  /** Never found: exact words, or a regular expression between slashes. */
  readonly allow: readonly string[];
  readonly patterns: readonly AdHoc[];
  /** Words that count as context for every recognizer. */
  readonly context: readonly string[];
}

export const FIND_TEXT: FindText = {
  language: 'auto',
  countries: [],
  entities: [],
  threshold: 0.4,
  deny: [],
  allow: [],
  patterns: [],
  context: [],
};

/**
 * Makes a search of an expression that is not ours: in time that grows with the text, however it is written.
 * @param flags of `i`, `m`, `s` @param path of the expression in the policy, for faults
 * @throws FaultError `policy/invalid`
 */
export type Linear = (
  regex: string,
  flags: string,
  path: string,
) => (text: string) => Iterable<{ readonly start: number; readonly end: number }>;

/** So many expressions, so many words of a list, and so long a word. */
export const MOST = { patterns: 200, words: 20_000, length: 1000 } as const;
