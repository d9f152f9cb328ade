/** Pass C for sound: the result's tracks are decoded and compared with the source's, piece by piece. */
import type { SoundLine } from '../../core/model/report.ts';
import type { Signal } from '../../core/signal.ts';
import { AROUND, PIECE, RATE } from '../../core/sound/correlation.ts';
import { Comparison } from '../../core/sound/likeness.ts';
import { meanOf } from '../../core/sound/mean.ts';
import { type Time, touching } from '../../core/sound/times.ts';
import type { SoundTrack } from '../ports.ts';
import { Reel } from './reel.ts';

/** What two tracks came to beside one another. */
export interface Compared extends Required<Pick<SoundLine, 'likeness' | 'late'>> {
  /** Mean correlation of pieces that may hold a voice; null where none does. */
  readonly typical: number | null;
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
    apart = [],
  }: {
    readonly cut: boolean;
    /** Whether all channels of the result say what all of the original's said. */
    readonly together: boolean;
    readonly signal?: Signal | undefined;
    /** What of the original is looked for elsewhere: pieces that touch it tell nothing of the others. */
    readonly apart?: readonly Time[];
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
      const [from, to] = [(at - AROUND) / RATE, (at + PIECE + AROUND) / RATE];
      if (!touching(apart, { from, to }).length)
        for (let i = 0; i < Math.min(ours.length, theirs.length); i++) by.add(ours[i]!, theirs[i]!);
      if (b.ended && next + PIECE >= b.end) break;
    }
    await a.drain();
  } finally {
    await a.close();
    await b.close();
  }
  return {
    likeness: by.likeness,
    late: by.late,
    mute: by.mute,
    typical: by.typical,
    was: heardOf(a),
    is: heardOf(b),
  };
}
