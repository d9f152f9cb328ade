/** What a person draws: where it lies in every frame, what is hidden of it, and the file that it is kept in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/core/model/fault.ts';
import type { Track } from '../../src/core/model/finding.ts';
import {
  editsJson,
  fitEdits,
  parseEdits,
  parseEditsJson,
  upgradedEdits,
} from '../../src/core/model/parse-edits.ts';
import type { PictureEdit } from '../../src/core/model/plan.ts';
import {
  type Drawing,
  freshId,
  keysOf,
  placeAt,
  thin,
  withFollowed,
  withKeys,
  withoutKey,
} from '../../src/core/space/drawing.ts';
import { micros, score } from '../../src/core/units.ts';
import { pictureLane } from '../../src/pipeline/job/report.ts';
import { lost } from '../../src/pipeline/picture/6-plan.ts';
import { maskers } from '../../src/plugins/index.ts';
import { parsePolicy } from '../policy.ts';
import { film, plan, regionsAt } from './planned.ts';

const shots = [
  { from: 0, to: 9, by: 'start' as const },
  { from: 10, to: 19, by: 'cut' as const },
];
const at = (x: number, y = 0, width = 20, height = 30) => ({ x, y, width, height });
const drawing = (keys: readonly [number, number][], from = 0, to = 19): Drawing => ({
  kind: 'draw',
  id: 'user-1',
  form: 'ellipse',
  from,
  to,
  keys: keys.map(([frame, x]) => ({ frame, box: at(x) })),
});
const xs = (d: Drawing) => keysOf(d, shots, 20).map((k) => k.box.x);

describe('placeAt', () => {
  test('goes straight from key to key, and stands still before the first and after the last', () => {
    expect(
      xs(
        drawing(
          [
            [2, 10],
            [6, 50],
          ],
          0,
          9,
        ),
      ),
    ).toEqual([10, 10, 10, 20, 30, 40, 50, 50, 50, 50]);
  });
  test('nothing moves across a cut: each shot goes by its own keys', () => {
    const d = drawing([
      [5, 10],
      [12, 80],
      [14, 100],
    ]);
    expect(placeAt(d, 9, shots).x).toBe(10);
    expect(placeAt(d, 10, shots).x).toBe(80);
    expect(placeAt(d, 13, shots).x).toBe(90);
  });
  test('a shot without a key takes the nearest one before it, else after it', () => {
    expect(
      placeAt(
        drawing([
          [2, 10],
          [6, 50],
        ]),
        15,
        shots,
      ).x,
    ).toBe(50);
    expect(
      placeAt(
        drawing([
          [12, 10],
          [14, 30],
        ]),
        3,
        shots,
      ).x,
    ).toBe(10);
  });
});

test('keysOf has every frame of the span that the film has', () => {
  expect(keysOf(drawing([[0, 1]], 15, 99), shots, 20).map((k) => k.frame)).toEqual([15, 16, 17, 18, 19]);
});

test('keys are put, replaced and taken away; the last one stays', () => {
  const d = withKeys(
    drawing([
      [2, 10],
      [6, 50],
    ]),
    [
      { frame: 6, box: at(70) },
      { frame: 4, box: at(0) },
    ],
  );
  expect(d.keys.map((k) => [k.frame, k.box.x])).toEqual([
    [2, 10],
    [4, 0],
    [6, 70],
  ]);
  expect(withoutKey(d, 4).keys).toHaveLength(2);
  expect(withoutKey(drawing([[2, 10]]), 2).keys).toHaveLength(1);
});

test('thin leaves the fewest places that keep the way', () => {
  const straight = Array.from({ length: 50 }, (_, frame) => ({ frame, box: at(frame * 3) }));
  expect(thin(straight)).toHaveLength(2);
  const bent = straight.map(({ frame }) => ({ frame, box: at(frame < 25 ? frame * 3 : 150 - frame * 3) }));
  const kept = thin(bent);
  expect(kept.length).toBeLessThan(6);
  const d = { ...drawing([], 0, 49), keys: kept };
  for (const { frame, box } of bent)
    expect(Math.abs(placeAt(d, frame, [{ from: 0, to: 49, by: 'start' }]).x - box.x)).toBeLessThan(1);
});

test('what was followed takes the place of the keys there, and of no others', () => {
  const d = withFollowed(
    drawing([
      [1, 0],
      [5, 99],
      [9, 7],
    ]),
    [
      { frame: 4, box: at(10) },
      { frame: 5, box: at(20) },
      { frame: 6, box: at(30) },
    ],
  );
  expect(d.keys.map((k) => [k.frame, k.box.x])).toEqual([
    [1, 0],
    [4, 10],
    [6, 30],
    [9, 7],
  ]);
});

test('freshId takes the next number', () => {
  expect(freshId([])).toBe('user-1');
  expect(freshId([{ id: 'user-4' }, { id: 'user-2' }])).toBe('user-5');
});

const track = (id: string, x: number): Track => ({
  kind: 'track',
  id,
  subject: 'face',
  shot: 0,
  keys: [0, 1, 2].map((frame) => ({ frame, box: at(x), tilt: 0, origin: 'seen' })),
  evidence: { by: ['test'], best: score(0.9), seen: 3, largest: 50, gaps: [] },
});
const findings = { source: 'ab'.repeat(32), shots, tracks: [track('face-1', 100)], ...film(20) };

describe('plan', () => {
  const policy = parsePolicy({}, maskers);
  const keeping = parsePolicy({ rules: [{ for: ['face'], verdict: { do: 'keep' } }] }, maskers);
  test('a drawing is hidden in its frames only, exactly as it was drawn', () => {
    const p = plan(findings, policy, [
      drawing(
        [
          [3, 10],
          [5, 30],
        ],
        3,
        5,
      ),
    ]);
    expect(regionsAt(p, 2).map((r) => r.track)).toEqual(['face-1']);
    const r = regionsAt(p, 4)[0]!;
    expect(r.shape).toEqual({ kind: 'ellipse', ...at(20), tilt: 0 });
    expect(regionsAt(p, 6)).toEqual([]);
  });
  test('a drawing is hidden where the policy keeps faces', () => {
    const p = plan(findings, keeping, [{ ...drawing([[0, 10]]), form: 'box' }]);
    expect(regionsAt(p, 1).map((r) => [r.track, r.shape.kind])).toEqual([['user-1', 'box']]);
  });
  test('the report says that it was drawn by hand', () => {
    const timeline = Array.from({ length: 20 }, (_, i) => micros(i * 40_000));
    const drew = plan(findings, policy, [drawing([[0, 10]], 2, 6)]);
    const made = pictureLane({} as never, drew, timeline, maskers, new Map());
    expect(made.tracks.map((t) => [t.id, t.by, t.frames])).toEqual([
      ['face-1', ['test'], 3],
      ['user-1', ['user'], 5],
    ]);
  });
  test('who is to be hidden is known by the place where another run numbers otherwise', () => {
    const where = { frame: 1, box: at(101) };
    const hide: PictureEdit = { kind: 'mask', where: { track: 'face-9', ...where } };
    expect(regionsAt(plan(findings, keeping, [hide]), 1)).toHaveLength(1);
    expect(lost(findings, [hide])).toEqual([]);
    const gone: PictureEdit = { kind: 'mask', where: { track: 'face-9', frame: 9, box: at(101) } };
    expect(lost(findings, [gone])).toEqual([gone]);
  });
});

const edits: PictureEdit[] = [
  { kind: 'keep', where: { track: 'face-1', frame: 1, box: at(100) }, because: 'consent' },
  { kind: 'mask', where: { track: 'face-2', frame: 1, box: at(100) } },
  drawing(
    [
      [3, 10],
      [5, 30],
    ],
    3,
    5,
  ),
  { kind: 'accept', from: 2, to: 4, box: at(0), because: 'a statue' },
];
const file = () => JSON.parse(editsJson(findings.source, edits)) as Record<string, never>;
const published = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '..', '..', 'public', 'schema', 'edits-2.json'), 'utf8'),
  ) as object,
);
const wrong = (given: unknown): string => {
  try {
    fitEdits(parseEdits(given), findings);
    return 'nothing';
  } catch (error) {
    const f = faultOf(error);
    return f.code === 'edits/invalid' ? f.path : f.code;
  }
};

describe('the file of edits', () => {
  test('comes back as it was written, and fits its schema', () => {
    expect(parseEditsJson(editsJson(findings.source, edits)).edits).toEqual(edits);
    expect(wrong(file())).toBe('nothing');
    expect(published(file())).toBe(true);
  });
  const change = (path: readonly (string | number)[], value: unknown) => {
    const whole = file() as never as Record<string, unknown>;
    const last = path[path.length - 1]!;
    const inner = path.slice(0, -1).reduce<Record<string, unknown>>((o, k) => o[k] as typeof o, whole);
    if (value === undefined) delete inner[last];
    else inner[last] = value;
    return whole;
  };
  test.each<[(string | number)[], unknown, string]>([
    [['schema'], 'guise.edits/3', 'schema'],
    [['source'], 'abc', 'source'],
    [['more'], 1, 'the file.more'],
    [['edits'], {}, 'edits'],
    [['edits', 0, 'kind'], 'add', 'edits[0].kind'],
    [['edits', 0, 'because'], '', 'edits[0].because'],
    [['edits', 0, 'where', 'frame'], -1, 'edits[0].where.frame'],
    [['edits', 1, 'where'], undefined, 'edits[1].where'],
    [['edits', 1, 'colour'], 'red', 'edits[1].colour'],
    [['edits', 2, 'id'], 'face-1', 'edits[2].id'],
    [['edits', 2, 'form'], 'star', 'edits[2].form'],
    [['edits', 2, 'keys'], [], 'edits[2].keys'],
    [['edits', 2, 'keys', 0, 'box', 'width'], 0, 'edits[2].keys[0].box.width'],
    [['edits', 2, 'keys', 0, 'box', 'x'], 'left', 'edits[2].keys[0].box.x'],
    [['edits', 2, 'keys', 0, 'frame'], 1.5, 'edits[2].keys[0].frame'],
  ])('%j = %j is refused where it is wrong, by its schema too', (path, value, said) => {
    const given = change(path, value);
    expect(wrong(given)).toBe(said);
    expect(published(given)).toBe(false);
  });
  test('of the first version is read as what it was', () => {
    const [keep, mask, ...rest] = edits;
    const former = [keep, mask].map((e) => {
      const { track, ...where } = (e as Extract<PictureEdit, { kind: 'keep' | 'mask' }>).where;
      return { ...e, track, where };
    });
    const given = { schema: 'guise.edits/1', source: findings.source, edits: [...former, ...rest] };
    expect(parseEdits(given)).toEqual({ ...given, schema: 'guise.edits/2', edits });
    expect(wrong(given)).toBe('nothing');
    // What stands in no version stays where it is, and is refused.
    expect(wrong({ ...given, edits: [{ ...former[0], where: 3 }] })).toBe('edits[0].track');
    expect(wrong({ ...given, schema: 'guise.edits/2' })).toBe('edits[0].track');
    expect(upgradedEdits('x')).toBe('x');
  });
  test('what no schema can say is refused too', () => {
    expect(wrong(change(['edits', 2, 'to'], 2))).toBe('edits[2].to');
    expect(wrong(change(['edits', 2, 'to'], 20))).toBe('edits[2]');
    expect(wrong(change(['edits', 2, 'keys', 0, 'frame'], 9))).toBe('edits[2].keys[1].frame');
    expect(wrong(change(['edits', 3], edits[2]))).toBe('edits');
    expect(wrong(change(['source'], 'cd'.repeat(32)))).toBe('edits/other');
    expect(() => parseEditsJson('nonsense')).toThrow(/no JSON/);
  });
});
