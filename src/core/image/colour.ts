import { hexOf } from '../hex.ts';
import { itemAt } from '../list.ts';
import type { Person } from '../model/person.ts';
import type { Area, Patch } from '../model/plugin.ts';
import { clamp } from '../units.ts';
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

/** How much of luma is red and blue, and what their differences from it are divided by (BT.601, BT.709). */
const MATRIX = {
  bt601: { red: 0.299, blue: 0.114, u: 1.772, v: 1.402 },
  bt709: { red: 0.2126, blue: 0.0722, u: 1.8556, v: 1.5748 },
} as const;

/** A colour as the sample that a plane of such a picture holds. @param index of the plane */
export function sampleOf(
  [r, g, b]: readonly [number, number, number],
  index: number,
  { model, matrix, fullRange }: Pick<Area, 'model' | 'matrix' | 'fullRange'>,
): number {
  if (model === 'rgb') return Math.round(itemAt([r, g, b], index));
  const m = MATRIX[matrix];
  const y = m.red * r + (1 - m.red - m.blue) * g + m.blue * b;
  const [low, luma, chroma] = fullRange ? [0, 1, 1] : [16, 219 / 255, 224 / 255];
  if (index === 0) return Math.round(low + y * luma);
  const off = index === 1 ? (b - y) / m.u : (r - y) / m.v;
  // Blue and red in full range end half a level beyond what a byte holds.
  return clamp(Math.round(128 + off * chroma), 0, 255);
}

/** BT.601, full range: luma and both chroma samples of red, green and blue. */
export function yccOf(r: number, g: number, b: number): [number, number, number] {
  const y = 0.299 * r + 0.587 * g + 0.114 * b;
  return [y, 128 + (b - y) / 1.772, 128 + (r - y) / 1.402];
}

/** The inverse of {@link yccOf}, within what a byte holds. */
export function fromYcc(y: number, u: number, v: number): [number, number, number] {
  const [r, b] = [y + 1.402 * (v - 128), y + 1.772 * (u - 128)];
  return [clamp(r, 0, 255), clamp((y - 0.299 * r - 0.114 * b) / 0.587, 0, 255), clamp(b, 0, 255)];
}

/** Degrees from one person's hue to the next one's: by the golden angle neighbours lie far apart, however many there are. */
const NEXT = 137.508;

/** The colour of a person: another hue than the one that is set, which is of those whom nobody told apart, strong enough to be known by. */
export function colourOf(hex: string, person: Person | null): string {
  if (!person) return hex;
  const share = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  const [r, g, b] = [share(1), share(3), share(5)];
  const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
  const light = Math.min(0.7, Math.max(0.35, (least + most) / 2));
  const first = Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * (180 / Math.PI);
  const hue = (((first + NEXT * person.number) % 360) + 360) % 360;
  const spread = 0.8 * Math.min(light, 1 - light);
  // CSS Color 4, section 7.1: HSL to RGB.
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    const value = light - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value);
  };
  return `#${hexOf([0, 8, 4].map(channel))}`;
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
