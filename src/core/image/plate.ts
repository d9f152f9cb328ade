/**
 * The background of one shot as it would be without those who are hidden: for each sample the mean of what the frames show that do not hide it,
 * and where none does, what lies around it, drawn in from the border (push-pull: Gortler et al., "The Lumigraph", 1996, 6.3). Where the view moves
 * its samples are those of one plane, which each frame shows by a map of its own (`mosaic.ts`).
 */

import type { Box } from '../space/geometry.ts';
import { clamp } from '../units.ts';
import { filledIn } from './fill.ts';
import type { Picture, Plane } from './picture.ts';

/** Frames after which a mean follows no more than this share of what is new: light that changes slowly is followed. */
const MEMORY = 24;
/** How far a sample may lie from the mean, levels, and still be the same background: a shadow or somebody who was not found is none. */
export const SAME = 24;

/** One plane: mean and how many frames it is of; its own pixels. */
export interface Layer {
  readonly at: Box;
  readonly mean: Float32Array;
  readonly seen: Uint16Array;
  /** 1 where it was hidden in some frame. */
  readonly hidden: Uint8Array;
}

/** How often a sample was seen again, and how often it was another. */
export interface Tally {
  looked: number;
  other: number;
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

/** A box of luma pixels in those of a plane. */
export const ownOf = (at: Box, sub: Plane['sub']): Box => ({
  x: Math.floor(at.x / sub),
  y: Math.floor(at.y / sub),
  width: Math.ceil(at.width / sub),
  height: Math.ceil(at.height / sub),
});

export function layerOf(at: Box): Layer {
  const n = at.width * at.height;
  return { at, mean: new Float32Array(n), seen: new Uint16Array(n), hidden: new Uint8Array(n) };
}

/** Takes what a frame shows in a place. */
export function note({ mean, seen }: Layer, tally: Tally, i: number, value: number): void {
  const n = seen[i]!;
  const off = value - mean[i]!;
  if (n) tally.looked++;
  if (n && Math.abs(off) > SAME) tally.other++;
  if (n >= 3 && Math.abs(off) > SAME) {
    // What stays is the background in the end: each time that another is seen the mean is worth less.
    seen[i] = n - 1;
    return;
  }
  seen[i] = Math.min(MEMORY, n + 1);
  mean[i]! += off / seen[i]!;
}

export function plateOf(layers: readonly Layer[], { looked, other }: Tally): Plate {
  const { seen, hidden } = layers[0]!;
  let [all, unknown] = [0, 0];
  for (let i = 0; i < seen.length; i++) {
    all += hidden[i]!;
    if (hidden[i] && !seen[i]) unknown++;
  }
  return {
    planes: layers.map(filled),
    at: layers.map((l) => l.at),
    guessed: unknown / Math.max(1, all),
    unsteady: other / Math.max(1, looked),
  };
}

export class PlateBuilder {
  readonly #layers: readonly Layer[];
  readonly #tally: Tally = { looked: 0, other: 0 };

  /** @param at the part that is needed, even-aligned, luma pixels */
  constructor(picture: Picture, at: Box) {
    this.#layers = picture.planes.slice(0, 3).map((p) => {
      const own = ownOf(at, p.sub);
      return layerOf({
        ...own,
        width: Math.min(p.width - own.x, own.width),
        height: Math.min(p.height - own.y, own.height),
      });
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
          if (hidden.cells[hy * hidden.at.width + hx]) layer.hidden[i] = 1;
          else note(layer, this.#tally, i, data[(layer.at.y + y) * stride + layer.at.x + x]!);
        }
    });
  }

  finish(): Plate {
    return plateOf(this.#layers, this.#tally);
  }
}

/** A plane with its holes filled from around them, coarse to fine. */
function filled({ at, mean, seen }: Layer): Uint8Array {
  const weight = Float32Array.from(seen, (s) => (s ? 1 : 0));
  const whole = filledIn(mean, weight, at);
  return Uint8Array.from(whole, (v) => clamp(Math.round(v), 0, 255));
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
