/**
 * What a person may have written into an SQL script, with its places: strings, numbers of rows, comments and names of roles.
 * Statements and names of tables and columns stay; a column's name is read along with its values.
 */
import { paired } from '../core/list.ts';
import { raise } from '../core/model/fault.ts';
import type { Part } from '../core/text/document.ts';
import { isField, readable } from '../core/text/labels.ts';
import { saidBy } from '../core/text/match/encoded.ts';
import { spliced } from './splice.ts';
import {
  BLANK_LINE,
  bare,
  COMPARED,
  COPY,
  CREATE,
  copiedValue,
  DECLARED,
  DOLLARS,
  E_STRING,
  ESCAPES,
  escapedString,
  GIVEN,
  GIVEN_WITHIN,
  INSERT,
  NESTED,
  NOBODY,
  NUMBER,
  PROGRAM,
  QUOTED,
  quotedBy,
  ROLE,
  STATEMENT,
  tableOf,
  WORD,
  type Write,
} from './sql-words.ts';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly write: Write;
  /** It names a table, a column or an index. */
  readonly named?: true;
}

export interface SqlParts {
  readonly parts: readonly Part[];
  write(masked: readonly string[]): string;
}

/**
 * @param only these columns; empty for all, and for what stands in none
 * @throws FaultError `text/document` with the line, where a string, a comment or rows have no end
 */
export function sqlParts(sql: string, name: string, only: readonly string[]): SqlParts {
  const script = new Script(sql, name, only);
  while (script.next());
  if (only.length === 0) script.rest();
  const { parts, places } = script;
  return {
    parts,
    write(masked) {
      const names = new Map<string, string>();
      const texts = parts.map((p) => p.text);
      const changed = paired(places, paired(texts, masked)).flatMap(([p, [was, now]]) => {
        if (now === was) return [];
        const text = p.named ? apart(names, was, now) : now;
        return [{ ...p, text: p.write(text) }];
      });
      return spliced(sql, changed);
    },
  };
}

/** The same name is changed alike everywhere, and two that became alike stay two. */
function apart(names: Map<string, string>, before: string, after: string): string {
  const known = names.get(before);
  if (known !== undefined) return known;
  const taken = new Set(names.values());
  let name = after;
  for (let n = 2; taken.has(name); n++) name = `${after} ${n}`;
  names.set(before, name);
  return name;
}

class Script {
  readonly parts: Part[] = [];
  readonly places: Place[] = [];
  readonly #sql: string;
  readonly #name: string;
  readonly #only: readonly string[];
  /** MySQL and MariaDB escape with backslashes (their manual, section 11.1.1); the standard doubles quotes. */
  readonly #backslashes: boolean;
  readonly #tables = new Map<string, readonly string[]>();
  #at = 0;
  #record = 0;
  /** Whether a statement has begun. */
  #begun = false;
  /** Inside of VALUES: which column, and how many brackets are open. */
  #row: { readonly columns: readonly string[]; column: number; depth: number } | undefined;

  constructor(sql: string, name: string, only: readonly string[]) {
    this.#sql = sql;
    this.#name = name;
    this.#only = only;
    this.#backslashes = /`|\\'/.test(sql);
  }

