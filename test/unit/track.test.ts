import { describe, expect, test } from 'vitest';
import type { Detection, Shot, Track } from '../../src/core/model/finding.ts';
import { CHECK, keyframeAt } from '../../src/core/model/finding.ts';
import { inside } from '../../src/core/space/geometry.ts';
import { micros, score } from '../../src/core/units.ts';
import { track } from '../../src/pipeline/picture/4-track.ts';
import kind from '../../src/plugins/kinds/face.ts';

const FPS = 25;
const frame = { width: 640, height: 360 };
const options = { kind, sure: 0.6, hold: 0.4, frame };
const face = (x: number, y = 100, s = 0.9, width = 40, look: number[] = []): Detection => ({
  subject: 'face',
  box: { x, y, width, height: width * 1.25 },
  tilt: 0,
  score: score(s),
  appearance: look,
  by: 'test',
});
const timeline = (n: number) => Array.from({ length: n }, (_, i) => micros((i * 1e6) / FPS));
const one = (n: number): Shot[] => [{ from: 0, to: n - 1, by: 'start' }];
const run = (seen: (Detection[] | null)[], shots = one(seen.length)): Track[] =>
  track(seen, shots, timeline(seen.length), options);
const covered = (t: readonly Track[], f: number, d: Detection) =>
  t.some((x) => inside(d.box, keyframeAt(x, f)?.box ?? { x: 0, y: 0, width: 0, height: 0 }) > 0.9);

