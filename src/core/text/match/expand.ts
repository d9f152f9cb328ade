/**
 * Every string that a finite expression stands for: alternatives, groups, classes of single signs, `?`. What it begins
 * with can then be looked up as words, which costs less than trying the expression everywhere.
 * @throws Error for anything that is not finite (`*`, `+`, `{`, `.`, `\w`): a mistake in a plug-in's table
 */
export function expand(source: string): string[] {
  let at = 0;
  const fail = (): never => {
    throw new Error(`not finite at ${at}: ${source}`);
  };
  const alternatives = (): string[] => {
    const out = sequence();
    while (source[at] === '|') {
      at++;
      out.push(...sequence());
    }
    return out;
  };
  const sequence = (): string[] => {
    let out = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      let one = atom();
      if (source[at] === '?') {
        at++;
        one = ['', ...one];
      }
      out = one.length === 1 ? out.map((s) => s + one[0]) : out.flatMap((s) => one.map((o) => s + o));
    }
    return out;
  };
  const atom = (): string[] => {
    const c = source.charAt(at++);
    if (c === '[') {
      const end = source.indexOf(']', at);
      const signs = [...source.slice(at, end)];
      at = end + 1;
      return signs;
    }
    if (c === '(') {
      if (source.startsWith('?:', at)) at += 2;
      const out = alternatives();
      if (source[at++] !== ')') fail();
      return out;
    }
    if (c === '\\') {
      if (!/[^a-z]/i.test(source.charAt(at))) fail();
      return [source.charAt(at++)];
    }
    return '*+{.'.includes(c) ? fail() : [c];
  };
  const out = alternatives();
  return at < source.length ? fail() : out;
}

const WORD = /[A-Za-z\u00c0-\u1fff\u2c00-\uffff]+/g;

/** The first word of each string of a finite expression, in lower case: what `starts` in a recognizer's needs takes. */
export const firstWords = (source: string): string[] => wordsBy(source, ([first = '']) => first);

/** The longest word of each: the string cannot be without it. */
export const longestWords = (source: string): string[] =>
  wordsBy(source, (words) => words.reduce((a, b) => (b.length > a.length ? b : a)));

const wordsBy = (source: string, pick: (words: readonly string[]) => string): string[] => [
  ...new Set(expand(source.toLowerCase()).flatMap((s) => pick(s.match(WORD) ?? ['']) || [])),
];

/** The alternatives as they stand at the head of a sentence or a line. */
export const inCapitals = (alternatives: string): string =>
  alternatives.replace(/(?<=^|\|)\p{L}/gu, (letter) => letter.toUpperCase());

/** A text as an expression that matches it alone. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
