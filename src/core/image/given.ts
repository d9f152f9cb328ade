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

type Rgb = readonly [number, number, number];

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

/** The colour at a place, between four samples; `under` beyond the border, or what lies at it where that is filled. */
function reader({ picture, fit }: Laid, under: Rgb): (x: number, y: number) => Rgb {
  const { planes, width, height } = picture;
  const [r, g, b, a] = planes;
  const data = [r!.data, g!.data, b!.data] as const;
  return (x, y) => {
    if (fit === 'contain' && (x < 0 || y < 0 || x > width || y > height)) return under;
    const [fx, fy] = [clamp(x - 0.5, 0, width - 1), clamp(y - 0.5, 0, height - 1)];
    const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
    const [right, down] = [x0 + 1 < width ? 1 : 0, y0 + 1 < height ? width : 0];
    const [tx, ty, at] = [fx - x0, fy - y0, y0 * width + x0];
    const between = (of: Uint8Array): number => {
      const top = of[at]! + (of[at + right]! - of[at]!) * tx;
      const low = of[at + down]! + (of[at + down + right]! - of[at + down]!) * tx;
      return top + (low - top) * ty;
    };
    const share = a ? between(a.data) / 255 : 1;
    const mixed = (i: 0 | 1 | 2): number => share * between(data[i]) + (1 - share) * under[i];
    return [mixed(0), mixed(1), mixed(2)];
  };
}

/** Content that a picture fills. */
export function laid(area: Area, of: Laid): Content['planes'] {
  const channel = (at: number) => Number.parseInt(of.ground.slice(at, at + 2), 16);
  const read = reader(of, [channel(1), channel(3), channel(5)]);
  return area.patches.map((patch) => {
    const place = placing(area, patch, of);
    // Straight lines stay straight: three places give all others.
    const [o, e, s] = [place(0, 0), place(1, 0), place(0, 1)];
    const [ux, vx, uy, vy] = [e[0] - o[0], e[1] - o[1], s[0] - o[0], s[1] - o[1]];
    const fine = Math.round(clamp(Math.hypot(ux, vx), 1, FINE));
    const { width, height } = patch.at;
    const out = new Uint8Array(width * height);
    const sum: [number, number, number] = [0, 0, 0];
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        sum.fill(0);
        for (let k = 0; k < fine * fine; k++) {
          const [px, py] = [x + ((k % fine) + 0.5) / fine, y + (Math.floor(k / fine) + 0.5) / fine];
          const rgb = read(o[0] + ux * px + uy * py, o[1] + vx * px + vy * py);
          for (let c = 0; c < 3; c++) sum[c]! += rgb[c]!;
        }
        const [r, g, b] = sum;
        const n = fine * fine;
        out[i] = sampleOf([r / n, g / n, b / n], patch.index, area);
      }
    return out;
  });
}
