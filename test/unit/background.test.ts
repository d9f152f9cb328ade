/** What is hidden where a policy hides the background: all but whoever is there, and nobody by the way. */
import { describe, expect, test } from 'vitest';
import { coverAround, isCovered } from '../../src/core/image/coverage.ts';
import { i420, i420Bytes, planarRgba } from '../../src/core/image/picture.ts';
import { shownOf } from '../../src/core/image/silhouette.ts';
import { faultOf } from '../../src/core/model/fault.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { About, Patch } from '../../src/core/model/plugin.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { Shape } from '../../src/core/space/geometry.ts';
import { count, dilated, emptyGrid, extent, type Grid } from '../../src/core/space/grid.ts';
import { JOINTS } from '../../src/core/space/joints.ts';
import type { Region } from '../../src/core/space/region.ts';
import { micros } from '../../src/core/units.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { Job } from '../../src/pipeline/job.ts';
import { NOTHING_SEEN, openings } from '../../src/pipeline/picture/7-outline.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import person from '../../src/plugins/kinds/person.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import landmarks from '../../src/plugins/maskers/landmarks.ts';
import picture from '../../src/plugins/maskers/picture.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { policyFrom } from '../../src/shells/cli/policy.ts';
import { parsePolicy } from '../policy.ts';
import { schemaErrors } from '../schema.ts';
import { enginesOf, filmOf, isMirrored, noise, type Spot, spotted, spotter, turnOf } from './engines.ts';
import { BODY, SIZE, SPOT, shadow } from './shadow.ts';

const ABOUT: About = {
  track: 'background',
  person: null,
  key: { frame: 0, box: { x: 0, y: 0, width: 1, height: 1 }, tilt: 0, origin: 'user' },
  at: micros(0),
  outline: null,
  past: null,
  plate: null,
  performer: null,
};

describe('the coverage of all but some shapes', () => {
  const size = { width: 61, height: 47 };
  const shapes: Shape[] = [
    { kind: 'ellipse', x: 6, y: 5, width: 26, height: 34, tilt: 0.4 },
    { kind: 'box', x: 40.3, y: 30.2, width: 40, height: 40 },
  ];
  const under = shapes.map((s) => isCovered(s, size));
  const inside = (x: number, y: number) => under.some((u) => u(x, y));
  test('is whole wherever none is, and nothing in the middle of them', () => {
    const { luma, chroma, chromaAt, at } = coverAround(shapes, turnOf(size), 0);
    expect([at, chromaAt]).toEqual([
      { x: 0, y: 0, ...size },
      { x: 0, y: 0, width: 31, height: 24 },
    ]);
    let open = 0;
    for (let y = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++) {
        const a = luma[y * size.width + x]!;
        if (a === 0) open++;
        if (!inside(x, y)) expect(a).toBe(255);
        expect(chroma[(y >> 1) * 31 + (x >> 1)]).toBeGreaterThanOrEqual(a);
      }
    expect(luma[20 * size.width + 18]).toBe(0);
    expect(luma[46 * size.width + 60]).toBe(0);
    expect(open).toBeGreaterThan(700);
  });
  test('has its soft edge inside them, and never outside', () => {
    const [hard, soft] = [0, 6].map((f) => coverAround(shapes, turnOf(size), f).luma);
    expect(soft!.every((a, i) => a >= hard![i]!)).toBe(true);
    expect(soft!.filter((a) => a > 0 && a < 255).length).toBeGreaterThan(100);
    expect(soft![20 * size.width + 18]).toBe(0);
  });
  test('is all of the frame where nobody is, and where somebody lies outside', () => {
    const away: Shape = { kind: 'box', x: 200, y: -90, width: 20, height: 20 };
    for (const open of [[], [away]])
      expect(coverAround(open, turnOf(size), 4).luma.every((a) => a === 255)).toBe(true);
  });
});

