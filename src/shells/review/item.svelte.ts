/** One file on its way into a form. */
import type { Choices, Intake, Opened, Settings, Taken } from '../../bridge/contract/intake.ts';
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import type { Progress } from '../../core/model/progress.ts';

/** `refused` and `failed` are never sent. */
export type Status = 'waiting' | 'opening' | 'finding' | 'masking' | 'sealed' | 'refused' | 'failed';

/** What an item asks of those around it. */
export interface Around {
  intake(): Promise<Intake>;
  /** What the files are masked by; or what is wrong with it, and then none is. */
  settings(): Settings & { readonly wrong: Fault | null };
  /** Largest result in bytes. */
  most(): number;
  /** What is wrong with a result that is too large, in words. */
  tooLarge(): string;
  changed(item: Item): void;
  progressed(item: Item): void;
}

let last = 0;

export class Item {
  readonly id = ++last;
  readonly file: File;
  status = $state<Status>('waiting');
  progress = $state.raw<Progress | null>(null);
  opened = $state.raw<Opened | null>(null);
  taken = $state.raw<Taken | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** Words where what is wrong is no fault of Guise. */
  complaint = $state('');
  confirmed = $state(false);
  /** A result without its original, as the browser kept it. */
  kept = false;
  choices = $state.raw<Choices>({});
  readonly #around: Around;
  #stop: AbortController | null = null;

  constructor(file: File, around: Around) {
    this.file = file;
    this.#around = around;
  }

  get busy(): boolean {
    return ['waiting', 'opening', 'finding', 'masking'].includes(this.status);
  }
  /** The only way to what may be sent. */
  get sealed(): Extract<Taken, { verdict: 'sealed' }> | null {
    return this.status === 'sealed' && this.taken?.verdict === 'sealed' ? this.taken : null;
  }
  /** Looks it through and masks it; again with other choices, once it was opened. */
  async work(): Promise<void> {
    if (this.complaint) return;
    const mine = new AbortController();
    this.#stop = mine;
    /** Whoever stopped this run has said what it is at, and nothing that it comes to counts any more. */
    const over = () => this.#stop !== mine;
    const calling = {
      signal: mine.signal,
      onProgress: (p: Progress) => {
        if (over()) return;
        this.progress = p;
        this.#around.progressed(this);
      },
    };
    this.fault = this.taken = null;
    try {
      this.#be('opening');
      const intake = await this.#around.intake();
      if (over()) return;
      if (!this.opened) {
        this.#be('finding');
        const { wrong, ...settings } = this.#around.settings();
        if (wrong) raise(wrong);
        const opened = await intake.open(this.file, settings, calling);
        if (over()) return void intake.close(opened.id).catch(() => {});
        this.opened = opened;
      }
      const { id } = this.opened;
      this.#be('masking');
      const taken = await intake.finish(id, this.choices, calling);
      if (over()) return;
      this.taken = taken;
      if (taken.verdict === 'sealed' && taken.file.size > this.#around.most()) {
        this.complaint = this.#around.tooLarge();
        this.#be('failed');
      } else this.#be(taken.verdict);
    } catch (error) {
      if (over()) return;
      this.taken = null;
      this.fault = faultOf(error);
      this.#be('failed');
    } finally {
      if (!over()) this.#stop = this.progress = null;
    }
  }

  /** A file that is not even looked at. */
  refuse(complaint: string): void {
    this.complaint = complaint;
    this.#be('failed');
  }
  confirm(): void {
    this.confirmed = true;
    this.#around.changed(this);
  }
  /** Nothing of it is there to be sent until it was masked anew. */
  choose(id: string, to: 'hide' | 'show'): void {
    this.choices = { ...this.choices, [id]: to };
    this.again();
  }
  again(): void {
    this.#drop();
    this.#be('waiting');
  }
  /** From the beginning: what was found was found by other settings. A result that the browser kept has no original to begin with. */
  anew(): void {
    this.#drop();
    this.opened = null;
    this.choices = {};
    this.#be(this.kept || this.complaint ? 'failed' : 'waiting');
  }
  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.progress = null;
  }
  /** A result that the browser kept over a way back. */
  restore(taken: Extract<Taken, { verdict: 'sealed' }>): void {
    this.kept = true;
    this.taken = taken;
    this.confirmed = true;
    this.status = 'sealed';
  }

  /** What it came to, or is about to come to, is nothing of what is asked for now. */
  #drop(): void {
    this.stop();
    this.confirmed = false;
    this.taken = null;
  }
  #be(status: Status): void {
    this.status = status;
    this.#around.changed(this);
  }
}
