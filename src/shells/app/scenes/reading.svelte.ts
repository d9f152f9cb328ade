/** Captions of one file as they were read, and as the person has changed them: they stay as long as the file does. */
import type { Captions } from '../../../core/context/captions.ts';
import type { Item } from '../item.svelte.ts';

/** What was read, and from what. */
interface Read {
  readonly of: object;
  readonly told: string;
  readonly scenes: Captions['scenes'];
}

export class Reading {
  read = $state.raw<Read | null>(null);
  /** As the person has changed them. */
  texts = $state<string[]>([]);

  take(read: Read): void {
    this.read = read;
    this.texts = read.scenes.map((s) => s.caption);
  }
}

const all = new WeakMap<Item, Reading>();

export function readingOf(item: Item): Reading {
  const reading = all.get(item) ?? new Reading();
  all.set(item, reading);
  return reading;
}
