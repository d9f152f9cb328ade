/** Files in parts: structure stays, what is wrong is refused, what nobody looked into goes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { byRun } from '../../../src/core/text/runs.ts';
import { decodeUtf8 } from '../../../src/core/text/utf8.ts';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, policy } from './engines.ts';

const open = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const bytes = typeof text === 'string' ? strToU8(text) : text;
  return (await openDocument(bytes, { name, columns }, documents)).opened;
};
const masked = async (name: string, text: string | Uint8Array, columns: string[] = []) => {
  const opened = await open(name, text, columns);
  const made = await maskParts(opened.parts, policy(), await engines());
  return {
    bytes: await opened.write(
      made.map((m) => m.text),
      made,
    ),
    dropped: opened.dropped,
  };
};
const out = async (name: string, text: string, columns: string[] = []) =>
  strFromU8((await masked(name, text, columns)).bytes);

test.each([
  ['a.txt', 'plain\r\n\ttext\n'],
  ['a.csv', 'a,b\n"x, y","say ""hi"""\n1,\n'],
  ['a.tsv', 'a\tb\nx y\tz\n'],
  ['a.json', '{ "a" : [1.50, "\\u00e9", null, true],\n "b":{"c":"d"} }\n'],
  ['a.jsonl', '{"a":"b"}\n\n[1,2]\n'],
  ['a.html', '<!doctype html><p class="x">Some <b>plain</b> words &amp; signs</p>'],
  [
    'a.srt',
    '1\r\n00:00:01,000 --> 00:00:02,000\r\nsome words\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nmore\r\n',
  ],
  ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start\nsome words\n'],
  [
    'a.xml',
    '<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "a.dtd">\n<a b=\'c > d\'><e/>some <i>plain</i> words &amp; <![CDATA[<signs>]]></a >\n',
  ],
  [
    'a.sql',
    "/*!40101 SET NAMES utf8 */;\nCREATE TABLE `t` (\n  `a` int,\n  KEY (`a`)\n);\nINSERT INTO `t` VALUES (1,'some \\'plain\\' words',NULL,now(),-1.5e3),(2,'','a;b',x'00',1);\n-- a comment\n",
  ],
  [
    'a.vcf',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nitem1.NOTE;X-A="b:c":some plain words\\, and more of\r\n  them\r\nCATEGORIES:a,b\r\nEND:VCARD\r\n',
  ],
  [
    'a.ics',
    'BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\nBEGIN:VEVENT\nSUMMARY:a walk\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
])('%s without personal data comes out as it went in', async (name, text) => {
  expect(await out(name, text)).toBe(text);
});

test('csv: a column that is named by somebody is masked, the names of fields stay, and two stay two', async () => {
  const names = /(?:Ada|Alan|Grace) [A-Z][a-z]+|Grace|Manager/g;
  const evidence = { by: 'test', pattern: 'test', before: 0.9, score: 0.9 };
  const tag = async (texts: readonly string[]) =>
    texts.map((t) =>
      [...t.matchAll(names)].map((m) => ({
        kind: 'span' as const,
        start: m.index,
        end: m.index + m[0].length,
        entity: 'PERSON',
        family: 'person' as const,
        score: 0.9,
        evidence,
      })),
    );
  const opened = await open('a.csv', 'Manager,Ada Lovelace,First day of Grace,Alan Turing\nx,1,2,3\n');
  const made = await maskParts(opened.parts, policy(), { ...(await engines()), tag });
  const written = await opened.write(
    made.map((m) => m.text),
    made,
  );
  expect(strFromU8(written)).toBe('Manager,<PERSON>,First day of Grace,<PERSON> 4\nx,1,2,3\n');
});

test('csv: cells are masked in their columns, also by the column’s name', async () => {
  const text = 'name,ssn,note\n"Smith, John",219-09-9999,"call 212-555-0199, ""now"""\n';
  const result = await out('a.csv', text);
  expect(result).toMatch(/^name,ssn,note\n/);
  expect(result).not.toMatch(/219-09|555-0199/);
  expect(result).toContain('""now""');
  expect(await out('a.csv', text, ['note'])).toContain('219-09-9999');
});

