/** Models of one task that there are to choose from, and the fetching of one that is not here yet. */
import type { ModelChoice } from '../../bridge/contract/text.ts';

/** Who knows them. */
interface Host {
  /** One that is small, and comes when it is used. */
  readonly own?: string;
  list(): Promise<readonly ModelChoice[]>;
  /** @param tell takes how many bytes have come @throws FaultError */
  fetch(id: string, tell: (bytes: number) => void): Promise<void>;
}

export class Choices {
  all = $state.raw<readonly ModelChoice[]>([]);
  /** Whether the list has come, or cannot. */
  known = $state(false);
  /** One that was chosen and is not here yet, and how many bytes of it have come; null while nobody fetches it. */
  wanted = $state.raw<{ readonly choice: ModelChoice; readonly come: number | null } | null>(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host
      .list()
      .then(
        (c) => {
          this.all = c;
        },
        () => {
          // The worker's own fault is told elsewhere; a list that did not come leaves the choice of what comes by itself.
        },
      )
      .finally(() => {
        this.known = true;
      });
  }

  /** Whether it can be used at once; else it is wanted from now on. */
  here(id: string): boolean {
    const choice = this.all.find((c) => c.id === id);
    this.wanted = null;
    if (!choice || choice.kept || id === this.#host.own) return true;
    this.wanted = { choice, come: null };
    return false;
  }

  /** What was wanted is not any more. */
  forget(): void {
    this.wanted = null;
  }

  /** Fetches what is wanted. @returns its id; null where nothing was @throws FaultError */
  async fetch(): Promise<string | null> {
    const { wanted } = this;
    if (!wanted) return null;
    const { choice } = wanted;
    this.wanted = { choice, come: 0 };
    try {
      await this.#host.fetch(choice.id, (come) => {
        this.wanted = { choice, come };
      });
      this.all = await this.#host.list();
      return choice.id;
    } finally {
      this.wanted = null;
    }
  }
}
