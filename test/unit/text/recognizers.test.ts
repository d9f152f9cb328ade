/** Every recognizer: what it finds, what it must leave, and that no pattern can be made to run away. */
import { describe, expect, test } from 'vitest';
import type { Recognizer } from '../../../src/core/text/recognizer.ts';
import { FIND_TEXT } from '../../../src/core/text/settings.ts';
import { recognize } from '../../../src/pipeline/text/1-recognize.ts';
import { resolveFindings } from '../../../src/pipeline/text/2-resolve.ts';
import { recognizers } from '../../../src/plugins/text.ts';
import { asked, found } from './found.ts';

/** Numbers of our own making; check digits were worked out by the cited standards, not taken from any suite. */
const CASES: readonly [entity: string, yes: readonly string[], no: readonly string[]][] = [
  [
    'CREDIT_CARD',
    ['4242 4242 4242 4242', '5555-5555-5555-4444', '378282246310005'],
    ['4242 4242 4242 4241', '0000 0000 0000 0000'],
  ],
  [
    'IBAN_CODE',
    ['DE89 3704 0044 0532 0130 00', 'FR1420041010050500013M02606'],
    ['DE89 3704 0044 0532 0130 01', 'ZZ89370400440532013000'],
  ],
  ['EMAIL_ADDRESS', ['ada+lists@mail.example.org', 'jürgen@müller.de'], ['ada@', '@example', 'a@b']],
  ['US_SSN', ['219-09-9999', '219 09 9999'], ['000-12-3456', '666-12-3456', '219-00-9999', '219-09.9999']],
  ['UK_NHS', ['943 476 5919'], ['943 476 5918']],
  ['UK_NINO', ['AB 12 34 56 C', 'ab123456c'], ['BG 12 34 56 C', 'AB 12 34 56 E']],
  ['IN_AADHAAR', ['2345 6789 0124'], ['2345 6789 0125', '1345 6789 0124']],
  ['VIN', ['1HGCM82633A004352'], ['1HGCM82633A00435', 'IHGCM82633A004352']],
  ['IP_ADDRESS', ['203.0.113.9', '2001:db8::1', '10.0.0.0/8'], ['999.1.1.1', '1.2.3']],
  ['MAC_ADDRESS', ['00:1b:44:11:3a:b7', 'AA-BB-CC-DD-EE-FF'], ['00:1b:44:11:3a', '00:1b-44:11:3a:b7']],
  ['GUID', ['123e4567-e89b-12d3-a456-426614174000'], ['123e4567-e89b-12d3-a456-42661417400']],
  ['COORDINATES', ['48.85837, 2.29448', '48°51\'29"N 2°17\'40"E'], ['48, 2', '3.14159']],
  [
    'SECRET',
    [
      'ghp_0123456789abcdefghij0123456789ABCDEF',
      'AKIAIOSFODNN7EXAMPLE',
      'sk-proj-abcdefghijklmnopqrstuvwx',
      'secret=abcdefghijklmnopqrstuvwxyz',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq0abcdefgh\nijklmnop\n-----END RSA PRIVATE KEY-----',
    ],
    ['ghp_short', 'sketch-book'],
  ],
  ['PHONE_NUMBER', ['(212) 555-0142', '+44 20 7946 0958'], ['2024-01', '01/2024', '2023-24']],
  ['AGE', ['34 years old', '7-year-old'], ['34 apples']],
  [
    'DATE_TIME',
    [
      '12 March 1986',
      '2024-02-29',
      '03/04/2021',
      'March 3rd, 2020',
      '2024-01',
      '2024-W05',
      '2024Q1',
      '31JAN2024',
    ],
    ['12 apples', 'version 1.2.3'],
  ],
];

describe.each(CASES)('%s', (entity, yes, no) => {
  test.each(yes)('finds %s', (v) => {
    expect(
      asked(entity, `see ${v} there`).some((f) => f!.includes(v) || v.includes(f!)),
      JSON.stringify(asked(entity, `see ${v} there`)),
    ).toBe(true);
  });
  test.each(no)('leaves %s', (v) => {
    expect(asked(entity, `see ${v} there`)).toEqual([]);
  });
});

test('context raises a weak number over the threshold, and its absence leaves it below', () => {
  expect(found('My passport number is Z12803456.').map((f) => f[1])).toContain('Z12803456');
  expect(found('The part Z12803456 is red.').map((f) => f[1])).not.toContain('Z12803456');
});

test('hidden and foreign signs do not hide a number', () => {
  const wanted = ['US_SSN'];
  for (const text of [
    'SSN 2\u200b19-09-99\u200d99',
    'SSN \u202a219-09-9999\u202c',
    'SSN ２１９-０９-９９９９',
    'SSN ٢١٩-٠٩-٩٩٩٩',
    'SSN 219\u201109\u20119999',
    'SSN 219\u00a009\u00a09999',
  ]) {
    const spans = resolveFindings(text, recognize(text, recognizers, FIND_TEXT), FIND_TEXT);
    const ssn = spans.find((s) => wanted.includes(s.entity));
    expect(ssn, text).toBeDefined();
    // The span covers the original signs, the hidden ones inside included.
    expect(text.slice(ssn?.start, ssn?.end).replace(/[^\p{Nd}]/gu, '')).toHaveLength(9);
  }
});

