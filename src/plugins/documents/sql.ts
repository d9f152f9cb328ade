/**
 * SQL scripts and dumps: every string, every number of a row and every comment is a part, read along with the name of its column;
 * statements, names of tables and columns stay. Rows of INSERT and of PostgreSQL's COPY are told apart.
 */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

const ID = '(?:`[^`\\n]+`|"[^"\\n]+"|\\[[^\\]\\n]+\\]|[\\p{L}_][\\p{L}\\p{N}_$]*)';
const TABLE = `(?<table>${ID}(?:\\s*\\.\\s*${ID}){0,2})`;
const COLUMNS = '\\s*\\((?<columns>[^()]*)\\)';
const INSERT = new RegExp(
  `(?:INSERT|REPLACE)\\s+(?:(?:IGNORE|LOW_PRIORITY|DELAYED|OR\\s+\\w+)\\s+){0,2}INTO\\s+${TABLE}(?:${COLUMNS})?\\s*(?:OVERRIDING\\s+\\w+\\s+VALUE\\s+)?VALUES\\b`,
  'iuy',
);
const COPY = new RegExp(`COPY\\s+${TABLE}${COLUMNS}\\s+FROM\\s+STDIN\\b[^;\\n]*;\\r?\\n`, 'iuy');
const CREATE = new RegExp(
  `CREATE\\s+(?:TEMP(?:ORARY)?\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${TABLE}\\s*\\(`,
  'iuy',
);
/** Who owns, runs or may do something. */
const ROLE = new RegExp(
  `(?:OWNER\\s+TO|AUTHORIZATION|DEFINER\\s*=|CREATE\\s+(?:USER|ROLE)(?:\\s+IF\\s+NOT\\s+EXISTS)?|(?:GRANT|REVOKE)\\s[^;'"]{1,300}?\\s(?:TO|FROM))\\s*(?<role>${ID})`,
  'iuy',
);
const NOBODY =
  /^(?:postgres|root|public|admin|current_user|session_user|mysql\.\w+|rdsadmin|cloudsqlsuperuser)$/i;