test('json: long numbers, order and spacing stay; keys are read along', async () => {
  expect(await out('a.json', '{"n": 12345678901234567890123, "passport":"Z12803456"}')).toBe(
    '{"n": 12345678901234567890123, "passport":"<US_PASSPORT>"}',
  );
});

test('json: a key that is somebody’s is masked, fields of programs are not, and two stay two', async () => {
  const text = '{"users": {"ada@example.org": 1, "grace@example.org": {"xmlns:w": 2}, "219-09-9999": 3}}';
  expect(await out('a.json', text)).toBe(
    '{"users": {"<EMAIL_ADDRESS>": 1, "<EMAIL_ADDRESS> 2": {"xmlns:w": 2}, "<US_SSN>": 3}}',
  );
});

test('subtitles: titles, names of cues and notes are masked, numbers and times stay', async () => {
  const text =
    'WEBVTT - call of ada@example.org\n\nNOTE by grace@example.org\n\nada@example.org\n00:01.000 --> 00:02.000 align:start\n<v Ada>SSN 219-09-9999\n\n2\n00:03.000 --> 00:04.000\nyes\n';
  const result = await out('a.vtt', text);
  expect(result).toBe(
    text.replaceAll(/(?:ada|grace)@example\.org/g, '<EMAIL_ADDRESS>').replace('219-09-9999', '<US_SSN>'),
  );
});

test('html: what only inline tags divide is read as one, and changed where it stands', async () => {
  expect(await out('a.html', '<p>mail <b>ada@</b>example.org <i>now</i></p><p>SSN 219-<br>09</p>')).toBe(
    '<p>mail <b>&lt;EMAIL_ADDRESS&gt;</b> <i>now</i></p><p>SSN 219-<br>09</p>',
  );
});

test('html: every attribute that may say something is read; handlers and embedded files go', async () => {
  const { bytes, dropped } = await masked(
    'a.html',
    [
      '<body onload="f(\'219-09-9999\')" class="ada@example.org"><a href=mailto:ada%40example.org>x</a>',
      '<a href="javascript:f(\'ada@example.org\')">x</a><img src="data:text/plain,ada@example.org" alt=\'SSN 219-09-9999\'>',
      '<iframe srcdoc="ada@example.org"></iframe><form action="?q=ada@example.org"></form><p>Andr&eacute; 219-09-9999</p></body>',
    ].join(''),
  );
  const html = strFromU8(bytes);
  expect(html).toBe(
    [
      '<body onload="" class="ada@example.org"><a href="mailto:&lt;EMAIL_ADDRESS&gt;">x</a>',
      '<a href="">x</a><img src="" alt="SSN &lt;US_SSN&gt;">',
      '<iframe srcdoc=""></iframe><form action="?q=&lt;EMAIL_ADDRESS&gt;"></form><p>André &lt;US_SSN&gt;</p></body>',
    ].join(''),
  );
  expect([...dropped].sort()).toEqual(['embedded files', 'embedded pages', 'event handlers']);
});

test('eml: the HTML of a mail is read as HTML', async () => {
  const mail = strFromU8(
    (
      await masked(
        'a.eml',
        'From: x@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p onclick="f(\'219-09-9999\')">SSN <b>219-</b>09-9999<!-- 219-09-9998 --></p>',
      )
    ).bytes,
  );
  expect(mail).toContain('\r\n\r\n<p onclick="">SSN <b>&lt;US_SSN&gt;</b></p>');
});

test('html: attributes are masked, scripts and comments go, results are escaped', async () => {
  const { bytes, dropped } = await masked(
    'a.html',
    '<p title="mail ada@example.org">SSN 219-09-9999</p><script>x="219-09-9999"</script><!-- 219-09-9999 -->',
  );
  const html = strFromU8(bytes);
  expect(html).toBe('<p title="mail &lt;EMAIL_ADDRESS&gt;">SSN &lt;US_SSN&gt;</p><script></script>');
  expect(dropped).toEqual(['script content', 'comments']);
});

