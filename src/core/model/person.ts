/**
 * Who a person is called in one file: the same alias wherever the file tells of them, in what maskers draw, in the report and in what is
 * exported. An alias holds nothing of the person, and says nothing in another file: what tells people apart is biometric and ends with the job.
 */
import type { Option } from './options.ts';

/** `P1`, `P2` ... in order of appearance. */
export type Alias = `P${number}`;

/** Somebody in a file. */
export interface Person {
  readonly alias: Alias;
  /** From 1 on: what a masker chooses by, so that the same person looks the same in every frame and in every round. */
  readonly number: number;
}

/** Who each track is of, by its id; who is not in it was not told apart. */
export type People = ReadonlyMap<string, Person>;

/** @param groups ids of tracks by person, in order of appearance */
export const peopleOf = (groups: readonly (readonly string[])[] | null): People =>
  new Map(
    groups?.flatMap((tracks, i) => {
      const person: Person = { alias: `P${i + 1}`, number: i + 1 };
      return tracks.map((id) => [id, person] as const);
    }),
  );

/** For maskers that can show who is the same person. */
export const apart = {
  type: 'flag',
  label: 'A colour for each person',
  help: 'Shows who is the same person, and takes one more look at the film. Nobody is recognised in another file.',
  default: false,
} as const satisfies Option;
