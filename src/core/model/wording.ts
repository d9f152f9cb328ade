/** Words that all verdicts share. */

/** A verdict for people: page, command line and report say the same. */
export interface VerdictWords {
  /** `good`: nothing that was looked for is left. `note`: something is shown, and said. `bad`: not handed out. */
  readonly tone: 'good' | 'note' | 'bad';
  readonly title: string;
  /** What was looked for and from which size, what is shown, what was not looked for. */
  readonly lines: readonly string[];
}

/** `1 track`, `2 tracks`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (all: readonly string[], and = 'and'): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all[all.length - 1]}`;
