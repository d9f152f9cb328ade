/** Pass A: every frame decoded once, cut into shots, looked at. What was seen is linked afterwards. */
import type { Frame } from '../../core/image/picture.ts';
import { allUnread, type Unread, unread } from '../../core/image/readable.ts';
import type { Levels } from '../../core/image/sample.ts';
import { levels, shadows, thumb } from '../../core/image/thumb.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { Shot } from '../../core/model/finding.ts';
import type { FindFaces, WriteOptions } from '../../core/model/policy.ts';
import type { Scope } from '../../core/model/report.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Micros } from '../../core/units.ts';
import { ShotFinder } from '../picture/2-shots.ts';
import { Sight } from '../picture/3-detect.ts';
import { Attention } from '../picture/look/attention.ts';
import { Queue } from '../picture/look/queue.ts';
import { type Seen, Sightings } from '../picture/look/sightings.ts';
import { ENLARGED, inShadows, looks, sees } from '../picture/look/tiles.ts';
import type { Looker, Source } from '../ports.ts';

export interface Search {
  readonly source: Source;
  /** The file's name, for faults. */
  readonly name: string;
  readonly looker: Looker;
  readonly find: FindFaces;
  /** Side from which what was seen is hidden, frame pixels. */
  readonly least: number;
  readonly damaged: WriteOptions['damaged'];
  /** Frames looked at so far, and how many looks are under way. */
  tell(frames: number, queued: number): void;
  readonly signal?: Signal;
}

/** What one decode of the source gave. */
export interface Sought {
  readonly seen: Seen;
  readonly timeline: readonly Micros[];
  readonly shots: readonly Shot[];
  /** Why the source ends before its end, where its tail is damaged and may be cut off. */
  readonly damage: string | null;
  readonly looked: Scope['source'];
  /** The frame of which most could not be read. */
  readonly unread: Unread;
}

/** @throws FaultError `source/damaged` where the policy does not cut, `source/no-video` where there is no frame */
export async function find(s: Search): Promise<Sought> {
  const { source, looker, signal } = s;
  const { plugin: detector } = looker;
  const { turn, kind } = source.info;
  const sure = s.find.threshold || detector.scores.sure;
  const floor = Math.min(detector.scores.weak, sure);
  const most = kind === 'image' ? ENLARGED : 1;
  const list = looks(turn.shown, detector, s.find.minSize / most, most);
  const shots = new ShotFinder();
  const attention = new Attention(turn, detector, list);
  const seen = new Sightings(detector.id, detector.finds);
  const sight = new Sight(looker, { looks: list, floor, sure, least: s.least }, seen);
  const pending = new Queue<void>(looker.lanes * 2);
  const timeline: Micros[] = [];
  let worst: Unread = { dark: 0, blurred: 0, barred: 0 };
  let damage: string | null = null;
  try {
    for await (const frame of source.frames(signal)) {
      checkAbort(signal);
      const { index } = frame;
      const small = thumb(frame);
      const jump = shots.push(small);
      timeline.push(frame.at);
      seen.add();
      if (index % s.find.stride === 0) {
        const { seen: known, lying } = await sight.known(index);
        const attend = attention.next(small, jump, known, lying);
        const light = levels(small);
        // What is looked at whole is asked how much of it can be read.
        if (!attend.part) worst = lessRead(worst, frame, light, s.find.minSize);
        // Who stands against the light is looked for where the frame is looked at whole, and held in between.
        const now = attend.part ? attend : { ...attend, looks: inShadows(attend.looks, shadows(small)) };
        await pending.add(sight.look(frame, now, small, light));
      }
      s.tell(index + 1, pending.size);
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code !== 'source/damaged' || s.damaged === 'refuse' || timeline.length === 0) throw error;
    damage = fault.why;
  } finally {
    await pending.drain();
  }
  if (timeline.length === 0) raise({ code: 'source/no-video', name: s.name });
  const looked = { by: detector.id, from: sees(list, detector) };
  return { seen, timeline, shots: shots.finish(), damage, looked, unread: worst };
}

const lessRead = (worst: Unread, { picture }: Frame, { gain }: Levels, minSize: number): Unread => {
  const here = unread(picture, gain, minSize);
  return allUnread(here) > allUnread(worst) ? here : worst;
};
