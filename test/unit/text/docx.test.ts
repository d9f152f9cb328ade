/** Word documents: read by their namespaces, written anew from what is known, with nothing out of sight. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { masked, open } from './files.ts';
import { declared, docx, paragraph, W } from './packages.ts';

const files = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([f, b]) => [f, strFromU8(b)]));
const body = async (file: Uint8Array): Promise<string> =>
  /<w:body>(.*)<\/w:body>/s.exec(files((await masked('a.docx', file)).bytes)['word/document.xml']!)?.[1] ??
  '';

describe('text is found whatever its prefix, quotes and blanks', () => {
  const SAID = 'SSN 219-09-9999';
  test.each([
    ['another prefix', `<?xml version="1.0"?><ns0:document xmlns:ns0="${W}"><ns0:body><ns0:p><ns0:r><ns0:t>${SAID}</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`],
    ['none', `<?xml version="1.0"?><document xmlns="${W}"><body><p><r><t>${SAID}</t></r></p></body></document>`],
    ['the strict namespace', `<?xml version="1.0"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>${SAID}</w:t></w:r></w:p></w:body></w:document>`],
    ['a prefix that changes', `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body><w:p><z:r xmlns:z="${W}"><z:t>${SAID}</z:t></z:r></w:p></w:body></w:document>`],
    ['CDATA', paragraph(`<![CDATA[${SAID}]]>`)],
    ['references', paragraph('SSN &#50;19-09-9999')],
    ['blanks in tags', `<w:p><w:r><w:t\n >${SAID}</w:t ></w:r></w:p>`],
    ['a sign of a tag in a value', `<w:p><w:r><w:t w:x="a>b">${SAID}</w:t></w:r></w:p>`],
    ['a comment between', paragraph('SSN 219-<!-- x -->09-9999')],
    ['runs', '<w:p><w:r><w:t>SSN 219-</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>09-9999</w:t></w:r></w:p>'],
    ['a content control', `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(SAID)}</w:sdtContent></w:sdt>`],
    ['a smart tag', `<w:p><w:smartTag w:element="x"><w:r><w:t>${SAID}</w:t></w:r></w:smartTag></w:p>`],
    ['an insertion', `<w:p><w:ins w:author="x"><w:r><w:t>${SAID}</w:t></w:r></w:ins></w:p>`],
    ['a table', `<w:tbl><w:tr><w:tc>${paragraph(SAID)}</w:tc></w:tr></w:tbl>`],
  ])('%s', async (_, xml) => {
    const made = await body(docx(xml));
    expect(made).toContain('SSN &lt;US_SSN&gt;');
    expect(made).not.toMatch(/219|9999/);
  }); // biome-ignore format: cases
});

const mark = (n: number): string => `can${n}@example.org`;
/** Every place that may hold a text, each with its own address. */
const PLACES = [
  paragraph('##'),
  '<w:p w:rsidR="##"><w:r><w:t>x<!-- ## -->y<?pi ##?></w:t></w:r></w:p>',
  '<!-- ## --><?pi ##?>',
  "<w:p><w:ins w:author='##' w:date='##'><w:r><w:t>a</w:t></w:r></w:ins></w:p>",
  '<w:p><w:bookmarkStart w:id="0" w:name="##"/><w:bookmarkEnd w:id="0"/><w:hyperlink w:anchor="##" w:tooltip="##" w:docLocation="##" w:tgtFrame="##"><w:r><w:t>l</w:t></w:r></w:hyperlink></w:p>',
  '<w:p><w:del w:author="##"><w:r><w:delText>##</w:delText></w:r></w:del><w:moveFrom w:author="##"><w:r><w:t>##</w:t></w:r></w:moveFrom></w:p>',
  '<w:sdt><w:sdtPr><w:alias w:val="##"/><w:tag w:val="##"/><w:placeholder><w:docPart w:val="##"/></w:placeholder><w:dataBinding w:xpath="##" w:prefixMappings="##" w:storeItemID="##"/><w:dropDownList w:lastValue="##"><w:listItem w:displayText="##" w:value="##"/></w:dropDownList><w:date w:fullDate="##"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="##"/><w:helpText w:val="##"/><w:statusText w:val="##"/><w:entryMacro w:val="##"/><w:textInput><w:default w:val="##"/></w:textInput><w:ddList><w:listEntry w:val="##"/></w:ddList></w:ffData><w:fldData>##</w:fldData></w:fldChar></w:r><w:r><w:instrText>REF x \\* ##</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  '<w:p><w:fldSimple w:instr=" MERGEFIELD ## " w:fldData="##"><w:r><w:t>m</w:t></w:r></w:fldSimple><w:r><w:instrText>PAGE \\* "##"</w:instrText></w:r></w:p>',
  '<w:p><w:r><w:pict><v:shapetype id="##" path="##"><v:formulas><v:f eqn="##"/></v:formulas></v:shapetype><v:shape id="##" alt="##" title="##" href="##" style="width:1pt;mso-x:##" o:spid="##" type="##"><v:textpath string="##" style="font-family:##"/></v:shape></w:pict></w:r></w:p>',
  '<w:p><w:smartTag w:uri="##" w:element="##"><w:smartTagPr><w:attr w:name="##" w:val="##"/></w:smartTagPr></w:smartTag><w:customXml w:uri="##" w:element="##"><w:customXmlPr><w:placeholder w:val="##"/></w:customXmlPr></w:customXml></w:p>',
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="##" descr="##" title="##"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvPr id="1" name="##" descr="##"/><wps:txbx id="##"><w:txbxContent><w:p><w:r><w:t>##</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="##"/><a:graphic><a:graphicData uri="##"><a:p><a:r><a:t>##</a:t></a:r></a:p></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  '<w:tbl><w:tblPr><w:tblStyle w:val="##"/><w:tblCaption w:val="##"/><w:tblDescription w:val="##"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<w:p><w:pPr><w:pStyle w:val="##"/><w:jc w:val="##"/><w:rPr><w:rFonts w:ascii="##" w:hAnsi="##" w:x="##"/><w:lang w:val="##"/><w:color w:val="##"/></w:rPr></w:pPr></w:p>',
  '<w:p><w:permStart w:id="1" w:ed="##"/><w:permEnd w:id="1"/><w:proofErr w:type="##"/><w:commentRangeStart w:id="##"/></w:p>',
  '<w:p><w:r><w:rPr><w:rPrChange w:author="##"><w:rPr><w:rStyle w:val="##"/></w:rPr></w:rPrChange></w:rPr><w:sym w:font="##" w:char="##"/><w:object w:x="##"/><w:control r:id="##" w:name="##"/></w:r></w:p>',
  '<x:own x:a="##">##<w:p><w:r><w:t>##</w:t></w:r></w:p></x:own><w:unknown w:val="##">##</w:unknown>##',
  '<w:p x:own="##" unknown="##" w:unknown="##"><m:oMath m:x="##"><m:r><m:t>##</m:t></m:r><m:d><m:dPr><m:begChr m:val="##"/></m:dPr></m:d></m:oMath></w:p>',
  '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="##"><w:t>##</w:t></mc:Choice><mc:Fallback><w:t>##</w:t></mc:Fallback></mc:AlternateContent></w:r><w:subDoc r:id="##"/></w:p><w:altChunk r:id="##"/>',
  '<w:sectPr><w:headerReference w:type="##" r:id="##"/><w:footnotePr><w:numFmt w:val="##" w:format="##"/></w:footnotePr></w:sectPr>',
];
const OTHERS: Readonly<Record<string, string>> = {
  styles: `<w:styles${declared}><w:docDefaults/><w:latentStyles><w:lsdException w:name="##"/></w:latentStyles><w:style w:type="paragraph" w:styleId="##"><w:name w:val="##"/><w:aliases w:val="##"/><w:basedOn w:val="##"/></w:style></w:styles>`,
  settings: `<w:settings${declared}><w:docVars><w:docVar w:name="##" w:val="##"/></w:docVars><w:mailMerge><w:connectString w:val="##"/></w:mailMerge><w:attachedTemplate r:id="##"/><w:documentProtection w:hash="##"/><w:compat><w:compatSetting w:name="##" w:uri="##" w:val="##"/></w:compat><w:decimalSymbol w:val="##"/><w:rsids><w:rsid w:val="##"/></w:rsids></w:settings>`,
  numbering: `<w:numbering${declared}><w:abstractNum w:abstractNumId="0"><w:name w:val="##"/><w:lvl w:ilvl="0"><w:lvlText w:val="##"/></w:lvl></w:abstractNum></w:numbering>`,
  theme: `<a:theme${declared} name="##"><a:themeElements><a:clrScheme name="##"/><a:fontScheme name="##"><a:majorFont><a:latin typeface="##"/></a:majorFont></a:fontScheme></a:themeElements></a:theme>`,
  header: `<w:hdr${declared}>${paragraph('##')}</w:hdr>`,
  footnotes: `<w:footnotes${declared}><w:footnote w:id="1" w:x="##">${paragraph('##')}</w:footnote></w:footnotes>`,
  comments: `<w:comments${declared}><w:comment w:id="0" w:author="##" w:initials="##" w:date="##">${paragraph('##')}</w:comment></w:comments>`,
  fontTable: `<w:fonts${declared}><w:font w:name="##"/></w:fonts>`,
  webSettings: `<w:webSettings${declared}><w:frameset><w:title w:val="##"/></w:frameset></w:webSettings>`,
  glossaryDocument: `<w:glossaryDocument${declared}>##</w:glossaryDocument>`,
}; // biome-ignore format: places
const LOOSE = [
  'docProps/core.xml',
  'customXml/item1.xml',
  'word/media/##.png',
  'word/embeddings/a.bin',
  'word/fonts/f.odttf',
  'word/people.xml',
];

