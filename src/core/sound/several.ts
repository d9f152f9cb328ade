/** Several voices over one track: each is given what is its own and nothing else, and is heard there alone. */
import { raise } from '../model/fault.ts';
import type { Values } from '../model/options.ts';
import type { Voice } from '../model/voice.ts';
import { Muting } from './muting.ts';
import type { Time } from './times.ts';
import type { Planes, Treating } from './treat.ts';

/** What is said by another voice than all else, or by nobody else: `KEPT`. */
export interface Part {
  readonly voice: Voice;
  readonly options: Values;
  /** In order, none touching another, nor one of another part. */
  readonly times: readonly Time[];
}

/** Whatever lies in none of some times, which are in order: it begins and ends nowhere. */
export function beside(times: readonly Time[]): Time[] {
  const ends = [-Infinity, ...times.map((t) => t.to)];
  return ends.map((from, i) => ({ from, to: times[i]?.from ?? Infinity }));
}

/** One voice, and what is not its own. */
interface Lane {
  readonly treating: Treating;
  readonly before: Muting;
  readonly behind: Muting;
  /** What it said that others have not said yet. */
  said: Planes;
  given: number;
}

/** One track on its way. What comes out lags behind what goes in, as far as the slowest voice, and is as long in the end. */
export class Several {
  readonly #lanes: readonly Lane[];
  #taken: number;
  readonly #first: number;

  /**
   * @param voices each with the times that are not its own; together they leave no time to two of them
   * @param first number of the first sample that comes
   */
  constructor(
    voices: readonly { readonly treating: Treating; readonly not: readonly Time[] }[],
    rate: number,
    first: number,
  ) {
    this.#first = first;
    this.#taken = first;
    this.#lanes = voices.map(({ treating, not }) => ({
      treating,
      // What is another's never reaches it; and what it says there, as noise does all along, is not heard.
      before: new Muting(not, rate),
      behind: new Muting(not, rate),
      said: [],
      given: first,
    }));
  }

  push(planes: Planes): Planes {
    for (const lane of this.#lanes)
      this.#say(lane, lane.treating.push(lane.before.mute(planes, this.#taken)));
    this.#taken += planes[0]?.length ?? 0;
    return this.#ready();
  }

  /** @throws FaultError `job/internal` where the voices gave more or less than they took */
  end(): Planes {
    for (const lane of this.#lanes) this.#say(lane, lane.treating.end());
    if (this.#lanes.some((l) => l.given !== this.#taken))
      raise({ code: 'job/internal', why: `voices came apart after sample ${this.#first}` });
    return this.#ready();
  }

  #say(lane: Lane, said: Planes): void {
    const heard = lane.behind.mute(said, lane.given);
    lane.given += said[0]?.length ?? 0;
    lane.said = heard.map((plane, c) => {
      const earlier = lane.said[c] ?? new Float32Array(0);
      const both = new Float32Array(earlier.length + plane.length);
      both.set(earlier);
      both.set(plane, earlier.length);
      return both;
    });
  }

  #ready(): Planes {
    const length = Math.min(...this.#lanes.map((l) => l.said[0]?.length ?? 0));
    const [one] = this.#lanes;
    const out = (one?.said ?? []).map(() => new Float32Array(length));
    for (const lane of this.#lanes) {
      for (const [c, plane] of out.entries())
        for (let i = 0; i < length; i++) plane[i] = plane[i]! + lane.said[c]![i]!;
      lane.said = lane.said.map((p) => p.slice(length));
    }
    return out;
  }
}
