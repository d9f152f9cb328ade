/** Values over time without what lasts too short to be meant. */

/** A stretch of one value: frames, the last one inclusive. */
export interface Spell<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

export function spellsOf<T>(values: readonly T[]): Spell<T>[] {
  const spells: Spell<T>[] = [];
  values.forEach((value, i) => {
    const last = spells.at(-1);
    if (last && last.value === value) spells[spells.length - 1] = { ...last, to: i };
    else spells.push({ value, from: i, to: i });
  });
  return spells;
}

/**
 * The shortest spell under `least` seconds becomes what its longer neighbour is, again and again; what is all there is stays.
 * @param times of the frames, seconds
 */
export function steady<T>(values: readonly T[], times: readonly number[], least: number): T[] {
  const n = times.length;
  // The last frame shows as long as they do on the whole.
  const end = n > 1 ? times[n - 1]! + (times[n - 1]! - times[0]!) / (n - 1) : (times[0] ?? 0);
  const lasts = ({ from, to }: Spell<T>): number => (times[to + 1] ?? end) - times[from]!;
  const spells = spellsOf(values).map((s) => ({ ...s, seconds: lasts(s) }));
  while (spells.length > 1) {
    const shortest = spells.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    if (shortest.seconds >= least) break;
    const at = spells.indexOf(shortest);
    const [before, after] = [spells[at - 1], spells[at + 1]];
    const by = (before?.seconds ?? -1) >= (after?.seconds ?? -1) ? before! : after!;
    // Both neighbours may be of one value: then the three are one.
    const first = before && before.value === by.value ? before : shortest;
    const last = after && after.value === by.value ? after : shortest;
    const seconds =
      (first === shortest ? 0 : first.seconds) + shortest.seconds + (last === shortest ? 0 : last.seconds);
    const whole = { value: by.value, from: first.from, to: last.to, seconds };
    spells.splice(spells.indexOf(first), spells.indexOf(last) - spells.indexOf(first) + 1, whole);
  }
  return spells.flatMap(({ value, from, to }) => Array.from({ length: to - from + 1 }, () => value));
}
