/** Runs a detector over looks at one frame: samples them, runs the model and brings what it saw back to frame space. */

import { type Frame, kept, type Picture } from '../../../core/image/picture.ts';
import { type Levels, sample, sampleTile, type Tile, tensorOf } from '../../../core/image/sample.ts';
import { finite } from '../../../core/image/tensor.ts';
import { COLS, hasShadow, ROWS, type Thumbnail } from '../../../core/image/thumbnail.ts';
import { raise } from '../../../core/model/fault.ts';
import type { Detection } from '../../../core/model/finding.ts';
import type { Detector, RawDetection } from '../../../core/model/plugin.ts';
import {
  type Box,
  inside,
  iou,
  type Orientation,
  type Quarter,
  type Size,
  toCoded,
  turnBox,
  union,
} from '../../../core/space/geometry.ts';
import { type Apart, nms } from '../../../core/space/nms.ts';
import type { ModelRunner } from '../../ports.ts';

/** A sighting's parts brought from a look's input pixels to frame pixels, as its box is. */
const pointsToFrame = ({ points }: RawDetection, tile: Tile, frame: Size): Pick<RawDetection, 'points'> =>
  points ? { points: points.map((p) => toFrame({ ...p, width: 0, height: 0 }, tile, frame)) } : {};

/** Sighting brought from a look's input pixels to frame pixels. */
function toFrame(box: Box, tile: Tile, frame: Size): Box {
  const quarter = tile.quarter ?? 0;
  const turned = quarter % 2 ? { width: frame.height, height: frame.width } : frame;
  const from = turnBox(tile.box, frame, quarter);
  const there = {
    x: from.x + box.x / tile.scale,
    y: from.y + box.y / tile.scale,
    width: box.width / tile.scale,
    height: box.height / tile.scale,
  };
  return turnBox(there, turned, ((4 - quarter) % 4) as Quarter);
}

/** A box cut by a tile's inner border is half a face; the neighbouring tile or the whole look has it. */
function cutByTile(box: Box, tile: Tile, frame: Size): boolean {
  const edge = 2 / tile.scale;
  const { x, y, width, height } = tile.box;
  return (
    (x > 0 && box.x < x + edge) ||
    (y > 0 && box.y < y + edge) ||
    (x + width < frame.width - 1 && box.x + box.width > x + width - edge) ||
    (y + height < frame.height - 1 && box.y + box.height > y + height - edge)
  );
}

/** What each look comes to, in order, {@link AT_ONCE} at a time; as many begin at once. */
async function inTurn<T>(tiles: readonly Tile[], run: (tile: Tile) => Promise<T>): Promise<T[]> {
  const runs: Promise<T>[] = [];
  for (const [i, tile] of tiles.entries()) {
    if (i >= AT_ONCE) await runs[i - AT_ONCE];
    const one = run(tile);
    // A fault is told once, by whoever waits for it below.
    one.catch(() => {});
    runs.push(one);
  }
  return Promise.all(runs);
}

export interface TilePlan {
  readonly tiles: readonly Tile[];
  readonly floor: number;
  /** Score from which a sighting counts by itself. */
  readonly sure: number;
  /** Height from which weak sightings count too, frame pixels; smaller ones must be sure, from {@link TINY} on. */
  readonly least: number;
}

/** Height under which nothing is listed: no detector here tells a face from noise there, frame pixels. */
const TINY = 7;

/**
 * Tiles that are under way at once, each looked at up to twice. A photo of 12 megapixels takes hundreds: sampled in one go they would hold
 * the thread for seconds, and the heap with inputs that wait.
 */
const AT_ONCE = 8;

/**
 * Detections of one frame, in frame space. The frame's memory may be reused as soon as the call is made: all is sampled before this returns
 * its promise, or where there are many looks, from a copy.
 */
