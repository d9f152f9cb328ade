/** Whether eyes are shut for longer than they blink: by blendshapes, else by how high lids stand apart (Soukupova and Cech: "Real-Time Eye Blink Detection using Facial Landmarks", 2016). */
import type { Look, Moving } from '../../core/context/attribute.ts';
import { SHAPES } from '../../core/motion/expressions.ts';
import { apart } from '../../core/motion/landmarks.ts';

/** Numbers in MediaPipe's face mesh: corners, and two pairs of lids. */
const EYES = [
  {
    corners: [33, 133],
    lids: [
      [160, 144],
      [158, 153],
    ],
  },
  {
    corners: [263, 362],
    lids: [
      [387, 373],
      [385, 380],
    ],
  },
] as const;
/** Height of an eye that is shut, as a share of its width, and the blendshape of one. */
const SHUT = { ratio: 0.15, shape: 0.5 };

function ratio({ moment }: Look): number {
  const each = EYES.map(
    ({ corners: [a, b], lids: [c, d] }) =>
      (apart(moment, c[0], c[1]) + apart(moment, d[0], d[1])) / (2 * apart(moment, a, b)),
  );
  return (each[0]! + each[1]!) / 2;
}

const isShut = (look: Look): boolean => {
  const shapes = look.held?.shapes;
  if (!shapes) return ratio(look) < SHUT.ratio;
  const of = (side: string) => shapes[SHAPES.indexOf(`eyeBlink${side}`)]!;
  return Math.min(of('Left'), of('Right')) >= SHUT.shape;
};

export default {
  kind: 'attribute',
  id: 'eyes',
  label: 'Eyes open or shut',
  help: 'What lasts under 0.4 seconds is a blink.',
  group: 'face',
  played: true,
  place: 8,
  usual: true,
  of: 'face',
  topologies: ['face', 'face_iris'],
  values: { open: 'with open eyes', shut: 'with eyes shut' },
  plain: 'open',
  least: 0.4,
  read: ({ looks }) => looks.map((l) => l && (isShut(l) ? 'shut' : 'open')),
} satisfies Moving;
