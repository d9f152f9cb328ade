import { expect, test } from 'vitest';
import { isLabel, isMeasure } from '../../../src/core/text/labels.ts';
import { cleanClassifierSpan } from '../../../src/core/text/ner/classifier-span.ts';
import { segments } from '../../../src/core/text/ner/segments.ts';

const read = (text: string) => segments(text).map((s) => text.slice(s.start, s.end));

test.each([
  ['a list', 'Ada Lovelace\nGrace Hopper\nAlan Turing', ['Ada Lovelace', 'Grace Hopper', 'Alan Turing']],
  ['a heading above a card', 'Experience:\nAcme\n12 Main St', ['Experience:', 'Acme\n12 Main St']],
  ['bullets', '- Ada Lovelace\n1. Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
  ['tabs', 'name\tcity\nAda\tLondon', ['name', 'city', 'Ada', 'London']],
  ['gaps', 'Ada Lovelace     London     12', ['Ada Lovelace', 'London', '12']],
  ['bars', '| Ada | London |', ['Ada', 'London']],
  [
    'values',
    'Ada,London,12\n"Hopper, Grace",Rome,1',
    ['Ada', 'London', '12', '"Hopper, Grace"', 'Rome', '1'],
  ],
  ['tuples', "(1, 'Liam O''Brien', 'a@b.example', 'Cork'),", ["Liam O''Brien", 'a@b.example', 'Cork']],
  ['records', '{"name": "Ana", "city": "Cork", "n": 3, "by": "Bo"}', ['Ana', 'Cork', 'Bo']],
  [
    'a letter',
    'Dear Ada,\n\nthank you for what you sent me on\nMonday from Grace\nHopper.\nBest regards,\r\nAlan Turing',
    [
      'Dear Ada,',
      'thank you for what you sent me on\nMonday from Grace\nHopper.',
      'Best regards,',
      'Alan Turing',
    ],
  ],
  [
    'an address stays together',
    'Ada Lovelace\n12 St James Square\nLondon',
    ['Ada Lovelace\n12 St James Square\nLondon'],
  ],
  ['numbers with commas', 'Revenue was 1,234,567 in 2020,12', ['Revenue was 1,234,567 in 2020,12']],
  ['justified prose', 'the   quick   brown   fox', ['the   quick   brown   fox']],
  [
    'Chinese clauses',
    '王小明昨天坐火车去了北京,李四在上海等他的消息,他们明天见面',
    ['王小明昨天坐火车去了北京,李四在上海等他的消息,他们明天见面'],
  ],
  ['nothing', ' \n\r\n ', []],
])('%s', (_, text, wanted) => {
  expect(read(text)).toEqual(wanted);
});

// Without quotes and the numbers of a list, which are left out.
test('every letter is read once, in order', () => {
  const signs = ['Ada', ' ', '\n', '\t', ',', '|', '- ', '12', '.', '\r\n', 'von Braun', '   ', '王'];
  let seed = 1;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return signs[seed % signs.length];
  };
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 40 }, next).join('');
    const parts = segments(text);
    parts.forEach((s, i) => expect(s.start).toBeGreaterThanOrEqual(i ? parts[i - 1]!.end : 0));
    expect(read(text).join('').match(/\p{L}/gu) ?? []).toEqual(text.match(/\p{L}/gu) ?? []);
  }
});

test.each([' ', 'a,', '"', '| ', 'A\n', '\t'])(
  'a million of %j are read in linear time',
  (sign) => {
    const text = sign.repeat(1e6 / sign.length);
    expect(segments(text).at(-1)?.end ?? text.length).toBeGreaterThan(text.length - 3);
  },
  60_000,
);

test.each([
  'amount: 12',
  'Salary: 50000',
  'total price: 1,200.00',
  'x: 50000.5',
  'montant: 48 213 €',
  'n: 9999',
])('measured: %s', (text) => {
  expect(isMeasure(text)).toBe(true);
});

test.each(['zip: 97205', 'phone: 212.555.0142', 'patient: 4821377', 'Ada: hello', '12', 'salary: see Ada'])(
  'not measured: %s',
  (text) => {
    expect(isMeasure(text)).toBe(false);
  },
);

test('names of fields are nobody’s, names that are words are', () => {
  expect(['Manager', 'CITY', 'Abteilung', 'médecin'].every(isLabel)).toBe(true);
  expect(['Price', 'Ville', 'Rose', 'Lehrer'].some(isLabel)).toBe(false);
});

test.each([
  ['PERSON', 'Dr. Ada Lovelace', 'Ada Lovelace'],
  ['PERSON', 'Answer', undefined],
  ['PERSON', 'ADA_LOVELACE', 'ADA_LOVELACE'],
  ['ID', 'NIR 6253072C07300443', '6253072C07300443'],
  ['ID', 'License number: D1234', 'D1234'],
  ['ID', 'ZIP', undefined],
  ['ID', 'AB 123456 C', 'AB 123456 C'],
  ['ORGANIZATION', 'NHS', 'NHS'],
  ['ORGANIZATION', 'Acme (UK)', 'Acme (UK)'],
  ['LOCATION', 'Herrn', undefined],
  ['PERSON', 'EXPERIENCE', undefined],
  ['PERSON', "'Ada Lovelace", 'Ada Lovelace'],
  ['PERSON', 'Bruno)', 'Bruno'],
  ['ID', '="10023', '10023'],
])('of what a classifier takes for %s, %s, somebody’s is %s', (entity, said, kept) => {
  const text = `so: ${said}, and`;
  const span = cleanClassifierSpan(text, { start: 4, end: 4 + said.length, entity });
  expect(span && text.slice(span.start, span.end)).toBe(kept);
});

test('what a program calls its value is nobody’s', () => {
  const span = { start: 0, end: 10, entity: 'PERSON' };
  expect(cleanClassifierSpan('JWT_SECRET=eyJ', span)).toBeUndefined();
  expect(cleanClassifierSpan('JWT_SECRET: hi', span)).toEqual(span);
});

test.each([
  ['Jae-won Park', 'Jae-won'],
  ['Jae-based firms', 'Jae'],
  ['Jae-2', 'Jae'],
  ['Jae - won', 'Jae'],
])('a name goes on behind its hyphen: %s', (text, kept) => {
  const span = cleanClassifierSpan(text, { start: 0, end: 3, entity: 'PERSON' });
  expect(span && text.slice(span.start, span.end)).toBe(kept);
});
