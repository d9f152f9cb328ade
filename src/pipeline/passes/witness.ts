/** A decode of the source for what is left of those who are hidden, by models that took part in neither finding nor hiding them. */
import { alignedCrop, sampleCrop } from '../../core/image/aligned-crop.ts';
import { type Bare, bareOf } from '../../core/image/bare.ts';
import type { HiddenRegion } from '../../core/image/gradient-energy.ts';
import type { Frame } from '../../core/image/picture.ts';
import { finite } from '../../core/image/tensor.ts';
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { Keyframe, Track } from '../../core/model/finding.ts';
import type { KindId, Kinds } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Segmenter } from '../../core/model/plugin.ts';
import { type Left, OPEN } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { grow, iou } from '../../core/space/geometry.ts';
import type { Micros } from '../../core/units.ts';
import { regionsOf, shownOf } from '../picture/6-plan.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** A rendering, and who looks at what it hides. */
export interface Witnessed {
  readonly source: Source;
  readonly plan: Plan;
  readonly kinds: Kinds;
  /** By frame, what was hidden. */
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly witnesses: ReadonlyMap<KindId, ModelRunner<Segmenter>>;
  readonly timeline: readonly Micros[];
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** One look; null where nothing was told. */
interface Look {
  readonly frame: number;
  readonly key: Keyframe;
  readonly bare: Bare | null;
}

/** What witnesses told of one rendering. */
export interface Testimony {
  /** By kind, in the order of the witnesses; none of kinds of whom nobody was hidden where they were seen. */
  readonly left: readonly Left[];
  /** Of those who are open, where they are bare. */
  readonly bare: readonly BareTrack[];
}

/** What is bare of somebody, frame after frame. */
export interface BareTrack extends Pick<Track, 'subject' | 'keys'> {
  readonly by: string;
  /** Longest side of whom it is a part of, frame pixels. */
  readonly largest: number;
}

/** Whoever was seen: between sightings, and before and after them, there may be nobody. */
const isSeen = ({ origin }: Keyframe): boolean => origin === 'seen' || origin === 'weak';

export async function testimonyOf(w: Witnessed): Promise<Testimony> {
  const { source, plan, kinds, hidden, witnesses, signal } = w;
  const regions = regionsOf(plan, kinds);
  const shownIn = new Map([...witnesses.keys()].map((id) => [id, shownOf(plan, id)]));
  const looks = new Map([...witnesses.keys()].map((id): [KindId, Look[]] => [id, []]));
  for await (const frame of source.frames(signal)) {
    const { index, turn } = frame;
    if (index >= plan.frames) break;
    checkAbort(signal);
    const under = itemAt(hidden, index).flatMap((h) => h.shape ?? []);
    for (const { subject, key } of regions(index)) {
      const runner = witnesses.get(subject);
      if (!runner || !isSeen(key)) continue;
      const shown = shownIn.get(subject)!(index);
      const bare = await bareIn(frame, key, runner, { under, shown, size: turn.shown });
      looks.get(subject)!.push({ frame: index, key, bare });
    }
    w.tell(index + 1);
  }
  const told = [...witnesses].flatMap(([subject, { plugin }]) => {
    const all = looks.get(subject)!;
    return all.length ? [{ subject, by: plugin.id, all }] : [];
  });
  return {
    left: told.map(({ all, subject, by }) => summed(all, subject, by, w.timeline)),
    bare: told.flatMap(({ all, subject, by }) => tracked(all, plan, subject, by)),
  };
}

/** How much wider and higher than its box somebody is hidden whose silhouette was none. */
const BEYOND = 0.1;

const isOpen = ({ bare }: Look): boolean => bare !== null && bare.share > OPEN;

/** How many frames a look may lie from an open one of the same person, and what share of what makes one open is enough then. */
const CONTINUES = { frames: 6, overlap: 0.3, share: 0.2 };

const continues = ({ frame, key, bare }: Look, open: Look): boolean =>
  bare !== null &&
  bare.share > CONTINUES.share * OPEN &&
  Math.abs(frame - open.frame) <= CONTINUES.frames &&
  iou(key.box, open.key.box) > CONTINUES.overlap;

/**
 * Of open looks what is bare, and the whole box: a silhouette of which so much is wrong is no silhouette, and beside it are slivers that no
 * witness tells from an edge. Boxes that overlap from frame to frame of a shot go together.
 */
function tracked(looks: readonly Look[], { shots }: Plan, subject: KindId, by: string): BareTrack[] {
  const starts = new Set(shots.map((s) => s.from));
  const all: { keys: Keyframe[]; largest: number }[] = [];
  const open = looks.filter((l) => isOpen(l));
  for (const look of looks) {
    const { frame, key, bare } = look;
    if (!bare || !open.some((o) => o === look || continues(look, o))) continue;
    const largest = Math.max(key.box.width, key.box.height);
    for (const box of [grow(key.box, BEYOND), ...bare.boxes]) {
      // Nothing of it is a sighting: it is hidden as what is taken to be there.
      const here: Keyframe = { frame, box, tilt: 0, origin: 'held' };
      const before = starts.has(frame) ? [] : all.filter(({ keys }) => keys.at(-1)!.frame === frame - 1);
      const overlap = ({ keys }: { readonly keys: readonly Keyframe[] }) => iou(keys.at(-1)!.box, box);
      const best = before.toSorted((a, b) => overlap(b) - overlap(a))[0];
      if (best && overlap(best) > 0) {
        best.keys.push(here);
        best.largest = Math.max(best.largest, largest);
      } else all.push({ keys: [here], largest });
    }
  }
  return all.map((t) => ({ ...t, subject, by }));
}

async function bareIn(
  { picture, turn }: Frame,
  key: Keyframe,
  { plugin, run }: ModelRunner<Segmenter>,
  known: Parameters<typeof bareOf>[3],
): Promise<Bare | null> {
  const crop = alignedCrop(key, plugin.around);
  const out = await run(sampleCrop(picture, turn, crop, plugin), plugin.input.size);
  const bare = bareOf(plugin.mask(finite(plugin.model, out)), crop, key, known);
  // A comparison with what is no number is false: it would count as nothing bare.
  if (bare && !Number.isFinite(bare.share))
    raise({ code: 'model/failed', model: plugin.id, why: 'a share is no number' });
  return bare;
}

function summed(looks: readonly Look[], subject: KindId, by: string, timeline: readonly Micros[]): Left {
  const told = looks.flatMap(({ frame, bare }) => (bare ? [{ frame, share: bare.share }] : []));
  const worst = told.reduce((a, b) => (b.share > a.share ? b : a), { frame: looks[0]!.frame, share: 0 });
  return {
    subject,
    by,
    looks: looks.length,
    blind: looks.length - told.length,
    open: told.filter((l) => l.share > OPEN).length,
    mended: 0,
    share: told.reduce((sum, l) => sum + l.share, 0) / Math.max(1, told.length),
    worst: worst.share,
    at: itemAt(timeline, worst.frame),
  };
}
