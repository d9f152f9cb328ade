/**
 * Where to look in the next frame. What has not changed since it was last looked at shows what it showed
 * then: detections there are carried on, and only the changed part is looked at, at the same scale. Every
 * twelfth frame, every jump and every large change is looked at whole. Detectors do not see who lies down: a jump is
 * looked at from all sides, a twelfth of the frames from one side by turns, and where somebody lies, every look. Nor do they see half a face
 * at a border: as often as from a side, the frame is looked at with what its borders mirror. The last frame before a jump, and the last of all,
 * is looked at as the first one is: what moves on after it was seen is not followed by guesses.
 */

import type { Tile } from '../../../core/image/sample.ts';
import { COLS, ROWS, type Thumbnail } from '../../../core/image/thumbnail.ts';
import type { Detection } from '../../../core/model/finding.ts';
import type { Detector } from '../../../core/model/plugin.ts';
import {
  area,
  type Box,
  boxToShown,
  clip,
  grow,
  inside,
  intersect,
  iou,
  type Orientation,
  type Quarter,
  union,
} from '../../../core/space/geometry.ts';
import { suited, turnedTile } from './tiles.ts';

/** Frames after which everything is looked at again, whatever the cells say. */
export const WHOLE_EVERY = 12;
/** Change of a cell's mean, in levels, beyond what codecs do to a still picture. */
const CHANGED = { luma: 3, chroma: 2 };
/** Share of the frame from which a part is not worth cutting out. */
const MOST = 0.6;
/** Share of the whole frame's work that a part may take. */
const SPENT = 0.35;
/** A part reaches at least this many cells beyond what changed, and over this share of the frame: detectors need context. */
const AROUND = { cells: 3, share: 0.3 };
/** Mean change of a frame that is a jump: as for cuts. */
export const JUMP = 10;
/** Overlap from which what is seen in the part is what was there before. */
const SAME = 0.3;

/** The looks at a frame, or at one part of it; none where nothing changed. */
export interface FrameTiles {
  readonly tiles: readonly Tile[];
  /** The part that is looked at; what lies outside is carried on. Null: everything is. */
  readonly part: Box | null;
  /** Nothing of the frames before is known to be here any more. */
  readonly fresh?: boolean;
  /** The frame was looked at before: what was known of it stays so. */
  readonly again?: boolean;
}

/** How somebody was seen not long before, where the frame as it is does not show them: every look is taken so too. */
export interface Lately {
  readonly lying: readonly Quarter[];
  readonly mirrored: boolean;
}
const PLAINLY: Lately = { lying: [], mirrored: false };

export class RoiScheduler {
  readonly #turn: Orientation;
  readonly #detector: Detector;
  readonly #whole: readonly Tile[];
  readonly #mirror: Tile;
  /** Each cell as it was when it was last looked at. */
  #cells: Uint8Array[] | null = null;
  #since = 0;
  /** Frames since a look at the turned frame, and the side of that look. */
  #unturned = 0;
  #side: 1 | 3 = 3;

  constructor(turn: Orientation, detector: Detector, whole: readonly Tile[], mirror: Tile) {
    this.#turn = turn;
    this.#detector = detector;
    this.#whole = whole;
    this.#mirror = mirror;
  }

