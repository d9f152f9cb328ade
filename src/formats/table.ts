/** Tables as parts: each cell by itself, its column's name read along; names of columns are parts that are changed only where somebody's. */
import { itemAt, paired } from '../core/list.ts';
import type { Part } from '../core/text/document.ts';
import { isLabel, readable } from '../core/text/labels.ts';

export interface Table {
  readonly parts: readonly Part[];
  /** The rows with each part replaced. */
  write(masked: readonly string[]): string[][];
}

/** What may name a column: few words, and no sentence. */
const NAME = /^[\p{L}_][\p{L}\p{N}_ .()/#?%&:-]{0,60}$/u;
const MOST_WORDS = 5;
/** As programs name columns. */
const FIELD = /^[\p{Ll}_$][\p{L}\p{N}_$.-]*$|[_]|\p{Ll}\p{Lu}/u;
/** Rows that are asked what their columns hold. */
export const ASKED = 50;

/**
 * Whether a first row names columns. One of values is none, and is masked like the others: a row by itself, sentences, names beside
 * each other. It is one by words that forms use, by spelling, or because what stands below is of another kind.
 */
export function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [header = [], ...below] = rows;
  const said = header.map((h) => h.trim());
  const full = said.filter(Boolean);
  if (full.length === 0 || !below.some((r) => r.some((v) => v.trim()))) return false;
  // Gaps are columns without a name; a title above a table has little else.
  if (full.length * 2 < said.length) return false;
  if (full.some((h) => !NAME.test(h) || /\d{4}/.test(h) || h.split(/\s+/).length > MOST_WORDS)) return false;
  if (full.every((h) => FIELD.test(h))) return true;
  const names = (h: string) => isLabel(h) || h.split(/[\s_./-]+/).some(isLabel);
  if (full.some(names)) return true;
  return said.some((h, column) => {
    const values = below
      .slice(0, ASKED)
      .map((r) => (r[column] ?? '').trim())
      .filter(Boolean);
    const other = values.filter((v) => /[\d@]/.test(v));
    return h !== '' && !/[\d@]/.test(h) && values.length > 0 && other.length * 2 > values.length;
  });
}

/** Excel writes long numbers so that digits are lost (ECMA-376 part 1, section 18.8.30, General): 4.91512E+11. */
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,2}$/i;
/** A day as Excel counts them from 1900 (section 18.17.4.1), with its time: 1927 to 2064. */
const SERIAL = /^[1-5]\d{4}(?:[.,]\d+)?$/;
const PHONES =
  /(?:^|[^\p{L}])(?:phone|tel|telephone|telefon|téléphone|teléfono|telefono|telefone|telefoon|mobile?|móvil|cellulare|celular|cell|handy|fax|whatsapp|msisdn|contact)(?![\p{Ll}])|(?:phone|telefon|mobil|handy)(?:nummer|nr|number|no)?$/iu;
const DAYS =
  /(?:^|[^\p{L}])(?:dob|birth|born|birthday|birthdate|geb|geburt\p{L}*|naissance|nacimiento|nascita|nascimento|geboorte\p{L}*|date|datum|fecha|data|died|death|deceased|hired?|admission|admitted|discharged?|visit|appointment)(?![\p{Ll}])|(?<!candi|man|up)(?:date|datum)$/iu;
const NUMBERS =
  /(?:^|[^\p{L}])(?:acct|account|iban|card|pan|ssn|id|nhs|mrn|passport|licen[cs]e|konto\p{L}*|cuenta|compte|conto|conta|rekening|steuer\p{L}*|versicherung\p{L}*|personal\p{L}*|customer|kunden?\p{L}*|patient|member|policy|imei|serial)(?![\p{Ll}])/iu;

/** Fields of forms that are no roles or numbers. */
const FIELDS =
  /(?:^|[^\p{L}])(?:post ?code|postal|plz|e-?mail|mail|login|user ?name|first ?name|last ?name|full ?name|street|town|bic|geb(?:urts\p{L}*|oren)?|benutzername|anschrift|strasse|telefon\p{L}*|téléphone|nom|courriel|code postal|correo|teléfono|domicilio|nome|codice fiscale|morada|telefone|postcode|nazwisko|imię|adres|telefon|miasto|прізвище|ім.я|адреса|телефон|姓名|电话|地址|الاسم|الهاتف|العنوان)(?!\p{Ll})/iu;

/** Whether a text is the name of a field, as forms and tables have them. */
export function namesField(text: string): boolean {
  const said = text.trim().replace(/\s*[:：*]+$/u, '');
  if (!NAME.test(said) || /\d{4}/.test(said)) return false;
  const words = said.split(/[\s_./-]+/);
  if (words.length > MOST_WORDS) return false;
  return isLabel(said) || words.some(isLabel) || [PHONES, DAYS, NUMBERS, FIELDS].some((re) => re.test(said));
}

/** What Excel has made of a phone number, an account or a day, by its column. */
function byColumn(value: string, column: string): Part['known'] {
  const text = value.trim();
  if (ROUNDED.test(text)) {
    if (PHONES.test(column)) return { entity: 'PHONE_NUMBER', family: 'contact' };
    if (NUMBERS.test(column)) return { entity: 'ID', family: 'id' };
  }
  return SERIAL.test(text) && DAYS.test(column) ? { entity: 'DATE_TIME', family: 'time' } : undefined;
}

/**
 * @param rows of equal length
 * @param columns only these, by name; empty for all
 * @param record number of the first row, for tables that follow one another
 */
export function tableParts(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  record = 0,
): Table {
  const header = rows[0] ?? [];
  // Who names columns says that there are names.
  const named = columns.length > 0 || isHeader(rows);
  const cells = rows.flatMap((r, row) =>
    row === 0 && columns.length > 0
      ? []
      : r.flatMap((value, column) =>
          value !== '' && (columns.length === 0 || columns.includes(itemAt(header, column)))
            ? [{ row, column, value }]
            : [],
        ),
  );
  return {
    parts: cells.map(({ row, column, value }): Part => {
      const own = { text: value, record: record + row };
      if (!named) return own;
      if (row === 0) return { ...own, heading: true };
      const lead = readable(itemAt(header, column));
      const known = byColumn(own.text, lead);
      return known ? { ...own, lead, known } : { ...own, lead };
    }),
    write(masked) {
      const out = rows.map((r) => [...r]);
      for (const [{ row, column }, text] of paired(cells, masked)) itemAt(out, row)[column] = text;
      // Two columns that became alike stay two.
      const top = out[0] ?? [];
      if (named)
        for (const [i, h] of top.entries())
          if (h !== header[i] && top.indexOf(h) < i) top[i] = `${h} ${i + 1}`;
      return out;
    },
  };
}