/** What stands before a string, where MySQL and SQLite take double quotes for one. */
const COMPARED = /(?:[=<>]|\b(?:like|then|else|in\s*\())\s*$/i;
/** A column as dumps declare one, line by line. */
const DECLARED = new RegExp(
  `^\\s*(?!(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL)\\b)(${ID})\\s+\\w`,
  'iu',
);
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const DOLLARS = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const NUMBER = /[+-]?(?:0x[\dA-Fa-f]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)/y;

/** A name without its quotes, as a person reads it. */
const bare = (id: string): string => id.trim().replace(/^[`"[]|[`"\]]$/g, '');
const said = (id: string): string =>
  bare(id)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll('_', ' ');
const tableOf = (name: string): string => bare(name.split('.').at(-1) ?? '').toLowerCase();

interface Place {
  readonly from: number;
  readonly to: number;
  readonly write: (text: string) => string;
}

export default {
  kind: 'document',
  id: 'sql',
  label: 'SQL script or dump',
  extensions: ['sql'],
  mime: 'application/sql',
  open(bytes, { name, columns: only }) {
    const sql = decodeUtf8(bytes, name);
    const fail = (at: number, why: string): never =>
      raise({ code: 'text/document', name, where: `line ${sql.slice(0, at).split('\n').length}`, why });
    // MySQL and MariaDB escape with backslashes (their manual, section 11.1.1); the standard doubles quotes.
    const backslashes = /`|\\'/.test(sql);
    const parts: Part[] = [];
    const places: Place[] = [];
    const tables = new Map<string, readonly string[]>();
    let record = 0;
    const part = (
      text: string,
      column: string | undefined,
      from: number,
      to: number,
      write: Place['write'],
    ) => {
      if (text.trim() === '' || (only.length > 0 && !only.includes(bare(column ?? '')))) return;
      parts.push({ text, lead: column && said(column), ...(column !== undefined && { record }) });
      places.push({ from, to, write });
    };

    /** A string from its quote on: what it says, and where it ends. */
    const string = (from: number, escapes: boolean): { readonly text: string; readonly end: number } => {
      let text = '';
      let start = from + 1;
      for (let i = start; i < sql.length; i++) {
        const c = sql[i];
        if (escapes && c === '\\') {
          const next = sql[i + 1] ?? '';
          text += sql.slice(start, i) + ({ n: '\n', r: '\r', t: '\t', '0': '' }[next] ?? next);
          start = ++i + 1;
        } else if (c === "'") {
          if (sql[i + 1] !== "'") return { text: text + sql.slice(start, i), end: i + 1 };
          text += sql.slice(start, ++i);
          start = i + 1;
        }
      }
      return fail(from, 'a string is never closed');
    };
    const quoted =
      (escapes: boolean): Place['write'] =>
      (s) =>
        `'${(escapes ? s.replaceAll('\\', '\\\\').replaceAll('\n', '\\n') : s).replaceAll("'", "''")}'`;

    /** Rows of COPY, to the line that says they end. */
    const copied = (from: number, columns: readonly string[]): number => {
      let at = from;
      while (at < sql.length) {
        const end = sql.indexOf('\n', at) < 0 ? sql.length : sql.indexOf('\n', at);
        const line = sql.slice(at, end).replace(/\r$/, '');
        if (line === '\\.') return end;
        record++;
        let start = at;
        line.split('\t').forEach((value, i) => {
          const to = start + value.length;
          const text = value.replace(/\\(.)/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c);
          const write = (s: string) =>
            s.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
          if (value !== '\\N') part(text, columns[i] ?? '', start, to, write);
          start = to + 1;
        });
        at = end + 1;
      }
      return fail(from, 'rows of COPY have no end');
    };

    /** Inside of VALUES: which column, and how many brackets are open. */
    let row: { readonly columns: readonly string[]; column: number; depth: number } | undefined;
    let at = 0;
    const tried = (re: RegExp): RegExpExecArray | null => {
      re.lastIndex = at;
      return re.exec(sql);
    };
    while (at < sql.length) {
      const c = sql[at];
      const column = row && row.depth > 0 ? (row.columns[row.column] ?? '') : undefined;
      if (c === "'") {
        const escapes = backslashes || /(?<![\p{L}\p{N}_])e$/iu.test(sql.slice(Math.max(0, at - 2), at));
        const { text, end } = string(at, escapes);
        part(text, column, at, end, quoted(escapes));
        at = end;
      } else if (
        (c === '-' && sql[at + 1] === '-') ||
        (c === '#' && /(?:^|\n)[ \t]*$/.test(sql.slice(Math.max(0, at - 40), at)))
      ) {
        const end = sql.indexOf('\n', at) < 0 ? sql.length : sql.indexOf('\n', at);
        const from = at + (c === '#' ? 1 : 2);
        part(sql.slice(from, end), undefined, from, end, (s) => s.replaceAll('\n', ' '));
        at = end;
      } else if (sql.startsWith('/*', at)) {
        const end = sql.indexOf('*/', at + 2);
        if (end < 0) fail(at, 'a comment is never closed');
        // What only MySQL runs is a statement.
        if (sql[at + 2] === '!') at += 3;
        else {
          part(sql.slice(at + 2, end), undefined, at + 2, end, (s) => s.replaceAll('*/', '* /'));
          at = end + 2;
        }
      } else if (c === '$' && tried(DOLLARS)) {
        // PostgreSQL's other quotes; bodies of functions stand in them too, and are read on as statements.
        const [mark] = tried(DOLLARS) ?? [''];
        const end = sql.indexOf(mark, at + mark.length);
        const text = sql.slice(at + mark.length, Math.max(at, end));
        at += mark.length;
        if (end >= 0 && !/[;\n]/.test(text)) {
          part(text, column, at, end, (s) => s.replaceAll('$', ''));
          at = end + mark.length;
        }
      } else if (c === '`' || c === '"') {
        const end = sql.indexOf(c, at + 1);
        if (end < 0) fail(at, 'a name is never closed');
        // MySQL takes double quotes for strings; a name of a person is none of a column.
        if (c === '"' && (column !== undefined || COMPARED.test(sql.slice(Math.max(0, at - 12), at))))
          part(sql.slice(at + 1, end), column, at + 1, end, (s) => s.replaceAll('"', '""'));
        at = end + 1;
      } else if (c === '(') {
        if (row) {
          if (row.depth++ === 0) {
            row.column = 0;
            record++;
          }
        }
        at++;
      } else if (c === ')') {
        if (row) row.depth--;
        at++;
      } else if (c === ',') {
        if (row?.depth === 1) row.column++;
        at++;
      } else if (c === ';') {
        row = undefined;
        at++;
      } else {
        const word = tried(WORD);
        const number = !word && column !== undefined ? tried(NUMBER) : null;
        if (number) {
          if (!/^0x/i.test(number[0]))
            part(number[0], column, at, at + number[0].length, quoted(backslashes));
          at += number[0].length;
        } else if (word && !row) {
          const insert = tried(INSERT);
          const copy = insert ? null : tried(COPY);
          const create = insert || copy ? null : tried(CREATE);
          const role = insert || copy || create ? undefined : tried(ROLE);
          const { table, columns } = (insert ?? copy ?? create)?.groups ?? {};
          const named = columns?.split(',') ?? tables.get(tableOf(table ?? '')) ?? [];
          if (insert) {
            row = { columns: named, column: 0, depth: 0 };
            at += insert[0].length;
          } else if (copy) at = copied(at + copy[0].length, named);
          else if (create) {
            at += create[0].length;
            const body = sql.slice(at, Math.max(at, sql.indexOf(';', at)));
            const declared = body.split('\n').flatMap((l) => DECLARED.exec(l)?.[1] ?? []);
            tables.set(tableOf(table), declared);
          } else if (role) {
            at += role[0].length;
            const id = role.groups?.role ?? '';
            const quote = id.startsWith('`') ? '`' : '"';
            if (!NOBODY.test(bare(id)))
              part(bare(id), 'user name', at - id.length, at, (s) => quote + s.replaceAll(quote, '') + quote);
          } else at += word[0].length;
        } else at += word ? word[0].length : 1;
      }
    }
    return {
      parts,
      dropped: [],
      write(masked) {
        let out = '';
        let from = 0;
        places.forEach((p, i) => {
          if (masked[i] === parts[i].text) return;
          out += sql.slice(from, p.from) + p.write(masked[i]);
          from = p.to;
        });
        return encodeUtf8(out + sql.slice(from));
      },
    };
  },
} satisfies DocumentFormat;
