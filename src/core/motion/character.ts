/** A plain figure around a skeleton in its T-pose: one closed body a bone, each moved by that bone alone. Left limbs are orange and right ones blue, as in overlays. */
import { type JointName, type JointSide, restOf, type Skeleton } from './skeleton.ts';
import { across, add, cross, length, minus, times, unit, type Vector, X, Y, Z } from './vector.ts';

export interface Character {
  /** Metres, three values a corner; normals of length 1. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly normals: Float32Array<ArrayBuffer>;
  /** Red, green, blue and 255 of each corner, linear. */
  readonly colours: Uint8Array<ArrayBuffer>;
  /** The joint of each corner, by its number in the skeleton. */
  readonly joints: Uint8Array<ArrayBuffer>;
  /** Of triangles, counterclockwise from outside. */
  readonly indices: Uint16Array<ArrayBuffer>;
}

type Colour = readonly [number, number, number];
const COLOURS: Readonly<Record<'left' | 'right', Colour>> = { left: [255, 66, 0], right: [0, 160, 205] };
/** Of trunks and heads: people beside each other can be told apart. */
const TRUNKS: readonly Colour[] = [
  [150, 150, 150],
  [205, 170, 60],
  [90, 150, 60],
  [165, 80, 150],
  [90, 100, 190],
];

/** A capsule whose section is an ellipse. */
interface Solid {
  readonly joint: JointName;
  readonly from: Vector;
  readonly to: Vector;
  /** Which way it is wide, and half as wide and as deep as it is; its ends are as round as it is deep, or as they say. */
  readonly side: Vector;
  readonly wide: number;
  readonly deep: number;
  readonly cap?: number;
}

/** What a grown body's trunk, thigh and shank come to, metres: thickness goes by it. */
const GROWN = 1.3;

function solidsOf(skeleton: Skeleton): Solid[] {
  const rest = restOf(skeleton);
  const at = (name: JointName) => rest.get(name)!;
  const endOf = (name: JointName) => skeleton.find((j) => j.name === name)!.end!;
  const tall = length(minus(at('Neck'), at('Hips'))) + length(minus(at('LeftUpLeg'), at('LeftFoot')));
  const k = tall / GROWN;
  const part = (a: Vector, b: Vector, t: number) => add(times(a, 1 - t), times(b, t));
  const head = endOf('Head')[1];
  const skull = add(at('Head'), [0, 0.05 * head, 0.3 * head]);
  const nose = add(at('Head'), [0, 0, 0.95 * head]);
  const shoulders = length(minus(at('LeftArm'), at('RightArm')));
  return [
    {
      joint: 'Hips',
      ...ends(part(at('LeftUpLeg'), at('RightUpLeg'), 0.2), part(at('LeftUpLeg'), at('RightUpLeg'), 0.8)),
      side: Y,
      wide: 0.1 * k,
      deep: 0.09 * k,
    },
    {
      joint: 'Spine',
      ...ends(at('Spine'), part(at('Spine'), at('Neck'), 0.8)),
      side: X,
      wide: 0.4 * shoulders,
      deep: 0.09 * k,
    },
    { joint: 'Neck', ...ends(at('Neck'), at('Head')), side: X, wide: 0.05 * k, deep: 0.05 * k },
    {
      joint: 'Head',
      ...ends(skull, add(skull, [0, 0.15 * head, 0])),
      side: X,
      wide: 0.58 * head,
      deep: 0.75 * head,
      cap: 0.8 * head,
    },
    {
      joint: 'Head',
      ...ends(nose, add(nose, [0, 0, 0.12 * head])),
      side: X,
      wide: 0.12 * head,
      deep: 0.2 * head,
    },
    ...(['Left', 'Right'] as const).flatMap((side): Solid[] => limbs(side)),
  ];

  function limbs(side: JointSide): Solid[] {
    const [shoulder, wrist] = [at(`${side}Arm`), at(`${side}Hand`)];
    const [ankle, toe] = [at(`${side}Foot`), at(`${side}ToeBase`)];
    const bone = (joint: JointName, from: Vector, to: Vector, thick: number): Solid => ({
      joint,
      from,
      to,
      side: Z,
      wide: thick * k,
      deep: thick * k,
    });
    const sole = 0.035 * k;
    const ground = Math.min(toe[1], ankle[1] - sole) + sole;
    return [
      bone(`${side}Shoulder`, part(at('Neck'), shoulder, 0.25), shoulder, 0.05),
      bone(`${side}Arm`, shoulder, at(`${side}ForeArm`), 0.042),
      bone(`${side}ForeArm`, at(`${side}ForeArm`), wrist, 0.035),
      // Fingers reach about as far beyond the knuckles as these from the wrist.
      { ...bone(`${side}Hand`, wrist, add(wrist, times(endOf(`${side}Hand`), 1.7)), 0.04), deep: 0.018 * k },
      bone(`${side}UpLeg`, at(`${side}UpLeg`), at(`${side}Leg`), 0.068),
      bone(`${side}Leg`, at(`${side}Leg`), ankle, 0.05),
      {
        joint: `${side}Foot`,
        from: [ankle[0], ground, ankle[2] - 0.2 * (toe[2] - ankle[2])],
        to: [toe[0], ground, toe[2] - sole],
        side: X,
        wide: 0.042 * k,
        deep: sole,
      },
    ];
  }
}

const ends = (from: Vector, to: Vector) => ({ from, to });

/** Corners about a ring, and rings about an end. */
const AROUND = 12;
const RINGS = 4;

/** @param number of the person, from 0 on */
export function characterOf(skeleton: Skeleton, number: number): Character {
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const joints: number[] = [];
  const indices: number[] = [];
  for (const solid of solidsOf(skeleton)) {
    const { joint, from, to, wide, deep, cap = Math.min(wide, deep) } = solid;
    const along = unit(minus(to, from));
    const u = unit(across(solid.side, along));
    const v = cross(along, u);
    const colour = joint.startsWith('Left')
      ? COLOURS.left
      : joint.startsWith('Right')
        ? COLOURS.right
        : TRUNKS[number % TRUNKS.length]!;
    const index = skeleton.findIndex((j) => j.name === joint);
    const first = positions.length / 3;
    for (let ring = 0; ring < 2 * RINGS; ring++) {
      const end = ring >= RINGS;
      const pitch = (Math.PI / 2) * ((end ? ring - RINGS : ring - RINGS + 1) / (RINGS - 1));
      const [rise, out] = [Math.sin(pitch), Math.cos(pitch)];
      const centre = add(end ? to : from, times(along, cap * rise));
      for (let k = 0; k < AROUND; k++) {
        const angle = (2 * Math.PI * k) / AROUND;
        const [c, s] = [out * Math.cos(angle), out * Math.sin(angle)];
        positions.push(...add(centre, add(times(u, wide * c), times(v, deep * s))));
        normals.push(...unit(add(times(along, rise / cap), add(times(u, c / wide), times(v, s / deep)))));
        colours.push(...colour, 255);
        joints.push(index);
      }
    }
    for (let ring = 0; ring + 1 < 2 * RINGS; ring++)
      for (let k = 0; k < AROUND; k++) {
        const [a, b] = [first + ring * AROUND + k, first + ring * AROUND + ((k + 1) % AROUND)];
        // Ends are points.
        if (ring > 0) indices.push(a, b, b + AROUND);
        if (ring + 2 < 2 * RINGS) indices.push(a, b + AROUND, a + AROUND);
      }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    colours: Uint8Array.from(colours),
    joints: Uint8Array.from(joints),
    indices: Uint16Array.from(indices),
  };
}
