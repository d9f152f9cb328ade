/** What each operator makes of a value, and that what can come back does, exactly. */
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { makeTools } from '../../../src/bridge/text-tools.ts';
import { luhn, mod97 } from '../../../src/core/text/checksum.ts';
import { countryNames, LANGUAGES } from '../../../src/core/text/countries.ts';
import { shiftDates } from '../../../src/core/text/date-shift.ts';
import { fromBase64url, fromUtf8, toBase64url, utf8, weakness } from '../../../src/core/text/keys.ts';
import { openPolicy } from '../../../src/core/text/policy.ts';
import { openRestoreMap, restore, sealRestoreMap } from '../../../src/pipeline/text/restore.ts';
import { change, maskParts } from '../../../src/pipeline/text/run.ts';
import { operators } from '../../../src/plugins/text.ts';
import { engines, operator, policy } from './engines.ts';

const about = (entity: string, family = 'id' as const) => ({ entity, family, language: 'en' });
const apply = async (
  id: string,
  value: string,
  options: Record<string, string | number | boolean> = {},
  entity = 'PERSON',
  seed = 7,
) => operator(id).apply(value, about(entity), options, (await engines(seed)).tools);

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
  const tools = await makeTools([], secret);
  const all = [tools.derive('hash'), tools.derive('fpe salt'), tools.salt, sha256(secret)];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) expect(a.slice(0, 16)).not.toEqual(b.slice(0, 16));
  expect(JSON.stringify(tools)).not.toContain('7,7,7');
  expect((await makeTools([], secret)).derive('hash')).toEqual(tools.derive('hash'));
  // Salts stand in results: they are random, the same seed or not.
  expect((await makeTools([], secret)).salt).not.toEqual(tools.salt);
  expect(tools.draw('a', 'bc')).not.toBe(tools.draw('ab', 'c'));
  const words = await makeTools([], 'seed in words');
  expect(words.derive('hash')).toEqual((await makeTools([], 'seed in words')).derive('hash'));
  expect(words.derive('hash')).not.toEqual((await makeTools([], 'seed in wordz')).derive('hash'));
}, 60_000);

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
  const tools = await makeTools(['de'], new Uint8Array(32).fill(5), true);
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
  const tools = await makeTools([], undefined, true);
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

const TEXT =
  'Dear Ada Byron,\ncall 212-555-0199 or ada@example.org. SSN 219-09-9999, born 12 March 1986.\nRegards,\nGrace Hopper\n';

test.each(operators.filter((o) => o.reversible !== 'no').map((o) => o.id))(
  '%s round-trips a whole text',
  async (id) => {
    const e = await engines();
    const options: Record<string, string> =
      'key' in operator(id).options ? { key: 'k' } : id === 'token' ? { template: '<{entity}_{n}>' } : {};
    const made = await maskParts([{ text: TEXT }], policy(id, options), e);
    expect(made[0].text).not.toContain('219-09-9999');
    expect(made[0].text).not.toContain('Byron');
    const map = openRestoreMap(sealRestoreMap([TEXT], made, e, 'k'), 'k', operators, e.tools);
    const fresh = await makeTools([]);
    expect(restore(made[0].text, 'k', map, operators, fresh)).toBe(TEXT);
  },
);

test('values that became alike come back by their place', async () => {
  const e = await engines();
  const text = 'One is 34 years old, one 35 years old, one 36 years old, one 37 years old. Born 1980-01-01.';
  const made = await maskParts([{ text }], policy('surrogate'), e);
  const map = openRestoreMap(sealRestoreMap([text], made, e, 'k'), 'k', operators, e.tools);
  expect(made[0].text).not.toBe(text);
  expect(restore(made[0].text, 'k', map, operators, e.tools)).toBe(text);
});

test('a restore map opens with its key only, and says when it is none', async () => {
  const e = await engines();
  const made = await maskParts([{ text: TEXT }], policy('token', { template: '<{entity}_{n}>' }), e);
  const map = sealRestoreMap([TEXT], made, e, 'k');
  expect(map).not.toContain('Byron');
  expect(() => openRestoreMap(map, 'wrong', operators, e.tools)).toThrow(/key does not open/);
  expect(() => openRestoreMap('{}', 'k', operators, e.tools)).toThrow(/no guise.restore/);
});

const FACTS = { guise: '0', made: 'now', engines: [], dropped: [], operators, sha256: () => 'hash' };

test('a report holds no content and no key', async () => {
  const { textReport } = await import('../../../src/pipeline/text/7-report.ts');
  const e = await engines();
  const p = policy(
    'encrypt',
    { key: 'hunter2-secret' },
    {
      deny: [{ entity: 'X', words: ['Zanzibar'] }],
      allow: ['Quagmire'],
      patterns: [{ entity: 'CASE', name: 'case', regex: 'falcon-\\d+', score: 0.3, context: ['operation'] }],
      context: ['turnstile'],
    },
  );
  const text = `${TEXT} Zanzibar, operation falcon-77; turnstile 1234567890`;
  const made = await maskParts([{ text }], p, e);
  expect(made[0].decisions.some((d) => d.span.evidence.cue === 'operation')).toBe(true);
  const json = JSON.stringify(textReport([text], made, p, FACTS));
  for (const word of [
    'Byron',
    'Hopper',
    '219-09',
    'hunter2',
    'Zanzibar',
    'example.org',
    'Quagmire',
    'falcon',
    'operation',
    'turnstile',
  ])
    expect(json).not.toContain(word);
  expect(JSON.parse(json).findings.length).toBeGreaterThan(4);
});

