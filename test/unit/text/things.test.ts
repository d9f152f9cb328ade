/** What names a thing is cut out of what a classifier takes for somebody. */
import { expect, test } from 'vitest';
import { isPlaceholder } from '../../../src/core/text/placeholder.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { thingsIn, withoutThings } from '../../../src/core/text/things/index.ts';
import { propagate } from '../../../src/pipeline/text/3-propagate.ts';
import { found } from './found.ts';

const span = (text: string, value: string, entity = 'PERSON'): Span => ({
  kind: 'span', start: text.indexOf(value), end: text.indexOf(value) + value.length, entity, family: 'person', score: 0.8,
  evidence: { by: 'ner:test', pattern: 'test', before: 0.8, score: 0.8 },
}); // biome-ignore format: one finding
const left = (text: string, value: string, entity?: string) =>
  withoutThings(text, span(text, value, entity), thingsIn(text)).map((s) => text.slice(s.start, s.end));

test.each([
  // Numbers of machines and standards.
  ['HTTP 503 on port 9090', '503 on port 9090', 'ADDRESS'],
  ['loss 0.031 after 1200 steps, seed 99', '1200 steps, seed 99', 'ADDRESS'],
  ['USB 2.0, RFC 9110, IEEE 1394', 'USB 2.0, RFC 9110, IEEE 1394', 'ADDRESS'],
  ['ISO 27001 audit', 'ISO 27001', 'ORGANIZATION'],
  ['node v20.11.1-rc2', '20.11.1-rc2', 'ID'],
  ['{"sku_id": 8812345678}', '8812345678', 'ID'],
  ['"updated_at": 1712345678', '1712345678', 'ID'],
  ['git show 9fceb02d0ae598e95dc970b74767f19372d61af8', '9fceb02d0ae598e95dc970b74767f19372d61af8', 'ID'],
  ['ua=Chrome/120.0', 'Chrome', 'LOCATION'],
  // Products, where programs stand.
  ['Jenkins runs the build pipeline', 'Jenkins'],
  ['we queue with Pulsar and index in Cassandra', 'Cassandra'],
  // Diseases, signs, instruments, scales.
  ['known Wilson disease', 'Wilson'],
  ['Parkinson disease, Crohn disease', 'Parkinson disease, Crohn'],
  ["has Alzheimer's, type 2", "Alzheimer's"],
  ['Trendelenburg positive', 'Trendelenburg'],
  ['Gleason score 7', 'Gleason'],
  // Medicines, by the stems of their names.
  ['was given Naproxoprofen and Ramipril', 'Naproxoprofen'],
  ['on Atorvastatin since May', 'Atorvastatin'],
  ['stopped Cefuroxime', 'Cefuroxime'],
  ['on ritonavir, Ramipril and Sulfasalazine', 'Ramipril'],
  ['PMH: Ramsay Hunt syndrome', 'Ramsay Hunt'],
  ['Foley catheter in place', 'Foley'],
  ['Braden score 12', 'Braden'],
  ["Known Parkinson's since 2019", "Parkinson's"],
  // First names that are words.
  ['the Bill Rate field', 'Bill Rate'],
  ['Frank discussion of it', 'Frank'],
  ['Grace period ends', 'Grace'],
])('nobody in %j', (text, value, entity = 'PERSON') => expect(left(text, value, entity)).toEqual([]));

test.each([
  ['Ask Travis about the deploy script', 'Travis'],
  ['Jasmine and Travis came to dinner', 'Jasmine'],
  ['Jasmine deployed the build with Travis', 'Travis'],
  ["Margit's disease has progressed", 'Margit'],
  ['Dr Murphy placed it', 'Murphy'],
  // Surnames and first names that stems of medicines or describers of diseases might hide.
  ['signed by Cefarelli today', 'Cefarelli'],
  ['spoke with Harjasvir and Dharanavir', 'Harjasvir'],
  ['spoke with Harjasvir and Dharanavir', 'Dharanavir'],
  ['Turner present, Wilson absent', 'Wilson'],
  ['Thompson placed the order', 'Thompson'],
  ['asked Thomas to have Murphy sign the form', 'Murphy'],
  ['Braden 34, Rankin 51', 'Braden'],
  ['invited Ann, Addison, Kevin', 'Addison'],
  ["came with Barrett's mother", "Barrett's"],
  ['Maria Lopez hernia repair', 'Maria Lopez'],
  ['Ann Ramipril called', 'Ann Ramipril'],
  ['Ann dementia worse today', 'Ann'],
  ['Bill Murray, Grace Kelly', 'Bill Murray'],
  ['Will Rogers has cells', 'Will Rogers'],
  ['Julia Roberts runs tests', 'Julia Roberts'],
])('somebody in %j', (text, value) => expect(left(text, value)).toEqual([value]));

test('an address keeps its numbers, a firm its name', () => {
  expect(left('bl 1, port 2, Calle Mayor 5', 'bl 1, port 2, Calle Mayor 5', 'ADDRESS')).toHaveLength(1);
  expect(left('an Olive Garden near', 'Olive Garden', 'ORGANIZATION')).toEqual(['Olive Garden']);
  expect(left('Deale, MD 20751', 'MD 20751', 'ADDRESS')).toEqual(['MD 20751']);
});

test('a known name does not spread into a sign that is called the same', () => {
  const text = 'Mark Murphy has a Murphy sign. Murphy left.';
  const found = propagate(text, [span(text, 'Mark Murphy')]);
  expect(found.map((s) => s.start)).toEqual([0, text.lastIndexOf('Murphy')]);
});

test('versions are no dates and no addresses of hosts, and placeholders no secrets', () => {
  const entities = (text: string) => found(text).map(([entity]) => entity);
  expect(entities('released 4.10.2024-rc1, version 2.3.4.5')).toEqual([]);
  expect(entities('on 4.10.2024 from host 2.3.4.5')).toEqual(['DATE_TIME', 'IP_ADDRESS']);
  for (const none of [
    'YOUR_SECRET_TOKEN_HERE',
    `$${'{API_TOKEN}'}`,
    '<your-api-key-here>',
    'xxxxxxxxxxxxxxxxxxxx',
    'process.env.API_KEY_1',
  ])
    expect(isPlaceholder(none), none).toBe(true);
  for (const one of [
    'changeme',
    'hunter2',
    'keyboard cat',
    'sk_live_51abcDEF',
    'correcthorse',
    'token12345678901',
  ])
    expect(isPlaceholder(one), one).toBe(false);
  expect(entities('api_key = YOUR_API_KEY_GOES_HERE')).toEqual([]);
  expect(entities(`password: $${'{DB_PASSWORD}'}`)).toEqual([]);
});
