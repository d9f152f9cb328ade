import { expect, test } from 'vitest';
import type { Detection } from '../../src/core/model/finding.ts';
import { score } from '../../src/core/units.ts';
import { DetectionStore } from '../../src/pipeline/picture/look/detection-store.ts';

const sight = (x: number, quarter?: 1): Detection => ({
  subject: 'face',
  box: { x, y: 2.5, width: 30, height: 40.25 },
  tilt: -0.5,
  quarter,
  score: score(0.75),
  appearance: Array.from({ length: 12 }, (_, i) => (x + i) % 256),
  by: 'test',
});

test('DetectionStore gives back what was put, in any order, and grows', () => {
  const seen = new DetectionStore('test', 'face');
  for (let i = 0; i < 3000; i++) seen.add();
  for (let i = 2999; i >= 0; i -= 2) seen.put(i, [sight(i), sight(i + 1, 1)]);
  seen.put(0, []);
  expect(seen.length).toBe(3000);
  expect(seen.at(2999)).toEqual([sight(2999), sight(3000, 1)]);
  expect(seen.at(1)).toEqual([sight(1), sight(2, 1)]);
  expect(seen.at(0)).toEqual([]);
  // Not looked at is not the same as nothing seen.
  expect(seen.at(2)).toBeNull();
});
