/** Hides stretches of a sound track: what is said there never reaches a voice, and something else is laid over what comes of it. */
import { raise } from '../model/fault.ts';
import type { Values } from '../model/options.ts';
import type { Voice } from '../model/voice.ts';
import { aloud, type Reading } from './aloud/aloud.ts';
import { type Edge, edgesOf, fadeAt, Muting } from './muting.ts';
import type { Time } from './times.ts';
import { NO_SUPPLIES, type Planes, type SoundForm, Treating } from './treat.ts';

/** Stretches that one voice fills. */
export interface Fill {
  /** In order, none touching another. */
  readonly times: readonly Time[];
  /** One that leaves nothing. */
  readonly voice: Voice;
  readonly options: Values;
  /** Of voices that read aloud. */
  readonly reading?: Reading | undefined;
}

/** Which stretches are hidden, and by whom. */
export interface Hushed {
  /** All of them, in order, none touching another. */
  readonly times: readonly Time[];
  /** Each stretch is of one. */
  readonly fills: readonly Fill[];
}

/** What one fill lays over a track on its way. */
class Cover {
  readonly #edges: readonly Edge[];
  readonly #fade: number;
  readonly #made: Treating;
  #passed = 0;

  /** @throws FaultError `job/internal` for a voice that leaves something */
  constructor({ times, voice, options, reading }: Fill, form: SoundForm) {
    if (voice.leaves !== 'nothing') raise({ code: 'job/internal', why: `${voice.id} hides nothing` });
    this.#edges = edgesOf(times, form.rate);
    this.#fade = fadeAt(form.rate);
    const filled = this.#edges.map(({ from, to }) => ({ from: from / form.rate, to: to / form.rate }));
    this.#made = new Treating(voice, form, options, {
      ...NO_SUPPLIES,
      ...(reading && { aloud: (channel, values) => aloud(channel, values, reading, filled) }),
    });
  }

  /** @param out what is heard so far, changed where it is covered; blocks come in order @param first number of its first sample */
  over(out: Planes, first: number): void {
    const end = first + lengthOf(out);
    while (this.#passed < this.#edges.length && this.#edges[this.#passed]!.to <= first) this.#passed++;
    for (let n = this.#passed; n < this.#edges.length; n++) {
      const { from, to } = this.#edges[n]!;
      if (from >= end) break;
      const [a, b] = [Math.max(first, from), Math.min(end, to)];
      const made = this.#made.push(out.map(() => new Float32Array(b - a)));
      if (lengthOf(made) !== b - a) raise({ code: 'job/internal', why: 'a voice that hides came late' });
      for (let i = a; i < b; i++) {
        const gain = Math.min(1, (i - from + 1) / this.#fade, (to - i) / this.#fade);
        for (const [c, plane] of out.entries())
          plane[i - first] = plane[i - first]! * (1 - gain) + made[c]![i - a]! * gain;
      }
    }
  }
}

/** One track on its way. Blocks come in order; those of `mute` may be ahead of those of `cover`. */
export class Hush {
  readonly #covers: readonly Cover[];
  readonly #muting: Muting;

  /** @throws FaultError `job/internal` for a voice that leaves something */
  constructor({ times, fills }: Hushed, form: SoundForm) {
    this.#muting = new Muting(times, form.rate);
    this.#covers = fills.map((fill) => new Cover(fill, form));
  }

  /** What may be heard: nothing inside of stretches, and less and less before them. @param first number of its first sample */
  mute(planes: Planes, first: number): Planes {
    return this.#muting.mute(planes, first);
  }

  /** What is laid over a voice's samples inside of stretches. */
  cover(planes: Planes, first: number): Planes {
    const out = planes.map((p) => p.slice());
    for (const cover of this.#covers) cover.over(out, first);
    return out;
  }
}

const lengthOf = (planes: Planes): number => planes[0]?.length ?? 0;
