/** Draws a persona where a person's head is: a skin stretched over points, eyes that look, and a mouth that opens. */
import { MESH } from '../motion/face-geometry.ts';
import { rotated } from '../motion/vector.ts';
import type { Box } from '../space/geometry.ts';
import { type Orientation, toCoded } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { sumOf } from './fit.ts';
import { inFrameOf, normalsOf } from './head.ts';
import { type Light, shadeOf } from './light.ts';
import { gapsOf, seeInto } from './mouth.ts';
import { PARTS, Part } from './parts.ts';
import type { Performance } from './performance.ts';
import type { Persona } from './persona.ts';
import { eachPixel } from './raster.ts';
import type { FaceSpace } from './space.ts';
import type { Drawn } from './wish.ts';

/** How far a point covers, by how many triangles lie between it and the border of the face. */
const EDGE = [0, 0.6, 1];
/** Radius of an iris as a share of the eye's breadth, and of a pupil as a share of it. */
const IRIS = 0.2;
const PUPIL = 0.42;
/** Least and most light anything gets, as a share of the mean. */
const SHADES = { least: 0.35, most: 2 };

interface Eye {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Scene {
  readonly space: FaceSpace;
  readonly persona: Persona;
  readonly performance: Performance;
  readonly light: Light;
  readonly turn: Orientation;
}

/** @param at in luma pixels */
export function drawPersona({ space, persona, performance, light, turn }: Scene, at: Box): Drawn {
  const { triangles, places } = space;
  const moved = sumOf(space.expressions, performance.expressions);
  const own = persona.shape.map((v, i) => v + moved[i]!);
  const placed = inFrameOf(own, performance.head);
  const normals = normalsOf(own, triangles);
  const xy = new Float32Array(2 * MESH);
  const shade = new Float32Array(MESH);
  for (let i = 0; i < MESH; i++) {
    const p = toCoded({ x: placed[3 * i]!, y: placed[3 * i + 1]! }, turn);
    xy[2 * i] = p.x - at.x;
    xy[2 * i + 1] = p.y - at.y;
    const n = rotated(performance.head.turned, [normals[3 * i]!, normals[3 * i + 1]!, normals[3 * i + 2]!]);
    shade[i] = clamp(shadeOf(light, n[0], n[1], n[2]), SHADES.least, SHADES.most);
  }
  const parts = PARTS.of(triangles);
  const gaps = gapsOf(own);
  const widest = gaps.reduce((most, v) => Math.max(most, v), 0);
  const eyes = eyesOf(xy, performance);
  const paint = new Skin(persona, light);
  const n = at.width * at.height;
  const out: Drawn = {
    planes: [new Float32Array(n), new Float32Array(n), new Float32Array(n)],
    cover: new Float32Array(n),
  };
  const depths = placed.subarray(2);
  const sample: [number, number, number] = [0, 0, 0];
  eachPixel({ xy, depths, every: 3 }, triangles, at, (i, t, u, v, w) => {
    const [a, b, c] = [triangles[3 * t]!, triangles[3 * t + 1]!, triangles[3 * t + 2]!];
    const part = parts.of[t]!;
    const lit = u * shade[a]! + v * shade[b]! + w * shade[c]!;
    const [s, q] = [0, 1].map(
      (k) => u * places[2 * a + k]! + v * places[2 * b + k]! + w * places[2 * c + k]!,
    ) as [number, number];
    paint.skin(s, q, lit, sample);
    // Of eyes and mouth: how far from the upper lid or lip to the lower.
    const low = () => u * parts.low[a]! + v * parts.low[b]! + w * parts.low[c]!;
    if (part === Part.rightEye || part === Part.leftEye) {
      const eye = eyes[part === Part.rightEye ? 0 : 1];
      paint.eye((i % at.width) + 0.5, Math.floor(i / at.width) + 0.5, eye, low(), lit, sample);
    }
    for (let k = 0; k < 3; k++) out.planes[k]![i] = sample[k]!;
    if (part === Part.mouth) {
      const gap = u * gaps[a]! + v * gaps[b]! + w * gaps[c]!;
      seeInto({ low: low(), gap, widest, opened: gap }, light.mean, lit, out.planes, i);
    }
    const edge = (p: number) => EDGE[Math.min(EDGE.length - 1, parts.ring[p]!)]!;
    const share = clamp(u * edge(a) + v * edge(b) + w * edge(c), 0, 1);
    out.cover[i] = share * share * (3 - 2 * share);
  });
  return out;
}

/** Where the irises are: of the face's right eye and its left. */
function eyesOf(xy: Float32Array, { gaze }: Performance): readonly [Eye, Eye] {
  return [
    [33, 133],
    [362, 263],
  ].map(([a, b], k): Eye => {
    const [ax, ay, bx, by] = [xy[2 * a!]!, xy[2 * a! + 1]!, xy[2 * b!]!, xy[2 * b! + 1]!];
    const [dx, dy] = [bx - ax, by - ay];
    const [gx, gy] = gaze?.[k] ?? [0, 0.02];
    // Across the eye, and a right angle up from there.
    return {
      x: (ax + bx) / 2 + gx * dx + gy * dy,
      y: (ay + by) / 2 + gx * dy - gy * dx,
      radius: Math.max(0.8, IRIS * Math.hypot(dx, dy)),
    };
  }) as [Eye, Eye];
}

type Sample = [number, number, number];

/** What lies at a place of the face. */
class Skin {
  readonly #persona: Persona;
  readonly #light: Light;
  readonly #chroma: readonly [number, number];

