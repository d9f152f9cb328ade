/** A document read as one text: offsets go there and back, whatever the parts are. */
import { expect, test } from 'vitest';
import { Editing } from '../../../src/pipeline/text/parts/editing.ts';
import { byPart, onSheet, sheetOf } from '../../../src/pipeline/text/parts/sheet.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, FACTS, policy } from './engines.ts';

const PARTS = [
  { text: 'Ada', record: 0 },
  { text: '', record: 0 },
  { text: 'Byron', record: 0 },
  { text: 'Grace', record: 1 },
];

test('parts of a record stand beside each other, records below', () => {
  expect(sheetOf(PARTS)).toEqual({ text: 'Ada\t\tByron\nGrace', starts: [0, 4, 5, 11] });
  expect(sheetOf([]).text).toBe('');
});

test('offsets go to the sheet and back; what reaches over a border is one in each part', () => {
  const sheet = sheetOf(PARTS);
  const lists = [[{ start: 0, end: 3 }], [], [{ start: 1, end: 2 }], [{ start: 0, end: 5 }]];
  const there = onSheet(sheet, lists);
  expect(there.map((t) => sheet.text.slice(t.start, t.end))).toEqual(['Ada', 'y', 'Grace']);
  expect(byPart(sheet, PARTS, there)).toEqual(lists);
  expect(byPart(sheet, PARTS, [{ start: 2, end: 13 }])).toEqual([
    [{ start: 2, end: 3 }],
    [],
    [{ start: 0, end: 5 }],
    [{ start: 0, end: 2 }],
  ]);
});

test('a table in hand: one value kept, another marked, the rest masked; written as a table, as often as asked', async () => {
  const csv = 'name,ssn,mail\nAda,219-09-9999,ada@example.org\nGrace,219-09-9998,grace@example.org\n';
  const e = await engines();
  const table = await Editing.open(new TextEncoder().encode(csv), { name: 'a.csv', columns: [] }, documents);
  const found = await table.find(policy(), e);
  const { text } = table.sheet;
  const place = (value: string) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length });
  const kept = found.find((s) => s.start === place('219-09-9999').start);
  expect(kept).toMatchObject(place('219-09-9999'));
  const made = table.change(found, policy(), e, [
    { kind: 'keep', where: { part: 0, ...place('219-09-9999') }, because: 'a number of nobody' },
    { kind: 'mask', where: { part: 0, ...place('Grace') }, entity: 'PERSON', family: 'person' },
  ]);
  const written = async () => new TextDecoder().decode((await table.seal(policy(), e, FACTS)).value.bytes);
  expect(await written()).toMatch(
    /^name,ssn,mail\n[^\n]*219-09-9999,<EMAIL_ADDRESS>\n<PERSON>,<US_SSN>,<EMAIL_ADDRESS>\n$/,
  );
  for (const item of made.items)
    expect([text.slice(item.from.start, item.from.end), made.text.slice(item.start, item.end)]).not.toContain(
      '\n',
    );
  expect(made.items.map((i) => made.text.slice(i.start, i.end))).toContain('<PERSON>');
  // As a file they lie in the parts of the document, where the command line finds them; they come back to where they were.
  const edits = [
    { kind: 'keep', where: { part: 0, ...place('219-09-9999') }, because: 'a number of nobody' } as const,
  ];
  const json = table.editsJson('ab'.repeat(32), edits);
  expect(JSON.parse(json).edits[0].where).toMatchObject({ start: 0, end: 11 });
  expect(JSON.parse(json).edits[0].where.part).toBeGreaterThan(0);
  expect(table.takeEdits('ab'.repeat(32), json)).toEqual(edits);
  expect(() => table.takeEdits('cd'.repeat(32), json)).toThrow(/another file/);
  table.change(found, policy(), e);
  expect(await written()).not.toContain('219-09-9999');
});

test('what one page tells counts on all others; in a table every row is about somebody else', async () => {
  const e = await engines();
  const open = (name: string, text: string) =>
    Editing.open(new TextEncoder().encode(text), { name, columns: [] }, documents);
  const far = 'plain words follow here and say nothing of anybody. '.repeat(200);
  const page = await open(
    'a.html',
    `<p>Dear Mr. Charles Babbage, policy no. HX-4482913.</p><p>${far}</p><p>I told Babbage of HX-4482913 and (HX-44829135).</p>`,
  );
  const made = page.change(await page.find(policy(), e), policy(), e);
  expect(made.text).toContain('I told <PERSON> of <ID> and (HX-44829135).');
  const table = await open('a.csv', `name,note\nMr. Charles Babbage,x\nx,${far}\nx,Babbage street is long\n`);
  expect(table.change(await table.find(policy(), e), policy(), e).text).toContain('Babbage street');
});
