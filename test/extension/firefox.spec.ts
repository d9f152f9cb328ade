/** The same guard in Firefox: a plain input, one in a closed shadow tree, drops and a paste, and the review step. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { packageFor } from '../../src/packaging/extension/package.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { expect, HOSTS, LETTER, test } from './extension.ts';
import { press, SYSTEM, transfer } from './firefox-transfer.ts';

const WAIT = { timeout: 60_000 };

const log = (page: Page) => page.evaluate(() => document.querySelector('#log')?.textContent);

test('Firefox: what a page gets is sealed', async ({ site, original }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'extension-'));
  packageFor('firefox', folder, HOSTS);
  const browser = await launchFirefox(SYSTEM);
  try {
    await browser.installExtension(folder);
    const page = await browser.newPage();
    // The guard is there once a page that loads anew has it.
    await expect
      .poll(async () => {
        await page.goto(`${site.url}/ways.html`);
        return page.evaluate(() => /native code/.test(String(Element.prototype.attachShadow)));
      }, WAIT)
      .toBe(false);
    const choose = async (find: () => Promise<unknown>, file: string) => {
      const input = (await find()) as { uploadFile(file: string): Promise<void> } | null;
      await input?.uploadFile(file);
    };
    await choose(() => page.evaluateHandle('closedInput'), original('closed.csv').path);
    await press(page, 'Mask');
    await expect.poll(() => site.parts.length, WAIT).toBeGreaterThan(0);

    for (const [type, at] of [
      ['drop', '#drop'],
      ['paste', '#paste'],
    ] as const) {
      const before = site.parts.length;
      await page.goto(`${site.url}/ways.html`);
      await transfer(page, type, at, `${type}.csv`, LETTER);
      await press(page, 'Mask');
      await expect.poll(() => site.parts.length, WAIT).toBeGreaterThan(before);
    }

    await page.goto(`${site.url}/plain.html`);
    await transfer(page, 'drop', '#plain', 'onto.csv', LETTER);
    await press(page, 'Mask');
    await expect.poll(() => log(page), WAIT).toBe('input:document.csv;change:document.csv;');

    await page.goto(`${site.url}/plain.html`);
    await choose(() => page.$('#plain'), original('firefox.csv').path);
    await press(page, 'Mask and look first');
    await press(page, 'Leave visible');
    await press(page, 'Give it like this');
    await expect.poll(() => log(page), WAIT).toBe('input:document.csv;change:document.csv;');
    const kept = await page.$eval('#plain', (input) => (input as HTMLInputElement).files?.[0]?.text());
    expect(kept).toMatch(/^name,phone\nAda Lovelace,<PHONE/);
    for (const { bytes } of site.parts) expect(bytes.toString()).toMatch(/^name,phone\n<PERSON/);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
