/** From the sounds of a text to its words: which of them are whose. */
import type { Time } from '../times.ts';

export interface Sound extends Time {
  readonly name: string;
}

/**
 * When each word is said. Within a text a word may have other sounds than alone ("the", "to"): the fewest of them are taken for changed
 * (Levenshtein 1966).
 * @param sounds of the whole text @param alone of each word by itself, by name
 */
export function wordsOf(sounds: readonly Sound[], alone: readonly (readonly string[])[]): Time[] {
  const wanted = alone.flatMap((names, word) => names.map((name) => ({ name, word })));
  const [n, m] = [sounds.length, wanted.length];
  const wide = m + 1;
  const costs = new Uint16Array((n + 1) * wide);
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const change =
        i && j
          ? costs[(i - 1) * wide + j - 1]! + Number(sounds[i - 1]!.name !== wanted[j - 1]!.name)
          : Infinity;
      const more = i ? costs[(i - 1) * wide + j]! + 1 : Infinity;
      const less = j ? costs[i * wide + j - 1]! + 1 : Infinity;
      costs[i * wide + j] = i || j ? Math.min(change, more, less) : 0;
    }
  const found: ({ from: number; to: number } | undefined)[] = alone.map(() => undefined);
  let [i, j] = [n, m];
  while (i && m) {
    const here = costs[i * wide + j]!;
    const sound = sounds[i - 1]!;
    const changed = j && here === costs[(i - 1) * wide + j - 1]! + Number(sound.name !== wanted[j - 1]!.name);
    if (!changed && j && here === costs[i * wide + j - 1]! + 1) {
      j--;
      continue;
    }
    // One too many belongs to the word that it stands in or behind.
    const { word } = wanted[Math.max(0, j - 1)]!;
    const of = found[word];
    found[word] = of ? { from: sound.from, to: of.to } : { from: sound.from, to: sound.to };
    i--;
    if (changed) j--;
  }
  let before = 0;
  return found.map((of) => {
    const time = of ?? { from: before, to: before };
    before = time.to;
    return time;
  });
}
