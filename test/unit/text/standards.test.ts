/** Numbers made by the rule of their standard are found beside their names, however they are grouped; wrong ones are not. */
import { describe, expect, test } from 'vitest';
import { luhn, onlyDigits, weighted } from '../../../src/core/text/checksum.ts';
import { icaoCheck } from '../../../src/core/text/icao.ts';
import { found as rulesFind } from './found.ts';

const found = (entity: string, text: string) =>
  rulesFind(text, { entities: [entity], threshold: 0.3 }).map((f) => f[1] ?? '');

/** Digits by rule: the same in every run. */
let state = 1;
const digit = () => {
  state = (state * 48271) % 2147483647;
  return state % 10;
};
const digits = (n: number): string => Array.from({ length: n }, digit).join('');
/** The first that passes. */
function passing(make: () => string, passes: (value: string) => boolean): string {
  for (let turn = 0; turn < 10_000; turn++) {
    const value = make();
    if (passes(value)) return value;
  }
  throw new Error('none passes');
}
const grouped = (value: string, groups: readonly number[], sign: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const n of groups) {
    parts.push(value.slice(at, at + n));
    at += n;
  }
  return [...parts, value.slice(at)].join(sign);
};

/** Entity, its name in a text, how to make one, its check, and its groups. */
const NUMBERS: readonly (readonly [string, string, () => string, (v: string) => boolean, readonly number[], readonly string[]])[] = [
  ['AU_ABN', 'ABN', () => `5${digits(10)}`, (v) => weighted(`${Number(v[0]) - 1}${v.slice(1)}`, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0, [2, 3, 3], [' ', '-', '']],
  ['AU_TFN', 'TFN', () => digits(9), (v) => weighted(v, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0, [3, 3], [' ', '-', '']],
  ['AU_MEDICARE', 'Medicare', () => `2${digits(9)}`, (v) => weighted(v, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(v[8]), [4, 5], [' ', '-', '']],
  ['PH_TIN', 'TIN', () => `1${digits(8)}`, (v) => weighted(v, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(v[8]), [3, 3], ['-', ' ', '']],
  ['TH_TNIN', 'Thai national id', () => `110${digits(10)}`, (v) => (11 - (weighted(v, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(v[12]), [1, 4, 5, 2], ['-', ' ', '']],
  ['ZA_ID_NUMBER', 'SA ID number', () => `800101${digits(4)}08${digits(1)}`, luhn, [6, 4, 2], [' ', '']],
  ['SE_ORGANISATIONSNUMMER', 'Organisationsnummer', () => `556${digits(7)}`, luhn, [6], ['-', '']],
  ['KR_BRN', 'BRN', () => digits(10), (v) => (10 - ((weighted(v, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(v[8]) * 5) / 10)) % 10)) % 10 === Number(v[9]), [3, 2], ['-', ' ', '']],
  ['UK_NHS', 'NHS', () => digits(10), (v) => weighted(v, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0, [3, 3], [' ', '-', '']],
  ['IT_VAT_CODE', 'Partita IVA', () => `0${digits(10)}`, luhn, [], ['']],
]; // biome-ignore format: table

describe.each(NUMBERS)('%s', (entity, name, make, passes, groups, signs) => {
  test('valid ones are found in every grouping', () => {
    for (let turn = 0; turn < 12; turn++) {
      const value = passing(make, passes);
      for (const sign of signs) {
        const written = grouped(value, groups, sign);
        expect(found(entity, `${name}: ${written}.`).map(onlyDigits), written).toContain(value);
      }
    }
  });
  test('wrong checks are refused, and so is what stands in a longer number', () => {
    for (let turn = 0; turn < 6; turn++) {
      const wrong = passing(make, (v) => !passes(v));
      expect(found(entity, `${name}: ${wrong}.`), wrong).toEqual([]);
      const value = passing(make, passes);
      expect(found(entity, `${name}: 77${value}77.`), value).toEqual([]);
    }
  });
});

test('German cards and passports are printed with nine signs; a tenth is their check digit', () => {
  for (const serial of ['L01X00T47', 'C01X00T41', 'LZ6311T43']) {
    const checked = Array.from({ length: 10 }, (_, d) => `${serial}${d}`).filter(icaoCheck);
    expect(checked).toHaveLength(1);
    for (const value of [serial, ...checked])
      expect(found('DE_ID_CARD', `Personalausweis ${value}`), value).toEqual([value]);
    const wrong = `${serial}${(Number(checked[0]!.at(-1)) + 1) % 10}`;
    expect(found('DE_ID_CARD', `Personalausweis ${wrong}`)).toEqual([]);
  }
  expect(found('DE_PASSPORT', 'Reisepass C01X00T47')).toEqual(['C01X00T47']);
});

test.each([
  ['DE_KFZ', 'Kennzeichen ÜB AB 123'],
  ['DE_KFZ', 'Kennzeichen HH-AB 1234E'],
  ['DE_TAX_NUMBER', 'Steuernummer 93815/08152'],
  ['DE_TAX_NUMBER', 'Steuernummer 181 815 08155'],
  ['DE_HANDELSREGISTER', 'HRB Nr. 12345'],
  ['UK_VEHICLE_REGISTRATION', 'vehicle reg ab51 abc'],
  ['UK_VEHICLE_REGISTRATION', 'vehicle reg A123 BCZ'],
  ['UK_VEHICLE_REGISTRATION', 'vehicle reg ABC 123 D'],
  ['UK_NINO', 'NINO AB-12-34-56-C'],
  ['UK_DRIVING_LICENCE', 'driving licence MORGA657054SM9IJ'],
  ['KR_PASSPORT', '여권 D12345678'],
  ['KR_DRIVER_LICENSE', '운전면허 11-22 123456-12'],
  ['NG_VEHICLE_REGISTRATION', 'plate number ABC 123DE'],
  ['IN_PASSPORT', 'Indian passport J8 36985'.replace('J8 36985', 'J83 69854')],
  ['IN_GSTIN', 'GSTIN 38ABCPE1234F1Z5'],
  ['IT_FISCAL_CODE', 'codice fiscale RSS MRA 85T10 A562S'],
])('%s: %s', (entity, text) => {
  const [value] = found(entity, text);
  expect(value && text.endsWith(value), String(value)).toBe(true);
});

test.each([
  ['DE_LANR', 'LANR 000000000'],
  ['DE_BSNR', 'BSNR 000000000'],
  ['UK_DRIVING_LICENCE', 'driving licence MORGA657054SM912'],
  ['AU_ABN', 'ABN 00 000 000 000'],
])('no %s: %s', (entity, text) => expect(found(entity, text)).toEqual([]));
