/** How long each stage of a job took, and its progress while it runs. */
import type { OnProgress } from '../../core/model/progress.ts';
import type { Stage } from '../../core/model/report.ts';

/** Least time between two lines of progress, milliseconds. */
const EVERY = 100;

/** One stage while it runs. */
export interface Clock {
  at(done: number, queued: number): void;
  end(frames: number): void;
}

export class Stages {
  readonly #now: () => number;
  readonly #done = new Map<Stage['name'], { seconds: number; frames: number }>();

  /** @param now milliseconds from any origin */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts a stage; one that runs again adds to what it took before. */
  clock(name: Stage['name'], onProgress?: OnProgress, total?: number, round = 1): Clock {
    const begun = this.#now();
    let told = -Infinity;
    const tell = (done: number, queued: number, now: number) =>
      onProgress?.({
        stage: name,
        done,
        total,
        round,
        queued,
        perSecond: done / Math.max(1e-3, (now - begun) / 1000),
      });
    tell(0, 0, begun);
    return {
      at: (done: number, queued: number) => {
        const now = this.#now();
        if (now - told < EVERY) return;
        told = now;
        tell(done, queued, now);
      },
      end: (frames: number) => {
        const now = this.#now();
        const before = this.#done.get(name) ?? { seconds: 0, frames: 0 };
        this.#done.set(name, {
          seconds: before.seconds + (now - begun) / 1000,
          frames: before.frames + frames,
        });
        tell(frames, 0, now);
      },
    };
  }

  list(): Stage[] {
    return [...this.#done].map(([name, s]) => ({ name, ...s }));
  }
}
