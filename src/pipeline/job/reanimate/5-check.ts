/** The result, decoded: whether it is what was drawn, and whether its face is taken for who moves it. */
import { thumbnail } from '../../../core/image/thumbnail.ts';
import { itemAt } from '../../../core/list.ts';
import type { Keyframe } from '../../../core/model/finding.ts';
import type { Strangers } from '../../../core/model/measures.ts';
import type { Verification } from '../../../core/model/report.ts';
import { MESH } from '../../../core/motion/face-geometry.ts';
import { placesIn } from '../../../core/portrait/draw.ts';
import { AT_REST, type Movement } from '../../../core/portrait/movement.ts';
import type { Portrait } from '../../../core/portrait/portrait.ts';
import { checkAbort, type Signal } from '../../../core/signal.ts';
import { centre, type Point } from '../../../core/space/geometry.ts';
import type { Micros } from '../../../core/units.ts';
import type { Source } from '../../ports.ts';
import type { Parts } from '../ending.ts';
import { compareLooks, told } from '../strangers.ts';
import type { Driving } from './driving.ts';
import type { Lies, Sitting } from './sitting.ts';

/** Most that a small picture's samples may be off from what was drawn, on average and each: encoders round. */
const OFF = { mean: 3, each: 40 };
/** Clocks of containers go in steps, microseconds. */
const STEP = 2000;

export async function arrived(
  output: Source,
  small: readonly Uint8Array[],
  timeline: readonly Micros[],
  { tell, signal }: { tell(frames: number): void; readonly signal?: Signal | undefined },
): Promise<Verification> {
  let frames = 0;
  for await (const frame of output.frames(signal)) {
    checkAbort(signal);
    const wanted = small[frame.index];
    frames++;
    if (!wanted) continue;
    const off = thumbnail(frame).yuv[0]!.map((v, i) => Math.abs(v - wanted[i]!));
    const mean = off.reduce((a, b) => a + b, 0) / off.length;
    if (mean > OFF.mean || off.some((v) => v > OFF.each))
      return unverified(`Frame ${frame.index} of the result is not what was drawn.`);
    if (Math.abs(frame.at - itemAt(timeline, frame.index)) > STEP)
      return unverified(`Frame ${frame.index} of the result is shown at another time.`);
    tell(frames);
  }
  return frames === small.length
    ? { verdict: 'clean', checked: frames, looked: frames, by: ['drawn again'], accepted: 0 }
    : unverified(`The result has ${frames} frames and should have ${small.length}.`);
}

const unverified = (because: string): Verification => ({ verdict: 'unverified', because });

/** Whether the portrait is taken for who moves it. */
export async function known<B>(
  { engines, plugins }: Parts<B>,
  { state, seen, movements }: Driving,
  { portrait, lies }: Sitting,
  output: Source,
  signal?: Signal,
): Promise<Strangers> {
  const looks = seen.map(({ track, key }) => ({
    track,
    key,
    drawn: keyIn(portrait, itemAt(movements, key.frame), key.frame, lies),
  }));
  return told(await compareLooks({ engines, plugins }, state, looks, output, signal));
}

/** Outer corners of the face's right eye and its left. */
const EYES = [33, 263] as const;

/**
 * Where the portrait's face is in a frame, and how it is tilted: whoever compares turns it upright.
 * @param seen where a detector had it at rest, as it had the film's: boxes that are drawn otherwise about the same face are less alike. Left out: about its points
 */
export function keyIn(portrait: Portrait, movement: Movement, frame: number, seen?: Lies): Keyframe {
  const now = pointsIn(portrait, movement);
  if (!seen) return { frame, ...now, origin: 'filled' };
  const rest = pointsIn(portrait, AT_REST);
  const [scale, turned] = [now.box.height / Math.max(1, rest.box.height), now.tilt - rest.tilt];
  const [was, own, to] = [centre(rest.box), centre(seen.box), centre(now.box)];
  const [dx, dy] = [scale * (own.x - was.x), scale * (own.y - was.y)];
  const [c, n] = [Math.cos(turned), Math.sin(turned)];
  const [width, height] = [scale * seen.box.width, scale * seen.box.height];
  const box = {
    x: to.x + dx * c - dy * n - width / 2,
    y: to.y + dx * n + dy * c - height / 2,
    width,
    height,
  };
  return { frame, box, tilt: seen.tilt + turned, origin: 'filled' };
}

/** About the points of its mesh. */
function pointsIn(portrait: Portrait, movement: Movement): Lies {
  const places = placesIn(portrait, movement);
  const at = (i: number): Point => ({ x: places[2 * i]!, y: places[2 * i + 1]! });
  const [right, left] = [at(EYES[0]), at(EYES[1])];
  const tilt = Math.atan2(left.y - right.y, left.x - right.x);
  const [c, n] = [Math.cos(tilt), Math.sin(tilt)];
  const points = Array.from({ length: MESH }, (_, i) => at(i));
  // As it lies once it is upright.
  const [xs, ys] = [points.map((p) => p.x * c + p.y * n), points.map((p) => p.y * c - p.x * n)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y, width, height] = [(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0];
  const box = { x: x * c - y * n - width / 2, y: x * n + y * c - height / 2, width, height };
  return { box, tilt };
}