  constructor(persona: Persona, light: Light) {
    this.#persona = persona;
    this.#light = light;
    const { planes } = persona.texture;
    this.#chroma = [middle(planes[1]), middle(planes[2])];
  }

  /** Skin in the person's light and tone, with what is the persona's own about it. */
  skin(s: number, q: number, lit: number, into: Sample): void {
    const { texture, tone } = this.#persona;
    const { mean, chroma } = this.#light;
    const { side, planes } = texture;
    into[0] = clamp((texel(planes[0], side, s, q) / tone) * mean * lit, 0, 255);
    const half = side / 2;
    const strong = clamp(mean / tone, 0.5, 1.3);
    for (const k of [1, 2] as const)
      into[k] = clamp(
        chroma[k - 1]! + strong * (texel(planes[k], half, s, q) - this.#chroma[k - 1]!),
        0,
        255,
      );
  }

  /** @param low from the upper lid (0) to the lower */
  eye(x: number, y: number, { x: ex, y: ey, radius }: Eye, low: number, lit: number, into: Sample): void {
    const { mean } = this.#light;
    const { iris } = this.#persona;
    const far = Math.hypot(x - ex, y - ey) / radius;
    const soft = clamp(1 / radius, 0.08, 0.6);
    const within = (of: number) => clamp((of - far) / soft + 0.5, 0, 1);
    const shadow = 0.6 + 0.4 * clamp(low / 0.35, 0, 1);
    const white: Sample = [
      clamp(0.98 * mean * lit, 0, 225) * shadow * (0.72 + 0.28 * clamp(1.6 - far / 2.2, 0, 1)),
      127,
      130,
    ];
    const ring = 0.75 + 0.25 * within(0.85);
    const coloured: Sample = [iris[0] * mean * ring * shadow, iris[1], iris[2]];
    const black: Sample = [0.08 * mean, 128, 128];
    const shine = clamp(
      (0.26 - Math.hypot(x - ex + 0.3 * radius, y - ey + 0.35 * radius) / radius) / soft + 0.5,
      0,
      1,
    );
    // At the lids the skin's own lashes stay.
    const open = clamp(low / 0.1, 0, 1) * clamp((1 - low) / 0.1, 0, 1);
    for (let k = 0; k < 3; k++) {
      let v = white[k]! + within(1) * (coloured[k]! - white[k]!);
      v += within(PUPIL) * (black[k]! - v);
      if (k === 0) v += 0.8 * shine * (Math.min(240, 1.6 * mean) - v);
      into[k] = into[k]! + open * (v - into[k]!);
    }
  }
}

/** The middle of the face: what lies about it is hair and what is behind. */
function middle(plane: Float32Array): number {
  const side = Math.sqrt(plane.length);
  const [from, to] = [Math.floor(side / 4), Math.ceil((3 * side) / 4)];
  let sum = 0;
  for (let y = from; y < to; y++) for (let x = from; x < to; x++) sum += plane[y * side + x]!;
  return sum / (to - from) ** 2;
}

/** Between four texels. @param s, q 0..1 */
function texel(plane: Float32Array, side: number, s: number, q: number): number {
  const fx = clamp(s * side - 0.5, 0, side - 1.001);
  const fy = clamp(q * side - 0.5, 0, side - 1.001);
  const [x, y] = [Math.floor(fx), Math.floor(fy)];
  const [tx, ty] = [fx - x, fy - y];
  const i = y * side + x;
  const top = plane[i]! + tx * (plane[i + 1]! - plane[i]!);
  const below = plane[i + side]! + tx * (plane[i + side + 1]! - plane[i + side]!);
  return top + ty * (below - top);
}
