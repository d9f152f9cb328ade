/** Voices as they are heard over time: a print for every quarter of a second, of the second and a half around it. */
import { Frames } from './frames.ts';
import type { SpeakerModel } from './model.ts';
import { Prints, type Shared, speaking, united, type Voiceprint } from './voiceprint.ts';

/** Frames (10 ms) of a window, and from one to the next; least that have to speak. */
export const WINDOW = 150;
export const HOP = 25;
const LEAST = 50;
/** Seconds that a window hears on either side of its middle. */
export const REACH = WINDOW / 200;

/** What is heard around some time. */
export interface Heard {
  /** Middle of the window, seconds. */
  readonly at: number;
  readonly print: Voiceprint;
}

/** Seconds from one print to the next. */
export const EVERY = HOP / 100;

/** One track at 16 kHz on its way: a kilobyte a second is kept, and no sound. */
export class VoiceWindows {
  readonly #frames = new Frames();
  readonly #prints: Prints;
  readonly #heard: Heard[] = [];
  #near: Shared[] = [];
  #count = 0;

  constructor(model: SpeakerModel) {
    this.#prints = new Prints(model);
  }

  push(samples: Float32Array): void {
    for (const frame of this.#frames.push(samples)) this.#add(frame);
  }

  /** All of it, in order. */
  end(): Heard[] {
    for (const frame of this.#frames.end()) this.#add(frame);
    return this.#heard;
  }

  #add(frame: Float32Array): void {
    this.#near.push(this.#prints.shared(frame));
    this.#count++;
    if (this.#near.length > WINDOW) this.#near.shift();
    if (this.#near.length < WINDOW || this.#count % HOP) return;
    const spoken = speaking(this.#near);
    if (spoken.length < LEAST) return;
    this.#heard.push({ at: (this.#count - WINDOW / 2) / 100, print: this.#prints.of(spoken) });
  }
}

/** The voice of all of some windows. */
export function together(prints: readonly Voiceprint[]): Voiceprint {
  const sum = new Float32Array(prints[0]?.length ?? 0);
  for (const print of prints) for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + print[i]!;
  return united(sum);
}
