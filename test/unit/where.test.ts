/** Rules that count in some places, times, sizes or for some people: what shows fails closed, what hides hides wherever it may. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Keyframe, Track } from '../../src/core/model/finding.ts';
import { policySchema } from '../../src/core/model/policy-schema.ts';
import { redactPolicy } from '../../src/core/model/redact.ts';
import { countsOf } from '../../src/core/model/verdict-picture.ts';
import type { Where } from '../../src/core/model/where.ts';
import type { Box } from '../../src/core/space/geometry.ts';
import { corners, holdsAll, touches, type Zone } from '../../src/core/space/zone.ts';
import { score } from '../../src/core/units.ts';
import { pictureLane } from '../../src/pipeline/job/report.ts';
import face from '../../src/plugins/kinds/face.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { film, plan, regionsAt, shownAt } from './planned.ts';

const maskers = [solid, blur];
/** Frame 400 x 200, 25 frames a second. */
const FRAMES = 100;
const box = (x: number, y = 80, side = 40): Box => ({ x, y, width: side, height: side });
const track = (
  at: (frame: number) => Box,
  origin: (frame: number) => Keyframe['origin'] = () => 'seen',
): Track => ({
  kind: 'track',
  id: 'face-1',
  subject: 'face',
  shot: 0,
  keys: Array.from({ length: FRAMES }, (_, frame) => ({
    frame,
    box: at(frame),
    tilt: 0,
    origin: origin(frame),
    score: score(0.9),
  })),
  evidence: { by: ['test'], best: score(0.9), seen: FRAMES, largest: 40, gaps: [] },
});
const findings = (tracks: readonly Track[], people: readonly (readonly string[])[] | null = null) => ({
  source: 'x',
  shots: [{ from: 0, to: FRAMES - 1, by: 'start' as const }],
  tracks,
  ...film(FRAMES),
  people,
});
const rule = (where: Where, by = 'keep') => ({ for: ['face'], with: { by }, where });
const policyOf = (...rules: object[]) => parsePolicy({ rules }, maskers);
const kept = (where: Where, t: Track, people: readonly (readonly string[])[] | null = null) => {
  const p = plan(findings([t], people), policyOf(rule(where)));
  return Array.from({ length: FRAMES }, (_, f) => regionsAt(p, f).length === 0);
};
const runs = (list: readonly boolean[]): string =>
  list
    .reduce((s, on, i) => (on && !list[i - 1] ? `${s} ${i}` : !on && list[i - 1] ? `${s}-${i - 1}` : s), '')
    .trim() + (list.at(-1) ? `-${list.length - 1}` : '');
/** The left half of the frame. */
const LEFT: Zone = { x: 0, y: 0, width: 0.5, height: 1 };

describe('a zone', () => {
  const frame = { width: 400, height: 200 };
  const both = (zone: Zone, b: Box) => [holdsAll(corners(zone, frame), b), touches(corners(zone, frame), b)];
  test.each<[string, Zone, Box, [boolean, boolean]]>([
    ['holds what lies at its border', LEFT, box(160), [true, true]],
    ['touches what lies half in it', LEFT, box(161), [false, true]],
    ['touches what lies beside it, border at border', LEFT, box(200), [false, true]],
    ['has nothing of what lies beyond', LEFT, box(201), [false, false]],
    [
      'lies in a box that is larger',
      { x: 0.4, y: 0.4, width: 0.01, height: 0.01 },
      box(100, 0, 190),
      [false, true],
    ],
    ['is the whole frame', { x: 0, y: 0, width: 1, height: 1 }, { x: 0, y: 0, ...frame }, [true, true]],
  ])('%s', (_, zone, b, want) => expect(both(zone, b)).toEqual(want));
  /** A U that is open above. */
  const u: Zone = {
    points: [
      [0, 0],
      [0.2, 0],
      [0.2, 0.8],
      [0.8, 0.8],
      [0.8, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ].map(([x, y]) => ({ x: x!, y: y! })),
  };
  test('of many corners: a box whose corners lie in it all may still reach out of it', () => {
    expect(both(u, box(20, 10))).toEqual([true, true]);
    expect(both(u, box(180, 20))).toEqual([false, false]);
    expect(both(u, { x: 20, y: 100, width: 360, height: 90 })).toEqual([false, true]);
    expect(both(u, { x: 20, y: 165, width: 360, height: 30 })).toEqual([true, true]);
  });
  test('that crosses itself holds nothing of what it goes round twice, and touches it', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ];
    expect(both({ points: [...square, ...square] }, box(100))).toEqual([false, true]);
  });
});

