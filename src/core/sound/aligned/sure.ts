/** From where readers find words to when they are said: what they agree upon, and no less than a word where they do not. */
import type { Time } from '../times.ts';
import type { Placed } from './path.ts';

/** What two readers may be apart, seconds: voices of flite came to 30 ms in nine of ten words of a reader, and to 260 where the text was another. */
const AGREE = 0.08;
/** Greatest mean distance of a word and those around it, and how many on either side: 2.3 of a reader's own words, 2.8 of others. */
const ALIKE = 2.65;
const AROUND = 4;
/** Of one that was not found. */
const UNLIKE = 4;
/** What is squeezed or drawn out more was not said there: paths go down to 0.33. */
const SLOPE = { least: 0.38, most: 3 };
/** A pause where no mark stands: the word before or behind it may be on its other side, seconds. */
const STOPS = 0.15;
/** Beside what any of them found, seconds: words of other voices went beyond it by 0.11 at most, and by 0.14 at their end where a mark draws it out. */
const BESIDE = 0.12;
const DRAWN = 0.2;

/** A word with its time; where nobody is sure of it, from where the one before was surely over to where the one behind surely begins. */
export interface Timing extends Time {
  readonly sure: boolean;
}

/** What is known of a word from its reading: whether it was said at all, and whether a pause is likely before it. */
export interface Known {
  readonly said: boolean;
  readonly marked: boolean;
}

/** @param places of each word, by reader; null where one did not find it @param within what it is surely in */
export function timings(
  places: readonly (readonly (Placed | null)[])[],
  known: readonly Known[],
  within: readonly Time[],
): Timing[] {
  const found = known.map((_, w) => places.map((p) => p[w] ?? null));
  const stops = known.map(
    ({ marked }, w) =>
      !marked &&
      w > 0 &&
      places.some((p) => {
        const [before, here] = [p[w - 1], p[w]];
        return before && here && here.from - before.to >= STOPS;
      }),
  );
  const costs = found.map((of) => mean(of.map((p) => p?.cost ?? UNLIKE)));
  const sure = found.map((of, w) => {
    const near = costs.slice(Math.max(0, w - AROUND), w + AROUND + 1);
    const fluent = !stops[w] && !stops[w + 1];
    return known[w]!.said && fluent && mean(near) <= ALIKE && agreed(of);
  });
  // Where most around it is not sure, chance is.
  const held = sure.map((s, w) => {
    const near = sure.slice(Math.max(0, w - AROUND), w + AROUND + 1);
    return s && 2 * near.filter(Boolean).length > near.length;
  });
  const ends = found.map((of) => ({
    from: Math.min(...of.map((p) => p?.from ?? 0)),
    to: Math.max(...of.map((p) => p?.to ?? 0)),
    begun: Math.max(...of.map((p) => p?.from ?? 0)),
    over: Math.min(...of.map((p) => p?.to ?? 0)),
  }));
  return within.map(({ from, to }, w) => {
    if (held[w]) {
      const drawn = known[w + 1]?.marked ?? true;
      return {
        from: Math.max(0, ends[w]!.from - BESIDE),
        to: ends[w]!.to + (drawn ? DRAWN : BESIDE),
        sure: true,
      };
    }
    let [a, b] = [w - 1, w + 1];
    while (a >= 0 && !held[a]) a--;
    while (b < held.length && !held[b]) b++;
    const before = a < 0 ? from : ends[a]!.over - BESIDE;
    const behind = b >= held.length ? to : ends[b]!.begun + BESIDE;
    // No further than the words around it are, nor than its own cue.
    const [first, last] = [Math.max(from, before), Math.min(to, behind)];
    return first < last ? { from: first, to: last, sure: false } : { from, to, sure: false };
  });
}

const mean = (of: readonly number[]): number => of.reduce((sum, v) => sum + v, 0) / Math.max(1, of.length);

function agreed(of: readonly (Placed | null)[]): boolean {
  const there = of.flatMap((p) => p ?? []);
  if (there.length < of.length || !there.length) return false;
  if (there.some((p) => p.slope < SLOPE.least || p.slope > SLOPE.most)) return false;
  return [there.map((p) => p.from), there.map((p) => p.to)].every(
    (t) => Math.max(...t) - Math.min(...t) <= AGREE,
  );
}
