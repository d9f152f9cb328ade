/** What each operator makes of a value, and that what can come back does, exactly. */
import { scryptSync } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { makeTools } from '../../../src/bridge/text-tools.ts';
import { luhn, mod97 } from '../../../src/core/text/checksum.ts';
import { countryNames, LANGUAGES } from '../../../src/core/text/countries.ts';
import { shiftDates } from '../../../src/core/text/dates/date-shift.ts';
import { fromBase64url, fromUtf8, toBase64url, utf8, weakness } from '../../../src/core/text/keys.ts';
import { openRestoreMap, restore, sealRestoreMap } from '../../../src/pipeline/text/restore.ts';
import { maskParts } from '../../../src/pipeline/text/run.ts';
import { operators } from '../../../src/plugins/text.ts';
import { about, apply } from './applied.ts';
import { engines, operator, policy, toolsOf } from './engines.ts';

test('keys: bytes and text come back whole', () => {
  for (const s of ['', 'a', 'Zoë', '日本', '😀', '\ud83d', 'a\udc00b', '\u0000'])
    expect(fromUtf8(utf8(s))).toBe(s);
  for (let n = 0; n < 40; n++) {
    const b = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255);
    expect(fromBase64url(toBase64url(b))).toEqual(b);
  }
});

test('mask: from either end, by code points', async () => {
  const o = (chars_to_mask: number, from_end: boolean, masking_char = '*') => ({
    masking_char,
    chars_to_mask,
    from_end,
  });
  expect(await apply('mask', 'abcdef', o(4, false))).toBe('****ef');
  expect(await apply('mask', 'abcdef', o(4, true))).toBe('ab****');
  expect(await apply('mask', '😀😀a', o(2, false))).toBe('**a');
  expect(await apply('mask', 'ab', o(9, false, '😀'))).toBe('😀😀');
  expect(await apply('mask', 'ab', o(-1, false))).toBe('ab');
});

test('hash: a salt makes it repeatable, none makes it a batch’s own; short salts are refused', async () => {
  const salt = '0123456789abcdef';
  expect(await apply('hash', 'x', { hash_type: 'sha256', salt })).toBe(
    await apply('hash', 'x', { hash_type: 'sha256', salt }, 'PERSON', 8),
  );
  expect(await apply('hash', 'x', { hash_type: 'sha256', salt: '' })).not.toBe(
    await apply('hash', 'x', { hash_type: 'sha256', salt: '' }, 'PERSON', 8),
  );
  expect(await apply('hash', 'x', { hash_type: 'sha512', salt })).toHaveLength(128);
  await expect(apply('hash', 'x', { hash_type: 'sha256', salt: 'short' })).rejects.toThrow(/16 bytes/);
  // Bound to its kind: a name tells nothing of the same name as something else.
  expect(await apply('hash', 'x', { hash_type: 'sha256', salt })).not.toBe(
    await apply('hash', 'x', { hash_type: 'sha256', salt }, 'CITY'),
  );
}, 60_000);

test('what is derived from a secret tells nothing of it, nor one purpose of another', async () => {
  const secret = new Uint8Array(32).fill(7);
  const tools = await toolsOf([], secret);
  const all = [tools.derive('hash'), tools.derive('fpe salt'), tools.salt, sha256(secret)];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) expect(a.slice(0, 16)).not.toEqual(b.slice(0, 16));
  expect(JSON.stringify(tools)).not.toContain('7,7,7');
  expect((await toolsOf([], secret)).derive('hash')).toEqual(tools.derive('hash'));
  // Salts stand in results: they are random, the same seed or not.
  expect((await toolsOf([], secret)).salt).not.toEqual(tools.salt);
  expect(tools.draw('a', 'bc')).not.toBe(tools.draw('ab', 'c'));
  const words = await toolsOf([], 'seed in words');
  expect(words.derive('hash')).toEqual((await toolsOf([], 'seed in words')).derive('hash'));
  expect(words.derive('hash')).not.toEqual((await toolsOf([], 'seed in wordz')).derive('hash'));
}, 60_000);

