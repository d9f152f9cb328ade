/** Two kinds in one job: each is found, hidden and checked by its own detectors, and neither covers for the other. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import type { PictureEdit } from '../../src/core/model/plan.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { Job } from '../../src/pipeline/job.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { schemaErrors } from '../schema.ts';
import {
  enginesOf,
  filmOf,
  isMirrored,
  isUpright,
  litNoise,
  type Spot,
  spotted,
  spotter,
} from './engines.ts';

const named = { label: 'badge', plural: 'badges', floor: 20 };
const badge: Kind = {
  ...face,
  ...named,
  id: 'badge',
  place: 2,
  find: findOptions(named, { minSize: 20, hold: 0 }),
  weighed: false,
};
const kinds = [face, badge];

const size = { width: 400, height: 120 };
const frames = Array.from({ length: 6 }, (_, i) => litNoise(size, i + 1));

const at = (x: number): Spot => ({ box: { x: x / 400, y: 0.25, width: 0.1, height: 0.4 }, score: 0.9 });
/** One of each, and two more places. */
const [FACE, BADGE, THIRD, FOURTH] = [at(20), at(120), at(220), at(320)];

/** What the detectors see; whatever is left out sees what there is, and nothing in the result. */
interface World {
  readonly finds?: Readonly<Record<string, (look: number) => readonly Spot[]>>;
  readonly checks?: Readonly<Record<string, (round: number) => readonly Spot[]>>;
  readonly kinds?: readonly Kind[];
  readonly models?: readonly string[];
  readonly policy?: object;
  readonly later?: object;
  readonly edits?: readonly PictureEdit[];
  readonly lanes?: number;
  wait?(): number;
}

const MODELS = ['face-finds', 'face-checks', 'badge-finds', 'badge-checks'];
const detectors = MODELS.map((id) => ({
  ...spotter(id, id.endsWith('finds') ? { find: 2, check: 0 } : { find: 0, check: 2 }),
  finds: id.split('-')[0]!,
}));

async function run(world: World) {
  const film = filmOf(size, frames);
  const decodes = { source: 0, result: 0 };
  const looks: Record<string, number> = {};
  let rounds = 0;
  const counted = (source: Source, of: keyof typeof decodes): Source => ({
    ...source,
    frames: (signal) => {
      decodes[of]++;
      return source.frames(signal);
    },
  });
  const engines = enginesOf({
    ...film,
    digest: async () => 'ab'.repeat(32),
    open: async (file) => counted(await film.open(file), file === 'the result' ? 'result' : 'source'),
    sink: async () => {
      rounds++;
      return film.sink();
    },
    run: async (id, input, look) => {
      const upright = isUpright(input, look) && !isMirrored(look, size);
      if (world.wait) await new Promise((r) => setTimeout(r, world.wait?.()));
      // From the side and upside down nobody is there.
      if (!upright) return spotted([]);
      looks[id] = (looks[id] ?? 0) + 1;
      const [kind, task] = id.split('-');
      if (task === 'checks') return spotted(world.checks?.[kind!]?.(rounds) ?? []);
      return spotted(world.finds?.[kind!]?.(looks[id]) ?? [kind === 'face' ? FACE : BADGE]);
    },
    models: world.models ?? MODELS,
    lanes: world.lanes,
  });
  const here = world.kinds ?? kinds;
  const plugins = { kinds: here, detectors, outliners: [], embedders: [], maskers: [solid], voices: [] };
  const job = new Job(engines, plugins, 'source', 'a film', '0');
  const policyOf = (given: object = {}) => parsePolicy(given, [solid], here);
  const ended = await job
    .find(policyOf(world.policy))
    .then(async (found) => {
      const people = await job.people();
      const finished = await job.finish(policyOf(world.later ?? world.policy), world.edits);
      return { found, people, ...finished };
    })
    .catch((error: unknown) => ({ fault: faultOf(error) }));
  const { outcome, findings, found, people, fault } = { ...NOTHING, ...ended };
  const { written } = film;
  /** Whether one value is left where it is, in every frame that was written. */
  const hidden = ({ box }: Spot): boolean => {
    const middle = Math.round((box.x + box.width / 2) * 400) + 54 * 400;
    return (
      written.length > 0 && written.every((f) => new Set([0, 1, 2, 400].map((d) => f[middle + d])).size === 1)
    );
  };
  return { outcome, findings, found, people, fault, written, hidden, rounds, decodes, looks };
}
const NOTHING = {
  outcome: undefined,
  findings: undefined,
  found: undefined,
  people: undefined,
  fault: undefined,
};
type Ran = Awaited<ReturnType<typeof run>>;

