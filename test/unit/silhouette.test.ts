/** Bodies: what a mask, joints and a box make of a person, and a job that hides whole people. */
import { describe, expect, test } from 'vitest';
import { isCovered } from '../../src/core/image/coverage.ts';
import { between, placed, shapeOf } from '../../src/core/image/silhouette.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import type { Point } from '../../src/core/space/geometry.ts';
import {
  borderOf,
  count,
  dilated,
  emptyGrid,
  extent,
  type Grid,
  joined,
  parts,
  setCapsule,
  setConvex,
  simplified,
} from '../../src/core/space/grid.ts';
import { JOINTS, type Joint } from '../../src/core/space/joints.ts';
import { Job } from '../../src/pipeline/job.ts';
import person from '../../src/plugins/kinds/person.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf, isMirrored, noise, type Spot, spotted, spotter } from './engines.ts';
import { BODY, inCut, SIZE, SPOT, shadow } from './shadow.ts';

/** Joints of somebody who stands in the middle of a square of 1, arms away from the body, by MediaPipe's numbers. */
const STANDS: Readonly<Record<number, readonly [number, number]>> = {
  0: [0.5, 0.16],
  11: [0.57, 0.26],
  12: [0.43, 0.26],
  13: [0.64, 0.38],
  14: [0.36, 0.38],
  15: [0.69, 0.5],
  16: [0.31, 0.5],
  19: [0.71, 0.53],
  20: [0.29, 0.53],
  23: [0.55, 0.52],
  24: [0.45, 0.52],
  25: [0.56, 0.7],
  26: [0.44, 0.7],
  27: [0.57, 0.86],
  28: [0.43, 0.86],
  29: [0.57, 0.88],
  30: [0.43, 0.88],
  31: [0.6, 0.89],
  32: [0.4, 0.89],
};
const SIDE = 128;
const joints = (unseen: readonly number[] = []): Joint[] =>
  Array.from({ length: JOINTS }, (_, i) => {
    const [x, y] = STANDS[i] ?? [0.5, 0.16];
    return { x: x * SIDE, y: y * SIDE, seen: unseen.includes(i) ? 0.1 : 0.95 };
  });
const LEFT_ARM = [13, 15, 19];
const LEGS = [25, 26, 27, 28, 29, 30, 31, 32];

/** The body with flesh on it, without the limbs that end in these joints. */
function body(without: readonly number[] = []): Grid {
  const grid = emptyGrid(SIDE);
  const at = (i: number) => joints()[i]!;
  setCapsule(grid, at(0), at(0), 0.06 * SIDE);
  setConvex(grid, [11, 12, 23, 24].map(at));
  for (const [a, b, thick] of [
    [11, 13, 0.035],
    [13, 15, 0.03],
    [15, 19, 0.025],
    [12, 14, 0.035],
    [14, 16, 0.03],
    [16, 20, 0.025],
    [23, 25, 0.05],
    [25, 27, 0.04],
    [27, 31, 0.025],
    [24, 26, 0.05],
    [26, 28, 0.04],
    [28, 32, 0.025],
  ] as const)
    if (!without.includes(b)) setCapsule(grid, at(a), at(b), thick * SIDE);
  return grid;
}
/** In the frame the square stands at 100, 40 and is 200 pixels wide: the person's box, as a detector sees it. */
const FRAME = { width: 400, height: 300 };
const SCALE = 200 / SIDE;
const boxOf = (grid: Grid) => {
  const e = extent(grid)!;
  return { x: 100 + e.x * SCALE, y: 40 + e.y * SCALE, width: e.width * SCALE, height: e.height * SCALE };
};
const CUT = { centre: { x: 200, y: 140 }, side: 200, tilt: 0 };
const WHOLE = boxOf(body());

/** How many of a body's own frame pixels a shape leaves bare, and how much it hides, both as shares of the body. */
function measured(grid: Grid, points: readonly Point[]): { bare: number; hidden: number } {
  const covered = isCovered({ kind: 'polygon', points }, FRAME);
  let [own, bare, hidden] = [0, 0, 0];
  for (let y = 0; y < FRAME.height; y++)
    for (let x = 0; x < FRAME.width; x++) {
      const [u, v] = [Math.floor((x + 0.5 - 100) / SCALE), Math.floor((y + 0.5 - 40) / SCALE)];
      const here = u >= 0 && v >= 0 && u < SIDE && v < SIDE && grid.cells[v * SIDE + u] === 1;
      const under = covered(x, y);
      if (here) own++;
      if (here && !under) bare++;
      if (under) hidden++;
    }
  return { bare: bare / own, hidden: hidden / own };
}

