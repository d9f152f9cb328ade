/** Films of drawn people who walk, wave, meet, come late and go, before a drawn place: every frame in memory, with whose each pixel is. */
import { i420Bytes } from '../../src/core/image/picture.ts';
import type { Size } from '../../src/core/space/geometry.ts';
import { type Canvas, drawPerson, type Looks, type Pose } from './figure.ts';

export interface Film {
  readonly size: Size;
  /** I420, BT.601, limited range. */
  readonly frames: readonly Uint8Array[];
  /** By frame: the number of the person whose a pixel is, 0 for nobody's. */
  readonly owners: readonly Uint8Array[];
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruence). */
export function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SKINS = [
  [235, 195, 165],
  [205, 160, 130],
  [150, 105, 75],
  [90, 60, 45],
] as const;

function looksOf(r: () => number): Looks {
  const colour = () => [30 + 190 * r(), 30 + 190 * r(), 30 + 190 * r()] as const;
  return {
    skin: SKINS[Math.floor(r() * SKINS.length)]!,
    hair: [30 + 100 * r(), 20 + 70 * r(), 15 + 30 * r()],
    shirt: colour(),
    legs: colour(),
  };
}

/** A wall with windows and posters over a floor with lines. */
function place({ width, height }: Size, r: () => number): Float32Array {
  const rgb = new Float32Array(3 * width * height);
  const floor = height * (0.55 + 0.2 * r());
  const [wall, ground] = [
    [90 + 120 * r(), 90 + 120 * r(), 90 + 120 * r()],
    [60 + 100 * r(), 60 + 90 * r(), 50 + 80 * r()],
  ];
  const boards = 6 + 10 * r();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let k = 0; k < 3; k++) {
        const low = y >= floor;
        const line = low && Math.abs((((x - width / 2) / (y - floor + 20)) * boards) % 1) < 0.06 ? 0.8 : 1;
        rgb[3 * (y * width + x) + k] =
          (low ? ground : wall)[k]! * (low ? 0.8 + (0.3 * y) / height : 1.1 - (0.3 * y) / height) * line;
      }
  for (let n = 0; n < 5; n++) {
    const [w, h] = [width * (0.06 + 0.12 * r()), height * (0.12 + 0.2 * r())];
    const [x0, y0, tone] = [r() * (width - w), r() * (floor - h), [255 * r(), 255 * r(), 255 * r()]];
    for (let y = Math.floor(y0); y < y0 + h; y++)
      for (let x = Math.floor(x0); x < x0 + w; x++)
        for (let k = 0; k < 3; k++)
          rgb[3 * (y * width + x) + k] = tone[k]! * (0.75 + 0.25 * Math.sin(x / 5) * Math.cos(y / 7));
  }
  return rgb;
}

/** Somebody's way through a film. */
interface Way {
  readonly looks: Looks;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly foot: number;
  readonly pace: number;
  readonly waves: number;
  readonly id: number;
}

/** @param t share of the film. @param seconds since it began */
function posed(w: Way, t: number, seconds: number): Pose {
  return {
    x: w.from + (w.to - w.from) * t,
    y: w.foot - w.height,
    height: w.height,
    phase: w.pace * t * 2 * Math.PI,
    arms: [Math.max(0, w.waves * Math.sin(4 * seconds)), Math.max(0, w.waves * Math.sin(4 * seconds + 1.5))],
    depth: w.foot,
    looks: w.looks,
  };
}

/** RGB to I420 with noise of two levels. */
function encoded({ rgb, width, height }: Canvas, r: () => number): Uint8Array {
  const out = new Uint8Array(i420Bytes({ width, height }));
  const cw = (width + 1) >> 1;
  const [u0, v0] = [width * height, width * height + cw * ((height + 1) >> 1)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = 3 * (y * width + x);
      const [red, green, blue] = [rgb[i]!, rgb[i + 1]!, rgb[i + 2]!];
      out[y * width + x] = 16 + (65.5 * red + 128.6 * green + 25 * blue) / 256 + 2 * r() - 1;
      if (x % 2 || y % 2) continue;
      const at = (y >> 1) * cw + (x >> 1);
      out[u0 + at] = 128 + (-37.8 * red - 74.2 * green + 112 * blue) / 256;
      out[v0 + at] = 128 + (112 * red - 93.8 * green - 18.2 * blue) / 256;
    }
  return out;
}

/** @param count frames, a twenty-fifth of a second each */
export function street(seed: number, size: Size, count: number): Film {
  const r = random(seed + 1);
  const ground = place(size, r);
  const people = 1 + Math.floor(3 * r());
  const { width, height } = size;
  const walk = (count / 25) * 1.1;
  const ways = Array.from({ length: people }, (_, i): Way => {
    const tall = 96 + (0.88 * height - 96) * r();
    const start = width * (0.12 + 0.76 * r());
    // About 0.7 of their height a second, as people walk; some stand and wave.
    const far = r() < 0.3 ? 0 : (r() < 0.5 ? -1 : 1) * tall * 0.7 * (count / 25);
    return {
      id: i + 1,
      looks: looksOf(r),
      height: tall,
      from: start,
      to: start + far,
      foot: Math.min(height - 2, height * 0.78 + (tall / height) * 0.22 * height),
      pace: far ? walk : 0,
      waves: far ? 0.1 * r() : r(),
    };
  });
  const owners: Uint8Array[] = [];
  const frames = Array.from({ length: count }, (_, f) => {
    const canvas: Canvas = { ...size, rgb: ground.slice(), owner: new Uint8Array(width * height) };
    for (const w of ways.toSorted((a, b) => a.foot - b.foot))
      drawPerson(canvas, posed(w, f / count, f / 25), w.id);
    owners.push(canvas.owner);
    return encoded(canvas, r);
  });
  return { size, frames, owners };
}
