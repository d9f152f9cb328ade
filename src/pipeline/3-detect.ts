/**
 * Looks at frames: which parts at which scale, samples them, runs the model and brings what it saw back to
 * frame space. Every frame is looked at whole at a scale that finds the smallest face asked for; models
 * with a small fixed input see larger frames through overlapping tiles over a whole look (a pyramid).
 */

import type { Frame } from '../core/image/picture.ts';
import { type Levels, type Look, sample } from '../core/image/sample.ts';
import { finite } from '../core/image/tensor.ts';
import { COLS, ROWS, type Thumb } from '../core/image/thumb.ts';
import { raise } from '../core/model/fault.ts';
import type { Detection } from '../core/model/finding.ts';
import type { Detector, Sighting } from '../core/model/plugin.ts';
import {
  type Box,
  inside,
  iou,
  type Quarter,
  type Size,
  type Turn,
  toCoded,
  turnBox,
  union,
} from '../core/space/geometry.ts';
import { nms } from '../core/space/nms.ts';
import type { Looker } from './ports.ts';

const up = (n: number, multiple: number): number => Math.max(multiple, Math.ceil(n / multiple) * multiple);

/**
 * The looks that find faces of `minSize` frame pixels.
 * @param most largest scale: above 1, a picture is looked at enlarged
 */
export function looks(frame: Size, detector: Detector, minSize: number, most = 1): Look[] {
  const { size } = detector.input;
  const whole: Box = { x: 0, y: 0, ...frame };
  const scale = Math.min(most, detector.finest / minSize);
  if (size.kind === 'any' && Math.max(frame.width, frame.height) * scale <= size.most) {
    const input = {
      width: up(frame.width * scale, size.multiple),
      height: up(frame.height * scale, size.multiple),
    };
    return [{ box: whole, scale, input }];
  }
  const input = size.kind === 'fixed' ? size : { width: size.most, height: size.most };
  const first = fitted(whole, input);
  const levels: Look[] = [];
  // Each level of the pyramid doubles the one before; tiles share a face of the level above's finest.
  for (let s = scale; s > 1.15 * first.scale; s /= 2)
    levels.push(
      ...tiles(frame, input.width / s, input.height / s, (2.4 * detector.finest) / s).map((box) =>
        fitted(box, input),
      ),
    );
  return [first, ...levels];
}

/** The whole box scaled into a fixed input. */
function fitted(box: Box, input: Size): Look {
  return { box, scale: Math.min(input.width / box.width, input.height / box.height), input };
}

/** Boxes of `width` x `height` that cover the frame and share at least `overlap` pixels. */
function tiles(frame: Size, width: number, height: number, overlap: number): Box[] {
  const along = (length: number, tile: number): number[] => {
    if (length <= tile) return [0];
    const n = Math.ceil((length - overlap) / Math.max(1, tile - overlap));
    return Array.from({ length: n }, (_, i) => ((length - tile) * i) / (n - 1));
  };
  return along(frame.height, height).flatMap((y) =>
    along(frame.width, width).map((x) => ({
      x,
      y,
      width: Math.min(width, frame.width),
      height: Math.min(height, frame.height),
    })),
  );
}

/** Longest side of the input of a look at a turned frame: faces of a tenth of the frame are enough. */
const TURNED = 320;

/** The same look with the frame turned, at no finer scale than `TURNED` allows. */
export function turnedLook(look: Look, quarter: Quarter, detector: Detector): Look {
  const { size } = detector.input;
  const { width, height } = quarter % 2 ? { width: look.box.height, height: look.box.width } : look.box;
  if (size.kind === 'fixed')
    return { ...look, scale: Math.min(size.width / width, size.height / height), quarter };
  const scale = Math.min(look.scale, TURNED / Math.max(width, height));
  const input = { width: up(width * scale, size.multiple), height: up(height * scale, size.multiple) };
  return { box: look.box, scale, input, quarter };
}

/** Every how many frames the check looks at the frame on one side or the other. */
const ASIDE = 12;

/** Largest scale at which a single picture is looked at: there is time for it, and no other frame to see a face in. */
export const ENLARGED = 2;

/** Height of the smallest face that a detector finds dependably in looks, in frame pixels. */
export const sees = (looks: readonly Look[], { finest }: Detector): number =>
  finest / Math.max(...looks.map((l) => l.scale));

/**
 * What the check looks at in one frame: all of it, one tile in turn (what stays is seen within a few), now and then
 * its side. The only frame of a picture is looked at with every tile and from both sides.
 */
export function checkLooks(
  [whole, ...tiles]: readonly Look[],
  detector: Detector,
  frame: number,
  single: boolean,
): Look[] {
  if (single) return [whole, ...tiles, turnedLook(whole, 1, detector), turnedLook(whole, 3, detector)];
  const here = tiles.length ? [whole, tiles[frame % tiles.length]] : [whole];
  if (frame % ASIDE) return here;
  return [...here, turnedLook(whole, frame % (2 * ASIDE) ? 3 : 1, detector)];
}

