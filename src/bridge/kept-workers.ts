/** Model workers that outlive a job: what they have loaded, the next file of a batch needs as well. */
import * as Comlink from 'comlink';
import type { Resting } from './contract/model.ts';

/** How long a worker that nobody wants keeps its memory, milliseconds. */
const IDLE = 30_000;
/** How long one may take to say that it is at rest, milliseconds. */
const PATIENCE = 1000;

/** Workers of one script, at rest. One that failed, or still works for somebody who is gone, is not used again. */
export class KeptWorkers {
  readonly #make: () => Worker;
  readonly #most: number;
  readonly #resting: Worker[] = [];
  #over: ReturnType<typeof setTimeout> | undefined;

  /** @param most of them at rest */
  constructor(make: () => Worker, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** One at rest, else a new one. */
  async take(): Promise<Worker> {
    for (let worker = this.#resting.pop(); worker; worker = this.#resting.pop()) {
      if (await rests(worker)) return worker;
      worker.terminate();
    }
    return this.#make();
  }

  /** Nobody uses it any more. */
  give(worker: Worker): void {
    if (this.#resting.length >= this.#most) return worker.terminate();
    this.#resting.push(worker);
    clearTimeout(this.#over);
    this.#over = setTimeout(() => {
      for (const w of this.#resting.splice(0)) w.terminate();
    }, IDLE);
  }
}

/** A port of its own to what a worker of models serves. */
export function portOf(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port1, [port1]);
  return port2;
}

/** Whether all that was ever asked of it was answered, and well. */
async function rests(worker: Worker): Promise<boolean> {
  const port = portOf(worker);
  const remote = Comlink.wrap<Resting>(port);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE));
  try {
    return await Promise.race([remote.rests(), late]);
  } catch {
    return false;
  } finally {
    port.close();
  }
}
