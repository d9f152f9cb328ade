/** The colours of somebody whose face was found: of skin, hair and clothes, from the picture alone. */

import { fromCrop, sampleCrop } from '../image/aligned-crop.ts';
import { type ColourName, colourName, differ, type Lab, labOf, medianLab } from '../image/lab.ts';
import type { Picture } from '../image/picture.ts';
import type { Keyframe } from '../model/finding.ts';
import { centre, holds, type Orientation } from '../space/geometry.ts';
import type { Shades } from './attribute.ts';

/** Side of what is looked at, as a share of a face's height, and in samples. */
const AROUND = 4.4;
const SIDE = 96;
const LOOK = {
  input: {
    size: { kind: 'fixed', width: SIDE, height: SIDE },
    layout: 'nhwc',
    order: 'rgb',
    mean: 0,
    scale: 1,
  },
} as const;

/** Shares of a face's height from its middle, to the right and down. */
interface Region {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}
const CHEEKS: readonly Region[] = [
  { x: [-0.26, -0.14], y: [0.02, 0.18] },
  { x: [0.14, 0.26], y: [0.02, 0.18] },
];
const CHEST: Region = { x: [-0.45, 0.45], y: [0.95, 1.6] };
/** Columns up which hair is looked for, and from where to where. */
const CROWN = { columns: [-0.14, 0, 0.14], from: -0.22, to: -1.05 };
/** Places beside and above a head. */
const BEHIND = [
  [-0.85, -0.3],
  [0.85, -0.3],
  [-0.75, -0.7],
  [0.75, -0.7],
  [-0.5, -1],
  [0.5, -1],
  [0, -1.1],
] as const;
/** How far colours are apart that are not one: cheeks of a face half in shadow, hair from skin, hair from what is behind it, strands of it, clothes from arms (lightness aside). */
const APART = { cheeks: 22, skin: 20, ground: 18, strands: 22, arms: 9 };
/** How much of the chest has to be in the picture, how much of that clothes, and how much of them of one colour. */
const MOSTLY = { seen: 0.6, worn: 0.35, alike: 0.55 };

export function shadesOf(picture: Picture, turn: Orientation, key: Keyframe): Shades {
  const { box, tilt, quarter } = key;
  const height = Math.max(box.width, box.height);
  const crop = {
    centre: centre(box),
    side: AROUND * height,
    tilt: tilt - ((quarter ?? 0) * Math.PI) / 2,
  };
  const rgb = sampleCrop(picture, turn, crop, LOOK);
  const index = (share: number) => Math.floor((share / AROUND + 0.5) * SIDE);
  const frame = { x: 0, y: 0, ...turn.shown };
  /** Null beyond the frame. */
  const at = (x: number, y: number): Lab | null => {
    if (!holds(frame, fromCrop(crop, (x + 0.5) / SIDE, (y + 0.5) / SIDE))) return null;
    const i = 3 * (y * SIDE + x);
    return labOf(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!);
  };
  const region = ({ x, y }: Region): (Lab | null)[] => {
    const out: (Lab | null)[] = [];
    for (let v = index(y[0]); v <= index(y[1]); v++)
      for (let u = index(x[0]); u <= index(x[1]); u++) out.push(at(u, v));
    return out;
  };
  const cheeks = CHEEKS.map(region);
  const skin = skinOf(cheeks);
  const face = medianLab(cheeks.flatMap(known));
  return { skin, hair: skin && hairOf(at, index, skin), clothes: clothesOf(region(CHEST), face) };
}

const known = (list: readonly (Lab | null)[]): Lab[] => list.flatMap((p) => (p ? [p] : []));

/** Of the lighter cheek: the other one may lie in shadow, but not in another light. */
function skinOf(cheeks: readonly (readonly (Lab | null)[])[]): Lab | null {
  const medians = cheeks.flatMap((c) => (known(c).length === c.length ? [medianLab(known(c))] : []));
  if (medians.length < cheeks.length) return null;
  const [a, b] = medians as [Lab, Lab];
  return differ(a, b) > APART.cheeks ? null : a[0] > b[0] ? a : b;
}

/** What follows the skin of the forehead upwards, unless it is what stands behind the head. */
function hairOf(
  at: (x: number, y: number) => Lab | null,
  index: (share: number) => number,
  skin: Lab,
): Lab | null {
  const strands = CROWN.columns.flatMap((column) => {
    const x = index(column);
    const run: Lab[] = [];
    for (let y = index(CROWN.from); y >= index(CROWN.to) && run.length < 4; y--) {
      const p = at(x, y);
      if (!p) return [];
      if (differ(p, skin) > APART.skin) run.push(p);
      else run.length = 0;
    }
    return run.length === 4 ? [medianLab(run)] : [];
  });
  if (strands.length < CROWN.columns.length) return null;
  const hair = medianLab(strands);
  if (strands.some((s) => differ(s, hair) > APART.strands)) return null;
  const behind = known(BEHIND.map(([x, y]) => at(index(x), index(y))));
  return behind.some((p) => differ(p, hair) < APART.ground) ? null : hair;
}

/** The colour that most of the chest has; arms before it are none of it, nor is what is worn in the colour of skin. */
function clothesOf(chest: readonly (Lab | null)[], face: Lab): Lab | null {
  const there = known(chest);
  const worn = there.filter((p) => Math.hypot(p[1] - face[1], p[2] - face[2]) > APART.arms);
  if (there.length < MOSTLY.seen * chest.length || worn.length < MOSTLY.worn * there.length) return null;
  const named = new Map<ColourName, Lab[]>();
  for (const p of worn) {
    const name = colourName(p);
    named.set(name, [...(named.get(name) ?? []), p]);
  }
  const [most] = [...named.values()].sort((a, b) => b.length - a.length);
  return most && most.length >= MOSTLY.alike * worn.length ? medianLab(most) : null;
}
