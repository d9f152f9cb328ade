/** Pass B: decodes again, hides, encodes. A frame that does not match pass A stops the job. */

import type { Hidden } from '../core/image/detail.ts';
import type { Frame } from '../core/image/picture.ts';
import { faultOf, raise } from '../core/model/fault.ts';
import type { Timeline } from '../core/model/finding.ts';
import { checkAbort, type Signal } from '../core/signal.ts';
import type { Sink, Source } from './ports.ts';

export interface WriteJob<B> {
  readonly source: Source;
  readonly sink: Sink<B>;
  readonly name: string;
  readonly timeline: Timeline;
  /** Hides what is to be hidden in the frame's planes. */
  hide(frame: Frame): Promise<readonly Hidden[]>;
  done(frames: number): void;
  readonly signal?: Signal;
}

/** @returns what was hidden, by frame, and the result; on any error the sink's output is removed. */
export async function write<B>(
  job: WriteJob<B>,
): Promise<{ hidden: (readonly Hidden[])[]; out: Awaited<ReturnType<Sink<B>['finish']>> }> {
  const hidden: (readonly Hidden[])[] = [];
  const end = job.timeline.length;
  try {
    try {
      for await (const frame of job.source.frames(job.signal)) {
        checkAbort(job.signal);
        if (frame.index >= end) break;
        if (frame.at !== job.timeline[frame.index]) raise({ code: 'source/changed', name: job.name });
        hidden.push(await job.hide(frame));
        await job.sink.add(frame);
        job.done(hidden.length);
      }
    } catch (error) {
      // The damage that pass A stopped at, after every frame that it saw.
      if (faultOf(error).code !== 'source/damaged' || hidden.length < end) throw error;
    }
    if (hidden.length !== end) raise({ code: 'source/changed', name: job.name });
    return { hidden, out: await job.sink.finish() };
  } catch (error) {
    await job.sink.discard();
    throw error;
  }
}