describe('track', () => {
  test('follows a moving face as one track with a key in every frame', () => {
    const seen = Array.from({ length: 50 }, (_, i) => [face(100 + 4 * i)]);
    const [t, ...rest] = run(seen);
    expect(rest).toHaveLength(0);
    expect(t!.keys).toHaveLength(50);
    seen.forEach(([d], f) => expect(covered([t!], f, d!)).toBe(true));
  });

  test('fills a gap, lists it, and widens it in the middle', () => {
    const seen = Array.from({ length: 50 }, (_, i) => (i > 15 && i < 25 ? [] : [face(100 + 3 * i)]));
    const [t, ...rest] = run(seen);
    expect(rest).toHaveLength(0);
    expect(t!.evidence.gaps).toEqual([{ from: 16, to: 24, why: 'short' }]);
    expect(keyframeAt(t!, 20)?.origin).toBe('filled');
    expect(keyframeAt(t!, 20)?.box.width).toBeGreaterThan(40);
    for (let f = 16; f < 25; f++) expect(covered([t!], f, face(100 + 3 * f))).toBe(true);
  });

  test('a long gap is masked and called unexplained', () => {
    const seen = Array.from({ length: 80 }, (_, i) => (i > 20 && i < 55 ? [] : [face(200)]));
    const [t, ...rest] = run(seen);
    expect(rest).toHaveLength(0);
    expect(t!.evidence.gaps[0]!.why).toBe('unexplained');
    expect(t!.keys).toHaveLength(80);
  });

  test('goes back from the onset through weak sightings to the first frame', () => {
    const seen = Array.from({ length: 60 }, (_, i) => [face(100 + 2 * i, 100, i < 40 ? 0.35 : 0.9)]);
    const tracks = run(seen);
    seen.forEach(([d], f) => expect(covered(tracks, f, d!)).toBe(true));
  });

  test('holds before the onset and after the end', () => {
    const seen = Array.from({ length: 100 }, (_, i) => (i < 45 || i > 60 ? [] : [face(300)]));
    const t = run(seen)[0]!;
    expect(t.keys[0]!.frame).toBe(35);
    expect(t.keys.at(-1)?.frame).toBe(70);
    expect(t.keys[0]!.origin).toBe('held');
  });

  test('one box half as large again hides no more than its neighbours explain, and growing faces stay covered', () => {
    const seen = Array.from({ length: 30 }, (_, i) => [face(200, 100, 0.9, i === 15 ? 62 : 40)]);
    const t = run(seen)[0]!;
    expect(Math.max(...t.keys.map((k) => k.box.width))).toBeLessThanOrEqual(1.25 * 40 + 0.01);
    const nearer = Array.from({ length: 30 }, (_, i) => [face(200, 100, 0.9, 40 * 1.05 ** i)]);
    const grown = run(nearer)[0]!;
    nearer.forEach(([d], f) => expect(covered([grown], f, d!)).toBe(true));
  });

  test('never crosses a cut, and begins at it when first seen soon after', () => {
    const seen = Array.from({ length: 60 }, (_, i) => (i >= 30 && i < 40 ? [] : [face(200)]));
    const shots: Shot[] = [
      { from: 0, to: 29, by: 'start' },
      { from: 30, to: 59, by: 'cut' },
    ];
    const tracks = run(seen, shots);
    expect(tracks).toHaveLength(2);
    expect(tracks[0]!.keys.at(-1)?.frame).toBe(29);
    expect(tracks[1]!.keys[0]!.frame).toBe(30);
  });

  test('keeps two people apart as they cross, by their looks', () => {
    const [dark, light] = [Array(12).fill(20), Array(12).fill(220)];
    const seen = Array.from({ length: 60 }, (_, i) => [
      face(60 + 8 * i, 100, 0.9, 40, dark),
      face(540 - 8 * i, 105, 0.9, 40, light),
    ]);
    const tracks = run(seen);
    seen.forEach((list, f) => list.forEach((d) => expect(covered(tracks, f, d)).toBe(true)));
    expect(tracks).toHaveLength(2);
  });

  test('drops a lone unsure sighting, keeps a lone very sure one and lasting weak ones', () => {
    const at = (list: Record<number, number>) =>
      Array.from({ length: 60 }, (_, i) => (list[i] ? [face(200, 100, list[i])] : []));
    expect(run(at({ 30: 0.65 }))).toHaveLength(0);
    expect(run(at({ 30: 0.92 }))).toHaveLength(1);
    expect(
      run(Array.from({ length: 60 }, (_, i) => (i > 20 && i < 45 ? [face(200, 100, 0.52)] : []))),
    ).toHaveLength(1);
    expect(run(Array.from({ length: 60 }, () => [face(200, 100, 0.32)]))).toHaveLength(0);
  });

  test('a face cut by the border counts with less', () => {
    expect(run(Array.from({ length: 20 }, () => [face(615, 100, 0.43)]))).toHaveLength(1);
  });

  test('frames that were not looked at are filled', () => {
    const seen = Array.from({ length: 61 }, (_, i) => (i % 4 === 0 ? [face(100 + 2 * i)] : null));
    const tracks = run(seen);
    expect(tracks).toHaveLength(1);
    for (let f = 0; f < 61; f++) expect(covered(tracks, f, face(100 + 2 * f))).toBe(true);
  });

  test('a picture is a film of one frame', () => {
    expect(run([[face(100), face(300, 50, 0.7), face(400, 50, 0.4)]])).toHaveLength(2);
  });

  test('what only the check saw is as large as most of what it saw around, and no larger where it saw one size', () => {
    const seen = (width: number) => ({ ...face(300, 100, 0.9, width), by: CHECK });
    const widths = Array.from({ length: 40 }, (_, i) => (i < 20 ? 60 : 38));
    const t = run(widths.map((w) => [seen(w)]))[0]!;
    // Ten frames after it saw a part only, it still has the size of the whole.
    expect(keyframeAt(t, 22)?.box.width).toBeCloseTo(60, 0);
    expect(keyframeAt(t, 39)?.box.width).toBeCloseTo(38, 0);
    const own = run(widths.map((w) => [face(300, 100, 0.9, w)]))[0]!;
    expect(keyframeAt(own, 24)?.box.width).toBeLessThan(45);
  });

  test('a weak sighting that jumps aside does not bare the place before', () => {
    const steady = Array.from({ length: 30 }, () => [face(300, 100, 0.9, 60)]);
    const jumped = [...steady, [face(330, 150, 0.4, 40)], []];
    const t = run(jumped)[0]!;
    expect(keyframeAt(t, 30)?.origin).toBe('weak');
    expect(covered([t], 30, face(300, 100, 0.9, 60))).toBe(true);
  });
});
