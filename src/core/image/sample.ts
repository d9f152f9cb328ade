/** Samples a part of a picture into a model's input tensor, straight from its planes. */

import type { InputSpec } from '../model/plugin.ts';
import {
  type Box,
  boxToCoded,
  type Quarter,
  type Size,
  type Turn,
  turnBox,
  turnFurther,
} from '../space/geometry.ts';
import type { Picture, Plane } from './picture.ts';

/** A look: the part of the frame to see, and the input it is scaled into from the top left. */
export interface Look {
  /** Frame space. */
  readonly box: Box;
  /** Input pixels per frame pixel. */
  readonly scale: number;
  /** Size of the model's input; what the box does not fill stays black. */
  readonly input: Size;
  /** Quarter turns clockwise that the part lies turned in the input: people lie down, and phones are held askew. */
  readonly quarter?: Quarter;
  /** Seen in these levels, and not in the frame's own. */
  readonly light?: Levels;
}

/** Linear levels that bring a dark or faded frame back to a range that detectors were trained on. */
export interface Levels {
  readonly black: number;
  readonly gain: number;
}
export const PLAIN_LEVELS: Levels = { black: 0, gain: 1 };

/** Averages `plane` over a `w` x `h` grid laid on `from` (plane pixels). Area mean where it shrinks. */
function resample(plane: Plane, from: Box, w: number, h: number): Float32Array {
  const out = new Float32Array(w * h);
  const { data, stride } = plane;
  const [sx, sy] = [from.width / w, from.height / h];
  const [mx, my] = [plane.width - 1, plane.height - 1];
  // Up to two samples apart, four neighbours are the area.
  if (sx <= 2 && sy <= 2) {
    const left = new Int32Array(w);
    const share = new Float32Array(w);
    for (let x = 0; x < w; x++) {
      const fx = Math.min(mx, Math.max(0, from.x + (x + 0.5) * sx - 0.5));
      left[x] = Math.min(Math.floor(fx), Math.max(0, mx - 1));
      share[x] = fx - left[x]!;
    }
    const step = mx > 0 ? 1 : 0;
    for (let y = 0, o = 0; y < h; y++) {
      const fy = Math.min(my, Math.max(0, from.y + (y + 0.5) * sy - 0.5));
      const ya = Math.floor(fy);
      const ty = fy - ya;
      const ra = ya * stride;
      const rb = Math.min(my, ya + 1) * stride;
      for (let x = 0; x < w; x++, o++) {
        const i = left[x]!;
        const t = share[x]!;
        const top = data[ra + i]! + (data[ra + i + step]! - data[ra + i]!) * t;
        const low = data[rb + i]! + (data[rb + i + step]! - data[rb + i]!) * t;
        out[o] = top + (low - top) * ty;
      }
    }
    return out;
  }
  const xs = new Int32Array(w + 1);
  for (let x = 0; x <= w; x++) xs[x] = Math.min(mx + 1, Math.max(0, Math.round(from.x + x * sx)));
  const row = new Int32Array(w);
  for (let y = 0; y < h; y++) {
    const ya = Math.min(my, Math.max(0, Math.round(from.y + y * sy)));
    const yb = Math.min(my + 1, Math.max(ya + 1, Math.round(from.y + (y + 1) * sy)));
    row.fill(0);
    for (let v = ya; v < yb; v++) {
      const base = v * stride;
      for (let x = 0; x < w; x++) {
        const xa = Math.min(mx, xs[x]!);
        const xb = Math.max(xa + 1, xs[x + 1]!);
        let sum = 0;
        for (let u = xa; u < xb; u++) sum += data[base + u]!;
        row[x]! += sum;
      }
    }
    for (let x = 0; x < w; x++) {
      const xa = Math.min(mx, xs[x]!);
      out[y * w + x] = row[x]! / (Math.max(1, xs[x + 1]! - xa) * (yb - ya));
    }
  }
  return out;
}

const turned = (t: Turn): boolean => t.rotation === 90 || t.rotation === 270;

/** Index of displayed pixel (x, y) of a w x h grid in the grid as it lies in the coded planes. */
function gridIndex(t: Turn, w: number, h: number): (x: number, y: number) => number {
  return (x0, y) => {
    const x = t.flip ? w - 1 - x0 : x0;
    switch (t.rotation) {
      case 0:
        return y * w + x;
      case 90:
        return (w - 1 - x) * h + y;
      case 180:
        return (h - 1 - y) * w + (w - 1 - x);
      case 270:
        return x * h + (h - 1 - y);
    }
  };
}

