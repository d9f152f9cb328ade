/** The same guard in Firefox: a plain input and one in a closed shadow tree. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageFor } from '../../src/packaging/extension/package.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { expect, HOSTS, test } from './extension.ts';

test('Firefox: what a page gets is sealed', async ({ site, original }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'extension-'));
  packageFor('firefox', folder, HOSTS);
  const browser = await launchFirefox();
  try {
    await browser.installExtension(folder);
    const page = await browser.newPage();
    // The guard is there once a page that loads anew has it.
    await expect
      .poll(async () => {
        await page.goto(`${site.url}/ways.html`);
        return page.evaluate(() => /native code/.test(String(Element.prototype.attachShadow)));
      })
      .toBe(false);
    const choose = async (find: () => Promise<unknown>, file: string) => {
      const input = (await find()) as { uploadFile(file: string): Promise<void> } | null;
      await input?.uploadFile(file);
      // Asked what to do: the first answer, to mask it, is under the person's hand.
      await page.waitForFunction(() => document.activeElement?.localName === 'guise-card');
      await page.keyboard.press('Enter');
    };
    await choose(() => page.evaluateHandle('closedInput'), original('closed.csv').path);
    await expect.poll(() => site.parts.length, { timeout: 60_000 }).toBeGreaterThan(0);
    await page.goto(`${site.url}/plain.html`);
    await choose(() => page.$('#plain'), original('firefox.csv').path);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#log')?.textContent), { timeout: 60_000 })
      .toBe('input:document.csv;change:document.csv;');
    for (const { bytes } of site.parts) expect(bytes.toString()).toMatch(/^name,phone\n<PERSON/);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
