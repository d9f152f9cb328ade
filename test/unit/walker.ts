/** Somebody who walks in place and waves, with bones of fixed lengths: motion whose truth is known. */
import { type Movement as Moved, ROW, WORLD_ROW } from '../../src/core/motion/landmarks.ts';
import { type PoseName, poseIndex, TOPOLOGIES } from '../../src/core/motion/topology.ts';

type Vector = readonly [number, number, number];
/** With the track's id. */
export type Movement = Moved & { readonly track: string };

const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
/** Down, turned forwards by an angle about the axis from hip to hip, and outwards. */
const limb = (length: number, forward: number, out = 0): Vector => [
  length * Math.sin(out),
  length * Math.cos(forward) * Math.cos(out),
  -length * Math.sin(forward) * Math.cos(out),
];

/** Joints at a phase of the step, metres: x to the viewer's right, y down, z away from the camera. The walker faces the camera, so the left side is at positive x. */
export function jointsAt(phase: number): Readonly<Record<PoseName, Vector>> {
  const at = new Map<PoseName, Vector>();
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    const swing = 0.5 * Math.sin(phase) * s;
    const hip: Vector = [0.1 * s, 0, 0];
    const knee = add(hip, limb(0.42, swing));
    const ankle = add(knee, limb(0.4, swing - 0.3 - 0.2 * Math.cos(phase) * s));
    at.set(`${side}_hip`, hip);
    at.set(`${side}_knee`, knee);
    at.set(`${side}_ankle`, ankle);
    at.set(`${side}_heel`, add(ankle, [0, 0.04, 0.04]));
    at.set(`${side}_foot_index`, add(ankle, [0, 0.05, -0.16]));
    const shoulder: Vector = [0.18 * s, -0.5, 0];
    const lift = side === 'left' ? 2.2 + 0.4 * Math.sin(2 * phase) : 0.2;
    const elbow = add(shoulder, limb(0.28, -swing, lift * s));
    const wrist = add(elbow, limb(0.25, 0.4 - swing, lift * s));
    at.set(`${side}_shoulder`, shoulder);
    at.set(`${side}_elbow`, elbow);
    at.set(`${side}_wrist`, wrist);
    for (const [finger, x] of [
      ['pinky', -0.02],
      ['index', 0.02],
      ['thumb', 0.04],
    ] as const)
      at.set(`${side}_${finger}`, add(wrist, limb(0.07, x, lift * s)));
    const eye: Vector = [0.03 * s, -0.68, -0.1];
    at.set(`${side}_eye`, eye);
    at.set(`${side}_eye_inner`, add(eye, [-0.012 * s, 0, 0]));
    at.set(`${side}_eye_outer`, add(eye, [0.012 * s, 0, 0]));
    at.set(`${side}_ear`, [0.075 * s, -0.66, 0]);
    at.set(`mouth_${side}`, [0.025 * s, -0.6, -0.1]);
  }
  at.set('nose', [0, -0.64, -0.12]);
  return Object.fromEntries(at) as Record<PoseName, Vector>;
}

/** @param noise metres, of every value @param without frames in which nothing was seen */
export function walker(
  track: string,
  frames: number,
  fps: number,
  noise = 0,
  without: readonly number[] = [],
): Movement {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return noise * (seed / 1073741824 - 1);
  };
  return {
    track,
    topology: 'pose',
    from: 0,
    frames: Array.from({ length: frames }, (_, i) => {
      if (without.includes(i)) return null;
      const joints = jointsAt((2 * Math.PI * i) / fps);
      const { names } = TOPOLOGIES.pose;
      const points = new Float32Array(ROW * names.length);
      const world = new Float32Array(WORLD_ROW * names.length);
      for (const [name, v] of Object.entries(joints)) {
        const k = poseIndex(name as PoseName);
        const [x, y, z] = v.map((n) => n + random()) as [number, number, number];
        world.set([x, y, z], WORLD_ROW * k);
        points.set([200 + 150 * x, 150 + 150 * y, 150 * z, 0.95], ROW * k);
      }
      return { topology: 'pose', points, world };
    }),
  };
}

/** A face that stands still, each point at its own number. */
export const mesh = (track: string, frames: number): Movement => ({
  track,
  topology: 'face',
  from: 0,
  frames: Array.from({ length: frames }, () => ({
    topology: 'face',
    points: Float32Array.from({ length: ROW * TOPOLOGIES.face.names.length }, (_, i) =>
      i % ROW === ROW - 1 ? 1 : Math.floor(i / ROW) / 2 + (i % ROW),
    ),
    world: null,
  })),
});

/** A hand that goes to the right, a pixel a frame. */
export const hand = (track: string, from: number, frames: number): Movement => ({
  track,
  topology: 'hand',
  from,
  frames: Array.from({ length: frames }, (_, i) => {
    const { names } = TOPOLOGIES.hand;
    const points = Float32Array.from(names.flatMap((_, k) => [50 + i + k, 2 * k, -k, 1]));
    const world = Float32Array.from(names.flatMap((_, k) => [k / 100, 0, 0]));
    return { topology: 'hand', points, world };
  }),
});
