/**
 * A caption that was masked as a text and read again: the only thing that may go to a generation endpoint. Who may make one stands in the
 * import rules; a look-alike is none, whatever its type says.
 */

/** How it was masked. */
export interface Proof {
  /** sha256 of the policy, hex. */
  readonly policy: string;
  /** Who looked, before and after. */
  readonly by: readonly string[];
  /** What was found and masked, by entity. */
  readonly found: Readonly<Record<string, number>>;
}

let make: (text: string, proof: Proof) => AnonymizedCaption;

export class AnonymizedCaption {
  readonly #text: string;
  readonly proof: Proof;

  private constructor(text: string, proof: Proof) {
    this.#text = text;
    this.proof = proof;
    Object.freeze(this);
  }

  get text(): string {
    return this.#text;
  }

  /** Whether it was made here, which no object can pretend. */
  static is(given: unknown): given is AnonymizedCaption {
    return typeof given === 'object' && given !== null && #text in given;
  }

  static {
    make = (text, proof) => new AnonymizedCaption(text, proof);
  }
}

/** Of a text that was masked and found clean a moment ago. */
export const anonymizedCaption = (text: string, proof: Proof): AnonymizedCaption => make(text, proof);
