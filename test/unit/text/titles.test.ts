import { expect, test } from 'vitest';
import { titleLength } from '../../../src/core/text/titles.ts';

test.each([
  ['Mr. Jones', 'Jones'],
  ['dr lee', 'lee'],
  ['Prof. Dr. Ada Byron', 'Ada Byron'],
  ['Frau Müller', 'Müller'],
  ['Señora García', 'García'],
  ['Mrs', ''],
  ['Drew Barry', 'Drew Barry'],
  ['Srikanth', 'Srikanth'],
  ['Don Johnson', 'Don Johnson'],
])('of «%s» the name is «%s»', (text, name) => {
  expect(text.slice(titleLength(text))).toBe(name);
});