  /** Reads one thing; false at the end. */
  next(): boolean {
    const sql = this.#sql;
    const c = sql[this.#at];
    if (c === undefined) return false;
    if (c === "'") this.#string();
    else if (c === '-' && sql[this.#at + 1] === '-') this.#line(2);
    else if (c === '#' && BLANK_LINE.test(this.#before(40))) this.#line(1);
    else if (c === '/' && sql[this.#at + 1] === '*') this.#comment();
    else if (c === '$' && this.#tried(DOLLARS)) this.#dollars();
    else if (c === '`' || c === '"') this.#identifier(c);
    else if ('(),;'.includes(c)) this.#sign(c);
    else if (c === '\\' && BLANK_LINE.test(this.#before(40))) this.#line(1);
    else if (!this.#number() && !this.#word()) this.#at++;
    return true;
  }

  /** What stands between all that was read: statements, whose words say nothing but what is surely somebody's. */
  rest(): void {
    const read = paired(this.places, this.parts).map(([place, part]) => ({ place, part }));
    const whole: { readonly place: Place; readonly part: Part }[] = [];
    let at = 0;
    const statements = (to: number) => {
      // Line by line: a value reaches over no end of one.
      for (const m of this.#sql.slice(at, to).matchAll(/[^\n]*[\p{L}\p{N}][^\n]*/gu)) {
        const from = at + m.index;
        const [text] = m;
        if (/\d|@/.test(text))
          whole.push({
            place: { from, to: from + text.length, write: (s) => s },
            part: { text, code: true },
          });
      }
    };
    for (const r of read) {
      statements(r.place.from);
      whole.push(r);
      at = Math.max(at, r.place.to);
    }
    statements(this.#sql.length);
    this.parts.length = 0;
    this.places.length = 0;
    for (const { place, part } of whole) {
      this.places.push(place);
      this.parts.push(part);
    }
  }

  /** The column that a value stands in, or is held against or given to. */
  get #column(): string | undefined {
    if (this.#row) return this.#row.depth > 0 ? (this.#row.columns[this.#row.column] ?? '') : undefined;
    return GIVEN.exec(this.#before(GIVEN_WITHIN))?.[1];
  }

  #fail(at: number, why: string): never {
    const where = `line ${this.#sql.slice(0, at).split('\n').length}`;
    return raise({ code: 'text/document', name: this.#name, where, why });
  }

  #tried(re: RegExp): RegExpExecArray | null {
    re.lastIndex = this.#at;
    return re.exec(this.#sql);
  }

  #before(count: number): string {
    return this.#sql.slice(Math.max(0, this.#at - count), this.#at);
  }

  #part(text: string, column: string | undefined, from: number, to: number, write: Write): void {
    if (text.trim() === '' || (this.#only.length > 0 && !this.#only.includes(bare(column ?? '')))) return;
    const record = this.#record;
    this.parts.push(column === undefined ? { text } : { text, lead: readable(bare(column)), record });
    this.places.push({ from, to, write });
  }

  #string(): void {
    const sql = this.#sql;
    const begin = this.#at;
    const column = this.#column;
    const escapes = this.#backslashes || E_STRING.test(this.#before(2));
    let text = '';
    let start = begin + 1;
    for (let i = start; i < sql.length; i++) {
      if (escapes && sql[i] === '\\') {
        const next = sql[i + 1] ?? '';
        text += sql.slice(start, i) + (ESCAPES[next] ?? next);
        start = ++i + 1;
      } else if (sql[i] === "'" && sql[i + 1] === "'") {
        text += sql.slice(start, ++i);
        start = i + 1;
      } else if (sql[i] === "'") {
        this.#at = i + 1;
        text += sql.slice(start, i);
        return this.#part(text, column, begin, i + 1, escapes ? escapedString : quotedBy("'"));
      }
    }
    this.#fail(begin, 'a string is never closed');
  }

  /** A comment to the end of its line. @param sign how many characters open it */
  #line(sign: number): void {
    const from = this.#at + sign;
    this.#at = this.#lineEnd(from);
    this.#part(this.#sql.slice(from, this.#at), undefined, from, this.#at, (s) => s.replaceAll('\n', ' '));
  }

  #lineEnd(from: number): number {
    const end = this.#sql.indexOf('\n', from);
    return end < 0 ? this.#sql.length : end;
  }

  #comment(): void {
    const from = this.#at + 2;
    const end = this.#sql.indexOf('*/', from);
    if (end < 0) this.#fail(this.#at, 'a comment is never closed');
    // What only MySQL runs is a statement.
    this.#at = this.#sql[from] === '!' ? from + 1 : end + 2;
    if (this.#at > end)
      this.#part(this.#sql.slice(from, end), undefined, from, end, (s) => s.replaceAll('*/', '* /'));
  }

  #dollars(): void {
    const [mark] = this.#tried(DOLLARS) ?? [''];
    this.#at += mark.length;
    const end = this.#sql.indexOf(mark, this.#at);
    const text = this.#sql.slice(this.#at, Math.max(this.#at, end));
    // The body of a function is read on as statements.
    if (end < 0 || /[;\n]/.test(text)) return;
    this.#part(text, this.#column, this.#at, end, (s) => s.replaceAll('$', ''));
    this.#at = end + mark.length;
  }

  /** A name of a table or a column; in double quotes a string, where one stands. */
  #identifier(quote: string): void {
    const end = this.#sql.indexOf(quote, this.#at + 1);
    if (end < 0) this.#fail(this.#at, 'a name is never closed');
    const text = this.#sql.slice(this.#at + 1, end);
    if (quote === '"' && (this.#column !== undefined || COMPARED.test(this.#before(12))))
      this.#part(text, this.#column, this.#at, end + 1, quotedBy('"'));
    else this.#named(this.#at, this.#sql.slice(this.#at, end + 1));
    this.#begun = true;
    this.#at = end + 1;
  }

  /** Quoted names in a stretch of a statement. */
  #named(at: number, stretch: string): void {
    if (this.#only.length > 0) return;
    for (const { index, 0: id } of stretch.matchAll(QUOTED)) {
      const text = id.slice(1, -1);
      if (isField(text) || text.trim() === '') continue;
      this.parts.push({ text, heading: true });
      this.places.push({
        from: at + index,
        to: at + index + id.length,
        write: quotedBy(id.charAt(0)),
        named: true,
      });
    }
  }

  #sign(c: string): void {
    const row = this.#row;
    this.#at++;
    if (c === ';') this.#begun = false;
    if (!row) return;
    if (c === ';') this.#row = undefined;
    else if (c === ')') row.depth--;
    else if (c === '(') {
      if (row.depth === 0) {
        row.column = 0;
        this.#record++;
      }
      row.depth++;
    } else if (row.depth === 1) row.column++;
  }

  #number(): boolean {
    const number = this.#tried(NUMBER)?.[0];
    if (number === undefined || this.#column === undefined) return false;
    const to = this.#at + number.length;
    // A number that was changed is a number no longer; bytes say nothing to a person, unless they are a text.
    if (!number.startsWith('0x') || saidBy(number.slice(2)) !== undefined)
      this.#part(number, this.#column, this.#at, to, escapedString);
    this.#at = to;
    return true;
  }

  #word(): boolean {
    const word = this.#tried(WORD)?.[0];
    if (word === undefined) return false;
    if (this.#row || !(this.#values() || this.#copy() || this.#create() || this.#role() || this.#unknown()))
      this.#at += word.length;
    this.#begun = true;
    return true;
  }

  /** What is no statement that is known, such as rows of data, is a text to its end. */
  #unknown(): boolean {
    if (this.#begun || this.#tried(STATEMENT)) return false;
    const from = this.#at;
    const end = this.#sql.indexOf(';', from);
    const to = end < 0 ? this.#sql.length : end;
    const text = this.#sql.slice(from, to);
    if (PROGRAM.test(text)) return false;
    this.#part(text, undefined, from, to, (s) => s);
    this.#at = to;
    return true;
  }

  #values(): boolean {
    const m = this.#tried(INSERT);
    if (!m) return false;
    this.#row = { columns: this.#columns(m), column: 0, depth: 0 };
    this.#named(this.#at, m[0]);
    this.#at += m[0].length;
    return true;
  }

  /** As the statement names them, or the table's declaration before it. */
  #columns({ groups }: RegExpExecArray): readonly string[] {
    return groups?.columns?.split(',') ?? this.#tables.get(tableOf(groups?.table ?? '')) ?? [];
  }

  /** Rows of COPY, to the line that says they end. */
  #copy(): boolean {
    const m = this.#tried(COPY);
    if (!m) return false;
    const begin = this.#at;
    const columns = this.#columns(m);
    this.#named(begin, m[0]);
    this.#at += m[0].length;
    while (this.#at < this.#sql.length) {
      const end = this.#lineEnd(this.#at);
      const line = this.#sql.slice(this.#at, end).replace(/\r$/, '');
      let start = this.#at;
      this.#at = end + 1;
      if (line === '\\.') {
        this.#begun = false;
        return true;
      }
      this.#record++;
      // Other formats than the first one's are read as they stand.
      if (/\S/.test(m.groups?.options ?? '')) {
        this.#part(line, undefined, start, start + line.length, (s) => s.replace(/\r?\n/g, ' '));
        continue;
      }
      line.split('\t').forEach((value, i) => {
        const to = start + value.length;
        const text = value.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c);
        if (value !== '\\N') this.#part(text, columns[i] ?? '', start, to, copiedValue);
        start = to + 1;
      });
    }
    return this.#fail(begin, 'rows of COPY have no end');
  }

  /** Only looks at it: its names are read on. */
  #create(): false {
    const m = this.#tried(CREATE);
    if (!m) return false;
    const from = this.#at + m[0].length;
    const body = this.#sql.slice(from, Math.max(from, this.#sql.indexOf(';', from)));
    this.#tables.set(
      tableOf(m.groups?.table ?? ''),
      // Commas inside of brackets and strings part nothing.
      body
        .replace(NESTED, '')
        .split(/[,\n]/)
        .flatMap((l) => DECLARED.exec(l)?.[1] ?? []),
    );
    return false;
  }

  #role(): boolean {
    const m = this.#tried(ROLE);
    if (!m) return false;
    this.#at += m[0].length;
    const id = m.groups?.role ?? '';
    const quoted = quotedBy(id.startsWith('`') ? '`' : '"');
    if (!NOBODY.test(bare(id))) this.#part(bare(id), 'user name', this.#at - id.length, this.#at, quoted);
    return true;
  }
}
