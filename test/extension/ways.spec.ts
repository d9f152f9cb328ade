/** Every way by which a file enters a page, one site each: what comes through is sealed. */
import { drop } from './drop.ts';
import { expect, said, says, test } from './extension.ts';
import type { Site } from './site.ts';

const SEALED = /^name,phone\n<PERSON/;

/** One sealed file has come, and no second one. */
async function arrived(site: Site): Promise<void> {
  await expect.poll(() => site.parts.length, { timeout: 60_000 }).toBeGreaterThan(0);
  for (const { bytes } of site.parts) expect(bytes.toString()).toMatch(SEALED);
}

test.beforeEach(({ page, site }) => page.goto(`${site.url}/ways.html`));

test('a drop', async ({ page, site, original }) => {
  await drop(page, '#drop', [original('drop.csv').path]);
  await arrived(site);
});

test('a drop that a page gives no sign of is said', async ({ page, site, original }) => {
  await page.goto(`${site.url}/chat.html`);
  await drop(page, '#box', [original('nobody.csv').path]);
  await says(page, 'gave no sign that it took this');
  expect(await said(page)).not.toContain('has got it');
});

test('a drop on an input', async ({ page, site, original }) => {
  await page.goto(`${site.url}/plain.html`);
  await drop(page, '#plain', [original('onto.csv').path]);
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', {
    timeout: 60_000,
  });
});

test('what a form had before its site was guarded, when it is come back to', async ({
  guarded,
  page,
  site,
  original,
}) => {
  const background = await guarded.background();
  const scripts = await background.evaluate(async () => {
    const all = await chrome.scripting.getRegisteredContentScripts();
    await chrome.scripting.unregisterContentScripts();
    return all;
  });
  await page.goto(`${site.url}/plain.html`);
  await page.setInputFiles('#plain', original('before.csv').path);
  await page.goto(`${site.url}/chat.html`);
  await background.evaluate((all) => chrome.scripting.registerContentScripts(all), scripts);
  await page.goBack();
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', {
    timeout: 60_000,
  });
});

test('a picture that a script reads from the clipboard; its own private files stay as they are', async ({
  page,
  site,
  original,
  context,
}) => {
  original('read.csv');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [read, own] = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png! })]);
    const [item] = await navigator.clipboard.read();
    const got = (await item!.getType('image/png')) as File;
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('own.txt', { create: true });
    const writable = await handle.createWritable();
    await writable.write('Ada Lovelace');
    await writable.close();
    return [got.name, await (await handle.getFile()).text()];
  });
  expect(read).toMatch(/^picture\./);
  expect(own).toBe('Ada Lovelace');
  expect(site.bodies).toHaveLength(0);
});

test('a paste', async ({ page, site, original, context }) => {
  original('paste.csv');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // What a page may put on the clipboard as a file is a picture.
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png! })]);
  });
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => site.parts.length, { timeout: 60_000 }).toBe(1);
  expect(site.parts[0]?.name).toMatch(/^picture\./);
});

for (const mode of ['open', 'closed'])
  test(`an input in a shadow tree that is ${mode}`, async ({ page, site, original }) => {
    const chooser = page.waitForEvent('filechooser');
    await page.evaluate(
      (m) => (window as unknown as Record<string, HTMLInputElement>)[`${m}Input`]!.click(),
      mode,
    );
    await (await chooser).setFiles(original('shadow.csv').path);
    await arrived(site);
  });

for (const button of ['detached', 'picker'])
  test(`an input that is nowhere: ${button}`, async ({ page, site, original }) => {
    const chooser = page.waitForEvent('filechooser');
    await page.click(`#${button}`);
    await (await chooser).setFiles(original(`${button}.csv`).path);
    await arrived(site);
  });

test('a frame of the site', async ({ page, site, original }) => {
  const frame = page.frameLocator('iframe');
  await frame.locator('#plain').setInputFiles(original('frame.csv').path);
  await expect(frame.locator('#log')).toHaveText('input:document.csv;change:document.csv;', {
    timeout: 60_000,
  });
  // The card lies over the button of so small a frame.
  await frame.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
  await arrived(site);
});
