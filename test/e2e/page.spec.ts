/** The page as a person uses it. The drawn clip is there on any machine; real clips where the media are. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, expect } from '@playwright/test';
import ar from '../../src/languages/ar/app.ts';
import de from '../../src/languages/de/app.ts';
import en from '../../src/languages/en/app.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/shells/cli/chromium.ts';
import { tiff } from '../made/tiff.ts';
import { either, made } from '../media.ts';
import { maskIt, plain, test } from './app.ts';

/** Three people, read when a test runs. */
const clip = () => either('video/intel_gif_face-demographics-walking-and-pause.mp4', 'walk.mp4');
const DRAWN = 'Try it with a drawn clip';
/** A second of film, where what is asked is only whether it is masked. */
const BRIEF = 'sound.mp4';

test('the drawn clip is masked, checked and saved, and nothing is asked of another origin', async ({
  page,
  app,
  requests,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(app.url);
  await page.getByRole('button', { name: DRAWN }).click();
  await maskIt(page);
  await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the masked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sample.masked.mp4');
  await page.getByText('Make a dataset').click();
  await page.getByLabel('Layout').selectOption('webdataset');
  const [dataset] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save dataset/ }).click(),
  ]);
  const tar = path.join(mkdtempSync(path.join(tmpdir(), 'guise-')), 'set.tar');
  await dataset.saveAs(tar);
  const listed = (args: readonly string[], input?: Buffer) =>
    execFileSync('tar', args, { encoding: 'utf8', input }).trim().split('\n');
  const shard = 'guise-webdataset/data/train-000000.tar';
  expect(listed(['tf', tar])).toEqual(expect.arrayContaining(['guise-webdataset/README.md', shard]));
  expect(listed(['tf', '-'], execFileSync('tar', ['xfO', tar, shard]))).toEqual([
    '0001.mp4',
    '0001.json',
    '0001.txt',
  ]);
  const foreign = requests.filter(
    (u) => !u.startsWith(app.url) && !u.startsWith('blob:') && !u.startsWith('data:'),
  );
  // The workers' own requests are on the record too: they fetch the models.
  expect(requests.some((u) => u.endsWith('.onnx'))).toBe(true);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});

test('it masks again with the network cut', async ({ page, context, app, requests }) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: DRAWN }).click();
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 90_000 });
  await maskIt(page);
  await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  await context.setOffline(true);
  await page.reload();
  requests.length = 0;
  await page.setInputFiles('input[type=file]', made(BRIEF));
  await maskIt(page);
  await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  expect(
    requests.filter((u) => !u.startsWith(app.url) && !u.startsWith('blob:') && !u.startsWith('data:')),
  ).toEqual([]);
});

test('a person is kept, the film is masked again, and the report says who chose', async ({ page, app }) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', clip());
  await maskIt(page);
  await expect(page.getByText('3 face tracks hidden')).toBeVisible({ timeout: 90_000 });
  await page
    .getByRole('button', { name: /^Leave visible/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Mask again' }).click();
  await expect(page.getByText('2 face tracks hidden')).toBeVisible({ timeout: 90_000 });
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const c of await download.createReadStream()) chunks.push(c as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const report = JSON.parse(await saved('Report as JSON'));
  expect(report.lanes.picture.tracks.map((t: { verdict: string }) => t.verdict).sort()).toEqual([
    'keep',
    'mask',
    'mask',
  ]);
  expect(report.verdict).toBe('clean');
  // What other tools are given says the same.
  await page.getByText('For other tools').click();
  const rows = (await saved('Tracks as a table')).trimEnd().split('\r\n').slice(1);
  const frames = (verdict: string) =>
    report.lanes.picture.tracks
      .filter((t: { verdict: string }) => t.verdict === verdict)
      .reduce((n: number, t: { frames: number }) => n + t.frames, 0);
  expect(rows.filter((r) => r.endsWith(',true'))).toHaveLength(frames('mask'));
  expect(rows.filter((r) => r.endsWith(',false'))).toHaveLength(frames('keep'));
  const masks = JSON.parse(await saved('Masks for COCO tools'));
  expect(masks.annotations).toHaveLength(frames('mask'));
});

test('cancel stops, says so, and the file can be tried again', async ({ page, app }) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', either('video/intel_one_by_one_person.mp4', 'long.mp4'));
  await expect(page.getByText(/of [\d,]+ frames/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('It was cancelled.')).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a file that is none is explained', async ({ page, app }) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', {
    name: 'notes.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.from('this is no film'),
  });
  await expect(page.getByRole('alert')).toContainText('no video or picture', { timeout: 60_000 });
});

