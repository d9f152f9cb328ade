/** What a witness that took part in neither finding nor hiding tells of those who are hidden. */
import { describe, expect, test } from 'vitest';
import { alignedCrop } from '../../src/core/image/aligned-crop.ts';
import { bareOf } from '../../src/core/image/bare.ts';
import { isNear } from '../../src/core/image/coverage.ts';
import { findOptions } from '../../src/core/model/find.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import type { Segmenter } from '../../src/core/model/plugin.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import type { Box } from '../../src/core/space/geometry.ts';
import { emptyGrid, type Grid, setCapsule } from '../../src/core/space/grid.ts';
import { Job } from '../../src/pipeline/job.ts';
import person from '../../src/plugins/kinds/person.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import selfie from '../../src/plugins/segmenters/selfie.ts';
import { parsePolicy } from '../policy.ts';
import { schemaErrors } from '../schema.ts';
import { enginesOf, filmOf, isMirrored, noise, spotted, spotter } from './engines.ts';
import { SIZE, SPOT } from './shadow.ts';

const SIDE = 128;
const BOX: Box = { x: 120, y: 30, width: 80, height: 180 };
const CROP = alignedCrop({ box: BOX, tilt: 0 }, selfie.around);
const at = (x: number, y: number) => ({
  x: ((x - CROP.centre.x) / CROP.side + 0.5) * SIDE,
  y: ((y - CROP.centre.y) / CROP.side + 0.5) * SIDE,
});
/** A trunk in the box, and an arm that reaches out of it to the right. */
function marked(reach = 190): Grid {
  const grid = emptyGrid(SIDE);
  setCapsule(grid, at(160, 50), at(160, 190), (SIDE * 20) / CROP.side);
  setCapsule(grid, at(160, 100), at(reach, 100), (SIDE * 8) / CROP.side);
  return grid;
}
const box = (b: Box) => ({ kind: 'box', ...b }) as const;