test('what is said in words is stretched as dearly as OWASP asks, for keys and for seeds', async () => {
  const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 };
  const stretched = (words: string, salt: Uint8Array) => new Uint8Array(scryptSync(words, salt, 32, cost));
  const tools = await makeTools([], 'seed in words');
  const salt = new Uint8Array(16).fill(3);
  expect(tools.key('some words', salt, 'key')).toEqual(stretched('some words', salt));
  const seeded = await makeTools([], stretched('seed in words', utf8('guise seed v2')));
  expect(tools.derive('hash')).toEqual(seeded.derive('hash'));
});

test('short passphrases are said to be', () => {
  for (const weak of ['k', 'password1', '12345678901234', 'aaaaaaaaaaaaaaaa'])
    expect(weakness(weak), weak).toBeTypeOf('string');
  for (const good of ['', 'correct horse battery', `hex:${'0'.repeat(32)}`])
    expect(weakness(good), good).toBeUndefined();
});

describe('encrypt', () => {
  test('comes back with its key, passphrase or raw, and with no other', async () => {
    const { tools } = await engines();
    const encrypt = operator('encrypt');
    for (const key of ['correct horse', `hex:${'ab'.repeat(16)}`, `hex:${'cd'.repeat(32)}`]) {
      const sealed = encrypt.apply('Zoë \ud83d😀', about('PERSON'), { key }, tools);
      expect(sealed).toMatch(/^ENC\[PERSON:[\w-]+\]$/);
      expect(encrypt.undo?.(sealed, about('PERSON'), { key }, tools)).toBe('Zoë \ud83d😀');
    }
    const sealed = encrypt.apply('Ada', about('PERSON'), { key: 'one' }, tools);
    expect(() => encrypt.undo?.(sealed, about('PERSON'), { key: 'two' }, tools)).toThrow(/key does not open/);
    expect(() =>
      encrypt.undo?.(sealed.replace('PERSON', 'CITY'), about('CITY'), { key: 'one' }, tools),
    ).toThrow(/key does not open/);
  });
  test('refuses an empty key and raw keys of a wrong length', async () => {
    await expect(apply('encrypt', 'x', { key: '' })).rejects.toThrow(/empty/);
    await expect(apply('encrypt', 'x', { key: 'hex:abcd' })).rejects.toThrow(/128, 192 or 256/);
  });
});

describe('fpe', async () => {
  const { tools } = await engines();
  const key = `hex:${'ab'.repeat(16)}`;
  const fpe = (value: string, entity = 'ID', by = tools) =>
    operator('fpe').apply(value, about(entity), { key }, by);
  test.each(['219-09-9999', '4242 4242 4242 4242', 'HX-4482913', 'DE89 3704 0044 0532 0130 00'])(
    '%s keeps its form',
    (value) => {
      const form = (s: string) => s.replace(/\d/g, '0').replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A');
      expect(fpe(value)).not.toBe(value);
      expect(form(fpe(value))).toBe(form(value));
      expect(fpe(value)).toBe(fpe(value));
    },
  );
  test.each([
    ['Владимир Иванов', 'Cyrillic'], ['王小明', 'Han'], ['Γιώργος', 'Greek'], ['דוד כהן', 'Hebrew'], ['محمد علي', 'Arabic'],
    ['김민준', 'Hangul'], ['さくら', 'Hiragana'], ['タロウ', 'Katakana'], ['राम कुमार', 'Devanagari'], ['สมชาย', 'Thai'], ['José Núñez', 'Latin'],
    ['Łukasz Żółć', 'Latin'],
  ])('no word of %s stays, and it stays %s', (value, script) => {
    const made = fpe(value, 'PERSON');
    for (const word of value.split(' ')) expect(made).not.toContain(word);
    expect(made).toMatch(new RegExp(`^[\\p{Script=${script}}\\s]+$`, 'u'));
    // No accent tells which letter it stood on.
    if (script === 'Latin') expect(made).toMatch(/^[A-Za-z ]+$/);
  }); // biome-ignore format: table
  test('short values never come out as they went in, nor do what no alphabet is known of', () => {
    for (let n = 0; n < 10; n++)
      for (const v of [String(n), 'ab', 'X1', '٣']) expect(fpe(v, `E${n}`)).not.toBe(v);
    expect(fpe('ᚠᚢᚦᚨ', 'PERSON')).toBe('<PERSON>');
    expect(fpe('***')).toBe('<ID>');
  });
  test('its salt is the batch’s own, and no other batch gives the same', async () => {
    const words = (seed: number) =>
      engines(seed).then((e) =>
        operator('fpe').apply('4242424242424242', about('ID'), { key: 'correct horse battery' }, e.tools),
      );
    expect(await words(7)).toBe(await words(7));
    expect(await words(7)).not.toBe(await words(8));
  }, 60_000);
});

