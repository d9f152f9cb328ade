/** A sound track on the clock on which results are compared, while it is read. */
import { faultOf } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { PIECE, RATE } from '../../core/sound/correlation.ts';
import { Grid } from '../../core/sound/grid.ts';
import type { SoundTrack } from '../ports.ts';

/** One track while it is read: no more of it is held than is compared. */
export class Reel {
  readonly #blocks: AsyncIterator<{ at: number; rate: number; planes: readonly Float32Array[] }>;
  #grids: Grid[] = [];
  ended = false;
  /** Where it begins and ends, seconds; null before something was heard. */
  span: { readonly from: number; to: number } | null = null;
  rate = 0;

  /** Whether what cannot be decoded ends it, or is thrown. */
  readonly #cut: boolean;

  constructor(track: SoundTrack, cut: boolean, signal?: Signal) {
    this.#blocks = track.blocks(signal)[Symbol.asyncIterator]();
    this.#cut = cut;
  }
  get channels(): number {
    return this.#grids.length;
  }

  /** Samples of each channel, numbered at `RATE`. */
  async slice(from: number, to: number): Promise<Float64Array[]> {
    while (!this.ended && (this.#grids[0]?.end ?? 0) < to) await this.#read();
    // The last piece of a result reaches back into the one before.
    for (const g of this.#grids) g.forget(from - PIECE);
    return this.#grids.map((g) => g.slice(from, to));
  }

  /** The first and the last sample that are known, numbered at `RATE`. */
  async first(): Promise<number> {
    if (!this.ended && !this.span) await this.#read();
    return Math.floor((this.span?.from ?? 0) * RATE);
  }
  get end(): number {
    return this.#grids[0]?.end ?? 0;
  }

  async #read(): Promise<void> {
    const { value, done } = await this.#blocks.next().catch((error: unknown) => {
      if (!this.#cut || faultOf(error).code !== 'sound/unreadable') throw error;
      return { value: undefined, done: true } as const;
    });
    if (done) {
      this.ended = true;
      return;
    }
    const { at, rate, planes } = value;
    this.rate = rate;
    if (!this.#grids.length) this.#grids = planes.map(() => new Grid(RATE));
    const first = Math.round(at * rate);
    for (const [i, g] of this.#grids.entries()) g.add(planes[i]!, first, rate);
    const to = at + (planes[0]?.length ?? 0) / rate;
    if (this.span) this.span.to = to;
    else this.span = { from: at, to };
  }

  /** Reads what is left. */
  async drain(): Promise<void> {
    while (!this.ended) {
      await this.#read();
      for (const g of this.#grids) g.forget(g.end);
    }
  }

  async close(): Promise<void> {
    await this.#blocks.return?.();
  }
}
