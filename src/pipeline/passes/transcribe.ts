/** What is said in one track, by a recognizer of speech: window after window as it is decoded, in constant memory. */
import { faultOf } from '../../core/model/fault.ts';
import { checkAbort, type Signal } from '../../core/signal.ts';
import { HEARD } from '../../core/sound/activity.ts';
import { HeldSamples } from '../../core/sound/heard/samples.ts';
import { type HeardWord, joinWords } from '../../core/sound/heard/words.ts';
import { lasting, type Time, touching } from '../../core/sound/times.ts';
import { Windows } from '../../core/sound/windows.ts';
import type { Recognizer, SoundTrack } from '../ports.ts';

/** How much of a window the next one hears again, and by how much each goes on at least, seconds. */
const OVERLAP = 6;
const LEAST = 6;
/** Before somebody speaks a window begins so much earlier, seconds. */
const BEFORE = 1;
/** Where nothing loud is heard something may be: so much of it stays a word's, seconds. */
const BESIDE = 0.3;
/** What is shorter holds no word, seconds. */
const SHORTEST = 0.1;
/** A recognizer that heard nothing behind some place, where somebody speaks for so long, is asked again from there, seconds. */
const MISSED = 2;

export interface Transcribing {
  /** When anything is heard that may be speech; in order. What lies far from all of it is not looked at. */
  readonly spoken: readonly Time[];
  /** Of the language that is spoken (ISO 639-1); left out: it is guessed. */
  readonly language?: string | undefined;
  /** Whether the track may end where it cannot be decoded any more. */
  readonly cut: boolean;
  readonly signal?: Signal | undefined;
  /** Takes how many seconds are heard. */
  tell(seconds: number): void;
}

export interface TrackWords {
  readonly words: readonly HeardWord[];
  /** How long each language was taken for what is spoken, seconds, by its code. */
  readonly languages: ReadonlyMap<string, number>;
}

/** @throws FaultError `sound/unreadable`, `job/aborted`, and as the recognizer does */
export async function transcribe(
  track: SoundTrack,
  model: Recognizer,
  { spoken, language, cut, signal, tell }: Transcribing,
): Promise<TrackWords> {
  const hearing = new Hearing(model, spoken, language, (seconds) => {
    checkAbort(signal);
    tell(seconds);
  });
  try {
    let windows: Windows | null = null;
    for await (const { planes, rate } of track.blocks(signal)) {
      windows ??= new Windows(rate);
      for (const batch of windows.push(planes)) {
        checkAbort(signal);
        await hearing.add(batch);
      }
      if (hearing.done) return hearing.words();
    }
    for (const batch of windows?.end() ?? []) await hearing.add(batch);
  } catch (error) {
    if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
  }
  checkAbort(signal);
  await hearing.end();
  return hearing.words();
}

/** A word without the silence before and behind it, which recognizers take for part of one or the other; of a word in silence all of it. */
function tightly(word: HeardWord, spoken: readonly Time[]): HeardWord {
  const heard = touching(spoken, word);
  const [first, last] = [heard[0], heard.at(-1)];
  if (!first || !last) return word;
  return {
    ...word,
    from: Math.max(word.from, first.from - BESIDE),
    to: Math.min(word.to, last.to + BESIDE),
  };
}

/** Of `Windows`, samples. */
const BATCH = 8 * HEARD.rate;

/** One track on its way. Places are in samples, times in seconds. */
class Hearing {
  readonly #model: Recognizer;
  readonly #spoken: readonly Time[];
  readonly #fixed: string | undefined;
  readonly #tell: (seconds: number) => void;
  readonly #held: HeldSamples;
  readonly #length: number;
  readonly #languages = new Map<string, number>();
  #words: HeardWord[] = [];
  /** Where the next window begins, and where the last one ended. */
  #next: number;
  #heard = 0;
  #before: string | null = null;

  constructor(
    model: Recognizer,
    spoken: readonly Time[],
    fixed: string | undefined,
    tell: (seconds: number) => void,
  ) {
    this.#model = model;
    this.#spoken = spoken;
    this.#fixed = fixed;
    this.#tell = tell;
    this.#length = model.seconds * HEARD.rate;
    this.#held = new HeldSamples(this.#length + BATCH);
    this.#next = this.#from(0);
  }

  /** Nobody speaks any more. */
  get done(): boolean {
    return this.#next === Number.POSITIVE_INFINITY;
  }

  /** The place from which somebody speaks next; none where nobody does. */
  #from(at: number): number {
    const seconds = at / HEARD.rate;
    const next = this.#spoken.find((t) => t.to > seconds);
    if (!next) return Number.POSITIVE_INFINITY;
    return Math.max(at, Math.floor((next.from - BEFORE) * HEARD.rate));
  }

  async add(batch: Float32Array): Promise<void> {
    this.#held.push(batch);
    while (this.#next + this.#length <= this.#held.end) await this.#hear(this.#length);
    this.#held.drop(Math.min(this.#next, this.#held.end));
  }

  async end(): Promise<void> {
    while (this.#next + SHORTEST * HEARD.rate < this.#held.end)
      await this.#hear(Math.min(this.#length, this.#held.end - this.#next));
  }

  async #hear(length: number): Promise<void> {
    const [from, to] = [this.#next / HEARD.rate, (this.#next + length) / HEARD.rate];
    const samples = this.#held.cut(this.#next, this.#next + length);
    const got = await this.#model.hear(samples, { fixed: this.#fixed ?? null, before: this.#before });
    const words = got.words.map((w) =>
      tightly({ text: w.text, from: from + w.from, to: from + w.to }, this.#spoken),
    );
    this.#before = got.language ?? this.#before;
    if (got.language && words.length) {
      const seconds = words.reduce((sum, w) => sum + w.to - w.from, 0);
      this.#languages.set(got.language, (this.#languages.get(got.language) ?? 0) + seconds);
    }
    this.#words =
      from < this.#heard
        ? joinWords(this.#words, words, { from, to: this.#heard })
        : [...this.#words, ...words];
    this.#tell(to);
    // The end of a window is heard again with what comes behind it.
    const certain = length < this.#length ? to : to - OVERLAP;
    const next = Math.min(certain, Math.max(from + LEAST, this.#until(words, from, certain)));
    this.#heard = to;
    this.#next = this.#from(Math.round(next * HEARD.rate));
    this.#held.drop(Math.min(this.#next, this.#held.end));
  }

  /** Up to where a window was heard: recognizers may stop in the middle of one. */
  #until(words: readonly HeardWord[], from: number, to: number): number {
    const last = words.at(-1)?.to ?? from;
    const missed = touching(this.#spoken, { from: last, to }).map(
      (t): Time => ({ from: Math.max(t.from, last), to: Math.min(t.to, to) }),
    );
    return lasting(missed) > MISSED ? last - BEFORE : to;
  }

  words(): TrackWords {
    return { words: this.#words, languages: this.#languages };
  }
}
