/**
 * Makes the pictures in README and docs: `PICTURES=1 npx playwright test --project=bench pictures`, after `npm run build:lib` and
 * `npm run build:extension`. Look at them before they are committed.
 */
import path from 'node:path';
import { expect, type Page, test as plainly } from '@playwright/test';
import { test as app, maskIt } from '../e2e/app.ts';
import { host } from '../e2e/host.ts';
import { test as extension, LETTER, place, press, rule, says } from '../extension/extension.ts';
import { drawMedia } from '../made/setup.ts';
import { made } from '../media.ts';

const LONG = { timeout: 240_000 };
const picture = (name: string): string => path.resolve(import.meta.dirname, '..', '..', '.readme', name);

plainly.skip(!process.env.PICTURES, 'asked for by PICTURES=1');
let clean = () => {};
plainly.beforeAll(async () => {
  const { launchOptions, baseURL } = plainly.info().project.use;
  clean = await drawMedia({ launchOptions, baseURL });
});
plainly.afterAll(() => clean());

async function masked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a drawn clip' }).click();
  await maskIt(page);
  await expect(page.getByRole('button', { name: 'Save the masked file' })).toBeVisible(LONG);
}

app('the page', async ({ page, app: { url } }) => {
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: picture('start.png') });
  await masked(page);
  const line = page.getByRole('slider', { name: 'Before and after' });
  for (let i = 0; i < 12; i++) await line.press('ArrowRight');
  await line.blur();
  await page.screenshot({ path: picture('done.png'), fullPage: true });
});

app('on a phone, in dark colours', async ({ page, app: { url } }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(url);
  await masked(page);
  // As far as who is in it: README shows it beside others.
  const clip = { x: 0, y: 0, width: 390, height: 1600 };
  await page.screenshot({ path: picture('phone.png'), fullPage: true, clip });
});

app('the text view', async ({ page, app: { url } }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${url}#/text`);
  await page.getByRole('button', { name: /example/i }).click();
  await expect(page.locator('body')).toContainText(/1[0-9] changed/, LONG);
  await page.screenshot({ path: picture('text.png') });
});

plainly('the widget', async ({ page }) => {
  const site = await host();
  try {
    await page.setViewportSize({ width: 560, height: 900 });
    const markup = `<script type="module" src="guise/widget.js"></script>
      <form style="margin: 16px"><guise-upload name="photo" multiple review></guise-upload></form>`;
    await page.goto(site.page('widget.html', markup));
    const table = { name: 'patients of Dr Lovelace.csv', mimeType: 'text/csv', buffer: Buffer.from(LETTER) };
    const upload = page.locator('guise-upload');
    await upload.locator('input[type=file]').first().setInputFiles(made('six.jpg'));
    const looked = upload.locator('[part=status]', { hasText: 'Look at it before it is sent' });
    await expect(looked).toHaveCount(1, LONG);
    await upload.locator('input[type=file]').first().setInputFiles(table);
    await expect(looked).toHaveCount(2, LONG);
    await page.screenshot({ path: picture('widget.png'), fullPage: true });
  } finally {
    await site.close();
  }
});

extension("the extension's card", async ({ guarded, page, site, original }) => {
  await page.setViewportSize({ width: 900, height: 720 });
  await rule(guarded, site, 'ask');
  await page.goto(`${site.url}/plain.html`);
  const files = [original('patients of Dr Lovelace.csv'), original('six.jpg', { path: made('six.jpg') })];
  await page.setInputFiles(
    '#plain',
    files.map((f) => f.path),
  );
  await says(page, 'This site asks for 2 files');
  await page.screenshot({ path: picture('extension.png'), clip: await place(page) });
  await press(page, 'Give nothing');
  await page.setInputFiles('#plain', made('six.jpg'));
  await press(page, 'Mask and look first');
  await says(page, 'Give it like this', 240_000);
  await press(page, '6 things found').catch(() => {});
  await page.screenshot({ path: picture('extension-look.png'), clip: await place(page) });
});
