/** Sound spoken anew by another voice, window by window, in constant memory. */
import type { Process } from '../../model/voice.ts';
import { median } from '../../units.ts';
import { CEPSTRA, Cepstra } from '../fargan/features.ts';
import type { Layers } from '../fargan/layers.ts';
import { Correlations, LAGS, voicedOf } from '../fargan/pitch.ts';
import { FEATURES, FRAME, PITCH, pitchOf, SPOKEN, Synthesis, VOICING } from '../fargan/synthesis.ts';
import { Resampler } from '../resample.ts';
import type { Bank } from './bank.ts';
import type { Speaker } from './speaker.ts';
import { activeOf, loudestOf, SILENT } from './statistics.ts';

/** Frames of a window; where it ends is sought in as many at its end; least that speak for statistics, and how many are kept for them. */
const WINDOW = 1500;
const SOUGHT = 300;
const ENOUGH = 500;
const KEPT = 3000;
/** Pauses: so far below the loudest frame (26 dB), and what is held open before and behind, frames. */
const PAUSE = 11;
const HELD = 4;
/** Frames over which loudness is told where a window is cut. */
const CALM = 4;
/** What is spoken of a frame is heard so many samples before its first one. */
const EARLY = FRAME / 2;
/** Frames before a word with which its speaking begins. */
const AHEAD = 4;
/** Farthest that intonation goes from its mean, octaves. */
const FAR = 0.6;
const VOICED = 0.2;
/** Of all that is said, Hz. */
const LOWEST = 64;

/** What is said is said at this pitch, Hz; `range` of the speaker's own intonation stays, 0..1. */
export interface Melody {
  readonly hertz: number;
  readonly range: number;
}

interface Frame {
  readonly cepstra: Float32Array;
  readonly correlations: Float32Array;
}

/** One channel of any rate. */
export function spoken(rate: number, speaker: Speaker, melody: Melody, layers: Layers, bank: Bank): Process {
  const down = new Resampler(rate, SPOKEN);
  const up = new Resampler(SPOKEN, rate);
  const cepstra = new Cepstra();
  const correlations = new Correlations();
  const synthesis = new Synthesis(layers);
  const block = new Float32Array(FRAME);
  let [filled, taken, given, skip, begun] = [0, 0, 0, EARLY, false];
  let waiting: Frame[] = [];
  let context: Float32Array[] = [];

  const say = (frames: readonly Frame[]): Float32Array => {
    context = [...context, ...frames.map((f) => f.cepstra)].slice(-KEPT);
    const features = featuresOf(frames, contextFor(context, frames.length), speaker, melody, bank);
    const out = new Float32Array(frames.length * FRAME);
    let to = 0;
    for (const [i, { values, loud }] of features.entries()) {
      if (!begun) {
        begun = true;
        synthesis.begin(values);
        continue;
      }
      const made = out.subarray(to, to + FRAME);
      // Within a pause nothing has to be spoken.
      if (features.slice(Math.max(0, i - 1), i + AHEAD).some((f) => f.loud)) synthesis.speak(values, made);
      const before = features[Math.max(0, i - 1)]!.loud;
      for (let k = 0; k < FRAME; k++) made[k] = made[k]! * (before + ((loud - before) * k) / FRAME);
      to += FRAME;
    }
    const early = Math.min(skip, to);
    skip -= early;
    return up.push(out.subarray(early, to));
  };
  const hear = (samples: Float32Array): Float32Array[] => {
    const out: Float32Array[] = [];
    for (let at = 0; at < samples.length; ) {
      const n = Math.min(FRAME - filled, samples.length - at);
      block.set(samples.subarray(at, at + n), filled);
      filled += n;
      at += n;
      if (filled < FRAME) break;
      filled = 0;
      const frame = { cepstra: new Float32Array(CEPSTRA), correlations: new Float32Array(LAGS) };
      cepstra.of(block, frame.cepstra);
      correlations.of(block, frame.correlations);
      waiting.push(frame);
      if (waiting.length < WINDOW) continue;
      const cut = calmest(waiting);
      out.push(say(waiting.slice(0, cut)));
      waiting = waiting.slice(cut);
    }
    return out;
  };
  const joined = (parts: readonly Float32Array[]): Float32Array => {
    const n = Math.min(
      parts.reduce((sum, p) => sum + p.length, 0),
      taken - given,
    );
    const out = new Float32Array(n);
    let at = 0;
    for (const p of parts) {
      const fits = p.subarray(0, n - at);
      out.set(fits, at);
      at += fits.length;
    }
    given += n;
    return out;
  };
  return {
    push(samples) {
      taken += samples.length;
      return joined(hear(down.push(samples)));
    },
    end() {
      if (taken === given) return new Float32Array(0);
      // Silence behind it, until all of it is spoken.
      const parts = [
        ...hear(down.push(new Float32Array(Math.ceil(rate / 4)))),
        ...hear(new Float32Array(4 * FRAME)),
      ];
      if (waiting.length) parts.push(say(waiting));
      parts.push(up.push(new Float32Array(SPOKEN / 4)));
      return joined(parts);
    },
  };
}

/** Where a window is cut: where it is quietest. */
function calmest(frames: readonly Frame[]): number {
  let [best, least] = [frames.length, Number.POSITIVE_INFINITY];
  for (let t = frames.length - SOUGHT; t < frames.length - CALM; t++) {
    let sum = 0;
    for (let k = t - CALM; k <= t + CALM; k++) sum += frames[k]!.cepstra[0]!;
    if (sum < least) [best, least] = [t, sum];
  }
  return best;
}

/** Frames from which statistics are taken: the window's, and before them as many as are needed. */
function contextFor(context: readonly Float32Array[], window: number): readonly Float32Array[] {
  let from = context.length - window;
  while (from > 0 && activeOf(context.slice(from)).length < ENOUGH) from = Math.max(0, from - WINDOW / 5);
  return context.slice(from);
}

/** Features of each frame, and how open the gate is. */
function featuresOf(
  frames: readonly Frame[],
  context: readonly Float32Array[],
  speaker: Speaker,
  { hertz, range }: Melody,
  bank: Bank,
): { values: Float32Array; loud: number }[] {
  const heard = frames.map((f) => f.cepstra);
  const loudest = loudestOf(context);
  const open = heard.map((f) => (loudest > SILENT && f[0]! > loudest - PAUSE ? 1 : 0));
  const changed = speaker.of(heard, context);
  const { periods, voicing } = voicedOf(frames.map((f) => f.correlations));
  const octaves = Float32Array.from(periods, (p) => pitchOf(SPOKEN / p));
  const middle = median([...octaves].filter((_, i) => voicing[i]! > VOICED)) ?? 0;
  return changed.map((cepstra, t) => {
    const held = open.slice(Math.max(0, t - HELD), t + HELD + 1);
    const loud = held.reduce<number>((sum, o) => Math.max(sum, o), 0);
    const values = new Float32Array(FEATURES);
    if (loud) values.set(cepstra);
    else values.set(bank.silence);
    const turn = voicing[t]! > VOICED ? Math.max(-FAR, Math.min(FAR, octaves[t]! - middle)) : 0;
    // No period is longer than the vocoder looks back.
    values[PITCH] = Math.max(pitchOf(LOWEST), pitchOf(hertz) + range * turn);
    values[VOICING] = loud ? voicing[t]! : bank.silence[VOICING]!;
    return { values, loud };
  });
}
