/** The looking of passes A and C: several frames under way at once, in order where order matters. */
import type { Detection } from '../core/finding.ts';
import type { Quarter } from '../core/geometry.ts';
import type { Frame } from '../core/picture.ts';
import type { Levels } from '../core/sample.ts';
import type { Thumb } from '../core/thumb.ts';
import { detect, type LookPlan } from './3-detect.ts';
import { type Attend, carry, WHOLE_EVERY } from './attention.ts';
import type { Looker } from './ports.ts';
import type { Sightings } from './sightings.ts';

/** Looks at frames side by side and carries what did not change from each to the next. */
export class Sight {
  readonly #looker: Looker;
  readonly #plan: LookPlan;
  readonly #seen: Sightings;
  #before: Promise<readonly Detection[]> = Promise.resolve([]);
  /** The newest frame's detections that are known already. */
  latest: readonly Detection[] = [];

  /** The last frame in which somebody was seen lying, by quarter turns. */
  readonly #lying = new Map<Quarter, number>();

  constructor(looker: Looker, plan: LookPlan, seen: Sightings) {
    this.#looker = looker;
    this.#plan = plan;
    this.#seen = seen;
  }

  /** Quarter turns by which somebody was seen not long before this frame. */
  lying(frame: number): Quarter[] {
    return [...this.#lying].flatMap(([quarter, last]) => (frame - last <= 2 * WHOLE_EVERY ? quarter : []));
  }

  look(frame: Frame, { looks: list, part }: Attend, thumb: Thumb, light: Levels): Promise<void> {
    const { index } = frame;
    const before = this.#before;
    const seen = list.length
      ? detect(this.#looker, frame, { ...this.#plan, looks: list }, thumb, light)
      : Promise.resolve([]);
    const known = Promise.all([before, seen]).then(([b, s]) => {
      for (const { quarter } of s) if (quarter) this.#lying.set(quarter, index);
      return carry(b, s, part);
    });
    this.#before = known;
    known.catch(() => {});
    return known.then((all) => {
      this.#seen.put(index, all);
      this.latest = all;
    });
  }
}

/** Promises under way, at most `most`: adding waits for room, and the first failure surfaces. */
export class Queue<T> {
  readonly #most: number;
  readonly #under = new Set<Promise<T>>();
  #failure: { error: unknown } | null = null;
  constructor(most: number) {
    this.#most = most;
  }
  get size(): number {
    return this.#under.size;
  }
  async add(p: Promise<T>): Promise<void> {
    const held: Promise<T> = p.finally(() => this.#under.delete(held));
    this.#under.add(held);
    held.catch((error) => {
      this.#failure ??= { error };
    });
    if (this.#under.size >= this.#most) await Promise.race(this.#under).catch(() => {});
    if (this.#failure) throw this.#failure.error;
  }
  async drain(): Promise<void> {
    await Promise.allSettled(this.#under);
    if (this.#failure) throw this.#failure.error;
  }
}
