/** Films of a drawn place larger than the picture, seen by a camera whose every move is known, with somebody who walks before it; and the same without them. */
import { i420Bytes } from '../../src/core/image/picture.ts';
import type { Box, Point, Size } from '../../src/core/space/geometry.ts';
import { chained, inverse, unitsOf, type Warp, warped } from '../../src/core/space/warp.ts';

/** How the camera is held: radians to the right, down and clockwise; times as near as in the beginning. */
export interface Held {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly zoom: number;
}

export interface Roaming {
  /** Of frame `i`, seconds since the first. */
  held(t: number): Partial<Held>;
  /** Where somebody is in the place at a time, middle-out units of the first frame. */
  walks(t: number): Point;
  /** Times as bright as in the beginning. */
  light?(t: number): number;
  /** What is nearer than all else, from this height on (0..1 of the frame), goes so many times as fast. */
  readonly near?: { readonly from: number; readonly times: number };
  /** No texture at all. */
  readonly blank?: true;
}

export interface Roamed {
  readonly size: Size;
  /** I420, BT.601, limited range, with the noise of a camera. */
  readonly frames: readonly Uint8Array[];
  /** The same without somebody and without noise. */
  readonly truth: readonly Uint8Array[];
  /** Where somebody is in each frame, pixels. */
  readonly boxes: readonly Box[];
  /** From each frame to the first one's plane, middle-out units. */
  readonly views: readonly Warp[];
}

/** A number from 0 to 1 for each place of a grid, the same in every run. */
export function chance(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

function cloud(x: number, y: number, size: number): number {
  const [u, v] = [x / size, y / size];
  const [x0, y0] = [Math.floor(u), Math.floor(v)];
  const soft = (t: number) => t * t * (3 - 2 * t);
  const [fx, fy] = [soft(u - x0), soft(v - y0)];
  const [a, b, c, d] = [chance(x0, y0), chance(x0 + 1, y0), chance(x0, y0 + 1), chance(x0 + 1, y0 + 1)];
  return a + (b - a) * fx + (c - a) * fy + (a - b - c + d) * fx * fy;
}

/** Luma of a wall with boards on it, at a place in pixels; edges are a pixel and a half wide. */
function wall(x: number, y: number): number {
  const of = 54;
  const [i, j] = [Math.floor(x / of), Math.floor(y / of)];
  const [w, h] = [0.3 + 0.5 * chance(i + 70, j), 0.3 + 0.5 * chance(i, j + 70)];
  const deep = Math.min(
    of * w * 0.5 - Math.abs(x - (i + 0.5) * of),
    of * h * 0.5 - Math.abs(y - (j + 0.5) * of),
  );
  const board = Math.min(1, Math.max(0, deep / 1.5 + 0.5));
  const plain = 50 + 80 * cloud(x, y, 90) + 30 * cloud(x + 999, y, 11);
  return plain + board * (60 * chance(i + 7, j + 3) - 20 + 20 * cloud(x, y + 999, 7));
}

/** From a frame to the place's plane: a camera that turns about itself, with a lens of 53 degrees. */
export function viewOf({ yaw = 0, pitch = 0, roll = 0, zoom = 1 }: Partial<Held>): Warp {
  const focal = 2;
  const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap((a) => [Math.cos(a), Math.sin(a)]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const back: Warp = [1 / (focal * zoom), 0, 0, 0, 1 / (focal * zoom), 0, 0, 0, 1];
  const turned = chained(
    [cy, 0, sy, 0, 1, 0, -sy, 0, cy],
    chained([1, 0, 0, 0, cp, -sp, 0, sp, cp], [cr, -sr, 0, sr, cr, 0, 0, 0, 1]),
  );
  return chained([focal, 0, 0, 0, focal, 0, 0, 0, 1], chained(turned, back));
}

export function roam(
  { held, walks, light = () => 1, near, blank }: Roaming,
  size: Size,
  count: number,
  fps = 25,
): Roamed {
  const { width, height } = size;
  const { to, from } = unitsOf(size);
  const chroma = ((width + 1) >> 1) * ((height + 1) >> 1);
  const out: { frame: Uint8Array; truth: Uint8Array; box: Box; view: Warp }[] = [];
  for (let f = 0; f < count; f++) {
    const t = f / fps;
    const view = viewOf(held(t));
    const px = chained(from, chained(view, to));
    const truth = new Uint8Array(i420Bytes(size));
    const bright = light(t);
    const level = (v: number) => Math.max(16, Math.min(235, 16 + bright * (v - 16)));
    const place = (x: number, y: number) => warped(px, { x, y })!;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const p = place(x + 0.5, y + 0.5);
        const times = near && y >= near.from * height ? near.times : 1;
        truth[y * width + x] = level(blank ? 110 : wall(p.x + (times - 1) * (p.x - x), p.y));
      }
    for (let y = 0, k = width * height; y < (height + 1) >> 1; y++)
      for (let x = 0; x < (width + 1) >> 1; x++, k++) {
        const p = place(2 * x + 1, 2 * y + 1);
        truth[k] = blank ? 128 : 128 + bright * 40 * (cloud(p.x, p.y, 70) - 0.5);
        truth[k + chroma] = blank ? 128 : 128 + bright * 40 * (cloud(p.x + 500, p.y, 50) - 0.5);
      }
    const at = warped(chained(from, inverse(view)), walks(t)) ?? { x: -width, y: 0 };
    const tall = 0.5 * height * (held(t).zoom ?? 1);
    const box = { x: at.x - 0.15 * tall, y: at.y - tall / 2, width: 0.3 * tall, height: tall };
    const frame = truth.map((v, i) =>
      i < width * height ? v + Math.round(5 * (chance(i, f + 5000) - 0.5)) : v,
    );
    // Bright, in stripes that go with them: nothing of the wall is like it.
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y++)
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x++) {
        const [u, v] = [(2 * (x - box.x)) / box.width - 1, (2 * (y - box.y)) / box.height - 1];
        if (u * u + v * v <= 1) frame[y * width + x] = (y - Math.floor(box.y)) % 8 < 4 ? 250 : 240;
      }
    out.push({ frame, truth, box, view });
  }
  return {
    size,
    frames: out.map((o) => o.frame),
    truth: out.map((o) => o.truth),
    boxes: out.map((o) => o.box),
    views: out.map((o) => o.view),
  };
}

