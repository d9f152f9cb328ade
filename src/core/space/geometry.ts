/**
 * Shapes in **frame space**: displayed source pixels, after rotation and pixel-aspect correction,
 * origin top left, x right, y down. {@link Orientation} maps them to the coded planes the pixels lie in.
 */
import { paired } from '../list.ts';
import { clamp } from '../units.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Axis-aligned rectangle: `x, y` is its top left corner. */
export interface Box extends Point, Size {}

export type Shape =
  | ({ readonly kind: 'box' } & Box)
  /** An ellipse inscribed in its box before it is tilted clockwise by `tilt` radians about its centre. */
  | ({ readonly kind: 'ellipse'; readonly tilt: number } & Box)
  | { readonly kind: 'polygon'; readonly points: readonly Point[] };

/** Whether two shapes are the same to the last digit. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.kind === 'polygon')
    return (
      b.kind === 'polygon' &&
      a.points.length === b.points.length &&
      paired(a.points, b.points).every(([p, q]) => p.x === q.x && p.y === q.y)
    );
  if (b.kind !== a.kind || (a.kind === 'ellipse' && b.kind === 'ellipse' && a.tilt !== b.tilt)) return false;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** What can be drawn by two corners. */
export type Form = Exclude<Shape['kind'], 'polygon'>;

export const area = (b: Size): number => Math.max(0, b.width) * Math.max(0, b.height);
export const centre = (b: Box): Point => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });

/** The box of this size about a point. */
export const about = ({ x, y }: Point, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

export function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Smallest box around both. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Intersection over union, 0..1. */
export function iou(a: Box, b: Box): number {
  const i = area(intersect(a, b));
  return i === 0 ? 0 : i / (area(a) + area(b) - i);
}

/** Whether a point lies in a box; its right and lower borders are no part of it. */
export const holds = (b: Box, { x, y }: Point): boolean =>
  x >= b.x && y >= b.y && x < b.x + b.width && y < b.y + b.height;
/** Share of `a` that lies inside `b`, 0..1. */
export const inside = (a: Box, b: Box): number => (area(a) === 0 ? 0 : area(intersect(a, b)) / area(a));

/** Grows a box about its centre: 0.2 makes it 20% wider and higher. */
export function grow(b: Box, share: number): Box {
  const dx = (b.width * share) / 2;
  const dy = (b.height * share) / 2;
  return { x: b.x - dx, y: b.y - dy, width: b.width + 2 * dx, height: b.height + 2 * dy };
}

export function lerp(a: Box, b: Box, t: number): Box {
  const mix = (p: number, q: number) => p + (q - p) * t;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}

/** The box within `0,0 .. size`; empty when it lies wholly outside. */
export function clip(b: Box, size: Size): Box {
  const x = clamp(b.x, 0, size.width);
  const y = clamp(b.y, 0, size.height);
  return {
    x,
    y,
    width: clamp(b.x + b.width, 0, size.width) - x,
    height: clamp(b.y + b.height, 0, size.height) - y,
  };
}

/** Bounding box of any shape; a tilted ellipse's is exact. */
export function bounds(s: Shape): Box {
  switch (s.kind) {
    case 'box':
      return s;
    case 'ellipse': {
      const { x: cx, y: cy } = centre(s);
      const [c, n] = [Math.cos(s.tilt), Math.sin(s.tilt)];
      const hw = Math.hypot((s.width / 2) * c, (s.height / 2) * n);
      const hh = Math.hypot((s.width / 2) * n, (s.height / 2) * c);
      return { x: cx - hw, y: cy - hh, width: 2 * hw, height: 2 * hh };
    }
    case 'polygon': {
      const xs = s.points.map((p) => p.x);
      const ys = s.points.map((p) => p.y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

/** Smallest convex polygon around points (Andrew's monotone chain, 1979). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]): Point[] => {
    const out: Point[] = [];
    for (const p of list) {
      for (;;) {
        const [a, b] = [out.at(-2), out.at(-1)];
        if (!a || !b || (b.x - a.x) * (p.y - a.y) > (b.y - a.y) * (p.x - a.x)) break;
        out.pop();
      }
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** How coded planes become the displayed frame: rotated clockwise, then mirrored, then stretched. */
export interface Orientation {
  readonly rotation: 0 | 90 | 180 | 270;
  readonly flip: boolean;
  /** Size of the coded picture in its own pixels. */
  readonly coded: Size;
  /** Size of the displayed frame. */
  readonly shown: Size;
}

/** Maps a displayed point to coded pixels. */
export function toCoded(p: Point, t: Orientation): Point {
  let u = p.x / t.shown.width;
  const v = p.y / t.shown.height;
  if (t.flip) u = 1 - u;
  const [cu, cv] =
    t.rotation === 0
      ? [u, v]
      : t.rotation === 90
        ? [v, 1 - u]
        : t.rotation === 180
          ? [1 - u, 1 - v]
          : [1 - v, u];
  return { x: cu * t.coded.width, y: cv * t.coded.height };
}

/** The inverse of {@link toCoded}. */
export function toShown(p: Point, t: Orientation): Point {
  const [cu, cv] = [p.x / t.coded.width, p.y / t.coded.height];
  const [u, v] =
    t.rotation === 0
      ? [cu, cv]
      : t.rotation === 90
        ? [1 - cv, cu]
        : t.rotation === 180
          ? [1 - cu, 1 - cv]
          : [cv, 1 - cu];
  return { x: (t.flip ? 1 - u : u) * t.shown.width, y: v * t.shown.height };
}

const between = (p: Point, q: Point): Box => ({
  x: Math.min(p.x, q.x),
  y: Math.min(p.y, q.y),
  width: Math.abs(q.x - p.x),
  height: Math.abs(q.y - p.y),
});
const corner = (b: Box): Point => ({ x: b.x + b.width, y: b.y + b.height });

/** Maps a displayed box to coded pixels. */
export const boxToCoded = (b: Box, t: Orientation): Box => between(toCoded(b, t), toCoded(corner(b), t));
/** Maps a coded box to displayed pixels. */
export const boxToShown = (b: Box, t: Orientation): Box => between(toShown(b, t), toShown(corner(b), t));

export type Quarter = 0 | 1 | 2 | 3;

/** The same frame turned clockwise by `quarter` more quarter turns. */
export function rotated(t: Orientation, quarter: Quarter): Orientation {
  const by = 90 * (t.flip ? 4 - quarter : quarter);
  return {
    ...t,
    rotation: ((t.rotation + by) % 360) as Orientation['rotation'],
    shown: quarter % 2 ? { width: t.shown.height, height: t.shown.width } : t.shown,
  };
}

/** How something is turned: so many quarters and the rest, radians, clockwise. */
interface Turned {
  readonly tilt: number;
  readonly quarter?: Quarter | undefined;
}

/** The tilt between two, at the share `t` of the way, the shorter way round; with the quarters of the first. */
export function tiltBetween(a: Turned, b: Turned, t: number): number {
  const quarters = (((a.quarter ?? 0) - (b.quarter ?? 0)) * Math.PI) / 2;
  const by = b.tilt + quarters - a.tilt;
  return a.tilt + t * Math.atan2(Math.sin(by), Math.cos(by));
}

/** Where a box of a frame of this size lies after the frame was turned clockwise. */
export function turnBox(b: Box, { width, height }: Size, quarter: Quarter): Box {
  switch (quarter) {
    case 0:
      return b;
    case 1:
      return { x: height - b.y - b.height, y: b.x, width: b.height, height: b.width };
    case 2:
      return { x: width - b.x - b.width, y: height - b.y - b.height, width: b.width, height: b.height };
    case 3:
      return { x: b.y, y: width - b.x - b.width, width: b.height, height: b.width };
  }
}

/** Eyes that are nearer to each other than this share of a face's width are those of a profile. */
const PROFILE = 0.2;

/** Roll of a head from the line of its eyes, clockwise, radians; 0 in profile, where they coincide and the line says nothing. */
export const rollOf = (a: Point, b: Point, width: number): number =>
  Math.hypot(b.x - a.x, b.y - a.y) < PROFILE * width ? 0 : Math.atan2(b.y - a.y, b.x - a.x);
