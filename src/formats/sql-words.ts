/** How SQL writes what a person may have said: statements that hold rows, names, strings and numbers of MySQL, PostgreSQL and SQLite. */

const ID = '(?:`[^`\\n]+`|"[^"\\n]+"|\\[[^\\]\\n]+\\]|[\\p{L}_][\\p{L}\\p{N}_$]*)';
const TABLE = `(?<table>${ID}(?:\\s*\\.\\s*${ID}){0,2})`;
const COLUMNS = '\\s*\\((?<columns>[^()]*)\\)';
export const INSERT = new RegExp(
  `(?:INSERT|REPLACE)\\s+(?:(?:IGNORE|LOW_PRIORITY|DELAYED|OR\\s+\\w+)\\s+){0,2}INTO\\s+${TABLE}(?:${COLUMNS})?\\s*(?:OVERRIDING\\s+\\w+\\s+VALUE\\s+)?VALUES\\b`,
  'iuy',
);
/** PostgreSQL's rows, with or without the names of their columns, in any of its formats. */
export const COPY = new RegExp(
  `COPY\\s+${TABLE}(?:${COLUMNS})?\\s+FROM\\s+STDIN\\b(?<options>[^;\\n]*);[ \\t]*\\r?\\n`,
  'iuy',
);
/** What begins a statement; what begins otherwise is read as text. */
export const STATEMENT =
  /(?:abort|alter|analyze|as|attach|begin|binlog|by|call|case|change|checkpoint|close|cluster|comment|commit|copy|create|cross|declare|deallocate|delete|delimiter|describe|detach|discard|do|drop|else|elsif|end|exec|execute|explain|fetch|flush|for|from|full|get|go|grant|group|handler|having|if|import|in|inner|insert|into|is|join|kill|language|left|limit|listen|load|lock|loop|merge|move|not|notify|on|open|optimize|or|order|perform|pragma|prepare|print|purge|raise|refresh|reindex|release|rename|repair|replace|reset|return|returns|revoke|right|rollback|save|savepoint|security|select|set|show|start|table|then|truncate|union|unlock|update|use|vacuum|values|when|where|while|with)(?![\p{L}\p{N}_])/iuy;
/** Assignments and calls in the bodies of functions. */
export const PROGRAM = /^[\p{L}\p{N}_.$"\s[\]]{1,80}(?::=|\(|=)/u;
export const CREATE = new RegExp(
  `CREATE\\s+(?:TEMP(?:ORARY)?\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${TABLE}\\s*\\(`,
  'iuy',
);
/** Who owns, runs or may do something. */
export const ROLE = new RegExp(
  `(?:OWNER\\s+TO|AUTHORIZATION|DEFINER\\s*=|CREATE\\s+(?:USER|ROLE)(?:\\s+IF\\s+NOT\\s+EXISTS)?|(?:GRANT|REVOKE)\\s[^;'"]{1,300}?\\s(?:TO|FROM))\\s*(?<role>${ID})`,
  'iuy',
);
/** Roles of the systems themselves. */
export const NOBODY =
  /^(?:postgres|root|public|admin|current_user|session_user|mysql\.\w+|rdsadmin|cloudsqlsuperuser)$/i;
/** A column as dumps declare one, line by line. */
export const DECLARED = new RegExp(
  `^\\s*(?!(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL)\\b)(${ID})\\s+\\w`,
  'iu',
);
/** Which column a value is given to or held against: `SET name = 'x'`, `WHERE name IN ('x', 'y'`, `LIKE`. */
export const GIVEN = new RegExp(
  `(${ID})\\s*(?:=|<>|!=|[<>]=?|(?<=\\s|[\`"\\]])(?:NOT\\s+)?(?:I?LIKE|IN\\s*\\((?:[^()';]|'[^']*'){0,400}|BETWEEN))\\s*(?:[NEnex]|_\\w+)?$`,
  'iu',
);
/** So many signs before a value are looked at. */
export const GIVEN_WITHIN = 500;
/** Brackets and strings inside of a declaration. */
export const NESTED = /\([^()]*\)|'[^']*'/g;
/** What stands before a string, where MySQL and SQLite take double quotes for one. */
export const COMPARED = /(?:[=<>]|\b(?:like|then|else|in\s*\())\s*$/i;
export const BLANK_LINE = /(?:^|\n)[ \t]*$/;
export const E_STRING = /(?<![\p{L}\p{N}_])e$/iu;
export const QUOTED = /`[^`\n]+`|"[^"\n]+"/g;
export const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
export const NUMBER = /[+-]?(?:0x[\dA-Fa-f]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)/y;
/** PostgreSQL's other quotes; bodies of functions stand in them too. */
export const DOLLARS = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
export const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '' };

/** A name without its quotes. */
export const bare = (id: string): string => id.trim().replace(/^[`"[]|[`"\]]$/g, '');
export const tableOf = (name: string): string => bare(name.split('.').at(-1) ?? '').toLowerCase();

/** How a changed value is written. */
export type Write = (text: string) => string;
export const quotedBy =
  (quote: string): Write =>
  (s) =>
    quote + s.replaceAll(quote, quote + quote) + quote;
export const escapedString: Write = (s) =>
  quotedBy("'")(s.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r'));
export const copiedValue: Write = (s) =>
  s.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
