/**
 * Looks at the decoded output with a detector that did not make the plan. What it sees outside every hidden
 * region and not kept on purpose, or a region whose hiding did not arrive, is a residual.
 */

import { shareUnder } from '../../core/image/coverage.ts';
import { apart, coarse, gradientEnergy, type HiddenRegion } from '../../core/image/gradient-energy.ts';
import type { Frame } from '../../core/image/picture.ts';
import { raise } from '../../core/model/fault.ts';
import type { Detection, Timeline } from '../../core/model/finding.ts';
import type { Kind, KindId } from '../../core/model/kind.ts';
import type { Residual } from '../../core/model/report.ts';
import {
  about,
  area,
  type Box,
  boxToShown,
  centre,
  clip,
  inside,
  iou,
  type Shape,
  type Size,
} from '../../core/space/geometry.ts';
import { score } from '../../core/units.ts';

/** Levels by which what was put somewhere has to differ from what was there, that it can be told which of them arrived. */
const UNLIKE = 3;
/** Codec noise that a flat region may gain, in levels of {@link gradientEnergy}. */
const NOISE = 3;
/**
 * Share of a body's joints in the frame that must be hidden, from how many of them on, and how far one may lie beside what hides it,
 * as a share of the box's height: in what was hidden they are guessed.
 */
const JOINTS = { share: 0.7, least: 6, beside: 0.05 };

export interface Suspect {
  readonly frame: number;
  readonly box: Box;
  readonly score: number;
  readonly why: Residual['why'];
  /** What it was taken for, where something was seen. */
  readonly subject?: KindId;
  /** As a detection's; looks at the turned frame are rare too. */
  readonly rare?: true;
}

/** What is known of a frame of the result. */
export interface KnownRegions {
  /** What was hidden. */
  readonly under: readonly Shape[];
  /** Boxes of what is shown on purpose. */
  readonly shown: readonly Box[];
  readonly size: Size;
  /** As the kind says. */
  readonly core: Kind['core'];
}

export function suspects(
  frame: number,
  seen: readonly Detection[],
  threshold: number,
  { under, shown, size, core }: KnownRegions,
): Suspect[] {
  if (!seen.every((d) => Number.isFinite(d.score + area(d.box))))
    raise({ code: 'verify/unverified', why: 'the detector gave something that is no number' });
  return seen
    .filter((d) => d.score >= threshold)
    .filter((d) => !isHidden(d, under, size, core))
    .filter((d) => !isShown(d, shown))
    .map((d) => ({
      frame,
      box: d.box,
      score: d.score,
      why: 'outside',
      subject: d.subject,
      ...((d.rare || d.quarter) && { rare: true as const }),
    }));
}

/** What is seen in a place that other frames' pictures of it were put into: nobody may be there. @param borrowed those places @param rest what hides by other means */
export function returned(
  frame: number,
  seen: readonly Detection[],
  threshold: number,
  {
    borrowed,
    rest,
    shown,
    size,
    core,
  }: Omit<KnownRegions, 'under'> & {
    readonly borrowed: readonly Shape[];
    readonly rest: readonly Shape[];
  },
): Suspect[] {
  return seen
    .filter(
      (d) => d.score >= threshold && isHidden(d, borrowed, size, core) && !isHidden(d, rest, size, core),
    )
    .filter((d) => !isShown(d, shown))
    .map(({ box, score: s }) => ({ frame, box, score: s, why: 'unmasked' }));
}

/** Whether it is somebody who is shown on purpose. */
const isShown = ({ box }: Detection, shown: readonly Box[]): boolean =>
  shown.some((s) => iou(s, box) > 0.2 || inside(box, s) > 0.5);

/** Whether regions hide what was seen: its joints where the detector says where they are, for a box around those is a guess; else the inner part of its box. */
function isHidden(
  { box, points }: Detection,
  under: readonly Shape[],
  size: Size,
  core: Kind['core'],
): boolean {
  const here = (points ?? []).filter((p) => p.x >= 0 && p.y >= 0 && p.x < size.width && p.y < size.height);
  if (here.length >= JOINTS.least) {
    const side = 2 * JOINTS.beside * box.height;
    const bare = here.filter((p) => shareUnder(about(p, { width: side, height: side }), under) === 0);
    return bare.length <= (1 - JOINTS.share) * here.length;
  }
  const inner = about(centre(box), { width: core.width * box.width, height: core.height * box.height });
  return shareUnder(clip(inner, size), under) >= core.share;
}

/** How many frames a weak sighting may lie from a sure one that it continues, and how much of both must be the same place. */
const CONTINUES = { frames: 6, overlap: 0.3 };

/** Weak suspects that go on from sure ones: what turns away is still there, and its next frames too. */
export function continued(sure: readonly Suspect[], weak: readonly Suspect[]): Suspect[] {
  const taken: Suspect[] = [];
  let front = sure.filter((d) => d.why === 'outside');
  let left = weak;
  while (front.length) {
    const near = (w: Suspect) =>
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

/** Whether a region looks like what was put there, and not like what was there; as far as that can be told. */
function hasArrived(picture: Frame['picture'], { at, looks }: HiddenRegion): boolean {
  if (!looks || apart(looks.was, looks.put) < UNLIKE) return true;
  const is = coarse(picture, at);
  return apart(is, looks.put) <= apart(is, looks.was);
}

/** Regions of the output that hold more detail than what was put there, whose detail is no number, or which look as they did: the hiding did not arrive. */
export function notHidden(
  frame: number,
  { picture, turn }: Frame,
  hidden: readonly HiddenRegion[],
): Suspect[] {
  return hidden
    .filter((h) => !(gradientEnergy(picture, h.at) <= 1.6 * h.detail + NOISE) || !hasArrived(picture, h))
    .map((h) => ({ frame, box: boxToShown(h.at, turn), score: 1, why: 'unmasked' }));
}

/** Suspects in neighbouring frames that overlap are one residual. */
export function residuals(all: readonly Suspect[], timeline: Timeline, gap = 10): Residual[] {
  const groups: (Pick<Residual, 'subject' | 'why'> & {
    from: number;
    to: number;
    box: Box;
    score: number;
  })[] = [];
  for (const d of all) {
    const group = groups.findLast(
      (g) => g.why === d.why && g.subject === d.subject && d.frame - g.to <= gap && iou(g.box, d.box) > 0.1,
    );
    if (group) {
      if (d.score > group.score) {
        group.score = d.score;
        group.box = d.box;
      }
      group.to = d.frame;
    } else {
      const { frame, box, score: s, why, subject } = d;
      groups.push({ ...(subject !== undefined && { subject }), from: frame, to: frame, box, score: s, why });
    }
  }
  return groups.map((g) => ({ ...g, at: timeline[g.from]!, score: score(g.score) }));
}
