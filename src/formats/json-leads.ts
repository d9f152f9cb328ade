/**
 * What the values of a JSON text are called where no key of their own says it: tables as lists of lists with a row or a list of names,
 * columns by the number of their row, and objects that say in one key what stands in another.
 */
import { readable } from '../core/text/labels.ts';
import { ASKED, isHeader, namesField } from './table.ts';

/** An object or a list. */
export interface Container {
  readonly list: boolean;
  /** The key that it hangs under, or that the list around it does. */
  readonly key: string;
  /** Which container it stands in, and as which item. */
  readonly parent: number;
  readonly item: number;
}

/** A value where it stands. */
export interface Valued {
  /** Of the object around it, or of the one around its list. */
  readonly key: string;
  readonly value: string;
  readonly inside: number;
  readonly item: number;
  /** It is a key itself. */
  readonly object?: number;
}

/** Of a row, as data frames write their columns. */
const NUMBERED = /^\d{1,9}$/;
const NAMING = /^(?:name|key|field|label|title|id|attribute|property|question|type|kind|code)$/i;
const VALUES = /^(?:values?|val|content|text|answers?|data|input|response)$/i;

/** Lists in one object that may name the columns of a table in it. */
const BESIDE = 50;

export interface Leads {
  readonly lead: string;
  readonly heading?: true;
}

/** @param values in the order of the text */
export function leadsIn(values: readonly Valued[], containers: readonly Container[]): Leads[] {
  const of = (id: number): Container | undefined => containers[id];
  const lists = new Map<number, string[]>();
  const names = new Map<number, string>();
  const tables = new Map<number, string[][]>();
  for (const v of values) {
    if (v.object !== undefined) continue;
    const own = of(v.inside);
    if (!own?.list) {
      if (NAMING.test(v.key) && namesField(v.value) && !names.has(v.inside)) names.set(v.inside, v.value);
      continue;
    }
    const list = lists.get(v.inside) ?? [];
    list[v.item] = v.value;
    lists.set(v.inside, list);
    if (!of(own.parent)?.list) continue;
    const rows = tables.get(own.parent) ?? [];
    rows[own.item] = list;
    tables.set(own.parent, rows);
  }
  /** Names of columns beside a table, in the same object. */
  const beside = new Map<number, string[][]>();
  for (const [id, list] of lists) {
    const { parent, item } = of(id) ?? { parent: -1, item: -1 };
    if (of(parent)?.list !== false || item >= 0) continue;
    const all = beside.get(parent) ?? [];
    if (all.length < BESIDE) all.push(list);
    beside.set(parent, all);
  }
  const heads = new Map<
    number,
    { readonly names: readonly (string | undefined)[]; readonly first: boolean }
  >();
  for (const [id, sparse] of tables) {
    const width = sparse.reduce((w, r) => Math.max(w, r?.length ?? 0), 0);
    // No more of it than is asked, and only the first as wide as the widest.
    const rows = Array.from(sparse.slice(0, 1 + ASKED), (r, n) =>
      Array.from({ length: n ? (r?.length ?? 0) : width }, (_, i) => r?.[i] ?? ''),
    );
    const head = beside
      .get(of(id)?.parent ?? -1)
      ?.find((l) => l.length === width && l.every((n) => n !== ''));
    if (rows.length > 1 && isHeader(rows)) heads.set(id, { names: rows[0] ?? [], first: true });
    else if (head && isHeader([head, ...rows])) heads.set(id, { names: head, first: false });
  }
  return values.map((v): Leads => {
    if (v.object !== undefined) return { lead: '' };
    const own = of(v.inside);
    const head = own?.list ? heads.get(own.parent) : undefined;
    if (head?.first && own?.item === 0) return { lead: readable(v.key), heading: true };
    const told = names.get(own?.list ? own.parent : v.inside);
    const named = told !== undefined && VALUES.test(v.key) ? told : undefined;
    const over = NUMBERED.test(v.key) && own && !own.list ? own.key : undefined;
    return { lead: readable(head?.names[v.item] ?? named ?? over ?? v.key) };
  });
}
