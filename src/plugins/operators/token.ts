/**
 * A numbered stand-in such as <PERSON_1>. The same value gets the same one, however it is spaced or written, and so does a person who
 * is called by a part of the name: "Daniel", "D. Okafor" and "Daniel Okafor" are one, unless two people are called so. The
 * originals lie in the restore map.
 */
import { type About, memoryOf, type Operator, type Tools } from '../../core/text/operator.ts';

/** So many digits make a number of somebody's, which is the same with other signs between them. */
const NUMBER = 5;

const same = (value: string): string => {
  const one = value
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/\s+/g, ' ');
  return (one.match(/\d/g)?.length ?? 0) >= NUMBER && !one.includes('@')
    ? one.replace(/[ ().\-/]/g, '')
    : one;
};

/** The words of a name; where a script has no spaces, what its bearer is called without the family's name as well. */
const wordsOf = (name: string): string[] => {
  const words = name.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return [...new Set(words.flatMap((w) => (/^\p{Script=Han}{3,4}$/u.test(w) ? [w, w.slice(-2)] : [w])))];
};
/** A word of a name, or its first letter. */
const fits = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((p) => whole.some((w) => fits(p, w)));

/** What is known of the people of a batch: the words of each, and who has a word. */
class People {
  readonly #words: Map<string, string>;
  readonly #having: Map<string, string>;

  constructor(tools: Tools, entity: string) {
    this.#words = memoryOf(tools, `token ${entity} words`);
    this.#having = memoryOf(tools, `token ${entity} having`);
  }
  /** Who has all of these words, or all of whose words are among these; nobody where two fit. */
  find(words: readonly string[]): string | undefined {
    const near = new Set(
      words.flatMap((w) => (w.length > 1 ? (this.#having.get(w)?.split(' ') ?? []) : [])).filter(Boolean),
    );
    const known = [...near].map((n) => ({ n, of: this.#words.get(n)?.split(' ') ?? [] }));
    const longer = known.filter(({ of }) => within(words, of));
    const fit = longer.length > 0 ? longer : known.filter(({ of }) => within(of, words));
    const [one, ...others] = fit;
    return others.length === 0 ? one?.n : undefined;
  }
  add(n: string, words: readonly string[]): void {
    const all = [...new Set([...(this.#words.get(n)?.split(' ') ?? []), ...words])];
    // An initial says nothing more once its word is known.
    const kept = all.filter((w) => w.length > 1 || !all.some((o) => o.length > 1 && o[0] === w));
    this.#words.set(n, kept.join(' '));
    for (const w of words) {
      const having = this.#having.get(w)?.split(' ') ?? [];
      if (!having.includes(n)) this.#having.set(w, [...having, n].join(' '));
    }
  }
}

function numberOf(value: string, about: About, tools: Tools): string {
  const seen = memoryOf(tools, `token ${about.entity}`);
  const id = same(value);
  const known = seen.get(id);
  if (known) return known;
  const counts = memoryOf(tools, 'token counts');
  const people = about.family === 'person' ? new People(tools, about.entity) : undefined;
  const words = wordsOf(id);
  let n = people?.find(words);
  if (n === undefined) {
    n = String(Number(counts.get(about.entity) ?? 0) + 1);
    counts.set(about.entity, n);
  }
  seen.set(id, n);
  people?.add(n, words);
  return n;
}

export default {
  kind: 'operator',
  id: 'token',
  label: 'Numbered token',
  leaves: 'sameness',
  reversible: 'map',
  options: {
    template: {
      type: 'text',
      label: 'Form',
      help: '{entity} and {n} are filled in.',
      most: 100,
      default: '<{entity}_{n}>',
    },
  },
  apply(value, about, o, tools) {
    const n = numberOf(value, about, tools);
    const form = String(o.template).includes('{n}') ? String(o.template) : `${o.template}{n}`;
    return form.replaceAll('{entity}', about.entity).replaceAll('{n}', n);
  },
} satisfies Operator;