test('nothing survives in any place of a document, and what is shown is masked', async () => {
  let n = 0;
  const filled = (xml: string) => xml.replace(/##/g, () => mark(n++));
  const file = docx(
    filled(PLACES.join('')),
    Object.fromEntries(Object.entries(OTHERS).map(([kind, xml]) => [kind, filled(xml)])),
    Object.fromEntries(LOOSE.map((f) => [filled(f), filled('<x>##</x>')])),
  );
  expect(n).toBeGreaterThan(120);
  const { bytes } = await masked('a.docx', file);
  const all = Object.entries(files(bytes)).flat().join('\n');
  expect(all.match(/can\d+@?/g) ?? []).toEqual([]);
  expect(all).not.toMatch(/example|<!--|CDATA/);
  // The paragraph, the text box, the watermark, the formula, the label, the header, the note and the comment.
  expect(all.match(/&lt;EMAIL_ADDRESS&gt;/g)?.length).toBe(9);
  // And again, as a stranger reads it.
  const again = (await open('b.docx', bytes)).parts.map((p) => p.text).join('\n');
  expect(again).not.toMatch(/can\d/);
});

test('form, fields, places and styles stay, by new names', async () => {
  const file = docx(
    [
      '<w:p><w:pPr><w:pStyle w:val="berschrift1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:jc w:val="center"/></w:pPr><w:bookmarkStart w:id="3" w:name="AdaLovelace"/><w:r><w:rPr><w:rStyle w:val="AdasStyle"/><w:b/><w:color w:val="FF0000"/><w:sz w:val="28"/></w:rPr><w:t>bold</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF Ada</w:instrText></w:r><w:r><w:instrText>Lovelace \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink w:anchor="AdaLovelace"><w:r><w:t>there</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>',
      '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>',
    ].join(''),
    {
      styles: `<w:styles${declared}><w:style w:type="paragraph" w:default="1" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:next w:val="AdasStyle"/></w:style><w:style w:type="character" w:styleId="AdasStyle"><w:name w:val="Ada's own"/></w:style></w:styles>`,
      header: `<w:hdr${declared}>${paragraph('above')}</w:hdr>`,
    },
  );
  const made = files((await masked('a.docx', file)).bytes);
  const xml = made['word/document.xml']!;
  expect(xml).toContain(
    '<w:pStyle w:val="heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr><w:jc w:val="center"/>',
  );
  expect(xml).toContain('<w:rStyle w:val="Style2"/><w:b/><w:color w:val="FF0000"/><w:sz w:val="28"/>');
  expect(xml).toContain('<w:bookmarkStart w:id="3" w:name="place1"/>');
  expect(xml).toContain(' PAGEREF place1 \\h ');
  expect(xml).toContain('<w:hyperlink w:anchor="place1">');
  expect(xml).toContain('<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">');
  const header = /<w:headerReference w:type="default" r:id="(\w+)"\/>/.exec(xml)?.[1];
  expect(made['word/_rels/document.xml.rels']).toMatch(
    new RegExp(`Id="${header}" [^>]*Target="header1.xml"`),
  );
  expect(made['word/styles1.xml']).toContain('<w:name w:val="heading 1"/><w:next w:val="Style2"/>');
  expect(Object.values(made).join('')).not.toMatch(/Ada/);
});

test.each([
  [
    'entities',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY n "Ada">]><w:document xmlns:w="${W}"/>`,
    /document type/,
  ],
  ['no XML', '<?xml version="1.0"?><w:document>', /well-formed/],
  ['another root', `<?xml version="1.0"?><w:hdr xmlns:w="${W}"/>`, /no Word document/],
  ['depth', '<w:p>'.repeat(300), /nested/],
])('refused: %s', async (_, xml, why) => {
  await expect(open('a.docx', docx(xml))).rejects.toThrow(why);
});

describe('archives that lie', () => {
  const large = docx(paragraph('SSN 219-09-9999 '.repeat(200)));
  const changed = (at: (view: DataView, entry: number) => void): Uint8Array => {
    const bytes = new Uint8Array(large);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length - 4; i++)
      if (
        view.getUint32(i, true) === 0x02014b50 &&
        strFromU8(bytes.subarray(i + 46, i + 63)) === 'word/document.xml'
      )
        at(view, i);
    return bytes;
  };
  test.each([
    ['a size that is too small', changed((v, i) => v.setUint32(i + 24, 1000, true)), /larger than/],
    ['a size that is too large', changed((v, i) => v.setUint32(i + 24, 90_000, true)), /not what/],
    ['another checksum', changed((v, i) => v.setUint32(i + 16, 1, true)), /not what/],
    ['a bomb', changed((v, i) => v.setUint32(i + 24, 1 << 30, true)), /200 MB/],
    ['a lock', changed((v, i) => v.setUint16(i + 8, 1, true)), /password/],
    ['another packing', changed((v, i) => v.setUint16(i + 10, 12, true)), /packed in a way/],
    ['a cut', large.subarray(0, large.length - 30), /zip/],
  ])('%s', async (_, bytes, why) => {
    await expect(open('a.docx', bytes)).rejects.toThrow(why);
    await expect(open('a.xlsx', bytes)).rejects.toThrow(why);
  });
});
