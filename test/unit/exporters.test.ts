/** What is written beside the report: tracks as rows, and masks that decode to what was hidden. */
import { decode as decodePng } from 'fast-png';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportableOf, type Masked } from '../../src/bridge/exportable.ts';
import { ENGLISH } from '../../src/core/context/grammar.ts';
import { cover } from '../../src/core/image/coverage.ts';
import { maskOf, packed } from '../../src/core/image/rle.ts';
import type { Exportable } from '../../src/core/model/exportable.ts';
import { reportOf } from '../../src/core/model/make-report.ts';
import type { PictureEdit } from '../../src/core/model/plan.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import { SHAPES } from '../../src/core/motion/expressions.ts';
import { hull, type Shape } from '../../src/core/space/geometry.ts';
import { micros, score } from '../../src/core/units.ts';
import { pictureLane } from '../../src/pipeline/job/report.ts';
import { plan, regionsOf } from '../../src/pipeline/picture/6-plan.ts';
import coco from '../../src/plugins/exporters/coco.ts';
import csv from '../../src/plugins/exporters/csv.ts';
import hands from '../../src/plugins/exporters/hands-csv.ts';
import jsonl from '../../src/plugins/exporters/jsonl.ts';
import landmarks from '../../src/plugins/exporters/landmarks-csv.ts';
import masksPng from '../../src/plugins/exporters/masks-png.ts';
import { exporters, kinds } from '../../src/plugins/index.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { GEOMETRY_FILE } from './face.ts';
import { film, keys, trackOf } from './planned.ts';
import { hand, type Movement, mesh, walker } from './walker.ts';

