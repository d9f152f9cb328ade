/** Blends maskers' content into planes on the CPU: the specification of the GPU path. */
import type { Box } from '../../core/geometry.ts';
import type { Picture } from '../../core/picture.ts';
import type { Patch } from '../../core/plugin.ts';
import type { Painter, PaintJob } from '../../pipeline/ports.ts';

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

export const cpuPainter: Painter = {
  note: { task: 'hide', id: 'planes', sha256: '', backend: 'cpu', build: 'javascript' },
  paint(picture, jobs) {
    for (const job of jobs)
      for (const patch of patches(picture, job)) blend(patch, job.masker.cpu(patch, job.options));
  },
};
