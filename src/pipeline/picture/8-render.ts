/** Hides a frame's regions in its planes, in place, and remembers how much detail is left in each. */
import type { PaintJob } from '../../core/image/blend.ts';
import { type Coverage, cover } from '../../core/image/coverage.ts';
import { detail, type Hidden } from '../../core/image/detail.ts';
import type { Frame, Picture } from '../../core/image/picture.ts';
import { raise } from '../../core/model/fault.ts';
import type { Masker } from '../../core/model/plugin.ts';
import type { Box, Shape } from '../../core/space/geometry.ts';
import type { Region } from '../../core/space/region.ts';
import type { Painter } from '../ports.ts';

/** Coded luma pixels per frame pixel, vertically as displayed. */
const codedScale = (frame: Frame): number => {
  const { turn } = frame;
  const upright = turn.rotation === 0 || turn.rotation === 180;
  return (upright ? turn.coded.height : turn.coded.width) / turn.shown.height;
};

export async function render(
  frame: Frame,
  regions: readonly Region[],
  masker: (id: string) => Masker,
  painter: Painter,
): Promise<Hidden[]> {
  const jobs: PaintJob[] = [];
  const drawn: Shape[] = [];
  for (const r of regions) {
    const covered = cover(r.shape, frame.turn, Number(r.with.options.feather ?? 0));
    if (!covered) continue;
    drawn.push(r.shape);
    jobs.push({
      cover: covered,
      scale: r.key.box.height * codedScale(frame),
      masker: masker(r.with.by),
      options: r.with.options,
    });
  }
  for (const job of jobs) {
    await painter.paint(frame.picture, [job]);
    // What leaves nothing is one value all over: known at once, and not only where a second detector sees a face.
    if (job.masker.leaves === 'nothing' && !isFlat(frame.picture, job.cover))
      raise({ code: 'engine/lost', engine: painter.note.build, why: 'a region was not filled' });
  }
  return jobs.map(({ cover: c }, i) => {
    const at = core(c.at);
    return { shape: drawn[i], at, detail: detail(frame.picture, at) };
  });
}

/** Whether the first plane holds one value wherever a region covers it whole. */
function isFlat({ planes: [plane] }: Picture, { at, luma }: Coverage): boolean {
  let value = -1;
  for (let y = 0, k = 0; y < at.height; y++)
    for (let x = 0; x < at.width; x++, k++) {
      if (luma[k] !== 255) continue;
      const here = plane.data[(at.y + y) * plane.stride + at.x + x];
      if (value < 0) value = here;
      if (here !== value) return false;
    }
  return true;
}

/** The middle of a region, where an ellipse covers all of its box. */
function core(at: Box): Box {
  return {
    x: Math.round(at.x + at.width * 0.22),
    y: Math.round(at.y + at.height * 0.22),
    width: Math.max(2, Math.floor(at.width * 0.56)),
    height: Math.max(2, Math.floor(at.height * 0.56)),
  };
}
