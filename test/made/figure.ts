/**
 * Drawn people with exact ground truth: tapered capsules in a light, with folds in their clothes and a face. Both detectors and the outliner
 * take them for people (scores 0.5 to 0.9, masks with an IoU of 0.91 to 0.99), so what is hidden of them can be counted pixel by pixel.
 */
import type { Size } from '../../src/core/space/geometry.ts';

type Rgb = readonly [number, number, number];
type At = readonly [number, number];

/** Somebody in one frame. */
export interface Pose {
  /** Middle of the body and top of the head, pixels. */
  readonly x: number;
  readonly y: number;
  /** From head to foot, pixels. */
  readonly height: number;
  /** Of the steps, radians. */
  readonly phase: number;
  /** How far the left and the right arm are lifted, 0..1. */
  readonly arms: readonly [number, number];
  /** Larger is nearer. */
  readonly depth: number;
  readonly looks: Looks;
}
export interface Looks {
  readonly skin: Rgb;
  readonly hair: Rgb;
  readonly shirt: Rgb;
  readonly legs: Rgb;
}

/** A picture in the making: colours, and whose each pixel is (0: nobody's). */
export interface Canvas extends Size {
  readonly rgb: Float32Array;
  readonly owner: Uint8Array;
}

const fold = (x: number, y: number): number =>
  0.9 + 0.1 * Math.sin(x * 0.35 + 3 * Math.sin(y * 0.13)) * Math.sin(y * 0.21);
const plain: typeof fold = () => 1;

/** @param id from 1 on */
export function drawPerson(c: Canvas, pose: Pose, id: number): void {
  const { x, y, height: h, phase, arms, looks } = pose;
  const near = new Float32Array(c.width * c.height).fill(Number.NEGATIVE_INFINITY);
  const capsule = (a: At, b: At, ra: number, rb: number, colour: Rgb, z: number, texture = plain) => {
    const [ax, ay, bx, by] = [x + a[0] * h, y + a[1] * h, x + b[0] * h, y + b[1] * h];
    const [ex, ey] = [bx - ax, by - ay];
    const reach = h * Math.max(ra, rb);
    const [y0, y1] = [
      Math.max(0, Math.floor(Math.min(ay, by) - reach)),
      Math.min(c.height - 1, Math.max(ay, by) + reach),
    ];
    const [x0, x1] = [
      Math.max(0, Math.floor(Math.min(ax, bx) - reach)),
      Math.min(c.width - 1, Math.max(ax, bx) + reach),
    ];
    for (let py = y0; py <= y1; py++)
      for (let px = x0; px <= x1; px++) {
        const along = ((px + 0.5 - ax) * ex + (py + 0.5 - ay) * ey) / (ex * ex + ey * ey || 1);
        const t = Math.max(0, Math.min(1, along));
        const r = h * (ra + (rb - ra) * t);
        const [dx, dy] = [(px + 0.5 - ax - t * ex) / r, (py + 0.5 - ay - t * ey) / r];
        const flat = Math.hypot(dx, dy);
        if (flat > 1) continue;
        const up = Math.sqrt(1 - flat * flat);
        const i = py * c.width + px;
        if (z * h + up * r < near[i]!) continue;
        near[i] = z * h + up * r;
        c.owner[i] = id;
        const light = (0.45 + 0.55 * Math.max(0, 0.75 * up - 0.35 * dx - 0.5 * dy)) * texture(px, py) * 1.15;
        for (let k = 0; k < 3; k++) c.rgb[3 * i + k] = Math.min(255, colour[k]! * light);
      }
  };
  const step = Math.sin(phase);
  for (const side of [1, -1]) {
    const k = side * step;
    const ankle: At = [side * 0.055 + k * 0.13 - (k < 0 ? 0.02 : 0), 0.945 - Math.max(0, -k) * 0.06];
    const knee: At = [side * 0.055 + k * 0.07, 0.74 - Math.max(0, k) * 0.02];
    capsule([side * 0.05, 0.52], knee, 0.068, 0.048, looks.legs, side * 0.02, fold);
    capsule(knee, ankle, 0.046, 0.03, looks.legs, side * 0.02, fold);
    capsule(ankle, [ankle[0] + 0.045, ankle[1] + 0.028], 0.026, 0.02, [45, 35, 30], side * 0.02);
  }
  for (const side of [1, -1]) {
    capsule([side * 0.035, 0.25], [side * 0.03, 0.5], 0.085, 0.07, looks.shirt, 0, fold);
    // Down along the body, and up to over the head.
    const lift = arms[side > 0 ? 1 : 0] * 2.6;
    const swing = -side * step * 0.25 * (1 - Math.min(1, lift));
    const turn = (from: At, angle: number, length: number): At => [
      from[0] + length * (side * Math.sin(angle) + swing),
      from[1] + length * Math.cos(angle),
    ];
    const shoulder: At = [side * 0.105, 0.215];
    const elbow = turn(shoulder, 0.15 + lift * 0.8, 0.15);
    const wrist = turn(elbow, 0.1 + lift, 0.13);
    capsule(shoulder, elbow, 0.036, 0.03, looks.shirt, 0.02, fold);
    capsule(elbow, wrist, 0.028, 0.022, looks.skin, 0.03);
    capsule(wrist, turn(wrist, 0.1 + lift, 0.05), 0.022, 0.02, looks.skin, 0.03);
  }
  capsule([-0.075, 0.215], [0.075, 0.215], 0.04, 0.04, looks.shirt, 0, fold);
  capsule([0, 0.13], [0, 0.19], 0.035, 0.04, looks.skin, 0);
  capsule([0, 0.07], [0, 0.1], 0.062, 0.055, looks.skin, 0.02);
  capsule([0, 0.055], [0, 0.062], 0.062, 0.062, looks.hair, 0.015);
  for (const u of [-0.024, 0.024]) capsule([u, 0.078], [u, 0.078], 0.0085, 0.0085, [30, 25, 25], 0.09);
  capsule([0, 0.085], [0, 0.1], 0.009, 0.011, looks.skin, 0.08);
  capsule([-0.018, 0.115], [0.018, 0.115], 0.006, 0.006, [150, 70, 70], 0.08);
}
