/** Masks what a guard sends, and answers for nothing that another one has in hand. */
import type { Calling, Opened, Taken } from '../../../bridge/contract/intake.ts';
import { OwnIntake } from '../../../bridge/intake/intake.ts';
import { faultOf, raise } from '../../../core/model/fault.ts';
import type { Progress } from '../../../core/model/progress.ts';
import type { Answers, Call, FromEngine, Heard, ToEngine } from '../talk.ts';
import { chosen } from './home.ts';
import { play } from './play.ts';
import { stillsOf } from './stills.ts';
import { tables } from './tables.ts';

/** One file after the other, for one page after the other. */
const intake = new OwnIntake(new URL('./', document.baseURI).href);

/** Results go with the job that made them; what a page gets has to last as long as the page. */
async function lasting(file: File): Promise<File> {
  const copy = await new Response(file.stream()).blob();
  return new File([copy], file.name, { type: file.type, lastModified: file.lastModified });
}

/** In the language in use. */
async function worded<T extends Taken>(taken: T): Promise<T> {
  const say = await tables();
  const engines = taken.report.engines.map((e) => ({
    ...e,
    fallback: e.fallback && say.names.said(e.fallback),
  }));
  return { ...taken, report: { ...taken.report, engines }, words: say.verdict(taken.report) };
}

export class Files {
  readonly #tell: (message: FromEngine) => void;
  readonly #ended: AbortSignal;
  readonly #open = new Set<number>();
  readonly #stops = new Map<number, AbortController>();

  /** @param ended the guard's port, with which all of its work ends */
  constructor(tell: (message: FromEngine) => void, ended: AbortSignal) {
    this.#tell = (message) => {
      if (!ended.aborted) tell(message);
    };
    this.#ended = ended;
    ended.addEventListener('abort', () => {
      for (const id of this.#open) this.#close(id);
    });
  }

  hear(message: ToEngine): void {
    if ('stop' in message) this.#stops.get(message.stop)?.abort();
    else if ('close' in message) this.#close(message.close);
    else void this.#answer(message.call, message);
  }

  async #answer(call: number, asked: Call): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(call, stop);
    const calling = {
      signal: AbortSignal.any([stop.signal, this.#ended]),
      onProgress: (progress: Progress) => this.#tell({ say: 'progress', call, progress }),
    };
    try {
      const heard = (heard: Heard) => this.#tell({ say: 'heard', call, heard });
      this.#tell({ say: 'answer', call, answer: await this.#work(asked, calling, heard) });
    } catch (error) {
      const fault = faultOf(error);
      const { tried, wrong, todo } = (await tables()).explain(fault);
      const words = { tone: 'bad', title: `${tried}: ${wrong}`, lines: [todo] } as const;
      this.#tell({ say: 'fault', call, fault, words });
    } finally {
      this.#stops.delete(call);
    }
  }

  async #work(
    asked: Call,
    calling: Required<Calling>,
    tell: (heard: Heard) => void,
  ): Promise<Answers[Call['do']]> {
    if (asked.do === 'stills') return stillsOf(asked.film, calling.signal);
    if (asked.do === 'hear') return play(asked.sound, asked.from, tell, calling.signal);
    if (asked.do === 'open') return this.#look(asked.file, calling);
    if (!this.#open.has(asked.id)) raise({ code: 'job/aborted' });
    const taken = await worded(await intake.finish(asked.id, asked.choices, calling));
    return taken.verdict === 'sealed' ? { ...taken, file: await lasting(taken.file) } : taken;
  }

  async #look(file: File, calling: Calling): Promise<Opened> {
    const [{ picture, text, sound }, say] = await Promise.all([chosen(), tables()]);
    const policy = sound ? { otherwise: { sound: { by: sound } } } : {};
    const opened = await intake.open(file, { preset: `${picture} ${text}`, policy }, calling);
    this.#open.add(opened.id);
    // The guard went while the last of it was read.
    if (this.#ended.aborted) this.#close(opened.id);
    return { ...opened, entries: opened.entries.map((e) => ({ ...e, label: say.found(e.kind, e.label) })) };
  }

  #close(id: number): void {
    if (this.#open.delete(id)) void intake.close(id).catch(() => {});
  }
}
