/** Runs a detector over looks at one frame: samples them, runs the model and brings what it saw back to frame space. */

import type { Frame } from '../../../core/image/picture.ts';
import { kept } from '../../../core/image/picture.ts';
import { type Levels, type Look, sample } from '../../../core/image/sample.ts';
import { finite } from '../../../core/image/tensor.ts';
import { COLS, ROWS, type Thumb } from '../../../core/image/thumb.ts';
import { raise } from '../../../core/model/fault.ts';
import type { Detection } from '../../../core/model/finding.ts';
import type { Detector, Sighting } from '../../../core/model/plugin.ts';
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
} from '../../../core/space/geometry.ts';
import { type Apart, nms } from '../../../core/space/nms.ts';
import type { Looker } from '../../ports.ts';

/** A sighting's parts brought from a look's input pixels to frame pixels, as its box is. */
const pointsToFrame = ({ points }: Sighting, look: Look, frame: Size): Pick<Sighting, 'points'> =>
  points ? { points: points.map((p) => toFrame({ ...p, width: 0, height: 0 }, look, frame)) } : {};

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

/** What each look comes to, in order, {@link AT_ONCE} at a time; as many begin at once. */
async function inTurn<T>(looks: readonly Look[], run: (look: Look) => Promise<T>): Promise<T[]> {
  const runs: Promise<T>[] = [];
  for (const [i, look] of looks.entries()) {
    if (i >= AT_ONCE) await runs[i - AT_ONCE];
    const one = run(look);
    // A fault is told once, by whoever waits for it below.
    one.catch(() => {});
    runs.push(one);
  }
  return Promise.all(runs);
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
 * Looks that are under way at once. A photo of 12 megapixels takes hundreds: sampled in one go they would hold the thread for seconds, and
 * the heap with inputs that wait.
 */
const AT_ONCE = 16;

/**
 * Detections of one frame, in frame space. The frame's memory may be reused as soon as the call is made: all is sampled before this returns
 * its promise, or where there are many looks, from a copy.
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
  const { picture } = plan.looks.length > AT_ONCE ? kept(frame) : frame;
  const run = async (look: Look) => {
    const input = sample(picture, turn, look, detector.input, look.light ?? levels);
    const out = finite(detector.model, await looker.run(input, look.input));
    return (
      detector
        // A turned or mirrored frame shows no weak ones: looks at the frame as it is have those that matter.
        .decode(out, look.input, look.quarter || look.mirrored ? plan.sure : plan.floor)
        .map((s) => ({ look, ...s, box: toFrame(s.box, look, shown), ...pointsToFrame(s, look, shown) }))
        .map((s) => numbers(s, detector))
    );
  };
  return inTurn(plan.looks, run).then((all) => {
    const rare = ({ look }: { readonly look: Look }) => Boolean(look.light || look.mirrored);
    const plainly = all.flat().filter((s) => !rare(s));
    return joinLooks(
      all.flat().filter((s) => !cutByTile(s.box, s.look, shown)),
      plan.sure,
      detector.apart,
    )
      .filter((s) => s.box.height >= (s.score >= plan.sure ? Math.min(TINY, plan.least) : plan.least))
      .filter((s) => inside(s.box, { x: 0, y: 0, ...shown }) > 0.3)
      .map(({ box, tilt, score, look, points }) => ({
        subject: detector.finds,
        box,
        tilt,
        quarter: look.quarter,
        ...(look.mirrored && { mirrored: look.mirrored }),
        score,
        ...(points && { points }),
        look: lookOf(thumb, box, turn),
        by: detector.id,
        ...(rare({ look }) && !plainly.some((s) => iou(s.box, box) > 0.3) && { rare: true as const }),
      }));
  });
}

/** A sighting as it is. @throws FaultError `model/failed` where its place or score is no number: nothing is seen of such a frame */
function numbers<T extends Sighting>(s: T, { id }: Detector): T {
  const { x, y, width, height } = s.box;
  const points = (s.points ?? []).flatMap((p) => [p.x, p.y]);
  if (![x, y, width, height, s.tilt, s.score, ...points].every(Number.isFinite))
    raise({ code: 'model/failed', model: id, why: 'a sighting has no place or no score' });
  return s;
}

/** By how much a turned or lifted frame must show a face better that the frame as it is shows surely: less than that is noise among high scores. */
const BETTER = 0.1;

/**
 * The best of overlapping sightings. Where the turned or mirrored frame, or the one with its shadows lifted, shows a face clearly better than the frame does, all of
 * both is it. What is seen in the frame as it is stays as it was seen: turned looks are coarse, their boxes half as wide again, and boxes jump with the light.
 */
function joinLooks<T extends Sighting & { readonly look: Look }>(
  all: readonly T[],
  sure: number,
  apart?: Apart,
): T[] {
  const other = ({ look }: T) => Boolean(look.quarter || look.light || look.mirrored);
  const plain = nms(
    all.filter((s) => !other(s)),
    apart,
  );
  const others = nms(all.filter(other), apart);
  const met = (t: T, u: T) =>
    iou(t.box, u.box) > 0.3 || inside(t.box, u.box) > 0.75 || inside(u.box, t.box) > 0.75;
  const own = others.filter(
    (t) => !plain.some((u) => met(t, u) && u.score >= sure && t.score <= u.score + BETTER),
  );
  return [
    ...plain.map((u) => {
      const same = own.filter((t) => met(t, u));
      const best = same.reduce((a, b) => (b.score > a.score ? b : a), u);
      const box = same.reduce((a, b) => union(a, b.box), u.box);
      return { ...u, box, score: best.score, look: best.look };
    }),
    ...own.filter((t) => !plain.some((u) => met(t, u))),
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
  return [at(0.35, 0.35), at(0.65, 0.35), at(0.35, 0.7), at(0.65, 0.7)].flatMap((i) => yuv.map((c) => c[i]!));
}