const sway = (t: number, by: number, at: number): number =>
  by * (Math.sin(5.1 * t + at) + 0.6 * Math.sin(11.3 * t + 2 * at) + 0.3 * Math.sin(23 * t + 3 * at));

/** Somebody who walks across the first frame. */
const across = (t: number): Point => ({ x: -0.75 + 0.6 * t, y: 0.1 });

/** By what the camera does. */
export const ROAMING: Readonly<Record<string, Roaming>> = {
  'stands still': { held: () => ({}), walks: across },
  'pans with them, 10 degrees a second': {
    held: (t) => ({ yaw: 0.17 * t }),
    walks: (t) => ({ x: -0.5 + 0.7 * t, y: 0.1 }),
  },
  'pans against them': { held: (t) => ({ yaw: 0.2 - 0.17 * t }), walks: across },
  tilts: { held: (t) => ({ pitch: 0.1 * t - 0.1 }), walks: across },
  'zooms in, by a quarter': { held: (t) => ({ zoom: 1 + 0.1 * t }), walks: across },
  'is held by hand': {
    held: (t) => ({ yaw: sway(t, 0.01, 0), pitch: sway(t, 0.008, 1), roll: sway(t, 0.006, 2) }),
    walks: across,
  },
  'is held by hand, pans, zooms, and gets lighter': {
    held: (t) => ({
      yaw: 0.1 * t + sway(t, 0.006, 0),
      pitch: sway(t, 0.006, 1),
      roll: sway(t, 0.005, 2),
      zoom: 1 + 0.05 * t,
    }),
    walks: across,
    light: (t) => 1 + 0.08 * t,
  },
  'goes past what is near': {
    held: (t) => ({ yaw: 0.12 * t }),
    walks: across,
    near: { from: 0.45, times: 2.5 },
  },
  'pans over a blank wall': { held: (t) => ({ yaw: 0.17 * t }), walks: across, blank: true },
};
