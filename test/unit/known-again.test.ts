import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KNOWN_AGAIN, knownAgain, PEOPLE, wayOf } from '../../src/core/model/known-again.ts';
import { defaults } from '../../src/core/model/options.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import solid from '../../src/plugins/maskers/solid.ts';

interface Measured {
  readonly people: number;
  readonly rows: readonly Readonly<{
    how: string;
    naive: Record<string, number>;
    same: Record<string, number>;
  }>[];
}
const { people, rows } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../eval/reidentification.json'), 'utf8'),
) as Measured;

describe('what is said of a masker and a form', () => {
  test('is what was measured, by the worse recognizer and the stronger attacker', () => {
    const measured = rows
      .filter((r) => r.how !== 'nothing hidden')
      .map((r) => [
        r.how,
        Math.round(people * Math.max(...Object.values(r.naive), ...Object.values(r.same))),
      ]);
    expect(PEOPLE).toBe(people);
    expect(KNOWN_AGAIN).toEqual(Object.fromEntries(measured));
  });
  test('has a figure for every masker in every form', () => {
    for (const m of [solid, pixelate, blur])
      for (const shape of m.options.shape.of)
        for (const reach of m.options.reach.of) {
          const chosen = { ...defaults(m.options), shape, reach };
          expect(knownAgain(m, chosen).known).toBe(KNOWN_AGAIN[wayOf(m.id, chosen)]);
          expect(knownAgain(m, chosen).known).toEqual(expect.any(Number));
        }
  });
  test("is each masker's own, not the solid ellipse's", () => {
    const ellipse = { shape: 'ellipse', reach: 'head' };
    const of = (m: typeof blur | typeof solid) => knownAgain(m, { ...defaults(m.options), ...ellipse });
    expect(of(blur).known).not.toBe(of(solid).known);
  });
  test('names what a close form leaves', () => {
    const left = (shape: string, reach: string) =>
      knownAgain(solid, { ...defaults(solid.options), shape, reach }).left;
    expect([left('mask', 'face'), left('mask', 'head'), left('box', 'face')]).toEqual(['hair', 'head', null]);
  });
  test('says where the settings are not those that were measured, and where nothing was', () => {
    const o = defaults(blur.options);
    expect(knownAgain(blur, { ...o, strength: 0.2 }).others).toEqual([
      { name: 'strength', label: 'Strength', value: 0.6 },
    ]);
    expect(knownAgain(solid, { ...defaults(solid.options), colour: '#ffffff' }).others).toEqual([]);
    expect(knownAgain({ id: 'other', options: {} }, o).known).toBe(null);
  });
});