const told = ({ outcome }: Ran) => (outcome ? verdictOf(outcome.report) : null);
/** Where its report is not what its schema says; there is no clock here. */
const wrongIn = ({ outcome }: Ran) =>
  schemaErrors('report-4', { ...outcome?.report, made: '2026-01-01T00:00:00.000Z' });
const idsOf = ({ outcome }: Ran) =>
  outcome?.report.lanes.picture.tracks.map((t) => [t.id, t.subject, t.by.join()]);

test('both are found in one decode, hidden, and checked in one decode by others than found them', async () => {
  const got = await run({});
  expect(got.outcome?.verdict).toBe('sealed');
  expect([FACE, BADGE, THIRD].map(got.hidden)).toEqual([true, true, false]);
  expect(got.decodes).toEqual({ source: 2, result: 1 });
  expect(idsOf(got)).toEqual([
    ['face-1', 'face', 'face-finds'],
    ['badge-1', 'badge', 'badge-finds'],
  ]);
  expect(got.people).toEqual([['face-1'], ['badge-1']]);
  expect(got.outcome?.report.lanes.picture.scope).toMatchObject({
    kinds: [
      { subject: 'face', source: { by: 'face-finds' }, result: { by: 'face-checks' } },
      { subject: 'badge', source: { by: 'badge-finds' }, result: { by: 'badge-checks' } },
    ],
    not: [],
  });
  expect(told(got)).toMatchObject({
    tone: 'good',
    title: '1 face track and 1 badge track hidden; every frame checked',
  });
  expect(got.found?.looked.map((l) => l.by)).toEqual(['face-finds', 'badge-finds']);
  expect(wrongIn(got)).toEqual([]);
});

test('ids are numbered by kind', async () => {
  const two = { face: () => [FACE, THIRD], badge: () => [BADGE, FOURTH] };
  const got = await run({ finds: two });
  expect(idsOf(got)?.map(([id]) => id)).toEqual(['face-1', 'face-2', 'badge-1', 'badge-2']);
  expect(told(got)?.title).toMatch(/^2 face tracks and 2 badge tracks hidden/);
});

describe('nothing gets out where a detector of the second kind', () => {
  const breaks = (): never => {
    throw new Error('it broke');
  };
  const nowhere: Spot = { ...BADGE, box: { ...BADGE.box, x: Number.NaN } };
  const noSize: Spot = { ...BADGE, box: { ...BADGE.box, width: -0.1 } };
  test.each<[string, World, string]>([
    ['breaks while it finds', { finds: { badge: breaks } }, 'job/internal'],
    ['breaks in the middle', { finds: { badge: (n) => (n === 4 ? breaks() : [BADGE]) } }, 'job/internal'],
    ['breaks while it checks', { checks: { badge: breaks } }, 'job/internal'],
    ['finds something that is no number', { finds: { badge: () => [nowhere] } }, 'model/failed'],
    ['finds something of no size', { finds: { badge: () => [noSize] } }, 'model/failed'],
    ['sees in the result what is no number', { checks: { badge: () => [nowhere] } }, 'model/failed'],
    ['sees in the result what has no size', { checks: { badge: () => [noSize] } }, 'model/failed'],
    ['is not here', { models: ['face-finds', 'face-checks', 'badge-checks'] }, 'detector/missing'],
  ])('%s', async (_, world, code) => {
    const got = await run(world);
    expect(got.outcome).toBeUndefined();
    expect(got.fault?.code).toBe(code);
    expect(got.written).toHaveLength(0);
  });

  test('has none of another family beside it: then the result is unverified, and says for which kind', async () => {
    const got = await run({ models: MODELS.slice(0, 3) });
    expect(got.outcome?.verdict).toBe('refused');
    expect(got.outcome?.report.lanes.picture.verification).toMatchObject({ verdict: 'unverified' });
    expect(told(got)?.lines[0]).toMatch(/^Nothing was checked for badges\..*\(badge\): .* no second model/);
    expect(got.written).toHaveLength(0);
  });

  test('sees the same in the result whatever is hidden: it is refused after three rounds', async () => {
    const places = [THIRD, FOURTH, at(270)];
    const got = await run({ checks: { badge: (round) => [places[round - 1]!] } });
    expect(got.outcome).toMatchObject({
      verdict: 'refused',
      report: {
        lanes: {
          picture: {
            verification: { verdict: 'residual', residuals: [{ subject: 'badge', why: 'outside' }] },
          },
        },
      },
    });
    expect(wrongIn(got)).toEqual([]);
    expect(told(got)?.lines[0]).toBe('The check saw badges (badge-checks) that are not hidden.');
    expect({ rounds: got.rounds, written: got.written.length }).toEqual({ rounds: 3, written: 0 });
  });
});