describe('token', async () => {
  const tokens = async (values: readonly string[], entity = 'PERSON', family: 'person' | 'id' = 'person') => {
    const { tools } = await engines();
    return values.map((v) =>
      operator('token').apply(v, { entity, family, language: 'en' }, { template: '{n}' }, tools),
    );
  };
  test.each([
    [
      ['Daniel Okafor', 'Daniel', 'Okafor', 'DANIEL OKAFOR', "Daniel's", 'D. Okafor', 'Okafor, Daniel'],
      '1111111',
    ],
    [['Daniel', 'Daniel Okafor', 'Okafor'], '111'],
    // Two of one name: who is meant cannot be told.
    [['Ngozi Okafor', 'Daniel Okafor', 'Okafor', 'Ngozi'], '1231'],
    [['Daniel Okafor', 'Daniel Smith', 'Daniel'], '123'],
    [['D. Okafor', 'Daniel Okafor', 'Dora Okafor'], '112'],
    [['王小明', '小明', '李小红'], '112'],
  ])('%j are %s', async (values, want) => expect((await tokens(values)).join('')).toBe(want));
  test('a number is the same with other signs between its digits', async () =>
    expect(await tokens(['212-555-0142', '(212) 555 0142', '212-555-0143'], 'PHONE_NUMBER', 'id')).toEqual([
      '1',
      '1',
      '2',
    ]));
  test('every writing comes back in its turn, and the fullest where the text was changed', async () => {
    const e = await engines();
    const texts = ['Dear Mr. Daniel Okafor,', 'Mr. Okafor, we thank you.'];
    const made = await maskParts(
      texts.map((text) => ({ text })),
      policy('token', { template: '<{entity}_{n}>' }),
      e,
    );
    expect(made.map((m) => m.text)).toEqual(['Dear Mr. <PERSON_1>,', 'Mr. <PERSON_1>, we thank you.']);
    const map = openRestoreMap(sealRestoreMap(texts, made, e, 'k'), 'k', operators, e.tools);
    const back = (text: string) => restore(text, 'k', map, operators, e.tools);
    expect(back(made.map((m) => m.text).join('\n'))).toBe(texts.join('\n'));
    expect(back('Answer <PERSON_1>.')).toBe('Answer Daniel Okafor.');
  }, 60_000);
});

