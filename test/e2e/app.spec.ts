/** The installed app: its manifest, a newer version, files of other apps, addresses that lead into it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { imageSize } from 'image-size';
import { serve } from '../../src/shells/cli/server.ts';
import { DIST, tab, test } from './app.ts';

/** The build's cache has the page itself. */
const shellKept = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(
          async () => (await caches.match('./')) !== undefined && navigator.serviceWorker.controller !== null,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
const OF_BODIES = /centernet|movenet|yolox|pose|palm|hand/;
/** Models that are kept, by address. */
const models = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('guise-models')).keys()).map((r) => r.url));

test('the browser finds the app installable, and all that its manifest names is there', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map((e) => e.errorId).filter((e) => e !== 'in-incognito')).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as Record<string, { src: string; sizes: string }[]>;
  const pictures = [...(manifest.icons ?? []), ...(manifest.screenshots ?? [])].filter(
    (i) => i.sizes !== 'any',
  );
  expect(pictures.length).toBe(5);
  for (const { src, sizes } of pictures) {
    const { width, height } = imageSize(readFileSync(path.join(DIST, src)));
    expect(`${src} ${width}x${height}`).toBe(`${src} ${sizes}`);
  }
});

/** The next release: other names for the page's code, another build; what only the old one had is gone from the host. */
function release(site: string): void {
  const assets = readdirSync(path.join(site, 'assets'));
  const renamed = assets
    .filter((f) => /^(?:index|TextView)-[\w-]{8}\.js$/.test(f))
    .map((f) => f.slice(0, -3));
  const { build } = JSON.parse(readFileSync(path.join(site, 'offline.json'), 'utf8')) as { build: string };
  const swap = (s: string) =>
    renamed.reduce((t, n) => t.replaceAll(n, `${n}2`), s.replaceAll(build, `9.9.9-${build}`));
  const files = ['index.html', 'offline.json', 'service.js', ...assets.map((f) => `assets/${f}`)];
  for (const f of files.filter((name) => /\.(?:html|json|js)$/.test(name))) {
    const [from, to] = [path.join(site, f), path.join(site, swap(f))];
    const text = swap(readFileSync(from, 'utf8')).replace(
      '<html lang="en">',
      '<html lang="en" data-release="2">',
    );
    if (from !== to) rmSync(from);
    writeFileSync(to, text);
  }
}

test('a newer version waits for a word, and a page at work keeps the parts of its own', async ({
  page,
  context,
}) => {
  const site = mkdtempSync(path.join(tmpdir(), 'guise-'));
  cpSync(DIST, site, { recursive: true });
  const host = await serve(site);
  try {
    await page.goto(host.url);
    await shellKept(page);
    // It knew fewer parts: what it has none of was not kept, and is not fetched by the next one.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const list = await (await cache.match('offline.json'))?.json();
        if (!list) continue;
        delete list.parts.bodies;
        await cache.put('offline.json', Response.json(list));
      }
    });
    release(site);
    const text = await context.newPage();
    await text.goto(`${host.url}#/text`);
    await text.getByLabel('Names by').selectOption('off');
    await text.getByLabel('Text to mask').fill('SSN 219-09-9999');
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    const take = (p: Page) => p.getByRole('button', { name: 'Use it now' });
    const told = (p: Page) => p.getByRole('status').filter({ hasText: 'A new version is ready' });
    await expect(told(page)).toBeVisible({ timeout: 60_000 });
    // Nothing to click where work would be lost, and none is lost by another window's click.
    await expect(told(text)).toContainText('Save or remove what is open here first');
    await expect(take(text)).toHaveCount(0);
    await take(page).click();
    await expect(told(page)).toContainText('Another window is at work');
    // Loaded anew it is still the old release, though the host has it no more.
    await page.reload();
    await tab(page, 'Text');
    await expect(page.getByLabel('Text to mask')).toBeVisible();
    expect(await page.locator('html').getAttribute('data-release')).toBe(null);
    await text.getByLabel('Text to mask').fill('');
    await expect(take(text)).toBeVisible();
    await take(page).click();
    for (const p of [page, text])
      await expect(p.locator('html')).toHaveAttribute('data-release', '2', { timeout: 180_000 });
    await expect(told(page)).toHaveCount(0);
    const builds = () =>
      page.evaluate(async () => (await caches.keys()).filter((n) => n.startsWith('guise-')));
    expect((await builds()).filter((n) => n !== 'guise-models')).toHaveLength(1);
    expect((await models(page)).filter((m) => OF_BODIES.test(m))).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-release', '2');
    await expect(page.getByLabel('Text to mask')).toBeVisible();
  } finally {
    await host.close();
    rmSync(site, { recursive: true });
  }
});

