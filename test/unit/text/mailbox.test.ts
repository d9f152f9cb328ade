/** A name beside a mailbox that says it is found by rules alone. */
import { expect, test } from 'vitest';
import { growth } from '../growth.ts';
import { valuesOf } from './found.ts';

test.each([
  ['To: Ingrid Solberg <isolberg@example.org>', ['Ingrid Solberg']],
  ['"Jürgen Weiß" <juergen.weiss@example.de>', ['Jürgen Weiß']],
  ['Ask Oksana Bondar, oksana.bondar@example.org, for it', ['Oksana Bondar']],
  ['sent by me@quiroga.example.com (Luis Quiroga)', ['Luis Quiroga']],
  ['Theo van der Meer: theo@example.nl', ['Theo van der Meer']],
  ['Mail me7@castellan-home.net - Rui Castellan', ['Rui Castellan']],
])('%j names %j', (text, said) => expect(valuesOf('PERSON', text)).toEqual(said));

test.each([
  'Harbour Boats <info@harbourboats.com>',
  'Customer Service <service7@example.org>',
  'See Figure Two, x.y@example.org',
  'Monday Evening, ab@example.org',
])('%j names nobody', (text) => expect(valuesOf('PERSON', text)).toEqual([]));

test('it takes work that grows with the text, not with its square', () => {
  const parts = ['Aa ', 'a.b@c.d ', '@'];
  const read = (count: number) => valuesOf('PERSON', parts.map((part) => part.repeat(count)).join(''));
  expect(growth(read, 2500, 16)).toBeLessThan(100);
}, 120_000);
