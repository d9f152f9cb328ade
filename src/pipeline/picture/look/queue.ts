/** Promises under way, at most `most`: adding waits for room, and the first failure surfaces. */
export class Queue<T> {
  readonly #most: number;
  readonly #under = new Set<Promise<T>>();
  #failure: { error: unknown } | null = null;
  constructor(most: number) {
    this.#most = most;
  }
  get size(): number {
    return this.#under.size;
  }
  async add(p: Promise<T>): Promise<void> {
    const held: Promise<T> = p.finally(() => this.#under.delete(held));
    this.#under.add(held);
    held.catch((error) => {
      this.#failure ??= { error };
    });
    if (this.#under.size >= this.#most) await Promise.race(this.#under).catch(() => {});
    if (this.#failure) throw this.#failure.error;
  }
  async drain(): Promise<void> {
    await Promise.allSettled(this.#under);
    if (this.#failure) throw this.#failure.error;
  }
}

/** Waits for all of them, even where one fails: memory is given back only after the last look. */
export async function drained(queues: readonly Queue<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(queues.map((q) => q.drain()));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