test('a policy to be handed on holds no secret of any operator, and keeps the rest', () => {
  const secrets = operators.flatMap((o) =>
    Object.entries(o.options).flatMap(([k, d]) =>
      d.type === 'text' && d.secret ? [{ operator: o.id, k }] : [],
    ),
  );
  expect(secrets.length).toBeGreaterThan(2);
  const rules = secrets.map(({ operator, k }) => ({
    for: ['PERSON'],
    with: { operator, options: { [k]: 'hunter2-secret' } },
  }));
  const given = {
    rules,
    otherwise: { operator: 'mask', options: { chars_to_mask: 4, unheard: 'hunter2-secret' } },
    find: { allow: ['Quagmire'] },
  };
  const open = JSON.stringify(openPolicy(given, operators));
  expect(open).not.toContain('hunter2');
  expect(open).toContain('"chars_to_mask":4');
  expect(open).toContain('Quagmire');
});

test('a number that is masked once is masked wherever it stands again', async () => {
  const e = await engines();
  const made = await maskParts(
    [{ text: 'SSN 219-09-9999 was sent. The file says 219-09-9999x and again 219-09-9999' }],
    policy(),
    e,
  );
  expect(made[0].text.match(/219-09-9999(?!x)/g)).toBeNull();
});

test('what should be gone and is not refuses the text', async () => {
  const e = await engines();
  const span = {
    kind: 'span' as const,
    start: 0,
    end: 8,
    entity: 'ID',
    family: 'id' as const,
    score: 1,
    evidence: { by: 't', pattern: 't', before: 1, score: 1 },
  };
  expect(() => change('AB123456 and AB123456', [span], policy(), e)).toThrow(/still stand/);
  // Keeping another value does not excuse it; keeping this very value does.
  const text = 'AB123456 and AB123456, CD777777';
  const other = { ...span, start: 23, end: 31 };
  expect(() => change(text, [span, other], policy(), e, [{ kind: 'keep', start: 23, end: 31 }])).toThrow(
    /still stand/,
  );
  expect(change(text, [span], policy(), e, [{ kind: 'keep', start: 0, end: 8 }]).text).toBe(text);
});

test('dates move by person: the same in every record about her, otherwise in one about somebody else', async () => {
  const e = await engines();
  const csv =
    'name,admitted,discharged\nAda Byron,2024-03-01,2024-03-15\n"Hopper, Grace",2024-03-01,2024-03-08\n"Byron, Ada",2024-05-01,2024-05-03\n';
  const { documents: formats } = await import('../../../src/plugins/text.ts');
  const format = formats.find((f) => f.id === 'csv');
  const opened = await format?.open(new TextEncoder().encode(csv), { name: 'x.csv', columns: [] });
  const made = await maskParts(opened?.parts ?? [], policy('surrogate'), e);
  const rows = [3, 6, 9].map((from) => made.slice(from, from + 3).map((m) => m.text));
  const moved = (shown: string, was: string) => (Date.parse(was) - Date.parse(shown)) / 86_400_000;
  const [ada, grace, again] = [
    moved(rows[0][1], '2024-03-01'),
    moved(rows[1][1], '2024-03-01'),
    moved(rows[2][1], '2024-05-01'),
  ];
  expect(moved(rows[0][2], '2024-03-15')).toBe(ada);
  expect(moved(rows[1][2], '2024-03-08')).toBe(grace);
  expect(again).toBe(ada);
  expect(grace).not.toBe(ada);
});

test.each([
  ['en', '3 to 9 May 2024'],
  ['en', 'May 28th-31st, 2024'],
  ['de', '3. bis 9. Mai 2024'],
  ['fr', 'du 13 au 17 juin 2020'],
])('%s: %s moves as a whole, over the end of a month too', async (language, value) => {
  const { DATE_WORDS } = await import('../../../src/core/text/dates.ts');
  const { makeTools } = await import('../../../src/bridge/text-tools.ts');
  const { operators } = await import('../../../src/plugins/text.ts');
  const surrogate = operators.find((o) => o.id === 'surrogate');
  /** Days from the first to the last; each day belongs to its own month where two are named. */
  const span = (text: string) => {
    const months = DATE_WORDS[language].months.flatMap((names, month) =>
      [...text.toLowerCase().matchAll(new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu'))].map((m) => ({
        month,
        at: m.index,
      })),
    );
    const [first, last = first] = months.sort((a, b) => a.at - b.at);
    const [one, two] = [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map((m) => Number(m[0]));
    const year = Number(/\d{4}/.exec(text)?.[0]);
    return (Date.UTC(year, last.month, two) - Date.UTC(year, first.month, one)) / 86_400_000;
  };
  for (let k = 0; k < 12; k++) {
    const tools = await makeTools([language], new Uint8Array(32).fill(k));
    const about = { entity: 'DATE_TIME', family: 'time' as const, language };
    const made = surrogate?.apply(value, about, {}, tools) ?? '';
    expect(made).not.toBe(value);
    expect(span(made), made).toBe(span(value));
  }
  const tools = await makeTools([language], new Uint8Array(32));
  expect(
    surrogate?.apply('from 2 to 3 pm', { entity: 'DATE_TIME', family: 'time', language }, {}, tools),
  ).toBe('from 2 to 3 pm');
});
