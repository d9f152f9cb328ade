/** A programming interface that makes pictures of words. A plug-in says how it is asked, and where in its answer the pictures are. */

/** What is asked for beside the words. */
export interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** A model's name, where the interface asks for one; empty for its own choice. */
  readonly model: string;
}

/** What goes out, whole: nothing is added to it but the key. */
export interface Payload {
  /** Behind the endpoint's address. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is fetched once an answer said where it is. */
export interface Ticket {
  /** Behind the endpoint's address. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

export interface Generator {
  readonly kind: 'generator';
  readonly id: string;
  readonly label: string;
  /** Where the form of its requests and answers is published. */
  readonly source: string;
  /** @throws FaultError `policy/invalid` where it cannot be asked so */
  request(prompt: string, wanted: Wanted): Payload;
  /**
   * For interfaces that answer before there is a picture: each step says from the answer of the one before what is fetched next; null is
   * not yet, and the same is fetched again. What the last one names is the picture.
   */
  readonly steps?: readonly ((answer: unknown) => Ticket | null)[];
  /** The first picture of an answer, base64; null where there is none, and where the answer itself is the picture. */
  picture(answer: unknown): string | null;
}
