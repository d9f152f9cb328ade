/** Word and Excel: what is shown is masked, and what is hidden goes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { masked, open } from './files.ts';

test('docx: paragraphs are masked across runs, properties and authors go', async () => {
  const file = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      '<w:document><w:body><w:p><w:r><w:t>SSN 219-</w:t></w:r><w:r><w:b/><w:t>09-9999</w:t></w:r></w:p><w:ins w:author="Ada Byron" w:date="2020"/></w:body></w:document>',
    ),
    'docProps/core.xml': strToU8('<x>Ada Byron</x>'),
  });
  const { bytes, dropped } = await masked('a.docx', file);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).not.toContain('docProps/core.xml');
  expect(strFromU8(files['word/document.xml'])).not.toMatch(/219|9999|Ada/);
  expect(strFromU8(files['word/document.xml'])).toContain('SSN &lt;US_SSN&gt;');
  expect(dropped).toEqual(['properties']);
});

test('docx: text after a text box is masked too, and what is not text goes with all that refers to it', async () => {
  const rel = (id: string, target: string, more = '') =>
    `<Relationship Id="${id}" Target="${target}"${more}/>`;
  const file = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override PartName="/word/document.xml"/><Override PartName="/word/charts/chart1.xml"/></Types>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${rel('r1', 'media/ada.png')}${rel('r2', 'mailto:ada@example.org', ' TargetMode="External"')}${rel('r3', 'styles.xml')}${rel('r4', '/word/charts/chart1.xml')}</Relationships>`,
    ),
    'word/styles.xml': strToU8('<w:styles/>'),
    'word/media/ada.png': strToU8('face'),
    'word/charts/chart1.xml': strToU8('<c>219-09-9999</c>'),
    'word/document.xml': strToU8(
      [
        '<w:document><w:body><w:p w:id="1"><w:r><w:drawing><wp:docPr descr="Ada Byron"/><wps:txbx><w:txbxContent>',
        '<w:p><w:r><w:t>in the box: 219-09-9998</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r>',
        '<w:r><w:t>after the box: 219-09-9999, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r></w:p><w:p/>',
        '<w:p><w:r><w:drawing><wp:docPr/><a:blip r:embed="r1"/></w:drawing></w:r><w:hyperlink r:id="r2"><w:r><w:t>here</w:t></w:r></w:hyperlink>',
        '<w:r><w:object><x r:id="r4"/></w:object></w:r><w:del w:author="Ada Byron"><w:r><w:delText>219-09-9997</w:delText></w:r></w:del>',
        '<w:r><w:instrText> HYPERLINK "mailto:ada@example.org"</w:instrText></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p></w:body></w:document>',
      ].join(''),
    ),
  });
  const { bytes, dropped } = await masked('a.docx', file);
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/styles.xml',
  ]);
  const xml = strFromU8(files['word/document.xml']);
  expect(xml).not.toMatch(/219|999|Ada|example|r1|r4|w:object/);
  expect(xml).toContain('in the box: &lt;US_SSN&gt;');
  expect(xml).toContain('after the box: &lt;US_SSN&gt;, ');
  // What was not changed keeps its run and its form.
  expect(xml).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>bold<\/w:t>/);
  expect(xml).toContain('<w:instrText> PAGE </w:instrText>');
  // Every tag that is open is closed.
  const open: string[] = [];
  for (const [, end, tag, own] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g))
    if (end) expect(open.pop()).toBe(tag);
    else if (!own) open.push(tag);
  expect(open).toEqual([]);
  const rels = strFromU8(files['word/_rels/document.xml.rels']);
  expect(rels).not.toMatch(/ada|r1|r4/);
  expect(rels).toContain('Id="r2" Target="about:blank"');
  expect(rels).toContain('Id="r3"');
  expect(strFromU8(files['[Content_Types].xml'])).not.toContain('chart');
  expect([...dropped].sort()).toEqual([
    'charts, drawings and embedded files',
    'deleted text',
    'field codes',
    'link targets',
    'pictures',
  ]);
});

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
  expect(strFromU8(unzipSync(one.bytes)['xl/worksheets/sheet1.xml'])).toMatch(/<v>45351<\/v>/);
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
