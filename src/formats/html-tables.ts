/** What stands before a text of a page for its reader: the heads of tables, terms of lists, labels of forms. */
import { asLead, type Cell, leadsOf } from './grid.ts';
import { namesField } from './table.ts';

interface Piece {
  text: string;
  lead?: string | undefined;
  cell?: true;
}
type Read<P> = Cell & { readonly pieces: P[] };
interface Table<P> {
  readonly rows: (Read<P> | undefined)[][];
  /** How many more rows a tall cell covers, by column. */
  readonly covered: number[];
}

/** What a field of a form says of itself. */
export interface Field {
  readonly said: string | undefined;
  readonly named: string | undefined;
}

/** What a cell may reach over: a thousand columns (HTML standard, section 4.9.11), which small pages could ask for in each of their cells. */
const WIDEST = 100;
const reach = (tag: string, name: 'col' | 'row'): number =>
  Math.min(WIDEST, Number(new RegExp(`\\s${name}span\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag)?.[1] ?? 1)) ||
  1;
/** A label is short. */
const LABEL = 60;

/** Told of every tag and text in their order. */
export class HtmlTables<P extends Piece> {
  readonly #tables: Table<P>[] = [];
  readonly #done: Table<P>[] = [];
  /** The term or description of a list that is open, and the last term. */
  #list: 'dt' | 'dd' | '' = '';
  #term = '';
  /** Where the line goes on behind the last field of a form. */
  #behind = 0;

  /** @param line what its line says so far */
  tag(name: string, opens: boolean, tag: string, line: string): void {
    const table = this.#tables.at(-1);
    if (name === 'table') {
      if (opens) this.#tables.push({ rows: [], covered: [] });
      else if (table) this.#done.push(...this.#tables.splice(-1));
    } else if (name === 'tr' && opens) table?.rows.push([]);
    else if ((name === 'td' || name === 'th') && opens && table) this.#cell(table, name === 'th', tag);
    else if (name === 'dt' || name === 'dd') this.#list = opens ? name : '';
    if (/^(?:input|button|select|textarea)$/.test(name)) this.#behind = line.length;
    if (line === '') this.#behind = 0;
  }

  #cell(table: Table<P>, heading: boolean, tag: string): void {
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.at(-1) ?? [];
    while ((table.covered[row.length] ?? 0) >= table.rows.length) row.push(undefined);
    const [wide, tall] = [reach(tag, 'col'), reach(tag, 'row')];
    if (tall > 1) for (let i = 0; i < wide; i++) table.covered[row.length + i] = table.rows.length + tall - 1;
    row.push({ text: '', heading, pieces: [] });
    for (let i = 1; i < wide; i++) row.push(undefined);
  }

  /** A text that has ended. */
  said(piece: P): void {
    const cell = this.#tables
      .at(-1)
      ?.rows.at(-1)
      ?.findLast((c) => c !== undefined);
    if (cell) {
      piece.cell = true;
      cell.pieces.push(piece);
      cell.text += `${piece.text}\n`;
    } else if (this.#list === 'dt') this.#term = piece.text.trim();
    else if (this.#list === 'dd' && namesField(this.#term)) piece.lead = asLead(this.#term);
    this.#behind = 0;
  }

  /** What stands before the value of a field: its own words, its label, what programs call it. */
  lead(field: Field | undefined, line: string): string | undefined {
    if (!field) return undefined;
    const label = line.slice(this.#behind).trim().slice(-LABEL);
    const said = field.said ?? (namesField(label) ? label : undefined) ?? field.named ?? label;
    return said ? asLead(said) : undefined;
  }

  end(): void {
    for (const { rows } of [...this.#done, ...this.#tables]) {
      const leads = leadsOf(rows);
      rows.forEach((row, r) => {
        row.forEach((cell, column) => {
          for (const p of cell?.pieces ?? []) p.lead ??= leads[r]?.[column];
        });
      });
    }
  }
}
