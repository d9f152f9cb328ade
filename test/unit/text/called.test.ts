/** A value is found by what it is called, in whatever form a document says that. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { leadsOf } from '../../../src/formats/grid.ts';
import { jsonParts } from '../../../src/formats/json-parts.ts';
import { masked, open, out } from './files.ts';
import { docx, paragraph } from './packages.ts';

/** None of these is anybody's without what stands before it. */
const COLUMNS = ['User name', 'City', 'Postcode', 'Amount'];
const ROWS = [
  ['molszewski', 'Regensburg', '93047', '120.50'],
  ['dcarter', 'Tacoma', '98402', '80.00'],
];
const SECRETS = ROWS.flatMap((r) => r.slice(0, 3));
const objects = ROWS.map((r) => Object.fromEntries(COLUMNS.map((c, i) => [c, r[i]])));
const cells = (row: readonly string[], tag: string) => row.map((v) => `<${tag}>${v}</${tag}>`).join('');
const tag = (c: string) => c.replace(' ', '_').toLowerCase();
const each = (one: (name: string, value: string) => string) =>
  ROWS.map((r) => r.map((v, i) => one(COLUMNS[i]!, v)).join('')).join('');
const grid = (rows: readonly (readonly string[])[]) =>
  docx(
    `<w:tbl>${rows.map((r) => `<w:tr>${r.map((v) => `<w:tc>${paragraph(v)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
const turned = COLUMNS.map((c, i) => [c, ...ROWS.map((r) => r[i]!)]);

test.each([
  ['t.html', `<table><tr>${cells(COLUMNS, 'th')}</tr>${ROWS.map((r) => `<tr>${cells(r, 'td')}</tr>`).join('')}</table>`],
  ['t.html', `<table>${[COLUMNS, ...ROWS].map((r) => `<tr>${cells(r, 'td')}`).join('')}</table>`],
  ['t.html', `<table><tr><th colspan=2>Who<th colspan=2>Where<tr>${cells(COLUMNS, 'th')}${ROWS.map((r) => `<tr>${cells(r, 'td')}`).join('')}</table>`],
  ['t.html', `<table>${turned.map((r) => `<tr><th>${r[0]}</th>${cells(r.slice(1), 'td')}</tr>`).join('')}</table>`],
  ['t.html', `<dl>${each((n, v) => `<dt>${n}<dd>${v}`)}</dl>`],
  ['t.html', `<form>${each((n, v) => `<input name="${tag(n)}" value="${v}">`)}</form>`],
  ['t.html', `<form>${each((n, v) => `<label>${n}: <input name="f" value="${v}"></label>`)}</form>`],
  ['t.html', `<form>${each((n, v) => `<input aria-label="${n}" name="f" value="${v}">`)}</form>`],
  ['t.eml', `Subject: list\r\nContent-Type: text/html\r\n\r\n<table><tr>${cells(COLUMNS, 'th')}</tr>${ROWS.map((r) => `<tr>${cells(r, 'td')}</tr>`).join('')}</table>`],
  ['t.json', JSON.stringify([COLUMNS, ...ROWS])],
  ['t.json', JSON.stringify({ columns: COLUMNS, index: [0, 1], data: ROWS })],
  ['t.json', JSON.stringify({ data: ROWS, fields: COLUMNS })],
  ['t.json', JSON.stringify(Object.fromEntries(COLUMNS.map((c, i) => [c, { 0: ROWS[0]![i], 1: ROWS[1]![i] }])))],
  ['t.json', JSON.stringify(ROWS.map((r) => r.map((value, i) => ({ name: COLUMNS[i], value }))))],
  ['t.json', JSON.stringify(ROWS.map((r) => r.map((value, i) => ({ values: [value], key: COLUMNS[i] }))))],
  ['t.json', JSON.stringify(objects)],
  ['t.xml', `<r>${each((n, v) => `<field name="${n}">${v}</field>`)}</r>`],
  ['t.xml', `<r>${each((n, v) => `<param name="${tag(n)}" value="${v}"/>`)}</r>`],
  ['t.xml', `<plist><dict>${each((n, v) => `<key>${n}</key><string>${v}</string>`)}</dict></plist>`],
  ['t.sql', ROWS.map((r) => `UPDATE t SET ${r.map((v, i) => `\`${tag(COLUMNS[i]!)}\` = '${v}'`).join(', ')} WHERE id = 1;`).join('\n')],
  ['t.sql', ROWS.map((r) => `SELECT * FROM t WHERE ${r.map((v, i) => `${tag(COLUMNS[i]!)} IN ('x', '${v}')`).join(' AND ')};`).join('\n')],
  ['t.sql', `CREATE TABLE t (${COLUMNS.map((c) => `${tag(c)} varchar(8) CHECK (1, 2)`).join(', ')});\nINSERT INTO t VALUES ${ROWS.map((r) => `('${r.join("','")}')`).join(',')};`],
])('%s %s', async (name, text) => {
  const made = await out(name, text);
  for (const secret of SECRETS) expect(made).not.toContain(secret);
  expect(made).toContain('120.50');
}); // biome-ignore format: cases

test.each([
  ['columns', grid([COLUMNS, ...ROWS])],
  ['rows', grid(turned)],
  ['pairs beside each other', grid(ROWS.flatMap((r) => [[COLUMNS[0]!, r[0]!, COLUMNS[1]!, r[1]!], [COLUMNS[2]!, r[2]!, 'Amount', '120.50']]))],
])('a Word table with names of its %s', async (_, file) => {
  const made = strFromU8(unzipSync((await masked('t.docx', file)).bytes)['word/document.xml']!);
  for (const secret of SECRETS) expect(made).not.toContain(secret);
  expect(made).toContain('120.50');
  for (const name of COLUMNS) expect(made).toContain(name);
}); // biome-ignore format: cases

test('what stands before a cell is its column, or what is beside it in a form, and nothing before a heading', () => {
  const rows = (of: readonly (readonly string[])[]) => of.map((r) => r.map((text) => ({ text, heading: false })));
  expect(leadsOf(rows([['Name', 'City'], ['Ada', 'Rome']]))).toEqual([[undefined, undefined], ['Name', 'City']]);
  expect(leadsOf(rows([['Name:', 'Ada'], ['City:', 'Rome']]))).toEqual([[undefined, 'Name'], [undefined, 'City']]);
  expect(leadsOf(rows([['we met', 'at noon'], ['and then', 'we left']])).flat().filter(Boolean)).toEqual([]);
  expect(leadsOf([])).toEqual([]);
}); // biome-ignore format: cases

test('a cell that is wide or tall leaves its columns to those below', async () => {
  const { parts } = await open(
    't.html',
    '<table><tr><th rowspan=2>Name<th>City<th>Postcode<tr><th>x<th>y<tr><td>a<td colspan=2>b</table>',
  );
  expect(parts.map((p) => [p.text.trim(), p.lead])).toEqual(
    expect.arrayContaining([
      ['a', undefined],
      ['b', 'x'],
    ]),
  );
});

test('what is wide in one row and long in others is no square of places', () => {
  const most = 20_000;
  const cell = () => ({ text: 'x', heading: false });
  const wide = Array.from({ length: most }, cell);
  const rows = [wide, ...Array.from({ length: most }, () => [cell()])];
  expect(leadsOf(rows).flat()).toHaveLength(2 * most);
  const { parts } = jsonParts(
    `{"rows":[[${wide.map(() => '"x"').join()}]${',["y"]'.repeat(most)}]}`,
    't',
    [],
  );
  expect(parts).toHaveLength(2 * most);
});
