import { describe, expect, test } from 'vitest';
import { decodeBlazeFace, FULL_RANGE } from '../../src/core/image/blazeface.ts';
import {
  area,
  bounds,
  boxToCoded,
  boxToShown,
  clip,
  grow,
  inside,
  intersect,
  iou,
  lerp,
  type Orientation,
  rollOf,
  toCoded,
  toShown,
  union,
} from '../../src/core/space/geometry.ts';

const a = { x: 0, y: 0, width: 10, height: 10 };
const b = { x: 5, y: 5, width: 10, height: 10 };

test('iou is intersection over union, 0 apart and 1 for the same box', () => {
  expect(iou(a, b)).toBeCloseTo(25 / 175);
  expect(iou(a, a)).toBe(1);
  expect(iou(a, { ...a, x: 20 })).toBe(0);
});

test('intersect, union and inside agree with each other', () => {
  expect(area(intersect(a, b))).toBe(25);
  expect(union(a, b)).toEqual({ x: 0, y: 0, width: 15, height: 15 });
  expect(inside(a, b)).toBe(0.25);
});

test('grow keeps the centre, lerp meets both ends, clip stays inside', () => {
  expect(grow(a, 0.2)).toEqual({ x: -1, y: -1, width: 12, height: 12 });
  expect(lerp(a, b, 0)).toEqual(a);
  expect(lerp(a, b, 1)).toEqual(b);
  expect(clip({ x: -5, y: 2, width: 8, height: 100 }, { width: 20, height: 20 })).toEqual({
    x: 0,
    y: 2,
    width: 3,
    height: 18,
  });
});

test('bounds of a tilted ellipse hold every point of it', () => {
  const e = { kind: 'ellipse', x: 10, y: 20, width: 40, height: 60, tilt: 0.6 } as const;
  const box = bounds(e);
  for (let t = 0; t < 6.28; t += 0.1) {
    const [u, v] = [20 * Math.cos(t), 30 * Math.sin(t)];
    const x = 30 + u * Math.cos(0.6) - v * Math.sin(0.6);
    const y = 50 + u * Math.sin(0.6) + v * Math.cos(0.6);
    expect(x).toBeGreaterThanOrEqual(box.x - 1e-6);
    expect(x).toBeLessThanOrEqual(box.x + box.width + 1e-6);
    expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
    expect(y).toBeLessThanOrEqual(box.y + box.height + 1e-6);
  }
});

describe.each([0, 90, 180, 270] as const)('Turn by %i', (rotation) => {
  test.each([false, true])('toCoded and toShown undo each other, flip %s', (flip) => {
    const coded = { width: 640, height: 480 };
    const shown = rotation % 180 === 0 ? { width: 800, height: 480 } : { width: 480, height: 800 };
    const turn: Orientation = { rotation, flip, coded, shown };
    for (const p of [
      { x: 3, y: 7 },
      { x: 100, y: 400 },
    ]) {
      const back = toShown(toCoded(p, turn), turn);
      expect(back.x).toBeCloseTo(p.x);
      expect(back.y).toBeCloseTo(p.y);
    }
    const box = { x: 10, y: 20, width: 30, height: 40 };
    const same = boxToShown(boxToCoded(box, turn), turn);
    for (const k of ['x', 'y', 'width', 'height'] as const) expect(same[k]).toBeCloseTo(box[k]);
  });
});

test('Turn by 90 puts the coded bottom left corner at the displayed top left', () => {
  const turn: Orientation = {
    rotation: 90,
    flip: false,
    coded: { width: 100, height: 50 },
    shown: { width: 50, height: 100 },
  };
  expect(toCoded({ x: 0, y: 0 }, turn)).toEqual({ x: 0, y: 50 });
  expect(toCoded({ x: 50, y: 0 }, turn)).toEqual({ x: 0, y: 0 });
});

test('rollOf: the line of the eyes, but in profile, where it says nothing; by every detector with landmarks', () => {
  expect(rollOf({ x: 10, y: 10 }, { x: 50, y: 20 }, 100)).toBeCloseTo(Math.atan2(10, 40));
  expect(rollOf({ x: 10, y: 10 }, { x: 14, y: 24 }, 100)).toBe(0);
  // One face in the middle of BlazeFace's input, its eyes one above the other.
  const cells = 48 * 48;
  const at = 24 * 48 + 24;
  const regressors = new Float32Array(16 * cells);
  regressors.set([0, 0, 60, 60, 0, -6, 4, 2], 16 * at);
  const logits = new Float32Array(cells).fill(-20);
  logits[at] = 5;
  const outputs = {
    a: { dims: [1, cells, 16], data: regressors },
    b: { dims: [1, cells, 1], data: logits },
  };
  const found = decodeBlazeFace(outputs, FULL_RANGE, { width: 192, height: 192 }, 0.5)[0]!;
  expect(found.tilt).toBe(0);
});
