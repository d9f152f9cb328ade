/**
 * Dynamic time warping of a sound onto the words that are said in it: every frame of it belongs to one of a word, or to a pause before one
 * (Sakoe and Chiba 1978, without symmetry; the cheapest path by Viterbi).
 */
import { FRAMES, WIDTH } from './frames.ts';
import type { Reference } from './reading.ts';

/** What it costs where the next frame is of the same place in a word, or of one, two or three further: nobody says in 10 ms what takes a synthesizer more than 30. */
const STEPS = [0.6, 0, 0.4, 1.2] as const;
/** What it costs to leave out the first frame of a word or its last. */
const CUT = 0.2;
/** What a pause costs where a mark stands in the text, and between two words without one; and each frame in it in which something is heard. */
const PAUSE = { marked: 1, unmarked: 15 };
const FILL = 5.2;
const FILLED = 12;
/** What costs so much more than the cheapest way up to now is left: some two seconds of wrong words. */
const BEAM = 300;
const NEVER = 1e30;

/** Where a word was found, seconds. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  /** Mean distance of its frames from those that were read. */
  readonly cost: number;
  /** How long it lasts beside what was read. */
  readonly slope: number;
}

/** Between which frames of the sound a word may be, end exclusive; neither goes back from one word to the next. */
export interface Allowed {
  readonly from: number;
  readonly to: number;
}

/** Pauses and words' frames one behind the other: a pause, its word, ..., a pause. */
interface States {
  readonly count: number;
  readonly word: Int32Array;
  /** Among all of the reference; -1 of a pause. */
  readonly frame: Int32Array;
  /** Pauses by the word behind them. */
  readonly pauses: Int32Array;
}

function statesOf(begins: readonly number[]): States {
  const words = begins.length - 1;
  const count = begins[words]! + words + 1;
  const word = new Int32Array(count);
  const frame = new Int32Array(count).fill(-1);
  const pauses = new Int32Array(words + 1);
  for (let w = 0, s = 0; w <= words; w++) {
    pauses[w] = s;
    word[s++] = w;
    for (let j = begins[w]!; w < words && j < begins[w + 1]!; j++, s++) {
      word[s] = w;
      frame[s] = j;
    }
  }
  return { count, word, frame, pauses };
}

/**
 * Where each word is said; null of those that are not reached.
 * @param sound levelled frames @param loud how much is heard in each, 0..1
 * @param whole whether the last word is said in it; else as many as fit best
 */
export function pathOf(
  sound: Float32Array,
  loud: Float32Array,
  reference: Reference,
  allowed: readonly Allowed[],
  whole: boolean,
): (Placed | null)[] {
  const { begins, frames, marked } = reference;
  const length = sound.length / WIDTH;
  const words = begins.length - 1;
  const states = statesOf(begins);
  const { word, frame, pauses } = states;
  let before = new Float64Array(states.count).fill(NEVER);
  let now = new Float64Array(states.count).fill(NEVER);
  const back: Uint8Array[] = [];
  const lows: number[] = [];
  let [low, high] = [0, 0];
  let cheapest = 0;
  for (let t = 0; t < length; t++) {
    // Only words that may be said now.
    let [a, b] = [0, words];
    while (a < words && allowed[a]!.to <= t) a++;
    while (b > a && allowed[b - 1]!.from > t) b--;
    const [from, to] = [pauses[a]!, pauses[b]!];
    // Buffers are used by turns: nothing of two frames ago is left standing.
    now.fill(NEVER);
    const steps = new Uint8Array(to - from + 1);
    const fill = Math.min(FILL, FILLED * loud[t]!);
    const most = cheapest + BEAM;
    cheapest = NEVER;
    for (let s = from; s <= to; s++) {
      const w = word[s]!;
      const j = frame[s]!;
      let best = before[s]!;
      let how = 0;
      const end = pauses[w]! - 1;
      if (j < 0) {
        if (t === 0 && w === 0) best = 0;
        for (let k = 0; k < 2 && w > 0 && end - k > pauses[w - 1]!; k++) {
          const cost = before[end - k]! + (marked[w] === false ? PAUSE.unmarked : PAUSE.marked) + k * CUT;
          if (cost < best) [best, how] = [cost, 1 + k];
        }
        if (best < most) now[s] = best + fill;
      } else {
        best += STEPS[0];
        const p = j - begins[w]!;
        for (let k = 1; k <= 3 && k <= p; k++) {
          const cost = before[s - k]! + STEPS[k]!;
          if (cost < best) [best, how] = [cost, k];
        }
        if (p < 2) {
          const cost = before[pauses[w]!]! + p * CUT;
          if (cost < best) [best, how] = [cost, 4];
          for (let k = 0; k < 2 && w > 0 && end - k > pauses[w - 1]!; k++) {
            const cost = before[end - k]! + (k + p) * CUT;
            if (cost < best) [best, how] = [cost, 5 + k];
          }
        }
        if (t === 0 && w === 0 && p === 0) best = 0;
        const may = best < most && t >= allowed[w]!.from && t < allowed[w]!.to;
        if (may) now[s] = best + apart(sound, t, frames, j);
      }
      steps[s - from] = how;
      if (now[s]! < cheapest) cheapest = now[s]!;
    }
    back.push(steps);
    lows.push(from);
    [low, high] = [from, to];
    [before, now] = [now, before];
  }
  const best = endOf(before, states, { low, high, whole });
  return traced(best, states, { back, lows, sound, frames, begins });
}

/** Where the cheapest path ends. */
function endOf(
  costs: Float64Array,
  { count }: States,
  { low, high, whole }: { readonly low: number; readonly high: number; readonly whole: boolean },
): number {
  const last = count - 1;
  if (whole && Math.min(costs[last]!, costs[last - 1]!) < NEVER)
    return costs[last - 1]! < costs[last]! ? last - 1 : last;
  let best = low;
  for (let s = low; s <= high; s++) if (costs[s]! < costs[best]!) best = s;
  return best;
}

function traced(
  end: number,
  { word, frame, pauses }: States,
  of: {
    readonly back: readonly Uint8Array[];
    readonly lows: readonly number[];
    readonly sound: Float32Array;
    readonly frames: Float32Array;
    readonly begins: readonly number[];
  },
): (Placed | null)[] {
  const { begins } = of;
  const words = begins.length - 1;
  const found = Array.from({ length: words }, () => ({ from: 0, to: 0, cost: 0 }));
  let s = end;
  for (let t = of.back.length - 1; t >= 0; t--) {
    const w = word[s]!;
    const j = frame[s]!;
    const place = j < 0 ? undefined : found[w];
    if (place) {
      place.to ||= t + 1;
      place.from = t;
      place.cost += apart(of.sound, t, of.frames, j);
    }
    const how = of.back[t]![s - of.lows[t]!] ?? 0;
    if (how === 0) continue;
    if (j < 0) s = pauses[w]! - how;
    else if (how <= 3) s -= how;
    else if (how === 4) s = pauses[w]!;
    else s = pauses[w]! - (how - 4);
  }
  return found.map(({ from, to, cost }, w) =>
    to === 0
      ? null
      : {
          from: from / FRAMES,
          to: to / FRAMES,
          cost: cost / (to - from),
          slope: (to - from) / (begins[w + 1]! - begins[w]!),
        },
  );
}

function apart(a: Float32Array, i: number, b: Float32Array, j: number): number {
  let sum = 0;
  for (let k = 0, x = WIDTH * i, y = WIDTH * j; k < WIDTH; k++, x++, y++) {
    const d = a[x]! - b[y]!;
    sum += d * d;
  }
  return Math.sqrt(sum);
}
