/** The files of one element: masked one after the other, with one engine that comes with the first. */
import type { Intake, Settings, Taken } from '../../bridge/contract/intake.ts';
import type { Engines } from '../../bridge/intake/engine.ts';
import type { Gate } from '../../bridge/intake/gate.ts';
import type { Fault } from '../../core/model/fault.ts';
import type { Item } from '../review/item.svelte.ts';
import { Line } from '../review/line.svelte.ts';
import { accepts } from './accept.ts';
import { ENGLISH, type Speech } from './speech.ts';

/** What the element's attributes say. */
export interface Asked extends Engines, Settings {
  readonly accept: string;
  readonly multiple: boolean;
  readonly disabled: boolean;
  readonly required: boolean;
  /** Whether a person must have looked at a result before it counts. */
  readonly review: boolean;
  /** Bytes that one file may have, before and after. */
  readonly maxSize: number;
  readonly lang: string;
  /** What cannot be read of the attributes: no file is masked by other settings than were meant. */
  readonly wrong: Fault | null;
}

/** What happens to a file, and all that there is to tell of it. */
export interface Listener {
  changed(item: Item): void;
  progressed(item: Item): void;
  /** There are fewer files, or fewer on their way. */
  left(): void;
}

export class Queue extends Line {
  asked = $state.raw<Asked>({
    accept: '',
    multiple: false,
    disabled: false,
    required: false,
    review: false,
    maxSize: Number.POSITIVE_INFINITY,
    lang: 'en',
    wrong: null,
  });
  speech = $state.raw<Speech>(ENGLISH);
  /** Something to say of the last choice. */
  notice = $state('');
  readonly #listener: Listener;
  #gate: Gate | null = null;
  /** Files whose code is being loaded. */
  #coming = $state(0);
  /** Counts how often all files were left out: one that was on its way in then is left out too. */
  #era = 0;

  constructor(listener: Listener) {
    super();
    this.#listener = listener;
  }

  get era(): number {
    return this.#era;
  }
  override get busy(): boolean {
    return this.#coming > 0 || super.busy;
  }

  /** Nothing is sent while files are on their way in. */
  async add(files: Iterable<File>): Promise<void> {
    const { multiple } = this.asked;
    this.notice = '';
    // Lists of inputs and drops are gone after the event.
    const all = [...files];
    if (all.length === 0) return;
    if (!multiple) {
      this.clear();
      if (all.length > 1) this.notice = this.speech.words.one;
    }
    const { era } = this;
    const wanted = () => this.era === era;
    for (const file of multiple ? all : all.slice(0, 1))
      if (!(await this.#put(file, wanted, this.#check))) return;
    await this.run();
  }

  /**
   * @param wanted whether it still is, once its code has come
   * @param begin what it is from the first moment on that it is there
   * @returns whether it is: code that does not come is said
   */
  async #put(file: File, wanted: () => boolean, begin: (item: Item) => void): Promise<boolean> {
    this.#coming++;
    const code = await import('../review/item.svelte.ts').catch(() => null);
    this.#coming--;
    if (!code || !wanted()) {
      if (wanted()) this.notice = `${file.name}: ${this.speech.words.failed}`;
      this.#listener.left();
      return false;
    }
    const item = new code.Item(file, {
      intake: () => this.#engine(),
      settings: () => this.asked,
      most: () => this.asked.maxSize,
      tooLarge: () => this.#tooLarge(),
      changed: (i) => this.#listener.changed(i),
      progressed: (i) => this.#listener.progressed(i),
    });
    this.items.push(item);
    begin(item);
    return true;
  }

  readonly #check = (item: Item): void => {
    const { accept, maxSize } = this.asked;
    if (!accepts(accept, item.file)) item.refuse(this.speech.words.notAccepted);
    else if (item.file.size > maxSize) item.refuse(this.#tooLarge());
    else this.#listener.changed(item);
  };

  /** A result of an earlier visit to this page, as the browser kept it. @param wanted whether it still is, once it can be shown */
  async restore(
    file: File,
    made: Pick<Extract<Taken, { verdict: 'sealed' }>, 'report' | 'words'>,
    wanted: () => boolean,
  ): Promise<void> {
    await this.#put(file, wanted, (item) => {
      item.restore({ verdict: 'sealed', file, ...made });
      this.#listener.changed(item);
    });
  }

  async #engine(): Promise<Intake> {
    const { Gate } = await import('../../bridge/intake/gate.ts');
    this.#gate ??= new Gate(this.asked);
    return this.#gate.intake();
  }

  /** Settings changed: what was made by others is none of what may be sent. */
  anew(): void {
    this.end();
    for (const i of this.items) i.anew();
    void this.run();
  }

  protected override removed(item: Item): void {
    const { opened } = item;
    if (opened)
      void this.#gate
        ?.intake()
        .then((intake) => intake.close(opened.id))
        .catch(() => {});
    this.#listener.left();
  }
  clear(): void {
    this.#era++;
    this.notice = '';
    for (const i of [...this.items]) this.remove(i);
  }
  /** Ends the workers; another file brings them back. */
  end(): void {
    this.#gate?.end();
    this.#gate = null;
    for (const i of this.items) i.opened = null;
  }

  #tooLarge(): string {
    const { words } = this.speech;
    return words.tooLarge(words.format.megabytes(this.asked.maxSize));
  }
}
