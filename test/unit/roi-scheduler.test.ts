import { expect, test } from 'vitest';
import { COLS, ROWS, type Thumbnail } from '../../src/core/image/thumbnail.ts';
import type { Detection } from '../../src/core/model/finding.ts';
import type { Orientation } from '../../src/core/space/geometry.ts';
import { inside } from '../../src/core/space/geometry.ts';
import { score } from '../../src/core/units.ts';
import { carryOver, RoiScheduler } from '../../src/pipeline/picture/look/roi-scheduler.ts';
import { mirroredTile, tilesOf } from '../../src/pipeline/picture/look/tiles.ts';
import yunet from '../../src/plugins/detectors/yunet.ts';

const size = { width: 768, height: 432 };
const turn: Orientation = { rotation: 0, flip: false, coded: size, shown: size };
const whole = tilesOf(size, yunet, 20);
const thumb = (edit: (luma: Uint8Array) => void = () => {}): Thumbnail => {
  const yuv = [90, 128, 128].map((v) => new Uint8Array(COLS * ROWS).fill(v));
  edit(yuv[0]!);
  return { yuv, p2: 20, p98: 200 };
};
const face = (x: number, y: number): Detection => ({
  subject: 'face',
  box: { x, y, width: 40, height: 50 },
  tilt: 0,
  score: score(0.9),
  appearance: [],
  by: 'test',
});
const make = () => new RoiScheduler(turn, yunet, whole, mirroredTile(turn.shown, yunet));

test('Attention: the first frame is looked at whole, and a still one not at all', () => {
  const a = make();
  expect(a.next(thumb(), 0, []).part).toBeNull();
  expect(a.next(thumb(), 0, [])).toMatchObject({ tiles: [] });
});

test('Attention: a changed cell is looked at with room around it, at no smaller scale', () => {
  const a = make();
  a.next(thumb(), 0, []);
  const { tiles: list, part } = a.next(
    thumb((l) => l.fill(140, 13 * COLS + 24, 13 * COLS + 26)),
    0,
    [],
  );
  expect(list).toHaveLength(1);
  expect(list[0]!.scale).toBeGreaterThanOrEqual(whole[0].scale);
  expect(part && inside({ x: 24 * 16, y: 13 * 16, width: 32, height: 16 }, part)).toBe(1);
  const spent = list[0]!.input.width * list[0]!.input.height;
  expect(spent).toBeLessThan(0.6 * whole[0].input.width * whole[0].input.height);
});

test('Attention: a slow drift adds up until it is looked at', () => {
  const a = make();
  a.next(thumb(), 0, []);
  const drift = [1, 2, 3, 4, 5].map(
    (d) =>
      a.next(
        thumb((l) => l.fill(90 + d, 100, 104)),
        0,
        [],
      ).tiles.length,
  );
  expect(drift[0]).toBe(0);
  expect(drift.some((n) => n > 0)).toBe(true);
});

test('Attention: a part never cuts through a known face', () => {
  const a = make();
  a.next(thumb(), 0, []);
  const known = face(430, 190);
  const { part } = a.next(
    thumb((l) => l.fill(140, 13 * COLS + 24, 13 * COLS + 26)),
    0,
    [known],
  );
  expect(part && inside(known.box, part)).toBe(1);
});

test('Attention: a jump, much change and every twelfth frame are looked at whole', () => {
  const a = make();
  a.next(thumb(), 0, []);
  expect(a.next(thumb(), 40, []).part).toBeNull();
  expect(
    a.next(
      thumb((l) => l.fill(200)),
      5,
      [],
    ).part,
  ).toBeNull();
  const still = Array.from(
    { length: 12 },
    () =>
      a.next(
        thumb((l) => l.fill(200)),
        0,
        [],
      ).part === null,
  );
  expect(still.filter(Boolean)).toHaveLength(1);
});

test('carryOver keeps what lies outside the part, as detections of their own, and replaces what lies inside', () => {
  const before = [face(10, 10), face(400, 200)];
  const seen = [face(404, 202)];
  const after = carryOver(before, seen, { x: 350, y: 150, width: 200, height: 200 });
  expect(after).toHaveLength(2);
  expect(after[0]).toEqual(before[0]);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(seen[0]);
  expect(carryOver(before, seen, null)).toEqual(seen);
});

test('a face that the part cuts through and shows is there once', () => {
  const before = [face(10, 10), face(330, 200)];
  const seen = [face(334, 202)];
  // More than half of what was there before lies outside the part.
  expect(carryOver(before, seen, { x: 352, y: 150, width: 200, height: 200 })).toEqual([before[0], seen[0]]);
});

test('Attention: what the borders mirror is looked at first, and every twelfth frame at the least often', () => {
  const a = make();
  const mirrored = Array.from({ length: 60 }, (_, frame) => {
    // All of it changes, so that every frame is looked at whole.
    const { tiles: list } = a.next(
      thumb((l) => l.fill(90 + (frame % 2) * 6)),
      6,
      [],
    );
    return list.some((l) => l.mirrored) ? frame : [];
  }).flat();
  expect(mirrored).toEqual([0, 12, 24, 36, 48]);
});
