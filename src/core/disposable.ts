/**
 * What is held for the length of a block (a frame, a decoder, a device) and taken with `using`. Where an engine has no symbols for it
 * (WebKit) they are made here: whoever gives out a `Disposable` imports this file, so that it has them however files are bundled.
 */
for (const name of ['dispose', 'asyncDispose'])
  if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol.for(`Symbol.${name}`) });

/**
 * The same thing, closed at the end of the block that takes it: the platform's own frames, bitmaps and decoders do not say how they end.
 *
 * ```ts
 * using bitmap = closing(await createImageBitmap(file));
 * ```
 */
export const closing = <T extends { close(): void }>(held: T): T & Disposable =>
  Object.assign(held, { [Symbol.dispose]: () => held.close() });

/** What was opened on the way, closed together at the end of the block that takes it, the last one first. */
export class Held implements AsyncDisposable {
  readonly #all: AsyncDisposable[] = [];

  keep(one: AsyncDisposable): void {
    this.#all.push(one);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const one of this.#all.reverse()) await one[Symbol.asyncDispose]();
  }
}
