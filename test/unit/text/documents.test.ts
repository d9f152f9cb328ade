/** Files in parts: structure stays, what is wrong is refused, what nobody looked into goes. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isTextName } from '../../../src/formats/endings.ts';
import { byRun } from '../../../src/formats/splice.ts';
import { decodeUtf8 } from '../../../src/formats/utf8.ts';
import { openDocument } from '../../../src/pipeline/text/0-open.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { documents } from '../../../src/plugins/text.ts';
import { engines, policy } from './engines.ts';
import { masked, open, out } from './files.ts';

test.each([
  ['a.txt', 'plain\r\n\ttext\n'],
  ['a.csv', 'a,b\n"x, y","say ""hi"""\n1,\n'],
  ['a.tsv', 'a\tb\nx y\tz\n'],
  ['a.json', '{ "a" : [1.50, "\\u00e9", null, true],\n "b":{"c":"d"} }\n'],
  ['a.jsonl', '{"a":"b"}\n\n[1,2]\n'],
  [
    'a.html',
    '<!doctype html><p align="left" style="color: red; margin:0 auto">Some <b>plain</b> words &amp; signs</p>',
  ],
  [
    'a.srt',
    '1\r\n00:00:01,000 --> 00:00:02,000\r\nsome words\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nmore\r\n',
  ],
  ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start\nsome words\n'],
  [
    'a.xml',
    '<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "http://www.w3.org/a.dtd">\n<a b=\'c > d\'><e/>some <i>plain</i> words &amp; <![CDATA[<signs>]]></a >\n',
  ],
  [
    'a.sql',
    "/*!40101 SET NAMES utf8 */;\nCREATE TABLE `t` (\n  `a` int,\n  KEY (`a`)\n);\nINSERT INTO `t` VALUES (1,'some \\'plain\\' words',NULL,now(),-1.5e3),(2,'','a;b',x'00',1);\n-- a comment\n",
  ],
  [
    'a.vcf',
    'BEGIN:VCARD\r\nVERSION:4.0\r\nitem1.NOTE;LANGUAGE=en;ALTREP="b:c":some plain words\\, and more of\r\n  them\r\nCATEGORIES:a,b\r\nEND:VCARD\r\n',
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

test('subtitles: titles and notes are masked, numbers and times stay, names of cues become numbers', async () => {
  const text =
    'WEBVTT - call of ada@example.org\n\nNOTE by grace@example.org\n\nada@example.org\n00:01.000 --> 00:02.000 align:start\n<v Ada>SSN 219-09-9999\n\n2\n00:03.000 --> 00:04.000\nyes\n';
  const result = await out('a.vtt', text);
  expect(result).toBe(
    text
      .replace('\nada@example.org\n', '\n1\n')
      .replace('<v Ada>', '<v <PERSON>>')
      .replaceAll(/(?:ada|grace)@example\.org/g, '<EMAIL_ADDRESS>')
      .replace('219-09-9999', '<US_SSN>'),
  );
});

describe('subtitles', () => {
  const cue = (...said: string[]) =>
    `WEBVTT\n\n${said.map((s, i) => `${i + 1}\n00:00:0${i}.000 --> 00:00:0${i + 1}.000\n${s}\n`).join('\n')}`;
  test.each([
    ['a tag inside', ['mail <i>ad</i>a@example.org']],
    ['a class', ['mail <c.yellow>ada@exam</c>ple.org']],
    ['a colour', ['mail <font color="red">ada</font>@example.org']],
    ['times of words', ['call <00:00:00.500>212-<00:00:00.700>555-0142']],
    ['a tag of another format', ['{\\an8}212-{\\i1}555{\\i0}-0142']],
    ['a number over two cues', ['call me on 212 555', '0142 please']],
    ['a card over two cues', ['My card is 4111 1111', '1111 1111']],
    ['a name of a speaker', ['<v ada@example.org>hello']],
    ['two tags side by side', ['<b>ada@example.org</b><i>bob@example.org</i>']],
  ])('a value with %s', async (_, said) => {
    const made = await out('a.vtt', cue(...said));
    expect(made).not.toMatch(/ad<|ada|ple\.org|bob|0142|1111|555/);
    const times = (s: string) => s.match(/<?\d\d:\d\d:\d\d\.\d{3}>?/g);
    expect(times(made)).toEqual(times(cue(...said)));
  });
  test('styles, regions, classes, settings and stray lines say nothing of anybody', async () => {
    const made = await out(
      'a.vtt',
      'WEBVTT\n\nSTYLE\n::cue(v[voice="Zoltan"]) {}\n\nREGION\nid:Zoltan\n\nZoltan-1\n00:01.000 --> 00:02.000 region:Zoltan align:start Zoltan\n<c.Zoltan.red>a</c> <font face="Zoltan" color="blue">b</font> <lang Zoltan>c</lang>\n\nSSN 219-09-9999\n',
    );
    expect(made).not.toMatch(/Zoltan|219/);
    expect(made).toContain('00:01.000 --> 00:02.000 align:start\n<c.red>a</c> <font color="blue">b</font>');
  });
});

test('html: what only inline tags divide is read as one, and changed where it stands', async () => {
  expect(await out('a.html', '<p>mail <b>ada@</b>example.org <i>now</i></p><p>see 219<br>9 rooms</p>')).toBe(
    '<p>mail <b>&lt;EMAIL_ADDRESS&gt;</b> <i>now</i></p><p>see 219<br>9 rooms</p>',
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
      '<body onload=""><a href="mailto:&lt;EMAIL_ADDRESS&gt;">x</a>',
      '<a href="">x</a><img src="" alt="SSN &lt;US_SSN&gt;">',
      '<iframe srcdoc=""></iframe><form action="?q=&lt;EMAIL_ADDRESS&gt;"></form><p>André &lt;US_SSN&gt;</p></body>',
    ].join(''),
  );
  expect([...dropped].sort()).toEqual([
    'attributes for programs',
    'embedded files',
    'embedded pages',
    'event handlers',
  ]);
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
    [[0x61, 0x81], 'byte 1'],
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

test('every format that is read is known by its endings when it is dropped', () => {
  for (const ending of documents.flatMap((d) => d.extensions))
    expect(isTextName(`a.${ending}`), ending).toBe(true);
  expect(isTextName('a.mp4')).toBe(false);
});

test.each([
  ['a.odt', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8('<a/>') }), /OpenDocument/],
  ['a.txt', zipSync({ 'ppt/slides/slide1.xml': strToU8('<a/>') }), /packed/],
  ['a.docx', zipSync({ 'ppt/slides/slide1.xml': strToU8('<a/>') }), /./],
  ['a.rtf', '{\\rtf1\\ansi Mar{\\b git}}', /Rich Text/],
  ['a.txt', '\ufeff{\\rtf1 x}', /Rich Text/],
])('%s that is of another kind is refused by what it is', async (name, file, why) => {
  await expect(open(name, file)).rejects.toMatchObject({ fault: { why: expect.stringMatching(why) } });
}); // biome-ignore format: cases

test('what is typed is a text, whatever it looks like', async () => {
  const { opened } = await openDocument(
    strToU8('{\\rtf1 x}'),
    { name: 'a.txt', columns: [], typed: true },
    documents,
  );
  expect(opened.parts).toHaveLength(1);
});
