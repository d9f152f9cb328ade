import { describe, expect, test } from 'vitest';
import { coarse, gradientEnergy } from '../../src/core/image/gradient-energy.ts';
import { i420, i420Bytes, type Picture } from '../../src/core/image/picture.ts';
import type { Detection } from '../../src/core/model/finding.ts';
import type { ReportOf, Verification } from '../../src/core/model/report.ts';
import { micros, score } from '../../src/core/units.ts';
import { seal } from '../../src/pipeline/job/seal.ts';
import { verify } from '../../src/pipeline/passes/verify.ts';
import { continued, notHidden, residuals, suspects } from '../../src/pipeline/picture/9-check.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { sourceOf } from './engines.ts';
import { film, kinds, plan } from './planned.ts';

const box = (x: number, y = 50, width = 40) => ({ x, y, width, height: 50 });
const seen = (x: number, s = 0.95): Detection => ({
  subject: 'face',
  box: box(x),
  tilt: 0,
  score: score(s),
  appearance: [],
  by: 'check',
});
const hiding = (at: { x: number; y: number; width: number; height: number }) => ({
  under: [{ kind: 'box' as const, ...at }],
  shown: [],
  size: { width: 640, height: 360 },
  core: face.core,
});
describe('suspects', () => {
  const none = { under: [], shown: [], size: { width: 640, height: 360 }, core: face.core };
  test('a face outside every region is one, inside it is none', () => {
    expect(suspects(3, [seen(200)], 0.9, hiding(box(20)))).toHaveLength(1);
    expect(suspects(3, [seen(22)], 0.9, hiding(box(20)))).toHaveLength(0);
  });
  test('a face covered by half or by two thirds is one, a somewhat wider box is none', () => {
    expect(suspects(3, [seen(40)], 0.9, hiding(box(20)))).toHaveLength(1);
    expect(suspects(3, [seen(34)], 0.9, hiding(box(20)))).toHaveLength(1);
    expect(suspects(3, [{ ...seen(15), box: box(15, 45, 50) }], 0.9, hiding(box(20)))).toHaveLength(0);
  });
  test('corners that an ellipse leaves are nothing of a face, but what lies between two ellipses is', () => {
    const ellipse = { kind: 'ellipse' as const, ...box(20), tilt: 0 };
    expect(suspects(3, [seen(20)], 0.9, { ...none, under: [ellipse] })).toHaveLength(0);
    const apart = [-6, 46].map((x) => ({ ...ellipse, ...box(x) }));
    expect(suspects(3, [seen(20)], 0.9, { ...none, under: apart })).toHaveLength(1);
  });
  test('only what lies in the frame has to be covered', () => {
    expect(suspects(3, [seen(-20)], 0.9, hiding(box(0, 50, 20)))).toHaveLength(0);
  });
  test('a face shown on purpose and a weak one are none', () => {
    expect(suspects(3, [seen(200)], 0.9, { ...none, shown: [box(205)] })).toHaveLength(0);
    expect(suspects(3, [seen(200, 0.8)], 0.9, none)).toHaveLength(0);
  });
});

test('arrived sees a region that came out with its detail', () => {
  const size = { width: 64, height: 64 };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const flat = new Uint8Array(i420Bytes(size)).fill(60);
  const busy = flat.map((_, i) => (i * 97) % 255);
  const frame = (data: Uint8Array) => ({
    index: 0,
    at: micros(0),
    duration: micros(0),
    picture: i420(data, size),
    turn,
  });
  const hidden = [
    { shape: { kind: 'box' as const, ...box(0) }, at: { x: 10, y: 10, width: 30, height: 30 }, detail: 0 },
  ];
  expect(notHidden(0, frame(flat), hidden)).toHaveLength(0);
  expect(notHidden(0, frame(busy), hidden)).toHaveLength(1);
});

test('arrived sees a region that looks as it did, though what was put there has as much detail', () => {
  const size = { width: 64, height: 64 };
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const striped = (wide: number) =>
    new Uint8Array(i420Bytes(size)).map((_, i) => (Math.floor((i % 64) / wide) % 2 ? 90 : 150));
  const [was, put] = [i420(striped(8), size), i420(striped(12), size)];
  const at = { x: 8, y: 8, width: 48, height: 48 };
  const region = {
    shape: { kind: 'box' as const, ...box(0) },
    at,
    detail: gradientEnergy(put, at) + 5,
    looks: { was: coarse(was, at), put: coarse(put, at) },
  };
  const seen = (picture: Picture) => ({ index: 0, at: micros(0), duration: micros(0), picture, turn });
  expect(notHidden(0, seen(put), [region])).toHaveLength(0);
  expect(notHidden(0, seen(was), [region])).toHaveLength(1);
  expect(
    notHidden(0, seen(was), [{ ...region, looks: { was: coarse(was, at), put: coarse(was, at) } }]),
  ).toHaveLength(0);
});

test('verify of a frame that was not rendered, or of more or fewer than were planned, checks nothing', async () => {
  const size = { width: 64, height: 64 };
  const flat = new Uint8Array(i420Bytes(size)).fill(60);
  const checked = (shown: number, rendered: number) =>
    verify({
      output: sourceOf(
        size,
        () => shown,
        () => flat.slice(),
      ),
      looking: [],
      plan: plan({ source: '', shots: [], tracks: [], ...film(3) }, parsePolicy({}, [solid])),
      kinds,
      before: null,
      ground: null,
      hidden: Array.from({ length: rendered }, () => []),
      tell: () => {},
    });
  expect(await checked(3, 3)).toMatchObject({ checked: 3, unmasked: [] });
  expect(await checked(3, 2)).toEqual({ because: 'a frame of the result was not rendered' });
  expect(await checked(4, 4)).toEqual({ because: 'the result has more frames than the source' });
  expect(await checked(2, 3)).toEqual({ because: 'the result has 2 frames, the source 3' });
});

test('continued takes weak sightings that go on from a sure one, link by link, and no others', () => {
  const d = (frame: number, x: number, sure = false) =>
    ({ frame, box: box(x), score: sure ? 0.9 : 0.3, why: 'outside' }) as const;
  const [near, further, elsewhere, later] = [d(5, 12), d(10, 18), d(5, 300), d(40, 10)];
  expect(continued([d(1, 10, true)], [later, elsewhere, further, near])).toEqual([near, further]);
  expect(continued([], [near])).toEqual([]);
});

test('residuals joins neighbouring frames', () => {
  const d = (frame: number, x: number) => ({ frame, box: box(x), score: 0.9, why: 'outside' as const });
  const timeline = Array.from({ length: 60 }, (_, i) => micros(i * 40_000));
  const list = residuals([d(1, 10), d(2, 12), d(5, 14), d(40, 14), d(2, 300)], timeline);
  expect(list.map((r) => [r.from, r.to])).toEqual([
    [1, 5],
    [40, 40],
    [2, 2],
  ]);
});

test('seal gives a blob only to what is clean', () => {
  const report = (verification: Verification) =>
    ({ lanes: { picture: { verification } } }) as ReportOf<'picture'>;
  expect(
    seal('blob', report({ verdict: 'clean', checked: 1, looked: 1, by: ['x'], accepted: 0 })).verdict,
  ).toBe('sealed');
  const refused = seal('blob', report({ verdict: 'unverified', because: 'test' }));
  expect(refused.verdict).toBe('refused');
  expect(JSON.stringify(refused)).not.toContain('blob');
});
