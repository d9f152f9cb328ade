/** Where a head is turned, as the picture shows it, from MediaPipe's face transform. */
import type { Moving } from '../../core/context/attribute.ts';
import { rotated, Z } from '../../core/motion/vector.ts';

/** From how many degrees off the camera a head looks away, to a side, and up or down: people who look at a camera hold it a little high or low. */
const AWAY = { side: 25, height: 20 };
const degrees = (radians: number): number => (radians * 180) / Math.PI;

export default {
  kind: 'attribute',
  id: 'facing',
  label: 'Where the head is turned',
  help: 'Sides are those of the picture. Eyes may look elsewhere.',
  group: 'face',
  played: true,
  place: 6,
  usual: true,
  of: 'face',
  topologies: ['face', 'face_iris'],
  values: {
    camera: 'facing the camera',
    left: 'turned to the left of the picture',
    right: 'turned to the right of the picture',
    up: 'looking up',
    down: 'looking down',
  },
  least: 0.4,
  read: ({ looks }) =>
    looks.map((look) => {
      if (!look?.held) return null;
      const [x, y, z] = rotated(look.held.pose.turned, Z);
      const side = degrees(Math.atan2(x, z));
      const height = degrees(Math.asin(Math.max(-1, Math.min(1, y))));
      if (Math.abs(side) >= AWAY.side) return side < 0 ? 'left' : 'right';
      if (Math.abs(height) >= AWAY.height) return height > 0 ? 'up' : 'down';
      return 'camera';
    }),
} satisfies Moving;
