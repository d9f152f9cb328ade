/** A picture that a person gives, laid over a box of a frame: what stands in the place of a background, or of a face. */
import type { Area, Content, Patch } from '../model/plugin.ts';
import { centre } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { sampleOf } from './colour.ts';
import { placeOf } from './patch.ts';
import type { Picture } from './picture.ts';

/** `cover`: it fills the box, and what stands over is cut. `contain`: all of it is seen, on a ground. */
export type Fit = 'cover' | 'contain';

interface Laid {
  readonly picture: Picture;
  readonly fit: Fit;
  /** `#rrggbb`: beside it, and where it lets through. */
  readonly ground: string;
}

/** Samples a side of a pixel, at most, where it shrinks. */
const FINE = 4;

/** Where a place of a patch lies in the picture, pixels. */
function placing(
  area: Area,
  patch: Patch,
  { picture, fit }: Laid,
): (x: number, y: number) => readonly [number, number] {
  const { box, tilt, quarter = 0 } = area.about.key;
  const turn = tilt - (quarter * Math.PI) / 2;
  const [c, n] = [Math.cos(turn), Math.sin(turn)];
  const middle = centre(box);
  // Of somebody who lies, the box is as high as they are wide.
  const [w, h] = quarter % 2 ? [box.height, box.width] : [box.width, box.height];
  const ratios = [picture.width / w, picture.height / h];
  const k = fit === 'cover' ? Math.min(...ratios) : Math.max(...ratios);
  return (x, y) => {
    const p = placeOf(area, patch, x, y);
    const [dx, dy] = [p.x - middle.x, p.y - middle.y];
    return [picture.width / 2 + k * (dx * c + dy * n), picture.height / 2 + k * (dy * c - dx * n)];
  };
}

/** Adds the colour at a place to a sum, between four samples; the ground beyond the border, or what lies at it where the box is filled. */
type Adder = (x: number, y: number, sum: Float64Array) => void;

/** @param channels those that are asked for */
function adder({ picture, fit, ground }: Laid, channels: readonly number[]): Adder {
  const { planes, width, height } = picture;
  const under = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  const alpha = planes[3]?.data;
  const data = planes.map((p) => p.data);
  let [tx, ty, at, right, down] = [0, 0, 0, 0, 0];
  const between = (of: Uint8Array): number => {
    const top = of[at]! + (of[at + right]! - of[at]!) * tx;
    const low = of[at + down]! + (of[at + down + right]! - of[at + down]!) * tx;
    return top + (low - top) * ty;
  };
  return (x, y, sum) => {
    const beyond = fit === 'contain' && (x < 0 || y < 0 || x > width || y > height);
    const fx = clamp(x - 0.5, 0, width - 1);
    const fy = clamp(y - 0.5, 0, height - 1);
    const x0 = Math.floor(fx);
    const y0 = Math.floor(fy);
    right = x0 + 1 < width ? 1 : 0;
    down = y0 + 1 < height ? width : 0;
    tx = fx - x0;
    ty = fy - y0;
    at = y0 * width + x0;
    const share = beyond ? 0 : alpha ? between(alpha) / 255 : 1;
    for (const c of channels) sum[c]! += (1 - share) * under[c]! + (share && share * between(data[c]!));
  };
}

/** Content that a picture fills. */
export function laid(area: Area, of: Laid): Content['planes'] {
  return area.patches.map((patch) => {
    const add = adder(of, area.model === 'rgb' ? [patch.index] : [0, 1, 2]);
    const place = placing(area, patch, of);
    // Straight lines stay straight: three places give all others.
    const [o, e, s] = [place(0, 0), place(1, 0), place(0, 1)];
    const [ux, vx, uy, vy] = [e[0] - o[0], e[1] - o[1], s[0] - o[0], s[1] - o[1]];
    const fine = Math.round(clamp(Math.hypot(ux, vx), 1, FINE));
    const steps = Array.from({ length: fine }, (_, i) => (i + 0.5) / fine);
    const { width, height } = patch.at;
    const out = new Uint8Array(width * height);
    const sum = new Float64Array(3);
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        sum.fill(0);
        for (const v of steps)
          for (const u of steps)
            add(o[0] + ux * (x + u) + uy * (y + v), o[1] + vx * (x + u) + vy * (y + v), sum);
        const n = fine * fine;
        out[i] = sampleOf([sum[0]! / n, sum[1]! / n, sum[2]! / n], patch.index, area);
      }
    return out;
  });
}
