/** Pass C for sound: the result's tracks are decoded and compared with the source's, piece by piece. */
import { faultOf } from '../../core/model/fault.ts';
import type { SoundLine } from '../../core/model/report.ts';
import type { Signal } from '../../core/signal.ts';
import { Grid } from '../../core/sound/grid.ts';
import { AROUND, Comparison, PIECE, RATE } from '../../core/sound/likeness.ts';
import { meanOf } from '../../core/sound/mean.ts';
import type { SoundTrack } from '../ports.ts';

/** One track while it is read: no more of it is held than is compared. */
class Reel {
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

/** What two tracks came to beside one another. */
export interface Compared extends Required<Pick<SoundLine, 'likeness' | 'late'>> {
  /** Whether a voice can be heard in the original, and nothing at all in the result. */
  readonly mute: boolean;
  /** Null where nothing can be heard of it. */
  readonly was: Heard | null;
  readonly is: Heard | null;
}

/** What was heard of a track; times in seconds. */
export interface Heard {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly channels: number;
}

const heardOf = ({ span, rate, channels }: Reel): Heard | null => span && { ...span, rate, channels };

/**
 * @param cut whether the original may end where it cannot be decoded any more
 * @throws FaultError `sound/unreadable`
 */
export async function compare(
  was: SoundTrack,
  is: SoundTrack,
  {
    cut,
    together,
    signal,
  }: {
    readonly cut: boolean;
    /** Whether all channels of the result say what all of the original's said. */
    readonly together: boolean;
    readonly signal?: Signal | undefined;
  },
): Promise<Compared> {
  const [a, b] = [new Reel(was, cut, signal), new Reel(is, false, signal)];
  const by = new Comparison();
  try {
    const begin = await b.first();
    for (let next = begin; ; next += PIECE) {
      let result = await b.slice(next, next + PIECE);
      // Pieces are full: in a short one what is not alike looks alike.
      const at = b.ended ? Math.max(begin, Math.min(next, b.end - PIECE)) : next;
      if (at < next) result = await b.slice(at, at + PIECE);
      const original = await a.slice(at - AROUND, at + PIECE + AROUND);
      const both = together && original.length && result.length;
      const [ours, theirs] = both ? [[meanOf(original)], [meanOf(result)]] : [original, result];
      for (let i = 0; i < Math.min(ours.length, theirs.length); i++) by.add(ours[i]!, theirs[i]!);
      if (b.ended && next + PIECE >= b.end) break;
    }
    await a.drain();
  } finally {
    await a.close();
    await b.close();
  }
  return { likeness: by.likeness, late: by.late, mute: by.mute, was: heardOf(a), is: heardOf(b) };
}
