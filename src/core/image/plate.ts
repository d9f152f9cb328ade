/**
 * The background of one shot as it would be without those who are hidden: for each sample the mean of what the frames show that do not hide it,
 * and where none does, what lies around it, drawn in from the border (push-pull: Gortler et al., "The Lumigraph", 1996, 6.3).
 */

import type { Box } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { filledIn } from './fill.ts';
import type { Picture } from './picture.ts';

/** Frames after which a mean follows no more than this share of what is new: light that changes slowly is followed. */
const MEMORY = 24;
/** How far a sample may lie from the mean, levels, and still be the same background: a shadow or somebody who was not found is none. */
const SAME = 24;

/** One plane: mean and how many frames it is of; its own pixels. */
interface Layer {
  readonly at: Box;
  readonly mean: Float32Array;
  readonly seen: Uint16Array;
  /** 1 where it was hidden in some frame. */
  readonly hidden: Uint8Array;
}

/** Samples of the background, as large as the planes of a frame's part. */
export interface Plate {
  /** For each plane but alpha, row by row over {@link at}. */
  readonly planes: readonly Uint8Array[];
  readonly at: readonly Box[];
  /** Share of what is hidden that no frame shows, 0..1: it is drawn in from around. */
  readonly guessed: number;
  /** Share of what the frames show that is not what others showed in its place, 0..1. */
  readonly unsteady: number;
}

export class PlateBuilder {
  readonly #layers: readonly Layer[];
  #looked = 0;
  #other = 0;

  /** @param at the part that is needed, even-aligned, luma pixels */
  constructor(picture: Picture, at: Box) {
    this.#layers = picture.planes.slice(0, 3).map((p) => {
      const own = {
        x: Math.floor(at.x / p.sub),
        y: Math.floor(at.y / p.sub),
        width: Math.min(p.width - Math.floor(at.x / p.sub), Math.ceil(at.width / p.sub)),
        height: Math.min(p.height - Math.floor(at.y / p.sub), Math.ceil(at.height / p.sub)),
      };
      const n = own.width * own.height;
      return {
        at: own,
        mean: new Float32Array(n),
        seen: new Uint16Array(n),
        hidden: new Uint8Array(n),
      };
    });
  }

  /** @param hidden for each luma pixel of the part 1 where the frame hides something or is near to it, row by row */
  add(picture: Picture, hidden: { readonly at: Box; readonly cells: Uint8Array }): void {
    this.#layers.forEach((layer, index) => {
      const { data, stride, sub } = picture.planes[index]!;
      for (let y = 0; y < layer.at.height; y++)
        for (let x = 0; x < layer.at.width; x++) {
          const [hx, hy] = [(layer.at.x + x) * sub - hidden.at.x, (layer.at.y + y) * sub - hidden.at.y];
          const i = y * layer.at.width + x;
          if (hidden.cells[hy * hidden.at.width + hx]) {
            layer.hidden[i] = 1;
            continue;
          }
          const value = data[(layer.at.y + y) * stride + layer.at.x + x]!;
          const n = layer.seen[i]!;
          const off = value - layer.mean[i]!;
          if (n) this.#looked++;
          if (n && Math.abs(off) > SAME) this.#other++;
          if (n >= 3 && Math.abs(off) > SAME) {
            // What stays is the background in the end: each time that another is seen the mean is worth less.
            layer.seen[i] = n - 1;
            continue;
          }
          layer.seen[i] = Math.min(MEMORY, n + 1);
          layer.mean[i]! += off / layer.seen[i]!;
        }
    });
  }

  finish(): Plate {
    const { seen, hidden } = this.#layers[0]!;
    const all = hidden.reduce((n, h) => n + h, 0);
    const unknown = seen.reduce((n, s) => n + (s ? 0 : 1), 0);
    return {
      planes: this.#layers.map(filled),
      at: this.#layers.map((l) => l.at),
      guessed: unknown / Math.max(1, all),
      unsteady: this.#other / Math.max(1, this.#looked),
    };
  }
}

/** A plane with its holes filled from around them, coarse to fine. */
function filled({ at, mean, seen }: Layer): Uint8Array {
  const weight = Float32Array.from(seen, (s) => (s ? 1 : 0));
  const whole = filledIn(mean, weight, at);
  return Uint8Array.from(whole, (v) => Math.round(v));
}

/** What of a plate lies in a part of a plane, row by row. @param index of the plane @param at in its own pixels; within the plate, beyond it its border goes on */
export function plateIn({ planes, at: all }: Plate, index: number, at: Box): Uint8Array {
  const [plane, own] = [planes[index]!, all[index]!];
  const out = new Uint8Array(at.width * at.height);
  for (let y = 0; y < at.height; y++) {
    const v = clamp(at.y + y - own.y, 0, own.height - 1);
    for (let x = 0; x < at.width; x++) {
      const u = clamp(at.x + x - own.x, 0, own.width - 1);
      out[y * at.width + x] = plane[v * own.width + u]!;
    }
  }
  return out;
}