test('a picture that the browser cannot show says so, and its result is shown whole', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  const [width, height] = [96, 64];
  const buffer = Buffer.from(tiff(new Uint8Array(3 * width * height).fill(120), width, height));
  await page.setInputFiles('input[type=file]', { name: 'page.tiff', mimeType: 'image/tiff', buffer });
  await expect(page.getByText(en.player.unshown)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByAltText(en.player.original)).toHaveCount(0);
  // How many there are in a picture, and not how many tracks.
  await expect(page.getByText('0 faces found.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: en.work.hideNone }).click({ timeout: 60_000 });
  const result = page.getByAltText(en.player.result);
  await expect(result).toBeVisible({ timeout: 60_000 });
  await expect(result).toHaveCSS('clip-path', 'none');
  await expect(page.getByRole('slider', { name: en.player.split })).toHaveCount(0);
});

test('of a film without sound nothing is asked or promised that concerns sound', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByRole('radio', { name: 'Support call', exact: true }).click();
  await page.setInputFiles('input[type=file]', made('pan.mp4'));
  await expect(page.getByRole('button', { name: en.work.hideNone })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('button', { name: en.work.hideSound })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'What is said' })).toHaveCount(0);
});

test('a plain static host: the service worker isolates the page', async ({ page }) => {
  const host = await plain();
  try {
    await page.goto(host.url);
    await expect
      .poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false), { timeout: 20_000 })
      .toBe(true);
    await page.setInputFiles('input[type=file]', made(BRIEF));
    await maskIt(page);
    await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  } finally {
    await host.close();
  }
});

test('without isolation and without a service worker it still masks', async ({ browser }) => {
  const host = await plain();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await page.setInputFiles('input[type=file]', made(BRIEF));
    await maskIt(page);
    await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  } finally {
    await context.close();
    await host.close();
  }
});

test('the page is reachable by keyboard and heard by screen readers', async ({ page, app }) => {
  await page.goto(app.url);
  await page.keyboard.press('Tab');
  const seen: string[] = [];
  for (let i = 0; i < 12; i++) {
    seen.push(
      await page.evaluate(
        () =>
          (document.activeElement as HTMLElement)?.textContent ||
          document.activeElement?.getAttribute('aria-label') ||
          document.activeElement?.tagName ||
          '',
      ),
    );
    await page.keyboard.press('Tab');
  }
  expect(seen.join(' ')).toContain('Drop videos, pictures, sound or documents here');
  expect(seen.join(' ')).toContain(DRAWN);
  await page.getByRole('button', { name: DRAWN }).press('Enter');
  await page.getByRole('button', { name: /^Hide .* and check$/ }).press('Enter', { timeout: 90_000 });
  await expect(page.locator('[aria-live=polite]')).toContainText('checked', { timeout: 90_000 });

  // The same on a small phone, with all that is folded opened: nothing sticks out, and no mark of time lies on another.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => {
    for (const d of document.querySelectorAll<HTMLDetailsElement>('main details')) d.open = true;
  });
  await expect(page.getByText('Tracks as a table (CSV)')).toBeVisible();
  const small = await page.evaluate(() => {
    const scrolls = (e: Element): boolean =>
      getComputedStyle(e).overflowX !== 'visible' || (e.parentElement !== null && scrolls(e.parentElement));
    const out = [...document.querySelectorAll('main *')].filter((e) => {
      const { left, right, width } = e.getBoundingClientRect();
      return width > 1 && (left < 0 || right > 361) && !scrolls(e);
    });
    const marks = [...document.querySelectorAll('.ruler span')].map((e) => e.getBoundingClientRect());
    return {
      wide: document.documentElement.scrollWidth,
      out: out.map((e) => e.outerHTML.slice(0, 80)),
      marks: marks.length,
      over: marks.filter((m, i) => i > 0 && m.left < (marks[i - 1]?.right ?? 0)).length,
    };
  });
  expect(small).toMatchObject({ wide: 360, out: [], over: 0 });
  expect(small.marks).toBeGreaterThan(1);
});

test('before a file is dropped the page has loaded under 150 KB of script', async ({ page, app }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (r) => {
    if (r.request().resourceType() === 'script')
      sizes.push(r.body().then((script) => gzipSync(script).length));
  });
  await page.goto(app.url, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(150_000);
});

