/**
 * Before a frame is hidden, a model of its kind outlines each thing in it that is to be hidden along its outline (the form `mask`), or by a masker
 * that draws it. Where there is none that fits (a face turned away, half out of the frame, guessed between sightings), the ellipse
 * stays, and that masker's place is taken by another.
 */
import { cutAround, fromCut, sampleCut } from '../../core/image/cut.ts';
import type { Frame } from '../../core/image/picture.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { type Policy, treatments } from '../../core/model/policy.ts';
import { bounds } from '../../core/space/geometry.ts';
import { type Formed, fitsBox, maskOf, type Region } from '../../core/space/region.ts';
import type { Looker } from '../ports.ts';

/** Whether maskers of this id need an outline. */
export type Needing = (by: string) => boolean;

/** Whether anything of this policy needs an outline. */
export const outlinesFor = (policy: Policy, needing: Needing): boolean =>
  outlines(policy) || treatments(policy, 'picture').some((t) => needing(t.by));

/** Whether anything of this policy is to be hidden along its outline. */
export const outlines = (policy: Policy): boolean =>
  treatments(policy, 'picture').some((t) => t.options.shape === 'mask');

/** How many were asked for by their form, and which were found. */
export interface Outlined {
  asked: number;
  readonly found: Formed[];
}

/** The line of it in the report. */
export const told = ({ asked, found }: Outlined, able: boolean): string =>
  able
    ? `The form mask: an outline fitted ${found.length} of ${asked} times; the others are hidden by an ellipse.`
    : 'The form mask: no outline model is here; everything is hidden by ellipses.';

/** The frame's regions with outlines, in the form `mask` in place of ellipses, where they fit; `count` is added to. */
export function outline(
  frame: Frame,
  regions: readonly Region[],
  lookers: ReadonlyMap<KindId, Looker<Outliner>>,
  count: Outlined,
  needing: Needing,
): Promise<Region[]> {
  return Promise.all(
    regions.map(async (r) => {
      const formed = r.with.options.shape === 'mask';
      if ((!formed && !needing(r.with.by)) || r.key.origin === 'user') return r;
      if (formed) count.asked++;
      const looker = lookers.get(r.subject);
      if (!looker) return r;
      const { plugin } = looker;
      const { size } = plugin.input;
      const cut = cutAround(r.key, plugin.around);
      const points = plugin.decode(await looker.run(sampleCut(frame.picture, frame.turn, cut, plugin), size));
      const placed = points?.map((p) => fromCut(cut, p.x / size.width, p.y / size.height));
      if (!placed || !fitsBox(r.key.box, placed)) return r;
      if (!formed) return { ...r, outline: placed };
      const shape = maskOf(r.key, placed, r.with.options);
      count.found.push({
        frame: frame.index,
        track: r.track,
        points: Float64Array.from(shape.points.flatMap((p) => [p.x, p.y])),
      });
      return { ...r, outline: placed, shape, bounds: bounds(shape) };
    }),
  );
}
