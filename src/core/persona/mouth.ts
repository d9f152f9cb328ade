/** The inside of a mouth that opens: teeth, the dark behind them, a tongue. */
import { MESH } from '../motion/face-geometry.ts';
import { clamp } from '../units.ts';
import { LIPS } from './parts.ts';

/** A gap between the lips from which one sees into the mouth, one in which teeth are seen, and how high upper teeth are, centimetres. */
const GAP = { from: 0.06, to: 0.25 };
const SEEN = { from: 0.1, to: 0.35 };
const TEETH = 0.8;
/** The same as shares of the widest gap. */
const DEEP = { from: 0.6, to: 0.85 };

/** How far the lips are apart at each of their points, centimetres; 0 elsewhere. @param own points in the head's space */
export function gapsOf(own: Float32Array): Float32Array {
  const out = new Float32Array(MESH);
  LIPS.upper.forEach((up, k) => {
    const low = LIPS.lower[k]!;
    const gap = Math.hypot(own[3 * up + 1]! - own[3 * low + 1]!, own[3 * up + 2]! - own[3 * low + 2]!);
    out[up] = gap;
    out[low] = gap;
  });
  return out;
}

/** A place between lips. */
export interface Between {
  /** From the upper lip (0) to the lower. */
  readonly low: number;
  /** How far they are apart here, and where the mouth opens most, centimetres. */
  readonly gap: number;
  readonly widest: number;
  /** Of that, what it is open beyond what the skin shows by itself. */
  readonly opened: number;
  /** How far the skin shows teeth of its own, 0..1, which end at so many centimetres below the upper lip; left out: not at all. */
  readonly shown?: { readonly share: number; readonly end: number };
}

type Samples = Float32Array;

/**
 * Lays the inside over what is there, as far as one sees in.
 * @param mean luma of the skin @param lit share of it that falls here
 * @param into luma and both chroma samples (BT.601, full range) @param at place in all three
 */
export function seeInto(
  { low, gap, widest, opened, shown }: Between,
  mean: number,
  lit: number,
  into: readonly [Samples, Samples, Samples],
  at = 0,
): void {
  const down = low * gap;
  const own = shown?.share ?? 0;
  const below = shown ? clamp((down - shown.end) / 0.1 + 1, 0, 1) : 1;
  const share = clamp((opened - GAP.from) / (GAP.to - GAP.from), 0, 1) * (1 + own * (below - 1));
  if (share === 0) return;
  // Teeth behind the lip, in its shadow; then the dark, then a tongue.
  const teeth =
    (1 - own) *
    clamp((gap - SEEN.from) / (SEEN.to - SEEN.from), 0, 1) *
    // Towards the corners they lie in the dark.
    clamp((gap / widest - DEEP.from) / (DEEP.to - DEEP.from), 0, 1) *
    clamp((TEETH - down) / 0.15, 0, 1) *
    clamp(down / 0.12, 0.25, 1) *
    clamp((0.96 - low) / 0.1, 0, 1);
  const tongue = clamp((low - 0.62) / 0.3, 0, 1) * (1 - teeth);
  const dark = [0.16 * mean, 122, 140] as const;
  const pale = [Math.min(225, 1.02 * mean * lit), 122, 132] as const;
  const red = [0.38 * mean * lit, 120, 152] as const;
  for (const k of [0, 1, 2] as const) {
    const inside = dark[k] + teeth * (pale[k] - dark[k]) + tongue * (red[k] - dark[k]);
    into[k][at] = into[k][at]! + share * (inside - into[k][at]!);
  }
}
