import { expect, test } from 'vitest';
import { KEEP } from '../../src/core/model/policy.ts';
import { type Draft, MIDDLE, ruleOf } from '../../src/shells/app/rules/draft.ts';

const draft: Draft = { kind: 'face', by: KEEP, zone: null, time: null, size: null, because: ' ' };

test('a rule that says no more than who and what counts everywhere', () => {
  expect(ruleOf(draft, { strength: 3 })).toEqual({ for: ['face'], with: { by: 'keep', options: {} } });
});

test('zones are shares of the frame and end at its border, sizes shares of its height, times seconds', () => {
  const zone = { ...MIDDLE, x: 1200, width: 800 };
  const full = {
    ...draft,
    by: 'blur',
    zone,
    time: { from: 1, to: 2.5 },
    size: { from: 0, to: 20 },
    because: 'x ',
  };
  expect(ruleOf(full, { strength: 3 })).toEqual({
    for: ['face'],
    with: { by: 'blur', options: { strength: 3 } },
    where: {
      inside: { x: 0.75, y: 0.25, width: 0.25, height: 0.5 },
      during: [[1, 2.5]],
      size: { from: 0, to: 0.2 },
    },
    because: 'x',
  });
});
