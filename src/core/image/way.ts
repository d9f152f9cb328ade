/** The way of a view through a shot: each frame is laid over a frame before it that shows most of the same, so that errors do not add up while the view stays about one place. */
import { itemAt } from '../list.ts';
import type { Size } from '../space/geometry.ts';
import { chained, cornersOf, farthest, growth, inverse, UNMOVED, type Warp, warped } from '../space/warp.ts';
import { aligned, type Pattern, type Pyramid, patternOf, pyramidOf, type Unsure } from './align.ts';
import { driftOf, type Glance } from './drift.ts';
import type { Picture } from './picture.ts';

/** Samples along the longer side of what is aligned, at most. */
const SAMPLES = 384;
/** A new pattern is taken where less of the best one is in view, or it has grown or shrunk by so many times; how many are kept. */
const PATTERNS = { share: 0.72, growth: 1.2, kept: 16 };
/** Frames after which what was known is given up once a frame could not be laid over it: blurred, or with somebody before most of it. */
const AGAIN = 12;
/** How many stretches are remembered so. */
const BEFORE = 3;
/** Frames that a stretch has at least: fewer say nothing of each other. */
const SHORTEST = 4;

/** Where the view of a frame lies. */
export interface Stand {
  /** Frames of one stretch lie in one plane, those of two are not known to each other. */
  readonly stretch: number;
  /** From the frame to that plane, middle-out units. */
  readonly warp: Warp;
}

export interface Way {
  /** By frames from the first one on; null where it is not known. */
  readonly stands: readonly (Stand | null)[];
  /** Frames for which it is not known, by why. */
  readonly lost: Readonly<Record<Unsure, number>>;
}

/** Luma of a frame in whole squares of its samples, so that both have the same middle-out units but for a rest at the border. */
export function glanceOf({ planes }: Picture): { readonly glance: Glance; readonly by: number } {
  const { data, stride, width: w, height: h } = planes[0]!;
  const by = Math.ceil(Math.max(w, h) / SAMPLES);
  const [width, height] = [Math.floor(w / by), Math.floor(h / by)];
  const luma = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let v = 0; v < by; v++) {
      let k = (y * by + v) * stride;
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let u = 0; u < by; u++) sum += data[k++]!;
        luma[y * width + x]! += sum;
      }
    }
  for (let i = 0; i < luma.length; i++) luma[i]! /= by * by;
  return { glance: { luma, width, height }, by };
}

/** Of a stretch, with the way to its plane. */
interface Kept {
  readonly pattern: Pattern;
  readonly warp: Warp;
}

/** A frame whose place is known. */
interface Seen {
  readonly pyramid: Pyramid;
  readonly taken: Uint8Array;
  readonly warp: Warp;
}

/** Frames whose places are known to each other. */
interface Stretch {
  readonly number: number;
  readonly kept: readonly Kept[];
  readonly last: Seen;
  /** How the view went on to the last frame from the one before. */
  readonly step: Warp;
}

export class WayFinder {
  #stands: Stand[] = [];
  readonly #lost = { texture: 0, depth: 0 };
  #stretches = 0;
  #now: Stretch | null = null;
  /** Stretches before, newest first, as long as they may still be found again. */
  #before: readonly { readonly stretch: Stretch; readonly tries: number }[] = [];

  /** @param taken which samples of the glance are somebody's */
  add(glance: Glance, taken: Uint8Array): void {
    const pyramid = pyramidOf(glance);
    const size = { width: glance.width, height: glance.height };
    const found = this.#now && placed(this.#now, pyramid, taken, size);
    if (typeof found === 'string') this.#lost[found]++;
    if (!this.#now || !found || typeof found === 'string') {
      if (this.#now) this.#before = [{ stretch: this.#now, tries: 0 }, ...this.#before].slice(0, BEFORE);
      const kept = [{ pattern: patternOf(pyramid, taken), warp: UNMOVED }];
      this.#now = { number: this.#stretches++, kept, last: { pyramid, taken, warp: UNMOVED }, step: UNMOVED };
      this.#stands.push({ stretch: this.#now.number, warp: UNMOVED });
      return;
    }
    const { number, kept, last } = this.#now;
    this.#stands.push({ stretch: number, warp: found });
    const step = chained(inverse(last.warp), found);
    this.#now = {
      number,
      kept: keeping(kept, found, pyramid, taken, size),
      last: { pyramid, taken, warp: found },
      step,
    };
    this.#again(this.#now, size);
  }

