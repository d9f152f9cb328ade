/** The options every visual masker shares: the form of the region around a finding. */
import { paired } from '../list.ts';
import type { Keyframe } from '../model/finding.ts';
import type { Kind, KindId } from '../model/kind.ts';
import type { Options, Values } from '../model/options.ts';
import type { Treatment } from '../model/policy.ts';
import type { Landmarks } from '../motion/landmarks.ts';
import {
  about,
  type Box,
  bounds,
  centre,
  type Form,
  grow,
  hull,
  inside,
  type Point,
  type Shape,
  sameShape,
} from './geometry.ts';

export const regionOptions = {
  shape: {
    type: 'choice',
    label: 'Form',
    help: 'mask follows the outline of each face, body or hand and shows more around it; where that cannot be told, an ellipse about a face or a hand, a box about a body.',
    of: ['ellipse', 'box', 'mask'],
    default: 'ellipse',
  },
  reach: {
    type: 'choice',
    label: 'Reach of the form mask',
    help: 'head: to the hairline and over the ears. face: the face alone; hair, hairline and ears stay, and people are recognised by them.',
    of: ['head', 'face'],
    default: 'head',
  },
  margin: {
    type: 'number',
    label: 'Margin',
    help: 'How far the form reaches beyond what it hides, as a share of its size.',
    min: 0,
    max: 2,
    step: 0.05,
    default: 0.1,
  },
  overlay: {
    type: 'choice',
    label: 'Overlay',
    help: 'Landmarks laid over what hides: how a body or a face is held and moves can be seen then, and known people may be told by how they move.',
    of: ['none', 'points', 'skeleton'],
    default: 'none',
  },
  palette: {
    type: 'choice',
    label: 'Colours of the overlay',
    help: 'By the conventions of MediaPipe (left orange, right blue) or OpenPose (a colour for each limb).',
    of: ['mediapipe', 'openpose'],
    default: 'mediapipe',
  },
  feather: {
    type: 'number',
    label: 'Soft edge',
    help: 'Falloff outside the form.',
    unit: 'px',
    min: 0,
    max: 64,
    step: 1,
    default: 0,
  },
} as const satisfies Options;

/** The region that hides one key, in frame space; in the form `mask`, what hides it until its outline is known. */
export function regionOf(
  key: Pick<Keyframe, 'box' | 'tilt'>,
  options: Values,
  { ellipse, unclear }: Pick<Kind, 'ellipse' | 'unclear'>,
): Exclude<Shape, { kind: 'polygon' }> {
  const box = grow(key.box, Number(options.margin));
  if (options.shape === 'box' || (options.shape === 'mask' && unclear === 'box'))
    return { kind: 'box', ...box };
  return { kind: 'ellipse', ...grow(box, ellipse - 1), tilt: key.tilt };
}

/** The region of what a person drew: nothing is added to it. */
export const regionAsDrawn = (form: Form, box: Box): Shape =>
  form === 'box' ? { kind: 'box', ...box } : { kind: 'ellipse', ...box, tilt: 0 };

/** Corners of the polygon that stands for a round thing. */
const CORNERS = 24;
/** Share of a face's box that is its middle, and of a hand's: there is a palm, however wrong the landmarks are. */
const MIDDLE = { face: 0.75, fleshed: 0.5 };
/** An outline ends at the brow's top and before the ears: for a head it is so many times as high above its centre, and as wide. */
const HEAD = { up: 1.5, out: 1.3 };
/** Share of the face's box that an outline must hold, and how many times as large as that it may be. */
const FITS = { holds: 0.5, most: 2 };

/** Whether an outline's points are those of the thing in this box. */
export function fitsBox(box: Box, outline: readonly Point[]): boolean {
  const around = bounds({ kind: 'polygon', points: outline });
  return inside(box, around) >= FITS.holds && inside(around, grow(box, FITS.most - 1)) >= 0.99;
}

/**
 * The form `mask`: the convex hull of an outline's points and of the middle of the box, with the margin.
 * @param outline of this face ({@link fitsBox})
 */
