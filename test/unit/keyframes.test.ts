/** Keyframes of a portrait: read, laid over what it does, and refused where they say nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { rotated } from '../../src/core/motion/vector.ts';
import { wishOf } from '../../src/core/persona/wish.ts';
import { placesIn } from '../../src/core/portrait/draw.ts';
import {
  amountAt,
  keysFile,
  keysIn,
  MOVE_NAMES,
  MOVES,
  type MoveKey,
  withKey,
} from '../../src/core/portrait/keyframes.ts';
import { laidOver } from '../../src/core/portrait/laid-over.ts';
import { AT_REST, type Movement } from '../../src/core/portrait/movement.ts';
import { portraitOf } from '../../src/core/portrait/portrait.ts';
import { SITTER, sitterOf } from '../../src/core/portrait/sitter.ts';
import { SPACE } from '../made/persona.ts';

const valid = new Ajv().compile(
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../public/schema/keyframes-1.json'), 'utf8')),
);
const file = (...keyframes: unknown[]) => JSON.stringify({ schema: 'guise.keyframes/1', keyframes });
const key = (at: number, move: MoveKey['move'], amount: number): MoveKey => ({ at, move, amount });
const [smile, jaw, lid] = ['mouthSmileLeft', 'jawOpen', 'eyeBlinkRight'].map((n) => ARKIT.indexOf(n)) as [
  number,
  number,
  number,
];

test('every move comes back as it was written, and fits the schema', () => {
  const keys = MOVE_NAMES.flatMap((m) => [key(0, m, -MOVES[m]), key(1.5, m, MOVES[m])]);
  const json = keysFile(keys.toReversed());
  expect(keysIn(json, 'k.json')).toEqual(keys);
  expect(valid(JSON.parse(json)), JSON.stringify(valid.errors)).toBe(true);
});

describe('what is wrong is said, with its place; the schema takes none of it', () => {
  test.each([
    ['{', /k\.json.*no JSON/s],
    ['[]', /must be an object/],
    ['{"schema":"guise.keyframes/2","keyframes":[]}', /guise\.keyframes\/1/],
    ['{"schema":"guise.keyframes/1"}', /must be a list/],
    [file({ at: 0, move: 'wink', amount: 1 }), /keyframes\[0\]\.move.*turn, nod/s],
    [file({ at: -1, move: 'nod', amount: 1 }), /keyframes\[0\]\.at/],
    [file({ at: 0, move: 'smile', amount: 1.1 }), /keyframes\[0\]\.amount.*-1 to 1/s],
    [file({ at: 0, move: 'nod', amount: '3' }), /-20 to 20/],
    [file({ at: 0, move: 'nod', amount: 3, hue: 1 }), /"hue" is not known/],
  ])('%s', (json, why) => {
    let fault: unknown;
    try {
      keysIn(json, 'k.json');
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(FaultError);
    expect((fault as FaultError).message).toMatch(why);
    if (json !== '{') expect(valid(JSON.parse(json))).toBe(false);
  });
  test('two of one time', () => {
    expect(() => keysIn(file(key(1, 'nod', 3), key(1, 'nod', 4)), 'k.json')).toThrow(/the second one of nod/);
  });
});

test('amounts go smoothly from one keyframe to the next, and stay beyond the last', () => {
  const keys = [key(1, 'smile', 0), key(2, 'smile', 1), key(1.5, 'nod', 5)];
  expect([0, 1, 1.5, 2, 9].map((t) => amountAt(keys, 'smile', t))).toEqual([0, 0, 0.5, 1, 1]);
  // Still at both ends, never beyond them.
  const all = Array.from({ length: 101 }, (_, i) => amountAt(keys, 'smile', 1 + i / 100));
  const steps = all.slice(1).map((v, i) => v - all[i]!);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...steps)).toBeLessThan(0.016);
  expect(steps[0]).toBeLessThan(0.001);
  expect(steps.at(-1)).toBeLessThan(0.001);
  expect(amountAt(keys, 'jaw', 1)).toBe(0);
  expect(withKey(keys, key(1, 'smile', 0.3)).filter((k) => k.move === 'smile')).toEqual([
    key(1, 'smile', 0.3),
    key(2, 'smile', 1),
  ]);
});

describe('laid over a movement', () => {
  const doing: Movement = {
    ...AT_REST,
    expressions: AT_REST.expressions.map((_, k) => (k === jaw ? 0.4 : 0)),
  };
  const one = (own: Movement, ...keys: MoveKey[]): Movement => laidOver([own], [1], keys)[0]!;
  test('without keyframes it is the very same', () => {
    const all = [doing];
    expect(laidOver(all, [0], [])).toBe(all);
  });
  test('a smile is added, and what the film does stays', () => {
    const { expressions, turned, gaze } = one(doing, key(1, 'smile', 0.6));
    expect(expressions[smile]).toBeCloseTo(0.6);
    expect(expressions[jaw]).toBeCloseTo(0.4);
    expect(turned).toEqual(doing.turned);
    expect(gaze).toEqual(doing.gaze);
    expect(doing.expressions[smile]).toBe(0);
  });
  test('amounts are taken away as well, and never lead beyond what a face can do', () => {
    expect(one(doing, key(1, 'jaw', -1)).expressions[jaw]).toBe(0);
    expect(one(doing, key(1, 'jaw', 1)).expressions[jaw]).toBe(1);
    expect(one(doing, key(1, 'lids', 1)).expressions[lid]).toBe(1);
  });
  test('the head turns to the right, nods down and tilts to the right of who looks', () => {
    // x to the right, y up, z to who looks.
    const nose = (m: Movement) => rotated(m.turned, [0, 0, 1]);
    const crown = (m: Movement) => rotated(m.turned, [0, 1, 0]);
    const sine = Math.sin((10 * Math.PI) / 180);
    expect(nose(one(AT_REST, key(1, 'turn', 10)))[0]).toBeCloseTo(sine);
    expect(nose(one(AT_REST, key(1, 'nod', 10)))[1]).toBeCloseTo(-sine);
    expect(crown(one(AT_REST, key(1, 'tilt', 10)))[0]).toBeCloseTo(sine);
    expect(one(AT_REST, key(1, 'aside', 1), key(1, 'up', -0.5)).gaze[0]).toEqual([0.16, -0.08]);
  });
  test('and so it is drawn', () => {
    const { planes, landmarks } = sitterOf(SPACE, wishOf({}));
    const portrait = portraitOf(planes, SITTER, landmarks, SPACE)!;
    const [NOSE, RIGHT, LEFT, BROW, CHIN] = [4, 234, 454, 10, 152];
    /** Where the nose is between the ears, and how far the brow is to the right of the chin, pixels down and to the right. */
    const looks = (...keys: MoveKey[]) => {
      const places = placesIn(portrait, one(AT_REST, ...keys));
      const [x, y] = [(i: number) => places[2 * i]!, (i: number) => places[2 * i + 1]!];
      return {
        aside: x(NOSE) - (x(RIGHT) + x(LEFT)) / 2,
        down: y(NOSE) - (y(RIGHT) + y(LEFT)) / 2,
        leans: x(BROW) - x(CHIN),
      };
    };
    const rest = looks();
    expect(looks(key(1, 'turn', 15)).aside).toBeGreaterThan(rest.aside + 15);
    expect(looks(key(1, 'nod', 15)).down).toBeGreaterThan(rest.down + 15);
    expect(looks(key(1, 'tilt', 15)).leans).toBeGreaterThan(rest.leans + 40);
  });
  test('no head is turned further than a flat picture can be', () => {
    const far = one(one(AT_REST, key(1, 'turn', 20)), key(1, 'turn', 20), key(1, 'nod', 20));
    expect(2 * Math.acos(far.turned[3])).toBeCloseTo(0.5);
    expect(Math.hypot(...far.turned)).toBeCloseTo(1);
  });
});
