/** The only place where workers are reached, by URL. */
import * as Comlink from 'comlink';
import ffmpegWorker from '../../workers/ffmpeg.ts?worker&url';
import { FaultError } from '../core/model/fault.ts';
import { HEARTBEAT, type JobOptions, type Spawner } from '../engines/options.ts';
import type { JobWorker } from './contract/job.ts';
import type { NerWorker } from './contract/model.ts';
import type { TextWorker } from './contract/text.ts';
import { carryFaults } from './errors.ts';

carryFaults();

/** Heartbeats that a job worker may miss before it is given up. */
const MISSED = 45;

/** Why a worker ended: one whose script never came has nothing to say. */
const endOf = (event: Event, part: string): Error =>
  event instanceof ErrorEvent && event.message
    ? new Error(event.message)
    : new FaultError({ code: 'part/missing', part });

/** Rejects once the worker stops, or cannot be loaded. */
function diedOf(worker: Worker, part: string): Promise<never> {
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (e) => reject(endOf(e, part)));
  });
  died.catch(() => {});
  return died;
}

/** A model worker by itself, for texts. */
export function connectNer(): { readonly ner: NerWorker; readonly died: Promise<never>; end(): void } {
  const worker = new Worker(new URL('../../workers/model.ts', import.meta.url), {
    type: 'module',
    name: 'guise model',
  });
  const died = diedOf(worker, 'reading names');
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port1, [port1]);
  return { ner: Comlink.wrap<NerWorker>(port2) as unknown as NerWorker, died, end: () => worker.terminate() };
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

/** A job's workers; `end` kills them all. */
export interface Connection {
  readonly job: JobWorker;
  /** Rejects when a worker dies. */
  readonly died: Promise<never>;
  end(): void;
}

export async function connect(
  file: Blob,
  name: string,
  options: Omit<JobOptions, 'ffmpegWorker'>,
): Promise<Connection> {
  const workers: Worker[] = [];
  let fail: (error: Error) => void = () => {};
  const died = new Promise<never>((_, reject) => {
    fail = reject;
  });
  died.catch(() => {});
  const watch = (worker: Worker): Worker => {
    worker.addEventListener('error', (e) => fail(endOf(e, 'finding in pictures')));
    workers.push(worker);
    return worker;
  };
  const port = (worker: Worker): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    watch(worker).postMessage(port1, [port1]);
    return Comlink.transfer(port2, [port2]);
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
    model: () =>
      port(
        new Worker(new URL('../../workers/model.ts', import.meta.url), {
          type: 'module',
          name: 'guise model',
        }),
      ),
    mediapipe: () =>
      port(
        new Worker(new URL('../../workers/mediapipe.ts', import.meta.url), {
          type: 'module',
          name: 'guise mediapipe',
        }),
      ),
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
    end: () => {
      clearInterval(pulse);
      for (const w of workers) w.terminate();
    },
  };
}
