/**
 * Looks at the decoded output with a detector that did not make the plan. A face outside every hidden
 * region and not kept on purpose, or a region whose hiding did not arrive, is a residual.
 */

import { detail, type Hidden } from '../core/detail.ts';
import { raise } from '../core/fault.ts';
import { type Detection, keyAt, type Timeline } from '../core/finding.ts';
import { area, type Box, boxToShown, inside, intersect, iou } from '../core/geometry.ts';
import type { Frame } from '../core/picture.ts';
import type { Plan } from '../core/plan.ts';
import type { Report, Residual } from '../core/report.ts';
import type { Outcome, Sealed } from '../core/sealed.ts';
import { score } from '../core/units.ts';

/** Codec noise that a flat region may gain, in levels of {@link detail}. */
const NOISE = 3;
/** Share of a sighting that hidden regions must cover for it to count as hidden. */
const COVERED = 0.5;

export interface Doubt {
  readonly frame: number;
  readonly box: Box;
  readonly score: number;
  readonly why: Residual['why'];
}

export function doubts(
  frame: number,
  seen: readonly Detection[],
  threshold: number,
  hidden: readonly Box[],
  shown: readonly Box[],
): Doubt[] {
  if (!seen.every((d) => Number.isFinite(d.score + area(d.box))))
    raise({ code: 'verify/unverified', why: 'the detector gave something that is no number' });
  return seen
    .filter((d) => d.score >= threshold)
    .filter((d) => coveredShare(d.box, hidden) < COVERED)
    .filter((d) => !shown.some((s) => iou(s, d.box) > 0.2 || inside(d.box, s) > 0.5))
    .map((d) => ({ frame, box: d.box, score: d.score, why: 'outside' }));
}

/** How many frames a weak sighting may lie from a sure one that it continues, and how much of both must be the same place. */
const CONTINUES = { frames: 6, overlap: 0.3 };

/** Weak doubts that go on from sure ones: a face that turns away is still there, and its next frames too. */
export function continued(sure: readonly Doubt[], weak: readonly Doubt[]): Doubt[] {
  const taken: Doubt[] = [];
  let front = sure.filter((d) => d.why === 'outside');
  let left = weak;
  while (front.length) {
    const near = (w: Doubt) =>
      front.some(
        (d) => Math.abs(d.frame - w.frame) <= CONTINUES.frames && iou(d.box, w.box) > CONTINUES.overlap,
      );
    const next = left.filter(near);
    left = left.filter((w) => !next.includes(w));
    taken.push(...next);
    front = next;
  }
  return taken;
}

/** Sightings from `least` (longer side, frame pixels) on, and those smaller. */
export function split(
  seen: readonly Detection[],
  least: number,
): { large: readonly Detection[]; small: readonly Detection[] } {
  const large = (d: Detection) => Math.max(d.box.width, d.box.height) >= least;
  return { large: seen.filter(large), small: seen.filter((d) => !large(d)) };
}

/** Where anything is known in a frame, hidden or not. */
export const knownAt = (plan: Plan, frame: number): Box[] =>
  plan.decisions.flatMap((d) => keyAt(d.finding, frame)?.box ?? []);

/** Share of a box under the union of others; overlaps between the others are counted once at most. */
function coveredShare(box: Box, others: readonly Box[]): number {
  let best = 0;
  let sum = 0;
  for (const o of others) {
    const share = area(intersect(box, o)) / Math.max(1, area(box));
    best = Math.max(best, share);
    sum += share;
  }
  return Math.max(best, Math.min(sum, 1) * 0.9);
}

/** Regions of the output that hold more detail than what was put there, or whose detail is no number: the hiding did not arrive. */
export function arrived(frame: number, { picture, turn }: Frame, hidden: readonly Hidden[]): Doubt[] {
  return hidden
    .filter((h) => !(detail(picture, h.at) <= 1.6 * h.detail + NOISE))
    .map((h) => ({ frame, box: boxToShown(h.at, turn), score: 1, why: 'unmasked' }));
}

/** Doubts in neighbouring frames that overlap are one residual. */
export function residuals(all: readonly Doubt[], timeline: Timeline, gap = 10): Residual[] {
  const groups: { from: number; to: number; box: Box; score: number; why: Residual['why'] }[] = [];
  for (const d of all) {
    const group = groups.findLast((g) => g.why === d.why && d.frame - g.to <= gap && iou(g.box, d.box) > 0.1);
    if (group) {
      if (d.score > group.score) {
        group.score = d.score;
        group.box = d.box;
      }
      group.to = d.frame;
    } else groups.push({ from: d.frame, to: d.frame, box: d.box, score: d.score, why: d.why });
  }
  return groups.map((g) => ({ ...g, at: timeline[g.from], score: score(g.score) }));
}

/** The one place where a result becomes something that may leave: a refusal where it is not clean. */
export function seal<B>(blob: B, report: Report): Outcome<B> {
  if (report.verification.verdict !== 'clean') return { verdict: 'refused', report };
  return { verdict: 'sealed', sealed: { blob, report } as Sealed<B>, report };
}
