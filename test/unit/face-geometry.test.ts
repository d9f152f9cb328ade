/** Where heads are, from a canonical face that is seen from known places. */
import { expect, test } from 'vitest';
import {
  faceGeometry,
  type HeadPose,
  headPose,
  MESH,
  matrixOf,
} from '../../src/core/motion/face-geometry.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import { largestVector } from '../../src/core/motion/symmetric.ts';
import { after, back } from '../../src/core/motion/vector.ts';
import { FRAME, face, seen } from './face.ts';
import { about } from './moving.ts';

/** Degrees between two turns. */
const between = (a: HeadPose, b: HeadPose): number =>
  (360 / Math.PI) * Math.acos(Math.min(1, Math.abs(after(a.turned, back(b.turned))[3])));

test.each([
  ['straight', 0, 0, 0, [0, 0, -50]],
  ['to a side', 40, 0, 0, [0, 0, -50]],
  ['down', 0, 25, 0, [3, -4, -40]],
  ['tilted', 0, 0, 170, [0, 0, -60]],
  ['all at once, at the border', -35, 20, 30, [20, 12, -55]],
  ['near', 20, -10, 5, [-4, 2, -25]],
  ['far', -20, 15, -40, [60, -30, -200]],
] as const)('a head that looks %s is where it was put', (_, yaw, pitch, roll, place) => {
  const turned = after(about('z', roll), after(about('y', yaw), about('x', pitch)));
  const truth: HeadPose = { turned, place };
  const got = headPose(seen(truth), FRAME, face)!;
  expect(between(got, truth)).toBeLessThan(0.01);
  const distance = Math.abs(place[2]);
  got.place.forEach((v, k) => {
    expect(Math.abs(v - place[k]!)).toBeLessThan(0.001 * distance);
  });
});

test('the matrix holds its columns one after another', () => {
  const m = matrixOf({ turned: about('y', 90), place: [1, 2, -50] });
  const want = [0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 2, -50, 1];
  m.forEach((v, i) => {
    expect(v).toBeCloseTo(want[i]!, 6);
  });
});

test('landmarks that all lie in one place are no head', () => {
  const points = new Float32Array(ROW * MESH).fill(7);
  expect(headPose({ topology: 'face', points, world: null }, FRAME, face)).toBeNull();
});

test('the mesh has the points, the triangles and the weights of MediaPipe’s', () => {
  expect(face.triangles).toHaveLength(3 * 898);
  expect(face.weights.filter((w) => w > 0)).toHaveLength(33);
  // The tip of the nose before the chin, and the chin below it.
  expect(face.positions[3 * 1 + 2]).toBeGreaterThan(face.positions[3 * 152 + 2]!);
  expect(face.positions[3 * 152 + 1]).toBeLessThan(face.positions[3 * 1 + 1]!);
});

test('a file of another face is refused', () => {
  const file = (of: object) => new TextEncoder().encode(JSON.stringify({ ...face, ...of }));
  expect(() => faceGeometry(file({ weights: [1] }))).toThrow(/has not the points/);
  expect(() => faceGeometry(file({ triangles: [0, 1, 468] }))).toThrow(/other points/);
});

test('largestVector of a symmetric matrix', () => {
  const { value, vector } = largestVector([
    [2, 1, 0],
    [1, 2, 0],
    [0, 0, -9],
  ]);
  expect(value).toBeCloseTo(3, 12);
  expect(vector.map(Math.abs)).toEqual([
    expect.closeTo(Math.SQRT1_2, 9),
    expect.closeTo(Math.SQRT1_2, 9),
    expect.closeTo(0, 9),
  ]);
});
