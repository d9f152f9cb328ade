/** Pass C: decodes the output once and looks at every frame, for each kind with another detector than the one that found it. */
import type { HiddenRegion } from '../../core/image/gradient-energy.ts';
import type { Frame } from '../../core/image/picture.ts';
import type { Tile } from '../../core/image/sample.ts';
import { levels, shadows, type Thumbnail, thumbnail } from '../../core/image/thumbnail.ts';
import type { Kind, Kinds } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import { checkedFrom, findOf, hiddenFrom } from '../../core/model/policy.ts';
import type { KindScope } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Box, Size } from '../../core/space/geometry.ts';
import { sameRegions } from '../../core/space/region.ts';
import { type Ground, openOf, placesOf, regionsOf, shownOf } from '../picture/6-plan.ts';
import { continued, notHidden, returned, type Suspect, split, suspects } from '../picture/9-check.ts';
import { detect } from '../picture/look/detect.ts';
import { drained, Queue } from '../picture/look/queue.ts';
import { checkTiles, ENLARGED, mirroredTile, sees, type Tiles, tilesOf } from '../picture/look/tiles.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** What the check of one rendering saw of one kind. */
export interface Saw {
  readonly suspects: readonly Suspect[];
  /** Sightings too small to be hidden. */
  readonly below: readonly Suspect[];
  /** Sightings of somebody where other frames' pictures of the place were put in theirs. */
  readonly returned: readonly Suspect[];
  readonly seen: NonNullable<KindScope['result']>;
  /** Looks that were taken, in turn. */
  readonly tiles: Tiles;
}

/** What the check of one rendering saw. */
export interface Checked {
  /** Frames whose hiding was measured, and those that the detectors looked at. */
  readonly checked: number;
  readonly looked: number;
  /** Regions whose hiding did not arrive. */
  readonly unmasked: readonly Suspect[];
  /** By kind, in the order of the looks that were asked for. */
  readonly lanes: readonly Saw[];
}

/** The round before: its plan, and the frames in which its check left something open. */
export interface Before {
  readonly plan: Plan;
  readonly left: ReadonlySet<number>;
}

/** Who looks for what in the result. */
export interface Looking {
  readonly kind: Kind;
  readonly runner: ModelRunner;
}

/** One rendering. */
export interface Rendering {
  /** The result, opened anew; closed by whom it belongs to. */
  readonly output: Source;
  readonly looking: readonly Looking[];
  readonly plan: Plan;
  readonly kinds: Kinds;
  readonly before: Before | null;
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly ground: Ground | null;
  tell(frames: number, queued: number): void;
  readonly signal?: Signal;
}

/** Why a rendering could not be checked. */
export interface Unchecked {
  readonly because: string;
}

/** Looks for one kind in frame after frame of the result. */
class Lane {
  readonly pending: Queue<void>;
  readonly #runner: ModelRunner;
  readonly #size: Size;
  readonly #single: boolean;
  readonly #threshold: number;
  readonly #floor: number;
  readonly #least: number;
  readonly #list: Tiles;
  readonly #mirror: Tile;
  /** Last frames of shots. */
  readonly #ends: ReadonlySet<number>;
  readonly #shownIn: (frame: number) => Box[];
  readonly #knownIn: (frame: number) => Box[];
  readonly #core: Kind['core'];
  readonly #sure: Suspect[] = [];
  readonly #weak: Suspect[] = [];
  readonly #below: Suspect[] = [];
  readonly #returned: Suspect[] = [];

  constructor({ kind, runner }: Looking, plan: Plan, size: Size) {
    const { plugin: detector } = runner;
    const { policy } = plan;
    this.pending = new Queue(runner.lanes * 2);
    this.#runner = runner;
    this.#size = size;
    this.#core = kind.core;
    this.#single = plan.frames === 1;
    // What a policy says can only make the check stricter: one that counts nothing would find everything clean.
    this.#threshold = Math.min(findOf(policy, kind.id).check || 1, detector.scores.check);
    this.#floor = Math.min(this.#threshold, detector.scores.weak);
    this.#least = hiddenFrom(policy, kind);
    this.#shownIn = shownOf(plan, kind.id);
    this.#knownIn = placesOf(plan, kind.id);
    // The check has its own floor: what a person sets for the first pass can only lower it.
    const from = checkedFrom(policy, kind);
    this.#list = this.#single
      ? tilesOf(size, detector, from / ENLARGED, ENLARGED)
      : tilesOf(size, detector, 2 * from);
    this.#ends = new Set(plan.shots.map((s) => s.to));
    this.#mirror = mirroredTile(size, detector, this.#single ? ENLARGED : 1);
  }