test('what lies within so many pixels of a shape is near it', () => {
  const near = isNear({ kind: 'ellipse', x: 0, y: 0, width: 20, height: 20, tilt: 0 }, 3);
  expect([near({ x: 22, y: 10 }), near({ x: 24, y: 10 }), near({ x: 20, y: 20 })]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('bareOf', () => {
  const of = (grid: Grid, under: readonly Box[], shown: readonly Box[] = []) =>
    bareOf(grid, CROP, { box: BOX }, { under: under.map(box), shown, size: SIZE });
  const share = (...given: Parameters<typeof of>) => of(...given)?.share ?? null;
  test('nothing of whom a box hides, and nothing that the border of a mask is off by', () => {
    expect(share(marked(), [BOX])).toBe(0);
    expect(share(marked(), [{ ...BOX, x: 143, width: 60 }])).toBe(0);
  });
  test('an arm that reaches out of it, and half a body', () => {
    const arm = share(marked(240), [BOX])!;
    expect(arm).toBeGreaterThan(0.05);
    expect(arm).toBeLessThan(0.15);
    expect(share(marked(), [{ ...BOX, height: 90 }])).toBeGreaterThan(0.4);
    expect(share(marked(), [])).toBe(1);
  });
  test('who is shown on purpose is not bare', () => {
    expect(share(marked(240), [BOX], [{ x: 200, y: 90, width: 60, height: 20 }])).toBe(0);
  });
  test('where next to nothing is marked, nothing is told', () => {
    expect(share(emptyGrid(SIDE), [BOX])).toBe(null);
  });
});

describe('a job that hides bodies', () => {
  const kind: Kind = { ...person, usual: true, find: findOptions({ ...person }, { minSize: 96, hold: 0 }) };
  const frames = Array.from({ length: 4 }, (_, i) => noise(SIZE, i + 1));
  interface Setting {
    readonly policy?: object;
    /** Those that are here. */
    readonly models?: readonly string[];
    /** Frames in which the finder sees somebody; left out: all of them. */
    readonly seen?: readonly number[];
    readonly frames?: readonly Uint8Array[];
    /** How often the job is ended; the last end counts. */
    readonly times?: number;
  }
  /** @param sees what the witness marks in each of its looks */
  async function run(
    sees: (look: number) => Grid,
    {
      policy: more = {},
      models = ['finds', 'checks', selfie.model],
      seen,
      frames: pictures = frames,
      times = 1,
    }: Setting = {},
  ) {
    let looks = 0;
    let [frame, before] = [-1, ''];
    const segmenter: Segmenter = { ...selfie, mask: () => sees(looks++) };
    const film = filmOf(SIZE, pictures);
    const isThere = (input: Float32Array): boolean => {
      const sign = input.slice(0, 64).join();
      if (sign !== before) frame++;
      before = sign;
      return !seen || seen.includes(frame % pictures.length);
    };
    const engines = enginesOf({
      ...film,
      digest: async () => 'ab'.repeat(32),
      run: async (id, input, look) =>
        spotted(
          id === 'finds' && look.width > look.height && !isMirrored(look, SIZE) && isThere(input)
            ? [SPOT]
            : [],
        ),
      models: [...models],
    });
    const detectors = [
      { ...spotter('finds', { find: 2, check: 0 }), finds: 'person', misses: 'A limb may stay bare' },
      { ...spotter('checks', { find: 0, check: 2 }), finds: 'person' },
    ];
    const none = { outliners: [], embedders: [], voices: [] };
    const plugins = { ...none, kinds: [kind], detectors, segmenters: [segmenter], maskers: [solid] };
    const job = new Job(engines, plugins, 'source', 'a film', '0');
    const policy = parsePolicy(
      { otherwise: { picture: { options: { shape: 'box' } } }, ...more },
      [solid],
      [kind],
    );
    await job.find(policy);
    for (let n = 1; n < times; n++) await job.finish(policy);
    const { report } = (await job.finish(policy)).outcome;
    expect(schemaErrors('report-4', { ...report, made: '2026-11-27T12:00:00Z' })).toEqual([]);
    const { left = [], tracks } = report.lanes.picture!;
    return { ...verdictOf(report), left, tracks, by: report.engines.map((e) => e.id), written: film.written };
  }

  test('gets a tick where a witness saw all of them hidden, and says by whom and what that does not prove', async () => {
    const { tone, title, lines, left, by } = await run(() => marked());
    expect(left).toEqual([
      {
        subject: 'person',
        by: 'selfie',
        looks: 4,
        blind: 0,
        untold: 0,
        open: 0,
        mended: 0,
        share: 0,
        worst: 0,
        at: 0,
      },
    ]);
    expect([tone, title]).toEqual(['good', '1 body track hidden; every frame checked']);
    expect(lines.join(' ')).toMatch(
      /\(selfie\) marked bodies in 4 of 4 looks.*a twentieth of a body can escape it/,
    );
    expect(lines.join(' ')).not.toContain('A limb may stay bare');
    expect(by).toContain('selfie');
  });
  test('what it saw bare is hidden in the next round, and looked at again', async () => {
    const { tone, lines, left, tracks, written } = await run((look) => marked(look === 2 ? 250 : 190));
    expect(left).toMatchObject([{ looks: 4, blind: 0, open: 0, mended: 1 }]);
    // Of what silhouettes left bare something may be left beside the boxes, and nobody could tell.
    expect(tone).toBe('note');
    expect(lines.join(' ')).toContain('More than 2% of a body was bare in 1 look and is hidden by boxes now');
    const own = { by: ['selfie'], frames: 1 };
    expect(tracks).toMatchObject([
      { id: 'person-1' },
      { id: 'person-2', ...own },
      { id: 'person-3', ...own },
    ]);
    const arm = 100 * SIZE.width + 230;
    expect(written.map((f, i) => f[arm] !== frames[i]![arm])).toEqual([false, false, true, false]);
  });
  test('gets none where a policy has nothing hidden that was missed, and says when it is bare', async () => {
    const { tone, title, lines, left } = await run((look) => marked(look === 2 ? 250 : 190), {
      policy: { verify: { residual: 'refuse' } },
    });
    expect(left).toMatchObject([{ looks: 4, blind: 0, open: 1, at: 80_000 }]);
    expect([tone, title]).toEqual(['note', '1 body track hidden']);
    expect(lines.join(' ')).toMatch(/More than 2% of a body may be bare in 1 of 4 looks, most at 0:00.1/);
  });
  test('gets none where somebody is open after the last round', async () => {
    const { tone, left, lines } = await run((look) => marked(220 + 30 * Math.floor(look / 4)));
    expect(left).toMatchObject([{ looks: 4, open: 4 }]);
    expect(lines.join(' ')).toContain('may be bare in 4 of 4 looks');
    // Open to the end: nothing of it is hidden by boxes now.
    expect([tone, left[0]!.mended]).toEqual(['note', 0]);
  });
  test('gets none when it is masked once more either: slivers beside the boxes are still there', async () => {
    const { tone, left } = await run((look) => marked(look === 2 ? 250 : 190), { times: 2 });
    expect(left).toMatchObject([{ open: 0, mended: 1 }]);
    expect(tone).toBe('note');
  });
  test('gets none where somebody was lost for a while and the witness saw nobody there', async () => {
    const setting = { seen: [0, 1, 6, 7], frames: Array.from({ length: 8 }, (_, i) => noise(SIZE, i + 1)) };
    const lost = await run((look) => (look % 8 > 1 && look % 8 < 6 ? emptyGrid(SIDE) : marked()), setting);
    expect(lost.left).toMatchObject([{ looks: 8, blind: 4, untold: 1 }]);
    expect(lost.tone).toBe('note');
    const there = await run(() => marked(), setting);
    expect(there.left).toMatchObject([{ looks: 8, blind: 0, untold: 0, open: 0 }]);
    expect(there.tone).toBe('good');
    // An arm that is bare between sightings is hidden too.
    const bare = await run((look) => marked(look === 3 ? 250 : 190), setting);
    expect(bare.left).toMatchObject([{ mended: 1 }]);
    expect(bare.tracks.filter((t) => t.partOf === 'person-1').length).toBeGreaterThan(0);
  });
  test.each([
    ['is not here', () => marked(), ['finds', 'checks']],
    [
      'saw nobody in a quarter of its looks',
      (look: number) => (look ? marked() : emptyGrid(SIDE)),
      undefined,
    ],
  ] as const)('gets none where the witness %s', async (_, sees, models) => {
    const { tone, lines } = await run(sees, models && { models });
    expect(tone).toBe('note');
    expect(lines.join(' ')).toContain('A limb may stay bare');
  });
});
