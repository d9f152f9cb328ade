/** Token classifiers that there are to choose from, and the fetching of one that is not here yet. */
import type { ClassifierChoice } from '../../bridge/contract/text.ts';
import type { Texts } from '../../bridge/text.ts';

export class Classifiers {
  all = $state.raw<readonly ClassifierChoice[]>([]);
  /** One that was chosen and is not here yet, and how many bytes of it have come; null while nobody fetches it. */
  wanted = $state.raw<{ readonly choice: ClassifierChoice; readonly come: number | null } | null>(null);
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
    texts.classifiers().then(
      (c) => {
        this.all = c;
      },
      () => {
        // The worker's own fault is told elsewhere; a list that did not come leaves the choice of our own.
      },
    );
  }

  /** Whether it can be used at once; else it is wanted from now on. */
  here(id: string): boolean {
    const choice = this.all.find((c) => c.id === id);
    this.wanted = null;
    // Our own is small and comes by itself.
    if (!choice || choice.kept || id === 'guise-ner') return true;
    this.wanted = { choice, come: null };
    return false;
  }

  /** Fetches what is wanted. @returns its id; null where nothing was @throws FaultError */
  async fetch(): Promise<string | null> {
    const { wanted } = this;
    if (!wanted) return null;
    const { choice } = wanted;
    this.wanted = { choice, come: 0 };
    try {
      await this.#texts.fetchClassifier(choice.id, (come) => {
        this.wanted = { choice, come };
      });
      this.all = await this.#texts.classifiers();
      return choice.id;
    } finally {
      this.wanted = null;
    }
  }
}