test('what the page is for is seen before its scripts have come, in the language of the person', async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ locale: 'de-AT', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/assets/*.js', (r) => r.abort());
  await page.goto(app.url);
  await expect(page.getByText(de.page.lead)).toBeVisible();
  await expect(page.getByText(en.page.lead)).toBeHidden();
  await page.goto(`${app.url}?lang=ar`);
  await expect(page.getByText(ar.page.lead)).toBeVisible();
  // Of the text view its head: what is on its way is another page.
  await page.goto(`${app.url}#/text`);
  await page.reload();
  await expect(page.getByText(de.page.media)).toBeVisible();
  await expect(page.getByText(de.page.lead)).toHaveCount(0);
  // And once they have come, nothing of it is left.
  await page.unroute('**/assets/*.js');
  await page.goto(`${app.url}?again`);
  await expect(page.getByText(de.page.lead)).toBeVisible();
  await expect(page.locator('[inert]')).toHaveCount(0);
  await context.close();
});

test('on a phone nothing moves while the text view loads, and nothing sticks out of it', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    const moved = { of: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) moved.of += (e as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${app.url}#/text`);
  // What the worker says of itself has come, and with it the last of the view.
  await expect(page.getByLabel('What becomes of it').locator('option').first()).toBeAttached();
  await expect(page.getByText('The model loads with the first text')).toBeVisible();
  // web.dev/cls: up to a tenth is good.
  expect(await page.evaluate(() => (window as unknown as { moved: { of: number } }).moved.of)).toBeLessThan(
    0.1,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('one card for one person: appearances in several shots are told together, and each can be shown', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made('twice.mp4'));
  const group = page.locator('.people details');
  await expect(group).toContainText('2 appearances', { timeout: 120_000 });
  await group.locator('summary').click();
  await group
    .getByRole('button', { name: /^Appearance at/ })
    .first()
    .click();
  await expect(page.locator('.people li').filter({ has: page.locator('details') })).toContainText(
    '1 of 2 shown',
  );
});

test('a closed tab: its file is opened again by its handle, with its settings and edits', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  const bytes = readFileSync(clip()).toString('base64');
  // A picker that answers without a person: with a real handle, to a file of the origin's own.
  const stub = async (data: string) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('walk.mp4', { create: true });
    const out = await file.createWritable();
    await out.write(Uint8Array.from(atob(data), (c) => c.charCodeAt(0)));
    await out.close();
    Object.assign(window, { showOpenFilePicker: async () => [file] });
  };
  await page.evaluate(stub, bytes);
  await page.getByRole('button', { name: /^Drop videos/ }).click();
  await expect(page.getByText('3 face tracks found.')).toBeVisible({ timeout: 90_000 });
  await page
    .getByRole('button', { name: /^Leave visible/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Hide 2 and check' })).toBeVisible();
  // The edit is written beside the page: a tab that is closed within the same milliseconds loses it.
  const kept = () =>
    new Promise<number>((resolve) => {
      const asked = indexedDB.open('guise');
      asked.onsuccess = () => {
        const all = asked.result.transaction('unfinished').objectStore('unfinished').getAll();
        all.onsuccess = () => resolve((all.result as { edits: unknown[] }[])[0]?.edits.length ?? 0);
      };
    });
  await expect.poll(() => page.evaluate(kept)).toBe(1);
  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByRole('button', { name: 'Hide 2 and check' })).toBeVisible({ timeout: 90_000 });
});

test('the camera: what it shows is seen, recorded, masked and checked', async ({ app }) => {
  // A camera that shows a picture of one man.
  const still = readFileSync(either('image/az_detection1.jpg', 'one.jpg'));
  const film = path.join(mkdtempSync(path.join(tmpdir(), 'guise-')), 'camera.mjpeg');
  writeFileSync(film, Buffer.concat(Array.from({ length: 5 }, () => still)));
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Record with the camera' }).click();
    const live = page.getByLabel('Camera, recording');
    await expect(live).toBeVisible();
    await expect.poll(() => live.evaluate((v: HTMLVideoElement) => v.currentTime)).toBeGreaterThan(1.5);
    await page.getByRole('button', { name: 'Stop and mask' }).click();
    await maskIt(page);
    await expect(page.getByText('1 face track hidden; every frame checked')).toBeVisible({ timeout: 90_000 });
  } finally {
    await browser.close();
  }
});
