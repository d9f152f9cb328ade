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

/** How long a frame shows, seconds: the last one as long as they do on the whole. */
function shown(times: readonly number[]): (i: number) => number {
  const n = times.length;
  const mean = n > 1 ? (times[n - 1]! - times[0]!) / (n - 1) : 0;
  return (i) => (i + 1 < n ? times[i + 1]! - times[i]! : mean);
}

/**
 * The shortest spell under `least` seconds becomes what its longer neighbour is, again and again; what is all there is stays.
 * @param times of the frames, seconds
 */
export function steady<T>(values: readonly T[], times: readonly number[], least: number): T[] {
  const long = shown(times);
  const lasts = ({ from, to }: Spell<T>): number => {
    let sum = 0;
    for (let i = from; i <= to; i++) sum += long(i);
    return sum;
  };
  const out = [...values];
  for (let spells = spellsOf(out); spells.length > 1; spells = spellsOf(out)) {
    const lengths = spells.map(lasts);
    const at = lengths.indexOf(Math.min(...lengths));
    if (lengths[at]! >= least) break;
    const [before, after] = [lengths[at - 1] ?? -1, lengths[at + 1] ?? -1];
    const by = spells[before >= after ? at - 1 : at + 1]!;
    out.fill(by.value, spells[at]!.from, spells[at]!.to + 1);
  }
  return out;
}
