/** The overlay: what a person chooses is what the page gets, and what is kept of it says nothing of the file. */
import type { SiteRule } from '../../src/shells/extension/talk.ts';
import { expect, press, rule, said, says, test } from './extension.ts';

const WAIT = { timeout: 60_000 };

test.beforeEach(async ({ guarded, page, site }) => {
  await rule(guarded, site, 'ask');
  await page.goto(`${site.url}/plain.html`);
});

test('asked, nothing has come; masked by a press', async ({ page, site, original }) => {
  await page.setInputFiles('#plain', original('ask.csv').path);
  await says(page, 'This site asks for a file');
  expect(await said(page)).toContain('ask.csv');
  await expect(page.locator('#log')).toHaveText('');
  // A form that is sent meanwhile sends none.
  expect(await page.locator('#plain').evaluate((i: HTMLInputElement) => i.files?.length)).toBe(0);
  await press(page, 'Mask');
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', WAIT);
  expect(site.bodies).toHaveLength(0);
});

test('a rule of a release to come lets nothing through: the person is asked', async ({
  guarded,
  page,
  site,
  original,
}) => {
  await rule(guarded, site, 'newer' as SiteRule);
  await page.setInputFiles('#plain', original('newer.csv').path);
  await says(page, 'This site asks for a file');
  await expect(page.locator('#log')).toHaveText('');
  await press(page, 'Mask');
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', WAIT);
});

test('given nothing, the page is told of a choice that was given up', async ({ page, original }) => {
  await page.setInputFiles('#plain', original('stop.csv').path);
  await press(page, 'Give nothing');
  await expect(page.locator('#log')).toHaveText('cancel:;');
});

test('stopped in the middle', async ({ guarded, page, site, original }) => {
  await rule(guarded, site, 'mask');
  await page.setInputFiles(
    '#plain',
    original('long.csv', `name\n${'Ada Lovelace met Grace Hopper\n'.repeat(3000)}`).path,
  );
  await says(page, 'Masking');
  await press(page, 'Give nothing');
  await expect(page.locator('#log')).toHaveText('cancel:;');
});

test('let through with a reason, which is kept without a name', async ({ guarded, page, site, original }) => {
  const { bytes, path } = original('harmless.csv', 'fruit,colour\napple,red\n', true);
  await page.setInputFiles('#plain', path);
  await says(page, 'Let through as it is');
  // Without a reason the button does nothing.
  await press(page, 'Let through as it is');
  await expect(page.locator('#log')).toHaveText('');
  await press(page, 'Choose a reason');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, 'Let through as it is');
  await expect(page.locator('#log')).toHaveText('input:harmless.csv;change:harmless.csv;');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => site.parts.length).toBe(1);
  expect(site.parts[0]?.bytes.equals(bytes)).toBe(true);

  const { log, counts } = await (await guarded.background()).evaluate(() =>
    chrome.storage.local.get(['log', 'counts']),
  );
  expect(log).toMatchObject([{ site: site.url, reason: 'nobody', kinds: ['csv'] }]);
  expect(JSON.stringify({ log, counts })).not.toMatch(/harmless|apple/);
  expect(counts).toMatchObject({ through: 1 });
});

test('what cannot be masked is refused in the words of the fault', async ({ page, original }) => {
  await page.setInputFiles('#plain', original('bad.xlsx', 'PK\u0003\u0004 Ada Lovelace').path);
  await press(page, 'Mask');
  await says(page, /Not handed out.*bad\.xlsx/);
  await expect(page.locator('#log')).toHaveText('');
  await press(page, 'Give nothing');
  await expect(page.locator('#log')).toHaveText('cancel:;');
});

test('of several files, those that are sealed', async ({ page, original }) => {
  await page.setInputFiles('#plain', [
    original('good.csv').path,
    original('bad.png', 'no picture of Ada').path,
  ]);
  await press(page, 'Mask');
  await press(page, 'Give the other 1 only');
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', WAIT);
});
