/** Hides a frame's regions in its planes, in place, and remembers how much detail is left in each. */
import { hiderOf, NEAR, type PaintJob, paint } from '../../core/image/blend.ts';
import { type Coverage, cover, coverAround, wholly } from '../../core/image/coverage.ts';
import { coarse, gradientEnergy, type HiddenRegion } from '../../core/image/gradient-energy.ts';
import { drawOverlay } from '../../core/image/overlay.ts';
import type { Frame, Picture } from '../../core/image/picture.ts';
import type { Plate } from '../../core/image/plate.ts';
import { raise } from '../../core/model/fault.ts';
import type { Keyframe } from '../../core/model/finding.ts';
import { hasOverlay, isBlind } from '../../core/model/leaves.ts';
import { defaults, picturesIn, type Values } from '../../core/model/options.ts';
import type { People } from '../../core/model/person.ts';
import type { About, Masker, Memory } from '../../core/model/plugin.ts';
import { FALLBACK, type Treatment } from '../../core/model/policy.ts';
import type { Landmarks } from '../../core/motion/landmarks.ts';
import { NO_PERFORMERS, type Performers } from '../../core/persona/performers.ts';
import type { Box, Shape } from '../../core/space/geometry.ts';
import type { Region } from '../../core/space/region.ts';
import { NO_PLATES, type Painter, type Plates } from '../ports.ts';

/** Coded luma pixels per frame pixel, vertically as displayed. */
const codedScale = (frame: Frame): number => {
  const { turn } = frame;
  const upright = turn.rotation === 0 || turn.rotation === 180;
  return (upright ? turn.coded.height : turn.coded.width) / turn.shown.height;
};

/** Pictures that came with a policy, by their data URLs. */
export type Pictures = ReadonlyMap<string, Picture>;

/** The one that these options give. */
function given({ needs, options }: Masker, values: Values, pictures: Pictures): Pick<About, 'picture'> {
  const [url] = needs?.includes('picture') ? picturesIn(options, values).values() : [];
  const picture = url === undefined ? undefined : pictures.get(url);
  return picture ? { picture } : {};
}

/** What goes on from frame to frame of one rendering. */
export interface Course {
  readonly people: People;
  readonly plates: Plates;
  readonly performers: Performers;
  /** Those that options give, by what gives them. */
  readonly pictures: Pictures;
  /** By track. */
  readonly remembered: Map<string, { readonly frame: number; readonly what: Memory }>;
  /** How often a masker's place was taken by another, by its label. */
  readonly lacking: Map<string, number>;
}
export const begun = (
  people: People,
  plates: Plates = NO_PLATES,
  pictures: Pictures = new Map(),
  performers: Performers = NO_PERFORMERS,
): Course => ({
  people,
  plates,
  performers,
  pictures,
  remembered: new Map(),
  lacking: new Map(),
});

/** The lines of it in the report. */
export const lackingTold = ({ lacking }: Course): string[] =>
  [...lacking].map(
    ([label, n]) =>
      `${label}: ${n === 1 ? 'one region' : `${n} regions`} could not be hidden so and ${n === 1 ? 'was' : 'were'} filled with one colour instead.`,
  );

/** What a region was before it was hidden. */
interface Was {
  readonly detail: number;
  readonly look: Float32Array;
}
/** Share of the detail that was there from which detail alone does not tell whether hiding arrived. */
const LIKE = 0.4;

/** How a frame's background is hidden, and what is left out of it. */
export interface Backdrop {
  readonly with: Treatment;
  readonly open: readonly Shape[];
}

/** Without a backdrop all but the regions stays as it is. */
export async function render(
  frame: Frame,
  regions: readonly Region[],
  masker: (id: string) => Masker,
  painter: Painter,
  course: Course,
  back: Backdrop | null = null,
): Promise<HiddenRegion[]> {
  const jobs: (PaintJob & { readonly landmarks?: Landmarks })[] = [];
  const drawn: Shape[] = [];
  // Before anything is painted: what is hidden must not show through what is behind it.
  const asks = regions.some((r) => masker(r.with.by).needs?.includes('plate'));
  const plate = asks ? course.plates.of(frame) : null;
  for (const r of regions) {
    const covered = cover(r.shape, frame.turn, Number(r.with.options.feather ?? 0));
    if (!covered) continue;
    drawn.push(r.shape);
    jobs.push({ ...jobOf(frame, r, covered, masker, course, plate), landmarks: r.landmarks });
  }
  const cores = jobs.map((j) => coreOf(j.cover));
  const was = cores.map(
    (at): Was => ({ detail: gradientEnergy(frame.picture, at), look: coarse(frame.picture, at) }),
  );
  // Whoever draws what is about a region in to its middle must not find what another hides there, nor what lies under its own.
  const draws = (job: PaintJob) => job.masker.needs?.includes('around') === true;
  const behind = back && backJob(frame, back, masker, course.pictures);
  if (behind) {
    // Nothing of what is hidden may spread into what a background shows of its neighbours.
    if (!isBlind(behind.masker.leaves(behind.options)))
      for (const job of jobs) await painter.paint(frame.picture, draws(job) ? filled(job, masker) : job);
    // Not by the painter: windows as wide as a background's take a GPU seconds, and a summed-area table no longer than narrow ones.
    paint(frame.picture, behind);
    checkFilled(frame.picture, behind, 'javascript');
  }
  const [first, last] = [jobs.filter((j) => !draws(j)), jobs.filter(draws)];
  for (const job of last) await painter.paint(frame.picture, filled(job, masker));
  for (const job of [...first, ...last]) {
    const { masker: by, about } = job;
    const what = await painter.paint(frame.picture, job);
    if (what && by.needs?.includes('history'))
      course.remembered.set(about.track, { frame: frame.index, what });
    checkFilled(frame.picture, job, painter.note.build);
  }
  // Once all is hidden: who stands before another would be hidden over.
  for (const { landmarks, ...job } of jobs)
    if (landmarks && hasOverlay(job.options)) drawOverlay(frame.picture, { ...job, landmarks });
  const measured = (shape: Shape | null, at: Box, was?: Was, borrowed?: boolean): HiddenRegion => {
    const detail = gradientEnergy(frame.picture, at);
    const alike = was && detail > LIKE * was.detail;
    return {
      shape,
      at,
      detail,
      ...(borrowed && { borrowed: true as const }),
      ...(alike && { looks: { was: was.look, put: coarse(frame.picture, at) } }),
    };
  };
  const rest = behind && wholly(behind.cover);
  return [
    ...(rest && isBox(rest) ? [measured(null, rest)] : []),
    // What a background shows in somebody's place is of frames in which the check sees it with nothing before it.
    ...jobs.map(({ about }, i) => {
      const borrowed = about.plate !== null && course.plates.borrowed(frame.index);
      return measured(drawn[i]!, cores[i]!, was[i], borrowed);
    }),
  ];
}

