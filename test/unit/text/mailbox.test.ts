/** A name beside a mailbox that says it is found by rules alone. */
import { expect, test } from 'vitest';
import { FIND_TEXT } from '../../../src/core/text/settings.ts';
import { recognize } from '../../../src/pipeline/text/1-recognize.ts';
import { settle } from '../../../src/pipeline/text/2-settle.ts';
import { recognizers } from '../../../src/plugins/text.ts';

const find = { ...FIND_TEXT, language: 'en' };
const names = (text: string) =>
  settle(text, recognize(text, recognizers, find), find).flatMap((s) =>
    s.entity === 'PERSON' ? [text.slice(s.start, s.end)] : [],
  );

test.each([
  ['To: Ingrid Solberg <isolberg@example.org>', ['Ingrid Solberg']],
  ['"Jürgen Weiß" <juergen.weiss@example.de>', ['Jürgen Weiß']],
  ['Ask Oksana Bondar, oksana.bondar@example.org, for it', ['Oksana Bondar']],
  ['sent by me@quiroga.example.com (Luis Quiroga)', ['Luis Quiroga']],
  ['Theo van der Meer: theo@example.nl', ['Theo van der Meer']],
  ['Mail me7@castellan-home.net - Rui Castellan', ['Rui Castellan']],
])('%j names %j', (text, said) => expect(names(text)).toEqual(said));

test.each([
  'Harbour Boats <info@harbourboats.com>',
  'Customer Service <service7@example.org>',
  'See Figure Two, x.y@example.org',
  'Monday Evening, ab@example.org',
])('%j names nobody', (text) => expect(names(text)).toEqual([]));

test('it takes time that grows with the text', () => {
  const begun = performance.now();
  names(`${'Aa '.repeat(20_000)}${'a.b@c.d '.repeat(20_000)}${'@'.repeat(20_000)}`);
  expect(performance.now() - begun).toBeLessThan(5000);
});
