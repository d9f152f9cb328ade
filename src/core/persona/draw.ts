/** Draws a persona where a person's head is: a skin stretched over points, eyes that look, and a mouth that opens. */
import { MESH } from '../motion/face-geometry.ts';
import { rotated } from '../motion/vector.ts';
import type { Box } from '../space/geometry.ts';
import { type Orientation, toCoded } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { sumOf } from './fit.ts';
import { inFrameOf, normalsOf } from './head.ts';
import { type Light, shadeOf } from './light.ts';
import { LIPS, PARTS, Part } from './parts.ts';
import type { Performance } from './performance.ts';
import type { Persona } from './persona.ts';
import type { FaceSpace } from './space.ts';
import type { Drawn } from './wish.ts';

/** How far a point covers, by how many triangles lie between it and the border of the face. */
const EDGE = [0, 0.6, 1];
/** A gap between the lips from which one sees into the mouth, one in which teeth are seen, and how high upper teeth are, centimetres. */
const GAP = { from: 0.06, to: 0.25 };
const SEEN = { from: 0.1, to: 0.35 };
const TEETH = 0.8;
/** The same as shares of the widest gap. */
const DEEP = { from: 0.6, to: 0.85 };
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
  const depth = new Float32Array(n).fill(Infinity);
  const sample: [number, number, number] = [0, 0, 0];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const [ax, ay, bx, by, cx, cy] = [
      xy[2 * a]!,
      xy[2 * a + 1]!,
      xy[2 * b]!,
      xy[2 * b + 1]!,
      xy[2 * c]!,
      xy[2 * c + 1]!,
    ];
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-6) continue;
    const part = parts.of[t / 3]!;
    const x0 = Math.max(0, Math.floor(Math.min(ax, bx, cx) - 0.5));
    const x1 = Math.min(at.width - 1, Math.ceil(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.floor(Math.min(ay, by, cy) - 0.5));
    const y1 = Math.min(at.height - 1, Math.ceil(Math.max(ay, by, cy) - 0.5));
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const u = ((bx - px) * (cy - py) - (cx - px) * (by - py)) / area;
        const v = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) / area;
        const w = 1 - u - v;
        if (u < -1e-4 || v < -1e-4 || w < -1e-4) continue;
        const i = y * at.width + x;
        const z = u * placed[3 * a + 2]! + v * placed[3 * b + 2]! + w * placed[3 * c + 2]!;
        if (z >= depth[i]!) continue;
        depth[i] = z;
        const lit = u * shade[a]! + v * shade[b]! + w * shade[c]!;
        const [s, q] = [0, 1].map(
          (k) => u * places[2 * a + k]! + v * places[2 * b + k]! + w * places[2 * c + k]!,
        ) as [number, number];
        paint.skin(s, q, lit, sample);
        // Of eyes and mouth: how far from the upper lid or lip to the lower.
        const low = () => u * parts.low[a]! + v * parts.low[b]! + w * parts.low[c]!;
        if (part === Part.mouth)
          paint.mouth(low(), u * gaps[a]! + v * gaps[b]! + w * gaps[c]!, widest, lit, sample);
        else if (part === Part.rightEye) paint.eye(px, py, eyes[0], low(), lit, sample);
        else if (part === Part.leftEye) paint.eye(px, py, eyes[1], low(), lit, sample);
        for (let k = 0; k < 3; k++) out.planes[k]![i] = sample[k]!;
        const edge = (p: number) => EDGE[Math.min(EDGE.length - 1, parts.ring[p]!)]!;
        const share = clamp(u * edge(a) + v * edge(b) + w * edge(c), 0, 1);
        out.cover[i] = share * share * (3 - 2 * share);
      }
  }
  return out;
}

/** How far the lips are apart at each of their points, centimetres; 0 elsewhere. */
function gapsOf(own: Float32Array): Float32Array {
  const out = new Float32Array(MESH);
  LIPS.upper.forEach((up, k) => {
    const low = LIPS.lower[k]!;
    const gap = Math.hypot(own[3 * up + 1]! - own[3 * low + 1]!, own[3 * up + 2]! - own[3 * low + 2]!);
    out[up] = gap;
    out[low] = gap;
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

  /** @param low from the upper lip (0) to the lower @param gap here, @param widest and where the mouth opens most, centimetres */
  mouth(low: number, gap: number, widest: number, lit: number, into: Sample): void {
    const share = clamp((gap - GAP.from) / (GAP.to - GAP.from), 0, 1);
    if (share === 0) return;
    const { mean } = this.#light;
    const down = low * gap;
    // Teeth behind the lip, in its shadow; then the dark, then a tongue.
    const teeth =
      clamp((gap - SEEN.from) / (SEEN.to - SEEN.from), 0, 1) *
      // Towards the corners they lie in the dark.
      clamp((gap / widest - DEEP.from) / (DEEP.to - DEEP.from), 0, 1) *
      clamp((TEETH - down) / 0.15, 0, 1) *
      clamp(down / 0.12, 0.25, 1) *
      clamp((0.96 - low) / 0.1, 0, 1);
    const tongue = clamp((low - 0.62) / 0.3, 0, 1) * (1 - teeth);
    const dark: Sample = [0.16 * mean, 122, 140];
    const pale: Sample = [Math.min(225, 1.02 * mean * lit), 122, 132];
    const red: Sample = [0.38 * mean * lit, 120, 152];
    for (let k = 0; k < 3; k++) {
      const inside = dark[k]! + teeth * (pale[k]! - dark[k]!) + tongue * (red[k]! - dark[k]!);
      into[k] = into[k]! + share * (inside - into[k]!);
    }
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
