/** The engine, asked over a port of this guard's own: nobody else can ask about what it has in hand. */
import type { Calling, Choices, Intake, Opened, Settings, Taken } from '../../../bridge/contract/intake.ts';
import type { Fault } from '../../../core/model/fault.ts';
import type { VerdictWords } from '../../../core/model/verdict.ts';
import { type Answers, ask, type Call, FILES, type FromEngine, type Heard, type ToEngine } from '../talk.ts';

/** How often an engine at work is asked for again, milliseconds: Firefox ends a background's page after 30 s in which nobody did. */
const PULSE = 10_000;

/** A fault, in the words of the language in use. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly fault: Fault;
  readonly words: VerdictWords;
  constructor(fault: Fault, words: VerdictWords) {
    super(words.title);
    this.fault = fault;
    this.words = words;
  }
}

/** By its name: guard and review step are built apart, and each has a class of its own. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && 'words' in error;

/** {@link Calling}, and who is told where a player is. */
interface Told extends Calling {
  readonly onHeard?: (heard: Heard) => void;
}
interface Waiting {
  readonly told: Told;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export class Desk implements Intake {
  /** Rejects when the engine ends before it was sent home. */
  readonly gone: Promise<never>;
  readonly #port = chrome.runtime.connect({ name: FILES });
  readonly #waiting = new Map<number, Waiting>();
  readonly #pulse = setInterval(() => void ask({ ask: 'engine' }).catch(() => {}), PULSE);
  #last = 0;

  constructor() {
    this.gone = new Promise((_, reject) => {
      this.#port.onDisconnect.addListener(() => reject(this.#over()));
    });
    this.gone.catch(() => {});
    this.#port.onMessage.addListener((message: FromEngine) => this.#hear(message));
  }

  /** Presets are the person's own, which the engine knows. */
  open(file: File, _: Settings, calling?: Calling): Promise<Opened> {
    return this.#call({ do: 'open', file }, calling);
  }
  finish(id: number, choices: Choices = {}, calling?: Calling): Promise<Taken> {
    return this.#call({ do: 'finish', id, choices }, calling);
  }
  /** Some pictures of a film. */
  stills(film: File, signal: AbortSignal): Promise<readonly Blob[]> {
    return this.#call({ do: 'stills', film }, { signal });
  }
  /** Plays a sound from a second on, to its end. */
  hear(sound: File, from: number, onHeard: (heard: Heard) => void, signal: AbortSignal): Promise<null> {
    return this.#call({ do: 'hear', sound, from }, { onHeard, signal });
  }
  async close(id: number): Promise<void> {
    this.#tell({ close: id });
  }
  /** Sends it home: whatever it was at is stopped. */
  end(): void {
    this.#port.disconnect();
    this.#over();
  }

  #tell(message: ToEngine): void {
    this.#port.postMessage(message);
  }
  #call<D extends Call['do']>(asked: Extract<Call, { do: D }>, told: Told = {}): Promise<Answers[D]> {
    const { signal } = told;
    const call = ++this.#last;
    const stopped = () => new DOMException('stopped', 'AbortError');
    if (signal?.aborted) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { told, resolve, reject });
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(call)) return;
        this.#tell({ stop: call });
        reject(stopped());
      });
      this.#tell({ call, ...asked });
    });
  }
  #hear(message: FromEngine): void {
    const waiting = this.#waiting.get(message.call);
    if (message.say === 'progress') return waiting?.told.onProgress?.(message.progress);
    if (message.say === 'heard') return waiting?.told.onHeard?.(message.heard);
    this.#waiting.delete(message.call);
    if (message.say === 'answer') waiting?.resolve(message.answer as never);
    else waiting?.reject(new Refusal(message.fault, message.words));
  }
  #over(): Error {
    clearInterval(this.#pulse);
    const error = new Error('the engine has ended');
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    return error;
  }
}
