/** Conversations made of recordings: who speaks when is known to the frame. */
import { randomOf } from '../../../src/core/sound/random.ts';

const RATE = 16_000;
/** Frames a second of what is known. */
export const FRAMES = 100;
/** Seconds of a turn, between turns, and by how much one that comes too early does. */
const TURN = [1.5, 6.5] as const;
const PAUSE = [0.1, 0.7] as const;
const EARLY = [0.3, 1.5] as const;
/** A recording with less left of it says no more, seconds. */
const LEAST = 1;
/** Below the loudest frame of a turn by so much nobody speaks, and pauses of words up to so many frames are none. */
const SILENT = 10 ** -3.5;
const HELD = 30;
const [LEVEL, NOISE, EDGE] = [0.05, 2e-4, 160];

type Samples = Float32Array<ArrayBuffer>;
export interface Conversation {
  readonly samples: Samples;
  /** Of each speaker, a number a frame: 1 where they speak. */
  readonly truth: readonly Uint8Array[];
}

/** @param speakers recordings of each, one behind the other @param early how often somebody begins before the last one has ended, 0..1 */
export function conversation(
  speakers: readonly (readonly Samples[])[],
  seed: number,
  early: number,
): Conversation {
  const random = randomOf(seed);
  const between = ([least, most]: readonly [number, number]) => least + random() * (most - least);
  const left = speakers.map(joined);
  const turns: { who: number; from: number; samples: Samples }[] = [];
  let end: number = PAUSE[1];
  let who = -1;
  for (;;) {
    const able = left.flatMap((s, i) => (i !== who && s.length > LEAST * RATE ? [i] : []));
    if (!able.length) break;
    who = able[Math.floor(random() * able.length)]!;
    const length = Math.min(left[who]!.length, Math.floor(between(TURN) * RATE));
    const samples = edged(left[who]!.slice(0, length));
    left[who] = left[who]!.slice(length);
    const from = Math.max(0, end + (random() < early ? -between(EARLY) : between(PAUSE)));
    turns.push({ who, from, samples });
    end = Math.max(end, from + length / RATE);
  }
  const all = Float32Array.from({ length: Math.ceil((end + 0.5) * RATE) }, () => NOISE * (random() - 0.5));
  const truth = speakers.map(() => new Uint8Array(Math.floor((all.length * FRAMES) / RATE)));
  for (const { who: one, from, samples } of turns) {
    const at = Math.round(from * RATE);
    for (const [i, v] of samples.entries()) all[at + i] = all[at + i]! + v;
    for (const frame of speaks(samples)) truth[one]![Math.round(from * FRAMES) + frame] = 1;
  }
  return { samples: all, truth };
}

/** All equally loud. */
function joined(recordings: readonly Samples[]): Samples {
  const out = new Float32Array(recordings.reduce((n, r) => n + r.length, 0));
  let at = 0;
  for (const r of recordings) {
    const gain = LEVEL / Math.sqrt(r.reduce((sum, v) => sum + v * v, 0) / r.length);
    out.set(
      r.map((v) => gain * v),
      at,
    );
    at += r.length;
  }
  return out;
}

/** Cut without a click. */
function edged(samples: Samples): Samples {
  const end = samples.length - 1;
  return samples.map((v, i) => v * Math.min(1, i / EDGE, (end - i) / EDGE));
}

/** Frames in which somebody speaks. */
function speaks(samples: Samples): number[] {
  const size = RATE / FRAMES;
  const loud = Array.from({ length: Math.floor(samples.length / size) }, (_, t) =>
    samples.subarray(t * size, (t + 1) * size).reduce((sum, v) => sum + v * v, 0),
  );
  const least = SILENT * Math.max(...loud);
  const out: number[] = [];
  for (const [t, v] of loud.entries()) {
    const last = out.at(-1);
    if (v <= least) continue;
    if (last !== undefined && t - last <= HELD) for (let i = last + 1; i < t; i++) out.push(i);
    out.push(t);
  }
  return out;
}
