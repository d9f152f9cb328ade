/**
 * What lies about a face in a portrait: rings of points from the face's border to the picture's, joined by triangles. Together with the face's own
 * they are one skin over the whole picture, whose edges stay where they are: however its points move, it covers all of the picture, so nothing tears.
 */
import { MESH } from '../motion/face-geometry.ts';
import { PARTS } from '../persona/parts.ts';
import type { Point, Size } from '../space/geometry.ts';
import { clamp } from '../units.ts';

export interface Around {
  /** Points of the face's border, one beside the other. */
  readonly border: readonly number[];
  /** Where the rings' points lie, two values a point; numbers of theirs begin after the face's. */
  readonly places: Float32Array;
  /** Of each of them, which point of the border it lies beyond. */
  readonly beyond: Uint16Array;
  /** How far it follows the head, as hair does and shoulders do not; 0..1. */
  readonly follows: Float32Array;
  /** How far it follows the skin at the border; 0..1. */
  readonly clings: Float32Array;
  /** How far the face's own points may move: none at the picture's edge. */
  readonly free: Float32Array;
  /** Of face and rings, three a triangle. */
  readonly triangles: Uint16Array;
}

/** Where rings lie between the face's border and the picture's. */
const RINGS = [0.05, 0.12, 0.2, 0.3, 0.42, 0.56, 0.72, 0.88, 1];
/** All of these as shares of the face's height. How far skin pulls what is about it, and how much further above the brow: hair is stiff. */
const CLINGS = 0.42;
const STIFF = 1.3;
/** To where hair goes with the head, and from where nothing does. */
const HAIR = { from: 0.3, to: 1.5 };
/** The same below the chin: necks bend, shoulders stay. */
const NECK = { from: 0, to: 0.42 };
/** How far from the picture's edge movement dies away. */
const EDGE = 0.35;
/** Brow and chin. */
const [TOP, CHIN] = [10, 152];

/** From 1 to 0 between two values, without a corner. */
export function falling(value: number, from: number, to: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return 1 - t * t * (3 - 2 * t);
}

/** @param placed x, y and depth of the face's points in the picture */
export function aroundOf(placed: Float32Array, faces: Uint16Array, { width, height }: Size): Around {
  const { border } = PARTS.of(faces);
  const at = (i: number): Point => ({
    x: clamp(placed[3 * i]!, 0, width),
    y: clamp(placed[3 * i + 1]!, 0, height),
  });
  const [top, chin] = [at(TOP), at(CHIN)];
  const tall = Math.max(1, Math.hypot(chin.x - top.x, chin.y - top.y));
  // Down, as the face has it.
  const down = { x: (chin.x - top.x) / tall, y: (chin.y - top.y) / tall };
  const middle = { x: (top.x + chin.x) / 2, y: (top.y + chin.y) / 2 };
  const free = (p: Point): number => {
    const far = Math.min(p.x, p.y, width - p.x, height - p.y);
    return 1 - falling(far, 0, EDGE * tall);
  };
  const n = border.length;
  const count = n * RINGS.length;
  const places = new Float32Array(2 * (count + 4));
  const beyond = new Uint16Array(count + 4);
  const follows = new Float32Array(count + 4);
  const clings = new Float32Array(count + 4);
  const ends = border.map((i) => edgeFrom(middle, at(i), { width, height }));
  RINGS.forEach((share, ring) => {
    border.forEach((i, k) => {
      const [from, to] = [at(i), ends[k]!];
      const p = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      const own = ring * n + k;
      places.set([p.x, p.y], 2 * own);
      beyond[own] = i;
      const far = Math.hypot(p.x - from.x, p.y - from.y) / tall;
      const below = ((p.x - chin.x) * down.x + (p.y - chin.y) * down.y) / tall;
      const loose = share === 1 ? 0 : free(p);
      follows[own] = loose * falling(far, HAIR.from, HAIR.to) * falling(below, NECK.from, NECK.to);
      const above = clamp(
        -((from.x - middle.x) * down.x + (from.y - middle.y) * down.y) / (0.5 * tall),
        0,
        1,
      );
      clings[own] = loose * falling(far, 0, CLINGS * (1 + STIFF * above * above));
    });
  });
  const corners: Point[] = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  corners.forEach(({ x, y }, k) => {
    places.set([x, y], 2 * (count + k));
    beyond[count + k] = border[0]!;
  });
  const triangles: number[] = [...faces];
  const numberOf = (ring: number, k: number): number =>
    ring < 0 ? border[k % n]! : MESH + ring * n + (k % n);
  for (let ring = 0; ring < RINGS.length; ring++)
    for (let k = 0; k < n; k++) {
      const [a, b] = [numberOf(ring - 1, k), numberOf(ring - 1, k + 1)];
      const [c, d] = [numberOf(ring, k), numberOf(ring, k + 1)];
      triangles.push(a, b, c, b, d, c);
    }
  // What lies between the last ring and the corners.
  for (let k = 0; k < n; k++) {
    const chain = [numberOf(RINGS.length - 1, k)];
    for (const corner of cornersBetween(ends[k]!, ends[(k + 1) % n]!, corners, middle))
      chain.push(MESH + count + corner);
    chain.push(numberOf(RINGS.length - 1, k + 1));
    for (let i = 1; i + 1 < chain.length; i++) triangles.push(chain[0]!, chain[i]!, chain[i + 1]!);
  }
  return {
    border,
    places,
    beyond,
    follows,
    clings,
    free: Float32Array.from({ length: MESH }, (_, i) => free(at(i))),
    triangles: Uint16Array.from(triangles),
  };
}

/** Where a line from within the picture through a point meets the picture's edge. */
function edgeFrom(from: Point, through: Point, { width, height }: Size): Point {
  const [dx, dy] = [through.x - from.x, through.y - from.y];
  const along = (d: number, at: number, end: number): number =>
    d > 1e-9 ? (end - at) / d : d < -1e-9 ? -at / d : Infinity;
  const t = Math.min(along(dx, from.x, width), along(dy, from.y, height));
  return Number.isFinite(t)
    ? { x: clamp(from.x + t * dx, 0, width), y: clamp(from.y + t * dy, 0, height) }
    : through;
}

/** Numbers of the corners that one passes between two points of the edge, in their order. */
function cornersBetween(a: Point, b: Point, corners: readonly Point[], middle: Point): number[] {
  const angle = (p: Point): number => Math.atan2(p.y - middle.y, p.x - middle.x);
  const turn = (by: number): number => Math.atan2(Math.sin(by), Math.cos(by));
  const whole = turn(angle(b) - angle(a));
  return corners
    .map((p, i) => ({ i, by: turn(angle(p) - angle(a)) }))
    .filter(({ by }) => by * whole > 0 && Math.abs(by) < Math.abs(whole))
    .sort((x, y) => Math.abs(x.by) - Math.abs(y.by))
    .map(({ i }) => i);
}