/** The look as three 0..255 planes (R, G, B), `width` x `height`, upright. */
export function sampleRgb(
  picture: Picture,
  turn: Turn,
  box: Box,
  { width: w, height: h }: Size,
): [Float32Array, Float32Array, Float32Array] {
  const from = boxToCoded(box, turn);
  const [gw, gh] = turned(turn) ? [h, w] : [w, h];
  const grids = picture.planes
    .slice(0, 3)
    .map((p) =>
      resample(
        p,
        { x: from.x / p.sub, y: from.y / p.sub, width: from.width / p.sub, height: from.height / p.sub },
        gw,
        gh,
      ),
    );
  if (picture.model === 'yuv') toRgb(grids, picture);
  if (turn.rotation === 0 && !turn.flip) return grids as [Float32Array, Float32Array, Float32Array];
  const at = gridIndex(turn, w, h);
  return grids.map((g) => {
    const out = new Float32Array(w * h);
    for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) out[y * w + x] = g[at(x, y)]!;
    return out;
  }) as [Float32Array, Float32Array, Float32Array];
}

/** ITU-R BT.601-7 / BT.709-6 to R'G'B', in place. */
export function toRgb(yuv: readonly Float32Array[], { matrix, fullRange }: Picture): void {
  const [Y, U, V] = yuv as readonly [Float32Array, Float32Array, Float32Array];
  const [kr, kb] = matrix === 'bt709' ? [0.2126, 0.0722] : [0.299, 0.114];
  const kg = 1 - kr - kb;
  const [ys, cs, off] = fullRange ? [1, 1, 0] : [255 / 219, 255 / 224, 16];
  const [rv, bu] = [2 * (1 - kr) * cs, 2 * (1 - kb) * cs];
  const [gu, gv] = [(-2 * kb * (1 - kb) * cs) / kg, (-2 * kr * (1 - kr) * cs) / kg];
  for (let i = 0; i < Y.length; i++) {
    const y = (Y[i]! - off) * ys;
    const [u, v] = [U[i]! - 128, V[i]! - 128];
    Y[i] = Math.min(255, Math.max(0, y + rv * v));
    U[i] = Math.min(255, Math.max(0, y + gu * u + gv * v));
    V[i] = Math.min(255, Math.max(0, y + bu * u));
  }
}

/** One look as the tensor that `spec` describes. */
export function sample(
  picture: Picture,
  turn: Turn,
  look: Look,
  spec: InputSpec,
  levels = PLAIN_LEVELS,
): Float32Array {
  const { width: W, height: H } = look.input;
  const quarter = look.quarter ?? 0;
  const box = turnBox(look.box, turn.shown, quarter);
  const w = Math.max(1, Math.min(W, Math.round(box.width * look.scale)));
  const h = Math.max(1, Math.min(H, Math.round(box.height * look.scale)));
  const rgb = sampleRgb(picture, turnFurther(turn, quarter), box, { width: w, height: h });
  return tensorOf(rgb, { width: w, height: h }, look.input, spec, levels);
}

/** R, G and B of `w` x `h` as a tensor of `W` x `H`, from its top left. */
export function tensorOf(
  rgb: readonly Float32Array[],
  { width: w, height: h }: Size,
  { width: W, height: H }: Size,
  spec: InputSpec,
  levels = PLAIN_LEVELS,
): Float32Array {
  const channels = spec.order === 'bgr' ? [rgb[2], rgb[1], rgb[0]] : rgb;
  const out = new Float32Array(3 * W * H).fill(-spec.mean * spec.scale);
  const [step, next] = spec.layout === 'nchw' ? [1, W * H] : [3, 1];
  const plain = levels.gain === 1 && levels.black === 0;
  for (let c = 0; c < 3; c++) {
    const from = channels[c]!;
    for (let y = 0; y < h; y++) {
      let o = c * next + y * W * step;
      for (let i = y * w; i < (y + 1) * w; i++, o += step) {
        const v = plain ? from[i]! : Math.min(255, Math.max(0, (from[i]! - levels.black) * levels.gain));
        out[o] = (v - spec.mean) * spec.scale;
      }
    }
  }
  return out;
}
