/** XML, SQL, contacts and calendars: values by their fields, and nothing that a person wrote out of sight. */
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { masked, open, out } from './files.ts';

test('xml: texts and attributes are masked where they stand, comments and instructions go', async () => {
  const { bytes, dropped } = await masked(
    'a.xml',
    '<?xml version="1.0"?><?app SSN 219-09-9999?><r><!-- SSN 219-09-9999 --><p mail="ada@example.org" xmlns:x="http://a.example">SSN <b>219-09</b>-9999 &lt; 3</p><q><![CDATA[mail ada@example.org]]></q></r>',
  );
  expect(strFromU8(bytes)).toBe(
    '<?xml version="1.0"?><r><p mail="&lt;EMAIL_ADDRESS&gt;" xmlns:x="urn:namespace:1">SSN <b>&lt;US_SSN&gt;</b> &lt; 3</p><q>mail &lt;EMAIL_ADDRESS&gt;</q></r>',
  );
  expect([...dropped].sort()).toEqual([
    'comments',
    'instructions to programs',
    'names of namespaces that are of no standard',
  ]);
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
