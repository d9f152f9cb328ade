/** Where somebody looks, as the picture shows it: the turn of the head by MediaPipe's face transform, and that of the eyes in it by blendshapes. */
import type { Look, Moving } from '../../core/context/attribute.ts';
import { SHAPES } from '../../core/motion/expressions.ts';
import { rotated } from '../../core/motion/vector.ts';

/** How far eyes are turned where a blendshape is 1, to a side, and up or down; from how far off the camera they look away; how shut they are where nobody knows. Degrees. */
const EYES = { side: 30, height: 25, away: 17, shut: 0.6 };
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (radians: number): number => (radians * 180) / Math.PI;

function gazeOf({ held }: Look): string | null {
  const shapes = held?.shapes;
  if (!held || !shapes) return null;
  const mean = (left: string, right: string) =>
    (shapes[SHAPES.indexOf(left)]! + shapes[SHAPES.indexOf(right)]!) / 2;
  if (mean('eyeBlinkLeft', 'eyeBlinkRight') >= EYES.shut) return null;
  // To the left of whoever looks, which is the right of the picture.
  const toRight = mean('eyeLookOutLeft', 'eyeLookInRight') - mean('eyeLookInLeft', 'eyeLookOutRight');
  const toTop = mean('eyeLookUpLeft', 'eyeLookUpRight') - mean('eyeLookDownLeft', 'eyeLookDownRight');
  const [yaw, pitch] = [radians(EYES.side * toRight), radians(EYES.height * toTop)];
  const eyes = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)] as const;
  const [x, y, z] = rotated(held.pose.turned, eyes);
  const side = degrees(Math.atan2(x, z));
  const height = degrees(Math.asin(Math.max(-1, Math.min(1, y))));
  if (Math.max(Math.abs(side), Math.abs(height)) < EYES.away) return 'camera';
  if (Math.abs(side) >= Math.abs(height)) return side < 0 ? 'left' : 'right';
  return height > 0 ? 'up' : 'down';
}

export default {
  kind: 'attribute',
  id: 'gaze',
  label: 'Where the eyes look',
  help: 'Head and eyes together; sides are those of the picture. Needs the face landmarker.',
  group: 'face',
  played: true,
  place: 7,
  usual: false,
  of: 'face',
  topologies: ['face_iris'],
  values: {
    camera: 'with eyes on the camera',
    left: 'with eyes to the left of the picture',
    right: 'with eyes to the right of the picture',
    up: 'with eyes up',
    down: 'with eyes down',
  },
  plain: 'camera',
  least: 0.4,
  read: ({ looks }) => looks.map((l) => l && gazeOf(l)),
} satisfies Moving;