describe('a rule that shows', () => {
  test('counts for whoever stays in the zone', () => {
    expect(
      kept(
        { inside: LEFT },
        track(() => box(100)),
      ),
    ).not.toContain(false);
    expect(
      kept(
        { inside: LEFT },
        track(() => box(300)),
      ),
    ).not.toContain(true);
  });
  test('whoever walks out is hidden before any part of the box is outside, and shown a while after it came back', () => {
    // Half out from frame 31 on, in again from frame 70 on.
    const walk = track((f) => box(f < 70 ? Math.min(300, 100 + 2 * f) : 160));
    expect(runs(kept({ inside: LEFT }, walk))).toBe('0-24 76-99');
  });
  test('half inside all the time is hidden all the time', () => {
    expect(
      kept(
        { inside: LEFT },
        track(() => box(180)),
      ),
    ).not.toContain(true);
  });
  test('trembling at the border does not flicker', () => {
    expect(
      kept(
        { inside: LEFT },
        track((f) => box(f % 2 ? 159 : 161)),
      ),
    ).not.toContain(true);
    const once = track((f) => box(f === 50 ? 161 : 150));
    expect(runs(kept({ inside: LEFT }, once))).toBe('0-43 57-99');
    // In for a third of a second: too short to be shown.
    expect(
      kept(
        { inside: LEFT },
        track((f) => box(f >= 40 && f < 50 ? 150 : 170)),
      ),
    ).not.toContain(true);
  });
  test('what reaches beyond the frame is judged by what is seen of it', () => {
    expect(
      kept(
        { inside: LEFT },
        track(() => box(-20)),
      ),
    ).not.toContain(false);
    expect(
      kept(
        { inside: LEFT },
        track(() => box(-60)),
      ),
    ).not.toContain(true);
  });
  test('where nobody saw it, it may have left', () => {
    const held = track(
      () => box(100),
      (f) => (f < 40 ? 'seen' : 'held'),
    );
    expect(runs(kept({ inside: LEFT }, held))).toBe('0-33');
    const lost = track(() => box(100));
    const gaps = [{ from: 50, to: 60, why: 'unexplained' as const }];
    expect(runs(kept({ inside: LEFT }, { ...lost, evidence: { ...lost.evidence, gaps } }))).toBe(
      '0-43 67-99',
    );
  });
  test('times are exact: a frame counts where all of the time that it is seen lies within', () => {
    const still = track(() => box(100));
    // Frame n is seen from 0.04 n to 0.04 (n + 1).
    expect(runs(kept({ during: [[1, 2]] }, still))).toBe('25-49');
    expect(runs(kept({ during: [[1.01, 1.99]] }, still))).toBe('26-48');
    expect(
      runs(
        kept(
          {
            during: [
              [0, 0.4],
              [3.6, 4],
            ],
          },
          still,
        ),
      ),
    ).toBe('0-9 90-99');
    expect(runs(kept({ during: [[3.6, 3.99]] }, still))).toBe('90-98');
  });
  test('sizes are shares of the frame height, and settle', () => {
    const nearing = track((f) => box(100, 50, 20 + f));
    // 0.25 of 200 px is reached in frame 30.
    expect(runs(kept({ size: { from: 0.25 } }, nearing))).toBe('36-99');
    expect(runs(kept({ size: { to: 0.25 } }, nearing))).toBe('0-23');
    expect(
      kept(
        { size: { from: 0.25 } },
        track((f) => box(100, 50, f % 2 ? 49 : 51)),
      ),
    ).not.toContain(true);
  });
  test('by person counts once people were told apart, and for those who were', () => {
    const still = track(() => box(100));
    expect(kept({ person: ['P2'] }, still, [['face-9'], ['face-1']])).not.toContain(false);
    expect(kept({ person: ['P1'] }, still, [['face-9'], ['face-1']])).not.toContain(true);
    expect(kept({ person: ['P1'] }, still, null)).not.toContain(true);
    expect(kept({ person: ['P1'] }, still, [['face-9']])).not.toContain(true);
  });
  test('has to hold in all that it says', () => {
    const still = track(() => box(100));
    expect(runs(kept({ inside: LEFT, during: [[1, 2]] }, still))).toBe('25-49');
    expect(kept({ inside: LEFT, size: { from: 0.5 } }, still)).not.toContain(true);
  });
});