export function maskOf(
  { box, tilt, quarter }: Pick<Keyframe, 'box' | 'tilt' | 'quarter'>,
  outline: readonly Point[],
  o: Values,
): Extract<Shape, { kind: 'polygon' }> {
  const upright = { at: centre(box), turn: tilt - ((quarter ?? 0) * Math.PI) / 2 };
  const face = hull([...outline, ...round(box, MIDDLE.face, tilt)]);
  const points = o.reach === 'face' ? face : hull([...face, ...face.map((p) => headOf(p, upright))]);
  const whole = bounds({ kind: 'polygon', points });
  const m = centre(whole);
  const wider = 1 + Number(o.margin);
  return {
    kind: 'polygon',
    points: points.map((p) => ({ x: m.x + (p.x - m.x) * wider, y: m.y + (p.y - m.y) * wider })),
  };
}

/** Corners of an ellipse in the middle of a box, of this share of its size. */
function round(box: Box, share: number, tilt: number): Point[] {
  const { x, y } = centre(box);
  const [c, n] = [Math.cos(tilt), Math.sin(tilt)];
  return Array.from({ length: CORNERS }, (_, i) => {
    const a = (2 * Math.PI * i) / CORNERS;
    const [dx, dy] = [(share * box.width * Math.cos(a)) / 2, (share * box.height * Math.sin(a)) / 2];
    return { x: x + dx * c - dy * n, y: y + dx * n + dy * c };
  });
}

/**
 * The form `mask` of what has flesh about its landmarks: their convex hull, so much wider, with the middle of the box and the margin.
 * @param flesh as the outliner says
 */
export function fleshedMask(
  { box, tilt }: Pick<Keyframe, 'box' | 'tilt'>,
  landmarks: readonly Point[],
  flesh: number,
  o: Values,
): Extract<Shape, { kind: 'polygon' }> {
  const side = 2 * (flesh + Number(o.margin) / 2) * Math.max(box.width, box.height);
  const wide = landmarks.flatMap((p) => round(about(p, { width: side, height: side }), 1, 0));
  return { kind: 'polygon', points: hull([...wide, ...round(box, MIDDLE.fleshed, tilt)]) };
}

/** A point of a face's outline as one of its head's. */
function headOf({ x, y }: Point, { at, turn }: { at: Point; turn: number }): Point {
  const [c, n] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [x - at.x, y - at.y];
  const [across, down] = [HEAD.out * (dx * c + dy * n), dy * c - dx * n];
  const along = down < 0 ? HEAD.up * down : down;
  return { x: at.x + across * c - along * n, y: at.y + across * n + along * c };
}

/** Whether two lists hide the same in the same way. */
export const sameRegions = (a: readonly Region[], b: readonly Region[]): boolean =>
  a.length === b.length &&
  paired(a, b).every(([r, s]) => sameShape(r.shape, s.shape) && sameTreatment(r.with, s.with));

function sameTreatment(a: Treatment, b: Treatment): boolean {
  if (a === b) return true;
  const names = Object.keys(a.options);
  return (
    a.by === b.by &&
    names.length === Object.keys(b.options).length &&
    names.every((n) => a.options[n] === b.options[n])
  );
}

/** What is hidden in one frame, and with what. */
export interface Region {
  readonly track: string;
  readonly subject: KindId;
  /** The finding's own place in this frame. */
  readonly key: Keyframe;
  readonly shape: Shape;
  readonly bounds: Box;
  readonly with: Treatment;
  /** It is hidden in this shape, whatever an outline says. */
  readonly exact?: true;
  /** Points of the thing, where they were asked for and fit. */
  readonly outline?: readonly Point[];
  /** The same with all that is known of them, where they are asked for and fit. */
  readonly landmarks?: Landmarks;
}

/** A region in the form `mask` as it was found in one frame. */
export interface Formed {
  readonly frame: number;
  readonly track: string;
  /** Of its polygon, x and y by turns, frame space. */
  readonly points: Float64Array;
}
