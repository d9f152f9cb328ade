/** Pass C for stretches that are hidden: nothing of what was said there may be in the result, however short it is. */
import type { Signal } from '../../core/signal.ts';
import { AROUND, Correlation, HEARD, PIECE, RATE } from '../../core/sound/correlation.ts';
import { energy } from '../../core/sound/envelope.ts';
import { Hush, type Hushed } from '../../core/sound/hush.ts';
import { LAID_AROUND, leftover } from '../../core/sound/leftover.ts';
import type { SoundTrack } from '../ports.ts';
import { Reel } from './reel.ts';

/** At the ends of a stretch an encoder smears what is beside it, seconds: less than what is hidden beside each word. */
const SMEARED = 0.02;

/** What the stretches of a track came to beside the original. */
export interface HushedCompared {
  /** Pieces, of half a second at most, in which something was said. */
  readonly pieces: number;
  /** The greatest correlation of one, less what was laid over, with the original. */
  readonly most: number;
  /** The same, of half a second each: chance makes more of less. */
  readonly worst: number;
}

/** A track, and after its own channels what is laid over each of them. */
const withLaid = (track: SoundTrack, hushed: Hushed): SoundTrack => ({
  ...track,
  async *blocks(signal) {
    let hush: Hush | null = null;
    for await (const block of track.blocks(signal)) {
      const { at, rate, planes } = block;
      hush ??= new Hush(hushed, { rate, channels: planes.length });
      const silence = planes.map((p) => new Float32Array(p.length));
      yield { at, rate, planes: [...planes, ...hush.cover(silence, Math.round(at * rate))] };
    }
  },
});

/** Places of pieces, in samples at `RATE`. */
function* piecesOf({ times }: Hushed): Generator<{ readonly from: number; readonly to: number }> {
  for (const time of times) {
    const [from, to] = [Math.ceil((time.from + SMEARED) * RATE), Math.floor((time.to - SMEARED) * RATE)];
    const count = Math.ceil((to - from) / PIECE);
    for (let i = 0; i < count; i++) {
      const at = from + Math.floor((i * (to - from)) / count);
      yield { from: at, to: Math.min(to, at + Math.ceil((to - from) / count)) };
    }
  }
}

/**
 * @param cut whether the original may end where it cannot be decoded any more
 * @throws FaultError `sound/unreadable`
 */
export async function compareHushed(
  was: SoundTrack,
  is: SoundTrack,
  hushed: Hushed,
  { cut, signal }: { readonly cut: boolean; readonly signal?: Signal | undefined },
): Promise<HushedCompared> {
  const [a, b] = [new Reel(withLaid(was, hushed), cut, signal), new Reel(is, false, signal)];
  const correlation = new Correlation();
  let [pieces, most, worst] = [0, 0, 0];
  try {
    for (const { from, to } of piecesOf(hushed)) {
      const result = await b.slice(from, to);
      const both = await a.slice(from - AROUND, to + AROUND);
      const channels = both.length / 2;
      for (let c = 0; c < Math.min(channels, result.length); c++) {
        const original = both[c]!;
        const said = original.subarray(AROUND, original.length - AROUND);
        if (energy(said) < HEARD.was * said.length) continue;
        pieces++;
        const laid = both[channels + c]!.subarray(
          AROUND - LAID_AROUND,
          original.length - AROUND + LAID_AROUND,
        );
        const rest = leftover(result[c]!, laid);
        if (energy(rest) < HEARD.is * rest.length) continue;
        const r = correlation.greatest(original, rest);
        most = Math.max(most, r);
        worst = Math.max(worst, r * Math.sqrt(rest.length / PIECE));
      }
    }
  } finally {
    await a.close();
    await b.close();
  }
  return { pieces, most, worst };
}
