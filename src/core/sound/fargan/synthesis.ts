/**
 * FARGAN (Valin et al. 2024, BSD-3): a voice from 20 features every 10 ms, sample by sample from what was said before, in pieces of 2.5 ms.
 * Runs at 16 kHz. What it says is what the features say; nothing of the original's samples comes near it.
 */
import type { Layers, Linear } from './layers.ts';

/** Numbers that describe 10 ms: 18 cepstra, the pitch (octaves, see `periodOf`), how much of it is voiced. */
export const FEATURES = 20;
export const PITCH = 18;
export const VOICING = 19;
/** Samples a second, and of a frame. */
export const SPOKEN = 16_000;
export const FRAME = 160;
/** Samples of a piece, and how many a frame has. */
const PIECE = 40;
const PIECES = FRAME / PIECE;
/** Numbers that a piece is conditioned on. */
const CONDITION = 80;
/** Longest period, and what is looked up beside it, samples. */
const LONGEST = 256;
const AROUND = 2;
const DEEMPHASIS = 0.85;
/** Frames that are read before the first is spoken. */
const AHEAD = 5;

/** Period in samples of a pitch in octaves. */
const periodOf = (pitch: number): number => Math.floor(0.5 + 256 / 2 ** (pitch + 1.5));
/** Pitch in octaves of Hz. */
export const pitchOf = (hertz: number): number => Math.log2((256 * hertz) / SPOKEN) - 1.5;

/** A quotient of polynomials that stands for the hyperbolic tangent, as the network learned with it. */
function tanh(x: number): number {
  const square = x * x;
  const above = (0.60863042 * square + 96.39235687) * square + 952.52801514;
  const below = (11.88600922 * square + 413.36801147) * square + 952.72399902;
  const y = (above * x) / below;
  return y > 1 ? 1 : y < -1 ? -1 : y;
}
const sigmoid = (x: number): number => 0.5 + 0.5 * tanh(0.5 * x);
const limited = (x: number): number => (x > 1 ? 1 : x < -1 ? -1 : x);

function tanhOf(values: Float32Array, n: number): void {
  for (let i = 0; i < n; i++) values[i] = tanh(values[i]!);
}

/** A layer that sees what it was given before, too. */
function convolution(layer: Linear, input: number): (values: Float32Array, out: Float32Array) => void {
  const held = new Float32Array(layer.inputs);
  return (values, out) => {
    held.copyWithin(0, input);
    held.set(values.subarray(0, input), layer.inputs - input);
    layer.run(held, out);
    tanhOf(out, layer.outputs);
  };
}

/** A gated recurrent unit. @returns its state, which it changes */
function recurrent(input: Linear, again: Linear): (values: Float32Array) => Float32Array {
  const n = again.inputs;
  const state = new Float32Array(n);
  const [now, before] = [new Float32Array(3 * n), new Float32Array(3 * n)];
  return (values) => {
    input.run(values, now);
    again.run(state, before);
    for (let i = 0; i < n; i++) {
      const keep = sigmoid(now[i]! + before[i]!);
      const reset = sigmoid(now[n + i]! + before[n + i]!);
      const next = tanh(now[2 * n + i]! + before[2 * n + i]! * reset);
      state[i] = keep * state[i]! + (1 - keep) * next;
    }
    return state;
  };
}

/** `values` times gates that are made of them, into `out`, which may be the same. */
function gated(layer: Linear): (values: Float32Array, out: Float32Array) => void {
  const gates = new Float32Array(layer.outputs);
  return (values, out) => {
    layer.run(values, gates);
    for (let i = 0; i < gates.length; i++) out[i] = values[i]! * sigmoid(gates[i]!);
  };
}

/** Speaks frame by frame; each goes on from the one before. */
export class Synthesis {
  readonly #layers: Layers;
  readonly #conv1: ReturnType<typeof convolution>;
  readonly #conv2: ReturnType<typeof convolution>;
  readonly #rnn: readonly { cell: ReturnType<typeof recurrent>; gate: ReturnType<typeof gated> }[];
  readonly #gate2: ReturnType<typeof gated>;
  readonly #skipGate: ReturnType<typeof gated>;
  /** What was said, before its deemphasis. */
  readonly #said = new Float32Array(LONGEST);
  readonly #conditions = new Float32Array(PIECES * CONDITION);
  readonly #dense1 = new Float32Array(FEATURES + 12);
  readonly #small = new Float32Array(64);
  readonly #wide = new Float32Array(128);
  readonly #piece = new Float32Array(CONDITION + 2 * PIECE + 2 * AROUND);
  readonly #inputs = [new Float32Array(272), new Float32Array(240), new Float32Array(208)] as const;
  readonly #all = new Float32Array(688);
  readonly #skip = new Float32Array(128);
  readonly #gates = new Float32Array(4);
  readonly #gain = new Float32Array(1);
  readonly #made = new Float32Array(PIECE);
  #period = 0;
  #last = 0;