  /** Lays a stretch over one before, where a frame of it shows what that one knew. */
  #again({ number, kept, last, step }: Stretch, size: Size): void {
    this.#before = this.#before.flatMap((b) => (b.tries < AGAIN ? [{ ...b, tries: b.tries + 1 }] : []));
    for (const { stretch: before } of this.#before) {
      const found = placed(before, last.pyramid, last.taken, size);
      if (typeof found === 'string') continue;
      const over = chained(found, inverse(last.warp));
      const moved = <T extends { readonly warp: Warp }>(of: T): T => ({
        ...of,
        warp: chained(over, of.warp),
      });
      this.#stands = this.#stands.map((s) =>
        s.stretch === number ? { ...moved(s), stretch: before.number } : s,
      );
      const all = [...before.kept, ...kept.map(moved)].slice(-PATTERNS.kept);
      this.#now = { number: before.number, kept: all, last: moved(last), step };
      this.#before = this.#before.filter((b) => b.stretch !== before);
      return;
    }
  }

  finish(): Way {
    const counts = new Map<number, number>();
    for (const s of this.#stands) counts.set(s.stretch, (counts.get(s.stretch) ?? 0) + 1);
    const long = (s: Stand) => counts.get(s.stretch)! >= SHORTEST;
    return { stands: this.#stands.map((s) => (long(s) ? s : null)), lost: this.#lost };
  }
}

/** From a frame to a stretch's plane. */
function placed(
  { kept, last, step }: Stretch,
  pyramid: Pyramid,
  taken: Uint8Array,
  size: Size,
): Warp | Unsure {
  let because: Unsure = 'texture';
  // Where it was; where it would be if it went on so; and where its parts have gone since.
  const guesses = [() => last.warp, () => chained(last.warp, step), () => drifted(pyramid, last, size)];
  for (const guess of guesses) {
    const at = guess();
    const best = at && nearest(kept, at, size);
    if (!best) continue;
    const found = aligned(best.pattern, pyramid, taken, chained(inverse(at), best.warp));
    if (typeof found === 'object') return chained(best.warp, inverse(found.warp));
    because = found;
  }
  return because;
}

/** With a frame's pattern, where none that is kept shows most of it as large. */
function keeping(
  kept: readonly Kept[],
  at: Warp,
  pyramid: Pyramid,
  taken: Uint8Array,
  size: Size,
): readonly Kept[] {
  const best = nearest(kept, at, size);
  const between = best && chained(inverse(best.warp), at);
  const grown = between && growth(between, size);
  const near = between && grown && shared(between, size) >= PATTERNS.share;
  if (near && grown.most <= PATTERNS.growth && grown.least >= 1 / PATTERNS.growth) return kept;
  // The first stays: the way is told from there.
  const rest = kept.length >= PATTERNS.kept ? kept.toSpliced(1, 1) : kept;
  return [...rest, { pattern: patternOf(pyramid, taken), warp: at }];
}

/** The pattern that shows most of what a view shows; of several the first. */
function nearest(all: readonly Kept[], at: Warp, size: Size): Kept | null {
  let [best, most] = [null as Kept | null, 0];
  for (const kept of all) {
    const share = shared(chained(inverse(kept.warp), at), size);
    if (share > most + 0.02) [best, most] = [kept, share];
  }
  return best;
}

/** Where a frame lies by what most parts of the last one have done since. */
function drifted(pyramid: Pyramid, last: Seen, size: Size): Warp | null {
  const level = Math.min(1, pyramid.length - 1);
  const now = itemAt(pyramid, level);
  const own = new Uint8Array(now.luma.length);
  for (let y = 0, k = 0; y < now.height; y++)
    for (let x = 0; x < now.width; x++, k++) own[k] = last.taken[(y << level) * size.width + (x << level)]!;
  const drift = driftOf(itemAt(last.pyramid, level), now, own);
  if (!drift) return null;
  // Shares of the longer side: twice as many units.
  const moved: Warp = [drift.scale, 0, 2 * drift.x, 0, drift.scale, 2 * drift.y, 0, 0, 1];
  return chained(last.warp, inverse(moved));
}

/** Share of a view, on a grid, that lies in another one of its size. */
function shared(w: Warp, size: Size): number {
  const corner = cornersOf(size)[2]!;
  let n = 0;
  for (let v = -3.5; v < 4; v++)
    for (let u = -3.5; u < 4; u++) {
      const to = warped(w, { x: (u / 4) * corner.x, y: (v / 4) * corner.y });
      if (to && Math.abs(to.x) <= corner.x && Math.abs(to.y) <= corner.y) n++;
    }
  return n / 64;
}

/** How far the view goes from the first frame of a stretch, at the frame's corners, middle-out units. */
export const roaming = ({ stands }: Way, size: Size): number =>
  Math.max(0, ...stands.map((s) => (s ? farthest(s.warp, size) : 0)));
