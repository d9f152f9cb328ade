/** Lays maskers' content over planes: the specification of every path that hides. */

import type { Values } from '../model/options.ts';
import type { Masker, Patch } from '../model/plugin.ts';
import type { Box } from '../space/geometry.ts';
import type { Coverage } from './coverage.ts';
import type { Picture } from './picture.ts';

/** One region to be hidden. */
export interface PaintJob {
  readonly cover: Coverage;
  /** Height of the hidden thing in coded luma pixels. */
  readonly scale: number;
  readonly masker: Masker;
  readonly options: Values;
}

/** The patches of a job, one for each plane but alpha. */
export function patches(picture: Picture, job: PaintJob): Patch[] {
  return picture.planes.slice(0, 3).map((plane, index) => {
    const full = plane.sub === 1;
    const at: Box = full ? job.cover.at : job.cover.chromaAt;
    return {
      plane,
      index,
      model: picture.model,
      at,
      scale: job.scale / plane.sub,
      cover: full ? job.cover.luma : job.cover.chroma,
    };
  });
}

/** Writes `content` over a patch by its coverage, rounded as the GPU does. */
export function blend({ plane, at, cover }: Patch, content: Uint8Array): void {
  for (let y = 0; y < at.height; y++) {
    let i = (at.y + y) * plane.stride + at.x;
    let k = y * at.width;
    for (let x = 0; x < at.width; x++, i++, k++) {
      const a = cover[k];
      if (a === 255) plane.data[i] = content[k];
      else if (a !== 0) plane.data[i] = ((255 - a) * plane.data[i] + a * content[k] + 127) / 255;
    }
  }
}

/** Hides in place. */
export function paint(picture: Picture, jobs: readonly PaintJob[]): void {
  for (const job of jobs)
    for (const patch of patches(picture, job)) blend(patch, job.masker.cpu(patch, job.options));
}