test('what another app shares reaches the page, and no server', async ({ page, app, context }) => {
  await page.goto(app.url);
  await shellKept(page);
  // Stands for the system: a form of somebody else, which posts to the app.
  const other = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(
        `<form method="post" enctype="multipart/form-data" action="${app.url}share"><input name="text" value="Call 219-09-9999"><input type="file" name="files" multiple><button>Share</button></form>`,
      ),
  );
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const from = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  const share = async (files: { name: string; mimeType: string; buffer: Buffer }[], text: string) => {
    await page.goto(from);
    await page.locator('[name=text]').fill(text);
    await page.locator('[type=file]').setInputFiles(files);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.waitForURL(`${app.url}**`);
  };
  try {
    await share(
      [{ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,ssn\nA,219-09-9999\n') }],
      '',
    );
    await expect(page.getByRole('status').filter({ hasText: 'list.csv' })).toBeVisible({ timeout: 30_000 });
    await share([{ name: 'shot.png', mimeType: 'image/png', buffer: Buffer.from('x') }], '');
    await expect(page.getByRole('button', { name: 'Remove shot.png' })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Remove shot.png' }).click();
    await share([], 'SSN 219-09-9999');
    await expect(page.getByLabel('Text to mask')).toHaveValue('SSN 219-09-9999');
    expect(page.url()).not.toContain('shared');
    // It is handed over once, and lies nowhere.
    const stored = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (n) => (await caches.open(n)).keys()));
      return all.flat().map((r) => r.url);
    });
    expect(stored.filter((u) => /share/.test(u))).toEqual([]);
    const again = await context.newPage();
    await again.goto(`${app.url}?shared=00000000-0000-4000-8000-000000000000`);
    await expect(again.getByRole('status').filter({ hasText: 'did not arrive' })).toBeVisible();
  } finally {
    other.close();
    other.closeAllConnections();
  }
});

test('files that are opened with the app go where a drop goes', async ({ page, app }) => {
  await page.addInitScript(() => {
    type Consumer = (launch: { files: FileSystemHandle[] }) => void;
    let given: Consumer = () => {};
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (c: Consumer) => (given = c) } });
    Object.assign(window, {
      launch: async (name: string, text: string) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
        const writer = await handle.createWritable();
        await writer.write(text);
        await writer.close();
        given({ files: [handle] });
      },
    });
  });
  const launch = (name: string, text: string) =>
    page.evaluate(
      ([n, t]) => (window as unknown as { launch(n: string, t: string): Promise<void> }).launch(n!, t!),
      [name, text],
    );
  await page.goto(app.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await launch('two.txt', 'SSN 219-09-8888');
  await expect(page.getByLabel('Text to mask')).toHaveValue('SSN 219-09-8888', { timeout: 30_000 });
  await launch('film.webm', 'x');
  await tab(page, 'Video and pictures');
  await expect(page.getByRole('button', { name: 'Remove film.webm' })).toBeVisible();
});

test('an address leads to a view and a preset; what it names and there is not, is said', async ({
  page,
  app,
}) => {
  const told = (text: string) => page.getByRole('status').filter({ hasText: text });
  const safe = page.getByRole('radio', { name: 'Safe' });
  await page.goto(`${app.url}?preset=strict`);
  await expect(page.getByRole('radio', { name: 'Strict' })).toBeChecked();
  await expect(told('the preset "Strict"')).toBeVisible();
  // A link changes nobody's own settings.
  await page.goto(app.url);
  await expect(safe).toBeChecked();
  await page.goto(`${app.url}?preset=no-such`);
  await expect(told('the preset "no-such", and there is none of that name')).toBeVisible({ timeout: 30_000 });
  await expect(safe).toBeChecked();
  await page.goto(`${app.url}?preset=gdpr#/video`);
  await expect(page.getByLabel('Purpose').first()).toHaveValue('gdpr', { timeout: 30_000 });
  await expect(told('It holds for this visit')).toBeVisible();
  await page.goto(`${app.url}#/video`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hide faces');
  await page.evaluate(() => {
    location.hash = '#/text&lang=de';
  });
  await expect(page.getByLabel('Zu maskierender Text')).toBeVisible();
  await page.goto(`${app.url}?lang=en#/attic`);
  await expect(told('"attic", and there is no such view')).toBeVisible();
});

test('the page is stored at once, engines on a word; both can be removed again', async ({ page, app }) => {
  await page.goto(app.url);
  await shellKept(page);
  expect(await models(page)).toEqual([]);
  await page.locator('summary').first().click();
  const card = page.locator('.where .card');
  await card.getByRole('button', { name: /^Make all of it ready \(\d+/ }).click();
  await expect(page.getByText(/Ready offline: faces, names, documents, people$/)).toBeVisible({
    timeout: 90_000,
  });
  expect((await models(page)).length).toBeGreaterThan(5);
  // Models of bodies are for those who hide bodies.
  expect((await models(page)).filter((m) => OF_BODIES.test(m))).toEqual([]);
  await card.getByRole('button', { name: 'Store Bodies' }).click();
  await expect(page.getByText(/Ready offline: faces, bodies, names, documents, people$/)).toBeVisible({
    timeout: 60_000,
  });
  expect((await models(page)).filter((m) => OF_BODIES.test(m)).length).toBeGreaterThan(1);
  await expect(card.getByText(/Stored until you remove it|The browser may remove it/)).toBeVisible();
  await card.getByRole('button', { name: /^Remove models and engines \(\d+/ }).click();
  await expect(page.getByText('Ready offline')).toHaveCount(0);
  expect(await models(page)).toEqual([]);
  await expect(card.getByRole('button', { name: /^Make all of it ready/ })).toBeVisible();
  await shellKept(page);
  // The first file brings what its settings ask for, and what they ask for later comes then.
  const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(64) };
  await page.locator('input[type=file]').first().setInputFiles(picture);
  await expect(page.getByText(/Ready offline: faces, people$/)).toBeVisible({ timeout: 60_000 });
  // The card lies over the presets.
  await page.locator('summary').first().click();
  await page.getByRole('radio', { name: 'Body' }).click();
  await expect(page.getByText(/Ready offline: faces, bodies, people$/)).toBeVisible({ timeout: 60_000 });
});