export function detect(
  runner: ModelRunner,
  frame: Frame,
  plan: TilePlan,
  thumb: Thumbnail,
  levels: Levels,
): Promise<Detection[]> {
  const { plugin: detector } = runner;
  const { turn } = frame;
  const { shown } = turn;
  const { picture } = plan.tiles.length > AT_ONCE ? kept(frame) : frame;
  const run = async ({ tile, input }: Look) => {
    const out = finite(detector.model, await runner.run(input, tile.input));
    return (
      detector
        // A turned or mirrored frame shows no weak ones: looks at the frame as it is have those that matter.
        .decode(out, tile.input, tile.quarter || tile.mirrored ? plan.sure : plan.floor)
        .map((s) => ({ tile, ...s, box: toFrame(s.box, tile, shown), ...pointsToFrame(s, tile, shown) }))
        .map((s) => numbers(s, detector))
    );
  };
  const runs = (tile: Tile) => Promise.all(looksAt(picture, turn, tile, detector, levels).map(run));
  return inTurn(plan.tiles, runs).then((looks) => {
    const all = looks.flat();
    const rare = ({ tile }: { readonly tile: Tile }) => Boolean(tile.light || tile.mirrored);
    const plainly = all.flat().filter((s) => !rare(s));
    return joinTiles(
      all.flat().filter((s) => !cutByTile(s.box, s.tile, shown)),
      plan.sure,
      detector.apart,
    )
      .filter((s) => s.box.height >= (s.score >= plan.sure ? Math.min(TINY, plan.least) : plan.least))
      .filter((s) => inside(s.box, { x: 0, y: 0, ...shown }) > 0.3)
      .map(({ box, tilt, score, tile, points }) => ({
        subject: detector.finds,
        box,
        tilt,
        quarter: tile.quarter,
        ...(tile.mirrored && { mirrored: tile.mirrored }),
        score,
        ...(points && { points }),
        appearance: appearanceOf(thumb, box, turn),
        by: detector.id,
        ...(rare({ tile }) && !plainly.some((s) => iou(s.box, box) > 0.3) && { rare: true as const }),
      }));
  });
}

/** A tile as a model is given it. */
interface Look {
  readonly tile: Tile;
  readonly input: Float32Array;
}

/** A tile as it is and, where something of it lies in the dark, once more with the shadows lifted: read once for both. */
function looksAt(
  picture: Picture,
  turn: Orientation,
  { light, ...tile }: Tile,
  { input: spec, finest }: Detector,
  levels: Levels,
): Look[] {
  if (!light) return [{ tile, input: sample(picture, turn, tile, spec, levels) }];
  const { rgb, size } = sampleTile(picture, turn, tile);
  const plain = { tile, input: tensorOf(rgb, size, tile.input, spec, levels) };
  if (!hasShadow(rgb, size, finest)) return [plain];
  return [plain, { tile: { ...tile, light }, input: tensorOf(rgb, size, tile.input, spec, light) }];
}

/** A sighting as it is. @throws FaultError `model/failed` where its place or score is no number: nothing is seen of such a frame */
function numbers<T extends RawDetection>(s: T, { id }: Detector): T {
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
function joinTiles<T extends RawDetection & { readonly tile: Tile }>(
  all: readonly T[],
  sure: number,
  apart?: Apart,
): T[] {
  const other = ({ tile }: T) => Boolean(tile.quarter || tile.light || tile.mirrored);
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
      return { ...u, box, score: best.score, tile: best.tile };
    }),
    ...own.filter((t) => !plain.some((u) => met(t, u))),
  ];
}

/** Appearance of a box: the thumb's values at four points of its middle. */
function appearanceOf({ yuv }: Thumbnail, box: Box, turn: Orientation): number[] {
  const at = (u: number, v: number): number => {
    const p = toCoded({ x: box.x + u * box.width, y: box.y + v * box.height }, turn);
    const x = Math.floor((p.x / turn.coded.width) * COLS);
    const y = Math.floor((p.y / turn.coded.height) * ROWS);
    return Math.min(ROWS - 1, Math.max(0, y)) * COLS + Math.min(COLS - 1, Math.max(0, x));
  };
  return [at(0.35, 0.35), at(0.65, 0.35), at(0.35, 0.7), at(0.65, 0.7)].flatMap((i) => yuv.map((c) => c[i]!));
}
