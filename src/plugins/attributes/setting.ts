/** Indoors or outdoors, from things that stand nowhere else: no look of a picture tells a blue wall from the sky. */
import type { Scenic } from '../../core/context/attribute.ts';
import { byLooks, type ThingName } from '../../core/context/scenery.ts';

const OUTDOORS: ReadonlySet<ThingName> = new Set([
  'car',
  'motorcycle',
  'bus',
  'truck',
  'boat',
  'traffic light',
  'fire hydrant',
  'stop sign',
  'parking meter',
  'horse',
  'sheep',
  'skis',
  'snowboard',
  'kite',
  'surfboard',
]);
const INDOORS: ReadonlySet<ThingName> = new Set([
  'couch',
  'bed',
  'toilet',
  'tv',
  'microwave',
  'oven',
  'toaster',
  'sink',
  'refrigerator',
]);

export default {
  kind: 'attribute',
  id: 'setting',
  label: 'Indoors or outdoors',
  help: 'From things that stand nowhere else, such as a couch or a bus; else unknown, which it mostly is.',
  group: 'scene',
  place: 21,
  usual: false,
  of: 'scene',
  needs: 'things',
  values: { indoors: 'The scene is indoors.', outdoors: 'The scene is outdoors.' },
  least: 1,
  read: (of) =>
    byLooks(of, (seen) => {
      const [out, in_] = [OUTDOORS, INDOORS].map((those) => seen.some((t) => those.has(t.name)));
      // A car on a screen, or a couch in the street.
      return out === in_ ? null : out ? 'outdoors' : 'indoors';
    }),
} satisfies Scenic;
