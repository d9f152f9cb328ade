/** Excel: what is shown is masked, and what is hidden goes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { masked, open } from './files.ts';

/** A workbook as Excel writes one, with what may hide in it. */
const workbook = (): Uint8Array => {
  const xml = (s: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${s}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const doc = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'docProps/core.xml': xml('<x>Hidden Author</x>'),
    'xl/comments1.xml': xml('<x>Hidden Comment</x>'),
    'xl/pivotCache/pivotCacheRecords1.xml': xml('<x>Hidden Cache</x>'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="HiddenName">1</definedName></definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${rel}"><Relationship Id="r1" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${doc}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${doc}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': xml(
      `<sst xmlns="${main}" count="4" uniqueCount="4"><si><t>mail</t></si><si><t>since</t></si><si><t>sum</t></si><si><t>ada@example.org</t></si></sst>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>45351</v></c><c r="C2"><f>1+HiddenFormula</f><v>3.5</v></c></row></sheetData></worksheet>`,
    ),
  });
};

test('xlsx: values are masked and made anew; dates stay dates, numbers numbers, and nothing hidden comes along', async () => {
  const { bytes, dropped } = await masked('a.xlsx', workbook());
  expect(dropped).toEqual([expect.stringContaining('formulas')]);
  const files = unzipSync(bytes);
  const all = Object.values(files)
    .map((f) => strFromU8(f))
    .join('\n');
  expect(all).not.toMatch(/Hidden|ada@example/);
  const again = await open('b.xlsx', bytes);
  expect(again.parts.map((p) => p.text)).toEqual([
    'People',
    'mail',
    'since',
    'sum',
    '<EMAIL_ADDRESS>',
    '<DATE_TIME>',
    '3.5',
  ]);
  // Only what was asked for is changed: the date is one still.
  const one = await masked('a.xlsx', workbook(), ['mail']);
  const kept = await open('b.xlsx', one.bytes);
  expect(kept.parts.map((p) => p.text)).toEqual([
    'People',
    'mail',
    'since',
    'sum',
    '<EMAIL_ADDRESS>',
    '2024-02-29',
    '3.5',
  ]);
  expect(strFromU8(unzipSync(one.bytes)['xl/worksheets/sheet1.xml']!)).toMatch(/<v>45351<\/v>/);
});

test.each([
  ['nothing of the kind', strToU8('no zip'), /no Excel workbook/],
  ['another package', zipSync({ 'word/document.xml': strToU8('<x/>') }), /no Excel workbook/],
])('xlsx: %s is refused', async (_, bytes, why) => {
  await expect(masked('a.xlsx', bytes)).rejects.toMatchObject({ fault: { why: expect.stringMatching(why) } });
});

test('xlsx: a tab that is named by somebody becomes a number that no other tab has', async () => {
  const book = await writeWorkbook([
    { sheet: 'Dr. Ada Lovelace', data: [['a']] },
    { sheet: 'Sheet 1', data: [['b']] },
  ]).toBlob();
  const opened = await open('a.xlsx', new Uint8Array(await book.arrayBuffer()));
  const parts = opened.parts.map((p, i) => ({ text: i === 0 ? '<PERSON>' : p.text, items: [] }));
  const made = await opened.write(
    parts.map((p) => p.text),
    parts,
  );
  const again = await open('b.xlsx', made);
  expect(again.parts.map((p) => p.text)).toEqual(['Sheet 1 (masked)', 'Sheet 1', 'a', 'b']);
});