describe('places near by', async () => {
  const tools = await toolsOf(['de'], new Uint8Array(32).fill(5), true);
  const other = (value: string) =>
    operator('surrogate').apply(value, { entity: 'LOCATION', family: 'place', language: 'de' }, {}, tools);
  test.each(['Munich', 'Leipzig', 'Hamburg', 'Graz'])('%s becomes a city of its country', (city) => {
    const made = other(city);
    expect(made).not.toBe(city);
    expect(tools.place(made)?.country).toBe(tools.place(city)?.country);
    expect(other(city)).toBe(made);
  });
  test('a country becomes another, and with its city it stays', () => {
    expect(tools.place(other('Germany'))?.region).toBeUndefined();
    expect(other('Germany')).not.toBe('Germany');
    expect(other('Munich, Germany')).toMatch(/^(?!Munich)\S.*, Germany$/);
  });
  test.each(['Frankreich', 'Dänemarks', '中国', 'États-Unis', 'USA'])(
    '%s becomes a country in its language',
    (country) => {
      const made = other(country);
      expect(made).not.toBe(country);
      const code = (name: string) => LANGUAGES.map((l) => countryNames(l).get(name)).find(Boolean);
      expect(code(made)).toMatch(/^[A-Z]{2}$/);
      expect(/[\u4e00-\u9fff]/.test(made)).toBe(country === '中国');
    },
  );
  test('a city is no country of another language', () => {
    expect(tools.place('Granada')?.country).not.toBe('Grenada');
    expect(tools.place('Grenada')?.country).toBe('Grenada');
  });
  test('no two cities become one, and a place that nobody knows becomes an invented one', () => {
    const cities = ['Munich', 'Leipzig', 'Hamburg', 'Berlin', 'Frankfurt', 'Stuttgart', 'Dortmund', 'Essen'];
    expect(new Set(cities.map(other)).size).toBe(cities.length);
    expect(other('Unterfeldkirchenbach')).toMatch(/\p{L}{2}/u);
  });
  test('capitals stay capitals', () => expect(other('LEIPZIG')).toMatch(/^[\p{Lu} -]+$/u));
});

describe('generalize', async () => {
  const tools = await toolsOf([], undefined, true);
  const g = (value: string, entity: string, family: 'time' | 'place' | 'id', options = {}) =>
    operator('generalize').apply(
      value,
      { entity, family, language: 'en' },
      { date: 'year', k: 10, ...options },
      tools,
    );
  test.each([
    ['12 March 1986', 'DATE_TIME', { date: 'month' }, 'March 1986'],
    ['1986-03-12', 'DATE_TIME', { date: 'year' }, '1986'],
    ['03/12/86', 'DATE_TIME', { date: 'decade' }, '1980s'],
    ['tomorrow', 'DATE_TIME', {}, '<DATE_TIME>'],
    ['34 years old', 'AGE', {}, '30-39 years old'],
    ['94 years old', 'AGE', {}, '90 or older years old'],
  ])('%s (%s)', (value, entity, options, want) => expect(g(value, entity, 'time', options)).toBe(want));
  test.each([
    ['Portland, OR 97205', 'ADDRESS', 'Oregon'],
    ['97205', 'ZIP_CODE', '972**'],
    ['05901', 'ZIP_CODE', '000**'],
    ['Boston', 'LOCATION', 'Massachusetts'],
    ['Munich, Germany', 'LOCATION', 'Bayern'],
    ['Zürich', 'LOCATION', 'Switzerland'],
    ['Springfield', 'LOCATION', '<LOCATION>'],
    ['Nowhere Falls', 'LOCATION', '<LOCATION>'],
    ['3 Rue X, Lyon, France', 'ADDRESS', 'Rhône-Alpes'],
  ])('%s (%s)', (value, entity, want) => expect(g(value, entity, 'place')).toBe(want));
  test.each([
    ['Boston, MA', 'United States'],
    ['Munich', 'Germany'],
    ['Kyoto, Japan', 'Japan'],
    ['France', '<LOCATION>'],
  ])('%s to its country', (value, want) =>
    expect(g(value, 'LOCATION', 'place', { place: 'country' })).toBe(want),
  );
  test('numbers of persons have no range', () => expect(g('219-09-9999', 'US_SSN', 'id')).toBe('<US_SSN>'));
});

