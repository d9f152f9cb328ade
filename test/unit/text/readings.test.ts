/** Values that a program escaped, that are set letter by letter, or that break over lines, are found where they stand. */
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/text/match/fold.ts';
import { plainReading, seamsOf } from '../../../src/core/text/match/readings.ts';
import { analyse } from '../../../src/pipeline/text/run.ts';
import { engines, policy } from './engines.ts';
import { kinds } from './found.ts';

test.each([
  ['name%3A%20J%C3%B3zef', 'name: Józef'],
  ['Fran%E7ois', 'François'],
  ['a%2540b', 'a@b'],
  ['Zo\\u00eb \\ud835\\udc00', 'Zoë 𝐀'],
  ['%u00e9 \\xe9 \\u{e9}', 'é é é'],
  ['&#64;&#x40;&commat;&uuml;&Ccedil;', '@@@üÇ'],
  ['J=C3=BCrgen nora=40example.org', 'Jürgen nora@example.org'],
  ['𝟎𝟏 ④ ﹫ a。b', '01 4 @ a.b'],
  ['D W A Y N E   C A R T E R', 'DWAYNE CARTER'],
  ['t e l :  2 1 2 5', 'tel: 2125'],
  ['2-1-2-5-5-5-0', '2125550'],
  ['Oka-\n  for', 'Okafor'],
  ['?q=Ngozi+Okafor', '?q=Ngozi Okafor'],
  ['CV_ada_Byron.pdf', 'CV Ada Byron.pdf'],
  ['bWFpbCBhZGFAYnlyb24ub3Jn', 'mail ada@byron.org'],
  [
    'R3LDvMOfZSBhbiBKw7xyZ2VuIE3DvGxsZXIsIGFkYUBieXJvbi5vcmcgYW5kIHNvIG9uLCBz\r\nbyB0aGF0IGl0IGdvZXMgb24=',
    'Grüße an Jürgen Müller, ada@byron.org and so on, so that it goes on',
  ],
  ['616461406279726f6e2e6f7267', 'ada@byron.org'],
  ['Jose\u0301 Nu\u0301n\u0303ez', 'José Núñez'],
  ['a\u001b[1;31mda\u001b[0m@byron.org', 'ada@byron.org'],
  ['a**d**a\\_b\\@byron.org', 'ada_b@byron.org'],
])('%s reads %s', (text, said) => {
  const reading = plainReading(text);
  expect(reading?.text).toBe(said);
  // The whole covers the whole.
  expect(reading?.start(0)).toBe(0);
  expect(reading?.end(said.length)).toBe(text.length);
});

test.each([
  'plain words, nothing else',
  'R & D',
  '100% of 20',
  'x=40',
  'C:\\new\\user',
  'I am a man',
  'Donaudampfschifffahrtsgesellschaft getElementsByClassName',
  '4bf92f3577b34da6a3ce929d0e0e4736 iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB',
  '2 * 3 * 4, 5*6 and **bold** words',
  'श्री राजेश יוֹסֵף',
  '3-4-5',
])('%s has no other reading', (text) => expect(plainReading(text)).toBeNull());

test.each([
  ['GET /?mail=ada.byron%40example.org&x=1', 'EMAIL_ADDRESS', 'ada.byron%40example.org'],
  ['"tel":"\\u002b4930901820"', 'PHONE_NUMBER', '\\u002b4930901820'],
  ['tel=212%2D555%2D0142', 'PHONE_NUMBER', '212%2D555%2D0142'],
  ['write to ada＠example。org', 'EMAIL_ADDRESS', 'ada＠example。org'],
  ['phone 2 1 2 5 5 5 0 1 4 2', 'PHONE_NUMBER', '2 1 2 5 5 5 0 1 4 2'],
  ['call 212-555-\n0142.', 'PHONE_NUMBER', '212-555-\n0142'],
  ['> tel 030\n> 901820', 'PHONE_NUMBER', '030\n> 901820'],
  ['IBAN DE89 3704 0044\n0532 0130 00', 'IBAN_CODE', 'DE89 3704 0044\n0532 0130 00'],
  ['card 4111 1111\n1111 1111 expires', 'CREDIT_CARD', '4111 1111\n1111 1111'],
  ['born on 4\nMarch 1979 in', 'DATE_TIME', '4\nMarch 1979'],
  ['on 12 May\n1990 we', 'DATE_TIME', '12 May\n1990'],
  ['"blob": "bWFpbCBhZGFAYnlyb24ub3Jn"', 'EMAIL_ADDRESS', 'bWFpbCBhZGFAYnlyb24ub3Jn'],
  ['mail:: YWRhQGJ5cm9uLm9yZw==', 'EMAIL_ADDRESS', 'YWRhQGJ5cm9uLm9yZw=='],
  ['Mr Jose\u0301 Nu\u0301n\u0303ez called', 'PERSON', 'Jose\u0301 Nu\u0301n\u0303ez'],
  ['mail ada@\nexample.org now', 'EMAIL_ADDRESS', 'ada@\nexample.org'],
])('%j holds a %s', (text, entity, value) => {
  expect(kinds(text)).toContain(`${entity} ${value}`);
});

test('lines that do not go on stay apart: entries, logs, columns and tables', () => {
  for (const text of [
    'call 555 0142\n2. Next',
    'port 51122\n2026-01-05 10:11 up',
    '1234\n5678\n9012',
    'a;1;b;2125\n550142;1;b;2',
  ])
    expect(seamsOf(text)?.at ?? [], text).toEqual([]);
  expect(kinds('Total 12\n34 items')).toEqual([]);
});

test('the classifier reads what escapes say, and its findings stand where they are escaped', async () => {
  const given: string[] = [];
  const tag = async (texts: readonly string[]) => {
    given.push(...texts);
    return texts.map((t) => {
      const start = t.indexOf('Jürgen Müller');
      return start < 0
        ? []
        : [
            {
              kind: 'span' as const,
              start,
              end: start + 13,
              entity: 'PERSON',
              family: 'person' as const,
              score: 1,
              evidence: { by: 'ner:test', pattern: 'test', before: 1, score: 1 },
            },
          ];
    });
  };
  const text = 'x=J%C3%BCrgen%20M%C3%BCller';
  const spans = (await analyse([text], policy(), { ...(await engines()), tag }))[0]!;
  expect(given).toContain('x=Jürgen Müller');
  expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(['J%C3%BCrgen%20M%C3%BCller']);
});

test('every sign for an apostrophe inside a name is one', () => {
  for (const sign of "'’‘ʼ´`′＇ꞌʻ") expect(fold(`O${sign}Hara`).text).toBe("O'Hara");
  expect(fold('`code` and ‘quoted’').text).toBe('`code` and ‘quoted’');
});
