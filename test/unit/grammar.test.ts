/** Captions in every language: each says all that attributes tell, and nothing in English. */
import { expect, test } from 'vitest';
import { inSentences } from '../../src/core/context/caption.ts';
import { CAPTION_LANGUAGES } from '../../src/core/context/caption-languages.ts';
import { ENGLISH, type Grammar } from '../../src/core/context/grammar.ts';
import { LANGUAGES } from '../../src/languages/languages.ts';
import { loadGrammar } from '../../src/languages/load.ts';
import { attributes } from '../../src/plugins/index.ts';

const told = attributes.toSorted((a, b) => a.place - b.place);
const others = CAPTION_LANGUAGES.filter((l) => l !== 'en');
const traits = (of: Record<string, string>) =>
  Object.entries(of).map(([attribute, value]) => ({ attribute, value, share: 1 }));
const P1 = { person: 'P1', traits: traits({ expression: 'smiling', facing: 'right', posture: 'standing' }) };

test('every language of the page has one', () =>
  expect([...CAPTION_LANGUAGES].sort()).toEqual(Object.keys(LANGUAGES).sort()));

test.each(others)('%s has its own word for every value of every attribute', async (language) => {
  const grammar = await loadGrammar(language);
  expect(grammar.language).toBe(language);
  for (const a of attributes) {
    const words = Object.keys(a.values).map((v) => grammar.word(a, v));
    // Of a long list of things some have the same name in many languages: a pizza, a frisbee.
    const same = Object.values(a.values).filter((label, i) => label === words[i]);
    if (words.length > 20) expect(same.length / words.length, a.id).toBeLessThan(0.2);
    else expect(same, a.id).toEqual([]);
    // Two that are told apart are said apart.
    expect(new Set(words).size, a.id).toBe(words.length);
    expect(words.every(Boolean), a.id).toBe(true);
  }
  const counts = [0, 1, 2, 3, 5, 11, 22].map((n) => grammar.count(n));
  expect(new Set(counts).size).toBe(counts.length);
  expect(counts.join()).not.toContain('undefined');
});

const said = async (language: string): Promise<string> =>
  inSentences([P1, { person: 'P2', traits: [] }], told, await loadGrammar(language));

test('sentences', async () => {
  expect(await said('en')).toBe(
    'Two people are in the picture. P1 is smiling, turned to the right of the picture and standing.',
  );
  expect(await said('de')).toBe(
    '2 Personen sind im Bild. P1: lächelt, zur rechten Seite des Bildes gewandt, steht.',
  );
  expect(await said('pl')).toBe(
    'Na obrazie są 2 osoby. P1: uśmiecha się, z głową zwróconą w prawą stronę obrazu, stoi.',
  );
  expect(await said('ar')).toContain('في الصورة شخصان.');
  expect(await said('zh')).toContain('P1：微笑，头转向画面右侧，站着。');
});

test('what a language does not know keeps its own words', async () => {
  const own = { id: 'hat', values: { straw: 'wearing a straw hat' } };
  const word = (g: Grammar) => g.word(own, 'straw');
  expect([word(ENGLISH), word(await loadGrammar('de'))]).toEqual(Array(2).fill('wearing a straw hat'));
  expect((await loadGrammar('tlh')).language).toBe('en');
});
