/** Tables: which first rows name columns, what Excel has made of numbers, and pairs of coordinates that go or stay together. */
import { describe, expect, test } from 'vitest';
import { tableParts } from '../../../src/formats/table.ts';
import { analyseParts } from '../../../src/pipeline/text/run.ts';
import { engines, policy } from './engines.ts';
import { open, out } from './files.ts';

const named = (...rows: string[][]): boolean => tableParts(rows, []).parts[0]!.heading === true;

describe('a first row is a header only where it looks like one', () => {
  test.each([
    [['Margit Olszewski owes Dwayne Carter 300 EUR']],
    [
      ['Margit Olszewski owes Dwayne Carter 300 EUR', 'x'],
      ['ok', 'y'],
    ],
    [
      ['Notes from the call with Ngozi Okafor', ''],
      ['a', 'b'],
    ],
    [
      ['Margit', 'Dwayne'],
      ['Ngozi', 'Niamh'],
    ],
    [
      ['Margit Olszewski', 'Dwayne Carter'],
      ['Ngozi Okafor', 'Niamh Byrne'],
    ],
    [['Hello'], ['there']],
    [
      ['ada@example.org', 'x'],
      ['b@example.org', 'y'],
    ],
    [['Name']],
    [
      ['What did Ada say?', 'Nothing'],
      ['a', 'b'],
    ],
    [
      ['', '', 'Timesheet'],
      ['a', 'b', 'c'],
    ],
  ])('none: %j', (...rows) => {
    expect(named(...(rows as string[][]))).toBe(false);
  });
  test.each([
    [
      ['name', 'phone'],
      ['Ada', '1'],
    ],
    [
      ['Kunde', 'Notiz'],
      ['Ada', 'x'],
    ],
    [
      ['first_name', 'city'],
      ['Ada', 'x'],
    ],
    [
      ['Hours', 'Rate'],
      ['12', '3.50'],
    ],
    [
      ['Patient name', 'Remarks'],
      ['Ada', 'x'],
    ],
    [
      ['mail', 'since', 'sum'],
      ['x', 'y', 'z'],
    ],
    [
      ['Manager', 'Ada Lovelace', 'Since'],
      ['x', '1', '2'],
    ],
  ])('one: %j', (...rows) => {
    expect(named(...(rows as string[][]))).toBe(true);
  });
});

test('a header that holds a name is masked where the name stands', async () => {
  const evidence = { by: 'test', pattern: 'test', before: 0.9, score: 0.9 };
  const tag = async (texts: readonly string[]) =>
    texts.map((t) =>
      [...t.matchAll(/Ada Lovelace|Grace/g)].map((m) => ({
        kind: 'span' as const, start: m.index, end: m.index + m[0].length, entity: 'PERSON', family: 'person' as const, score: 0.95, evidence,
      })),
    ); // biome-ignore format: one span
  const { parts } = tableParts(
    [
      ['Hours of Ada Lovelace', 'Grace'],
      ['1', '2'],
    ],
    [],
  );
  const found = await analyseParts(parts, policy(), { ...(await engines()), tag });
  expect(found[0]).toMatchObject([{ start: 9, end: 21 }]);
  expect(found[1]).toEqual([]);
});

test.each([
  ['phone', '4.91512E+11', '<PHONE_NUMBER>'],
  ['home_phone', '1.21256E+10', '<PHONE_NUMBER>'],
  ['Telefonnummer', '4.9E+11', '<PHONE_NUMBER>'],
  ['account', '1.23457E+15', '<ID>'],
  ['dob', '28918', '<DATE_TIME>'],
  ['Geburtsdatum', '28918', '<DATE_TIME>'],
  ['admission date', '45351.5', '<DATE_TIME>'],
  ['birthDate', '28918', '<DATE_TIME>'],
  ['mass', '4.91512E+11', '4.91512E+11'],
  ['count', '28918', '28918'],
  ['candidate', '28918', '28918'],
])('what Excel made of a %s: %s', async (column, value, made) => {
  expect((await out('a.csv', `${column},x\n${value},1\n`)).split('\n')[1]).toBe(`${made},1`);
});

describe('json: coordinates in an array are one value', () => {
  test.each([
    '{"geo":[40.74844,-73.98566]}',
    '{"name":"x","geo": [ 40.74844 , -73.98566 ],"n":5}',
    '{"position":[52.52001,13.40495]}',
    '{"coordinates":[-73.98566,40.74844,12.5]}',
    '[[40.74844,-73.98566],[40.75844,-73.99566]]',
    '{"bbox":[-74.0212,40.7012,-73.9312,40.8012]}',
  ])('%s', async (json) => {
    const { parts } = await open('a.json', json);
    expect(parts.filter((p) => p.whole).length).toBeGreaterThan(0);
    const masked = await out('a.json', json);
    // All of an array, or nothing.
    for (const [array] of masked.matchAll(/\[[^[\]]*\]/g))
      expect(/"/.test(array) && /\d\.\d/.test(array.replace(/"[^"]*"/g, '')), array).toBe(false);
    expect(() => JSON.parse(masked)).not.toThrow();
  });
  test('other arrays of numbers are not', async () => {
    expect(
      (await open('a.json', '{"x":[1.5,2.25],"y":[1000.123,2000.456,1],"z":[1.2345]}')).parts.some(
        (p) => p.whole,
      ),
    ).toBe(false);
  });
});
