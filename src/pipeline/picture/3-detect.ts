/** Detects in frame after frame: several are under way at once, and what did not change is carried from each to the next. */

import type { Frame } from '../../core/image/picture.ts';
import type { Levels } from '../../core/image/sample.ts';
import type { Thumbnail } from '../../core/image/thumbnail.ts';
import type { Detection } from '../../core/model/finding.ts';
import type { Quarter } from '../../core/space/geometry.ts';
import type { ModelRunner } from '../ports.ts';
import { detect, type TilePlan } from './look/detect.ts';
import type { DetectionStore } from './look/detection-store.ts';
import { carryOver, type FrameTiles, type Lately, NOWHERE, WHOLE_EVERY } from './look/roi-scheduler.ts';

/**
 * Looks of which the next frame's looks may not depend: as many may be under way. A fixed number, so that what is found does not depend
 * on how fast the machine is or how many workers it has.
 */
const LAG = 4;

/** What one look came to. */
interface Ran {
  readonly index: number;
  readonly all: readonly Detection[];
  /** How the frame had to be looked at to see somebody. */
  readonly ways: readonly Way[];
}

/** A look that few frames get: at the frame turned by so many quarters, or with what its borders mirror. */
type Way = Quarter | 'mirrored';

/** What is known when a frame's looks are chosen. */
export interface KnownDetections {
  readonly seen: readonly Detection[];
  readonly lately: Lately;
}

/** Looks at frames side by side and carries what did not change from each to the next. */
export class DetectionRunner {
  readonly #runner: ModelRunner;
  readonly #plan: TilePlan;
  readonly #seen: DetectionStore;
  /** The newest looks, in order. */
  readonly #newest: Promise<Ran>[] = [];
  /** How many of them are to be waited for: all up to the newest at a picture that is new. */
  #due = 0;
  #before: Promise<readonly Detection[]> = Promise.resolve([]);
  #latest: readonly Detection[] = [];
  /** The last frame in which somebody was seen so. */
  readonly #ways = new Map<Way, number>();

  constructor(runner: ModelRunner, plan: TilePlan, seen: DetectionStore) {
    this.#runner = runner;
    this.#plan = plan;
    this.#seen = seen;
  }

  /**
   * What all looks but the newest LAG came to, once they did, and what the newest look at a new picture did: who was there before
   * is not there now. @param frame whose looks are to be chosen
   */
  async known(frame: number): Promise<KnownDetections> {
    for (let due = Math.max(this.#due, this.#newest.length - LAG); due > 0; due--) {
      const looked = await this.#newest.shift();
      if (!looked) break;
      this.#latest = looked.all;
      for (const way of looked.ways) this.#ways.set(way, looked.index);
    }
    this.#due = 0;
    const ways = [...this.#ways].flatMap(([way, last]) => (frame - last <= 2 * WHOLE_EVERY ? way : []));
    const lying = ways.filter((way) => way !== 'mirrored');
    return { seen: this.#latest, lately: { lying, mirrored: ways.includes('mirrored') } };
  }

  look(
    frame: Frame,
    { tiles: list, part, fresh, again }: FrameTiles,
    thumb: Thumbnail,
    light: Levels,
  ): Promise<void> {
    const { index } = frame;
    const seen = list.length
      ? detect(this.#runner, frame, { ...this.#plan, tiles: list }, thumb, light)
      : Promise.resolve([]);
    const looked = Promise.all([this.#before, seen]).then(([before, now]): Ran => {
      const ways = now.flatMap(({ quarter, mirrored }) => quarter ?? (mirrored ? 'mirrored' : []));
      return { index, all: carryOver(before, now, again ? NOWHERE : part), ways };
    });
    this.#newest.push(looked);
    if (fresh) this.#due = this.#newest.length;
    this.#before = looked.then(({ all }) => all);
    this.#before.catch(() => {});
    return looked.then(({ all }) => this.#seen.put(index, all));
  }
}
