/** The list of people: what closer looks took for no face stands by itself, behind the others. */
import { expect, test } from 'vitest';
import { cardsOf } from '../../src/app/cards.ts';
import type { Standing } from '../../src/core/finding.ts';
import type { Decision } from '../../src/core/plan.ts';
import { score } from '../../src/core/units.ts';

const decision = (id: string, standing: Standing): Decision => ({
  finding: {
    kind: 'track',
    id,
    subject: 'face',
    shot: 0,
    keys: [{ frame: 0, box: { x: 0, y: 0, width: 9, height: 9 }, tilt: 0, origin: 'seen' }],
    evidence: { by: ['test'], best: score(0.7), seen: 1, largest: 9, gaps: [], standing },
  },
  verdict:
    standing === 'refuted'
      ? { do: 'keep', by: 'evidence', because: 'no face' }
      : { do: 'mask', with: { masker: 'solid', options: {} } },
});

test('a hand that looks like somebody is on no card of hers', () => {
  const cards = cardsOf(
    [decision('hand', 'refuted'), decision('ada', 'certain'), decision('bea', 'doubtful')],
    [['ada', 'hand'], ['bea']],
  );
  expect(cards.map((c) => [c.id, c.decisions.length, c.kept, c.doubted])).toEqual([
    ['ada', 1, 0, false],
    ['bea', 1, 0, false],
    ['hand', 1, 1, true],
  ]);
});
