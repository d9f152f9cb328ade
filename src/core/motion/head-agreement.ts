/** How far off a head is that was read again: its turn in degrees, and what its face does by ARKit's figures. */
import { ARKIT, SHAPES } from './expressions.ts';
import { after, back, length, type Quaternion } from './vector.ts';

/** The angle of the one rotation between two, 0..180 degrees. */
export function degreesBetween(a: Quaternion, b: Quaternion): number {
  const [x, y, z, w] = after(a, back(b));
  return (Math.atan2(length([x, y, z]), Math.abs(w)) * 360) / Math.PI;
}

/** Errors of each of {@link ARKIT}, 0..1: how far a face is at rest is no expression. @param a, b by {@link SHAPES} */
export const shapeErrors = (a: ArrayLike<number>, b: ArrayLike<number>): number[] =>
  SHAPES.flatMap((name, i) => (ARKIT.includes(name) ? Math.abs(a[i]! - b[i]!) : []));

/** Mean of errors, and the root of the mean of their squares (RMSE). */
export function errorsOf(errors: readonly number[]): { readonly mean: number; readonly rmse: number } {
  const mean = (of: (e: number) => number) => errors.reduce((sum, e) => sum + of(e), 0) / errors.length;
  return { mean: mean((e) => e), rmse: Math.sqrt(mean((e) => e * e)) };
}
