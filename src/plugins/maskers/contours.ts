/**
 * Lines where brightness changes, dark on white: smoothing as wide as the level says, the gradient by Sobel's operator (Sobel and
 * Feldman, 1968), and of it the ridges (Canny: "A computational approach to edge detection", 1986), the darker the steeper.
 */

import { eachPlane, samplesOf } from '../../core/image/patch.ts';
import { itemAt } from '../../core/list.ts';
import type { Options, Values } from '../../core/model/options.ts';
import type { Area, Masker } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';
import { clamp } from '../../core/units.ts';

const options = {
  ...regionOptions,
  level: {
    type: 'number',
    label: 'Lines',
    help: '1 keeps the fewest lines, 5 the most: fewer hide more.',
    min: 1,
    max: 5,
    step: 1,
    default: 2,
  },
} as const satisfies Options;

/** By level: radius of the smoothing as a share of the face, and how high a step in brightness is that gives a line, of 255. */
const LEVELS = [
  { radius: 0.04, step: 44 },
  { radius: 0.026, step: 34 },
  { radius: 0.016, step: 26 },
  { radius: 0.009, step: 20 },
  { radius: 0.004, step: 15 },
] as const;
/** Half the width of a line as a share of the face. */
const LINE = 0.004;
/** Limits of luma (ITU-R BT.601), and of `rgb`. */
const INK = { yuv: { black: 16, white: 235 }, rgb: { black: 0, white: 255 } } as const;

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

function lumaOf({ model, patches }: Area): Grid {
  const { width, height } = patches[0]!.at;
  const first = samplesOf(patches[0]!);
  if (model === 'yuv') return { width, height, values: Float32Array.from(first) };
  const [g, b] = [samplesOf(patches[1]!), samplesOf(patches[2]!)];
  return {
    width,
    height,
    values: Float32Array.from(first, (r, i) => 0.299 * r + 0.587 * g[i]! + 0.114 * b[i]!),
  };
}

/** Mean of so many values on either side, along rows or columns; the border's value goes on beyond it. */
function smoothed(of: Grid, radius: number, along: 'rows' | 'columns'): Grid {
  const { width, height, values } = of;
  const out = new Float32Array(values.length);
  const [lines, length] = along === 'rows' ? [height, width] : [width, height];
  const at = (line: number, i: number): number => {
    const k = clamp(i, 0, length - 1);
    return along === 'rows' ? line * width + k : k * width + line;
  };
  for (let line = 0; line < lines; line++) {
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += values[at(line, i)]!;
    for (let i = 0; i < length; i++) {
      out[at(line, i)] = sum / (2 * radius + 1);
      sum += values[at(line, i + radius + 1)]! - values[at(line, i - radius)]!;
    }
  }
  return { width, height, values: out };
}

/** Steepness in levels a pixel, where it is the steepest across its line; else 0. */
function ridges({ width, height, values }: Grid): Float32Array {
  const steep = new Float32Array(values.length);
  const isAcross = new Uint8Array(values.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const [up, down] = [Math.max(0, y - 1) * width, Math.min(height - 1, y + 1) * width];
    for (let x = 0; x < width; x++) {
      const [l, r] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      const across =
        values[up + r]! +
        2 * values[row + r]! +
        values[down + r]! -
        values[up + l]! -
        2 * values[row + l]! -
        values[down + l]!;
      const along =
        values[down + l]! +
        2 * values[down + x]! +
        values[down + r]! -
        values[up + l]! -
        2 * values[up + x]! -
        values[up + r]!;
      steep[row + x] = Math.sqrt(across * across + along * along) / 8;
      isAcross[row + x] = Math.abs(across) > Math.abs(along) ? 1 : 0;
    }
  }
  return steep.map((s, i) => {
    const by = isAcross[i] ? 1 : width;
    return s > (steep[i - by] ?? 0) && s >= (steep[i + by] ?? 0) ? s : 0;
  });
}

/** Each value the largest of its square. */
function thickened({ width, height, values }: Grid, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ink = values[y * width + x]!;
      if (ink === 0) continue;
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
        for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++)
          out[v * width + u] = Math.max(out[v * width + u]!, ink);
    }
  return out;
}

function drawn(area: Area, { level }: Values): Uint8Array {
  const { radius, step } = itemAt(LEVELS, Number(level) - 1);
  const { black, white } = INK[area.model];
  const { scale } = area.patches[0]!;
  const reach = Math.max(1, Math.round(radius * scale));
  const soft = smoothed(smoothed(lumaOf(area), reach, 'rows'), reach, 'columns');
  // A step is as steep as it is high, over the width of the smoothing.
  const least = step / (2 * reach + 1);
  const values = ridges(soft).map((s) => clamp(s / least - 1, 0, 1));
  const lines = thickened({ ...soft, values }, Math.floor(LINE * scale));
  return Uint8Array.from(lines, (ink) => Math.round(white - (white - black) * ink));
}

export default {
  kind: 'masker',
  id: 'contours',
  label: 'Contours',
  caution:
    'A line drawing is a disguise: pose, expression and proportions stay, and people who know somebody may recognise them. Fewer lines hide more.',
  options,
  leaves: () => 'look',
  cpu(area, o) {
    const lines = drawn(area, o);
    return eachPlane(area, ({ index, at }) =>
      area.model === 'rgb' || index === 0 ? lines : new Uint8Array(at.width * at.height).fill(128),
    );
  },
} satisfies Masker;
