/** The options every visual masker shares: the form of the region around a finding. */
import type { Key } from './finding.ts';
import { type Box, grow, type Shape } from './geometry.ts';
import type { Options, Values } from './options.ts';
import type { Treatment } from './policy.ts';

export const regionOptions = {
  shape: { type: 'choice', label: 'Form', of: ['ellipse', 'box'], default: 'ellipse' },
  margin: {
    type: 'number',
    label: 'Margin',
    help: 'How far the form reaches beyond the face, as a share of its size.',
    min: 0,
    max: 2,
    step: 0.05,
    default: 0.1,
  },
  feather: {
    type: 'number',
    label: 'Soft edge',
    help: 'Falloff outside the form.',
    unit: 'px',
    min: 0,
    max: 64,
    step: 1,
    default: 0,
  },
} as const satisfies Options;

/** sqrt(1.9): an ellipse this much larger than a box's own covers about 99% of that box. */
const AROUND = 1.38;

/** The region that hides one key, in frame space. */
export function regionOf(key: Pick<Key, 'box' | 'tilt'>, options: Values): Shape {
  const box = grow(key.box, Number(options.margin));
  if (options.shape === 'box') return { kind: 'box', ...box };
  return { kind: 'ellipse', ...grow(box, AROUND - 1), tilt: key.tilt };
}

/** What is hidden in one frame, and with what. */
export interface Region {
  readonly track: string;
  readonly shape: Shape;
  readonly bounds: Box;
  /** Height of the face itself, frame pixels. */
  readonly scale: number;
  readonly with: Treatment;
}
