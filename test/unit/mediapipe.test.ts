/** What MediaPipe gives, read: a face that it saw is never lost on the way. */
import type { Detection } from '@mediapipe/tasks-vision';
import { expect, test } from 'vitest';
import { FaultError } from '../../src/core/model/fault.ts';
import { found } from '../../src/engines/mediapipe/found.ts';

const category = { score: 0.75, index: 0, categoryName: '', displayName: '' };
const face: Detection = {
  categories: [category],
  keypoints: [
    { x: 0.2, y: 0.5 },
    { x: 0.4, y: 0.5 },
  ],
  boundingBox: { originX: 10, originY: 20, width: 30, height: 40, angle: 0 },
};

test('found gives boxes in pixels, scores, and how far the eyes are tilted', () => {
  const { boxes, scores, tilts } = found([face, { ...face, keypoints: [] }], 100, 50);
  expect(boxes).toEqual({ dims: [2, 4], data: Float32Array.of(10, 20, 30, 40, 10, 20, 30, 40) });
  expect(scores).toEqual({ dims: [2], data: Float32Array.of(0.75, 0.75) });
  expect([...tilts!.data]).toEqual([0, 0]);
  expect(found([], 100, 50).boxes).toEqual({ dims: [0, 4], data: new Float32Array() });
});

test.each([
  ['a score', { ...face, categories: [] }],
  ['a score that is a number', { ...face, categories: [{ ...category, score: Number.NaN }] }],
  ['a box', { categories: face.categories, keypoints: face.keypoints }],
])('a face without %s is a fault, beside others too', (_, broken: Detection) => {
  expect(() => found([face, broken], 100, 50)).toThrow(FaultError);
});
