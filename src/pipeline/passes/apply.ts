/** Pass B: decodes again, hides, encodes. A frame that does not match pass A stops the job. */
import type { HiddenRegion } from '../../core/image/gradient-energy.ts';
import { type Frame, kept } from '../../core/image/picture.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { Timeline } from '../../core/model/finding.ts';
import type { KindId, Kinds } from '../../core/model/kind.ts';
import type { People } from '../../core/model/person.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import type { Region } from '../../core/space/region.ts';
import { regionsOf } from '../picture/6-plan.ts';
import {
  castShadows,
  type Needing,
  NOBODY,
  type Outlined,
  outline,
  type Placing,
  shadowed,
  silhouettes,
} from '../picture/7-outline.ts';
import { begun, type Course, render } from '../picture/8-render.ts';
import type { ModelRunner, Painter, Sink, Source } from '../ports.ts';

export interface Application<B> {
  readonly source: Source;
  readonly sink: Sink<B>;
  /** The file's name, for faults. */
  readonly name: string;
  /** What pass A saw: the frames that are to be written, and when. */
  readonly timeline: Timeline;
  readonly plan: Plan;
  readonly people: People;
  readonly kinds: Kinds;
  readonly outliners: ReadonlyMap<KindId, ModelRunner<Outliner>>;
  readonly painter: Painter;
  masker(id: string): Masker;
  readonly needing: Needing;
  tell(frames: number): void;
  readonly signal?: Signal;
}

export interface Applied<B> {
  /** By frame. */
  readonly hidden: readonly (readonly HiddenRegion[])[];
  readonly out: Awaited<ReturnType<Sink<B>['finish']>>;
  readonly outlined: Outlined;
  readonly course: Course;
}

/** A frame, what is hidden in it, and the silhouettes of the frame before, its own and the next. */
interface Ahead {
  readonly frame: Frame;
  readonly regions: readonly Region[];
  readonly cast: readonly [Placing, Placing, Placing] | null;
}

/** The frames that are to be written; where there are silhouettes, each once those of the next are known. */
async function* ahead<B>(a: Application<B>): AsyncGenerator<Ahead, void, undefined> {
  const regionsIn = regionsOf(a.plan, a.kinds);
  const shadows = castShadows(a.outliners);
  let before = NOBODY;
  let held: (Omit<Ahead, 'cast'> & { readonly own: Placing }) | null = null;
  let room: Frame | null = null;
  try {
    for await (const frame of a.source.frames(a.signal)) {
      checkAbort(a.signal);
      if (frame.index >= a.timeline.length) break;
      if (frame.at !== a.timeline[frame.index]) raise({ code: 'source/changed', name: a.name });
      const regions = regionsIn(frame.index);
      if (!shadows) {
        yield { frame, regions, cast: null };
        continue;
      }
      const looking = silhouettes(frame, regions, a.outliners);
      const own: Frame = kept(frame, room);
      const next = { frame: own, regions, own: await looking };
      if (held) {
        yield { ...held, cast: [before, held.own, next.own] };
        before = held.own;
        room = held.frame;
      }
      held = next;
    }
  } catch (error) {
    // The last frame before the damage is written too.
    if (held && faultOf(error).code === 'source/damaged') yield { ...held, cast: [before, held.own, NOBODY] };
    throw error;
  }
  if (held) yield { ...held, cast: [before, held.own, NOBODY] };
}

/** @throws FaultError `source/changed` where a frame is not the one that pass A saw */
export async function apply<B>(a: Application<B>): Promise<Applied<B>> {
  const { sink, outliners } = a;
  const hidden: (readonly HiddenRegion[])[] = [];
  const outlined: Outlined = { asked: 0, found: [] };
  const course = begun(a.people);
  const end = a.timeline.length;
  try {
    for await (const { frame, regions, cast } of ahead(a)) {
      const shaped = cast ? shadowed(frame.index, regions, outliners, cast, outlined) : regions;
      const drawn = outliners.size ? await outline(frame, shaped, outliners, outlined, a.needing) : shaped;
      hidden.push(await render(frame, drawn, a.masker, a.painter, course));
      await sink.add(frame);
      a.tell(hidden.length);
    }
  } catch (error) {
    // The damage that pass A stopped at, after every frame that it saw.
    if (faultOf(error).code !== 'source/damaged' || hidden.length < end) throw error;
  }
  if (hidden.length !== end) raise({ code: 'source/changed', name: a.name });
  return { hidden, out: await sink.finish(), outlined, course };
}
