/** Where things stand in a JSON text (RFC 8259): platforms tell it of some faults only, and never of a value that was read well. */

/** One token, or nothing; what is between them is skipped. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these stand in no string, by the standard
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
const SPACE = /[ \t\n\r]*/y;

/** An object or list that is being read, and the key or place of what is read in it. */
interface Level {
  readonly list: boolean;
  key: string;
}

/**
 * Every key and every entry of a list, by its path, before what it holds.
 * @param visit takes keys and places from the root on, and an offset
 * @returns the offset of the first character that belongs to no well-formed JSON; null where all of it does
 */
function walk(json: string, visit: (path: readonly Level[], at: number) => void): number | null {
  const levels: Level[] = [];
  /** What may come next; `first` things may also be an end. */
  let next: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = SPACE.lastIndex = at;
    SPACE.test(json);
    const start = SPACE.lastIndex;
    const level = levels.at(-1);
    if (next === 'more' && !level) return start === json.length ? null : start;
    const found = TOKEN.exec(json);
    if (!found) return start;
    at = TOKEN.lastIndex;
    const [, sign, text] = found;
    const ends = level && sign === (level.list ? ']' : '}');
    if (ends && ['first value', 'first key', 'more'].includes(next)) {
      levels.pop();
      next = 'more';
    } else if (next === 'value' || next === 'first value') {
      if (level?.list) visit(levels, start);
      if (sign === '{' || sign === '[') {
        levels.push({ list: sign === '[', key: '0' });
        next = sign === '{' ? 'first key' : 'first value';
      } else if (sign === undefined) next = 'more';
      else return start;
    } else if (level && text !== undefined && (next === 'key' || next === 'first key')) {
      level.key = JSON.parse(text) as string;
      visit(levels, start);
      next = 'colon';
    } else if (next === 'colon' && sign === ':') next = 'value';
    else if (level && next === 'more' && sign === ',') {
      if (level.list) level.key = String(Number(level.key) + 1);
      next = level.list ? 'value' : 'key';
    } else return start;
  }
}

/** Offset of the first character that is no well-formed JSON; null where all of it is. */
export const brokenAt = (json: string): number | null => walk(json, () => {});

/** How much of a path is there, in steps, and the offset of its last key or entry. The last of keys that are alike counts. */
export function placeIn(
  json: string,
  path: readonly string[],
): { readonly steps: number; readonly at: number } {
  let [steps, at] = [0, 0];
  walk(json, (levels, start) => {
    const fits = levels.length <= path.length && levels.every((l, i) => l.key === path[i]);
    if (fits && levels.length >= steps) [steps, at] = [levels.length, start];
  });
  return { steps, at };
}

/** From 1. @param at an offset */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
