/** Engines whose parts are counted from when they are given out until they are let go. */
import type { Engines, Source } from '../../src/pipeline/ports.ts';

/** How many are alive. */
export interface Alive {
  sources: number;
  /** Decodes that were begun and have not ended. */
  decodes: number;
  painters: number;
}

/** @returns the same engines, what is alive of them, and how many there were */
export function counted<B>(engines: Engines<B>): { engines: Engines<B>; alive: Alive; ever: Alive } {
  const alive: Alive = { sources: 0, decodes: 0, painters: 0 };
  const ever: Alive = { ...alive };
  const born = (what: keyof Alive): (() => void) => {
    alive[what]++;
    ever[what]++;
    return () => void alive[what]--;
  };
  return {
    alive,
    ever,
    engines: {
      ...engines,
      async open(...given): Promise<Source> {
        const source = await engines.open(...given);
        const gone = born('sources');
        return {
          ...source,
          async *frames(signal) {
            const ended = born('decodes');
            try {
              yield* source.frames(signal);
            } finally {
              ended();
            }
          },
          async [Symbol.asyncDispose]() {
            gone();
            await source[Symbol.asyncDispose]();
          },
        };
      },
      async painter() {
        const painter = await engines.painter();
        const gone = born('painters');
        return {
          ...painter,
          [Symbol.dispose]() {
            gone();
            painter[Symbol.dispose]();
          },
        };
      },
    },
  };
}
