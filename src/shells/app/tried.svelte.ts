/** What a person does that may fail: the last fault is said until something goes well. */
import { type Fault, faultOf } from '../../core/model/fault.ts';
import { words } from './words.svelte.ts';

export class Tried {
  #fault = $state.raw<Fault | null>(null);
  /** What is wrong and what to do; null where nothing is. */
  readonly message = $derived(this.#fault ? words.explain(this.#fault) : null);

  async run(act: () => void | Promise<void>): Promise<void> {
    try {
      await act();
      this.#fault = null;
    } catch (error) {
      this.#fault = faultOf(error);
    }
  }
}
