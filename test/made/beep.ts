/** A synthesizer for tests: no words, but as long as they would take. */
import type { Synthesize } from '../../src/core/sound/aloud/synthesizer.ts';

const RATE = 16_000;
/** Of each sign, seconds. */
const SIGN = 0.06;

export const beep: Synthesize = (text, { stretch }) => {
  const samples = new Float32Array(Math.round(RATE * SIGN * text.length * stretch));
  for (let i = 0; i < samples.length; i++) samples[i] = 0.5 * Math.sin((2 * Math.PI * 220 * i) / RATE);
  return { rate: RATE, samples };
};