  next(frame: Frame, small: Thumbnail, here: readonly HiddenRegion[]): Promise<void> {
    const { index } = frame;
    const shapesOf = (list: readonly HiddenRegion[]) => list.flatMap((h) => h.shape ?? []);
    const under = shapesOf(here);
    const borrowed = shapesOf(here.filter((h) => h.borrowed));
    const rest = shapesOf(here.filter((h) => !h.borrowed));
    const [size, core, threshold, least] = [this.#size, this.#core, this.#threshold, this.#least];
    const { plugin } = this.#runner;
    const dim = () => shadows(small);
    const how = { full: this.#single || this.#ends.has(index), mirror: this.#mirror, dim };
    const tiles = checkTiles(this.#list, plugin, index, how);
    const lookPlan = { tiles, floor: this.#floor, sure: threshold, least };
    return this.pending.add(
      detect(this.#runner, frame, lookPlan, small, levels(small)).then((seen) => {
        const sized = split(seen, least);
        const shown = this.#shownIn(index);
        const outside = suspects(index, sized.large, this.#floor, { under, size, core, shown });
        this.#sure.push(...outside.filter((d) => d.score >= threshold));
        this.#weak.push(...outside.filter((d) => d.score < threshold));
        this.#returned.push(
          ...returned(index, sized.large, threshold, { borrowed, rest, size, core, shown }),
        );
        this.#below.push(
          ...suspects(index, sized.small, threshold, { under, size, core, shown: this.#knownIn(index) }),
        );
      }),
    );
  }

  /** Once every look has ended. */
  end(): Saw {
    const { plugin } = this.#runner;
    const list = this.#list;
    // Looks end in any order: what is made of them must not depend on it.
    const inOrder = (seen: readonly Suspect[]) => seen.toSorted((a, b) => a.frame - b.frame);
    const [sure, weak, below] = [inOrder(this.#sure), inOrder(this.#weak), inOrder(this.#below)];
    const all = [...sure, ...continued(sure, weak)].sort((a, b) => a.frame - b.frame);
    const every = sees(this.#single ? list : list.slice(0, 1), plugin);
    const seen = { by: plugin.id, every, inTurn: sees(list, plugin) };
    return { suspects: all, below, returned: inOrder(this.#returned), seen, tiles: list };
  }
}

/** A result that has other frames than the plan is not checked: what was measured is not what was written. */
export async function verify(r: Rendering): Promise<Checked | Unchecked> {
  const { output, plan, hidden, signal } = r;
  const lanes = r.looking.map((l) => new Lane(l, plan, output.info.turn.shown));
  const again = changedSince(r);
  const unmasked: Suspect[] = [];
  let checked = 0;
  let looked = 0;
  try {
    for await (const frame of output.frames(signal)) {
      checkAbort(signal);
      const { index } = frame;
      if (index >= plan.frames) return { because: 'the result has more frames than the source' };
      const here = hidden[index];
      if (!here) return { because: 'a frame of the result was not rendered' };
      unmasked.push(...notHidden(index, frame, here));
      // Where nothing changed and nothing was left, the hiding was measured above.
      if (lanes.length && again(index)) {
        looked++;
        const small = thumbnail(frame);
        for (const lane of lanes) await lane.next(frame, small, here);
      }
      checked++;
      r.tell(
        checked,
        lanes.reduce((n, l) => n + l.pending.size, 0),
      );
    }
  } finally {
    await drained(lanes.map((l) => l.pending));
  }
  if (checked !== plan.frames)
    return { because: `the result has ${checked} frames, the source ${plan.frames}` };
  return { checked, looked, unmasked, lanes: lanes.map((l) => l.end()) };
}

/** In which frames others are hidden or left out of the background than in the round before, or something was left then: in the first round, in all. */
function changedSince({ plan, before, kinds, ground }: Rendering): (frame: number) => boolean {
  if (!before) return () => true;
  const [then, now] = [before.plan, plan].map((p) => {
    const lists = [regionsOf(p, kinds), ...(ground ? [openOf(p, ground)] : [])];
    return (frame: number) => lists.flatMap((of) => of(frame));
  });
  return (frame) => before.left.has(frame) || !sameRegions(then!(frame), now!(frame));
}
