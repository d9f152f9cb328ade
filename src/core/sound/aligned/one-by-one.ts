/** A reader made of a synthesizer that tells no times: each word is said alone. */
import type { Manner, Synthesize } from '../aloud/synthesizer.ts';
import { readable } from '../aloud/words.ts';
import type { Time } from '../times.ts';
import { HEARS } from './frames.ts';
import type { Reader } from './reading.ts';

/** Of the loudest sample: what is fainter at a word's ends is no part of it. */
const FAINT = 0.02;
/** Words that are kept as they were said. */
const KEPT = 5000;

export function oneByOne(say: Synthesize, manner: Manner): Reader {
  const kept = new Map<string, Float32Array>();
  let rate = 0;
  const said = (word: string): Float32Array => {
    const known = kept.get(word);
    if (known) return known;
    const got = say(word, manner);
    rate = got.rate;
    const samples = trimmed(got.samples);
    if (kept.size >= KEPT) kept.clear();
    kept.set(word, samples);
    return samples;
  };
  return (words) => {
    const parts = words.map((w) => {
      const word = readable(w);
      return /[\p{L}\p{N}]/u.test(word) ? said(word) : new Float32Array(0);
    });
    const samples = new Float32Array(parts.reduce((n, p) => n + p.length, 0));
    let at = 0;
    const times = parts.map((p): Time => {
      samples.set(p, at);
      const from = at / rate;
      at += p.length;
      return { from, to: at / rate };
    });
    // Nothing was said at all: any rate does.
    return { rate: rate || HEARS, samples, words: times.map((t) => (rate ? t : { from: 0, to: 0 })) };
  };
}

/** Without the silence before and behind it. */
function trimmed(samples: Float32Array): Float32Array {
  const least = FAINT * samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const first = samples.findIndex((v) => Math.abs(v) > least);
  const last = samples.findLastIndex((v) => Math.abs(v) > least);
  return first < 0 ? new Float32Array(0) : samples.slice(first, last + 1);
}