describe('a rule that hides', () => {
  const hiddenBy = (where: Where, t: Track, people: readonly (readonly string[])[] | null = null) => {
    const rules = [rule(where, 'blur'), { for: ['face'], with: { by: 'keep' } }];
    const p = plan(findings([t], people), policyOf(...rules));
    return Array.from({ length: FRAMES }, (_, f) => regionsAt(p, f)[0]?.with.by === 'blur');
  };
  test('counts wherever it touches, and a little before and after', () => {
    const through = track((f) => box(390 - 4 * f));
    // At the border from frame 48 on.
    expect(runs(hiddenBy({ inside: LEFT }, through))).toBe('42-99');
    expect(
      hiddenBy(
        { inside: LEFT },
        track(() => box(199)),
      ),
    ).not.toContain(false);
    expect(
      hiddenBy(
        { inside: LEFT },
        track(() => box(201)),
      ),
    ).not.toContain(true);
  });
  test('counts in every frame that is seen in its time', () => {
    expect(
      runs(
        hiddenBy(
          { during: [[1.01, 1.99]] },
          track(() => box(1)),
        ),
      ),
    ).toBe('25-49');
  });
  test('counts where nobody knows where it is, or who', () => {
    const held = track(
      () => box(300),
      (f) => (f < 40 ? 'seen' : 'held'),
    );
    expect(runs(hiddenBy({ inside: LEFT }, held))).toBe('34-99');
    expect(hiddenBy({ person: ['P1'] }, held, null)).not.toContain(false);
    expect(hiddenBy({ person: ['P1'] }, held, [['face-9'], ['face-1']])).not.toContain(true);
  });
});