test('what only the check of the second kind sees is hidden in round 2, as one of its kind', async () => {
  const got = await run({ checks: { badge: (round) => (round === 1 ? [THIRD] : []) } });
  expect(got.outcome?.verdict).toBe('sealed');
  expect(got.rounds).toBe(2);
  expect([FACE, BADGE, THIRD].map(got.hidden)).toEqual([true, true, true]);
  expect(idsOf(got)?.at(-1)).toEqual(['badge-2', 'badge', 'check']);
});

describe('nothing of one kind excuses another:', () => {
  const keep = { version: 2, rules: [{ for: ['badge'], with: { by: 'keep' }, because: 'they are ours' }] };
  test('a face on a badge that the policy shows is hidden', async () => {
    const got = await run({ policy: keep, checks: { face: (round) => (round === 1 ? [BADGE] : []) } });
    expect(got.outcome?.verdict).toBe('sealed');
    expect([FACE, BADGE].map(got.hidden)).toEqual([true, true]);
    expect(idsOf(got)?.at(-1)).toEqual(['face-2', 'face', 'check']);
  });
  test('and the badge itself, which its own check sees, stays', async () => {
    const got = await run({ policy: keep, checks: { badge: () => [BADGE] } });
    expect(got.outcome?.verdict).toBe('sealed');
    expect([FACE, BADGE].map(got.hidden)).toEqual([true, false]);
    expect(told(got)?.title).toBe('1 face track hidden, 1 shown by the policy; every frame checked');
  });
  const accept = (subject?: string): PictureEdit => {
    const box = { x: 220, y: 30, width: 40, height: 48 };
    return { kind: 'accept', ...(subject && { subject }), from: 0, to: 5, box, because: 'a statue' };
  };
  test.each([
    ['badge', 'face', 2],
    ['face', 'face', 1],
    ['badge', 'badge', 1],
    ['face', 'badge', 2],
    // From when there was one kind: it was of that.
    [undefined, 'face', 1],
    [undefined, 'badge', 2],
    ['wheel', 'face', 2],
  ])('what was accepted as %s, seen as %s: %i rounds', async (accepted, seen, rounds) => {
    const got = await run({
      edits: [accept(accepted)],
      checks: { [seen]: (round: number) => (round === 1 ? [THIRD] : []) },
    });
    expect(got.outcome?.verdict).toBe('sealed');
    expect({ rounds: got.rounds, hidden: got.hidden(THIRD) }).toEqual({ rounds, hidden: rounds === 2 });
    expect(got.outcome?.report.lanes.picture.accepted.map((a) => a.subject)).toEqual([accepted ?? 'face']);
    expect(wrongIn(got)).toEqual([]);
  });
});

describe('a kind that is not looked for', () => {
  const off = (...ids: string[]) => ({
    version: 2,
    find: Object.fromEntries(ids.map((id) => [id, { enabled: false }])),
  });
  test('takes the tick away where it usually is, and stays as it is', async () => {
    const got = await run({ policy: off('face') });
    expect(got.outcome?.verdict).toBe('sealed');
    expect([FACE, BADGE].map(got.hidden)).toEqual([false, true]);
    expect(Object.keys(got.looks)).toEqual(['badge-finds', 'badge-checks']);
    expect(told(got)).toMatchObject({
      tone: 'note',
      title: '1 badge track hidden; every frame checked; faces were not looked for',
    });
    expect(told(got)?.lines.at(-1)).toMatch(/^Not looked for: faces,/);
    expect(wrongIn(got)).toEqual([]);
    expect(got.outcome?.report.lanes.picture.scope.not).toEqual([
      { subject: 'face', label: 'face', plural: 'faces', usual: true },
    ]);
  });
  test('is only said where it usually is none', async () => {
    const seldom = [face, { ...badge, usual: false }];
    const got = await run({ kinds: seldom });
    expect(got.hidden(BADGE)).toBe(false);
    expect(told(got)).toMatchObject({ tone: 'good', title: '1 face track hidden; every frame checked' });
    expect(told(got)?.lines.at(-1)).toMatch(/^Not looked for: badges,/);
    const asked = await run({ kinds: seldom, policy: { version: 2, find: { badge: { enabled: true } } } });
    expect(asked.hidden(BADGE)).toBe(true);
  });
  test('leaves what a person draws: it is hidden, its hiding is measured, and there is no tick', async () => {
    const keys = [{ frame: 0, box: { x: 20, y: 30, width: 40, height: 48 } }];
    const draw: PictureEdit = {
      kind: 'draw',
      id: 'user-1',
      subject: 'badge',
      form: 'box',
      from: 0,
      to: 5,
      keys,
    };
    const got = await run({ policy: off('face', 'badge'), edits: [draw] });
    expect(got.outcome).toMatchObject({
      verdict: 'sealed',
      report: { lanes: { picture: { verification: { checked: 6, looked: 0 } } } },
    });
    expect([FACE, BADGE].map(got.hidden)).toEqual([true, false]);
    expect(idsOf(got)).toEqual([['user-1', 'badge', 'user']]);
    expect(told(got)).toMatchObject({
      tone: 'note',
      title: '1 badge track hidden; faces and badges were not looked for',
    });
    expect(told(await run({ policy: off('face', 'badge') }))).toMatchObject({
      tone: 'note',
      title: expect.stringMatching(/^Nothing was hidden/),
    });
  });
  test('cannot be asked for once the film was looked through', async () => {
    const got = await run({ policy: off('badge'), later: {} });
    expect(got.fault).toMatchObject({ code: 'job/internal', why: 'badges were not looked for' });
    expect(got.written).toHaveLength(0);
  });
});

