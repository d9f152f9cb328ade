/** No pattern of things takes a name for one: every first name, surname and place that faker and city-timezones know. */
import { allLocales } from '@faker-js/faker';
import { cityMapping } from 'city-timezones';
import { expect, test } from 'vitest';
import { medical } from '../../../src/core/text/things/medical.ts';

/** Every text in a definition, weighted ones included; patterns that are filled in are left out. */
function* textsIn(of: unknown): Generator<string> {
  if (typeof of === 'string') {
    if (!/[{}]/.test(of)) yield of;
  } else if (of && typeof of === 'object') for (const inner of Object.values(of)) yield* textsIn(inner);
}

const names = new Set<string>();
for (const { person, location } of Object.values(allLocales))
  for (const list of [
    person?.first_name, person?.last_name, person?.middle_name, location?.city_name, location?.state, location?.street_name,
  ]) // biome-ignore format: one list
    for (const name of textsIn(list)) names.add(name);
for (const { city, province } of cityMapping) {
  names.add(city);
  names.add(province);
}

test.each([
  ['alone', (n: string) => n],
  ['behind a first name', (n: string) => `Ann ${n}`],
  ['in lists', (n: string) => `Ann, ${n}, Kevin`],
  ['with an age', (n: string) => `${n} 34`],
  ['doing something', (n: string) => `${n} placed the order and removed it`],
  ['being there', (n: string) => `${n} present, ${n} absent`],
  ['owning something', (n: string) => `came with ${n}'s mother`],
])('a name %s is no thing of medicine', (_, say) => {
  const text = [...names].map(say).join('\n');
  expect(names.size).toBeGreaterThan(70_000);
  expect([...medical(text)].map((z) => text.slice(z.start, z.end))).toEqual([]);
});
