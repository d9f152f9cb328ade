/** Names and addresses where no reader looks: what a format does not know is nowhere in the result. */
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { masked } from './files.ts';

const LEFT = /quibble|zora/i;
/** No rule finds this name by itself: only taking it out does. */
const gone = async (name: string, text: string): Promise<string> => {
  const result = strFromU8((await masked(name, text)).bytes);
  expect(result).not.toMatch(LEFT);
  return result;
};

describe('html', () => {
  test.each([
    '<p class="zora-quibble">x</p>',
    '<p id="zora.quibble">x <a href="#zora.quibble" aria-describedby="zora.quibble other">y</a></p>',
    '<p data-zora-quibble="1" data-who="Zora">x</p>',
    '<p zora-quibble>x</p>',
    '<zora-quibble>x</zora-quibble>',
    '<!DOCTYPE html PUBLIC "-//Zora Quibble//DTD mine//EN"><p>x</p>',
    '<!DOCTYPE html [<!ENTITY a "Zora">]><p>x</p>',
    '<?zora quibble?><p>x</p>',
    '<p>x</p><svg><![CDATA[Zora Quibble]]></svg>',
    '<!-- Zora --><p>x</p><!zora quibble>',
    '<p>x</p zora="quibble">',
    '<p/title="x"zora="quibble">x</p>',
    '<p title="x"zora="quibble">x</p>',
    '<p style="color:red;--zora:1;font-family:Quibble">x</p>',
    '<p style="background:url(zora.png)">x</p>',
    '<p lang="zora-quibble" role="quibble" type="zora" rel=quibble>x</p>',
    '<p xmlns:zora="urn:quibble" zora:quibble="1">x</p>',
    '<input type="text/zora" autocomplete="zora">',
    '<a href="data:text/plain,Zora">x</a>',
  ])('%s', async (html) => {
    await gone('a.html', html);
  });
  test('what leads to a place of the page still does', async () => {
    expect(
      await gone('a.html', '<a href="#zora">x</a><p id="zora">y</p><label for="quibble">z</label>'),
    ).toBe('<a href="#i1">x</a><p id="i1">y</p><label for="i2">z</label>');
  });
});

describe('xml', () => {
  test.each([
    '<a xmlns="urn:zora-quibble" xmlns:q="http://zora.example.org/quibble"><q:b>x</q:b></a>',
    '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:zora quibble.xsd">x</a>',
    '<a xml:lang="zora-quibble" xml:space="zora">x</a>',
    '<?xml version="1.0" zora="quibble"?><a>x</a>',
    '<a>x</a><?zora quibble?><!-- zora -->',
    '<a/><?xml version="1.0" encoding="zora"?>',
    '<!DOCTYPE a SYSTEM "zora.dtd"><a>x</a>',
    '<!DOCTYPE zora><a>x</a>',
    '<!DOCTYPE a PUBLIC "-//Zora//DTD Quibble//EN" "http://zora.example.org/a.dtd"><a>x</a>',
  ])('%s', async (xml) => {
    await gone('a.xml', xml);
  });
  test('entities of its own refuse it', async () => {
    await expect(gone('a.xml', '<!DOCTYPE a [<!ENTITY z "Zora Quibble">]><a>&z;</a>')).rejects.toThrow(
      /entities/,
    );
  });
  test('standards stay, and elements of one namespace stay of one', async () => {
    const gpx = '<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk>x</trk></gpx>';
    expect(await gone('a.gpx', gpx)).toBe(gpx);
    expect(await gone('a.xml', '<a xmlns="urn:zora"><b xmlns="urn:zora">x</b></a>')).toBe(
      '<a xmlns="urn:namespace:1"><b xmlns="urn:namespace:1">x</b></a>',
    );
  });
});

describe('contacts and calendars', () => {
  const event = (line: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Zora Quibble//mine//EN\nBEGIN:VEVENT\n${line}\nEND:VEVENT\nEND:VCALENDAR\n`;
  test.each([
    'X-ZORA-QUIBBLE:1',
    'ZORA:quibble',
    'zora.SUMMARY:x',
    'SUMMARY;X-ZORA=1:x',
    'SUMMARY;X-A="Zora Quibble":x',
    'SUMMARY;LANGUAGE=zora-quibble:x',
    'DTSTART;TZID=Zora zone:20240101T100000',
    'STATUS:ZORA',
    'CLASS:Zora Quibble',
    'RRULE:FREQ=ZORA',
    'ATTENDEE;ROLE=ZORA;PARTSTAT=QUIBBLE;TYPE=zora:x',
  ])('%s', async (line) => {
    await gone('a.ics', event(line));
  });
  test.each(['TEL;ZORA;TYPE=zora:x', 'PRODID:Zora', 'X-ABSHOWAS:zora'])('%s', async (line) => {
    await gone('a.vcf', `BEGIN:VCARD\nVERSION:3.0\n${line}\nEND:VCARD\n`);
  });
  test('what several mailboxes of a parameter say', async () => {
    await gone('a.ics', event('ATTENDEE;MEMBER="mailto:a@example.org","mailto:zora.quibble@example.org":x'));
  });
  test('in a time zone of somebody’s', async () => {
    const zone =
      'BEGIN:VTIMEZONE\nTZID:Zora\nCOMMENT:quibble\nTZURL:http://zora\nBEGIN:STANDARD\nTZNAME:Zora\nEND:STANDARD\nEND:VTIMEZONE';
    const made = await gone(
      'a.ics',
      event('DTSTART;TZID=Zora:20240101T100000').replace('BEGIN:VEVENT', `${zone}\nBEGIN:VEVENT`),
    );
    expect(made.match(/Zone 1/g)).toHaveLength(2);
  });
  test('a component that no standard knows refuses it', async () => {
    await expect(gone('a.ics', 'BEGIN:VCALENDAR\nBEGIN:X-ZORA\nEND:X-ZORA\nEND:VCALENDAR')).rejects.toThrow(
      /no standard/,
    );
  });
});

describe('tables', () => {
  test.each([
    '=HYPERLINK("mailto:zora.quibble@example.org","write")',
    '="zora.quib"&"ble@example.org"',
    '="zora.quibble"&CHAR(64)&"example.org"',
    '@SUM(1)+cmd|zora.quibble@example.org',
    '-zora.quibble@example.org',
    '+IMPORTXML("https://example.org/?m=zora.quibble%40example.org","//a")',
  ])('%s', async (cell) => {
    await gone('a.csv', `note,other\n"${cell.replaceAll('"', '""')}",x\n`);
  });
  test('numbers with signs stay as they are', async () => {
    const table = 'a,b\n-12.5,+3\n=1+2,x\n';
    expect(await gone('a.csv', table)).toBe(table);
  });
});

describe('names of fields', () => {
  test.each([
    ['a.json', '{"zora.quibble@example.org": 1}'],
    ['a.json', '{"who": {"name": "Zora Quibble"}, "Zora Quibble": 1}'],
    ['a.json', '{"zora.quibble\\u0040example.org": 1}'],
    ['a.sql', 'CREATE TABLE `zora.quibble@example.org` (a int);\n'],
    ['a.sql', 'CREATE TABLE t ("zora.quibble@example.org" int);\nALTER TABLE t OWNER TO "Zora";\n'],
    ['a.csv', 'zora.quibble@example.org,b\n1,2\n'],
    ['a.jsonl', '{"a":1}\n{"zora.quibble@example.org":[]}\n'],
  ])('%s %s', async (name, text) => {
    await gone(name, text);
  });
});
