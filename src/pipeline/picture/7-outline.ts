/**
 * Before a frame is hidden, a model of its kind looks at each thing in it that is to be hidden along its outline (the form `mask`), by a masker
 * that draws it, or under an overlay. Where there is nothing that fits (a face turned away, half out of the frame, guessed between sightings), the
 * ellipse or the box stays, that masker's place is taken by another, and nothing is laid over.
 */
import { alignedCrop, inFrame, sampleCrop } from '../../core/image/aligned-crop.ts';
import type { Frame } from '../../core/image/picture.ts';
import { between, type Placed, placed, shapeOf, shownOf } from '../../core/image/silhouette.ts';
import { finite } from '../../core/image/tensor.ts';
import type { Keyframe } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import { hasOverlay } from '../../core/model/leaves.ts';
import type { Outliner } from '../../core/model/plugin.ts';
import { type Policy, type Treatment, treatments } from '../../core/model/policy.ts';
import { fitsLandmarks, type Landmarks, pointsOf } from '../../core/motion/landmarks.ts';
import { about, type Box, bounds, grow, type Point, type Shape } from '../../core/space/geometry.ts';
import { jointsOf } from '../../core/space/joints.ts';
import { type Formed, fitsBox, fleshedMask, maskOf, type Region } from '../../core/space/region.ts';
import type { ModelRunner } from '../ports.ts';

/** Whether maskers of this id need an outline. */
export type Needing = (by: string) => boolean;

/** Whether anything of this policy needs landmarks. */
export const outlinesFor = (policy: Policy, needing: Needing): boolean =>
  policy.background !== null || treatments(policy, 'picture').some((t) => isLookedAt(t, needing));

/** Whether anything of this policy is to be hidden along its outline. */
export const outlines = (policy: Policy): boolean => treatments(policy, 'picture').some(isFormed);

export const isFormed = ({ options }: Treatment): boolean => options.shape === 'mask';

const isLookedAt = (t: Treatment, needing: Needing): boolean =>
  isFormed(t) || needing(t.by) || hasOverlay(t.options);

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

/** What its model saw of one thing in one frame. */
interface Sight {
  /** Frame space; null where they do not fit. */
  readonly landmarks: Landmarks | null;
  readonly silhouette: Placed | null;
  /** Of somebody who is left out of the background. */
  readonly shown: Placed | null;
}

/** What of one frame's things fits, by track. */
export type Sights = ReadonlyMap<string, Sight>;
export const NOTHING_SEEN: Sights = new Map();

type Lookers = ReadonlyMap<KindId, ModelRunner<Outliner>>;

/** Whether anything is hidden by silhouettes: those take the frames before and after. */
export const castShadows = (runners: Lookers): boolean =>
  [...runners.values()].some(({ plugin }) => plugin.mask);

/**
 * Looks at all in a frame that is to be hidden along its outline, drawn, or laid over, and at whoever is left out of the background; at
 * what is both once.
 */
export async function lookAt(
  frame: Frame,
  regions: readonly Region[],
  runners: Lookers,
  needing: Needing,
  open: readonly Region[] = [],
): Promise<Sights> {
  const shown = new Set(open.map((r) => r.track));
  const hidden = regions.filter((r) => !r.exact && isLookedAt(r.with, needing));
  const others = open.filter((r) => !hidden.some((h) => h.track === r.track));
  const found = await Promise.all(
    [...hidden, ...others].map(async (r): Promise<readonly [string, Sight] | null> => {
      const runner = runners.get(r.subject);
      const sight = runner ? await sightOf(frame, r, runner, shown.has(r.track)) : null;
      return sight && [r.track, sight];
    }),
  );
  return new Map(found.flatMap((f) => (f ? [f] : [])));
}

/** The same, with the silhouettes of those who are hidden along them in a frame beside this one alone. */
export async function alsoBeside(sights: Promise<Sights>, beside: Promise<Sights>): Promise<Sights> {
  const [own, more] = await Promise.all([sights, beside]);
  const nothing: Sight = { landmarks: null, silhouette: null, shown: null };
  const added = [...more].map(
    ([track, { silhouette }]) => [track, { ...(own.get(track) ?? nothing), silhouette }] as const,
  );
  return new Map([...own, ...added]);
}

async function sightOf(
  frame: Frame,
  { key, with: treatment }: Region,
  runner: ModelRunner<Outliner>,
  isOpen: boolean,
): Promise<Sight | null> {
  const { plugin } = runner;
  const { size } = plugin.input;
  const crop = alignedCrop(key, plugin.around);
  const out = finite(
    plugin.model,
    await runner.run(sampleCrop(frame.picture, frame.turn, crop, plugin), size),
  );
  const said = plugin.landmarks(out);
  if (!said) return null;
  const landmarks = inFrame(said, crop, size);
  if (!plugin.mask) {
    const fits =
      plugin.flesh === undefined ? fitsBox(key.box, pointsOf(landmarks)) : fitsLandmarks(landmarks, key.box);
    return fits ? { landmarks, silhouette: null, shown: null } : null;
  }
  const body = { grid: plugin.mask(out), joints: jointsOf(said) };
  const silhouette = isFormed(treatment) ? placed(body, key, crop, frame.turn.shown) : null;
  const shown = isOpen ? shownOf(body, key, crop, frame.turn.shown) : null;
  const fits = silhouette !== null || fitsLandmarks(landmarks, key.box);
  return fits || shown ? { landmarks: fits ? landmarks : null, silhouette, shown } : null;
}