describe('a track that is kept in part', () => {
  const walk = track((f) => box(f < 70 ? Math.min(300, 100 + 2 * f) : 160));
  const policy = policyOf({ ...rule({ inside: LEFT }), because: 'the lecturer agreed' });
  const p = plan(findings([walk]), policy);
  test('has a decision for each stretch, which share its number and no frame', () => {
    expect(
      p.decisions.map((d) => [d.finding.id, d.finding.keys.length, d.verdict.do, d.verdict.rule]),
    ).toEqual([
      ['face-1', 25, 'keep', 0],
      ['face-1', 51, 'mask', undefined],
      ['face-1', 24, 'keep', 0],
    ]);
  });
  test('is excused by the check in those frames alone', () => {
    expect([24, 25, 75, 76].map((f) => shownAt(p, f).length)).toEqual([1, 0, 0, 1]);
  });
  test('stands in the report by stretches, with the rule, and counts once', () => {
    const lane = pictureLane({} as never, p, film(FRAMES).timeline, maskers, new Map());
    expect(lane.tracks.map((t) => [t.verdict, t.rule, t.because, t.from, t.frames, t.seen])).toEqual([
      ['keep', 0, 'the lecturer agreed', 0, 25, 25],
      ['mask', undefined, undefined, 1_000_000, 51, 51],
      ['keep', 0, 'the lecturer agreed', 3_040_000, 24, 24],
    ]);
    expect(countsOf({ ...lane, accepted: [] })).toMatchObject({ hidden: 1, shown: { policy: 1 } });
  });
  test('is one again once a person decides', () => {
    const where = { track: 'face-1', frame: 50, box: walk.keys[50]!.box };
    const [hide, keep] = [
      plan(findings([walk]), policy, [{ kind: 'mask', where }]),
      plan(findings([walk]), policy, [{ kind: 'keep', where, because: 'x' }]),
    ];
    expect(hide.decisions.map((d) => [d.verdict.do, d.verdict.by])).toEqual([['mask', 'user']]);
    expect(keep.decisions.map((d) => [d.verdict.do, d.verdict.by])).toEqual([['keep', 'user']]);
  });
  test('neither excuses nor covers for others: whoever else is there has verdicts of their own', () => {
    const beside: Track = { ...track(() => box(250)), id: 'face-2' };
    const two = plan(findings([walk, beside]), policy);
    for (let f = 0; f < FRAMES; f++) expect(regionsAt(two, f).map((r) => r.track)).toContain('face-2');
  });
});

describe('what a policy may say of places', () => {
  const wrong = (where: unknown, kinds = ['face']): string => {
    try {
      parsePolicy({ rules: [{ for: kinds, with: { by: 'keep' }, where }] }, maskers);
      return 'nothing';
    } catch (error) {
      const f = faultOf(error);
      return f.code === 'policy/invalid' ? f.path : f.code;
    }
  };
  test.each<[unknown, string]>([
    [{ inside: LEFT, during: [[0, 1]], size: { from: 0.1, to: 0.2 }, person: ['P1'] }, 'nothing'],
    [{}, 'policy.rules[0].where'],
    [{ outside: LEFT }, 'policy.rules[0].where.outside'],
    [{ inside: { x: 0, y: 0 } }, 'policy.rules[0].where.inside'],
    [{ inside: { ...LEFT, points: [] } }, 'policy.rules[0].where.inside.points'],
    [
      {
        inside: {
          x: 0,
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 0 },
            { x: 1, y: 1 },
          ],
        },
      },
      'policy.rules[0].where.inside',
    ],
    [{ inside: { ...LEFT, width: 0 } }, 'policy.rules[0].where.inside'],
    [{ inside: { ...LEFT, width: 200 } }, 'policy.rules[0].where.inside.width'],
    [
      {
        inside: {
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
      },
      'policy.rules[0].where.inside.points',
    ],
    [{ during: [[1, 1]] }, 'policy.rules[0].where.during[0]'],
    [{ during: [] }, 'policy.rules[0].where.during'],
    [{ during: [[0, 1, 2]] }, 'policy.rules[0].where.during[0]'],
    [{ size: { from: 0.2, to: 0.1 } }, 'policy.rules[0].where.size'],
    [{ size: {} }, 'policy.rules[0].where.size'],
    [{ person: ['Anna'] }, 'policy.rules[0].where.person[0]'],
  ])('%j', (where, path) => expect(wrong(where)).toBe(path));
  test('texts have no place in a frame', () => {
    expect(wrong({ inside: LEFT }, ['PERSON'])).toBe('policy.rules[0].where');
    expect(wrong({ inside: LEFT }, ['face', 'PERSON'])).toBe('policy.rules[0].where');
  });
  test('all of it stands in the report', () => {
    const where: Where = { inside: LEFT, during: [[0, 1]], size: { to: 0.2 }, person: ['P1'] };
    const told = redactPolicy(policyOf(rule(where)), policySchema({ kinds: [face], maskers }), 'told');
    expect(told.rules[0]!.where).toEqual(where);
  });
});