describe('surrogate', () => {
  test('one person stays one person, and two stay two', async () => {
    const { tools } = await engines();
    const s = (v: string, entity = 'PERSON') =>
      operator('surrogate').apply(v, { entity, family: 'person', language: 'en' }, {}, tools);
    const [full, first, last, other] = [s('Daniel Okafor'), s('Daniel'), s('Okafor'), s('Marta Lindqvist')];
    expect(full.split(' ')).toEqual([first, last]);
    expect(other.split(' ').some((p) => full.includes(p))).toBe(false);
    expect(s('DANIEL OKAFOR')).toBe(full.toUpperCase());
    expect(s('daniel.okafor@corp.com', 'EMAIL_ADDRESS').split('@')[0]).toBe(
      `${first}.${last}`
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^\w.-]/g, ''),
    );
  });
  test('intervals and weekdays stay, numbers keep their checks', async () => {
    const { tools } = await engines();
    const s = (v: string, entity: string) =>
      operator('surrogate').apply(v, { entity, family: 'time', language: 'en' }, {}, tools);
    const [a, b] = [s('2024-03-01', 'DATE_TIME'), s('2024-03-15', 'DATE_TIME')];
    expect((Date.parse(b) - Date.parse(a)) / 86_400_000).toBe(14);
    expect((Date.parse('2024-03-01') - Date.parse(a)) % (7 * 86_400_000)).toBe(0);
    expect(s('12 March 1986', 'DATE_TIME')).toMatch(/^\d{1,2} [A-Z][a-z]+ 19\d\d$/);
    expect(s('3C-22-FB-9A-10-7E', 'MAC_ADDRESS')).toMatch(/^(?!3C-22)(?:[0-9A-F]{2}-){5}[0-9A-F]{2}$/);
    expect(s('123e4567-e89b-12d3-a456-426614174000', 'GUID')).toMatch(
      /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(luhn(s('4242 4242 4242 4242', 'CREDIT_CARD').replace(/\D/g, ''))).toBe(true);
    const iban = s('DE89 3704 0044 0532 0130 00', 'IBAN_CODE').replace(/ /g, '');
    expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
  });
  test.each([
    ['en', '3/26 at 2:30 PM', '1/29 at 2:30 PM'],
    ['en', '12/24', '10/29'],
    ['de', '24.12.', '29.10.'],
    ['en', 'Mar 2019 – Feb 2021', 'Jan 2019 – Dec 2020'],
    ['en', 'March 2020 to 3 May 2021', 'January 2020 to 8 March 2021'],
    ['en', '2024-01', '2023-11'],
    ['en', '05/2024', '03/2024'],
    ['en', '2024-W05', '2023-W49'],
    ['en', '2024Q1', '2023Q4'],
    ['en', '20240318T140000', '20240122T140000'],
    ['en', '15/3/24, 20:14:03', '19/1/24, 20:14:03'],
    ['en', '3/15/24, 20:14:03', '1/19/24, 20:14:03'],
    ['en', 'the 2nd of April, 1998', 'the 5th of February, 1998'],
    ['fr', '14 juillet', '19 mai'],
    ['en', 'in 1998 or 2004', 'in 1998 or 2004'],
    ['en', 'at 14:30 tomorrow', 'at 14:30 tomorrow'],
    ['en', 'march third nineteen eighty two', undefined],
    ['en', '99/99', '99/99'],
  ])('eight weeks before (%s): %s', (language, value, want) =>
    expect(shiftDates(value, -56, language)).toBe(want),
  );
  test('the same secret gives the same people in another batch', async () => {
    expect(await apply('surrogate', 'Ada Byron')).toBe(await apply('surrogate', 'Ada Byron'));
    expect(await apply('surrogate', 'Ada Byron')).not.toBe(
      await apply('surrogate', 'Ada Byron', {}, 'PERSON', 9),
    );
  });
});