test('somebody is shown where mask and joints say so and no further than the box, even where they do not agree', () => {
  const side = 64;
  const all = { side, cells: new Uint8Array(side * side).fill(1) };
  const joints = Array.from({ length: JOINTS }, () => ({ x: 0, y: 0, seen: 0 }));
  const cut = { centre: { x: 100, y: 100 }, side: 128, tilt: 0 };
  const box = { x: 80, y: 60, width: 40, height: 80 };
  const frame = { width: 200, height: 200 };
  const of = (grid: Grid) => shownOf({ grid, joints }, { box }, cut, frame)?.grid;
  // The box and the little about it that belongs to whoever is in it, of a mask that shows more.
  const within = emptyGrid(side);
  for (let y = 12; y < 52; y++) within.cells.fill(1, y * side + 22, y * side + 42);
  expect(extent(of(all)!)).toMatchObject({ width: 23, height: 46 });
  const legs = { side, cells: within.cells.slice() };
  legs.cells.fill(0, 0, 30 * side);
  expect(count(of(legs)!)).toBe(22 * 20);
  expect(of(emptyGrid(side))).toBeUndefined();
});

describe('a job that hides the background', () => {
  const kind: Kind = { ...person, find: findOptions({ ...person }, { minSize: 96, hold: 0.4 }) };
  const frames = Array.from({ length: 6 }, (_, i) => noise(SIZE, i + 1));
  /** At one result: one a frame, and three at the last of a shot. */
  const LOOKS = 8;
  const OTHER: Spot = { box: { x: 0.7, y: 0.2, width: 0.2, height: 0.7 }, score: 0.9 };
  const BEHIND = { by: 'solid', options: { colour: '#000000' } };
  const GIVEN = {
    find: { person: { enabled: true } },
    rules: [{ for: ['person'], with: { by: 'keep' } }],
    background: BEHIND,
  };

  async function run(
    given: object,
    outlines: (look: number) => Grid | null = () => BODY,
    checks: (round: number, look: number) => readonly Spot[] = () => [SPOT],
  ) {
    const film = filmOf(SIZE, frames);
    const looks: number[] = [];
    let rounds = 0;
    const engines = enginesOf({
      ...film,
      sink: async () => {
        rounds++;
        return film.sink();
      },
      digest: async () => 'ab'.repeat(32),
      run: async (id, _, seen) => {
        if (id === 'shadow' || seen.width <= seen.height || isMirrored(seen, SIZE)) return spotted([]);
        if (id === 'finds') return spotted([SPOT]);
        const look = (looks[rounds] ?? 0) + 1;
        looks[rounds] = look;
        return spotted(checks(rounds, look));
      },
      models: ['finds', 'checks', 'shadow'],
      // White, whatever it is said to be.
      picture: async () => planarRgba(new Uint8Array(4).fill(255), { width: 1, height: 1 }),
    });
    const detectors = [
      { ...spotter('finds', { find: 2, check: 0 }), finds: 'person' },
      { ...spotter('checks', { find: 0, check: 2 }), finds: 'person' },
    ];
    const maskers = [solid, blur, landmarks, removal, picture];
    const plugins = {
      kinds: [kind],
      detectors,
      outliners: [shadow(outlines)],
      embedders: [],
      maskers,
      voices: [],
    };
    await using job = new Job(engines, plugins, 'source', 'a film', '0');
    const policy = parsePolicy(given, maskers, [kind]);
    await job.find(policy);
    const { outcome } = await job.finish(policy);
    const { report } = outcome;
    /** Whether a place shows what was there, by frame; null where the films differ and it is not black. */
    const shows = (x: number, y: number) =>
      film.written.map((f, i) => {
        const k = y * SIZE.width + x;
        return f[k] === frames[i]![k] ? true : f[k] === 16 ? false : null;
      });
    return { outcome, report, lane: report.lanes.picture, rounds, shows, written: film.written };
  }
  const errorsOf = (report: Report) => schemaErrors('report-4', { ...report, made: '2026-01-01T00:00:00Z' });
  const every = (value: boolean) => frames.map(() => value);
  /** A corner of the box, far from the body. */
  const corner = [124, 36] as const;

  test('hides every pixel beside the silhouette, and none of it', async () => {
    const { outcome, written, lane, report } = await run(GIVEN);
    expect(outcome.verdict).toBe('sealed');
    const scale = 225 / BODY.side;
    const near = dilated(BODY, 6 / scale);
    const wrong: string[] = [];
    for (const [n, f] of written.entries())
      for (let y = 0; y < SIZE.height; y++)
        for (let x = 0; x < SIZE.width; x++) {
          const [u, v] = [x + 0.5 - 47.5, y + 0.5 - 7.5].map((d) => Math.floor(d / scale));
          const cell = u! < 0 || v! < 0 || u! >= BODY.side || v! >= BODY.side ? -1 : v! * BODY.side + u!;
          const k = y * SIZE.width + x;
          const want = BODY.cells[cell] ? frames[n]![k] : near.cells[cell] ? f[k] : 16;
          if (f[k] !== want) wrong.push(`${x}, ${y} of ${n}`);
        }
    expect(wrong).toEqual([]);
    expect(lane.background).toEqual({ masker: 'solid', leaves: 'nothing', silhouettes: 6, boxes: 0 });
    expect(lane.tracks.map((t) => t.verdict)).toEqual(['keep']);
    expect(errorsOf(report)).toEqual([]);
    const plain = (await run({ ...GIVEN, background: null })).report;
    expect(plain.lanes.picture.background).toBeUndefined();
    expect(errorsOf(plain)).toEqual([]);
    expect(plain.notes.join()).not.toContain('Background');
  });
  test('a picture takes its place to the last sample, and is missed before anything is looked for', async () => {
    const given = (url: string) => ({ ...GIVEN, background: { by: 'picture', options: { picture: url } } });
    const { written, lane, outcome, report } = await run(given('data:image/png;base64,AAAA'));
    const black = await run(GIVEN);
    expect(outcome.verdict).toBe('sealed');
    // White where the other is black.
    written.forEach((f, i) => {
      const luma = SIZE.width * SIZE.height;
      const other = black.written[i]!;
      expect(f.subarray(0, luma).every((v, k) => v === other[k] || (v === 235 && other[k] === 16))).toBe(
        true,
      );
    });
    expect(lane.background).toMatchObject({ masker: 'picture', leaves: 'nothing' });
    expect([report.policy.background?.options.picture, errorsOf(report)]).toEqual(['', []]);
    expect(await run(given('')).catch((e: unknown) => faultOf(e))).toMatchObject({
      code: 'policy/invalid',
      path: 'policy.background.options.picture',
    });
  });
  test('whose silhouette is not sure is shown by the box, and that is told', async () => {
    const some = await run(GIVEN, (look) => (look === 2 || look === 3 ? null : BODY));
    expect(some.shows(...corner)).toEqual([false, false, true, true, false, false]);
    expect(some.lane.background).toMatchObject({ silhouettes: 4, boxes: 2 });
    expect(some.report.notes.join()).toContain('by their box 2 times');
    const none = await run(GIVEN, () => null);
    expect([none.shows(...corner), none.shows(100, 120)]).toEqual([every(true), every(false)]);
  });
  test('no box is opened where somebody is only taken to be still there', () => {
    const box = { x: 1, y: 2, width: 30, height: 60 };
    const of = (origin: 'seen' | 'weak' | 'filled' | 'held'): Region => ({
      track: 'person-1',
      subject: 'person',
      key: { frame: 0, box, tilt: 0, origin },
      shape: { kind: 'box', ...box },
      bounds: box,
      with: { by: 'solid', options: {} },
    });
    const list = (['seen', 'weak', 'filled', 'held'] as const).map(of);
    const count = { silhouettes: 0, boxes: 0 };
    expect(openings(list, new Map(), [NOTHING_SEEN, NOTHING_SEEN, NOTHING_SEEN], count)).toHaveLength(3);
    expect(count).toEqual({ silhouettes: 0, boxes: 3 });
  });
  test('people who are hidden stay hidden, in front of it', async () => {
    const hidden = await run({ ...GIVEN, rules: [], otherwise: { picture: { options: { shape: 'mask' } } } });
    expect(hidden.outcome.verdict).toBe('sealed');
    expect(hidden.shows(160, 60)).toEqual(frames.map(() => null));
    expect(hidden.shows(...corner)).toEqual(every(false));
  });
  test('it excuses nobody: who is seen in it is left open, or found and looked at again, as without it', async () => {
    const both = () => [SPOT, OTHER];
    for (const background of [BEHIND, null]) {
      const refused = await run({ ...GIVEN, background, verify: { residual: 'refuse' } }, undefined, both);
      const { verification } = refused.lane;
      expect([refused.outcome.verdict, verification.verdict]).toEqual(['refused', 'residual']);
    }
    const found = await run(GIVEN, undefined, both);
    expect([found.outcome.verdict, found.rounds]).toEqual(['sealed', 2]);
    expect(found.shows(256, 132)).toEqual(every(true));
    // Seen in the first frame of the result alone (and in the source), and open in those that follow, too: each is looked at again.
    const once = await run(GIVEN, undefined, (round, look) =>
      round === 1 && look > 1 && look <= LOOKS ? [SPOT] : both(),
    );
    expect([once.rounds, once.shows(256, 132)]).toEqual([2, [true, true, true, true, false, false]]);
    expect(once.lane.verification).toMatchObject({ verdict: 'clean', looked: 4 });
  });
  test('a policy that asks for what cannot be done is refused before anything is looked for', async () => {
    const fault = (given: object) => run(given).catch((e: unknown) => faultOf(e));
    expect(await fault({ ...GIVEN, find: {} })).toMatchObject({
      code: 'policy/invalid',
      path: 'policy.background',
      why: 'needs bodies to be found (find.person.enabled)',
    });
    expect(await fault({ ...GIVEN, background: { by: 'landmarks' } })).toMatchObject({
      path: 'policy.background.by',
    });
    expect(await fault({ ...GIVEN, otherwise: { picture: { by: 'removal' } } })).toMatchObject({
      why: 'cannot be hidden beside Removal, which shows what is behind people',
    });
    for (const by of ['keep', 'nothing'])
      expect(await fault({ ...GIVEN, background: { by } })).toMatchObject({ path: 'policy.background.by' });
  });
});

