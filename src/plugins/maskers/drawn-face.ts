/** A plain drawn face over the whole region, turned and scaled as the head is: no sample of the picture goes into it. */
import { colourOf, colourSample } from '../../core/image/colour.ts';
import { eachPlane, placeOf } from '../../core/image/patch.ts';
import type { Options } from '../../core/model/options.ts';
import { apart } from '../../core/model/person.ts';
import type { About, Area, Masker, Patch } from '../../core/model/plugin.ts';
import { centre, type Point } from '../../core/space/geometry.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  expression: {
    type: 'choice',
    label: 'Expression',
    help: 'The same for everybody: it says nothing of theirs.',
    of: ['smiling', 'plain', 'surprised'],
    default: 'smiling',
  },
  colour: { type: 'colour', label: 'Colour', default: '#f2c230' },
  apart,
  ink: { type: 'colour', label: 'Lines', default: '#3b2a12' },
} as const satisfies Options;
type Expression = (typeof options.expression.of)[number];

/** How much of a new turn is taken at once: detectors give a roll that trembles by some degrees. */
const SWIFT = 0.4;
/** Points a side of a pixel's square that are asked. */
const FINE = 2;

/** Places in the head's own coordinates: its box is -1 .. 1 either way, v down. */
const EYE = { u: 0.36, v: -0.2, wide: 0.11, high: 0.17 };
const MOUTH = { v: 0.12, wide: 0.5, high: 0.42, thick: 0.055 };

/** Whether a point is ink. */
type Drawing = (u: number, v: number) => boolean;

/** Distance from a point as a share of an ellipse’s radii; by hand, since `Math.hypot` is slow and this runs four times a pixel. */
const share = (u: number, v: number, wide: number, high: number): number =>
  Math.sqrt((u / wide) ** 2 + (v / high) ** 2);

const MOUTHS: Readonly<Record<Expression, Drawing>> = {
  // The lower half of an ellipse's line.
  smiling: (u, v) =>
    v > MOUTH.v && Math.abs(share(u, v - MOUTH.v, MOUTH.wide, MOUTH.high) - 1) < MOUTH.thick / MOUTH.high,
  plain: (u, v) => Math.abs(u) < 0.8 * MOUTH.wide && Math.abs(v - 0.42) < MOUTH.thick,
  surprised: (u, v) => share(u, v - 0.45, 0.19, 0.24) < 1,
};
const isEye: Drawing = (u, v) => share(Math.abs(u) - EYE.u, v - EYE.v, EYE.wide, EYE.high) < 1;
/** No ink lies outside of it. */
const FEATURES = { u: 0.7, top: -0.5, bottom: 0.8 };

/** The shortest way from one angle to another, radians. */
const between = (from: number, to: number): number => Math.atan2(Math.sin(to - from), Math.cos(to - from));

function turnOf({ key: { tilt, quarter }, past }: About): number {
  const now = tilt - ((quarter ?? 0) * Math.PI) / 2;
  const before = past?.[0];
  return before === undefined ? now : before + SWIFT * between(before, now);
}

/** A patch's pixels in the head's coordinates. @returns for a place from the patch's corner */
function headOf(area: Area, patch: Patch, turn: number): (x: number, y: number) => Point {
  const { box, quarter } = area.about.key;
  const { x: cx, y: cy } = centre(box);
  const [c, n] = [Math.cos(turn), Math.sin(turn)];
  // The head of somebody who lies is as high as its box is wide.
  const [w, h] = (quarter ?? 0) % 2 ? [box.height, box.width] : [box.width, box.height];
  return (x, y) => {
    const p = placeOf(area, patch, x, y);
    const [dx, dy] = [p.x - cx, p.y - cy];
    return { x: (2 * (dx * c + dy * n)) / w, y: (2 * (dy * c - dx * n)) / h };
  };
}

/** Share of ink in each pixel of a patch, 0..1. */
function inked(area: Area, patch: Patch, turn: number, mouth: Drawing): Float32Array {
  const { width, height } = patch.at;
  // Straight lines stay straight: three places give all others.
  const place = headOf(area, patch, turn);
  const [o, right, down] = [place(0, 0), place(1, 0), place(0, 1)];
  const [ux, vx, uy, vy] = [right.x - o.x, right.y - o.y, down.x - o.x, down.y - o.y];
  const out = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [u0, v0] = [o.x + ux * x + uy * y, o.y + vx * x + vy * y];
      if (Math.abs(u0) > FEATURES.u || v0 < FEATURES.top || v0 > FEATURES.bottom) continue;
      for (let k = 0; k < FINE * FINE; k++) {
        const [dx, dy] = [((k % FINE) + 0.5) / FINE, (Math.floor(k / FINE) + 0.5) / FINE];
        const [u, v] = [u0 + ux * dx + uy * dy, v0 + vx * dx + vy * dy];
        if (isEye(u, v) || mouth(u, v)) out[i]! += 1 / (FINE * FINE);
      }
    }
  return out;
}

export default {
  kind: 'masker',
  id: 'drawn-face',
  label: 'Drawn face',
  options,
  needs: ['history'],
  leaves: () => 'pose',
  asksWho: ({ apart }) => apart === true,
  cpu(area, { expression, colour, apart, ink }) {
    const turn = turnOf(area.about);
    const own = apart ? colourOf(String(colour), area.about.person) : colour;
    const mouth = MOUTHS[expression as Expression];
    const { planes } = eachPlane(area, (patch) => {
      const sample = (hex: unknown) => colourSample(String(hex), patch.index, area.model);
      const [skin, line] = [sample(own), sample(ink)];
      return Uint8Array.from(inked(area, patch, turn, mouth), (share) =>
        Math.round(skin + share * (line - skin)),
      );
    });
    return { planes, remember: [turn] };
  },
} satisfies Masker;
