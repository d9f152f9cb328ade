/** Following what was drawn: a patch that moves, grows and vanishes over a busy background. */
import { expect, test } from 'vitest';
import { byLook } from '../../src/core/image/follower.ts';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { type Box, iou } from '../../src/core/space/geometry.ts';
import { micros } from '../../src/core/units.ts';
import { follow } from '../../src/pipeline/passes/follow.ts';
import type { Source } from '../../src/pipeline/ports.ts';

const size = { width: 320, height: 180 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
const FRAMES = 60;
const GONE = 50;

/** Smooth noise: what a wall, a tree or a face is to a camera. */
const texture = (seed: number) => (x: number, y: number) =>
  128 +
  40 * Math.sin(x / 7 + seed) * Math.cos(y / 9 - seed) +
  30 * Math.sin((x + 2 * y) / 13 + 3 * seed) +
  20 * Math.cos((3 * x - y) / 17 + seed);

const boxAt = (frame: number): Box => {
  const side = 36 + 0.25 * frame;
  return { x: 40 + 3.1 * frame, y: 60 + 25 * Math.sin(frame / 9), width: side, height: 1.2 * side };
};

function frameAt(index: number) {
  const data = new Uint8Array(i420Bytes(size));
  const picture = i420(data, size);
  const [wall, face] = [texture(1), texture(5)];
  const b = boxAt(index);
  picture.planes.forEach((p, k) => {
    for (let y = 0; y < p.height; y++)
      for (let x = 0; x < p.width; x++) {
        const [fx, fy] = [x * p.sub, y * p.sub];
        const [u, v] = [(fx - b.x) / b.width, (fy - b.y) / b.height];
        const on = index < GONE && Math.hypot(2 * u - 1, 2 * v - 1) < 1;
        const light = k === 0 ? 0.3 * index : 0;
        p.data[y * p.stride + x] = on ? face(45 * u + 90 * k, 45 * v) * 0.8 + light : wall(fx + 50 * k, fy);
      }
  });
  return { index, at: micros(index * 40_000), duration: micros(40_000), picture, turn };
}

const film = Array.from({ length: FRAMES }, (_, i) => frameAt(i));
const source = {
  info: { turn } as Source['info'],
  async *frames() {
    yield* film;
  },
  [Symbol.asyncDispose]: async () => {},
} satisfies Source;

const run = (from: number, to: number) =>
  follow({ source, start: byLook, from: { frame: from, box: boxAt(from) }, to, tell: () => {} });

test.each([
  [0, 30],
  [30, 0],
  [30, 48],
])(
  'from frame %i to frame %i it stays on what was drawn',
  async (from, to) => {
    const { places, lost } = await run(from, to);
    expect(lost).toBeNull();
    expect(places.map((p) => p.frame).sort((a, b) => a - b)).toEqual(
      Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i),
    );
    for (const { frame, box } of places) expect(iou(box, boxAt(frame))).toBeGreaterThan(0.7);
  },
  30_000,
);

test('where it is gone it is lost, and nothing is made up', async () => {
  const { places, lost } = await run(40, 59);
  expect(lost).toBe(GONE);
  expect(places.at(-1)?.frame).toBe(GONE - 1);
});
