/** The background where the view moves: gathered in one plane from frames that lie over it by a map each, and seen through a frame's map again. */
import type { Box, Size } from '../space/geometry.ts';
import { chained, inverse, type Warp } from '../space/warp.ts';
import { clamp } from '../units.ts';
import { filledIn } from './fill.ts';
import type { Picture, Plane } from './picture.ts';
import { type Layer, layerOf, note, ownOf, type Plate, plateOf, SAME, type Tally } from './plate.ts';

/** Samples at a frame's border that encoders and lenses spoil, luma pixels. */
const BORDER = 4;
/** How far a frame's brightness may differ from the plane's. */
const GAIN = 1.5;
/** Side of the squares in which a background is compared with what is about what it fills, luma pixels, and how much of one has to be seen. */
const SQUARE = { side: 16, seen: 0.2 };

/** How many squares about what is hidden are filled too. */
const ABOUT = 5;

/** What a frame hides or is near to it: for each luma pixel of a box 1, row by row. */
export interface Hidden {
  readonly at: Box;
  readonly cells: Uint8Array;
}

/** The same map for a plane subsampled by `sub`. */
const subsampled = (w: Warp, sub: number): Warp =>
  sub === 1 ? w : [w[0], w[1], w[2] / sub, w[3], w[4], w[5] / sub, w[6] * sub, w[7] * sub, w[8]];

/**
 * Reads between the samples of a plane (Catmull-Rom). `u, v` in its pixels, where the corner of the first is 0, 0; two samples to each side must be there.
 */
function between(data: Uint8Array, stride: number, u: number, v: number): number {
  const [x, y] = [Math.floor(u - 0.5), Math.floor(v - 0.5)];
  const s = u - 0.5 - x;
  const t = v - 0.5 - y;
  const a0 = s * (-0.5 + s * (1 - 0.5 * s));
  const a1 = 1 + s * s * (1.5 * s - 2.5);
  const a2 = s * (0.5 + s * (2 - 1.5 * s));
  const a3 = s * s * (0.5 * s - 0.5);
  const i = (y - 1) * stride + x - 1;
  const j = i + stride;
  const k = j + stride;
  const l = k + stride;
  return (
    t *
      (-0.5 + t * (1 - 0.5 * t)) *
      (a0 * data[i]! + a1 * data[i + 1]! + a2 * data[i + 2]! + a3 * data[i + 3]!) +
    (1 + t * t * (1.5 * t - 2.5)) *
      (a0 * data[j]! + a1 * data[j + 1]! + a2 * data[j + 2]! + a3 * data[j + 3]!) +
    t *
      (0.5 + t * (2 - 1.5 * t)) *
      (a0 * data[k]! + a1 * data[k + 1]! + a2 * data[k + 2]! + a3 * data[k + 3]!) +
    t * t * (0.5 * t - 0.5) * (a0 * data[l]! + a1 * data[l + 1]! + a2 * data[l + 2]! + a3 * data[l + 3]!)
  );
}

/** For each sample of a plane 1 where something is hidden in it or in one of those that {@link between} reads with it: two to each side. */
function nearHidden({ at, cells }: Hidden, { width, height, sub }: Plane): Uint8Array {
  const rows = new Uint8Array(width * height);
  const [x0, x1] = [at.x, at.x + at.width];
  for (let y = at.y; y < at.y + at.height; y++)
    for (let x = x0; x < x1; x++)
      if (cells[(y - at.y) * at.width + x - x0]) {
        const v = Math.floor(y / sub);
        const u = Math.floor(x / sub);
        if (v < height) rows.fill(1, v * width + Math.max(0, u - 2), v * width + Math.min(width, u + 3));
      }
  const out = rows.slice();
  for (let y = 0; y < height; y++)
    for (const d of [-2, -1, 1, 2]) {
      if (y + d < 0 || y + d >= height) continue;
      for (let i = y * width, j = (y + d) * width, end = i + width; i < end; i++, j++)
        if (rows[j]) out[i] = 1;
    }
  return out;
}

/** Parts of a box of luma pixels in squares: 1 where something is wanted. */
class Squares {
  readonly #across: number;
  readonly #down: number;
  readonly #wanted: Uint8Array;

