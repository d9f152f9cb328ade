import { itemAt } from '../list.ts';
import type { Area, Patch } from '../model/plugin.ts';
import { samplesOf } from './patch.ts';

/** A `#rrggbb` colour as the sample that a plane holds (BT.601 limited range for `yuv`). @param index of the plane */
export function colourSample(hex: string, index: number, model: Area['model']): number {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const [r, g, b] = [channel(1), channel(3), channel(5)];
  if (model === 'rgb') return itemAt([r, g, b], index);
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  const yuv = [
    16 + (y * 219) / 255,
    128 + ((b - y) / 1.772) * (224 / 255),
    128 + ((r - y) / 1.402) * (224 / 255),
  ];
  return Math.round(itemAt(yuv, index));
}

/** Mean sample of a patch where it is covered. */
export function coveredMean(patch: Patch): number {
  const samples = samplesOf(patch);
  let sum = 0;
  let n = 0;
  patch.cover.forEach((c, k) => {
    if (c === 255) {
      sum += samples[k]!;
      n++;
    }
  });
  return n === 0 ? 128 : Math.round(sum / n);
}
