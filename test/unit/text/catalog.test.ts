/** What shells are told of the text plug-ins. */
import { expect, test } from 'vitest';
import { entitiesOf } from '../../../src/bridge/text-catalog.ts';
import { textPlugins } from '../../../src/shells/cli/plugins.ts';

test('an entity is called by the recognizer that bears its name, not by a special one', async () => {
  const { recognizers } = await textPlugins();
  const label = new Map(entitiesOf(recognizers).map((e) => [e.entity, e.label]));
  expect(label.get('DATE_TIME')).toBe('Date or time');
  expect(label.get('EMAIL_ADDRESS')).toBe('E-mail address');
  expect(label.get('PHONE_NUMBER')).toBe('Phone number');
  expect(label.get('LOCATION')).toBe('Place');
});