const size = { width: 97, height: 75 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
const SECRET = 'hunter2';
const WORDS = 'for Zanzibar';

/** A masker with options that nobody but the person may read. */
const own: Masker = {
  ...solid,
  id: 'own',
  options: {
    ...solid.options,
    passphrase: { type: 'text', label: 'Passphrase', default: '', most: 100, secret: true },
    caption: { type: 'text', label: 'Caption', default: '', most: 100, content: true },
  },
};
const maskers = [solid, own];

const tracks = [
  trackOf(
    'face-1',
    keys(3, (i) => ({
      box: { x: 10 + 2 * i, y: 12.5, width: 24, height: 30 },
      tilt: 0.3,
      quarter: i === 2 ? 1 : 0,
      origin: i ? 'filled' : 'seen',
      ...(i === 0 && { score: score(0.87654321) }),
    })),
  ),
  trackOf(
    'face-2',
    keys(2, () => ({ box: { x: 70, y: 50, width: 30, height: 40 }, tilt: 0, origin: 'held' })),
  ),
];
const EDITS: PictureEdit[] = [
  { kind: 'keep', where: { track: 'face-2', frame: 0, box: tracks[1]!.keys[0]!.box }, because: 'a statue' },
  {
    kind: 'draw',
    id: '=1+1',
    form: 'box',
    from: 1,
    to: 2,
    keys: [{ frame: 1, box: { x: 0, y: 60, width: 20, height: 15 } }],
  } as PictureEdit,
];

/** With expressions, as a model that tells them sees them. */
const smiling = (of: Movement): Movement => ({
  ...of,
  frames: of.frames.map((f) => f && { ...f, shapes: new Float32Array(SHAPES.length).fill(0.5) }),
});

function made(options: object = {}, edits: readonly PictureEdit[] = EDITS): Exportable {
  const policy = parsePolicy(
    { otherwise: { picture: { by: 'own', options: { passphrase: SECRET, caption: WORDS, ...options } } } },
    maskers,
  );
  const timeline = [0, 40_000, 80_000].map(micros);
  const shots = [{ from: 0, to: 2, by: 'start' as const }];
  const findings = { source: 'abc', shots, tracks, ...film(3) };
  const source = { ...size, path: 'webcodecs' };
  const picture = pictureLane(
    { source } as never,
    plan(findings, policy, kinds, edits),
    timeline,
    maskers,
    new Map(),
  );
  const blank = { verification: { verdict: 'unverified', because: '' } as const };
  const head = { input: { name: 'film.mp4', bytes: 0, sha256: '' } } as never;
  const told = reportOf(head, policy, { kinds, maskers }, { picture: { ...picture, ...blank } });
  const masked = {
    outcome: { verdict: 'refused', report: told },
    findings,
    formed: [],
    edits,
    timeline,
    people: [['face-2'], ['face-1']],
    motion: new Map([
      ['face-1', walker('face-1', 3, 25)],
      ['face-2', smiling(mesh('face-2', 2))],
      ['=1+1', hand('=1+1', 1, 2)],
    ]),
    readings: new Map(),
    scenery: null,
    files: new Map([['face_geometry', GEOMETRY_FILE]]),
  } satisfies Masked;
  const of = exportableOf(masked, { kinds, attributes: [], grammar: ENGLISH }, async () => []);
  // What a browser draws.
  return {
    ...of,
    pictures: async (frames) => frames.map((f) => new TextEncoder().encode(`JPEG of frame ${f}`)),
  };
}

/** As COCO's own tools read it (`rleFrString` and `rleDecode` of `maskApi.c`), column by column. */
function decoded(counts: string, [height, width]: readonly number[]): Uint8Array {
  const runs: number[] = [];
  for (let i = 0; i < counts.length; ) {
    let x = 0;
    for (let k = 0, more = true; more; k++) {
      const c = counts.charCodeAt(i++) - 48;
      x |= (c & 31) << (5 * k);
      more = (c & 32) !== 0;
      if (!more && c & 16) x |= -1 << (5 * (k + 1));
    }
    runs.push(runs.length > 2 ? x + runs[runs.length - 2]! : x);
  }
  const out = new Uint8Array(width! * height!);
  let at = 0;
  runs.forEach((n, i) => {
    for (let k = 0; k < n; k++, at++) if (i % 2) out[(at % height!) * width! + Math.floor(at / height!)] = 1;
  });
  expect(at).toBe(width! * height!);
  return out;
}

/** What hiding covers whole. */
function hidden(shape: Shape): Uint8Array {
  const out = new Uint8Array(size.width * size.height);
  const c = cover(shape, turn, 0);
  c?.luma.forEach((a, i) => {
    const [x, y] = [c.at.x + (i % c.at.width), c.at.y + Math.floor(i / c.at.width)];
    if (a === 255) out[y * size.width + x] = 1;
  });
  return out;
}

describe('maskOf and packed', () => {
  let seed = 7;
  const random = (from: number, to: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return from + ((seed >>> 8) / 0x7fffff) * (to - from);
  };
  const box = () => ({
    x: random(-30, 100),
    y: random(-30, 80),
    width: random(0.5, 70),
    height: random(0.5, 70),
  });
  const points = (n: number) =>
    Array.from({ length: n }, () => ({ x: random(-20, 110), y: random(-20, 90) }));
  const SHAPES: [string, () => Shape][] = [
    ['boxes', () => ({ kind: 'box', ...box() })],
    [
      'boxes on whole pixels',
      () => {
        const { x, y, width, height } = box();
        return {
          kind: 'box',
          x: Math.round(x),
          y: Math.round(y),
          width: Math.ceil(width),
          height: Math.ceil(height),
        };
      },
    ],
    ['tilted ellipses', () => ({ kind: 'ellipse', ...box(), tilt: random(-3, 3) })],
    ['slivers', () => ({ kind: 'ellipse', ...box(), width: random(0.2, 2), tilt: random(-3, 3) })],
    ['convex polygons', () => ({ kind: 'polygon', points: hull(points(12)) })],
    ['polygons that are none', () => ({ kind: 'polygon', points: points(7) })],
  ];
  test.each(SHAPES)('are what hiding covers, for %s', (_, shape) => {
    for (let i = 0; i < 25; i++) {
      const s = shape();
      const [want, mask] = [hidden(s), maskOf(s, size)];
      const total = want.reduce((a, b) => a + b, 0);
      expect(mask?.area ?? 0).toBe(total);
      if (!mask) continue;
      expect(decoded(packed(mask.counts), [size.height, size.width])).toEqual(want);
      const inside = [...want.keys()].filter((k) => want[k]);
      const xs = inside.map((k) => k % size.width);
      const ys = inside.map((k) => Math.floor(k / size.width));
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      expect(mask.box).toEqual({ x, y, width: Math.max(...xs) + 1 - x, height: Math.max(...ys) + 1 - y });
    }
  });
  test('are none outside the frame', () => {
    expect(maskOf({ kind: 'box', x: 200, y: 10, width: 9, height: 9 }, size)).toBeNull();
  });
});

describe('masks for COCO tools', () => {
  interface Written {
    images: { id: number; file_name: string; width: number; height: number; frame: number; time: number }[];
    annotations: {
      id: number;
      image_id: number;
      category_id: number;
      track: string;
      area: number;
      segmentation: { size: [number, number]; counts: string };
    }[];
    categories: { id: number; name: string }[];
  }
  const read = (of: Exportable) => JSON.parse(coco.write(of)) as Written;

  test.each(['ellipse', 'box'])('hold what the plan hides in every frame, in the form %s', (shape) => {
    const policy = parsePolicy({ otherwise: { picture: { options: { shape } } } }, maskers);
    const of = made({ shape });
    const { images, annotations } = read(of);
    const regions = regionsOf(plan({ ...of.plan, tracks, ...film(3) }, policy, kinds, EDITS), kinds);
    for (const { id, frame } of images) {
      const here = annotations.filter((a) => a.image_id === id);
      const want = regions(frame).map((r) => [r.track, hidden(r.shape)]);
      expect(here.map((a) => [a.track, decoded(a.segmentation.counts, a.segmentation.size)])).toEqual(want);
    }
    expect(annotations.map((a) => a.track)).toEqual(['face-1', 'face-1', '=1+1', 'face-1', '=1+1']);
    expect(annotations.map((a) => a.id)).toEqual([1, 2, 3, 4, 5]);
  });
  test('hold the outline where one was found, and not the ellipse of the plan', () => {
    const points = [20, 20, 40, 22, 30, 44];
    const of = made({ shape: 'mask' }, []);
    const masked = {
      outcome: { verdict: 'refused' as const, report: of.report },
      findings: { source: 'abc', shots: of.plan.shots, tracks, ...film(3) },
      formed: [{ frame: 1, track: 'face-1', points: Float64Array.from(points) }],
      edits: [],
      timeline: of.timeline,
      people: null,
      motion: new Map(),
      readings: new Map(),
      scenery: null,
      files: new Map(),
    };
    const { annotations } = read(
      exportableOf(masked, { kinds, attributes: [], grammar: ENGLISH }, async () => []),
    );
    const { segmentation } = annotations.filter((a) => a.image_id === 2)[0]!;
    const triangle = [
      { x: 20, y: 20 },
      { x: 40, y: 22 },
      { x: 30, y: 44 },
    ];
    expect(decoded(segmentation.counts, segmentation.size)).toEqual(
      hidden({ kind: 'polygon', points: triangle }),
    );
  });
  test('name every frame, its time and what is in it', () => {
    const { images, categories, annotations } = read(made());
    expect(images.map((i) => [i.file_name, i.frame, i.time])).toEqual([
      ['film.mp4#t=0', 0, 0],
      ['film.mp4#t=0.04', 1, 0.04],
      ['film.mp4#t=0.08', 2, 0.08],
    ]);
    expect(categories).toEqual([{ id: 1, name: 'face' }]);
    expect(new Set(annotations.map((a) => a.category_id))).toEqual(new Set([1]));
  });
});

test('masks as pictures are white where the same frame of COCO is hidden, and black elsewhere', async () => {
  const of = made();
  const { width, height } = of.report.lanes.picture.source;
  const files = unzipSync(await masksPng.write(of));
  expect(Object.keys(files)).toEqual(['mask-000000.png', 'mask-000001.png', 'mask-000002.png']);
  for (const [frame, bytes] of Object.values(files).entries()) {
    const png = decodePng(bytes);
    expect(png).toMatchObject({ width, height, channels: 1, depth: 8 });
    const want = new Uint8Array(width * height);
    for (const r of of.regions(frame))
      hidden(r.shape).forEach((h, i) => {
        if (h) want[i] = 255;
      });
    expect(want.includes(255)).toBe(true);
    expect(png.data).toEqual(want);
  }
});

describe('tracks', () => {
  const rows = (): Record<string, unknown>[] =>
    String(jsonl.write(made()))
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l) as Record<string, unknown>);
  test('have a row for every place of every track, frame by frame', () => {
    expect(rows().map((r) => [r.frame, r.track, r.hidden, r.person, r.origin])).toEqual([
      [0, 'face-1', true, 'P2', 'seen'],
      [0, 'face-2', false, 'P1', 'held'],
      [1, 'face-1', true, 'P2', 'filled'],
      [1, 'face-2', false, 'P1', 'held'],
      [1, '=1+1', true, null, 'user'],
      [2, 'face-1', true, 'P2', 'filled'],
      [2, '=1+1', true, null, 'user'],
    ]);
    const [first] = rows();
    expect(first).toMatchObject({ time: 0, x: 10, y: 12.5, width: 24, height: 30, tilt: 0.3, score: 0.8765 });
    // Upright after a quarter turn clockwise: it leans to the left.
    expect(rows()[5]).toMatchObject({
      time: 0.08,
      tilt: Number((0.3 - Math.PI / 2).toFixed(4)),
      score: null,
    });
  });
  test('are the same as a table, in which nothing is a formula', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(await csv.write(made()), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data).toEqual(
      rows().map((r) =>
        Object.fromEntries(
          Object.entries(r).map(([k, v]) => [k, v === null ? '' : `${v}`.startsWith('=') ? `'${v}` : `${v}`]),
        ),
      ),
    );
  });
});

