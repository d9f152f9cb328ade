/** Hides stretches of a sound track: what is said there never reaches a voice, and something else is laid over what comes of it. */
import { raise } from '../model/fault.ts';
import type { Values } from '../model/options.ts';
import type { Voice } from '../model/voice.ts';
import { aloud, type Reading } from './aloud/aloud.ts';
import { type Edge, edgesOf, fadeAt, Muting } from './muting.ts';
import type { Time } from './times.ts';
import { NO_SUPPLIES, type Planes, type SoundForm, Treating } from './treat.ts';

/** Which stretches are hidden, and by whom. */
export interface Hushed {
  /** In order, none touching another. */
  readonly times: readonly Time[];
  /** One that leaves nothing. */
  readonly voice: Voice;
  readonly options: Values;
  /** Of voices that read aloud. */
  readonly reading?: Reading | undefined;
}

/** One track on its way. Blocks come in order; those of `mute` may be ahead of those of `cover`. */
export class Hush {
  readonly #edges: readonly Edge[];
  readonly #fade: number;
  readonly #made: Treating;
  readonly #muting: Muting;
  #covered = 0;

  /** @throws FaultError `job/internal` for a voice that leaves something */
  constructor({ times, voice, options, reading }: Hushed, form: SoundForm) {
    if (voice.leaves !== 'nothing') raise({ code: 'job/internal', why: `${voice.id} hides nothing` });
    this.#edges = edgesOf(times, form.rate);
    this.#fade = fadeAt(form.rate);
    this.#muting = new Muting(times, form.rate);
    const filled = this.#edges.map(({ from, to }) => ({ from: from / form.rate, to: to / form.rate }));
    this.#made = new Treating(voice, form, options, {
      ...NO_SUPPLIES,
      ...(reading && { aloud: (channel, values) => aloud(channel, values, reading, filled) }),
    });
  }

  /** What may be heard: nothing inside of stretches, and less and less before them. @param first number of its first sample */
  mute(planes: Planes, first: number): Planes {
    return this.#muting.mute(planes, first);
  }

  /** What is laid over a voice's samples inside of stretches. */
  cover(planes: Planes, first: number): Planes {
    const out = planes.map((p) => p.slice());
    const end = first + lengthOf(out);
    this.#covered = this.#passed(this.#covered, first);
    for (const { from, to } of this.#from(this.#covered, end)) {
      const [a, b] = [Math.max(first, from), Math.min(end, to)];
      const made = this.#made.push(out.map(() => new Float32Array(b - a)));
      if (lengthOf(made) !== b - a) raise({ code: 'job/internal', why: 'a voice that hides came late' });
      for (let i = a; i < b; i++) {
        const gain = Math.min(1, (i - from + 1) / this.#fade, (to - i) / this.#fade);
        for (const [c, plane] of out.entries())
          plane[i - first] = plane[i - first]! * (1 - gain) + made[c]![i - a]! * gain;
      }
    }
    return out;
  }

  /** The first stretch, from one on, that ends behind a sample. */
  #passed(at: number, sample: number): number {
    let next = at;
    while (next < this.#edges.length && this.#edges[next]!.to <= sample) next++;
    return next;
  }

  /** Those from one on that begin before a sample. */
  #from(at: number, before: number): readonly Edge[] {
    let end = at;
    while (end < this.#edges.length && this.#edges[end]!.from < before) end++;
    return this.#edges.slice(at, end);
  }
}

const lengthOf = (planes: Planes): number => planes[0]?.length ?? 0;
