/** A square cut out of a picture around one found thing, turned upright: what models that look closer are given. */
import type { Keyframe } from '../model/finding.ts';
import type { RegionModel } from '../model/plugin.ts';
import { type Landmarks, ROW, WORLD_ROW } from '../motion/landmarks.ts';
import { centre, type Orientation, type Point, type Size, toCoded } from '../space/geometry.ts';
import type { Picture, Plane } from './picture.ts';
import { type Levels, mirrored, PLAIN_LEVELS, rgbOf, tensorOf } from './sample.ts';

/** Frame space; `tilt` is clockwise, radians. */
export interface AlignedCrop {
  readonly centre: Point;
  readonly side: number;
  readonly tilt: number;
}

/** @param around side of the square, as a share of the longer side of the box */
export const alignedCrop = (
  { box, tilt, quarter }: Pick<Keyframe, 'box' | 'tilt' | 'quarter'>,
  around: number,
): AlignedCrop => ({
  centre: centre(box),
  side: Math.max(2, around * Math.max(box.width, box.height)),
  tilt: tilt - ((quarter ?? 0) * Math.PI) / 2,
});

/** How near to the frame's lower border a box ends that is cut by it, as a share of the frame's height. */
const CUT = 0.03;

/**
 * The square about all of an upright thing, of which the frame's lower border may leave the upper part only. Models know whole ones, and press
 * a whole one into what is left.
 */
export function wholeCrop(
  key: Pick<Keyframe, 'box' | 'tilt' | 'quarter'>,
  { around, tall = 0 }: { readonly around: number; readonly tall?: number },
  frame: Size,
): AlignedCrop {
  const { box } = key;
  const cut = box.y + box.height > (1 - CUT) * frame.height;
  const height = cut ? Math.max(box.height, tall * box.width) : box.height;
  return alignedCrop({ ...key, box: { ...box, height } }, around);
}

/** A point of the crop, `u, v` in 0..1 of its side, in frame space. */
export function fromCrop(crop: AlignedCrop, u: number, v: number): Point {
  const [dx, dy] = [(u - 0.5) * crop.side, (v - 0.5) * crop.side];
  const [c, n] = [Math.cos(crop.tilt), Math.sin(crop.tilt)];
  return { x: crop.centre.x + dx * c - dy * n, y: crop.centre.y + dx * n + dy * c };
}

/** The inverse of {@link fromCrop}: `x, y` in 0..1 of the crop's side where the point lies in it. */
export function toCrop(crop: AlignedCrop, p: Point): Point {
  const [dx, dy] = [p.x - crop.centre.x, p.y - crop.centre.y];
  const [c, n] = [Math.cos(crop.tilt), Math.sin(crop.tilt)];
  return { x: (dx * c + dy * n) / crop.side + 0.5, y: (dy * c - dx * n) / crop.side + 0.5 };
}

/** Landmarks in the pixels of a model's input, which is the crop, in frame space. @param size of the model's input */
export function inFrame({ points, world, ...said }: Landmarks, crop: AlignedCrop, size: Size): Landmarks {
  const out = points.slice();
  for (let i = 0; i < out.length; i += ROW) {
    const { x, y } = fromCrop(crop, out[i]! / size.width, out[i + 1]! / size.height);
    out[i] = x;
    out[i + 1] = y;
    out[i + 2]! *= crop.side / size.width;
  }
  const turned = world?.slice() ?? null;
  const [c, n] = [Math.cos(crop.tilt), Math.sin(crop.tilt)];
  if (turned && crop.tilt !== 0)
    for (let i = 0; i < turned.length; i += WORLD_ROW) {
      const [x, y] = [turned[i]!, turned[i + 1]!];
      turned[i] = x * c - y * n;
      turned[i + 1] = x * n + y * c;
    }
  return { ...said, points: out, world: turned };
}

/** Value between four samples; beyond the border the picture is mirrored. `x, y` in the plane's own pixels. */
function between({ data, stride, width, height }: Plane, x: number, y: number): number {
  const fx = mirrored(x - 0.5, width - 1);
  const fy = mirrored(y - 0.5, height - 1);
  const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
  const x1 = Math.min(width - 1, x0 + 1);
  const [top, low] = [y0 * stride, Math.min(height - 1, y0 + 1) * stride];
  const [tx, ty] = [fx - x0, fy - y0];
  const a = data[top + x0]! + (data[top + x1]! - data[top + x0]!) * tx;
  const b = data[low + x0]! + (data[low + x1]! - data[low + x0]!) * tx;
  return a + (b - a) * ty;
}

/** The crop as the tensor that `model` takes. Where it shrinks, several points make up one. @param beyond what lies outside the frame */
export function sampleCrop(
  picture: Picture,
  turn: Orientation,
  crop: AlignedCrop,
  model: Pick<RegionModel, 'input'>,
  levels: Levels = PLAIN_LEVELS,
  beyond: 'mirrored' | 'black' = 'mirrored',
): Float32Array {
  const { width, height } = model.input.size;
  const n = width * height;
  const fine = Math.min(4, Math.max(1, Math.round(crop.side / Math.max(width, height))));
  const planes = picture.planes.slice(0, 3);
  const grids = [new Float32Array(n), new Float32Array(n), new Float32Array(n)] as const;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let k = 0; k < fine * fine; k++) {
        const u = (x + ((k % fine) + 0.5) / fine) / width;
        const v = (y + (Math.floor(k / fine) + 0.5) / fine) / height;
        const at = toCoded(fromCrop(crop, u, v), turn);
        for (let c = 0; c < 3; c++)
          grids[c]![y * width + x]! += between(planes[c]!, at.x / planes[c]!.sub, at.y / planes[c]!.sub);
      }
  if (fine > 1) for (const g of grids) for (let i = 0; i < n; i++) g[i]! /= fine * fine;
  if (picture.model === 'yuv') rgbOf(picture)(grids);
  if (beyond === 'black')
    for (let i = 0; i < n; i++) {
      const p = fromCrop(crop, ((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height);
      if (p.x < 0 || p.y < 0 || p.x > turn.shown.width || p.y > turn.shown.height)
        for (const g of grids) g[i] = 0;
    }
  return tensorOf(grids, model.input.size, model.input.size, model.input, levels);
}
