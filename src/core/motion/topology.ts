/** Which landmarks there are, what they are called and what joins them. */

export type TopologyId = 'pose' | 'face' | 'face_iris' | 'hand';

/** Whose side of a body something is on, as its owner says. */
export type Side = 'left' | 'right' | 'middle';

/** A line between two landmarks. */
export interface Bone {
  readonly from: number;
  readonly to: number;
  readonly side: Side;
}

export interface Topology {
  readonly id: TopologyId;
  /** Names of landmarks in their order; where there are too many for names, their numbers. */
  readonly names: readonly string[];
  readonly bones: readonly Bone[];
  /** Thickness of a line as a share of the thing's height. */
  readonly thick: number;
}

/** The 33 landmarks of MediaPipe Pose, as its documentation names them. */
const POSE = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;
export type PoseName = (typeof POSE)[number];

/** The number of a landmark of a pose. */
export const poseIndex = (name: PoseName): number => POSE.indexOf(name);

/** Pairs of the left side; the right side's are theirs, mirrored. */
const LIMBS: readonly (readonly [PoseName, PoseName])[] = [
  ['left_eye_inner', 'left_eye'],
  ['left_eye', 'left_eye_outer'],
  ['left_eye_outer', 'left_ear'],
  ['left_shoulder', 'left_elbow'],
  ['left_elbow', 'left_wrist'],
  ['left_wrist', 'left_pinky'],
  ['left_wrist', 'left_index'],
  ['left_wrist', 'left_thumb'],
  ['left_pinky', 'left_index'],
  ['left_shoulder', 'left_hip'],
  ['left_hip', 'left_knee'],
  ['left_knee', 'left_ankle'],
  ['left_ankle', 'left_heel'],
  ['left_heel', 'left_foot_index'],
  ['left_ankle', 'left_foot_index'],
];
const MIDDLE: readonly (readonly [PoseName, PoseName])[] = [
  ['mouth_left', 'mouth_right'],
  ['left_shoulder', 'right_shoulder'],
  ['left_hip', 'right_hip'],
];

const other = (name: PoseName): PoseName => name.replace('left', 'right') as PoseName;
const bone = (from: PoseName, to: PoseName, side: Side): Bone => ({
  from: poseIndex(from),
  to: poseIndex(to),
  side,
});

/** Chains of points of the face mesh about what moves in a face, and the oval about it (MediaPipe's FACEMESH_CONTOURS). */
const FACE: readonly (readonly [Side, readonly number[]])[] = [
  [
    'middle',
    [
      10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176,
      149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10,
    ],
  ],
  ['middle', [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185, 61]],
  ['middle', [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78]],
  ['right', [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 33]],
  ['right', [46, 53, 52, 65, 55]],
  ['right', [70, 63, 105, 66, 107]],
  ['left', [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 263]],
  ['left', [276, 283, 282, 295, 285]],
  ['left', [300, 293, 334, 296, 336]],
];

/** The fingers of MediaPipe Hands and the joints of each from its root on, as its documentation names them; the wrist is landmark 0. */
const FINGERS: Readonly<Record<string, readonly string[]>> = {
  thumb: ['cmc', 'mcp', 'ip', 'tip'],
  index_finger: ['mcp', 'pip', 'dip', 'tip'],
  middle_finger: ['mcp', 'pip', 'dip', 'tip'],
  ring_finger: ['mcp', 'pip', 'dip', 'tip'],
  pinky: ['mcp', 'pip', 'dip', 'tip'],
};
/** Joints of a finger. */
export const FINGER = 4;
/** The palm: from the wrist to thumb, index finger and pinky, and along where fingers begin (MediaPipe's HAND_PALM_CONNECTIONS). */
const PALM: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 5],
  [9, 13],
  [13, 17],
  [5, 9],
  [0, 17],
];
const faceBone = (of: readonly (readonly [Side, readonly number[]])[]): Bone[] =>
  of.flatMap(([side, chain]) => chain.slice(1).map((to, i): Bone => ({ from: chain[i]!, to, side })));
/** Rings of the irises, whose middles are 468 and 473 (MediaPipe's FACEMESH_IRISES). */
const IRISES: readonly (readonly [Side, readonly number[]])[] = [
  ['right', [469, 470, 471, 472, 469]],
  ['left', [474, 475, 476, 477, 474]],
];
const numbers = (n: number): string[] => Array.from({ length: n }, (_, i) => `${i}`);
// Which hand it is stands in no landmark.
const handBone = ([from, to]: readonly [number, number]): Bone => ({ from, to, side: 'middle' });

export const TOPOLOGIES: Readonly<Record<TopologyId, Topology>> = {
  pose: {
    id: 'pose',
    names: POSE,
    bones: [
      ...LIMBS.flatMap(([a, b]) => [bone(a, b, 'left'), bone(other(a), other(b), 'right')]),
      ...MIDDLE.map(([a, b]) => bone(a, b, 'middle')),
    ],
    thick: 0.014,
  },
  face: {
    id: 'face',
    names: numbers(468),
    bones: faceBone(FACE),
    thick: 0.012,
  },
  face_iris: {
    id: 'face_iris',
    names: numbers(478),
    bones: faceBone([...FACE, ...IRISES]),
    thick: 0.012,
  },
  hand: {
    id: 'hand',
    names: ['wrist', ...Object.entries(FINGERS).flatMap(([f, joints]) => joints.map((j) => `${f}_${j}`))],
    bones: [
      ...PALM.map(handBone),
      ...Object.keys(FINGERS).flatMap((_, f) =>
        [1, 2, 3].map((j) => handBone([FINGER * f + j, FINGER * f + j + 1])),
      ),
    ],
    thick: 0.03,
  },
};