  constructor(layers: Layers) {
    this.#layers = layers;
    this.#conv1 = convolution(layers.conv1, 64);
    this.#conv2 = convolution(layers.conv2, CONDITION + 2 * PIECE + 2 * AROUND);
    this.#rnn = [
      { cell: recurrent(layers.gru1in, layers.gru1), gate: gated(layers.glu1) },
      { cell: recurrent(layers.gru2in, layers.gru2), gate: gated(layers.glu2) },
      { cell: recurrent(layers.gru3in, layers.gru3), gate: gated(layers.glu3) },
    ];
    this.#gate2 = gated(layers.gate2);
    this.#skipGate = gated(layers.skipGate);
  }

  /** Before the first frame, with it: as if silence had been said by that voice. It is not spoken. */
  begin(features: Float32Array): void {
    let before = 0;
    for (let i = 0; i < AHEAD; i++) {
      before = this.#period;
      this.#period = this.#condition(features);
    }
    for (let i = 0; i < PIECES; i++) {
      this.#say(i, before);
      this.#said.fill(0, LONGEST - PIECE);
    }
  }

  /** The next frame. @param features of it @param out 160 samples, about -1..1; they are heard `LATE` samples late */
  speak(features: Float32Array, out: Float32Array): void {
    const next = this.#condition(features);
    for (let i = 0; i < PIECES; i++) {
      this.#say(i, this.#period);
      for (let k = 0; k < PIECE; k++) {
        this.#last = this.#made[k]! + DEEMPHASIS * this.#last;
        out[i * PIECE + k] = this.#last;
      }
    }
    this.#period = next;
  }

  /** What the four pieces are conditioned on. @returns the period that counts from the next frame on */
  #condition(features: Float32Array): number {
    const { dense1, dense2, periods } = this.#layers;
    const period = periodOf(features[PITCH]!);
    const row = Math.max(0, Math.min(period - 32, 223));
    this.#dense1.set(features.subarray(0, FEATURES));
    this.#dense1.set(periods.subarray(row * 12, (row + 1) * 12), FEATURES);
    dense1.run(this.#dense1, this.#small);
    tanhOf(this.#small, 64);
    this.#conv1(this.#small, this.#wide);
    dense2.run(this.#wide, this.#conditions);
    tanhOf(this.#conditions, this.#conditions.length);
    return period;
  }

  #say(place: number, period: number): void {
    const condition = this.#conditions.subarray(place * CONDITION, (place + 1) * CONDITION);
    const { gain, gates, skip, out } = this.#layers;
    gain.run(condition, this.#gain);
    const loud = Math.exp(this.#gain[0]!);
    const by = 1 / (1e-5 + loud);
    const said = this.#said;
    const piece = this.#piece;
    piece.set(condition);
    // What lay a period before, and what was said last.
    let at = LONGEST - period - AROUND;
    for (let i = 0; i < PIECE + 2 * AROUND; i++) {
      piece[CONDITION + i] = limited(by * said[Math.max(0, at)]!);
      at++;
      if (at === LONGEST) at -= period;
    }
    const predicted = piece.subarray(CONDITION + AROUND, CONDITION + AROUND + PIECE);
    const previous = piece.subarray(CONDITION + PIECE + 2 * AROUND);
    for (let i = 0; i < PIECE; i++) previous[i] = limited(by * said[LONGEST - PIECE + i]!);
    const all = this.#all;
    const tail = (into: Float32Array, from: number, gate: number): void => {
      for (let i = 0; i < PIECE; i++) into[from + i] = gate * predicted[i]!;
      into.set(previous, from + PIECE);
    };
    const first = this.#inputs[0];
    this.#conv2(piece, first);
    this.#gate2(first, first);
    gates.run(first, this.#gates);
    for (let i = 0; i < 4; i++) this.#gates[i] = sigmoid(this.#gates[i]!);
    let to = 0;
    for (const [i, { cell, gate }] of this.#rnn.entries()) {
      const into = this.#inputs[i]!;
      tail(into, into.length - 2 * PIECE, this.#gates[i]!);
      const state = cell(into);
      const made = all.subarray(to, to + state.length);
      gate(state, made);
      this.#inputs[i + 1]?.set(made);
      to += state.length;
    }
    all.set(first.subarray(0, 192), to);
    tail(all, to + 192, this.#gates[3]!);
    skip.run(all, this.#skip);
    tanhOf(this.#skip, 128);
    this.#skipGate(this.#skip, this.#skip);
    out.run(this.#skip, this.#made);
    said.copyWithin(0, PIECE);
    for (let i = 0; i < PIECE; i++) {
      this.#made[i] = tanh(this.#made[i]!) * loud;
      said[LONGEST - PIECE + i] = this.#made[i]!;
    }
  }
}