test('lone surrogates and emoji keep offsets exact', () => {
  const text = '\ud83d 😀 mail ada@example.org \udc00 end';
  expect(found(text)).toContainEqual(['EMAIL_ADDRESS', 'ada@example.org']);
});

test('overlaps never leave a character uncovered', () => {
  const spans = (a: number, b: number, score: number, entity: string) => ({
    kind: 'span' as const,
    start: a,
    end: b,
    score,
    entity,
    family: 'id' as const,
    evidence: { by: 't', pattern: 't', before: score, score },
  });
  const text = 'abcdefghij klmnop';
  const out = resolveFindings(
    text,
    [spans(0, 10, 0.5, 'A'), spans(4, 14, 0.9, 'B'), spans(12, 17, 0.6, 'C')],
    FIND_TEXT,
  );
  expect(out.map((s) => [s.entity, s.start, s.end])).toEqual([
    ['A', 0, 4],
    ['B', 4, 14],
    ['C', 14, 17],
  ]);
});

test('deny, allow and own patterns come from the policy', () => {
  expect(
    found('Project Falcon is late', { deny: [{ entity: 'PROJECT', words: ['falcon'] }] }),
  ).toContainEqual(['PROJECT', 'Falcon']);
  expect(found('mail ada@example.org', { allow: ['ada@example.org'] })).toEqual([]);
  expect(found('mail ada@example.org', { allow: ['/@example\\.org$/'] })).toEqual([]);
  expect(
    found('ticket AB-77', {
      patterns: [{ entity: 'TICKET', name: 'ticket', regex: '[A-Z]{2}-\\d\\d', score: 0.9 }],
    }),
  ).toContainEqual(['TICKET', 'AB-77']);
  expect(() => found('x', { patterns: [{ entity: 'T', name: 't', regex: '(', score: 1 }] })).toThrow(
    /patterns\[0\]/,
  );
});

/** Strings that make backtracking expensive: long runs of what a pattern repeats, ended by what it cannot match. */
const HOSTILE = [
  'a',
  '1',
  'A',
  '-',
  '.',
  ' ',
  '@',
  ':',
  '/',
  '0-',
  '1 ',
  'a.',
  'a@',
  'A1',
  '1a-',
  '12:',
  '1.1',
  'Aa ',
  'é',
  '(1)',
  '+1 ',
  'a:',
  'www.',
  'http://a.',
  'Mr. A',
  'n° ',
  '1,',
  '=',
  'id: ',
  '\n',
  'St ',
  'Jan ',
  '1/1 ',
  'x@x.',
  '%',
];

describe('no pattern runs away', () => {
  /** Processor time, milliseconds: another's load on the machine does not count. */
  const time = (of: readonly Recognizer[], n: number, unit: string) => {
    const text = `${unit.repeat(Math.ceil(n / unit.length))}!`;
    const find = { ...FIND_TEXT, language: 'en', entities: of.map((r) => r.entity), threshold: 0 };
    const begun = process.cpuUsage();
    recognize(text, of, find);
    return process.cpuUsage(begun).user / 1000;
  };
  // Twenty times the text may take twenty times the time, not four hundred; a floor keeps clocks and collectors out.
  const [floor, most] = [4, 80];
  const runsAway = (r: Recognizer, unit: string) =>
    time([r], 40_000, unit) / Math.max(time([r], 2_000, unit), floor) >= most;
  // None takes longer than several together: where they stay below what the floor allows, each of them does.
  const together = Array.from({ length: Math.ceil(recognizers.length / 12) }, (_, i) =>
    recognizers.slice(i * 12, i * 12 + 12),
  );
  test.each(together.map((of) => [of.map((r) => r.id).join(' '), of] as const))('%s', (_, of) => {
    for (const unit of HOSTILE) {
      if (time(of, 40_000, unit) < floor * most) continue;
      // What is of the square is so each time; a collector or a compiler comes by once.
      for (const r of of)
        expect(
          runsAway(r, unit) && runsAway(r, unit) && runsAway(r, unit),
          `${r.id} runs away on ${JSON.stringify(unit)}`,
        ).toBe(false);
    }
  });
});

test.each([
  ['Meet me at the corner of Main St and 5th Avenue at noon', 'the corner of Main St and 5th Avenue'],
  ['near the intersection of Elm Street & Oak Drive.', 'the intersection of Elm Street & Oak Drive'],
])('a crossing is an address: %j', (text, want) => expect(asked('ADDRESS', text)).toEqual([want]));
test('and a corner of a room is none', () =>
  expect(asked('ADDRESS', 'in the corner of the room and the hall')).toEqual([]));
test('a phone number in a row of values', () => {
  expect(asked('PHONE_NUMBER', 'Ada,Lovelace,636-840-1227,London')).toEqual(['636-840-1227']);
  expect(asked('PHONE_NUMBER', '7,636-840-1227')).toEqual(['636-840-1227']);
  expect(found('1,234,567 people and 12,345,678 more')).toEqual([]);
});
