/** Samples a part of a picture into a model's input tensor, straight from its planes. */

import type { InputSpec } from '../model/plugin.ts';
import {
  type Box,
  boxToCoded,
  type Orientation,
  type Quarter,
  rotated,
  type Size,
  turnBox,
} from '../space/geometry.ts';
import type { Picture, Plane } from './picture.ts';

/** A look: the part of the frame to see, and the input it is scaled into from the top left. */
export interface Tile {
  /** Frame space. */
  readonly box: Box;
  /** Input pixels per frame pixel. */
  readonly scale: number;
  /** Size of the model's input; what the box does not fill stays black. */
  readonly input: Size;
  /** Quarter turns clockwise that the part lies turned in the input: people lie down, and phones are held askew. */
  readonly quarter?: Quarter;
  /** Levels in which it is looked at once more, where something of it lies in the dark: those that lift the frame's shadows. */
  readonly light?: Levels;
  /** Reaches beyond the frame, into what its borders mirror. */
  readonly mirrored?: true;
}

/** Linear levels that bring a dark or faded frame back to a range that detectors were trained on. */
export interface Levels {
  readonly black: number;
  readonly gain: number;
}
export const PLAIN_LEVELS: Levels = { black: 0, gain: 1 };

/** R, G and B, or Y, U and V: one array each. */
export type Channels = readonly [Float32Array, Float32Array, Float32Array];

/** Limits to 0..255: `Math.min` and `Math.max` cost four times as much in loops over pixels. */
const byte = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v);

/** Where a place along a line of samples `0..last` is read: beyond the outer edges of the end samples, half a sample from their middles, the line is mirrored. */
export function mirrored(at: number, last: number): number {
  const back = at < -0.5 ? -1 - at : at > last + 0.5 ? 2 * last + 1 - at : at;
  return back < 0 ? 0 : back > last ? last : back;
}

/** First sample and the one after the last of the cell `from`..`end` along a line of samples `0..last`, mirrored as single places are. */
function cell(from: number, end: number, last: number): readonly [number, number] {
  const [a, b] =
    end <= 0 ? [-end, -from] : from > last ? [2 * last + 2 - end, 2 * last + 2 - from] : [from, end];
  const first = Math.min(last, Math.max(0, a));
  return [first, Math.min(last + 1, Math.max(first + 1, b))];
}

/** Reads a row of samples at `at` where it lies between `left` and the next, by `share`. Loops over pixels stand by themselves: one kind of array each. */
function between(
  data: Uint8Array,
  at: number,
  step: number,
  left: Int32Array,
  share: Float32Array,
  out: Float64Array,
): void {
  for (let x = 0; x < out.length; x++) {
    const i = at + left[x]!;
    out[x] = data[i]! + (data[i + step]! - data[i]!) * share[x]!;
  }
}

/** What lies between two rows, by `share`. */
function mixed(top: Float64Array, low: Float64Array, share: number, out: Float32Array): void {
  for (let x = 0; x < out.length; x++) out[x] = top[x]! + (low[x]! - top[x]!) * share;
}

/** Reads `plane` in rows of a `w` x `h` grid laid on `from` (plane pixels), which its borders mirror. Area mean where it shrinks. */
function rowsOf(plane: Plane, from: Box, w: number, h: number): (y: number, out: Float32Array) => void {
  const { data, stride } = plane;
  const [sx, sy] = [from.width / w, from.height / h];
  const [mx, my] = [plane.width - 1, plane.height - 1];
  // Up to two samples apart, four neighbours are the area.
  if (sx <= 2 && sy <= 2) {
    const left = new Int32Array(w);
    const share = new Float32Array(w);
    for (let x = 0; x < w; x++) {
      const fx = mirrored(from.x + (x + 0.5) * sx - 0.5, mx);
      const first = Math.min(Math.floor(fx), Math.max(0, mx - 1));
      left[x] = first;
      share[x] = fx - first;
    }
    const step = mx > 0 ? 1 : 0;
    // Neighbouring rows lie between the same two rows of the plane: each of those is read once.
    const slotOf = () => ({ of: -1, row: new Float64Array(w) });
    const [even, odd] = [slotOf(), slotOf()];
    const across = (of: number): Float64Array => {
      const slot = of & 1 ? odd : even;
      if (slot.of !== of) between(data, of * stride, step, left, share, slot.row);
      slot.of = of;
      return slot.row;
    };
    return (y, out) => {
      const fy = mirrored(from.y + (y + 0.5) * sy - 0.5, my);
      const ya = Math.floor(fy);
      mixed(across(ya), across(Math.min(my, ya + 1)), fy - ya, out);
    };
  }
  const first = new Int32Array(w);
  const end = new Int32Array(w);
  const edge = (x: number) => Math.round(from.x + x * sx);
  for (let x = 0; x < w; x++) [first[x], end[x]] = cell(edge(x), edge(x + 1), mx);
  const sums = new Int32Array(w);
  return (y, out) => {
    const [ya, yb] = cell(Math.round(from.y + y * sy), Math.round(from.y + (y + 1) * sy), my);
    sums.fill(0);
    for (let base = ya * stride; base < yb * stride; base += stride)
      for (let x = 0; x < w; x++) {
        const b = base + end[x]!;
        let sum = 0;
        for (let i = base + first[x]!; i < b; i++) sum += data[i]!;
        sums[x]! += sum;
      }
    for (let x = 0; x < w; x++) out[x] = sums[x]! / ((end[x]! - first[x]!) * (yb - ya));
  };
}