/** The same region filled with one colour, without its soft edge. */
function filled(job: PaintJob, masker: (id: string) => Masker): PaintJob {
  const by = masker(FALLBACK);
  const hard = (of: Uint8Array) => of.map((v) => (v === 255 ? v : 0));
  const { cover: own } = job;
  const cover = { ...own, luma: hard(own.luma), chroma: hard(own.chroma) };
  return { ...job, cover, masker: by, options: defaults(by.options) };
}

/** One value all over is known at once, and not only where a second detector sees a face. @throws FaultError `engine/lost` */
function checkFilled(
  picture: Picture,
  { masker: by, options, cover: covered }: PaintJob,
  engine: string,
): void {
  const leaves = by.leaves(options);
  // A picture of the person's own is not of one value.
  if (by.needs?.includes('picture')) return;
  if ((leaves === 'nothing' || leaves === 'colour') && !isFlat(picture, covered))
    raise({ code: 'engine/lost', engine, why: 'a region was not filled' });
}

/** All of the frame but what is open in it. */
function backJob(
  frame: Frame,
  { with: { by, options }, open }: Backdrop,
  masker: (id: string) => Masker,
  pictures: Pictures,
): PaintJob {
  const { turn, at, index } = frame;
  const covered = coverAround(open, turn, Number(options.feather ?? 0));
  const key: Keyframe = { frame: index, box: { x: 0, y: 0, ...turn.shown }, tilt: 0, origin: 'user' };
  return {
    cover: covered,
    scale: NEAR * key.box.height * codedScale(frame),
    turn,
    masker: masker(by),
    options,
    about: {
      track: 'background',
      person: null,
      key,
      at,
      outline: null,
      past: null,
      plate: null,
      performer: null,
      ...given(masker(by), options, pictures),
    },
  };
}

function jobOf(
  frame: Frame,
  { track, key, outline, with: treatment }: Region,
  covered: Coverage,
  masker: (id: string) => Masker,
  { people, performers, remembered, lacking, pictures }: Course,
  plate: Plate | null,
): PaintJob {
  const plays = masker(treatment.by).needs?.includes('performer');
  const performer = plays ? performers.of(track, key, frame) : null;
  const { masker: by, options, lacks } = hiderOf(treatment, { outline, plate, performer }, masker);
  if (lacks) lacking.set(lacks, (lacking.get(lacks) ?? 0) + 1);
  const before = remembered.get(track);
  const past = by.needs?.includes('history') && before?.frame === frame.index - 1 ? before.what : null;
  return {
    cover: covered,
    scale: key.box.height * codedScale(frame),
    turn: frame.turn,
    masker: by,
    options,
    about: {
      track,
      person: people.get(track) ?? null,
      key,
      at: frame.at,
      outline: (by.needs?.includes('outline') && outline) || null,
      past,
      plate: by.needs?.includes('plate') ? plate : null,
      performer,
      ...given(by, options, pictures),
    },
  };
}

/** Whether the first plane holds one value wherever a region covers it whole. */
function isFlat({ planes: [plane] }: Picture, { at, luma }: Coverage): boolean {
  let value = -1;
  for (let y = 0, k = 0; y < at.height; y++)
    for (let x = 0; x < at.width; x++, k++) {
      if (luma[k] !== 255) continue;
      const here = plane!.data[(at.y + y) * plane!.stride + at.x + x]!;
      if (value < 0) value = here;
      if (here !== value) return false;
    }
  return true;
}

/** Whether there is detail in a box that could be told. */
const isBox = ({ width, height }: Box): boolean => Math.min(width, height) >= 2;

/** The middle of a region, where an ellipse covers all of its box; of a silhouette, which may leave its middle open, the largest box in it. */
function coreOf(covered: Coverage): Box {
  const { at, luma } = covered;
  const middle = {
    x: Math.round(at.x + at.width * 0.22),
    y: Math.round(at.y + at.height * 0.22),
    width: Math.max(2, Math.floor(at.width * 0.56)),
    height: Math.max(2, Math.floor(at.height * 0.56)),
  };
  for (let y = middle.y - at.y; y < middle.y - at.y + middle.height; y++)
    for (let x = middle.x - at.x; x < middle.x - at.x + middle.width; x++)
      if (luma[y * at.width + x] !== 255) {
        const whole = wholly(covered);
        return isBox(whole) ? whole : middle;
      }
  return middle;
}