/** Sighting brought from a look's input pixels to frame pixels. */
function toFrame(box: Box, look: Look, frame: Size): Box {
  const quarter = look.quarter ?? 0;
  const turned = quarter % 2 ? { width: frame.height, height: frame.width } : frame;
  const from = turnBox(look.box, frame, quarter);
  const there = {
    x: from.x + box.x / look.scale,
    y: from.y + box.y / look.scale,
    width: box.width / look.scale,
    height: box.height / look.scale,
  };
  return turnBox(there, turned, ((4 - quarter) % 4) as Quarter);
}

/** A box cut by a tile's inner border is half a face; the neighbouring tile or the whole look has it. */
function cutByTile(box: Box, look: Look, frame: Size): boolean {
  const edge = 2 / look.scale;
  const { x, y, width, height } = look.box;
  return (
    (x > 0 && box.x < x + edge) ||
    (y > 0 && box.y < y + edge) ||
    (x + width < frame.width - 1 && box.x + box.width > x + width - edge) ||
    (y + height < frame.height - 1 && box.y + box.height > y + height - edge)
  );
}

export interface LookPlan {
  readonly looks: readonly Look[];
  readonly floor: number;
  /** Score from which a sighting counts by itself. */
  readonly sure: number;
  /** Height from which weak sightings count too, frame pixels; smaller ones must be sure, from {@link TINY} on. */
  readonly least: number;
}

/** Height under which nothing is listed: no detector here tells a face from noise there, frame pixels. */
const TINY = 7;

/**
 * Detections of one frame, in frame space. Sampling happens before this returns its promise, so the
 * frame's memory may be reused as soon as the call is made.
 */
export function detect(
  looker: Looker,
  frame: Frame,
  plan: LookPlan,
  thumb: Thumb,
  levels: Levels,
): Promise<Detection[]> {
  const { plugin: detector } = looker;
  const { turn } = frame;
  const { shown } = turn;
  const runs = plan.looks.map(async (look) => {
    const input = sample(frame.picture, frame.turn, look, detector.input, levels);
    const out = finite(detector.model, await looker.run(input, look.input));
    return (
      detector
        // A turned frame shows no weak ones: upright looks have those that matter.
        .decode(out, look.input, look.quarter ? plan.sure : plan.floor)
        .map((s) => ({ look, ...s, box: toFrame(s.box, look, shown) }))
        .map((s) => numbers(s, detector))
    );
  });
  return Promise.all(runs).then((all) =>
    joinSides(
      all.flat().filter((s) => !cutByTile(s.box, s.look, shown)),
      plan.sure,
    )
      .filter((s) => s.box.height >= (s.score >= plan.sure ? Math.min(TINY, plan.least) : plan.least))
      .filter((s) => inside(s.box, { x: 0, y: 0, ...shown }) > 0.3)
      .map(({ box, tilt, score, look }) => ({
        subject: detector.finds,
        box,
        tilt,
        quarter: look.quarter,
        score,
        look: lookOf(thumb, box, turn),
        by: detector.id,
      })),
  );
}

/** A sighting as it is. @throws FaultError `model/failed` where its place or score is no number: nothing is seen of such a frame */
function numbers<T extends Sighting>(s: T, { id }: Detector): T {
  const { x, y, width, height } = s.box;
  if (![x, y, width, height, s.tilt, s.score].every(Number.isFinite))
    raise({ code: 'model/failed', model: id, why: 'a sighting has no place or no score' });
  return s;
}

/** By how much a turned frame must show a face better that the upright one shows surely: less than that is noise among high scores. */
const BETTER = 0.1;

/**
 * The best of overlapping sightings. Where the turned frame shows a face clearly better than the frame does, all of both is it. What stands
 * upright and is seen so stays as it was seen: turned looks are coarse, their boxes half as wide again.
 */
function joinSides<T extends Sighting & { readonly look: Look }>(all: readonly T[], sure: number): T[] {
  const upright = nms(all.filter((s) => !s.look.quarter));
  const turned = nms(all.filter((s) => s.look.quarter));
  const met = (t: T, u: T) =>
    iou(t.box, u.box) > 0.3 || inside(t.box, u.box) > 0.75 || inside(u.box, t.box) > 0.75;
  const own = turned.filter(
    (t) => !upright.some((u) => met(t, u) && u.score >= sure && t.score <= u.score + BETTER),
  );
  return [
    ...upright.map((u) => {
      const same = own.filter((t) => met(t, u));
      const best = same.reduce((a, b) => (b.score > a.score ? b : a), u);
      const box = same.reduce((a, b) => union(a, b.box), u.box);
      return { ...u, box, score: best.score, look: best.look };
    }),
    ...own.filter((t) => !upright.some((u) => met(t, u))),
  ];
}

/** Appearance of a box: the thumb's values at four points of its middle. */
function lookOf({ yuv }: Thumb, box: Box, turn: Turn): number[] {
  const at = (u: number, v: number): number => {
    const p = toCoded({ x: box.x + u * box.width, y: box.y + v * box.height }, turn);
    const x = Math.floor((p.x / turn.coded.width) * COLS);
    const y = Math.floor((p.y / turn.coded.height) * ROWS);
    return Math.min(ROWS - 1, Math.max(0, y)) * COLS + Math.min(COLS - 1, Math.max(0, x));
  };
  return [at(0.35, 0.35), at(0.65, 0.35), at(0.35, 0.7), at(0.65, 0.7)].flatMap((i) => yuv.map((c) => c[i]));
}