/** How far the outline of a thing in this place can reach: no further than what its model is shown, or than {@link fitsBox} takes for one. */
export function farthest(key: Keyframe, plugin: Outliner | undefined): Box {
  if (!plugin?.mask) return grow(key.box, FARTHEST);
  const { centre, side } = alignedCrop(key, plugin.around);
  const turned = key.tilt ? Math.SQRT2 : 1;
  return about(centre, { width: turned * side, height: turned * side });
}

/** Of faces: an outline may be twice as large as the box, and a head reaches half as far again. */
const FARTHEST = 2;

/** How much wider the margin is of a silhouette that was not seen, but before and after. */
const BETWEEN = 2;

/** The frame's regions with what was seen of them in the frame before, this one and the next; the others stay as they are. `count` is added to. */
export function shaped(
  index: number,
  regions: readonly Region[],
  runners: Lookers,
  sights: readonly [Sights, Sights, Sights],
  count: Outlined,
): Region[] {
  return regions.map((r) => {
    if (r.exact) return r;
    const formed = isFormed(r.with);
    if (formed) count.asked++;
    const plugin = runners.get(r.subject)?.plugin;
    if (!plugin) return r;
    const landmarks = sights[1].get(r.track)?.landmarks;
    const outline = landmarks ? pointsOf(landmarks) : undefined;
    const seen: Region = landmarks ? { ...r, landmarks, outline } : r;
    if (!formed) return seen;
    const shape = plugin.mask
      ? silhouetteOf(r, plugin, beside(r, sights, 'silhouette'))
      : outline && hullOf(r, plugin, outline);
    if (!shape) return seen;
    count.found.push(formedOf(index, r.track, shape.points));
    return { ...seen, shape, bounds: bounds(shape) };
  });
}

/** How often somebody was left out of the background, along the silhouette and where none was sure. */
export interface Opened {
  silhouettes: number;
  boxes: number;
}

/**
 * What is left out of a frame's background. Whose silhouette is not sure is shown by the box, but where they are only taken to be still
 * there. `count` is added to.
 */
export function openings(
  open: readonly Region[],
  runners: Lookers,
  sights: readonly [Sights, Sights, Sights],
  count: Opened,
): Shape[] {
  return open.flatMap((r): Shape | [] => {
    const plugin = runners.get(r.subject)?.plugin;
    const shape = plugin?.mask ? along(r, plugin, beside(r, sights, 'shown')) : null;
    if (shape) count.silhouettes++;
    if (shape || r.key.origin === 'held') return shape ?? [];
    count.boxes++;
    return r.shape;
  });
}

type Beside = readonly [Placed | null, Placed | null, Placed | null];

/** Of what was seen in the frame before, this one and the next, what there is of one thing. */
const beside = (
  { track }: Region,
  [before, now, after]: readonly [Sights, Sights, Sights],
  what: 'silhouette' | 'shown',
): Beside => {
  const of = (s: Sights) => s.get(track)?.[what] ?? null;
  return [of(before), of(now), of(after)];
};

/** What shows no more than it must: the frames beside are asked only where this one does not tell. */
const along = (r: Region, plugin: Outliner, [before, own, after]: Beside): ReturnType<typeof silhouetteOf> =>
  silhouetteOf(r, plugin, own ? [null, own, null] : [before, null, after]);

const hullOf = (
  { key, with: { options } }: Region,
  { flesh }: Outliner,
  points: readonly Point[],
): ReturnType<typeof maskOf> =>
  flesh === undefined ? maskOf(key, points, options) : fleshedMask(key, points, flesh, options);

function silhouetteOf(
  { key, with: { options } }: Region,
  { around }: Outliner,
  [before, own, after]: Beside,
): ReturnType<typeof shapeOf> | null {
  const [margin, tall] = [Number(options.margin), Math.max(key.box.width, key.box.height)];
  const near = [before, after].flatMap((p) => p ?? []);
  if (own) return shapeOf(own, near, margin, tall);
  // One that is missing between two is what both are.
  const filled = before && after ? between(before, after, alignedCrop(key, around)) : null;
  return filled && shapeOf(filled.own, filled.near, BETWEEN * margin, tall);
}

const formedOf = (frame: number, track: string, points: readonly Point[]): Formed => ({
  frame,
  track,
  points: Float64Array.from(points.flatMap((p) => [p.x, p.y])),
});
