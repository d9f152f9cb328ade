/** A shot in which the view moves, cut where its background would grow too large for one picture. */
import { type Box, intersect, type Size, union } from '../space/geometry.ts';
import { chained, growth, inPixels, inverse, type Warp, warped } from '../space/warp.ts';
import type { Stand } from './way.ts';

/**
 * Frames' areas that the background of a section has at most, and its samples; how many times as large or small a frame may lie in it; samples that all of a film
 * have at most; and how many frames beside those it is for may show it. While it is gathered a sample takes 10.5 bytes with its chroma, afterwards 1.5.
 */
const MOST = { frames: 3, samples: 12e6, growth: 1.7, all: 120e6, beside: 240 };

/** A background for the frames `from` to `to`, out of those from `first` to `last`. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** The part of its plane that is needed, even-aligned, in coded luma pixels of the frame in its middle. */
  readonly at: Box;
  /** From a frame's coded luma pixels to its plane's; null where the frame shows nothing of it. */
  view(frame: number): Warp | null;
}

/** The part that a map makes of a box; null where it turns a corner away. */
export function boxThrough(w: Warp, { x, y, width, height }: Box): Box | null {
  let all: Box | null = null;
  for (const [u, v] of [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const) {
    const p = warped(w, { x: u, y: v });
    if (!p) return null;
    all = all ? union(all, { ...p, width: 0, height: 0 }) : { ...p, width: 0, height: 0 };
  }
  return all;
}

/**
 * @param stands by frames from `start` on
 * @param part what of a frame is to be filled, coded luma pixels; null where nothing is
 * @param size of the coded luma plane
 * @returns sections that have something to fill; frames beyond all limits are in none
 */
export function sectionsOf(
  stands: readonly (Stand | null)[],
  start: number,
  part: (frame: number) => Box | null,
  size: Size,
): Section[] {
  const area = size.width * size.height;
  const most = Math.min(MOST.samples, MOST.frames * area);
  /** From one frame's pixels to another's; null where they lie too far from each other to be shown in one plane. */
  const between = (to: number, from: number): Warp | null => {
    const [a, b] = [stands[to - start], stands[from - start]];
    if (!a || !b || a.stretch !== b.stretch) return null;
    const w = chained(inverse(a.warp), b.warp);
    const g = growth(w, size);
    return g && g.most <= MOST.growth && g.least >= 1 / MOST.growth ? inPixels(w, size) : null;
  };
  const whole = { x: 0, y: 0, ...size };
  const needed = (middle: number, from: number, to: number): Box | null => {
    let all: Box | null = null;
    for (let f = from; f <= to; f++) {
      const own = part(f);
      if (!own) continue;
      const w = between(middle, f);
      const box = w && boxThrough(w, own);
      if (!box) return null;
      all = all ? union(all, box) : box;
    }
    return all ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  const out: Section[] = [];
  let room = MOST.all;
  const end = start + stands.length - 1;
  for (let from = start; from <= end; ) {
    if (!stands[from - start]) {
      from++;
      continue;
    }
    let to = from;
    for (let box = part(from); to < end; to++) {
      const w = between(from, to + 1);
      if (!w) break;
      const own = part(to + 1);
      const there = own && boxThrough(w, own);
      if (own && !there) break;
      if (there) box = box ? union(box, there) : there;
      if (box && box.width * box.height > most) break;
    }
    const middle = (from + to) >> 1;
    const box = needed(middle, from, to);
    const at = box && even(box);
    const samples = at ? at.width * at.height : 0;
    if (at && samples > 0 && samples <= 2 * most && samples <= room) {
      room -= samples;
      const view = (frame: number) => between(middle, frame);
      const shows = (frame: number) => {
        const w = view(frame);
        const seen = w && boxThrough(w, whole);
        return !!seen && intersect(seen, at).width > 0 && intersect(seen, at).height > 0;
      };
      let [first, last] = [from, to];
      while (first > start && from - first < MOST.beside && shows(first - 1)) first--;
      while (last < end && last - to < MOST.beside && shows(last + 1)) last++;
      out.push({ from, to, first, last, at, view });
    }
    from = to + 1;
  }
  return out;
}

function even({ x, y, width, height }: Box): Box {
  const [left, top] = [2 * Math.floor(x / 2), 2 * Math.floor(y / 2)];
  const [right, low] = [2 * Math.ceil((x + width) / 2), 2 * Math.ceil((y + height) / 2)];
  return { x: left, y: top, width: right - left, height: low - top };
}