test('a drawing counts as the kind that it names, else the first', async () => {
  const keys = [{ frame: 0, box: { x: 220, y: 30, width: 40, height: 48 } }];
  const draw = (id: string, subject?: string): PictureEdit => ({
    ...{ kind: 'draw', id, form: 'box', from: 0, to: 5, keys },
    ...(subject && { subject }),
  });
  const got = await run({ edits: [draw('user-1'), draw('user-2', 'badge'), draw('user-3', 'wheel')] });
  expect(
    idsOf(got)
      ?.slice(2)
      .map(([id, subject]) => [id, subject]),
  ).toEqual([
    ['user-1', 'face'],
    ['user-2', 'badge'],
    ['user-3', 'face'],
  ]);
  expect(got.hidden(THIRD)).toBe(true);
});

test('a detector that a policy names checks its own kind, and the others take theirs', async () => {
  const by = async (detector: string) => {
    const got = await run({ policy: { verify: { detector } } });
    return got.outcome?.report.lanes.picture.verification;
  };
  expect(await by('face-checks')).toMatchObject({ verdict: 'clean', by: ['face-checks', 'badge-checks'] });
  expect(await by('badge-checks')).toMatchObject({ verdict: 'clean', by: ['face-checks', 'badge-checks'] });
  expect(await by('badge-finds')).toMatchObject({ verdict: 'unverified' });
  expect(await by('nobody')).toMatchObject({ verdict: 'unverified' });
});

test('findings of both do not depend on workers, nor on which look ends first', async () => {
  let seed = 7;
  const wait = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 16) % 5;
  };
  const world: World = {
    finds: { face: () => [FACE, THIRD], badge: () => [BADGE] },
    checks: { badge: (round) => (round === 1 ? [FOURTH] : []) },
  };
  const steady = JSON.stringify((await run(world)).findings);
  expect(JSON.parse(steady).tracks).toHaveLength(4);
  for (const lanes of [1, 3, 8])
    expect(JSON.stringify((await run({ ...world, lanes, wait })).findings), `${lanes} workers`).toBe(steady);
});

test.each<[number, { readonly find?: object; readonly verify?: object }, 'clean' | 'residual']>([
  [0.5, {}, 'clean'],
  [0.5, { find: { badge: { check: 0.4 } } }, 'residual'],
  [0.5, { find: { face: { check: 0.4 } } }, 'clean'],
  [0.5, { verify: { threshold: 0.4 } }, 'residual'],
  [0.5, { verify: { threshold: 0.4 }, find: { badge: { check: 0.7 } } }, 'clean'],
  // A check that counts nothing would find everything clean.
  [0.9, { find: { badge: { check: 1 } } }, 'residual'],
  [0.9, { verify: { threshold: 1 } }, 'residual'],
])('a badge that the check sees at %d under %j: %s', async (seen, given, verdict) => {
  const policy = { ...given, verify: { residual: 'refuse', ...given.verify } };
  const got = await run({ policy, checks: { badge: () => [{ ...THIRD, score: seen }] } });
  expect(got.outcome?.report.lanes.picture.verification).toMatchObject({ verdict });
});