describe('a grid', () => {
  const disc = emptyGrid(64);
  setCapsule(disc, { x: 32, y: 32 }, { x: 32, y: 32 }, 10);
  test('grows by as many cells as it is told, the same to all sides', () => {
    const e = extent(dilated(disc, 5))!;
    expect([e.x, e.y, e.width, e.height]).toEqual([17, 17, 30, 30]);
    expect(count(dilated(disc, 5)) / (Math.PI * 15 ** 2)).toBeCloseTo(1, 1);
    expect(count(dilated(disc, 0))).toBe(count(disc));
  });
  test('its border goes round all of a part, round what it encloses, and no further', () => {
    const ring = { ...disc, cells: disc.cells.slice() };
    ring.cells[32 * 64 + 32] = 0;
    const points = borderOf(ring);
    const inside = isCovered({ kind: 'polygon', points }, { width: 64, height: 64 });
    let wrong = 0;
    for (let i = 0; i < 64 * 64; i++) {
      const [x, y] = [i % 64, Math.floor(i / 64)];
      // What the edge touches is hidden too, so cells beside the border are.
      if (disc.cells[i] && !inside(x, y)) wrong++;
    }
    expect(wrong).toBe(0);
    expect(extent(disc)).toEqual({ x: 22, y: 22, width: 20, height: 20 });
    const plain = simplified(points, 1);
    expect(plain.length).toBeLessThan(points.length / 2);
    const near = (p: Point) => Math.min(...plain.map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
    expect(Math.max(...points.map(near))).toBeLessThan(12);
  });
  test('parts that touch by a corner alone are two, and one line goes round both', () => {
    const two = emptyGrid(16);
    for (const i of [2 * 16 + 2, 3 * 16 + 3, 10 * 16 + 12]) two.cells[i] = 1;
    const found = parts(two);
    expect(found.map(count)).toEqual([1, 1, 1]);
    const inside = isCovered(
      { kind: 'polygon', points: joined(found.map(borderOf)) },
      { width: 16, height: 16 },
    );
    expect([inside(2, 2), inside(3, 3), inside(12, 10), inside(12, 2), inside(2, 12)]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a silhouette', () => {
  const of = (grid: Grid, unseen: readonly number[] = [], box = WHOLE) =>
    placed({ grid, joints: joints(unseen) }, { box, origin: 'seen' }, CUT, FRAME);
  test('hides all of a body and little beside it', () => {
    const { bare, hidden } = measured(body(), shapeOf(of(body())!, [], 0.1, WHOLE.height).points);
    expect(bare).toBe(0);
    expect(hidden).toBeLessThan(1.6);
    const wide = measured(body(), shapeOf(of(body())!, [], 0.4, WHOLE.height).points);
    expect(wide.hidden).toBeGreaterThan(hidden + 0.3);
  });
  test('an arm that the mask forgot is there again where its joints are seen', () => {
    const forgot = body(LEFT_ARM);
    const { bare } = measured(body(), shapeOf(of(forgot)!, [], 0.1, WHOLE.height).points);
    expect(bare).toBeLessThan(0.005);
    expect(of(forgot, LEFT_ARM)).toBeNull();
  });
  test('an arm that one frame forgot is there in the frames beside', () => {
    const forgot = placed(
      { grid: body(LEFT_ARM), joints: joints(LEFT_ARM) },
      { box: boxOf(body(LEFT_ARM)), origin: 'seen' },
      CUT,
      FRAME,
    )!;
    const alone = shapeOf(forgot, [], 0.1, WHOLE.height);
    const with_ = shapeOf(forgot, [of(body())!], 0.1, WHOLE.height);
    expect(measured(body(), alone.points).bare).toBeGreaterThan(0.05);
    expect(measured(body(), with_.points).bare).toBe(0);
  });
  test('one that ends above what the detector saw, or fills nearly nothing, is none', () => {
    expect(of(body(LEGS), LEGS)).toBeNull();
    const spot = emptyGrid(SIDE);
    setCapsule(spot, { x: 64, y: 64 }, { x: 64, y: 64 }, 3);
    expect(of(spot, [11])).toBeNull();
    expect(of(emptyGrid(SIDE), [11])).toBeNull();
  });
  test('one that lies to a side of the box is another one’s, the more so where the box is a guess', () => {
    const at = (by: number, origin: 'seen' | 'held') =>
      placed({ grid: body(), joints: joints() }, { box: { ...WHOLE, x: WHOLE.x + by }, origin }, CUT, FRAME);
    expect([at(8, 'seen'), at(16, 'seen'), at(8, 'held'), at(3, 'held')].map((p) => p !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  test('whom the border cuts off is no whole body: all between its parts is hidden', () => {
    const at = (frame: typeof FRAME) =>
      placed({ grid: body(), joints: joints() }, { box: WHOLE, origin: 'seen' }, CUT, frame)!;
    const cut = { ...FRAME, height: Math.ceil(WHOLE.y + WHOLE.height) };
    expect(count(at(cut).grid)).toBeGreaterThan(1.2 * count(at(FRAME).grid));
  });
  test('joints beyond the border are none: what the crop mirrors there has no limbs', () => {
    // Without mask of the legs, and the frame ends below the hips.
    const half = body(LEGS);
    const frame = { ...FRAME, height: 150 };
    const of = placed({ grid: half, joints: joints() }, { box: boxOf(half), origin: 'seen' }, CUT, frame)!;
    const legs = of.grid.cells.subarray(Math.ceil(0.62 * SIDE) * SIDE);
    expect(legs.every((c) => c === 0)).toBe(true);
  });
  test('two frames beside tell of one between only where they show the same person', () => {
    const own = of(body())!;
    expect(between(own, own, CUT)?.near).toHaveLength(1);
    expect(between(own, { ...own, anchor: { x: own.anchor!.x + 12, y: own.anchor!.y } }, CUT)).toBeNull();
  });
  test('of half a body, all between its parts is hidden too', () => {
    const half = body(LEGS);
    const hole = { ...half, cells: half.cells.slice() };
    // A bright shirt: a notch from the side into the trunk.
    for (let y = 40; y < 60; y++) for (let x = 56; x < 128; x++) if (x < 74) hole.cells[y * SIDE + x] = 0;
    const p = placed(
      { grid: hole, joints: joints([...LEGS, 11]) },
      { box: boxOf(half), origin: 'seen' },
      CUT,
      FRAME,
    )!;
    expect(measured(half, shapeOf(p, [], 0.1, WHOLE.height).points).bare).toBeLessThan(0.005);
  });
  test('what else the mask shows, away from the person, is left out', () => {
    const more = body();
    setCapsule(more, { x: 6, y: 110 }, { x: 6, y: 110 }, 5);
    const alone = shapeOf(of(body())!, [], 0.1, WHOLE.height);
    expect(shapeOf(of(more)!, [], 0.1, WHOLE.height)).toEqual(alone);
  });
});

describe('a job that hides bodies', () => {
  const kind: Kind = { ...person, usual: true, find: findOptions({ ...person }, { minSize: 96, hold: 0 }) };
  const frames = Array.from({ length: 6 }, (_, i) => noise(SIZE, i + 1));

  async function run(
    outlines: (look: number) => Grid | null,
    checks: (round: number, of: 'source' | 'result') => readonly Spot[] = () => [],
    rules: readonly object[] = [],
  ) {
    const film = filmOf(SIZE, frames);
    let rounds = 0;
    let decoded: 'source' | 'result' = 'source';
    const engines = enginesOf({
      ...film,
      open: async (file) => {
        const opened = await film.open(file);
        return {
          ...opened,
          frames: (signal) => {
            decoded = file === 'the result' ? 'result' : 'source';
            return opened.frames(signal);
          },
        };
      },
      sink: async () => {
        rounds++;
        return film.sink();
      },
      digest: async () => 'ab'.repeat(32),
      run: async (id, _, look) => {
        if (id === 'shadow' || look.width <= look.height || isMirrored(look, SIZE)) return spotted([]);
        return spotted(id === 'finds' ? [SPOT] : checks(rounds, decoded));
      },
      models: ['finds', 'checks', 'shadow'],
    });
    const detectors = [
      { ...spotter('finds', { find: 2, check: 0 }), finds: 'person' },
      { ...spotter('checks', { find: 0, check: 2 }), finds: 'person' },
    ];
    const plugins = {
      kinds: [kind],
      detectors,
      outliners: [shadow(outlines)],
      embedders: [],
      maskers: [solid],
      voices: [],
    };
    const job = new Job(engines, plugins, 'source', 'a film', '0');
    const policy = parsePolicy(
      { rules, otherwise: { picture: { options: { shape: 'mask' } } } },
      [solid],
      [kind],
    );
    await job.find(policy);
    const { outcome, formed } = await job.finish(policy);
    /** Whether a place was changed, by frame. */
    const changed = (x: number, y: number) =>
      film.written.map((f, i) => f[y * SIZE.width + x] !== frames[i]![y * SIZE.width + x]);
    return { outcome, formed, changed, rounds };
  }
  const every = (value: boolean) => frames.map(() => value);
  /** A corner of the box, far from the body. */
  const corner = [124, 36] as const;

  test('paints the silhouette and leaves the corners of the box', async () => {
    const { outcome, changed, formed } = await run(() => BODY);
    expect(outcome.verdict).toBe('sealed');
    for (const [x, y] of [
      [160, 60],
      [160, 186],
      [134, 106],
      [186, 106],
    ] as const)
      expect(changed(x, y), `${x}, ${y}`).toEqual(every(true));
    expect(changed(...corner)).toEqual(every(false));
    expect(formed).toHaveLength(frames.length);
  });
  test('one frame without an outline is what those beside it are, and two are boxes', async () => {
    const one = await run((look) => (look === 2 ? null : BODY));
    expect(one.changed(134, 106)).toEqual(every(true));
    expect(one.changed(...corner)).toEqual(every(false));
    const two = await run((look) => (look === 2 || look === 3 ? null : BODY));
    expect(two.changed(134, 106)).toEqual(every(true));
    expect(two.changed(...corner)).toEqual([false, false, true, true, false, false]);
    const none = await run(() => null);
    expect(none.changed(...corner)).toEqual(every(true));
  });
  test.each([
    ['shows them', { by: 'keep' }, [0.08, 0.16]],
    ['hides them by a box', { by: 'solid', options: { shape: 'box' } }, [0.1, 0.14]],
  ])(
    'the last frame before a rule that %s has the hands that the next one shows, and the first one after it too',
    async (_, by, span) => {
      // Hands as far from the body as no other frame shows them.
      const reaching: Grid = { side: BODY.side, cells: BODY.cells.slice() };
      setCapsule(reaching, inCut(100, 106), inCut(220, 106), 6);
      // Frames 2 and 3 of 25 a second.
      const rules = [{ for: ['person'], with: by, where: { during: [span] } }];
      const { changed } = await run((look) => (look === 2 || look === 3 ? reaching : BODY), undefined, rules);
      expect(changed(102, 106)).toEqual([false, true, false, false, true, false]);
    },
  );
  test('a silhouette that is seen as a person is hidden, and one who stands beside is hidden in the next round', async () => {
    const same = await run(
      () => BODY,
      () => [SPOT],
    );
    expect([same.outcome.verdict, same.rounds]).toEqual(['sealed', 1]);
    // What the source does not show was made by the hiding.
    const made: Spot = { box: { x: 0.05, y: 0.1, width: 0.2, height: 0.8 }, score: 0.9 };
    const echo = await run(
      () => BODY,
      (_, of) => (of === 'result' ? [made] : []),
    );
    expect([echo.outcome.verdict, echo.rounds, echo.changed(56, 132)]).toEqual(['sealed', 1, every(false)]);
    const other: Spot = { box: { x: 0.7, y: 0.2, width: 0.2, height: 0.7 }, score: 0.9 };
    const missed = await run(
      () => BODY,
      (round) => (round === 1 ? [other] : []),
    );
    expect([missed.outcome.verdict, missed.rounds]).toEqual(['sealed', 2]);
    expect(missed.changed(256, 132)).toEqual(every(true));
  });
});
