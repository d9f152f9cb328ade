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
import { BLIND, type Left, OPEN } from '../../core/model/measures.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Segmenter } from '../../core/model/plugin.ts';
import type { Signal } from '../../core/signal.ts';
import { grow, iou } from '../../core/space/geometry.ts';
import type { Micros } from '../../core/units.ts';
import { regionsOf, shownOf } from '../picture/6-plan.ts';
import { Queue } from '../picture/look/queue.ts';
import type { ModelRunner, Source } from '../ports.ts';
import { framesTo } from './frames-to.ts';

/** A rendering, and who looks at what it hides. */
export interface Witnessed {
  readonly source: Source;
  /** Of the file, for faults. */
  readonly name: string;
  readonly plan: Plan;
  readonly kinds: Kinds;
  /** By frame, what was hidden. */
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly witnesses: ReadonlyMap<KindId, ModelRunner<Segmenter>>;
  readonly timeline: readonly Micros[];
  tell(frames: number): void;
  readonly signal?: Signal;
}

/** One look. */
interface Look {
  readonly frame: number;
  readonly track: string;
  readonly key: Keyframe;
  /** Null where nothing was told. */
  bare: Bare | null;
}

/** What witnesses told of one rendering. */
export interface Testimony {
  /** By kind, in the order of the witnesses; none of kinds of whom nobody was looked at. */
  readonly left: readonly Omit<Left, 'mended'>[];
  /** By kind, names of the looks in which somebody is open: the same in every round. */
  readonly open: ReadonlyMap<KindId, readonly string[]>;
  /** Of those who are open, where they are bare. */
  readonly bare: readonly BareTrack[];
}

/** What is bare of somebody, frame after frame. */
export interface BareTrack extends Pick<Track, 'subject' | 'keys'> {
  readonly by: string;
  /** Id of the track of whom it is a part. */
  readonly partOf: string;
  /** Longest side of whom it is a part of, frame pixels. */
  readonly largest: number;
}

export async function testimonyOf(w: Witnessed): Promise<Testimony> {
  const { source, name, plan, kinds, hidden, witnesses, timeline, signal } = w;
  const regions = regionsOf(plan, kinds);
  const parts = new Set(plan.decisions.flatMap(({ finding: { id, partOf } }) => (partOf ? id : [])));
  const shownIn = new Map([...witnesses.keys()].map((id) => [id, shownOf(plan, id)]));
  const looks = new Map([...witnesses.keys()].map((id): [KindId, Look[]] => [id, []]));
  const pending = new Queue<void>(2 * Math.max(...[...witnesses.values()].map((r) => r.lanes)));
  let frames = 0;
  try {
    for await (const frame of framesTo(source, plan.frames - 1, signal)) {
      const { index, turn } = frame;
      if (frame.at !== timeline[index]) raise({ code: 'source/changed', name });
      frames++;
      const under = itemAt(hidden, index).flatMap((h) => h.shape ?? []);
      for (const { subject, track, key } of regions(index)) {
        const runner = witnesses.get(subject);
        if (!runner || parts.has(track)) continue;
        const look: Look = { frame: index, track, key, bare: null };
        looks.get(subject)!.push(look);
        const known = { under, shown: shownIn.get(subject)!(index), size: turn.shown };
        await pending.add(
          bareIn(frame, key, runner, known).then((bare) => {
            look.bare = bare;
          }),
        );
      }
      w.tell(index + 1);
    }
  } finally {
    await pending.drain();
  }
  if (frames !== plan.frames) raise({ code: 'source/changed', name });
  const told = [...witnesses].flatMap(([subject, { plugin }]) => {
    // Before and after sightings there may be nobody, and then nobody is marked.
    const all = looks.get(subject)!.filter((l) => l.bare || l.key.origin !== 'held');
    return all.length ? [{ subject, by: plugin.id, all }] : [];
  });
  return {
    left: told.map(({ all, subject, by }) => summed(all, plan, subject, by, timeline)),
    open: new Map(told.map(({ all, subject }) => [subject, all.filter(isOpen).map(nameOf)])),
    bare: told.flatMap(({ all, subject, by }) => tracked(all, plan, subject, by)),
  };
}

