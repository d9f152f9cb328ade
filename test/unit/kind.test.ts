/** A kind is one file: another one is found, followed, hidden and told by its own values, and nothing else changes. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Track } from '../../src/core/model/finding.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import { checkedFrom, findOf, hiddenFrom, soughtOf } from '../../src/core/model/policy.ts';
import { policySchema } from '../../src/core/model/policy-schema.ts';
import { bounds } from '../../src/core/space/geometry.ts';
import { micros, score } from '../../src/core/units.ts';
import { choose, pickRegionModel } from '../../src/pipeline/job/pick.ts';
import { track } from '../../src/pipeline/picture/4-track.ts';
import { plan, regionsOf } from '../../src/pipeline/picture/6-plan.ts';
import faceres from '../../src/plugins/embedders/faceres.ts';
import { kinds } from '../../src/plugins/index.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, sourceOf, spotted, spotter } from './engines.ts';
import { film } from './planned.ts';

const named = { label: 'hand', plural: 'hands', floor: 30 };
const hand: Kind = {
  ...face,
  ...named,
  id: 'hand',
  place: 2,
  usual: false,
  find: findOptions(named, { minSize: 40, hold: 1 }),
  ellipse: 2,
  track: { ...face.track, lost: 0.1, link: 0.1 },
};
const size = { width: 400, height: 300 };
const timeline = Array.from({ length: 20 }, (_, i) => micros(i * 40_000));
const shots = [{ from: 0, to: 19, by: 'start' as const }];

/** Seen for eight frames, gone for four, seen again. */
const tracksOf = (kind: Kind): Track[] =>
  track(
    timeline.map((_, frame) =>
      frame >= 8 && frame < 12
        ? []
        : [
            {
              subject: kind.id,
              box: { x: 100, y: 100, width: 40, height: 50 },
              tilt: 0,
              score: score(0.9),
              appearance: [],
              by: 'x',
            },
          ],
    ),
    shots,
    timeline,
    { kind, sure: 0.6, hold: 0, frame: size },
  );

test('tracks are linked by the values of their kind, and bear its name', () => {
  expect(tracksOf(face).map((t) => t.id)).toEqual(['face-1']);
  expect(tracksOf(hand).map((t) => t.id)).toEqual(['hand-1', 'hand-2']);
});

test('a region is as large as its kind says, and a drawing counts as the first kind', () => {
  const policy = parsePolicy({}, [solid], [...kinds, hand]);
  const draw = {
    kind: 'draw',
    id: 'user-1',
    form: 'box',
    from: 0,
    to: 5,
    keys: [{ frame: 0, box: { x: 0, y: 0, width: 20, height: 20 } }],
  } as const;
  const of = (kind: Kind) => {
    const all = [kind, ...kinds];
    const p = plan({ source: '', shots, tracks: tracksOf(kind), ...film(20) }, policy, all, [draw]);
    return { subjects: p.decisions.map((d) => d.finding.subject), at: regionsOf(p, all)(2) };
  };
  expect(of(hand).subjects).toEqual(['hand', 'hand', 'hand']);
  const [wide, narrow] = [of(hand), of(face)].map(({ at }) => bounds(at[0]!.shape).width);
  expect(wide! / narrow!).toBeCloseTo(2 / face.ellipse);
});

test('a detector and what looks closer are chosen by the kind that they find', async () => {
  const engines = enginesOf({
    open: async () =>
      sourceOf(
        size,
        () => 0,
        () => new Uint8Array(),
      ),
    models: ['of-faces', 'of-hands', faceres.model],
    run: async () => spotted([]),
  });
  const rank = { find: 1, check: 1 };
  const all = [
    { ...spotter('of-faces', rank), rank: { find: 9, check: 9 } },
    { ...spotter('of-hands', rank), finds: 'hand' },
  ];
  expect((await choose(engines, all, hand, 'find', 'auto')).id).toBe('of-hands');
  const asked = (id: string) => choose(engines, all, hand, 'find', id).catch((e: unknown) => faultOf(e));
  const path = 'policy.find.hand.detector';
  expect(await asked('of-faces')).toMatchObject({
    code: 'policy/invalid',
    path,
    why: 'must be one of of-hands',
  });
  const none = await choose(engines, all.slice(0, 1), hand, 'find', 'auto').catch((e: unknown) => faultOf(e));
  expect(none).toMatchObject({ code: 'detector/missing', kind: 'hand', for: 'find' });
  expect((await pickRegionModel(engines, 'face', [faceres]))?.plugin.id).toBe('faceres');
  expect(await pickRegionModel(engines, 'hand', [faceres])).toBeNull();
});

test('a rule for a kind that there is not is refused, and those that there are are named', () => {
  const rule = (kind: string) => ({ version: 2, rules: [{ for: [kind], with: { by: 'solid' } }] });
  expect(parsePolicy(rule('face'), [solid]).rules).toHaveLength(1);
  expect(() => parsePolicy(rule('hand'), [solid])).toThrow(/"hand".*there are face/);
});

describe('policy.find', () => {
  const of = (given: unknown) => parsePolicy(given, [solid], [face, hand]);
  test('has a section for each kind, which fills what is left out with its own defaults', () => {
    const policy = of({});
    expect(findOf(policy, 'hand')).toEqual({
      enabled: false,
      detector: 'auto',
      threshold: 0,
      check: 0,
      minSize: 40,
      stride: 1,
      hold: 1,
    });
    expect(findOf(policy, 'face')).toMatchObject({ enabled: true, minSize: 20, hold: 0.4, weigh: true });
    expect(soughtOf(policy, [face, hand])).toEqual([face]);
    const more = of({ find: { hand: { enabled: 'true', minSize: '16' } } });
    expect(soughtOf(more, [face, hand])).toEqual([face, hand]);
    expect([checkedFrom(more, hand), checkedFrom(policy, hand)]).toEqual([16, 30]);
    expect(hiddenFrom(policy, hand)).toBeCloseTo(18);
  });
  test.each([
    [{ find: { wheel: {} } }, 'policy.find.wheel'],
    [{ find: { hand: { weigh: true } } }, 'policy.find.hand.weigh'],
    [{ find: { hand: { enabled: 'perhaps' } } }, 'policy.find.hand.enabled'],
    [{ find: { hand: { detector: 3 } } }, 'policy.find.hand.detector'],
  ])('%j is refused with its place', (given, path) => {
    expect(() => of(given)).toThrow(path);
    expect(() => of({ version: 2, ...given })).toThrow(path);
  });
  test('of the first version was of faces, whatever else can be found now', () => {
    const policy = of({ version: 1, find: { minSize: 30, detector: 'yunet' } });
    expect(findOf(policy, 'face')).toMatchObject({ minSize: 30, detector: 'yunet' });
    expect(findOf(policy, 'hand')).toEqual(findOf(of({}), 'hand'));
    const both = of({ find: { minSize: 30, hand: { minSize: 50 } } });
    expect([face, hand].map((k) => findOf(both, k.id).minSize)).toEqual([30, 50]);
  });
  test('is declared for editors, by what the kinds declare', () => {
    const { properties } = policySchema({ kinds: [face, hand] }).properties?.find ?? {};
    expect(Object.keys(properties ?? {})).toEqual(['face', 'hand', 'text']);
    expect(properties?.hand?.properties?.enabled).toMatchObject({ title: 'Look for hands', default: false });
    expect(properties?.hand?.properties?.minSize).toMatchObject({
      title: 'Look for hands from',
      default: 40,
    });
  });
});
