/** Dates, places and addresses whose form says enough, whatever the text around them is. */
import { expect, test } from 'vitest';
import { out } from './files.ts';
import { kinds } from './found.ts';

test.each([
  '14 maja 1944 r.', '12 травня 1991', '12 мая 1991 г.', '12 May 1991', '25 de abril de 1974', '1er janvier 1980', '5. März 2001', '3 mei 1970',
  'May 3, 2024', '04MAR79', '04-MAR-1979', '3.xi.1987', '1979年3月4日', '昭和54年3月4日', '1979년 3월 4일',
])('%s is a date in a text of any language', (date) => {
  for (const language of ['en', 'de', 'pl', 'zh'])
    for (const text of [date, `x: ${date}.`]) {
      const [found] = kinds(text, { language }).filter((k) => k.startsWith('DATE_TIME'));
      expect(found).toBe(`DATE_TIME ${date}`);
    }
}); // biome-ignore format: dates

test.each([
  'build 20240311.4',
  'order 19790304',
  'chapter 3 may follow',
  'in section 2.iv we',
  'MAY79',
  '12 apples 1991',
  '5年',
])('%s is no whole date', (text) =>
  expect(kinds(text).filter((k) => k.startsWith('DATE_TIME') && /\d{2}.*\d{2}/.test(k))).toEqual([]),
);

test('eight digits are a date where they are a birth', async () => {
  expect(kinds('date of birth: 19790304')).toContain('DATE_TIME 19790304');
  for (const [name, text] of [
    ['a.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nBDAY:19790304\r\nEND:VCARD\r\n'],
    ['a.csv', 'dob,n\n19790304,1\n'],
  ] as const)
    expect(await out(name, text)).not.toContain('19790304');
});

test.each(['51.87°N, 0.36°E', '51.87° N 0.36° W', 'N 51° 52\' 12.3" E 0° 21\' 36.1"', '9F42VXQ7+2V'])(
  '%s is a place on earth',
  (text) => expect(kinds(`it is ${text}`)).toContain(`COORDINATES ${text}`),
);

test.each(['it was 20°C at 5° slope', 'ABCDEFGH+JK', '12345678+90', '5\' 11" N'])('%s is none', (text) =>
  expect(kinds(text).filter((k) => k.startsWith('COORDINATES'))).toEqual([]),
);

test('addresses that run into each other are hidden to the last sign', () =>
  expect(
    kinds('ada7@byron.orgalan8@turing.org')
      .map((k) => k.replace('EMAIL_ADDRESS ', ''))
      .join(''),
  ).toBe('ada7@byron.orgalan8@turing.org'));
