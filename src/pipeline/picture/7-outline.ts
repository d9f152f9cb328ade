/**
 * Before a frame is hidden, a model of its kind outlines each thing in it that is to be hidden along its outline (the form `mask`), or by a masker
 * that draws it. Where there is none that fits (a face turned away, half out of the frame, guessed between sightings), the ellipse
 * stays, and that masker's place is taken by another.
 */
import { alignedCrop, fromCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import type { Frame } from '../../core/image/picture.ts';
import { between, type Placed, placed, shapeOf } from '../../core/image/silhouette.ts';
import { finite } from '../../core/image/tensor.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { type Policy, treatments } from '../../core/model/policy.ts';
import { bounds, type Point } from '../../core/space/geometry.ts';
import { type Formed, fitsBox, maskOf, type Region } from '../../core/space/region.ts';
import type { ModelRunner } from '../ports.ts';

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
    ? `The form mask: an outline fitted ${found.length} of ${asked} times; the others are hidden by an ellipse, or a body by a box.`
    : 'The form mask: no outline model is here; everything is hidden by ellipses and boxes.';

/** Silhouettes of one frame that fit, by track. */
export type Placing = ReadonlyMap<string, Placed>;
export const NOBODY: Placing = new Map();

type Runners = ReadonlyMap<KindId, ModelRunner<Outliner>>;

const isFormed = (r: Region): boolean => r.with.options.shape === 'mask' && r.key.origin !== 'user';

/** Whether anything is hidden by silhouettes: those take the frames before and after. */
export const castShadows = (runners: Runners): boolean =>
  [...runners.values()].some(({ plugin }) => plugin.silhouette);

/** Looks for the silhouettes of all in a frame that is to be hidden by one. */
export async function silhouettes(
  frame: Frame,
  regions: readonly Region[],
  runners: Runners,
): Promise<Placing> {
  const found = await Promise.all(
    regions.map(async (r): Promise<readonly [string, Placed] | null> => {
      const runner = runners.get(r.subject);
      if (!runner?.plugin.silhouette || !isFormed(r)) return null;
      const { plugin } = runner;
      const cut = alignedCrop(r.key, plugin.around);
      const out = finite(
        plugin.model,
        await runner.run(sampleCrop(frame.picture, frame.turn, cut, plugin), plugin.input.size),
      );
      const said = plugin.silhouette?.(out);
      const fits = said && placed(said, r.key, cut, frame.turn.shown);
      return fits ? [r.track, fits] : null;
    }),
  );
  return new Map(found.flatMap((f) => (f ? [f] : [])));
}

/** How much wider the margin is of a silhouette that was not seen, but before and after. */
const BETWEEN = 2;

/** The frame's regions in their silhouettes, where there are any; the others stay as they are. */
export function shadowed(
  index: number,
  regions: readonly Region[],
  runners: Runners,
  [before, now, after]: readonly [Placing, Placing, Placing],
  count: Outlined,
): Region[] {
  return regions.map((r) => {
    const plugin = runners.get(r.subject)?.plugin;
    if (!plugin?.silhouette || !isFormed(r)) return r;
    count.asked++;
    const own = now.get(r.track);
    const [b, a] = [before.get(r.track), after.get(r.track)];
    const [margin, tall] = [Number(r.with.options.margin), Math.max(r.key.box.width, r.key.box.height)];
    // One that is missing between two is what both are.
    const filled = !own && b && a ? between(b, a, alignedCrop(r.key, plugin.around)) : null;
    const beside = [b, a].flatMap((p) => p ?? []);
    const shape = own
      ? shapeOf(own, beside, margin, tall)
      : filled && shapeOf(filled.own, filled.near, BETWEEN * margin, tall);
    if (!shape) return r;
    count.found.push(formedOf(index, r.track, shape.points));
    return { ...r, shape, bounds: bounds(shape) };
  });
}

const formedOf = (frame: number, track: string, points: readonly Point[]): Formed => ({
  frame,
  track,
  points: Float64Array.from(points.flatMap((p) => [p.x, p.y])),
});

/** The frame's regions with outlines, in the form `mask` in place of ellipses, where they fit; `count` is added to. */
export function outline(
  frame: Frame,
  regions: readonly Region[],
  runners: Runners,
  count: Outlined,
  needing: Needing,
): Promise<Region[]> {
  return Promise.all(
    regions.map(async (r) => {
      const formed = r.with.options.shape === 'mask';
      if ((!formed && !needing(r.with.by)) || r.key.origin === 'user') return r;
      const runner = runners.get(r.subject);
      if (runner?.plugin.silhouette) return r;
      if (formed) count.asked++;
      if (!runner) return r;
      const { plugin } = runner;
      const { size } = plugin.input;
      const cut = alignedCrop(r.key, plugin.around);
      const points = plugin.decode(
        await runner.run(sampleCrop(frame.picture, frame.turn, cut, plugin), size),
      );
      const around = points?.map((p) => fromCrop(cut, p.x / size.width, p.y / size.height));
      if (!around || !fitsBox(r.key.box, around)) return r;
      if (!formed) return { ...r, outline: around };
      const shape = maskOf(r.key, around, r.with.options);
      count.found.push(formedOf(frame.index, r.track, shape.points));
      return { ...r, outline: around, shape, bounds: bounds(shape) };
    }),
  );
}
