/** An utterance made as long as its time. */
import { Resampler } from '../resample.ts';
import type { Slot } from './slots.ts';
import type { Synthesize, Utterance } from './synthesizer.ts';
import { readable } from './words.ts';

/** How much shorter or longer than usual it is said at most: beyond, words are lost, or drawl. */
const STRETCH = { least: 0.35, most: 1.25 };
/** What is close enough. */
const NEAR = 0.03;
/** Nobody says more signs a second: the rest would be cut off anyway. */
const SIGNS = 60;
/** What is quieter than this part of the loudest sample is no speech; so much of it stays at each end, seconds. */
const FAINT = 0.01;
const KEPT = 0.01;
/** Ends that are cut grow faint, seconds. */
const FADE = 0.01;
/** Rates that a shifted voice is taken for are multiples of this, so that resampling has few phases. */
const STEP = 100;

/** Who speaks, and how. */
export interface Reader {
  readonly speaker: string;
  /** Of pitch and resonances together: above 1 a smaller throat. */
  readonly throat: number;
  /** Of the usual length. */
  readonly stretch: number;
}

/** @param rate samples a second of what comes out @returns never more than the slot has room for */
export function fitted(
  { from, to, until, text }: Slot,
  rate: number,
  { speaker, throat, stretch }: Reader,
  synthesize: Synthesize,
): Float32Array {
  const room = Math.round(until * rate) - Math.round(from * rate);
  const words = readable(text).slice(0, Math.ceil(SIGNS * (until - from)));
  if (room <= 0 || !/[\p{L}\p{Nd}]/u.test(words)) return new Float32Array(0);
  const said = (by: number): Utterance => {
    const { rate, samples } = synthesize(words, { speaker, stretch: by * throat });
    // What was made at one rate and is heard at another is higher and shorter.
    return { rate: STEP * Math.round((rate * throat) / STEP), samples: trimmed(samples, rate) };
  };
  let by = stretch;
  let made = said(by);
  // A little each time: pauses do not shrink as words do.
  for (let turn = 0; turn < 3; turn++) {
    const lasts = made.samples.length / made.rate;
    const wanted = lasts > to - from ? Math.max(to - from, Math.min(lasts, until - from)) : to - from;
    const next = within(by * (wanted / lasts), lasts > wanted ? stretch : stretch * STRETCH.most);
    if (lasts <= until - from && Math.abs(next / by - 1) < NEAR) break;
    if (next === by) break;
    by = next;
    made = said(by);
  }
  return cut(atRate(made, rate), room, Math.round(FADE * rate));
}

const within = (stretch: number, most: number): number => Math.max(STRETCH.least, Math.min(most, stretch));

/** Without what is silent before and behind. */
function trimmed(samples: Float32Array, rate: number): Float32Array {
  const loudest = samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const isHeard = (v: number): boolean => Math.abs(v) > FAINT * loudest;
  const keep = Math.round(KEPT * rate);
  const first = samples.findIndex(isHeard);
  return first < 0
    ? samples.subarray(0, 0)
    : samples.subarray(Math.max(0, first - keep), samples.findLastIndex(isHeard) + 1 + keep);
}

function atRate({ rate, samples }: Utterance, to: number): Float32Array {
  if (rate === to) return samples;
  const by = new Resampler(rate, to);
  const out = new Float32Array(Math.round((samples.length * to) / rate));
  let at = 0;
  // Nothing was said behind it, and what is ready lags behind.
  for (const block of [samples, new Float32Array(rate)]) {
    const ready = by.push(block);
    out.set(ready.subarray(0, out.length - at), at);
    at = Math.min(out.length, at + ready.length);
  }
  return out;
}

function cut(samples: Float32Array, room: number, fade: number): Float32Array {
  if (samples.length <= room) return samples;
  const out = samples.slice(0, room);
  for (let i = 0; i < Math.min(fade, room); i++) out[room - 1 - i]! *= i / fade;
  return out;
}
