/** Where recognizers look: words, tokens and digits are found first, and nothing that a pattern needs is cut off. */
import { expect, test } from 'vitest';
import { expand, firstWords, longestWords } from '../../../src/core/text/match/expand.ts';
import { compile, scan } from '../../../src/core/text/match/match.ts';
import {
  digitClusters,
  digitWindows,
  lexicon,
  lowered,
  nearWindows,
  numbers,
  runWindows,
  tokenWindows,
  wordStarts,
} from '../../../src/core/text/match/windows.ts';
import type { Recognizer } from '../../../src/core/text/recognizer.ts';

test('a finite expression is every string it stands for', () => {
  expect(expand('a(?:b|c[de])?f?')).toEqual(['a', 'af', 'ab', 'abf', 'acd', 'acdf', 'ace', 'acef']);
  expect(expand('x|')).toEqual(['x', '']);
  expect(expand('\\.')).toEqual(['.']);
  for (const endless of ['a*', 'a+', 'a{2}', 'a.b', '\\w', '(a'])
    expect(() => expand(endless), endless).toThrow(/not finite/);
  // Each string of an expression is one that the expression matches.
  const source = "the day (?:before yesterday|after)|new year'?s?(?: eve)?|m[aä]r";
  for (const s of expand(source)) expect(s).toMatch(new RegExp(`^(?:${source})$`));
  expect(firstWords("[Mm]y name(?:'s| is)|café ?[:=]")).toEqual(['my', 'café']);
  expect(longestWords('the day before|at 5')).toEqual(['before', 'at']);
});

test('an expression that would begin anew for ever is refused at once', () => {
  expect(nearWindows('anno 1990年', /年/g)).toHaveLength(1);
  for (const windows of [nearWindows, runWindows])
    expect(() => windows('1990年', /年/)).toThrow(/not global/);
});

test('words are found by their whole length, with offsets that stay in lower case', () => {
  const text = 'İstanbul: DEAR ada, dearest “dear”';
  expect(lowered(text)).toHaveLength(text.length);
  const [dear, none] = wordStarts(text, lexicon([['dear'], ['unheard']]));
  expect(dear!.map((i) => text.slice(i, i + 4))).toEqual(['DEAR', 'dear']);
  expect(none).toEqual([]);
});

test('tokens are runs with a digit, wherever they begin', () => {
  const found = (text: string) => tokenWindows(text, 12).map((w) => text.slice(w.start, w.end));
  for (let before = 0; before < 14; before++) {
    const text = `${'a'.repeat(before)} key0123456789 z`;
    expect(found(text), text).toEqual(['key0123456789']);
  }
  expect(found('responsibilities of everything')).toEqual([]);
  expect(found('sk-proj-abcdefghijklm')).toHaveLength(1);
  expect(found('short1 and sweet22')).toEqual([]);
});

test('a cluster of digits is looked at with what may stand around it, and a poor one is not', () => {
  const text = `${'x '.repeat(60)}SSN 219-09-9999${' y'.repeat(60)} room 12`;
  const clusters = digitClusters(text, numbers(text));
  expect(clusters.map((c) => c.digits)).toEqual([9, 2]);
  const [w, ...more] = digitWindows(text, clusters, 9);
  expect(more).toEqual([]);
  expect(text.slice(w!.start, w!.end)).toContain('SSN 219-09-9999');
});

const recognizer = (more: Partial<Recognizer>): Recognizer => ({
  kind: 'recognizer',
  id: 't',
  entity: 'T',
  label: 'T',
  family: 'id',
  source: 'this test',
  needs: 'all',
  ...more,
});
const found = (text: string, r: Recognizer) =>
  scan(text, compile([r]), {}).map((m) => text.slice(m.start, m.end));

test('a pattern that starts with a word is tried there only, and reaches as far as it likes', () => {
  const long = 'v'.repeat(500);
  const re = /\bcode (?<v>\w+)/gi;
  const r = recognizer({ patterns: [{ name: 'p', re, score: 1, needs: { starts: ['code'] } }] });
  expect(found(`Code ${long} and decode this, code b`, r)).toEqual([long, 'b']);
  expect(re.lastIndex).toBe(0);
});

test('a pattern that begins with a number is tried at numbers only, each of which is in one match', () => {
  const p = { name: 'p', re: /\b\d{2} [a-z]+(?: \d{2})?/g, score: 1 } as const;
  const text = '12 ab 34 cd, 5 ef, x67 gh and 89 ij';
  const r = recognizer({ needs: { digits: 1 }, patterns: [{ ...p, begins: 'number' }] });
  expect(found(text, r)).toEqual(['12 ab 34', '89 ij']);
  expect(found(text, r)).toEqual(found(text, recognizer({ patterns: [p] })));
});

test('what holds no space is seen whole between two spaces, however long', () => {
  const long = `see http://a.org/${'x'.repeat(1500)} now@b`;
  const all = { name: 'p', re: /\S+/g, score: 1 };
  expect(found(long, recognizer({ needs: { run: /:\/\//g }, patterns: [all] }))).toEqual([
    long.split(' ')[1],
  ]);
  expect(found('a b@c\td@e f', recognizer({ needs: { run: /@/g }, patterns: [all] }))).toEqual([
    'b@c',
    'd@e',
  ]);
});

test('what fails its check does not hide another reading inside it', () => {
  const r = recognizer({
    patterns: [{ name: 'p', re: /[A-Z]{1,3}\d{3}/g, score: 1 }],
    validate: (t) => t.length === 4,
  });
  expect(found('see ABC123', r)).toEqual(['C123']);
});

test('matches come in the order of the recognizers, whatever looks first', () => {
  const one = recognizer({ id: 'b', patterns: [{ name: 'p', re: /\d+/g, score: 1 }], needs: { digits: 1 } });
  const two = recognizer({ id: 'a', patterns: [{ name: 'p', re: /x\d+/g, score: 1 }] });
  expect(scan('x12 x3', compile([two, one]), {}).map((m) => m.by.id)).toEqual(['a', 'a', 'b', 'b']);
});

test('cues of several words, with hyphens or of scripts with marks are cues too', () => {
  const r = recognizer({
    context: ['steuer-id', 'tax file', 'บัตรประชาชน'],
    patterns: [{ name: 'p', re: /\b\d{4}\b/g, score: 0.15 }],
  });
  const raised = (text: string) => scan(text, compile([r]), {})[0]!.cue;
  expect(raised('Steuer-ID: 1234')).toBe('steuer id');
  expect(raised('his tax\nfile no. 1234')).toBe('tax file');
  expect(raised('บัตรประชาชน 1234')).toBe('บัตรประชาชน');
  expect(raised('steuerid 1234')).toBeUndefined();
});

test('a cue in the same text raises a number; with many numbers as well as with one', () => {
  const r = recognizer({ context: ['badge'], patterns: [{ name: 'p', re: /\b\d{4}\b/g, score: 0.15 }] });
  const scores = (text: string) => scan(text, compile([r]), {}).map((m) => m.score);
  const many = Array.from({ length: 20 }, (_, i) => `${1000 + i}`).join(' and then also some other words ');
  expect(scores('badge 1234')).toEqual([0.5]);
  expect(scores(`${many}; here at last stands the badge 7777`).at(-1)).toBe(0.5);
  expect(new Set(scores(many))).toEqual(new Set([0.15]));
});
