/** Files that stand in one line: worked on one after the other, and looked at by a person. */
import type { Item } from './item.svelte.ts';
import type { Speech } from './speech.ts';

export abstract class Line {
  items = $state<Item[]>([]);
  /** What is said of them. */
  abstract readonly speech: Speech;
  abstract readonly asked: {
    readonly disabled: boolean;
    /** Whether a person must have looked at a result before it counts. */
    readonly review: boolean;
  };
  #running = false;

  get busy(): boolean {
    return this.items.some((i) => i.busy);
  }
  /** Those whose result may be sent now. */
  get ready(): readonly Item[] {
    return this.items.filter((i) => i.sealed && (i.confirmed || !this.asked.review));
  }

  /** Whatever waits, one at a time. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        const next = this.items.find((i) => i.status === 'waiting');
        if (!next) return;
        await next.work();
      }
    } finally {
      this.#running = false;
    }
  }

  /** Leaves a file out. */
  remove(item: Item): void {
    item.stop();
    this.items = this.items.filter((i) => i !== item);
    this.removed(item);
  }
  protected abstract removed(item: Item): void;
}
