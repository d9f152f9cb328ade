/** What reaches a site from its own upload pages is sealed, or nothing. */
import { expect, says, test } from './extension.ts';

test('a plain input gets the sealed file, and a form sends it', async ({ page, site, original }) => {
  const { path } = original('people.csv');
  await page.goto(`${site.url}/plain.html`);
  await page.setInputFiles('#plain', path);
  await expect(page.locator('#log')).toHaveText(/^input:document\.csv;change:document\.csv;$/, {
    timeout: 120_000,
  });
  await says(page, 'Masked and checked');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => site.parts.length).toBe(1);
  expect(site.parts[0]?.bytes.toString()).toMatch(/^name,phone\n<PERSON_?1?>,<PHONE/);
});
