/** The only place where workers are reached, by URL. */
import * as Comlink from 'comlink';
import ffmpegWorker from '../../workers/ffmpeg.ts?worker&url';
import { FaultError } from '../core/model/fault.ts';
import { HEARTBEAT, type JobOptions, type Spawner } from '../engines/options.ts';
import type { JobWorker } from './contract/job.ts';
import type { NerWorker } from './contract/model.ts';
import type { PortraitWorker } from './contract/portrait.ts';
import type { TextWorker } from './contract/text.ts';
import { carryFaults } from './errors.ts';
import { KeptWorkers, portOf } from './kept-workers.ts';

carryFaults();

/** Heartbeats that a job worker may miss before it is given up. */
const MISSED = 45;

/** Why a worker ended: one whose script never came has nothing to say. */
const endOf = (event: Event, part: string): Error =>
  event instanceof ErrorEvent && event.message
    ? new Error(event.message)
    : new FaultError({ code: 'part/missing', part });

const models = () =>
  new Worker(new URL('../../workers/model.ts', import.meta.url), { type: 'module', name: 'guise model' });
const keptModels = new KeptWorkers(models, 6);
const keptTasks = new KeptWorkers(
  () =>
    new Worker(new URL('../../workers/mediapipe.ts', import.meta.url), {
      type: 'module',
      name: 'guise mediapipe',
    }),
  1,
);

/** Rejects once the worker stops, or cannot be loaded. */
function diedOf(worker: Worker, part: string): Promise<never> {
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (e) => reject(endOf(e, part)));
  });
  died.catch(() => {});
  return died;
}

/** Whether a real GPU is here, on which models are tried first. The page does not stand still meanwhile. */
export function findGpu(): Promise<boolean> {
  if (!('gpu' in navigator)) return Promise.resolve(false);
  const worker = new Worker(new URL('../../workers/gpu.ts', import.meta.url), {
    type: 'module',
    name: 'guise gpu',
  });
  const found = new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(data === true));
    worker.addEventListener('error', () => resolve(false));
  });
  return found.finally(() => worker.terminate());
}

/** A model worker by itself, for texts. */
export function connectNer(): { readonly ner: NerWorker; readonly died: Promise<never>; end(): void } {
  const worker = models();
  const died = diedOf(worker, 'reading names');
  return {
    ner: Comlink.wrap<NerWorker>(portOf(worker)) as unknown as NerWorker,
    died,
    end: () => worker.terminate(),
  };
}

/** The text worker. */
export function connectText(): { readonly text: TextWorker; readonly died: Promise<never>; end(): void } {
  const worker = new Worker(new URL('../../workers/text.ts', import.meta.url), {
    type: 'module',
    name: 'guise text',
  });
  return {
    text: Comlink.wrap<TextWorker>(worker) as unknown as TextWorker,
    died: diedOf(worker, 'masking text'),
    end: () => worker.terminate(),
  };
}

/** Draws personas for who chooses one. */
export function connectPortraits(): {
  readonly portraits: PortraitWorker;
  readonly died: Promise<never>;
  end(): void;
} {
  const worker = new Worker(new URL('../../workers/portrait.ts', import.meta.url), {
    type: 'module',
    name: 'guise portrait',
  });
  return {
    portraits: Comlink.wrap<PortraitWorker>(worker) as unknown as PortraitWorker,
    died: diedOf(worker, 'drawing personas'),
    end: () => worker.terminate(),
  };
}

/** A job's workers. */
export interface Connection {
  readonly job: JobWorker;
  /** Rejects when a worker dies. */
  readonly died: Promise<never>;
  /** Ends them all. @param well all that was asked of them was answered: those of models may serve the next job */
  end(well: boolean): void;
}

export async function connect(
  file: Blob,
  name: string,
  options: Omit<JobOptions, 'ffmpegWorker'>,
): Promise<Connection> {
  const ended = new AbortController();
  let fail: (error: Error) => void = () => {};
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const watch = (worker: Worker): Worker => {
    worker.addEventListener('error', (e) => fail(endOf(e, 'finding in pictures')), { signal: ended.signal });
    return worker;
  };
  const taken: { readonly from: KeptWorkers; readonly worker: Worker }[] = [];
  const take = async (from: KeptWorkers): Promise<MessagePort> => {
    const worker = watch(await from.take());
    if (ended.signal.aborted) worker.terminate();
    taken.push({ from, worker });
    const port = portOf(worker);
    return Comlink.transfer(port, [port]);
  };
  let missed = 0;
  const pulse = setInterval(() => {
    if (++missed >= MISSED)
      fail(
        new FaultError({
          code: 'source/unreadable',
          name,
          why: `reading it took over ${(MISSED * HEARTBEAT) / 1000} s without an end`,
        }),
      );
  }, HEARTBEAT);
  const spawner: Spawner = {
    alive: () => {
      missed = 0;
    },
    model: () => take(keptModels),
    mediapipe: () => take(keptTasks),
  };
  const worker = watch(
    new Worker(new URL('../../workers/job.ts', import.meta.url), { type: 'module', name: 'guise job' }),
  );
  // Every method of the contract is async already: the remote has the same type.
  const job = Comlink.wrap<JobWorker>(worker) as unknown as JobWorker;
  await Promise.race([job.start(file, name, { ...options, ffmpegWorker }, Comlink.proxy(spawner)), died]);
  return {
    job,
    died,
    end: (well) => {
      if (ended.signal.aborted) return;
      ended.abort();
      clearInterval(pulse);
      worker.terminate();
      for (const { from, worker: model } of taken)
        if (well) from.give(model);
        else model.terminate();
    },
  };
}
