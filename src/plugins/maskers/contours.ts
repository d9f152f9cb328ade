/**
 * Lines where brightness changes, dark on white: smoothing as wide as the level says, then the gradient by Sobel's operator
 * (Sobel and Feldman, 1968), drawn the darker the steeper it is.
 */
import { eachPlane, samplesOf } from '../../core/image/patch.ts';
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
    default: 3,
  },
} as const satisfies Options;

/** By level: radius of the smoothing as a share of the face, and slope from which a line is drawn, levels a pixel. */
const LEVELS = [
  { radius: 0.04, from: 14 },
  { radius: 0.028, from: 10 },
  { radius: 0.018, from: 8 },
  { radius: 0.01, from: 6 },
  { radius: 0.004, from: 4 },
] as const;
/** Limits of luma (ITU-R BT.601), and of `rgb`. */
const INK = { yuv: { black: 16, white: 235 }, rgb: { black: 0, white: 255 } } as const;

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

function lumaOf({ model, patches }: Area): Grid {
  const planes = patches.map(samplesOf);
  const { width, height } = patches[0].at;
  const values =
    model === 'yuv'
      ? Float32Array.from(planes[0])
      : Float32Array.from(planes[0], (r, i) => 0.299 * r + 0.587 * planes[1][i] + 0.114 * planes[2][i]);
  return { width, height, values };
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
    for (let i = -radius; i <= radius; i++) sum += values[at(line, i)];
    for (let i = 0; i < length; i++) {
      out[at(line, i)] = sum / (2 * radius + 1);
      sum += values[at(line, i + radius + 1)] - values[at(line, i - radius)];
    }
  }
  return { width, height, values: out };
}

/** Steepness in levels a pixel. */
function slope({ width, height, values }: Grid): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    const [up, row, down] = [Math.max(0, y - 1), y, Math.min(height - 1, y + 1)].map((v) => v * width);
    for (let x = 0; x < width; x++) {
      const [l, r] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      const across =
        values[up + r] +
        2 * values[row + r] +
        values[down + r] -
        values[up + l] -
        2 * values[row + l] -
        values[down + l];
      const along =
        values[down + l] +
        2 * values[down + x] +
        values[down + r] -
        values[up + l] -
        2 * values[up + x] -
        values[up + r];
      out[row + x] = Math.hypot(across, along) / 8;
    }
  }
  return out;
}

function drawn(area: Area, { level }: Values): Uint8Array {
  const { radius, from } = LEVELS[Number(level) - 1];
  const { black, white } = INK[area.model];
  const reach = Math.max(1, Math.round(radius * area.patches[0].scale));
  const soft = smoothed(smoothed(lumaOf(area), reach, 'rows'), reach, 'columns');
  // The wider the smoothing the gentler every slope: an edge of the same height is a line at every size.
  const least = from / (1 + reach);
  return Uint8Array.from(slope(soft), (s) =>
    Math.round(white - (white - black) * clamp(s / least - 1, 0, 1)),
  );
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