/** Hands over each row, 0..255, of a `w` x `h` grid laid on `from`, all in coded pixels. Rows are lent. */
function eachRow(
  picture: Picture,
  from: Box,
  [w, h]: readonly [number, number],
  take: (rgb: Channels, y: number) => void,
): void {
  const readers = picture.planes
    .slice(0, 3)
    .map((p) =>
      rowsOf(
        p,
        { x: from.x / p.sub, y: from.y / p.sub, width: from.width / p.sub, height: from.height / p.sub },
        w,
        h,
      ),
    );
  const row: Channels = [new Float32Array(w), new Float32Array(w), new Float32Array(w)];
  const convert = picture.model === 'yuv' ? rgbOf(picture) : null;
  for (let y = 0; y < h; y++) {
    readers.forEach((read, c) => {
      read(y, row[c]!);
    });
    convert?.(row);
    take(row, y);
  }
}

/** Where the coded grid's pixels come to lie in displayed rows of `pitch` pixels: the first one, and the steps along its rows and columns. */
interface Laid {
  /** Width and height of the grid in the coded planes. */
  readonly grid: readonly [number, number];
  readonly at: number;
  readonly along: number;
  readonly down: number;
}

function laid({ rotation, flip }: Orientation, { width: w, height: h }: Size, pitch: number): Laid {
  const offset = (u: number, v: number): number => {
    const turns = {
      0: [u, v],
      90: [w - 1 - v, u],
      180: [w - 1 - u, h - 1 - v],
      270: [v, h - 1 - u],
    } as const;
    const [x, y] = turns[rotation];
    return y * pitch + (flip ? w - 1 - x : x);
  };
  const at = offset(0, 0);
  const grid = rotation === 90 || rotation === 270 ? ([h, w] as const) : ([w, h] as const);
  return { grid, at, along: offset(1, 0) - at, down: offset(0, 1) - at };
}

/** The look as three 0..255 planes (R, G, B), `width` x `height`, upright. */
export function sampleRgb(
  picture: Picture,
  turn: Orientation,
  box: Box,
  size: Size,
): [Float32Array, Float32Array, Float32Array] {
  const { grid, at, along, down } = laid(turn, size, size.width);
  const plane = () => new Float32Array(size.width * size.height);
  const out: [Float32Array, Float32Array, Float32Array] = [plane(), plane(), plane()];
  eachRow(picture, boxToCoded(box, turn), grid, (rgb, y) => {
    for (let c = 0; c < 3; c++) {
      const [row, to] = [rgb[c]!, out[c]!];
      let o = at + y * down;
      for (let x = 0; x < row.length; x++, o += along) to[o] = row[x]!;
    }
  });
  return out;
}

/** ITU-R BT.601-7 / BT.709-6 to R'G'B', in place, for pictures of one kind. */
export function rgbOf({ matrix, fullRange }: Pick<Picture, 'matrix' | 'fullRange'>): (yuv: Channels) => void {
  const [kr, kb] = matrix === 'bt709' ? [0.2126, 0.0722] : [0.299, 0.114];
  const kg = 1 - kr - kb;
  const [ys, cs, off] = fullRange ? [1, 1, 0] : [255 / 219, 255 / 224, 16];
  const [rv, bu] = [2 * (1 - kr) * cs, 2 * (1 - kb) * cs];
  const [gu, gv] = [(-2 * kb * (1 - kb) * cs) / kg, (-2 * kr * (1 - kr) * cs) / kg];
  return ([Y, U, V]) => {
    for (let i = 0; i < Y.length; i++) {
      const y = (Y[i]! - off) * ys;
      const u = U[i]! - 128;
      const v = V[i]! - 128;
      Y[i] = byte(y + rv * v);
      U[i] = byte(y + gu * u + gv * v);
      V[i] = byte(y + bu * u);
    }
  };
}

