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

export interface Generator {
  readonly kind: 'generator';
  readonly id: string;
  readonly label: string;
  /** Where the form of its requests and answers is published. */
  readonly source: string;
  request(prompt: string, wanted: Wanted): Payload;
  /** The first picture of an answer, base64; null where there is none, and where the answer itself is the picture. */
  picture(answer: unknown): string | null;
}
