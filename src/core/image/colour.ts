import type { Patch } from '../model/plugin.ts';

/** A `#rrggbb` colour as the sample that `patch`'s plane holds (BT.601 limited range for `yuv`). */
export function colourSample(hex: string, patch: Pick<Patch, 'index' | 'model'>): number {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  if (patch.model === 'rgb') return [r, g, b, 255][patch.index];
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  const yuv = [
    16 + (y * 219) / 255,
    128 + ((b - y) / 1.772) * (224 / 255),
    128 + ((r - y) / 1.402) * (224 / 255),
  ];
  return Math.round(yuv[patch.index]);
}

/** Mean sample of a patch where it is covered. */
export function coveredMean({ plane, at, cover }: Patch): number {
  let sum = 0;
  let n = 0;
  for (let y = 0; y < at.height; y++) {
    const row = (at.y + y) * plane.stride + at.x;
    for (let x = 0; x < at.width; x++)
      if (cover[y * at.width + x] === 255) {
        sum += plane.data[row + x];
        n++;
      }
  }
  return n === 0 ? 128 : Math.round(sum / n);
}
