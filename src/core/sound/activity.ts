/**
 * Voice activity: from how likely somebody speaks, window by window, to when they do. Hysteresis, least lengths and padding
 * are those of Silero VAD (`get_speech_timestamps`).
 */
import type { Time } from './times.ts';

/** What a voice activity model hears: samples a second, and samples of a window (32 ms). */
export const HEARD = { rate: 16_000, window: 512 } as const;

/** Likelihoods from which somebody speaks, and below which nobody does any more. */
const SPEECH = 0.5;
const SILENCE = 0.35;
/** What is shorter is neither speech nor a pause, and what is added on either side, seconds. */
const LEAST = { speech: 0.25, silence: 0.1 };
const PAD = 0.03;

const SECONDS = HEARD.window / HEARD.rate;

/** One stream on its way: it keeps when somebody spoke, and nothing of what was heard. */
export class VoiceActivity {
  readonly #times: Time[] = [];
  #window = 0;
  /** When what is being said began, and when it may have ended, seconds. */
  #from: number | null = null;
  #to: number | null = null;

  /** @param likely that somebody speaks in the next window, from 0 to 1 */
  add(likely: number): void {
    const at = this.#window++ * SECONDS;
    if (likely >= SPEECH) {
      this.#from ??= at;
      this.#to = null;
    } else if (this.#from !== null && likely < SILENCE) {
      this.#to ??= at;
      if (at - this.#to >= LEAST.silence) this.#end();
    }
  }

  #end(): void {
    const time = this.#spoken(this.#from, this.#to);
    if (time) this.#times.push(time);
    this.#from = null;
    this.#to = null;
  }

  #spoken(from: number | null, to: number | null): Time | null {
    const end = to ?? this.#window * SECONDS;
    return from !== null && end - from > LEAST.speech
      ? { from: Math.max(0, from - PAD), to: end + PAD }
      : null;
  }

  /** When somebody spoke by now, in order. */
  times(): Time[] {
    const last = this.#spoken(this.#from, this.#to);
    return last ? [...this.#times, last] : [...this.#times];
  }
}
