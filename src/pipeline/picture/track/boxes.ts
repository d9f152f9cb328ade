/** How large the boxes of a track are: detectors' boxes jump in size and jitter, and what hides a face must do neither. */
import { itemAt } from '../../../core/list.ts';
import { CHECK, type Detection, type Keyframe } from '../../../core/model/finding.ts';
import { about, type Box, centre, iou, type Size, union } from '../../../core/space/geometry.ts';

/** Seconds from one frame to another. */
type Between = (a: number, b: number) => number;
interface Sighted {
  readonly frame: number;
  readonly d: Pick<Detection, 'box' | 'by'>;
}

/** Gaps up to this long are what blinks of a detector explain, seconds. */
export const SHORT = 0.5;
/** How much larger than what was seen around it a sighting may be: heads that come nearer grow by a tenth in three frames. */
const JUMP = 1.25;

/** Overlap with the place before under which a weak sighting lies apart from it: a face as fast as a third of itself a frame keeps a half. */
const APART = 0.3;

/** Where a weak sighting may be: it is as likely something else where it lies apart from the place just before, so that stays hidden too. */
export const either = (before: Box | undefined, box: Box): Box =>
  before && iou(before, box) < APART ? union(before, box) : box;

/** Boxes of sightings in order, each as large as those around it say. */
export const sized = (sights: readonly Sighted[], between: Between): Box[] =>
  (sights.some((s) => s.d.by === CHECK) ? ample : tamed)(sights, between);

type Side = keyof Size;

/** A box about the same centre, each side as long as is said. */
const resized = (box: Box, length: (side: Side) => number): Box =>
  about(centre(box), { width: length('width'), height: length('height') });

/** How long a side of all these is that has so many shorter ones before it. */
const inOrder =
  (boxes: readonly Box[], at: number) =>
  (side: Side): number =>
    itemAt(
      boxes.map((b) => b[side]).sort((a, b) => a - b),
      at,
    );

/**
 * Boxes without jumps in size: a look at the turned frame, or a hat, now and then gives one half as large again, and
 * smoothing would hand it on to its neighbours. Sides are capped against the median of what was seen just around.
 */
function tamed(sights: readonly Sighted[], between: Between): Box[] {
  return sights.map(({ frame, d: { box } }, i) => {
    const near = sights
      .slice(Math.max(0, i - 3), i + 4)
      .filter((n) => Math.abs(between(frame, n.frame)) <= SHORT)
      .map((n) => n.d.box);
    if (near.length < 5) return box;
    const middle = inOrder(near, near.length >> 1);
    return resized(box, (side) => Math.min(box[side], JUMP * middle(side)));
  });
}

/** Share of the sightings around that are to be no larger than a box of what only the check saw. */
const AMPLE = 0.75;

/**
 * Boxes at least as large as most of those seen around: what one detector did not see at all, the other sees in part, and
 * no later round can see what is left of a face beside a form that hides its middle.
 */
function ample(sights: readonly Sighted[], between: Between): Box[] {
  return sights.map(({ frame, d: { box } }) => {
    const near = sights.filter((n) => Math.abs(between(frame, n.frame)) <= SHORT).map((n) => n.d.box);
    const most = inOrder(near, Math.floor(AMPLE * (near.length - 1)));
    return resized(box, (side) => Math.max(box[side], most(side)));
  });
}

/** Centres averaged over three keys, sizes the largest of five: jitter must not open an edge. */
export function smoothed(keys: readonly Keyframe[]): Keyframe[] {
  return keys.map((k, i) => {
    // At both ends there is nothing to average with on one side.
    const near = i === 0 || i === keys.length - 1 ? [k] : keys.slice(i - 1, i + 2);
    const wide = keys.slice(Math.max(0, i - 2), i + 3);
    const c = near.map((n) => centre(n.box));
    const own = centre(k.box);
    // The mean may lag a fast turn: no further than a tenth of the face.
    const limit = 0.1 * ((k.box.width + k.box.height) / 2);
    const mean = (v: readonly number[], at: number) =>
      at + Math.max(-limit, Math.min(limit, v.reduce((a, b) => a + b, 0) / v.length - at));
    const x = mean(
      c.map((n) => n.x),
      own.x,
    );
    const y = mean(
      c.map((n) => n.y),
      own.y,
    );
    const length = (side: Side) => Math.min(1.25 * k.box[side], Math.max(...wide.map((n) => n.box[side])));
    return { ...k, box: about({ x, y }, { width: length('width'), height: length('height') }) };
  });
}