test('eml: headers and bodies are masked, machine headers and attachments go', async () => {
  const { bytes, dropped } = await masked(
    'a.eml',
    'From: Ada <ada@example.org>\r\nSubject: =?utf-8?B?U1NOIDIxOS0wOS05OTk5?=\r\nReceived: from 10.0.0.1\r\nContent-Type: multipart/mixed; boundary="q"\r\n\r\n--q\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nU1NOIDIxOS0wOS05OTk5\r\n--q\r\nContent-Type: image/png\r\n\r\nAAAA\r\n--q--\r\n',
  );
  const mail = strFromU8(bytes);
  expect(mail).not.toMatch(/ada@|219-09|10\.0\.0\.1|AAAA/);
  expect(mail.match(/<US_SSN>/g)).toHaveLength(2);
  expect(dropped).toEqual(expect.arrayContaining(['header Received', 'attachments']));
});

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

test('a value that stands in several runs is replaced where it begins; the rest stays in its own', () => {
  const text = 'call Ada Byron now';
  const runs = [
    { start: 0, end: 8 },
    { start: 9, end: 12 },
    { start: 12, end: 18 },
  ];
  const item = { start: 5, end: 8, from: { start: 5, end: 14 }, entity: 'PERSON', operator: 'replace' };
  expect(byRun(text, runs, { text: 'call <P> now', items: [item] })).toEqual(['call <P>', '', ' now']);
  expect(byRun(text, runs, { text, items: [] })).toEqual(['call Ada', 'Byr', 'on now']);
});

test('xml: texts and attributes are masked where they stand, comments and instructions go', async () => {
  const { bytes, dropped } = await masked(
    'a.xml',
    '<?xml version="1.0"?><?app SSN 219-09-9999?><r><!-- SSN 219-09-9999 --><p mail="ada@example.org" xmlns:x="http://a.example">SSN <b>219-09</b>-9999 &lt; 3</p><q><![CDATA[mail ada@example.org]]></q></r>',
  );
  expect(strFromU8(bytes)).toBe(
    '<?xml version="1.0"?><r><p mail="&lt;EMAIL_ADDRESS&gt;" xmlns:x="http://a.example">SSN <b>&lt;US_SSN&gt;</b> &lt; 3</p><q>mail &lt;EMAIL_ADDRESS&gt;</q></r>',
  );
  expect([...dropped].sort()).toEqual(['comments', 'instructions to programs']);
});

test('xml: names of elements and attributes are read along; records are told apart, texts are not', async () => {
  const parts = async (xml: string) => (await open('a.xml', xml)).parts;
  expect(await parts('<r><x:birthDate c="1">a</x:birthDate><b>c</b></r>')).toEqual([
    { text: '1', lead: 'c', record: 1 },
    { text: 'a', lead: 'birth Date', record: 1 },
    { text: 'c', lead: 'b', record: 2 },
  ]);
  expect(await parts('<r><p>a <b>c</b><lb/>d</p></r>')).toEqual([{ text: 'a c\nd', lead: undefined }]);
  expect((await open('a.xml', '<r><a>b</a><c d="e" f="g"/></r>', ['a', 'd'])).parts).toHaveLength(2);
});

test('sql: strings, numbers of rows and comments are masked, read along with their columns', async () => {
  expect(
    await out(
      'a.sql',
      "INSERT INTO public.t (id, \"ssn\", note) VALUES (1, '219-09-9999', E'it''s ada@example.org\\n'), (2, 219099999, 'x');\nUPDATE t SET note = 'ada@example.org' WHERE id = 1; /* ada@example.org */\nCOPY t (id, ssn) FROM stdin;\n3\t219-09-9999\n4\t\\N\n\\.\n-- SSN 219-09-9999\n",
    ),
  ).toBe(
    "INSERT INTO public.t (id, \"ssn\", note) VALUES (1, '<US_SSN>', E'it''s <EMAIL_ADDRESS>\\n'), (2, '<US_SSN>', 'x');\nUPDATE t SET note = '<EMAIL_ADDRESS>' WHERE id = 1; /* <EMAIL_ADDRESS> */\nCOPY t (id, ssn) FROM stdin;\n3\t<US_SSN>\n4\t\\N\n\\.\n-- SSN <US_SSN>\n",
  );
  expect(
    await out(
      'a.sql',
      'ALTER TABLE t OWNER TO ada_l;\nALTER TABLE t OWNER TO postgres;\n# SSN 219-09-9999\nUPDATE t SET a = "ada@example.org" WHERE "id" = 1;\n',
    ),
  ).toBe(
    'ALTER TABLE t OWNER TO "<USERNAME>";\nALTER TABLE t OWNER TO postgres;\n# SSN <US_SSN>\nUPDATE t SET a = "<EMAIL_ADDRESS>" WHERE "id" = 1;\n',
  );
  const dump =
    "CREATE TABLE `t` (\n  `first_name` text,\n  PRIMARY KEY (`first_name`)\n);\nINSERT INTO `t` VALUES ('Ada'),('O\\'Neill');";
  expect((await open('a.sql', dump)).parts).toEqual([
    { text: 'Ada', lead: 'first name', record: 1 },
    { text: "O'Neill", lead: 'first name', record: 2 },
  ]);
});

