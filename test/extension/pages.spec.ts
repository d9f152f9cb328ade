/** What reaches a site from its own upload pages is sealed, or nothing. */
import { made } from '../media.ts';
import { drop } from './drop.ts';
import { expect, LETTER, says, test } from './extension.ts';
import type { Site } from './site.ts';

const SEALED = /^name,phone\n<PERSON/;
const WAIT = { timeout: 60_000 };

/** So many sealed files have come. */
async function arrived(site: Site, count = 1): Promise<void> {
  await expect.poll(() => site.parts.length, WAIT).toBe(count);
  for (const { bytes } of site.parts) expect(bytes.toString()).toMatch(SEALED);
}

test('a plain input gets sealed files, several at once, and a form sends them', async ({
  page,
  site,
  original,
}) => {
  const files = [original('people.csv'), original('more.csv', `${LETTER}Grace Hopper,212-555-0199\n`)];
  await page.goto(`${site.url}/plain.html`);
  await page.setInputFiles(
    '#plain',
    files.map((f) => f.path),
  );
  await expect(page.locator('#log')).toHaveText(/^input:([^;]+);change:\1;$/, WAIT);
  await says(page, '2 files masked and checked');
  await page.getByRole('button', { name: 'Send' }).click();
  await arrived(site, 2);
  // Two files of one name would be one for many a page.
  expect(new Set(site.parts.map((p) => p.name)).size).toBe(2);
});

test('a controlled input has the sealed file in its state, after the page moved on by itself too', async ({
  page,
  site,
  original,
}) => {
  await page.goto(`${site.url}/react.html`);
  await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
  await page.setInputFiles('input', original('state.csv').path);
  await expect(page.locator('output')).toHaveText('document.csv', WAIT);
  await page.getByRole('button', { name: 'Send' }).click();
  await arrived(site);
});

for (const [library, zone] of [
  ['uppy', '.uppy-Dashboard-inner'],
  ['filepond', '.filepond--root'],
  ['dropzone', '#at'],
] as const) {
  test(`${library}: an input`, async ({ page, site, original }) => {
    await page.goto(`${site.url}/${library}.html`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(original(`${library}.csv`).path);
    await arrived(site);
  });

  test(`${library}: a drop`, async ({ page, site, original }) => {
    await page.goto(`${site.url}/${library}.html`);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    await drop(page, zone, [original(`${library}-drop.csv`).path]);
    await arrived(site);
  });
}

test('a page that forbids everything else, and a film', async ({ page, site, original }) => {
  const film = original('walk.mp4', { path: made('walk.mp4') });
  await page.goto(`${site.url}/plain.html?strict`);
  await page.setInputFiles('#plain', film.path);
  await expect(page.locator('#log')).toHaveText('input:video.mp4;change:video.mp4;', { timeout: 200_000 });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => site.parts.length, WAIT).toBe(1);
  expect(site.parts[0]?.bytes.length).toBeGreaterThan(1000);
});