/** How much wider and higher than its box somebody is hidden whose silhouette was none. */
const BEYOND = 0.1;

const isOpen = ({ bare }: Look): boolean => bare !== null && bare.share > OPEN;

const nameOf = ({ track, frame }: Look): string => `${track} ${frame}`;

/** How many frames a look may lie from an open one of the same track, and what share of what makes one open is enough then. */
const CONTINUES = { frames: 6, share: 0.2 };

const continues = ({ frame, track, bare }: Look, open: Look): boolean =>
  bare !== null &&
  bare.share > CONTINUES.share * OPEN &&
  track === open.track &&
  Math.abs(frame - open.frame) <= CONTINUES.frames;

/**
 * Of open looks what is bare, and the whole box: a silhouette of which so much is wrong is no silhouette, and beside it are slivers that no
 * witness tells from an edge. Boxes that overlap from frame to frame of a shot go together.
 */
function tracked(looks: readonly Look[], { shots }: Plan, subject: KindId, by: string): BareTrack[] {
  const starts = new Set(shots.map((s) => s.from));
  const all: { partOf: string; keys: Keyframe[]; largest: number }[] = [];
  const open = looks.filter(isOpen);
  for (const look of looks) {
    const { frame, track, key, bare } = look;
    if (!bare || !open.some((o) => o === look || continues(look, o))) continue;
    const largest = Math.max(key.box.width, key.box.height);
    for (const box of [grow(key.box, BEYOND), ...bare.boxes]) {
      // Nothing of it is a sighting: it is hidden as what is taken to be there.
      const here: Keyframe = { frame, box, tilt: 0, origin: 'held' };
      const own = all.filter((a) => a.partOf === track && a.keys.at(-1)!.frame === frame - 1);
      const before = starts.has(frame) ? [] : own;
      const overlap = ({ keys }: { readonly keys: readonly Keyframe[] }) => iou(keys.at(-1)!.box, box);
      const best = before.toSorted((a, b) => overlap(b) - overlap(a))[0];
      if (best && overlap(best) > 0) {
        best.keys.push(here);
        best.largest = Math.max(best.largest, largest);
      } else all.push({ partOf: track, keys: [here], largest });
    }
  }
  return all.map((t) => ({ ...t, subject, by }));
}

function bareIn(
  { picture, turn }: Frame,
  key: Keyframe,
  { plugin, run }: ModelRunner<Segmenter>,
  known: Parameters<typeof bareOf>[3],
): Promise<Bare | null> {
  const crop = alignedCrop(key, plugin.around);
  // At once: the frame is gone when the model answers.
  const input = sampleCrop(picture, turn, crop, plugin);
  return run(input, plugin.input.size).then((out) =>
    bareOf(plugin.mask(finite(plugin.model, out)), crop, key, known),
  );
}

function summed(
  looks: readonly Look[],
  { decisions }: Plan,
  subject: KindId,
  by: string,
  timeline: readonly Micros[],
): Omit<Left, 'mended'> {
  const told = looks.flatMap(({ frame, bare }) => (bare ? [{ frame, share: bare.share }] : []));
  const worst = told.reduce((a, b) => (b.share > a.share ? b : a), { frame: looks[0]!.frame, share: 0 });
  const hidden = decisions.flatMap(({ finding: { id, subject: of, partOf }, verdict }) =>
    verdict.do === 'mask' && of === subject && partOf === undefined ? id : [],
  );
  const untold = [...new Set(hidden)].filter((id) => {
    const own = looks.filter((l) => l.track === id);
    return own.filter((l) => !l.bare).length > BLIND * own.length || own.length === 0;
  });
  return {
    subject,
    by,
    looks: looks.length,
    blind: looks.length - told.length,
    untold: untold.length,
    open: looks.filter(isOpen).length,
    share: told.reduce((sum, l) => sum + l.share, 0) / Math.max(1, told.length),
    worst: worst.share,
    at: itemAt(timeline, worst.frame),
  };
}