test('contacts and calendars: values by their fields; folded, escaped and quoted-printable lines; pictures go', async () => {
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Lovelace;Ada;;;',
    'FN:Dr. Ada Lovelace',
    'ADR;TYPE=HOME:;;12 Main Street;Boston;MA;02134;USA',
    'EMAIL:ada@exam',
    ' ple.org',
    'PHOTO;ENCODING=b:SSN',
    ' 219-09-9999',
    'NOTE;ENCODING=QUOTED-PRINTABLE:mail =',
    'ada=40example.org',
    'END:VCARD',
    '',
  ].join('\r\n');
  const { bytes, dropped } = await masked('a.vcf', card);
  expect(strFromU8(bytes).split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:<PERSON>;<PERSON>;;;',
    'FN:Dr. <PERSON>',
    'ADR;TYPE=HOME:;;<ADDRESS>;<LOCATION>;MA;<ZIP_CODE>;<LOCATION>',
    'EMAIL:<EMAIL_ADDRESS>',
    'NOTE:mail <EMAIL_ADDRESS>',
    'END:VCARD',
    '',
  ]);
  expect(dropped).toEqual(['pictures, keys and attachments']);
  const event = await out(
    'a.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN="Ada Lovelace";RSVP=TRUE:mailto:ada@example.org\nDTSTART:20240318T140000\nEND:VEVENT\nEND:VCALENDAR\n',
  );
  expect(event).toContain('\nATTENDEE;CN="<PERSON>";RSVP=TRUE:mailto:<EMAIL_ADDRESS>\nDTSTART:<DATE_TIME>\n');
  const long = await out('a.vcf', `BEGIN:VCARD\nNOTE:ada@example.org ${'é'.repeat(60)}\nEND:VCARD\n`);
  expect(long.split('\n').every((l) => strToU8(l).length <= 75)).toBe(true);
  expect(long.replaceAll('\n ', '')).toContain(`NOTE:<EMAIL_ADDRESS> ${'é'.repeat(60)}\n`);
});

