/** Takes stretches out of sound on its way, to the sample: nothing is heard inside, and less and less beside them. */
import type { Time } from './times.ts';
import type { Planes } from './treat.ts';

/** Over so many seconds it grows faint before a stretch, and comes back behind it: edges do not click. */
export const FADE = 0.005;

/** Samples of a stretch: from one, up to another. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** @param rate samples a second @returns whole samples: all that a stretch shares something with */
export const edgesOf = (times: readonly Time[], rate: number): Edge[] =>
  times.map(({ from, to }) => ({ from: Math.floor(from * rate), to: Math.ceil(to * rate) }));

export const fadeAt = (rate: number): number => Math.max(1, Math.round(FADE * rate));

/** One track on its way. */
export class Muting {
  readonly #edges: readonly Edge[];
  readonly #fade: number;
  #passed = 0;

  /** @param times in order, none touching another; they may begin and end nowhere */
  constructor(times: readonly Time[], rate: number) {
    this.#edges = edgesOf(times, rate);
    this.#fade = fadeAt(rate);
  }

  /** Blocks come in order. @param first number of its first sample */
  mute(planes: Planes, first: number): Planes {
    const out = planes.map((p) => p.slice());
    const end = first + (out[0]?.length ?? 0);
    const fade = this.#fade;
    while (this.#passed < this.#edges.length && this.#edges[this.#passed]!.to <= first - fade) this.#passed++;
    for (let n = this.#passed; n < this.#edges.length; n++) {
      const { from, to } = this.#edges[n]!;
      if (from - fade >= end) break;
      for (let i = Math.max(first, from - fade); i < Math.min(end, to + fade); i++) {
        // Less than a fade away, from 0 to 1; none inside.
        const away = i < from ? from - i : i < to ? 0 : i - to + 1;
        const gain = away / (fade + 1);
        for (const plane of out) plane[i - first] = gain === 0 ? 0 : plane[i - first]! * gain;
      }
    }
    return out;
  }
}
