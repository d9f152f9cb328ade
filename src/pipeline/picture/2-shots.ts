/**
 * Finds where shots begin, in one pass over small pictures. A cut is a jump in content against the jumps
 * around it (PySceneDetect's AdaptiveDetector: HSV differences; here Y, U, V); a fade is a run of almost
 * uniform frames (its ThresholdDetector). Tracks never cross a shot's border.
 */

import { COLS, ROWS, type Thumbnail } from '../../core/image/thumbnail.ts';
import type { Shot } from '../../core/model/finding.ts';

/** Mean change per sample, in levels, that a cut must reach (PySceneDetect: 15 for the adaptive floor). */
const FLOOR = 13;
/** And how many times the mean change of the frames around it. */
const RATIO = 3;
const AROUND = 2;
/** Spread of luma (p98 - p2) under which a frame is blank. */
const BLANK = 12;
/** Shortest shot in frames. */
const SHORTEST = 4;

/** Mean absolute difference over the three planes, 0..255. */
function change(a: Thumbnail, b: Thumbnail): number {
  let sum = 0;
  for (let p = 0; p < a.yuv.length; p++) {
    const [u, v] = [a.yuv[p]!, b.yuv[p]!];
    // Chroma moves over a smaller range: counted double.
    const weight = p === 0 ? 1 : 2;
    for (let i = 0; i < u.length; i++) sum += weight * Math.abs(u[i]! - v[i]!);
  }
  return sum / (3 * COLS * ROWS);
}

export class ShotFinder {
  readonly #changes: number[] = [];
  readonly #blank: boolean[] = [];
  #last: Thumbnail | null = null;

  /** Takes the next frame's thumb; returns how much it differs from the one before, 0..255. */
  push(next: Thumbnail): number {
    const d = this.#last ? change(this.#last, next) : 0;
    this.#changes.push(d);
    this.#blank.push(next.p98 - next.p2 < BLANK);
    this.#last = next;
    return d;
  }

  /** All shots, in order, covering every frame. */
  finish(): Shot[] {
    const c = this.#changes;
    const n = c.length;
    const shots: { from: number; to: number; by: Shot['by'] }[] = [];
    const begin = (from: number, by: Shot['by']) => {
      const last = shots.at(-1);
      if (last) {
        if (from - last.from < SHORTEST && shots.length > 1) return;
        last.to = from - 1;
      }
      shots.push({ from, to: n - 1, by });
    };
    if (n > 0) begin(0, 'start');
    for (let i = 1; i < n; i++) {
      if (this.#blank[i - 1] && !this.#blank[i]) {
        // Out of a blank run: the new shot begins in the middle of it, so that both fades belong somewhere.
        let j = i - 1;
        while (j > 0 && this.#blank[j - 1]) j--;
        if (j > 0) begin(Math.max(j, Math.ceil((j + i) / 2)), 'fade');
        continue;
      }
      const here = c[i]!;
      if (here < FLOOR) continue;
      let sum = 0;
      let count = 0;
      for (let k = i - AROUND; k <= i + AROUND; k++)
        if (k !== i && k > 0 && k < n) {
          sum += c[k]!;
          count++;
        }
      if (here >= RATIO * Math.max(1, count ? sum / count : 0)) begin(i, 'cut');
    }
    return shots;
  }
}
