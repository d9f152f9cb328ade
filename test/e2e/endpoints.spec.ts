/** Captions in the page, and a host that names an endpoint for them: it gets what was shown, to the byte, and nobody is in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Served, serve } from '../../src/shells/cli/server.ts';
import { portraitPng } from '../made/persona.ts';
import { made } from '../media.ts';
import { DIST, maskIt, tab, test } from './app.ts';
import { endpoint, type FakeEndpoint, PNG } from './endpoint.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** In captions as they were edited, and in the name of the file. */
const PLANTED = /maria|gonzalez|keller|example\.org|film\.mp4/i;
const EDITS = [
  'Maria Gonzalez is smiling and facing the camera; maria.gonzalez@example.org.',
  'Two people are in the picture. Dr. Thomas Keller, born 3 March 1961, raises a hand.',
];

/** Code of all files of a build. */
const code = (build: string): string[] =>
  readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(?:js|html)$|_headers$/.test(f))
    .map((f) => `${f}\n${readFileSync(path.join(build, f), 'utf8')}`);

async function captions(page: Page, app: Served, file: string): Promise<void> {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made(file));
  await maskIt(page);
  await page.getByRole('button', { name: 'Read the captions' }).click({ timeout: 120_000 });
}

test('where no endpoint is named, captions are read in the page, and nothing of the way to one is in the build', async ({
  page,
  app,
  requests,
}) => {
  await captions(page, app, 'one.png');
  const region = page.getByRole('region', { name: 'Captions' });
  // One alone is told apart from nobody, and has an alias as in all other files.
  await expect(region.getByText(/^One person is in the picture\. P1 is /)).toBeVisible({ timeout: 120_000 });
  await expect(region.getByRole('textbox')).toHaveCount(0);
  await expect(region.getByText('Pictures of captions')).toHaveCount(0);
  expect(requests.filter((r) => !r.startsWith(app.url) && !r.startsWith('blob:'))).toEqual([]);
  for (const file of code(DIST)) {
    expect(file).not.toMatch(/sdapi|GeneratorClient|endpoints-[\w-]{8}\.js|Pictures of captions/);
    for (const [sources] of file.matchAll(/connect-src (?!\$)[^;"\n]*/g))
      expect(sources).toBe("connect-src 'self'");
  }
});

test.describe('where a host names an endpoint', () => {
  let fake: FakeEndpoint;
  let app: Served;
  const built = mkdtempSync(path.join(tmpdir(), 'guise-built-'));
  test.beforeAll(async () => {
    fake = await endpoint();
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', built, '--emptyOutDir'], {
      cwd: ROOT,
      env: { ...process.env, GUISE_ENDPOINTS: `automatic1111=${fake.address}` },
    });
    app = await serve(built, { endpoints: [{ api: 'automatic1111', address: fake.address }] });
  });
  test.afterAll(async () => {
    fake[Symbol.dispose]();
    await app.close();
    rmSync(built, { recursive: true });
  });
  test.beforeEach(() => {
    fake.asked.length = 0;
    fake.status = 200;
    fake.answer = { images: [PNG.toString('base64')] };
  });

  const shown = (page: Page) => page.locator('pre');
  const show = async (page: Page) => {
    await page.getByRole('button', { name: 'Show what it would get' }).click();
    await expect(page.getByText('What the endpoint would get')).toBeVisible({ timeout: 120_000 });
  };

  test('it gets what was shown and nothing else, by the worker that anonymizes alone', async ({
    page,
    requests,
  }) => {
    await captions(page, app, 'film.mp4');
    const scenes = page.getByRole('textbox', { name: /^Scene/ });
    await expect(scenes.nth(1)).toBeVisible({ timeout: 120_000 });
    for (const [n, text] of EDITS.entries()) await scenes.nth(n).fill(text);
    await page.getByLabel('Key, where it asks for one').fill('hunter2');
    await show(page);
    expect(fake.asked).toEqual([]);
    const told = await shown(page).allTextContents();
    expect(told.length).toBeGreaterThan(1);
    expect(told.join('\n')).not.toMatch(PLANTED);

    await page.getByRole('button', { name: 'Send: Scene 1' }).click();
    await expect(page.getByText('The picture came')).toHaveCount(1);
    await expect(page.getByText('People seen in it: 0')).toBeVisible();
    expect(fake.asked).toHaveLength(1);
    await page.getByRole('button', { name: /^Send all/ }).click();
    await expect(page.getByText('The picture came')).toHaveCount(told.length);
    expect(fake.asked.map((a) => `POST ${fake.address}${a.url}\n${a.body}`)).toEqual(told);
    expect(JSON.stringify(fake.asked)).not.toMatch(PLANTED);
    expect(fake.asked.map((a) => a.headers.authorization)).toEqual(told.map(() => 'Bearer hunter2'));

    // The log has each request before it went, then its answer; never the key.
    const [log] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the list' }).click(),
    ]);
    expect(log.suggestedFilename()).toBe('film.sent.jsonl');
    const lines = readFileSync(await log.path(), 'utf8');
    expect(lines).not.toMatch(/hunter2/);
    const sent = lines
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(sent.map((s) => s.status)).toEqual(told.flatMap(() => [null, 200]));
    expect(sent.map((s) => s.body)).toEqual(fake.asked.flatMap((a) => [a.body, a.body]));
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the picture film.scene-1.png' }).click(),
    ]);
    expect(readFileSync(await picture.path())).toEqual(PNG);

    // What is changed must be looked at again before it can go.
    await scenes.first().fill('Somebody else is in the picture.');
    await expect(page.getByText('Captions or settings have changed')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);

    const outside = requests.filter((r) => !r.startsWith(app.url) && !r.startsWith('blob:'));
    expect(new Set(outside)).toEqual(new Set([`${fake.address}/sdapi/v1/txt2img`]));
    // The page itself reaches no endpoint: its policy is that of every other build.
    const answered = page.evaluate((a) => fetch(a), fake.address);
    await expect(answered).rejects.toThrow();
    expect(fake.asked).toHaveLength(told.length);
  });

  test('what is no picture is refused, waiting is cancelled, and a limit holds', async ({ page }) => {
    await captions(page, app, 'one.png');
    await page.getByLabel('Requests at most').fill('2');
    await show(page);
    fake.answer = { images: [Buffer.from('<svg/>').toString('base64')] };
    await page.getByRole('button', { name: 'Send: Scene 1' }).click();
    await expect(page.getByRole('alert').getByText('no picture came')).toBeVisible();
    await expect(page.getByText('Pictures that came')).toHaveCount(0);
    fake.answer = null;
    await page.getByRole('button', { name: 'Send: Scene 1' }).click();
    await expect.poll(() => fake.asked.length).toBe(2);
    await page.getByRole('button', { name: 'Cancel' }).click();
    const again = page.getByRole('button', { name: 'Send: Scene 1' });
    await expect(again).toBeDisabled();
    await expect(page.getByText('Sent: 2 of 2')).toBeVisible();
    await page.getByLabel('Requests at most').fill('3');
    fake.answer = { images: [PNG.toString('base64')] };
    await again.click();
    await expect(page.getByText('The picture came')).toBeVisible();
    expect(fake.asked).toHaveLength(3);

    // Whoever looks at something else meanwhile finds what came, and captions as they were changed.
    await page.getByLabel('Requests at most').fill('4');
    const caption = page.getByRole('textbox', { name: 'Scene 1' });
    await caption.fill('Somebody looks up.');
    await show(page);
    let come = () => {};
    fake.answer = new Promise((done) => {
      come = () => done({ images: [PNG.toString('base64')] });
    });
    await again.click();
    await expect.poll(() => fake.asked.length).toBe(4);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await expect(caption).toHaveCount(0);
    await page.getByRole('button', { name: 'Video and pictures', exact: true }).click();
    await expect(caption).toHaveValue('Somebody looks up.');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    come();
    await expect(caption).toHaveCount(0);
    await page.getByRole('button', { name: 'Video and pictures', exact: true }).click();
    await expect(page.getByRole('img', { name: /scene-1/ })).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    expect(fake.asked.at(-1)!.body).toContain('Somebody looks up.');
  });

  test('a picture in which somebody of the file is seen is not kept, and of others it is told who is in it', async ({
    page,
  }) => {
    await captions(page, app, 'one.png');
    await show(page);
    fake.answer = { images: [readFileSync(made('one.png')).toString('base64')] };
    const send = page.getByRole('button', { name: 'Send: Scene 1' });
    await send.click();
    await expect(page.getByRole('alert').getByText(/taken for somebody in the file \(1\.00/)).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByText('Pictures that came')).toHaveCount(0);
    fake.answer = { images: [portraitPng({ persona: 4 }).toString('base64')] };
    await send.click();
    await expect(page.getByText('The picture came')).toBeVisible({ timeout: 120_000 });
    const list = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: /scene-1/ }) });
    await expect(list.getByText('People seen in it: 1')).toBeVisible();
    await expect(list.getByText(/^Taken for nobody in the file: 0\.\d\d at most/)).toBeVisible();
    await expect(list.getByText('Not everybody could be compared')).toHaveCount(0);
  });

  test('what is changed while captions go stops those that have not gone, and what was left in the middle is begun anew', async ({
    page,
  }) => {
    await captions(page, app, 'film.mp4');
    const scenes = page.getByRole('textbox', { name: /^Scene/ });
    await expect(scenes.nth(1)).toBeVisible({ timeout: 120_000 });
    for (const [n, text] of EDITS.entries()) await scenes.nth(n).fill(text);
    await show(page);
    let come = () => {};
    fake.answer = new Promise((done) => {
      come = () => done({ images: [PNG.toString('base64')] });
    });
    await page.getByRole('button', { name: /^Send all/ }).click();
    await expect.poll(() => fake.asked.length).toBe(1);
    await scenes.nth(1).fill('Somebody else waves.');
    // What is on its way can still be cancelled.
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    come();
    await expect(page.getByText('Pictures that came')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    expect(fake.asked).toHaveLength(1);
    // Whatever is looked at, a page with a picture that nobody saved does not end without a word.
    const ends = () => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const saves = async (button: Locator) => {
      const download = page.waitForEvent('download');
      await button.click();
      await download;
    };
    await saves(page.getByRole('button', { name: 'Save the masked file' }));
    await tab(page, 'Text');
    await expect(page.getByText('Pictures that came')).toHaveCount(0);
    expect(await ends()).toBe(false);
    await tab(page, 'Video and pictures');
    await saves(page.getByRole('button', { name: 'Save the picture' }).first());
    await tab(page, 'Text');
    expect(await ends()).toBe(true);
    await tab(page, 'Video and pictures');

    // Other ticks take the captions away in the middle of it, and bring them back.
    await page.getByText('Adjust', { exact: true }).click();
    const tick = page.getByRole('checkbox', { name: 'Gesture', exact: true });
    const showIt = page.getByRole('button', { name: 'Show what it would get' });
    // In one turn: a quick machine is ready before the next one.
    const both = await Promise.all([showIt.elementHandle(), tick.elementHandle()]);
    await page.evaluate((all) => {
      for (const one of all) (one as HTMLElement | null)?.click();
    }, both);
    await expect(showIt).toHaveCount(0);
    await tick.click();
    await expect(showIt).toBeEnabled();
    await page.getByLabel('Requests at most').fill('2');
    await show(page);
    expect(fake.asked).toHaveLength(1);
    // Whoever is busy is asked again as often as the limit has left, whatever went before.
    fake.status = 503;
    await page.getByRole('button', { name: 'Send: Scene 2' }).click();
    await expect(page.getByRole('alert').getByText('may not be more')).toBeVisible({ timeout: 20_000 });
    expect(fake.asked).toHaveLength(2);
    expect(fake.asked[1]!.body).toContain('Somebody else waves.');
  });

  test('a key is kept when that is ticked, and lies nowhere as it is', async ({ page }) => {
    await captions(page, app, 'one.png');
    const key = page.getByLabel('Key, where it asks for one');
    await key.fill('hunter2');
    await page.getByLabel('Keep the key in this browser').check();
    const records = () =>
      page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open('guise');
          asked.onsuccess = () => done(asked.result);
        });
        const settings = db.transaction('settings').objectStore('settings');
        const got = <T>(asked: IDBRequest<T>): Promise<T> =>
          new Promise((done) => {
            asked.onsuccess = () => done(asked.result);
          });
        const [keys, all] = await Promise.all([
          got(settings.getAllKeys()),
          got<unknown[]>(settings.getAll()),
        ]);
        db.close();
        const locks = all.filter((v) => v instanceof CryptoKey);
        const text = (v: unknown): unknown =>
          v instanceof ArrayBuffer || ArrayBuffer.isView(v)
            ? new TextDecoder('latin1').decode(v)
            : v && typeof v === 'object'
              ? Object.values(v).map(text)
              : v;
        return {
          extractable: locks.map((l) => l.extractable),
          said: JSON.stringify(all.map(text)),
          secrets: keys.filter((k) => `${k}`.startsWith('secret ')),
        };
      });
    await expect.poll(async () => (await records()).extractable).toEqual([false]);
    expect((await records()).said).not.toContain('hunter2');
    await captions(page, app, 'one.png');
    await expect(key).toHaveValue('hunter2');
    await page.getByLabel('Keep the key in this browser').uncheck();
    await expect.poll(async () => (await records()).secrets).toEqual([]);
  });
});
