/** What names a classifier saw in which texts: settings may change without all being read again. */
import { itemAt } from '../core/list.ts';
import type { Span } from '../core/text/span.ts';

export class Tagged {
  readonly #spans = new Map<string, Span[]>();

  clear(): void {
    this.#spans.clear();
  }

  /** @param by which classifier, and how it reads @param read those that it has not read yet */
  async of(
    by: string,
    texts: readonly string[],
    read: (texts: readonly string[]) => Promise<readonly Span[][]>,
  ): Promise<Span[][]> {
    const key = (text: string) => `${by} ${text}`;
    // What is known is taken now: while the classifier reads, another file may be opened.
    const known = new Map(texts.map((t) => [t, this.#spans.get(key(t))]));
    const fresh = [...known].flatMap(([text, spans]) => (spans ? [] : [text]));
    const answers = fresh.length ? await read(fresh) : [];
    for (const [i, text] of fresh.entries()) {
      const spans = itemAt(answers, i);
      known.set(text, spans);
      this.#spans.set(key(text), spans);
    }
    return texts.map((t) => known.get(t) ?? []);
  }
}
