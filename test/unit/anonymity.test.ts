/** k-anonymity: what is told of few is told of nobody. */
import { describe, expect, test } from 'vitest';
import { suppressed } from '../../src/core/dataset/anonymity.ts';

const profile = (told: Record<string, string>) => new Map(Object.entries(told));
const plain = (all: readonly ReadonlyMap<string, string>[]) => all.map((m) => Object.fromEntries(m));

describe('k-anonymity', () => {
  const ORDER = ['age', 'presentation'];
  const young = { age: 'young', presentation: 'woman' };

  test('what enough people share is told', () => {
    expect(plain(suppressed([profile(young), profile(young)], ORDER, 2))).toEqual([young, young]);
    expect(plain(suppressed([profile(young), profile(young)], ORDER, 3))).toEqual([{}, {}]);
    expect(plain(suppressed([profile(young)], ORDER, 1))).toEqual([young]);
  });

  test('of the rest the last attribute goes first, and the others where that does not help', () => {
    const man = { age: 'young', presentation: 'man' };
    const old = { age: 'older', presentation: 'man' };
    expect(plain(suppressed([young, young, man, { age: 'young' }, old].map(profile), ORDER, 2))).toEqual([
      young,
      young,
      { age: 'young' },
      { age: 'young' },
      {},
    ]);
  });

  test('whatever was there, nobody is one of fewer than k', () => {
    let seed = 7;
    const next = (n: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % n;
    };
    for (let round = 0; round < 200; round++) {
      const k = 1 + next(5);
      const people = Array.from({ length: next(30) }, () => {
        const told: Record<string, string> = {};
        for (const a of ['age', 'presentation', 'tone']) if (next(4)) told[a] = String(next(3));
        return profile(told);
      });
      const out = suppressed(people, ['age', 'presentation', 'tone'], k);
      const signs = out.map((p) => JSON.stringify([...p]));
      for (const [i, p] of out.entries()) {
        if (p.size) expect(signs.filter((s) => s === signs[i]).length).toBeGreaterThanOrEqual(k);
        for (const [a, v] of p) expect(people[i]!.get(a)).toBe(v);
      }
    }
  });
});
