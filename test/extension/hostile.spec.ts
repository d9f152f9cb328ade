/** Pages that want the original: what they come to is sealed, or nothing. */
import { expect, test } from './extension.ts';
import type { Site } from './site.ts';

type Tricks = Record<'reopen' | 'rewrite' | 'borrow' | 'lodge', () => void> & {
  reopenBorrowed: () => string;
};
declare const window: Window & typeof globalThis & Tricks;

const arrived = async (site: Site): Promise<void> => {
  await expect.poll(() => site.parts.length, { timeout: 60_000 }).toBeGreaterThan(0);
  for (const { bytes } of site.parts) expect(bytes.toString()).toMatch(/^name,phone\n<PERSON/);
};

test.beforeEach(({ page, site }) => page.goto(`${site.url}/hostile.html`));

test('built-ins replaced, signs forged', async ({ page, site, original }) => {
  await page.setInputFiles('#plain', original('plain.csv').path);
  await arrived(site);
});

for (const [trick, id] of [
  ['reopen', '#again'],
  ['rewrite', '#anew'],
] as const)
  test(`all listeners wiped: ${trick}`, async ({ page, site, original }) => {
    await page.evaluate((t) => window[t](), trick);
    await page.setInputFiles(id, original(`${trick}.csv`).path);
    await arrived(site);
  });

test('a method of a window just made', async ({ page, site, original }) => {
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => window.borrow());
  await (await chooser).setFiles(original('borrow.csv').path);
  await arrived(site);
});

test('an input in a window just made', async ({ page, site, original }) => {
  await page.evaluate(() => window.lodge());
  await page.frames().at(-1)?.setInputFiles('input', original('lodge.csv').path);
  await arrived(site);
});

test('another window’s method does not open a document', async ({ page, site, original }) => {
  expect(await page.evaluate(() => window.reopenBorrowed())).toBe('SecurityError');
  await page.setInputFiles('#plain', original('borrowed.csv').path);
  await arrived(site);
});
