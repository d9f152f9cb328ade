/** Pass B: decodes again, hides, encodes. A frame that does not match pass A stops the job. */
import type { Hidden } from '../../core/image/detail.ts';
import { faultOf, raise } from '../../core/model/fault.ts';
import type { Timeline } from '../../core/model/finding.ts';
import type { KindId, Kinds } from '../../core/model/kind.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Masker, Outliner } from '../../core/model/plugin.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { regionsOf } from '../picture/6-plan.ts';
import { type Needing, type Outlined, outline } from '../picture/7-outline.ts';
import { begun, type Course, render } from '../picture/8-render.ts';
import type { Looker, Painter, Sink, Source } from '../ports.ts';

export interface Application<B> {
  readonly source: Source;
  readonly sink: Sink<B>;
  /** The file's name, for faults. */
  readonly name: string;
  /** What pass A saw: the frames that are to be written, and when. */
  readonly timeline: Timeline;
  readonly plan: Plan;
  readonly kinds: Kinds;
  readonly outliners: ReadonlyMap<KindId, Looker<Outliner>>;
  readonly painter: Painter;
  masker(id: string): Masker;
  readonly needing: Needing;
  tell(frames: number): void;
  readonly signal?: Signal;
}

export interface Applied<B> {
  /** By frame. */
  readonly hidden: readonly (readonly Hidden[])[];
  readonly out: Awaited<ReturnType<Sink<B>['finish']>>;
  readonly outlined: Outlined;
  readonly course: Course;
}

/** @throws FaultError `source/changed` where a frame is not the one that pass A saw */
export async function apply<B>(a: Application<B>): Promise<Applied<B>> {
  const { sink, outliners, signal } = a;
  const regionsIn = regionsOf(a.plan, a.kinds);
  const hidden: (readonly Hidden[])[] = [];
  const outlined: Outlined = { asked: 0, found: [] };
  const course = begun();
  const end = a.timeline.length;
  try {
    for await (const frame of a.source.frames(signal)) {
      checkAbort(signal);
      if (frame.index >= end) break;
      if (frame.at !== a.timeline[frame.index]) raise({ code: 'source/changed', name: a.name });
      const regions = regionsIn(frame.index);
      const drawn = outliners.size ? await outline(frame, regions, outliners, outlined, a.needing) : regions;
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
