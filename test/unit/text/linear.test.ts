/** Expressions that are not ours run in time that grows with the text, and are few and short. */
import { expect, test } from 'vitest';
import { linear } from '../../../src/bridge/linear.ts';
import { FIND_TEXT } from '../../../src/core/text/settings.ts';
import { recognize } from '../../../src/pipeline/text/1-recognize.ts';
import { resolveFindings } from '../../../src/pipeline/text/2-resolve.ts';
import { growth } from '../growth.ts';
import { policy } from './engines.ts';

const pattern = (regex: string, more = {}) => ({ entity: 'X', name: 'own', regex, score: 0.9, ...more });
const found = (text: string, ...regexes: string[]) =>
  recognize(text, [], { ...FIND_TEXT, patterns: regexes.map((r) => pattern(r)) }, linear).map((s) =>
    text.slice(s.start, s.end),
  );

test.each(['(a+)+$', '(a|a)+b', '(a|aa)+$', '(.*a){20}$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  '%s ends in a text that it was made for',
  (bomb) => {
    // The platform's engine takes longer than the sun has left; one that reads all again for every sign, 256 times as long.
    const work = (size: number) => expect(found(`${'a'.repeat(size)}!`, bomb)).toEqual([]);
    expect(growth(work, 2500, 16)).toBeLessThan(100);
    const find = { ...FIND_TEXT, allow: [`/${bomb}/`] };
    const span = {
      kind: 'span' as const,
      start: 0,
      end: 5001,
      entity: 'X',
      family: 'id' as const,
      score: 1,
      evidence: { by: 'x', pattern: 'x', before: 1, score: 1 },
    };
    expect(resolveFindings(`${'a'.repeat(5000)}!`, [span], find, linear)).toHaveLength(1);
  },
  120_000,
);

test('what people write runs as before: classes, names, flags, offsets behind signs of two units', () => {
  expect(found('😀 Fall-77 and fall-78, Ünï', 'Fall-\\d{2}', '\\p{Lu}n\\p{Ll}')).toEqual(['Fall-77', 'Ünï']);
  expect(found('case no. 4711', 'no\\. (?<v>\\d+)')).toEqual(['4711']);
  const find = { ...FIND_TEXT, allow: ['/^FALL-\\d+$/i'] };
  const spans = recognize('Fall-77', [], { ...find, patterns: [pattern('Fall-77')] }, linear);
  expect(resolveFindings('Fall-77', spans, find, linear)).toEqual([]);
});

test.each([
  ['(', /missing closing/],
  ['(a)\\1', /linear time/],
  ['(?=a)b', /linear time/],
  ['a{5000}', /repeat count/],
])('%s is refused with its reason', (regex, why) => expect(() => found('a', regex)).toThrow(why));

test('they are limited in number and length, and run by nothing else', () => {
  const many = Array.from({ length: 201 }, () => pattern('a'));
  expect(() => policy('replace', {}, { patterns: many })).toThrow(/policy/);
  expect(() => policy('replace', {}, { patterns: [pattern('a'.repeat(1001))] })).toThrow(/policy/);
  expect(() => policy('replace', {}, { allow: ['a'.repeat(1001)] })).toThrow(/policy/);
  expect(() => recognize('a', [], { ...FIND_TEXT, patterns: [pattern('a')] })).toThrow(/nothing was given/);
});