/** Mean red, green and blue of the nine samples about one of luma; null beyond the border. */
export function rgbAt(picture: Picture, x: number, y: number): readonly [number, number, number] | null {
  if (!(x >= 0 && y >= 0 && x < picture.width && y < picture.height)) return null;
  const values = picture.planes.slice(0, 3).map(({ data, stride, width, height, sub }) => {
    let sum = 0;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const px = Math.min(width - 1, Math.max(0, Math.floor((x + dx) / sub)));
        const py = Math.min(height - 1, Math.max(0, Math.floor((y + dy) / sub)));
        sum += data[py * stride + px]!;
      }
    return Float32Array.of(sum / 9);
  }) as [Float32Array, Float32Array, Float32Array];
  if (picture.model === 'yuv') rgbOf(picture)(values);
  return [values[0][0]!, values[1][0]!, values[2][0]!];
}

/** A tensor of three channels of `pixels` each, in the order and range that `spec` asks for; what is not written shows black. */
class Input {
  readonly data: Float32Array;
  /** Channels of the tensor in the order of its memory, by index of R, G and B. */
  readonly #order: readonly [number, number, number];
  readonly #step: number;
  readonly #next: number;
  readonly #spec: InputSpec;
  readonly #levels: Levels | null;

  constructor(spec: InputSpec, pixels: number, levels: Levels) {
    this.#spec = spec;
    this.#levels = levels.gain === 1 && levels.black === 0 ? null : levels;
    this.#order = spec.order === 'bgr' ? [2, 1, 0] : [0, 1, 2];
    [this.#step, this.#next] = spec.layout === 'nchw' ? [1, pixels] : [3, 1];
    this.data = new Float32Array(3 * pixels);
    if (spec.mean) this.data.fill(-spec.mean * spec.scale);
  }

  /** Writes `from`..`end` of R, G and B to pixel `at` and on, `along` pixels apart. */
  write(rgb: Channels, from: number, end: number, at: number, along: number): void {
    const step = along * this.#step;
    for (let c = 0; c < 3; c++) {
      const o = c * this.#next + at * this.#step;
      const channel = rgb[this.#order[c]!]!;
      if (this.#levels) putInLight(channel, from, end, this.data, o, step, this.#spec, this.#levels);
      else put(channel, from, end, this.data, o, step, this.#spec);
    }
  }
}

/** Writes `from`..`end` of a channel to `o` and on, every `step` values. */
function put(
  channel: Float32Array,
  from: number,
  end: number,
  to: Float32Array,
  o: number,
  step: number,
  { mean, scale }: InputSpec,
): void {
  for (let i = from, at = o; i < end; i++, at += step) to[at] = (channel[i]! - mean) * scale;
}

/** The same, in other levels. */
function putInLight(
  channel: Float32Array,
  from: number,
  end: number,
  to: Float32Array,
  o: number,
  step: number,
  { mean, scale }: InputSpec,
  { black, gain }: Levels,
): void {
  for (let i = from, at = o; i < end; i++, at += step)
    to[at] = (byte((channel[i]! - black) * gain) - mean) * scale;
}

/** Where a look lies in coded pixels, and in its input: how many pixels of it are filled, and how it is turned. */
function placed({ box, scale, input, quarter = 0 }: Tile, turn: Orientation): [Box, Orientation, Size] {
  const at = turnBox(box, turn.shown, quarter);
  const size = {
    width: Math.max(1, Math.min(input.width, Math.round(at.width * scale))),
    height: Math.max(1, Math.min(input.height, Math.round(at.height * scale))),
  };
  return [at, rotated(turn, quarter), size];
}

/** One look as the tensor that `spec` describes. */
export function sample(
  picture: Picture,
  turn: Orientation,
  tile: Tile,
  spec: InputSpec,
  levels = PLAIN_LEVELS,
): Float32Array {
  const { width: W, height: H } = tile.input;
  const [box, further, size] = placed(tile, turn);
  const { grid, at, along, down } = laid(further, size, W);
  const input = new Input(spec, W * H, levels);
  eachRow(picture, boxToCoded(box, further), grid, (rgb, y) =>
    input.write(rgb, 0, grid[0], at + y * down, along),
  );
  return input.data;
}

/** The same look as three planes (R, G, B) of the pixels that are filled, 0..255: for whoever sees it in several levels. */
export function sampleTile(
  picture: Picture,
  turn: Orientation,
  tile: Tile,
): { readonly rgb: Channels; readonly size: Size } {
  const [box, further, size] = placed(tile, turn);
  return { rgb: sampleRgb(picture, further, box, size), size };
}

/** R, G and B of `width` x `height` as a tensor of the size `to`, from its top left. */
export function tensorOf(
  rgb: Channels,
  { width, height }: Size,
  to: Size,
  spec: InputSpec,
  levels = PLAIN_LEVELS,
): Float32Array {
  const input = new Input(spec, to.width * to.height, levels);
  for (let y = 0; y < height; y++) input.write(rgb, y * width, (y + 1) * width, y * to.width, 1);
  return input.data;
}
