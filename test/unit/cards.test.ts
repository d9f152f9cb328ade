/** The list of people: what closer looks took for no face stands by itself, in a group of its own. */
import { expect, test } from 'vitest';
import { cardsOf, groupsOf, isHidden, stretchId } from '../../src/bridge/cards.ts';
import type { Standing } from '../../src/core/model/finding.ts';
import type { Decision } from '../../src/core/model/plan.ts';
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
      : { do: 'mask', with: { by: 'solid', options: {} }, by: 'policy' },
});

test('a hand that looks like somebody is on no card of hers', () => {
  const cards = cardsOf(
    [decision('hand', 'refuted'), decision('ada', 'certain'), decision('bea', 'doubtful')],
    [['ada', 'hand'], ['bea']],
  );
  expect(cards.map((c) => [c.id, c.decisions.length, c.kept]).sort()).toEqual([
    ['ada', 1, 0],
    ['bea', 1, 0],
    ['hand', 1, 1],
  ]);
});

test('somebody who is hidden once and shown once is not hidden', () => {
  const small: Decision = {
    ...decision('far', 'certain'),
    verdict: { do: 'keep', by: 'size', because: 'small' },
  };
  const [both, one] = cardsOf(
    [small, decision('near', 'certain'), decision('other', 'certain')],
    [['far', 'near'], ['other']],
  );
  expect(both && [both.decisions.length, isHidden(both)]).toEqual([2, false]);
  expect(one && isHidden(one)).toBe(true);
});

test('what the policy shows for its size or for want of evidence is listed apart from who is in it', () => {
  const kept = (by: 'user' | 'policy' | 'size' | 'evidence'): Decision => ({
    ...decision('ada', 'certain'),
    verdict: { do: 'keep', by, because: 'why' },
  });
  const keep = (by: 'user' | 'policy' | 'size' | 'evidence') => groupsOf([kept(by)]).get('ada');
  expect(groupsOf([decision('ada', 'certain')]).get('ada')).toBe('people');
  // Of what is too small to be hidden, a stretch that a rule shows.
  expect(groupsOf([kept('size'), kept('policy'), kept('size')]).get('ada')).toBe('people');
  expect([keep('user'), keep('policy'), keep('size'), keep('evidence')]).toEqual([
    'people',
    'people',
    'small',
    'unlikely',
  ]);
});

test('stretches of one track have keys of their own in lists', () => {
  const whole = decision('ada', 'certain');
  const later = { ...whole, finding: { ...whole.finding, keys: [{ ...whole.finding.keys[0]!, frame: 5 }] } };
  expect(stretchId(whole)).not.toBe(stretchId(later));
});