  constructor({ width, height }: Size) {
    [this.#across, this.#down] = [Math.ceil(width / SQUARE.side), Math.ceil(height / SQUARE.side)];
    this.#wanted = new Uint8Array(this.#across * this.#down);
  }
  /** All that a stretch of it touches, and so many squares about that; luma pixels. */
  want(x0: number, y0: number, x1: number, y1: number, about = 0): void {
    const first = (v: number) => Math.max(0, Math.floor(v / SQUARE.side) - about);
    const end = (v: number, most: number) => Math.min(most, Math.ceil(v / SQUARE.side) + about);
    const [left, right] = [first(x0), end(x1, this.#across)];
    for (let y = first(y0); y < end(y1, this.#down); y++)
      if (right > left) this.#wanted.fill(1, y * this.#across + left, y * this.#across + right);
  }
  /** Calls for each sample of a plane of it that is wanted what lies there by a map: the place it comes from. */
  each(at: Box, sub: number, w: Warp, call: (i: number, u: number, v: number) => void): void {
    const side = SQUARE.side / sub;
    for (let y = 0; y < at.height; y++) {
      const row = Math.floor(y / side) * this.#across;
      const py = at.y + y + 0.5;
      for (let k = 0; k < this.#across; k++) {
        if (!this.#wanted[row + k]) continue;
        const end = Math.min(at.width, (k + 1) * side);
        for (let x = k * side; x < end; x++) {
          const px = at.x + x + 0.5;
          const by = 1 / (w[6] * px + w[7] * py + w[8]);
          if (by > 0)
            call(y * at.width + x, (w[0] * px + w[1] * py + w[2]) * by, (w[3] * px + w[4] * py + w[5]) * by);
        }
      }
    }
  }
  has(x: number, y: number, sub: number): boolean {
    const side = SQUARE.side / sub;
    return this.#wanted[Math.floor(y / side) * this.#across + Math.floor(x / side)] === 1;
  }
}

export class MosaicBuilder {
  readonly #layers: readonly Layer[];
  readonly #tally: Tally = { looked: 0, other: 0 };
  readonly #needed: Squares;

  /**
   * @param at its part of the plane, even-aligned, luma pixels
   * @param needed boxes of it that some frame is to be filled from: the rest is left empty
   */
  constructor(picture: Picture, at: Box, needed: readonly Box[]) {
    this.#layers = picture.planes.slice(0, 3).map((p) => layerOf(ownOf(at, p.sub)));
    this.#needed = new Squares(at);
    for (const { x, y, width, height } of needed)
      this.#needed.want(x - at.x, y - at.y, x + width - at.x, y + height - at.y);
  }

  /** @param hidden of the whole frame @param view from the frame's pixels to the plane's, luma */
  add(picture: Picture, hidden: Hidden, view: Warp): void {
    const back = inverse(view);
    let gain = 1;
    this.#layers.forEach((layer, index) => {
      const plane = picture.planes[index]!;
      const { data, stride, sub } = plane;
      const bad = nearHidden(hidden, plane);
      const from = subsampled(back, sub);
      const border = BORDER / sub + 2;
      const [right, low] = [plane.width - border, plane.height - border];
      if (index === 0) gain = gainOf(layer, plane, bad, from);
      const middle = index === 0 && picture.model === 'yuv' ? 16 : picture.model === 'yuv' ? 128 : 0;
      this.#needed.each(layer.at, sub, from, (i, u, v) => {
        if (!(u >= border && v >= border && u < right && v < low)) return;
        // Nothing of what a frame hides, not even where another frame shows the place.
        if (bad[Math.floor(v) * plane.width + Math.floor(u)]) layer.hidden[i] = 1;
        else note(layer, this.#tally, i, middle + gain * (between(data, stride, u, v) - middle));
      });
    });
  }

  finish(): Plate {
    return plateOf(this.#layers, this.#tally);
  }
}

/** How many times as bright the plane is where both are seen; 1 where that cannot be told. */
function gainOf(
  { at, mean, seen }: Layer,
  { data, stride, width, height }: Plane,
  bad: Uint8Array,
  back: Warp,
): number {
  const ratios: number[] = [];
  const step = Math.max(1, Math.round(Math.max(at.width, at.height) / 128));
  for (let y = 0; y < at.height; y += step)
    for (let x = 0; x < at.width; x += step) {
      const i = y * at.width + x;
      if (seen[i]! < 3) continue;
      const [px, py] = [at.x + x + 0.5, at.y + y + 0.5];
      const by = 1 / (back[6] * px + back[7] * py + back[8]);
      const u = Math.floor((back[0] * px + back[1] * py + back[2]) * by);
      const v = Math.floor((back[3] * px + back[4] * py + back[5]) * by);
      if (!(by > 0 && u >= 0 && v >= 0 && u < width && v < height) || bad[v * width + u]) continue;
      const [own, other] = [mean[i]! - 16, data[v * stride + u]! - 16];
      if (own > 16 && other > 16) ratios.push(own / other);
    }
  if (ratios.length < 64) return 1;
  return clamp(ratios.sort((a, b) => a - b)[ratios.length >> 1]!, 1 / GAIN, GAIN);
}

/**
 * What a frame would show of the background in a part of it, in the frame's own light.
 * @param view from the frame's pixels to the plate's plane, luma
 * @param hidden of the part
 */
export function seenThrough(plate: Plate, view: Warp, picture: Picture, hidden: Hidden): Plate {
  const at: Box[] = [];
  const wanted = nearby(hidden);
  const planes = plate.planes.map((samples, index) => {
    const plane = picture.planes[index]!;
    const own = ownOf(hidden.at, plane.sub);
    at.push(own);
    const { x, y, width, height } = plate.at[index]!;
    const out = new Float32Array(own.width * own.height).fill(128);
    // In the samples of the plate.
    const to = chained([1, 0, -x, 0, 1, -y, 0, 0, 1], subsampled(view, plane.sub));
    wanted.each(own, plane.sub, to, (i, u, v) => {
      const inside = u >= 2 && v >= 2 && u < width - 2 && v < height - 2;
      out[i] = inside
        ? between(samples, width, u, v)
        : samples[clamp(Math.floor(v), 0, height - 1) * width + clamp(Math.floor(u), 0, width - 1)]!;
    });
    inItsLight(out, own, plane, hidden, wanted);
    return Uint8Array.from(out, (v) => clamp(Math.round(v), 0, 255));
  });
  return { ...plate, planes, at };
}

/** The squares in which something is hidden, and those about them: soft edges end there, and the light is told from them. */
function nearby({ at, cells }: Hidden): Squares {
  const out = new Squares(at);
  for (let y = 0; y < at.height; y++)
    for (let x = 0; x < at.width; x++)
      if (cells[y * at.width + x]) {
        out.want(x, y, x + 1, y + 1, ABOUT);
        // The rest of the square adds nothing.
        x += SQUARE.side - 1 - (x % SQUARE.side);
      }
  return out;
}

/** Adds how much lighter the frame is about what is hidden, drawn in from there, square by square: exposure, and what a lens darkens. */
function inItsLight(
  out: Float32Array,
  own: Box,
  { data, stride, sub }: Plane,
  hidden: Hidden,
  wanted: Squares,
): void {
  const side = SQUARE.side / sub;
  const [w, h] = [Math.ceil(own.width / side), Math.ceil(own.height / side)];
  const [sums, counts] = [new Float32Array(w * h), new Float32Array(w * h)];
  for (let y = 0; y < own.height; y++)
    for (let x = 0; x < own.width; x++) {
      if (!wanted.has(x, y, sub) || hidden.cells[y * sub * hidden.at.width + x * sub]) continue;
      const off = data[(own.y + y) * stride + own.x + x]! - out[y * own.width + x]!;
      if (Math.abs(off) > SAME) continue;
      const k = Math.floor(y / side) * w + Math.floor(x / side);
      sums[k]! += off;
      counts[k]!++;
    }
  const least = SQUARE.seen * side * side;
  if (!counts.some((n) => n >= least)) return;
  const known = counts.map((n) => (n >= least ? 1 : 0));
  const light = filledIn(
    sums.map((s, k) => (known[k] ? s / counts[k]! : 0)),
    known,
    { width: w, height: h },
  );
  for (let y = 0; y < own.height; y++) {
    const v = clamp((y + 0.5) / side - 0.5, 0, h - 1);
    const [y0, ty] = [Math.floor(v), v - Math.floor(v)];
    const y1 = Math.min(h - 1, y0 + 1);
    for (let x = 0; x < own.width; x++) {
      const u = clamp((x + 0.5) / side - 0.5, 0, w - 1);
      const [x0, tx] = [Math.floor(u), u - Math.floor(u)];
      const x1 = Math.min(w - 1, x0 + 1);
      const top = light[y0 * w + x0]! + tx * (light[y0 * w + x1]! - light[y0 * w + x0]!);
      const low = light[y1 * w + x0]! + tx * (light[y1 * w + x1]! - light[y1 * w + x0]!);
      out[y * own.width + x]! += top + ty * (low - top);
    }
  }
}
