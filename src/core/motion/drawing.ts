/** What is drawn of landmarks, in the colours of the two conventions that people know. */
import { FINGER, poseIndex, type Side, TOPOLOGIES, type TopologyId } from './topology.ts';

export type Palette = 'mediapipe' | 'openpose';

/** A place between landmarks: their mean. */
export type Place = readonly number[];

export interface Line {
  readonly from: Place;
  readonly to: Place;
  /** `#rrggbb` */
  readonly colour: string;
}
export interface Dot {
  readonly at: Place;
  readonly colour: string;
}
export interface Drawing {
  readonly lines: readonly Line[];
  readonly dots: readonly Dot[];
}

/** Lines of MediaPipe's drawing styles, and what they give each side of a body and of a face. */
const LINE = '#e0e0e0';
const POSE_SIDE: Readonly<Record<Side, string>> = { left: '#ff8a00', right: '#00d9e7', middle: '#ffffff' };
const FACE_SIDE: Readonly<Record<Side, string>> = { left: '#30ff30', right: '#ff3030', middle: LINE };

const sideOf = (name: string): Side =>
  name.includes('left') ? 'left' : name.includes('right') ? 'right' : 'middle';

/** Thumb to pinky, the palm's points and its lines, as MediaPipe's drawing_styles.py has them. */
const FINGER_COLOURS = ['#ffe5b4', '#804080', '#ffcc00', '#30ff30', '#1565c0'];
const PALM_POINT = '#ff3030';
const PALM_LINE = '#808080';
/** Which finger a landmark of a hand is of, and which of its joints, from 0; the wrist is of none. */
const fingerOf = (i: number) => ({ finger: Math.ceil(i / FINGER) - 1, joint: (i - 1) % FINGER });

function mediapipeHand(): Drawing {
  const { names, bones } = TOPOLOGIES.hand;
  return {
    lines: bones.map(({ from, to }) => {
      const [a, b] = [fingerOf(from), fingerOf(to)];
      const colour = a.finger === b.finger ? FINGER_COLOURS[b.finger]! : PALM_LINE;
      return { from: [from], to: [to], colour };
    }),
    dots: names.map((_, i) => {
      const { finger, joint } = fingerOf(i);
      const palm = i === 0 || joint === 0;
      return { at: [i], colour: palm ? PALM_POINT : FINGER_COLOURS[finger]! };
    }),
  };
}

function mediapipe(id: TopologyId): Drawing {
  if (id === 'hand') return mediapipeHand();
  const { names, bones } = TOPOLOGIES[id];
  const colours = id === 'face' ? FACE_SIDE : POSE_SIDE;
  return {
    lines: bones.map(({ from, to, side }) => ({
      from: [from],
      to: [to],
      colour: id === 'face' ? colours[side] : LINE,
    })),
    dots: names.map((name, i) => ({ at: [i], colour: colours[sideOf(name)] })),
  };
}

/** OpenPose's 18 points of a body (COCO), its lines between them and its colours, by number (Cao et al., 2019; poseParametersRender.hpp). */
const BODY: readonly Place[] = [
  [poseIndex('nose')],
  [poseIndex('left_shoulder'), poseIndex('right_shoulder')],
  [poseIndex('right_shoulder')],
  [poseIndex('right_elbow')],
  [poseIndex('right_wrist')],
  [poseIndex('left_shoulder')],
  [poseIndex('left_elbow')],
  [poseIndex('left_wrist')],
  [poseIndex('right_hip')],
  [poseIndex('right_knee')],
  [poseIndex('right_ankle')],
  [poseIndex('left_hip')],
  [poseIndex('left_knee')],
  [poseIndex('left_ankle')],
  [poseIndex('right_eye')],
  [poseIndex('left_eye')],
  [poseIndex('right_ear')],
  [poseIndex('left_ear')],
];
const PAIRS: readonly (readonly [number, number])[] = [
  [1, 2],
  [1, 5],
  [2, 3],
  [3, 4],
  [5, 6],
  [6, 7],
  [1, 8],
  [8, 9],
  [9, 10],
  [1, 11],
  [11, 12],
  [12, 13],
  [1, 0],
  [0, 14],
  [14, 16],
  [0, 15],
  [15, 17],
];
const RAINBOW =
  'ff0000 ff5500 ffaa00 ffff00 aaff00 55ff00 00ff00 00ff55 00ffaa 00ffff 00aaff 0055ff 0000ff 5500ff aa00ff ff00ff ff00aa ff0055'
    .split(' ')
    .map((c) => `#${c}`);

/** OpenPose's fingers are chains from the wrist, each of one hue and brighter towards its tip (HAND_COLORS_RENDER of handParameters.hpp). */
const HAND_RAINBOW =
  '646464 640000 960000 c80000 ff0000 646400 969600 c8c800 ffff00 006432 00964b 00c864 00ff7d 003264 004b96 0064c8 007dff 640064 960096 c800c8 ff00ff'
    .split(' ')
    .map((c) => `#${c}`);

function openposeHand(): Drawing {
  const tips = HAND_RAINBOW.slice(1);
  return {
    lines: tips.map((colour, i) => ({ from: [fingerOf(i + 1).joint === 0 ? 0 : i], to: [i + 1], colour })),
    dots: HAND_RAINBOW.map((colour, i) => ({ at: [i], colour })),
  };
}

function openpose(id: TopologyId): Drawing {
  if (id === 'hand') return openposeHand();
  if (id === 'pose')
    return {
      lines: PAIRS.map(([a, b], i) => ({ from: BODY[a]!, to: BODY[b]!, colour: RAINBOW[i]! })),
      dots: BODY.map((at, i) => ({ at, colour: RAINBOW[i]! })),
    };
  // Its faces are white.
  const { lines, dots } = mediapipe(id);
  return {
    lines: lines.map((l) => ({ ...l, colour: '#ffffff' })),
    dots: dots.map((d) => ({ ...d, colour: '#ffffff' })),
  };
}

const BY: Readonly<Record<Palette, (id: TopologyId) => Drawing>> = { mediapipe, openpose };
const made = new Map<string, Drawing>();

/** How a topology is drawn. */
export function drawingOf(id: TopologyId, palette: Palette): Drawing {
  const key = `${palette} ${id}`;
  const known = made.get(key) ?? BY[palette](id);
  made.set(key, known);
  return known;
}