test('of what is hidden nothing spreads into a background that is blurred', async () => {
  const size = { width: 96, height: 64 };
  const data = new Uint8Array(i420Bytes(size)).fill(40);
  for (let y = 20; y < 44; y++) data.fill(250, y * 96 + 20, y * 96 + 44);
  const frame = {
    index: 0,
    at: micros(0),
    duration: micros(40_000),
    picture: i420(data, size),
    turn: turnOf(size),
  };
  const box = { x: 18, y: 18, width: 28, height: 28 };
  const region: Region = {
    track: 'face-1',
    subject: 'face',
    key: { frame: 0, box, tilt: 0, origin: 'seen' },
    shape: { kind: 'box', ...box },
    bounds: box,
    with: { by: 'solid', options: { ...defaults(solid.options), colour: '#000000' } },
  };
  const by = (id: string) => (id === 'blur' ? blur : solid);
  const back = { with: { by: 'blur', options: defaults(blur.options) }, open: [] };
  const hidden = await render(frame, [region], by, cpuPainter, begun(new Map()), back);
  expect(Math.max(...data.subarray(0, 96 * 64))).toBeLessThanOrEqual(40);
  expect(hidden.map((h) => h.shape !== null)).toEqual([false, true]);
});

test('a photo of more samples than a table of sums can count is blurred as any other', () => {
  const size = { width: 4400, height: 4000 };
  const patch: Patch = {
    index: 0,
    at: { x: 0, y: 0, ...size },
    sub: 1,
    scale: 1000,
    cover: new Uint8Array(0),
    samples: new Uint8Array(size.width * size.height).fill(255),
  };
  const { model, turn, about } = { model: 'rgb', turn: turnOf(size), about: ABOUT } as const;
  const [out] = blur.cpu(
    { model, matrix: 'bt709', fullRange: true, patches: [patch], turn, about },
    defaults(blur.options),
  ).planes;
  expect(out!.every((v) => v === 255)).toBe(true);
});

test('on the command line: a preset by its name, and single settings', async () => {
  const { background, rules } = await policyFrom(
    { preset: 'Blur background', set: ['background.options.strength=0.4'] },
    'picture',
  );
  expect(background).toMatchObject({ by: 'blur', options: { strength: 0.4, feather: 4 } });
  expect(rules[0]).toMatchObject({ for: ['person'], with: { by: 'keep' } });
  expect((await policyFrom({ set: ['background.by=solid'] }, 'picture')).background?.by).toBe('solid');
  expect((await policyFrom({}, 'picture')).background).toBeNull();
  await expect(policyFrom({ set: ['background.by=blur'] }, 'text')).rejects.toThrow();
});
