/** Personas that have a name: made, kept in files, drawn as portraits, and put into a policy. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { cardFile, cardIn, cardOf, GALLERY, LONGEST, played, rolled } from '../../src/core/persona/card.ts';
import { personaOf } from '../../src/core/persona/persona.ts';
import { Portrait } from '../../src/core/persona/portrait.ts';
import { AT_REST, talking } from '../../src/core/persona/pose.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import { newPersona } from '../../src/shells/cli/persona.ts';
import { SPACE } from '../made/persona.ts';
import { isSame } from '../made/same.ts';

describe('a card', () => {
  test('comes back from its file as it was', () => {
    for (const card of [...GALLERY, rolled(1), cardOf('Ada', {})])
      expect(cardIn(cardFile(card), 'a.json')).toEqual(card);
  });
  test('is refused with the reason', () => {
    const file = (change: object) => JSON.stringify({ ...JSON.parse(cardFile(GALLERY[0]!)), ...change });
    const cases: readonly (readonly [string, RegExp])[] = [
      ['{', /no JSON/],
      ['[]', /must be an object/],
      [file({ guise: 'preset' }), /no persona/],
      [file({ version: 2 }), /version 2/],
      [file({ name: ' ' }), /must say something/],
      [file({ name: 'x'.repeat(LONGEST + 1) }), /characters at most/],
      [file({ name: 7 }), /no name/],
      [file({ photo: 'data:image/png;base64,AA' }), /"photo" is not known/],
      [file({ face: { persona: 1e9 } }), /must be 0 to 9999/],
      [file({ face: { beard: true } }), /is no option/],
      [file({ face: 3 }), /must be an object/],
      [file({ voice: { by: 'keep' } }), /neutral or strong/],
      [file({ voice: { by: 'neutral', options: { pitch: 9000 } } }), /must be 80 to 300/],
      [' '.repeat(20_000), /too long/],
    ];
    for (const [json, why] of cases) {
      expect(() => cardIn(json, 'a.json'), json.slice(0, 60)).toThrow(FaultError);
      expect(() => cardIn(json, 'a.json'), json.slice(0, 60)).toThrow(why);
    }
  });
  test('has a voice of its own, always the same', () => {
    const voices = GALLERY.map((c) => JSON.stringify(c.voice));
    expect(new Set(voices).size).toBe(GALLERY.length);
    expect(rolled(3)).toEqual(rolled(3));
    expect(rolled(3)).not.toEqual(rolled(4));
  });
  test('is played as it is, whoever it is for', () => {
    const [mira] = GALLERY;
    expect(played(mira!)).toEqual({ by: 'persona', options: { ...mira!.face, each: false } });
  });
  test('is the same face whoever it stands for', () => {
    for (const { face } of GALLERY) {
      const [a, b] = [
        { woman: true, tone: 80 },
        { woman: false, tone: 170 },
      ].map((like) => personaOf(SPACE, wishOf(face), like));
      expect(isSame(a!.shape, b!.shape)).toBe(true);
      for (const k of [0, 1, 2]) expect(isSame(a!.texture.planes[k], b!.texture.planes[k])).toBe(true);
    }
  });
  test('has the eyes that are asked for', () => {
    const [blue, dark] = ['blue', 'dark'].map(
      (eyes) => personaOf(SPACE, wishOf({ eyes }), { woman: null, tone: 150 }).iris,
    );
    expect(blue).not.toEqual(dark);
  });
});

describe('a portrait', () => {
  const SIDE = 64;
  const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
    a.reduce((n, v, i) => n + Number(Math.abs(v - b[i]!) > 12), 0);
  test('shows somebody, and another for another persona', () => {
    const [mira, jonas] = GALLERY.map((c) => new Portrait(SPACE, wishOf(c.face)).draw(SIDE, AT_REST));
    expect(mira!.length).toBe(4 * SIDE * SIDE);
    for (let i = 3; i < mira!.length; i += 4) expect(mira![i]).toBe(255);
    expect(differing(mira!, jonas!)).toBeGreaterThan(1000);
    // The ground's corner, and skin in the middle.
    expect([...mira!.slice(0, 3)]).toEqual([226, 229, 233]);
    const at = 4 * (SIDE * Math.round(0.5 * SIDE) + SIDE / 2);
    expect(mira![at]!).toBeGreaterThan(mira![at + 2]! + 10);
  });
  test('turns and talks, and begins anew where it ends', () => {
    const of = new Portrait(SPACE, wishOf(GALLERY[1]!.face));
    const still = of.draw(SIDE, AT_REST);
    expect(differing(still, of.draw(SIDE, { turned: 0.4, does: {} }))).toBeGreaterThan(500);
    expect(differing(still, of.draw(SIDE, { turned: 0, does: { jawOpen: 0.7 } }))).toBeGreaterThan(50);
    expect(isSame(of.draw(SIDE, talking(1)), of.draw(SIDE, talking(0)))).toBe(true);
  });
});

describe('guise persona new', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-cards-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [out, picture] = [path.join(folder, 'a.persona.json'), path.join(folder, 'a.png')];

  test('never puts the picture in the place of the persona', async () => {
    const both = newPersona({ out, seed: 1, picture: path.join(folder, '.', 'a.persona.json'), force: true });
    await expect(both).rejects.toThrow(/another file/);
    expect(existsSync(out)).toBe(false);
  });
  test('leaves nothing where the picture has no place', async () => {
    writeFileSync(picture, 'mine');
    await expect(newPersona({ out, seed: 1, picture, force: false })).rejects.toThrow(FaultError);
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(picture, 'utf8')).toBe('mine');
  });
});