  /**
   * @param jump mean change against the frame before, 0..255
   * @param known faces as last seen: a part never cuts through one
   */
  next(thumb: Thumbnail, jump: number, known: readonly Detection[], lately: Lately = PLAINLY): FrameTiles {
    this.#since++;
    this.#unturned++;
    const fresh = !this.#cells || jump >= JUMP;
    if (!this.#cells || fresh || this.#since >= WHOLE_EVERY) return this.#all(thumb, lately, fresh);
    const changed = this.#changed(thumb, this.#cells);
    if (!changed) return { tiles: [], part: NOWHERE };
    let part = grow(changed, 0);
    for (let round = 0; round < 2; round++)
      for (const { box } of known)
        if (area(intersect(grow(box, 0.4), part)) > 0) part = union(part, grow(box, 0.6));
    const { shown } = this.#turn;
    part = clip(part, shown);
    if (area(part) > MOST * area(shown)) return this.#all(thumb, lately, false);
    this.#remember(thumb, part);
    const cut = this.#cut(part);
    return { tiles: [...cut, ...this.#turned(cut, lately.lying)], part };
  }

  /** What is looked at in a frame that is the last one. */
  last(): FrameTiles {
    return {
      tiles: suited(
        [...this.#whole, ...this.#turned(this.#whole.slice(0, 1), [1, 2, 3]), this.#mirror],
        this.#detector,
      ),
      part: null,
      again: true,
    };
  }

  #all(thumb: Thumbnail, { lying, mirrored }: Lately, fresh: boolean): FrameTiles {
    const aside = this.#aside(fresh);
    const quarters = [...new Set([...lying, ...aside])];
    this.#since = 0;
    this.#cells = thumb.yuv.map((p) => p.slice());
    const tiles = [
      ...this.#whole,
      ...this.#turned(this.#whole.slice(0, 1), quarters),
      ...(aside.length || mirrored ? [this.#mirror] : []),
    ];
    return { tiles: suited(tiles, this.#detector), part: null, fresh };
  }

  /** To which sides the frame is turned now: all at a jump, else now and then one or the other. */
  #aside(fresh: boolean): readonly Quarter[] {
    if (!fresh && this.#unturned < WHOLE_EVERY) return [];
    this.#unturned = 0;
    if (fresh) return [1, 2, 3];
    this.#side = this.#side === 1 ? 3 : 1;
    return [this.#side];
  }

  #turned(tiles: readonly Tile[], quarters: readonly Quarter[]): Tile[] {
    return tiles.flatMap((l) => quarters.map((q) => turnedTile(l, q, this.#detector)));
  }

  /** Box around the changed cells and their neighbours, displayed pixels. */
  #changed(thumb: Thumbnail, cells: readonly Uint8Array[]): Box | null {
    let [x0, y0, x1, y1] = [COLS, ROWS, -1, -1];
    for (let i = 0; i < COLS * ROWS; i++) {
      let different = false;
      for (let p = 0; p < cells.length && !different; p++)
        different = Math.abs(thumb.yuv[p]![i]! - cells[p]![i]!) > (p === 0 ? CHANGED.luma : CHANGED.chroma);
      if (!different) continue;
      const [x, y] = [i % COLS, Math.floor(i / COLS)];
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    }
    if (x1 < 0) return null;
    const { coded } = this.#turn;
    const [w, h] = [coded.width / COLS, coded.height / ROWS];
    const [mx, my] = [margin(x1 - x0 + 1, COLS), margin(y1 - y0 + 1, ROWS)];
    const box = {
      x: (x0 - mx) * w,
      y: (y0 - my) * h,
      width: (x1 - x0 + 1 + 2 * mx) * w,
      height: (y1 - y0 + 1 + 2 * my) * h,
    };
    return boxToShown(clip(box, coded), this.#turn);
  }

  /** Cells under the part are as they are now; the others keep what they were when looked at. */
  #remember(thumb: Thumbnail, part: Box): void {
    const { coded } = this.#turn;
    const [w, h] = [coded.width / COLS, coded.height / ROWS];
    for (let i = 0; i < COLS * ROWS; i++) {
      const cell = { x: (i % COLS) * w, y: Math.floor(i / COLS) * h, width: w, height: h };
      if (inside(boxToShown(cell, this.#turn), part) > 0.99)
        this.#cells?.forEach((p, k) => p.fill(thumb.yuv[k]![i]!, i, i + 1));
    }
  }

  /** The planned looks, cut down to a part. */
  #cut(part: Box): readonly Tile[] {
    const { size } = this.#detector.input;
    if (size.kind === 'fixed' || this.#whole.length > 1)
      return this.#whole.filter((l) => area(intersect(l.box, part)) > 0);
    const whole = this.#whole[0]!;
    // What a smaller part saves is half spent on a larger scale: small faces need it, and the context.
    const spare = Math.sqrt((SPENT * area(whole.box)) / area(part));
    const scale = Math.min(1, whole.scale * Math.max(1, spare));
    const up = (n: number) => Math.max(size.multiple, Math.ceil(n / size.multiple) * size.multiple);
    return [{ box: part, scale, input: { width: up(part.width * scale), height: up(part.height * scale) } }];
  }
}

/** A part that nothing lies in. */
export const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Cells to add on either side of `span` changed ones. */
const margin = (span: number, cells: number): number =>
  Math.max(AROUND.cells, (AROUND.share * cells - span) / 2);

/** What is known of a frame: what was seen in the part, and what was there before outside it. */
export function carryOver(
  before: readonly Detection[],
  seen: readonly Detection[],
  part: Box | null,
): Detection[] {
  if (!part) return [...seen];
  // A part that cuts through a face may show it all the same: it is there once.
  const again = (d: Detection) => seen.some((s) => iou(s.box, d.box) > SAME);
  // Copies: each frame has sightings of its own.
  const rest = before.filter((d) => inside(d.box, part) < 0.5 && !again(d));
  return [...rest.map((d) => ({ ...d })), ...seen];
}
