/** Speakers in the page: lanes, what rules make of them, what a person chose, and whose voices are known in which file. */
import { describe, expect, test } from 'vitest';
import type { Policy, Rule, Treatment } from '../../src/core/model/policy.ts';
import type { SpeakersLane } from '../../src/core/model/report.ts';
import { unknownIn, withChosen } from '../../src/core/sound/speakers/rules.ts';
import { type Turn, UNKNOWN } from '../../src/core/sound/speakers/turns.ts';
import { besideOf, enrolling, keyOf, withStretches } from '../../src/shells/app/said/named.ts';
import { endedAs, rowsOf, toggled, treatedIn } from '../../src/shells/app/said/speakers.ts';

const KEEPS: Treatment = { by: 'keep', options: {} };
const NOISE: Treatment = { by: 'noise', options: {} };
const rule = (speaker: readonly string[], by: Treatment): Rule => ({
  for: ['voice'],
  where: { speaker },
  with: by,
});
const face: Rule = { for: ['face'], with: KEEPS };
const turn = (speaker: string, from: number, to: number): Turn => ({ speaker, from, to, confidence: 0.8 });

describe('rowsOf', () => {
  const turns = [
    turn('S1', 0, 2),
    turn('S1', 2.5, 4),
    turn(UNKNOWN, 4.2, 4.4),
    turn('S2', 5, 8),
    turn('S1', 8.1, 9),
    turn('S1', 12, 14),
  ];
  test('is a row for each, in order of appearance, what is nobody’s behind them; a breath ends no turn', () => {
    const rows = rowsOf(turns, []);
    expect(rows.map((r) => [r.speaker, r.place, r.named])).toEqual([
      ['S1', 1, false],
      ['S2', 2, false],
      [UNKNOWN, null, false],
    ]);
    expect(rows[0]?.turns.map((t) => [t.from, t.to])).toEqual([
      [0, 4],
      [8.1, 9],
      [12, 14],
    ]);
  });
  test('a name takes nobody else’s place', () => {
    // As the model tells it once the first has a name: the second one is its S1 then.
    const named = turns.map((t) => ({ ...t, speaker: { S1: 'Anna', S2: 'S1' }[t.speaker] ?? t.speaker }));
    expect(rowsOf(named, ['Anna']).map((r) => [r.speaker, r.place, r.named])).toEqual([
      ['Anna', 1, true],
      ['S1', 2, false],
      [UNKNOWN, null, false],
    ]);
  });
});

describe('withChosen', () => {
  const policy = { rules: [face, rule(['Anna', 'Ben'], NOISE)] };
  test('puts what was chosen in front, and takes it from other rules', () => {
    expect(withChosen(policy, new Map([['Anna', KEEPS]])).rules).toEqual([
      rule(['Anna'], KEEPS),
      face,
      rule(['Ben'], NOISE),
    ]);
  });
  test('who is to be as everybody else is in no rule, and nothing chosen changes nothing', () => {
    expect(
      withChosen(
        policy,
        new Map<string, null>([
          ['Anna', null],
          ['Ben', null],
        ]),
      ).rules,
    ).toEqual([face]);
    expect(withChosen(policy, new Map())).toBe(policy);
  });
  test('and those whom nobody knows are told', () => {
    expect(unknownIn(policy, ['Ben'])).toEqual(['Anna']);
    expect(unknownIn({ rules: [face] }, [])).toEqual([]);
  });
});

test('treatedIn has what surely is somebody’s alone, and what becomes of it', () => {
  const policy: Pick<Policy, 'rules'> = { rules: [rule(['Anna'], KEEPS), rule(['Ben'], NOISE)] };
  const surely = new Map([
    ['Ben', [{ from: 3, to: 6 }]],
    ['Anna', [{ from: 1, to: 4 }]],
    ['Carl', [{ from: 8, to: 9 }]],
  ]);
  expect(treatedIn(policy, { surely })).toEqual([
    { from: 1, to: 3, names: ['Anna'], by: 'keep' },
    { from: 4, to: 6, names: ['Ben'], by: 'noise' },
  ]);
  expect(treatedIn({ rules: [face] }, { surely })).toEqual([]);
});

test('endedAs names whom a report means by S1', () => {
  const lane: SpeakersLane = {
    rest: 'nothing',
    unknown: 0,
    speakers: [
      { speaker: 'S1', seconds: 8, by: 'noise' },
      { speaker: 'S2', seconds: 9, by: 'keep', rule: 1, surely: 4.5 },
    ],
  };
  expect(endedAs(lane, { rules: [face, rule(['Anna'], KEEPS)] })).toEqual([
    { alias: 'S2', names: ['Anna'], by: 'keep', surely: 4.5, seconds: 9 },
  ]);
});

test('toggled chooses a turn, and lets it go', () => {
  const [a, b] = [
    { from: 1, to: 2 },
    { from: 0, to: 1 },
  ];
  expect(toggled([a], b)).toEqual([b, a]);
  expect(toggled([b, a], a)).toEqual([b]);
});

describe('whose voices are known', () => {
  const time = (from: number, to: number) => ({ from, to });
  const [a, b] = [new File(['a'], 'a.wav'), new File(['b'], 'b.wav')];
  const anna = { name: 'Anna', times: [time(0, 6)] };
  test('stretches of one name add up, and the name is there once', () => {
    expect(withStretches([anna], 'Anna', [time(5, 8), time(20, 23)])).toEqual([
      { name: 'Anna', times: [time(0, 8), time(20, 23)] },
    ]);
    expect(withStretches([anna], 'Ben', [time(9, 15)]).map((n) => n.name)).toEqual(['Anna', 'Ben']);
  });
  test('by other files as well, the first that knows them; a file’s own go before those', () => {
    const beside = besideOf([
      [a, [anna]],
      [
        b,
        [
          { name: 'Anna', times: [time(3, 9)] },
          { name: 'Ben', times: [time(1, 7)] },
        ],
      ],
    ]);
    expect(beside).toEqual([
      { name: 'Anna', file: a, during: [time(0, 6)] },
      { name: 'Ben', file: b, during: [time(1, 7)] },
    ]);
    expect(enrolling([{ name: 'Ben', times: [time(2, 8)] }], beside)).toEqual([
      { name: 'Ben', during: [time(2, 8)] },
      beside[0],
    ]);
  });
  test('is another basis of a result with other stretches, or by another file', () => {
    const own = keyOf([anna], []);
    expect(keyOf([{ ...anna, times: [time(0, 7)] }], [])).not.toBe(own);
    expect(keyOf([], besideOf([[a, [anna]]]))).not.toBe(own);
    expect(keyOf([], besideOf([[a, [anna]]]))).not.toBe(keyOf([], besideOf([[b, [anna]]])));
    expect(keyOf([anna], besideOf([[a, [anna]]]))).toBe(own);
  });
});