/** Files with the word in every place where a person may have written it. */
test.each([
  [
    'a.xml',
    '<!DOCTYPE r SYSTEM "file:///home/Zoltan"><r xml:base="Zoltan" a="Zoltan" b=\'Zoltan\'><!--Zoltan--><?Zoltan Zoltan?>Zoltan<b>Zoltan<br/></b><![CDATA[Zoltan]]></r>',
  ],
  [
    'a.vcf',
    'BEGIN:VCARD\nN;SORT-AS="Zoltan":Zoltan;Zoltan;Zoltan;;\nitem1.X-LABEL;X-A=Zoltan:Zoltan\\, Zoltan\nNOTE:Zol\n tan\nPHOTO:Zoltan\nNOTE;QUOTED-PRINTABLE:=5Aoltan\nORG:Zoltan;Zoltan\nEND:VCARD\n',
  ],
  [
    'a.ics',
    'BEGIN:VCALENDAR\nX-WR-CALNAME:Zoltan\nBEGIN:VEVENT\nATTENDEE;CN=Zoltan;DIR="Zoltan":mailto:Zoltan\nATTACH:Zoltan\nUID:Zoltan\nBEGIN:VALARM\nDESCRIPTION:Zoltan\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'a.sql',
    "-- Zoltan\n# Zoltan\n/* Zoltan */\n/*!50013 DEFINER=`Zoltan`@`localhost` */;\nINSERT INTO t VALUES ('Zoltan', \"Zoltan\", E'Zol\\tan', f('Zoltan'));\nSELECT * FROM t WHERE a LIKE \"Zoltan\" OR b IN ('Zoltan');\nCREATE ROLE Zoltan;\nGRANT ALL ON t TO Zoltan;\nCOPY t (a, b) FROM stdin;\nZoltan\tZoltan\n\\.\nSELECT $$Zoltan$$;\n",
  ],
])('%s: nothing that a person wrote is out of sight', async (name, text) => {
  const opened = await open(name, text);
  const made = opened.parts.map((p) => ({
    text: '·',
    items: [{ start: 0, end: 1, from: { start: 0, end: p.text.length } }],
  }));
  const bytes = await opened.write(
    made.map((m) => m.text),
    made as never,
  );
  expect(strFromU8(bytes)).not.toMatch(/Zol|oltan/);
  expect(strFromU8(bytes)).toContain('·');
});

describe('what is not well formed is refused, with the place', () => {
  test.each([
    ['a.csv', 'a,b\n1,"2\n', /row 2/],
    ['a.csv', 'a,b\n1,2,3\n', /row 2.*3 fields, not 2/],
    ['a.json', '{"a":\n1,}', /line 2/],
    ['a.jsonl', '{"a":1}\n{oops}\n', /line 2/],
    ['a.srt', 'no times here', /no line of it gives a time/],
    ['a.eml', 'no headers at all\nreally', /headers/],
    ['a.docx', 'no zip', /not well formed/],
    ['a.xml', '<a>\n<b>x</a>', /line 2.*<\/b> should end/],
    ['a.xml', '<a>b', /<a> is never closed/],
    ['a.xml', '<a>x'.repeat(300), /nested more than 256 deep/],
    ['a.sql', "SELECT 1;\nINSERT INTO t VALUES ('a", /line 2.*a string is never closed/],
    ['a.sql', 'COPY t (a) FROM stdin;\nAda\n', /rows of COPY have no end/],
    ['a.xml', '<a>1 < 2</a>', /line 1.*no well-formed XML/],
    ['a.xml', '<!DOCTYPE a [<!ENTITY n "Ada">]><a>&n;</a>', /entities of its own/],
    ['a.xml', '<a/><!-- open', /<!-- is never closed/],
    ['a.vcf', 'BEGIN:VCARD\nFN:Ada\n', /VCARD is never closed/],
    ['a.vcf', 'BEGIN:VCARD\nAda Lovelace\nEND:VCARD', /line 2.*no name of a field/],
    ['a.ics', 'BEGIN:VEVENT\nEND:VCALENDAR\n', /ends what is not open/],
  ])('%s %j', async (name, text, why) => expect(open(name, text)).rejects.toThrow(why));
  test.each([
    [[0x61, 0xff], 'byte 1'],
    [[0xc0, 0x80], 'byte 0'],
    [[0xed, 0xa0, 0x80], 'byte 0'],
    [[0x61, 0xe2, 0x82], 'byte 1'],
    [[0x61, 0, 0x62], 'byte 1'],
  ])('bytes %j', async (bytes, where) =>
    expect(open('a.txt', Uint8Array.from(bytes))).rejects.toThrow(where),
  );
});

test('utf8: what is well formed is read as the platform reads it', () => {
  const text = 'a é 日本 😀 \ufeff end'.repeat(2000);
  expect(decodeUtf8(new TextEncoder().encode(text), 'x')).toBe(text);
});

test('ten million signs in one line are masked, in memory and time that grow with them', async () => {
  const text = `${'lorem ipsum dolor '.repeat(550_000)} SSN 219-09-9999`;
  const result = await out('a.txt', text);
  expect(result.endsWith('SSN <US_SSN>')).toBe(true);
}, 60_000);

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
