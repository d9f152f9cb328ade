/** How somebody holds themselves and whether they go, from joints in metres. */
import type { Look, Moving } from '../../core/context/attribute.ts';
import { landmarkAt, WORLD_ROW } from '../../core/motion/landmarks.ts';
import { nearby } from '../../core/motion/nearby.ts';
import { type PoseName, poseIndex } from '../../core/motion/topology.ts';
import { holds, type Size } from '../../core/space/geometry.ts';

/** Degrees from upright: of a trunk that lies, of thighs that sit. Seconds over which steps are looked at, and their length in metres. */
const LIMITS = { lying: 55, sitting: 50, window: 1.2, step: 0.3 };

const SIDES = ['left', 'right'] as const;
interface Seen extends Look {
  /** Of the frame. */
  readonly size: Size;
}
type Place = readonly [number, number, number];
/** Metres, y down; null where it is not seen: what the frame cuts off models guess at, and are sure of. */
function placeOf({ moment, size }: Seen, name: PoseName): Place | null {
  const i = poseIndex(name);
  const at = landmarkAt(moment, i);
  if (!moment.world || !at || !holds({ x: 0, y: 0, ...size }, at)) return null;
  const [x, y, z] = moment.world.subarray(WORLD_ROW * i, WORLD_ROW * (i + 1));
  return [x!, y!, z!];
}
/** Degrees between what goes from one place to another and straight down. */
const fromUpright = (a: Place, b: Place): number => {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  return (Math.atan2(Math.hypot(x, z), y) * 180) / Math.PI;
};
const middle = (places: readonly (Place | null)[]): Place | null => {
  const there = places.flatMap((p) => (p ? [p] : []));
  const mean = (k: 0 | 1 | 2) => there.reduce((sum, p) => sum + p[k], 0) / there.length;
  return there.length ? [mean(0), mean(1), mean(2)] : null;
};

function held(look: Seen): 'lying' | 'sitting' | 'standing' | null {
  const shoulders = middle(SIDES.map((s) => placeOf(look, `${s}_shoulder`)));
  const hips = middle(SIDES.map((s) => placeOf(look, `${s}_hip`)));
  if (!shoulders || !hips) return null;
  if (fromUpright(shoulders, hips) >= LIMITS.lying) return 'lying';
  const thighs = SIDES.flatMap((s) => {
    const [hip, knee] = [placeOf(look, `${s}_hip`), placeOf(look, `${s}_knee`)];
    return hip && knee ? [fromUpright(hip, knee)] : [];
  });
  // Of whom the picture shows no legs nobody knows.
  if (thighs.length === 0) return null;
  return Math.min(...thighs) >= LIMITS.sitting ? 'sitting' : 'standing';
}

/** How far one foot is before the other, as the body faces; metres. */
function stride(look: Seen): number | null {
  const [left, right] = [placeOf(look, 'left_ankle'), placeOf(look, 'right_ankle')];
  return left && right ? Math.hypot(left[0] - right[0], left[2] - right[2]) : null;
}

export default {
  kind: 'attribute',
  id: 'posture',
  label: 'Posture',
  help: 'Stands, walks, sits (or crouches: joints alone do not tell them apart) or lies; unknown where no legs are in the picture. Bodies must be looked for.',
  group: 'body',
  place: 10,
  usual: true,
  of: 'person',
  topologies: ['pose'],
  values: { standing: 'standing', walking: 'walking', sitting: 'sitting or crouching', lying: 'lying' },
  least: 0.6,
  read({ looks: all, times, size }) {
    const looks = all.map((l) => l && { ...l, size });
    const strides = looks.map((l) => l && stride(l));
    return nearby(strides, times, LIMITS.window / 2, (near, i) => {
      const look = looks[i];
      const how = look ? held(look) : null;
      if (how !== 'standing') return how;
      const known = near.flatMap((s) => s ?? []);
      // Feet pass each other and part again.
      return known.length >= 4 && Math.max(...known) - Math.min(...known) >= LIMITS.step
        ? 'walking'
        : 'standing';
    });
  },
} satisfies Moving;
