/** From label scores to spans, words to windows, and policies from JSON. */
import { describe, expect, test } from 'vitest';
import { parsePolicy, parsePolicyJson } from '../../../src/bridge/policy.ts';
import { Tagged } from '../../../src/bridge/tagged.ts';
import { readDate } from '../../../src/core/text/dates/dates.ts';
import { guessLanguage } from '../../../src/core/text/language.ts';
import { decode, scheme } from '../../../src/core/text/ner/bioes.ts';
import { cleanClassifierSpan } from '../../../src/core/text/ner/classifier-span.ts';
import { words, wordWindows } from '../../../src/core/text/ner/words.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { presets } from '../../../src/plugins/text.ts';
import { check } from './engines.ts';

const rows = (names: readonly string[], scores: readonly Readonly<Record<string, number>>[]) =>
  scores.map((s) => Float32Array.from(names, (n) => s[n] ?? 0));

describe('decode', () => {
  const names = ['O', 'B-PER', 'I-PER', 'E-PER', 'S-PER', 'S-LOC'];
  test('takes the likeliest sequence that the scheme allows', () => {
    // Word by word the second would be O; between a beginning and an end it cannot be.
    const got = decode(
      rows(names, [{ 'B-PER': 5 }, { O: 3, 'I-PER': 2.5 }, { 'E-PER': 5 }, { O: 4 }, { 'S-LOC': 3 }]),
      scheme(names),
      0,
    );
    expect(got.map((g) => [g.entity, g.from, g.to])).toEqual([
      ['PERSON', 0, 3],
      ['LOCATION', 4, 5],
    ]);
  });
  test('never begins inside or ends open', () => {
    const got = decode(
      rows(names, [
        { 'I-PER': 9, O: 1 },
        { 'B-PER': 9, O: 1 },
      ]),
      scheme(names),
      0,
    );
    for (const g of got) expect(g.to).toBeGreaterThan(g.from);
    expect(got.every((g) => g.entity === 'PERSON')).toBe(true);
  });
  test('leans to more or to fewer', () => {
    const unsure = rows(names, [{ O: 2, 'S-PER': 1.5 }]);
    expect(decode(unsure, scheme(names), 0)).toHaveLength(0);
    expect(decode(unsure, scheme(names), 1)).toHaveLength(1);
  });
  test('takes rows that are not of its labels, and labels without O, for a fault: either would read as no name', () => {
    const why = /scores are not of its/;
    const sure = rows(names, [{ 'S-PER': 9 }, { 'S-PER': 9 }]);
    for (const row of [new Float32Array(0), sure[1]!.slice(0, -1), Float32Array.of(...sure[1]!, 0)])
      expect(() => decode([sure[0]!, row], scheme(names), 0)).toThrow(why);
    const bare = names.slice(1);
    expect(() => decode(rows(bare, [{ 'S-PER': 9 }]), scheme(bare), 0)).toThrow(why);
  });
  test('reads plain BIO labels too', () => {
    const bio = ['O', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'];
    const got = decode(rows(bio, [{ 'B-LOC': 3 }, { 'I-LOC': 3 }, { 'B-ORG': 3 }]), scheme(bio), 0);
    expect(got.map((g) => [g.entity, g.from, g.to])).toEqual([
      ['LOCATION', 0, 2],
      ['ORGANIZATION', 2, 3],
    ]);
  });
});

test('words: every Chinese character is one, beside runs of other letters', () => {
  const text = '我叫Ada，25岁';
  expect(words(text).map((w) => text.slice(w.start, w.end))).toEqual(['我', '叫', 'Ada', '，', '25', '岁']);
});

test('words: offsets are UTF-16 and leave nothing out', () => {
  const text = 'Zoë’s  "A.B." 日本 😀x';
  expect(
    words(text)
      .map((w) => text.slice(w.start, w.end))
      .join(''),
  ).toBe(text.replace(/\s/g, ''));
});

test('wordWindows: every word is kept once, with context on both sides', () => {
  for (const n of [0, 1, 110, 111, 500, 1003]) {
    const kept = wordWindows(n, 110, 20).flatMap((w) => {
      expect(w.to - w.from).toBeLessThanOrEqual(110);
      return Array.from({ length: w.keepTo - w.keepFrom }, (_, i) => w.keepFrom + i);
    });
    expect(kept).toEqual(Array.from({ length: n }, (_, i) => i));
  }
});

test.each([
  ['en', 'This is the house that we live in and you are welcome'],
  ['de', 'Das ist das Haus und ich wohne nicht mit der Katze'],
  ['fr', 'Je suis dans la maison avec les enfants et le chat'],
  ['es', 'La casa de los padres es grande y el perro con ella'],
  ['it', 'Il gatto non è nella casa di mia madre che sono'],
  ['pt', 'O gato não está em casa com uma menina para ela'],
  ['nl', 'Het huis van de buren is niet op een berg'],
])('guessLanguage: %s', (language, text) => expect(guessLanguage(text)).toBe(language));

test.each([
  ['2020-02-03', 'en', { year: 2020, month: 2, day: 3 }],
  ['02/03/2020', 'en', { year: 2020, month: 2, day: 3 }],
  ['02/03/2020', 'fr', { year: 2020, month: 3, day: 2 }],
  ['25/03/2020', 'en', { year: 2020, month: 3, day: 25 }],
  ['3. März 1999', 'de', { year: 1999, month: 3, day: 3 }],
  ['May 2001', 'en', { year: 2001, month: 5, day: undefined }],
])('readDate: %s in %s', (text, language, want) => expect(readDate(text, language)).toEqual(want));

describe('text policies', () => {
  test.each(presets.map((p) => [p.id, p] as const))('the preset %s is whole', (_, p) => {
    expect(parsePolicy(p.policy, check).version).toBe(2);
  });
  test('what is wrong is named with its place and line', () => {
    const read = (json: string) => () => parsePolicyJson(json, 'p.json', check);
    expect(read('{"version":1,\n"find":{"treshold":0.5}}')).toThrow(/line 2.*find.*treshold/);
    expect(read('{"version":1,\n\n"otherwise":{"operator":"shred"}}')).toThrow(/line 3.*must be one of/);
    expect(read('{"version":3}')).toThrow(/version/);
    expect(read('{"version":1,\n oops}')).toThrow(/well-formed JSON/);
    expect(read('{"version":1,"otherwise":{"operator":"mask","options":{"masking_char":"ab"}}}')).toThrow(
      /masking_char/,
    );
  });
  test.each([
    [{ find: { entities: ['PRESON'] } }, /find\.text\.entities names "PRESON"/],
    [{ find: { language: 'xx' } }, /find\.text\.language names "xx"/],
    [{ find: { countries: ['QQ'] } }, /find\.text\.countries names "QQ"/],
    [{ rules: [{ for: ['PRESON'], with: { operator: 'redact' } }] }, /rules\[0\]\.for names "PRESON"/],
    [{ rules: [{ for: ['family:persons'], with: { operator: 'redact' } }] }, /names "family:persons"/],
  ])('checkNames: %j is refused', (given, why) => {
    expect(() => parsePolicy({ version: 1, ...given }, check)).toThrow(why);
  });
  test('checkNames: what a policy finds by itself has a name', () => {
    const find = { entities: ['CODENAME', 'NRP'], deny: [{ entity: 'CODENAME', words: ['Osprey'] }] };
    expect(parsePolicy({ find }, check).find.text.entities).toHaveLength(2);
  });
  test('a whole policy read again is the same', () => {
    const p = parsePolicy(presets[0]!.policy, check);
    expect(parsePolicy(JSON.parse(JSON.stringify(p)), check)).toEqual(p);
  });
});

test('what a sentence asks to be done with somebody is no part of the name', () => {
  const of = (text: string) => {
    const span = cleanClassifierSpan(text, { start: 0, end: text.length, entity: 'PERSON' });
    return span && text.slice(span.start, span.end);
  };
  for (const text of ['Call Ada Byron', 'Dear Ada Byron', 'Contact Ada Byron', 'Llama Ada Byron'])
    expect(of(text)).toBe('Ada Byron');
  for (const text of ['Callum Ada Byron', 'Mark Byron', 'Ada Call']) expect(of(text)).toBe(text);
});

test('what was seen in a text stays seen, though another file is opened while others are read', async () => {
  const tagged = new Tagged();
  const read = async (texts: readonly string[]) =>
    texts.map((t) => [{ start: 0, end: t.length, entity: 'PERSON' } as Span]);
  const [ada] = await tagged.of('a', ['Ada'], read);
  const both = tagged.of('a', ['Ada', 'Byron'], async (texts) => {
    expect(texts).toEqual(['Byron']);
    tagged.clear();
    return read(texts);
  });
  expect(await both).toEqual([ada, [expect.objectContaining({ end: 5 })]]);
});
