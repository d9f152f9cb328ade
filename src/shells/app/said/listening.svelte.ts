/** A recognizer of speech that writes the transcript of a file: which there are, whether one is here, and how far it is. */
import type { Job } from '../../../bridge/api.ts';
import { type Fault, faultOf } from '../../../core/model/fault.ts';
import type { Policy } from '../../../core/model/policy.ts';
import { Choices } from '../choices.svelte.ts';
import type { Item } from '../item.svelte.ts';

export class Listening {
  readonly choices: Choices;
  /** From 0 to 1; null while none listens. */
  share = $state.raw<number | null>(null);
  /** Why the last try gave nothing. */
  fault = $state.raw<Fault | null>(null);
  #stop: AbortController | null = null;
  readonly #item: Item;

  /** @param job of the item, at hand */
  constructor(item: Item, job: Job) {
    this.#item = item;
    this.choices = new Choices({
      list: () => job.recognizers(),
      fetch: (id, tell) => job.fetchRecognizer(id, tell),
    });
  }

  /** Nothing is fetched: where the recognizer is not here yet, it is wanted from now on. */
  async hear(policy: Policy, id: string): Promise<void> {
    this.fault = null;
    if (this.choices.here(id)) await this.#listen(policy, id);
  }

  /** A person's word: it is fetched once, and listens. */
  async fetch(policy: () => Policy): Promise<void> {
    this.fault = null;
    try {
      const id = await this.choices.fetch();
      if (id !== null) await this.#listen(policy(), id);
    } catch (error) {
      this.fault = faultOf(error);
    }
  }

  async #listen(policy: Policy, id: string): Promise<void> {
    const item = this.#item;
    const { job } = item;
    if (!job) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.share = 0;
    try {
      const { bytes } = await job.transcribe(policy, id, {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          if (this.#stop === stop) this.share = total ? Math.min(1, done / total) : 0;
        },
      });
      if (stop.signal.aborted || item.job !== job) return;
      const name = `${item.file.name.replace(/\.[^.]*$/, '')}.json`;
      item.transcribe(new File([new Uint8Array(bytes)], name, { type: 'application/json' }));
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code !== 'job/aborted') this.fault = fault;
    } finally {
      // Another one may have begun behind one that was stopped.
      if (this.#stop === stop) this.#end();
    }
  }

  #end(): void {
    this.#stop = null;
    this.share = null;
  }

  /** At once to who asks; what listens ends behind the window that it is at. */
  stop(): void {
    this.#stop?.abort();
    this.#end();
  }
}
