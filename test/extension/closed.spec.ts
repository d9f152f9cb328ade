/** Whatever fails, the page gets nothing. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { made } from '../media.ts';
import { expect, type Guarded, launch, press, rule, says, test } from './extension.ts';

/** Long enough to be in the middle of it. */
const LONG = `name\n${'Ada Lovelace met Grace Hopper\n'.repeat(5000)}`;
const nothing = (page: Page) => page.locator('#plain').evaluate((i: HTMLInputElement) => i.files?.length);

test('the engine is ended in the middle', async ({ guarded, page, site, original }) => {
  await page.goto(`${site.url}/plain.html`);
  await page.setInputFiles('#plain', original('long.csv', LONG).path);
  await says(page, 'Masking');
  await (await guarded.background()).evaluate(() => chrome.offscreen.closeDocument());
  await says(page, 'Masking failed. The site got nothing.');
  await expect(page.locator('#log')).toHaveText('cancel:;');
  // The next file finds a new one.
  await page.setInputFiles('#plain', original('next.csv').path);
  await expect(page.locator('#log')).toHaveText(/change:document\.csv;$/, { timeout: 60_000 });
  expect(site.bodies).toHaveLength(0);
});

test('the tab is closed in the middle', async ({ context, site, original }) => {
  const tab = await context.newPage();
  await tab.goto(`${site.url}/ways.html`);
  const chooser = tab.waitForEvent('filechooser');
  await tab.click('#detached');
  await (await chooser).setFiles(original('tab.csv', LONG).path);
  await says(tab, 'Masking');
  await tab.close();
  expect(site.bodies).toHaveLength(0);
});

test.describe('in a browser of its own', () => {
  let own: Guarded & { close(): Promise<void> };
  test.afterEach(() => own.close());

  test('models are missing', async ({ site, original }) => {
    own = await launch((unpacked) => rmSync(path.join(unpacked, 'models'), { recursive: true }));
    await rule(own, site, 'mask');
    const page = await own.context.newPage();
    await page.goto(`${site.url}/plain.html`);
    for (const { path } of [original('people.csv'), original('six.jpg', { path: made('six.jpg') })]) {
      await page.setInputFiles('#plain', path);
      await says(page, /Not handed out.*model/s);
      expect(await nothing(page)).toBe(0);
      await press(page, 'Give nothing');
    }
    await expect(page.locator('#log')).toHaveText('cancel:;cancel:;');
    expect(site.bodies).toHaveLength(0);
  });

  test('its half in the page is missing, which is said', async ({ site, original }) => {
    own = await launch((unpacked) => {
      // A link to what was built: only removed, never written to.
      rmSync(path.join(unpacked, 'hooks.js'));
      writeFileSync(path.join(unpacked, 'hooks.js'), '');
    });
    await rule(own, site, 'mask');
    const page = await own.context.newPage();
    await page.goto(`${site.url}/plain.html`);
    await page.setInputFiles('#plain', original('half.csv').path);
    await says(page, /site has got it.*Less than usual.*not every way/s);
  });

  test('the extension is renewed in the middle, and what was there before goes on guarding', async ({
    site,
    original,
  }) => {
    own = await launch();
    await rule(own, site, 'mask');
    const page = await own.context.newPage();
    await page.goto(`${site.url}/plain.html`);
    await page.setInputFiles('#plain', original('long.csv', LONG).path);
    await says(page, 'Masking');
    await (await own.background()).evaluate(() => chrome.runtime.reload());
    await says(page, 'The site got nothing');
    await page.setInputFiles('#plain', original('later.csv').path);
    await says(page, 'Guise was stopped or updated');
    await expect(page.locator('#log')).toHaveText('cancel:;cancel:;');
    expect(await nothing(page)).toBe(0);
    expect(site.bodies).toHaveLength(0);
  });
});