test('hands: a row a frame with 21 landmarks, and bodies in another file', async () => {
  const read = async (e: { write(of: Exportable): unknown }) =>
    Papa.parse<Record<string, string>>(String(await e.write(made())), { header: true, skipEmptyLines: true });
  const { data, meta } = await read(hands);
  expect(data.map((r) => [r.frame, r.track, r.pinky_tip_x, r.pinky_tip_seen])).toEqual([
    ['1', "'=1+1", '70', '1'],
    ['2', "'=1+1", '71', '1'],
  ]);
  expect(meta.fields).toHaveLength(5 + 21 * 7);
  expect((await read(landmarks)).data.map((r) => r.track)).toEqual(['face-1', 'face-1', 'face-1']);
});

test('no two exporters write the same file', () => {
  expect(new Set(exporters.map((e) => e.extension)).size).toBe(exporters.length);
});

test.each(exporters.map((e) => [e.id, e] as const))(
  '%s holds no secret and no word of a person',
  async (id, e) => {
    // The page of the report wants a whole one.
    const of = made();
    const { picture } = of.report.lanes;
    const source = { ...picture.source, seconds: 0 };
    const lanes = {
      picture: { ...picture, source, scope: { kinds: [], not: [] }, result: { codec: 'avc' } },
    };
    const lists = { dropped: [], notes: [], engines: [], stages: [] };
    const output = { sha256: '', mime: 'video/mp4' };
    const whole = { ...of, report: { ...of.report, ...lists, output, lanes } } as unknown as Exportable;
    const written = await e.write(whole);
    const latin = new TextDecoder('latin1');
    // In a zip nothing can be read before it is unpacked.
    const files = e.mime === 'application/zip' ? Object.entries(unzipSync(written as Uint8Array)) : [];
    const text =
      typeof written === 'string'
        ? written
        : [latin.decode(written), ...files.flatMap(([name, bytes]) => [name, latin.decode(bytes)])].join(
            '\n',
          );
    expect(text.length, id).toBeGreaterThan(50);
    for (const private_ of [SECRET, WORDS]) expect(text).not.toContain(private_);
    expect(JSON.stringify(of)).not.toMatch(new RegExp(`${SECRET}|${WORDS}`));
    expect(JSON.stringify(of.regions(0))).not.toMatch(new RegExp(`${SECRET}|${WORDS}`));
  },
);
