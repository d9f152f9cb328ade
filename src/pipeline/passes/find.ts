/** Pass A: every frame decoded once, cut into shots, looked at. What was seen is linked afterwards. */
import { type Frame, kept } from '../../core/image/picture.ts';
import { allUnread, type Unread, unread } from '../../core/image/readable.ts';
import type { Levels } from '../../core/image/sample.ts';
import { levels, shadows, type Thumbnail, thumbnail } from '../../core/image/thumbnail.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { FindKind } from '../../core/model/find.ts';
import type { Shot } from '../../core/model/finding.ts';
import type { WriteOptions } from '../../core/model/policy.ts';
import type { KindScope } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Micros } from '../../core/units.ts';
import { ShotFinder } from '../picture/2-shots.ts';
import { DetectionRunner } from '../picture/3-detect.ts';
import { DetectionStore, type DetectionsByFrame } from '../picture/look/detection-store.ts';
import { drained, Queue } from '../picture/look/queue.ts';
import { type FrameTiles, JUMP, RoiScheduler } from '../picture/look/roi-scheduler.ts';
import { ENLARGED, inShadows, mirroredTile, sees, tilesOf } from '../picture/look/tiles.ts';
import type { ModelRunner, Source } from '../ports.ts';

/** One kind that is looked for. */
export interface Quarry {
  readonly runner: ModelRunner;
  readonly find: FindKind;
  /** Side from which what was seen is hidden, frame pixels. */
  readonly least: number;
}

export interface Search {
  readonly source: Source;
  /** The file's name, for faults. */
  readonly name: string;
  readonly quarries: readonly Quarry[];
  readonly damaged: WriteOptions['damaged'];
  /** Frames looked at so far, and how many looks are under way. */
  tell(frames: number, queued: number): void;
  readonly signal?: Signal;
}

/** What was seen of one kind. */
export interface Sighted {
  readonly seen: DetectionsByFrame;
  readonly looked: KindScope['source'];
}

/** What one decode of the source gave. */
export interface Sought {
  /** In the order of the quarries. */
  readonly sighted: readonly Sighted[];
  readonly timeline: readonly Micros[];
  readonly shots: readonly Shot[];
  /** Why the source ends before its end, where its tail is damaged and may be cut off. */
  readonly damage: string | null;
  /** The frame of which most could not be read. */
  readonly unread: Unread;
}

/** A frame, and what is told of it for all kinds. */
interface Shown {
  readonly frame: Frame;
  readonly small: Thumbnail;
  readonly light: Levels;
  /** Mean change against the frame before. */
  readonly jump: number;
}

/** How much of a frame is looked at. */
type Thorough = 'part' | 'whole' | 'all';

/** Looks for one kind in frame after frame. */
class Lane {
  readonly seen: DetectionStore;
  readonly pending: Queue<void>;
  readonly looked: KindScope['source'];
  readonly #stride: number;
  readonly #rois: RoiScheduler;
  readonly #detections: DetectionRunner;

  constructor({ runner, find, least }: Quarry, { turn, kind }: Source['info']) {
    const { plugin: detector } = runner;
    const sure = find.threshold || detector.scores.sure;
    const floor = Math.min(detector.scores.weak, sure);
    const most = kind === 'image' ? ENLARGED : 1;
    const list = tilesOf(turn.shown, detector, find.minSize / most, most);
    this.seen = new DetectionStore(detector.id, detector.finds);
    this.pending = new Queue(runner.lanes * 2);
    const { id: by, misses } = detector;
    this.looked = { by, from: sees(list, detector), ...(misses && { misses }) };
    this.#stride = find.stride;
    this.#rois = new RoiScheduler(turn, detector, list, mirroredTile(turn.shown, detector, most));
    this.#detections = new DetectionRunner(runner, { tiles: list, floor, sure, least }, this.seen);
  }

  /** @returns whether the frame is looked at in part, whole, or from all sides */
  async next(shown: Shown): Promise<Thorough> {
    const { small, jump } = shown;
    const { index } = shown.frame;
    this.seen.add();
    if (index % this.#stride !== 0) return 'part';
    const { seen: known, lately } = await this.#detections.known(index);
    const attend = this.#rois.next(small, jump, known, lately);
    await this.#look(shown, attend);
    return attend.part ? 'part' : attend.fresh ? 'all' : 'whole';
  }

  /** Looks once more, from all sides, at a frame after which another picture comes or none. */
  last(shown: Shown): Promise<void> {
    return this.#look(shown, this.#rois.last());
  }

  #look({ frame, small, light }: Shown, attend: FrameTiles): Promise<void> {
    // Who stands against the light is looked for where the frame is looked at whole, and held in between.
    const now = attend.part ? attend : { ...attend, tiles: inShadows(attend.tiles, shadows(small)) };
    return this.pending.add(this.#detections.look(frame, now, small, light));
  }
}

/** @throws FaultError `source/damaged` where the policy does not cut, `source/no-video` where there is no frame */
export async function find(s: Search): Promise<Sought> {
  const { source, signal } = s;
  const lanes = s.quarries.map((q) => new Lane(q, source.info));
  // What cannot be read is told for the smallest of what is looked for.
  const smallest = Math.min(...s.quarries.map((q) => q.find.minSize));
  const shots = new ShotFinder();
  const timeline: Micros[] = [];
  let worst: Unread = { dark: 0, blurred: 0, barred: 0 };
  let damage: string | null = null;
  /** The frame before, for those who did not look at it from all sides. */
  let before: { readonly shown: Shown; readonly again: readonly Lane[] } | null = null;
  let room: Frame | null = null;
  const ending = async () => {
    if (before) for (const lane of before.again) await lane.last(before.shown);
  };
  try {
    for await (const frame of source.frames(signal)) {
      checkAbort(signal);
      const small = thumbnail(frame);
      const jump = shots.push(small);
      timeline.push(frame.at);
      const shown = { frame, small, light: levels(small), jump };
      if (jump >= JUMP) await ending();
      const thorough: Thorough[] = [];
      for (const lane of lanes) thorough.push(await lane.next(shown));
      // What is looked at whole is asked how much of it can be read.
      if (thorough.some((t) => t !== 'part')) worst = lessRead(worst, shown, smallest);
      const again = lanes.filter((_, i) => thorough[i] !== 'all');
      room = again.length ? kept(frame, room) : room;
      before = again.length && room ? { shown: { ...shown, frame: room }, again } : null;
      s.tell(
        frame.index + 1,
        lanes.reduce((n, l) => n + l.pending.size, 0),
      );
    }
    await ending();
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code !== 'source/damaged' || s.damaged === 'refuse' || timeline.length === 0) throw error;
    damage = fault.why;
    await ending();
  } finally {
    await drained(lanes.map((l) => l.pending));
  }
  if (timeline.length === 0) raise({ code: 'source/no-video', name: s.name });
  const sighted = lanes.map(({ seen, looked }) => ({ seen, looked }));
  return { sighted, timeline, shots: shots.finish(), damage, unread: worst };
}

const lessRead = (worst: Unread, { frame, light }: Shown, smallest: number): Unread => {
  const here = unread(frame.picture, light.gain, smallest);
  return allUnread(here) > allUnread(worst) ? here : worst;
};
