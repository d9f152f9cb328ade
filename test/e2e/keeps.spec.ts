/** What the page keeps, what it hands out, and what it can do without a network. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { DIST, maskIt, tab, test } from './app.ts';

const DRAWN = 'Try it with a drawn clip';
const SAVE = 'Save the masked file';
const file = (name: string, text: string | Buffer) => ({ name, mimeType: '', buffer: Buffer.from(text) });
const open = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('Choose a text file').setInputFiles(files);
const rulesOnly = async (page: Page) => {
  await page.getByLabel('Names by').selectOption('off');
  await expect(page.locator('.state')).toContainText('Rules only');
};

test('a result is handed out only while settings and choices are those that it was made with', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: DRAWN }).click();
  const said = (name: string) => expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  // The button says what is done, of whatever is chosen.
  const leave = page.getByRole('button', { name: /^Leave visible/ });
  await leave.first().click({ timeout: 120_000 });
  await leave.nth(1).click();
  await said('Hide nothing and check');
  await page.getByText('Adjust', { exact: true }).click();
  await page.getByLabel('Sound', { exact: true }).selectOption('robot');
  // It has no sound that could change.
  await said('Hide nothing and check');
  await page.getByLabel('Sound', { exact: true }).selectOption('keep');
  await leave.first().click();
  await leave.nth(1).click();
  await maskIt(page);
  await expect(page.getByRole('button', { name: SAVE })).toBeVisible({ timeout: 120_000 });
  await page.getByRole('radio', { name: /^Blur(?! background)/ }).click();
  await expect(page.getByRole('button', { name: SAVE })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Report/ })).toHaveCount(0);
  await expect(page.getByAltText('The result').or(page.locator('video.after'))).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mask again' })).toBeVisible();
  // The settings of before make it the right one again.
  await page.getByRole('radio', { name: 'Safe' }).click();
  await expect(page.getByRole('button', { name: SAVE })).toBeVisible();
  // What would be lost with one click takes two.
  const remove = page.getByRole('button', { name: /^Remove sample/ });
  await remove.click();
  await expect(page.getByRole('button', { name: SAVE })).toBeVisible();
  await page
    .getByRole('button', { name: /^Leave visible/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: SAVE })).toHaveCount(0);
  await remove.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hide faces');
});

test('the text view answers without a service worker, and an operator that cannot work leaves no text', async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    await context.route(/cityMap/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${app.url}#text`);
    await page.getByLabel('Text to mask').fill('SSN 219-09-9999 of Lisbon');
    await rulesOnly(page);
    await page.getByLabel('What becomes of it').selectOption('keep');
    await expect(page.locator('.out')).toContainText('219-09-9999');
    await page.getByLabel('What becomes of it').selectOption('surrogate');
    await expect(page.getByRole('alert')).toContainText('not yet stored for use without network');
    await expect(page.locator('.out')).toHaveCount(0);
    for (const name of ['Copy', 'Save', 'Report as JSON'])
      await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
    await page.getByLabel('What becomes of it').selectOption('replace');
    await expect(page.locator('.out')).toHaveText('SSN <US_SSN> of Lisbon');
  } finally {
    await context.close();
  }
});

test('text and edits outlive a look at the other view and Back; Ctrl Z undoes; the workers end with the text', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await tab(page, 'Text');
  await rulesOnly(page);
  const area = page.getByLabel('Text to mask');
  await area.fill('SSN 219-09-9999, then 219-09-8888.');
  await expect(page.locator('.out')).toHaveText('SSN <US_SSN>, then <US_SSN>.');
  await area.evaluate((t: HTMLTextAreaElement) => t.setSelectionRange(6, 6));
  await area.press('ArrowRight');
  await page.keyboard.press('Alt+k');
  await expect(page.locator('.out')).toContainText('219-09-9999');
  await tab(page, 'Video and pictures');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hide faces');
  await page.goBack();
  await expect(area).toHaveValue(/^SSN 219/);
  await expect(page.locator('.out')).toContainText('219-09-9999');
  // What is written elsewhere leaves the choice where it is.
  await area.press('End');
  await page.keyboard.type(' Bye');
  await expect(page.locator('.out')).toContainText('219-09-9999');
  await area.evaluate((t: HTMLTextAreaElement) => t.setSelectionRange(6, 6));
  await area.press('ArrowRight');
  await page.keyboard.press('Alt+k');
  await expect(page.locator('.out')).not.toContainText('9999');
  await area.press('Control+z');
  await expect(page.locator('.out')).toContainText('219-09-9999');
  await area.press('Control+Shift+z');
  await expect(page.locator('.out')).not.toContainText('9999');
  for (let i = 0; i < 3; i++) {
    await tab(page, 'Video and pictures');
    await tab(page, 'Text');
  }
  expect(page.workers().length).toBe(1);
  await area.fill('');
  await tab(page, 'Video and pictures');
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a policy from a file stays in force beside a choice of who finds names, and nothing else says what becomes of it', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}#text`);
  const [purpose, becomes, names] = ['Purpose', 'What becomes of it', 'Names by'].map((l) =>
    page.getByLabel(l),
  );
  const chosen = (select: typeof purpose) => select!.locator('option:checked');
  await page.getByLabel('Text to mask').fill('Falcon: SSN 219-09-9999');
  const find = { names: { model: 'off' }, deny: [{ entity: 'PROJECT', words: ['Falcon'] }] };
  const policy = { version: 2, find: { text: find }, otherwise: { text: { by: 'token' } } };
  await page.getByLabel('Choose a policy').setInputFiles(file('own.json', JSON.stringify(policy)));
  const out = page.locator('.out');
  await expect(out).toHaveText('<PROJECT_1>: SSN <US_SSN_1>');
  await expect(chosen(names)).toHaveText('rules only');
  await expect(chosen(becomes)).toHaveText('as the policy says');
  await names!.selectOption('guise-ner');
  await expect(page.locator('.state')).toContainText('Model on', { timeout: 60_000 });
  await expect(out).toHaveText('<PROJECT_1>: SSN <US_SSN_1>');
  await expect(chosen(purpose)).toHaveText('own.json');
  await becomes!.selectOption('redact');
  await expect(out).not.toContainText('PROJECT');
  await expect(chosen(purpose)).toHaveText('Own choice');
});

test('what a file says can be copied once it was read again', async ({ page, app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${app.url}#text`);
  await rulesOnly(page);
  await open(page, file('one.csv', 'name,ssn\nA,219-09-9999\n'));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('.out').textContent());
  expect(copied).not.toContain('219-09');
  expect(copied).toContain('<US_SSN>');
});

test('documents wait in a list, each with its edits; what is no text is refused; a paste goes where it belongs', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}#text`);
  await rulesOnly(page);
  await open(page, file('one.csv', 'name,ssn\nA,219-09-9999\n'), file('two.txt', 'SSN 219-09-8888'));
  const told = (name: string) => page.getByRole('status').filter({ hasText: name });
  await expect(told('one.csv')).toContainText('masked in');
  await page.getByRole('button', { name: /^two.txt/ }).click();
  await expect(page.locator('.out')).toHaveText('SSN <US_SSN>');
  await open(page, file('photo.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])));
  await expect(page.getByRole('alert')).toContainText('no text');
  await open(page, file('nothing.txt', ''));
  await expect(page.getByRole('alert')).toContainText('The file is empty');
  await page.getByRole('button', { name: /^one.csv/ }).click();
  await expect(told('one.csv')).toContainText('masked in');

  await tab(page, 'Video and pictures');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Pasted SSN 219-09-9999');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByLabel('Text to mask')).toHaveValue('Pasted SSN 219-09-9999');
  await page.getByLabel('Text to mask').evaluate((t) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['x'], 'shot.png', { type: 'image/png' }));
    t.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('button', { name: 'Remove shot.png' })).toBeVisible();
});

test('the card of a finding stays its own on the way to its button', async ({ page, app }) => {
  await page.goto(`${app.url}#text`);
  await rulesOnly(page);
  const ssn = (n: number) => `219-09-${9000 + n}`;
  await page.getByLabel('Text to mask').fill(`SSN ${ssn(1)}\nSSN ${ssn(2)}\nSSN ${ssn(3)}\nSSN ${ssn(4)}`);
  await expect(page.locator('.back mark')).toHaveCount(4);
  const at = await page.locator('.back mark').first().boundingBox();
  if (!at) throw new Error('no mark');
  await page.mouse.move(at.x + at.width - 4, at.y + at.height / 2);
  const card = page.getByRole('dialog', { name: 'Why this was found' });
  await expect(card).toBeVisible();
  const button = await card.getByRole('button', { name: /Keep it readable/ }).boundingBox();
  if (!button) throw new Error('no button');
  await page.mouse.move(button.x + 20, button.y + button.height / 2, { steps: 15 });
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('.out')).toHaveText(`SSN ${ssn(1)}\nSSN <US_SSN>\nSSN <US_SSN>\nSSN <US_SSN>`);
  await page.mouse.move(at.x + 4, at.y + at.height / 2);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a policy that is saved holds no passphrase', async ({ page, app }) => {
  await page.goto(`${app.url}#text`);
  await rulesOnly(page);
  await page.getByLabel('What becomes of it').selectOption('encrypt');
  await page.getByLabel('Passphrase or key').fill('s3cret passphrase');
  await page.getByLabel('Passphrase or key').press('Tab');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the policy' }).click(),
  ]);
  const policy = readFileSync(await download.path(), 'utf8');
  expect(policy).not.toContain('s3cret');
  expect(JSON.parse(policy).otherwise.text.by).toBe('encrypt');
});

test('settings of an earlier visit are read in words of the first version; what cannot be read gives the strictest', async ({
  page,
  app,
}) => {
  const keep = (overrides: object) =>
    page.evaluate(
      (o) =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('guise');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const put = asked.result.transaction('settings', 'readwrite');
            put.objectStore('settings').put({ preset: 'blur', overrides: o, look: true }, 'choice');
            put.oncomplete = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
      overrides,
    );
  const chosen = (name: string | RegExp) => page.getByRole('radio', { name });
  await page.goto(app.url);
  await chosen('Mosaic').click();
  await keep({ otherwise: { masker: 'pixelate' }, write: { audio: 'drop' } });
  await page.reload();
  await expect(chosen(/^Blur(?! background)/)).toBeChecked();
  await page.getByText('Adjust').click();
  await expect(page.getByLabel('Hide with')).toHaveValue('pixelate');
  await expect(page.getByLabel('Sound', { exact: true })).toHaveValue('remove');
  await keep({ write: { audio: 'dorp' } });
  await page.reload();
  await expect(chosen('Maximum')).toBeChecked();
});

test('every file of the build is listed for use without a network', () => {
  const { parts } = JSON.parse(readFileSync(path.join(DIST, 'offline.json'), 'utf8')) as {
    parts: Record<string, { url: string; bytes: number }[]>;
  };
  const listed = new Set(Object.values(parts).flatMap((l) => l.map((p) => p.url)));
  const all = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(DIST, path.join(e.parentPath, e.name)).split(path.sep).join('/'));
  const left = all.filter((f) => !listed.has(f));
  for (const f of left)
    expect(f).toMatch(
      /^((?:service|engine)\.js|offline\.json|screenshot-.*|(?:headless|frame)\.html|assets\/(?:headless|frame)-.*|schema\/.*|.*\.txt|_.*)$/,
    );
  // What a chunk imports at its start comes with it: with its own part, or with one that everybody has.
  const groupOf = new Map(Object.entries(parts).flatMap(([g, l]) => l.map((p) => [p.url, g] as const)));
  for (const [url, group] of groupOf) {
    if (!/^assets\/.*\.js$/.test(url)) continue;
    for (const [, name] of readFileSync(path.join(DIST, url), 'utf8').matchAll(/from"\.\/([\w.-]+\.js)"/g))
      expect(['shell', 'engine', group], `${url} imports ${name}`).toContain(groupOf.get(`assets/${name}`));
  }
  expect(parts.shell!.reduce((n, p) => n + p.bytes, 0)).toBeLessThan(6.75e6);
});

test('what is said to be stored works with the network cut, on the next visit too, and the rest says what it lacks', async ({
  page,
  context,
  app,
}) => {
  await page.goto(app.url);
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: /^Make all of it ready/ }).click();
  await expect(page.getByText(/Ready offline: faces, names, documents, people$/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(page.getByText('Works with the network cut.')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/Ready offline: faces, names, documents, people$/)).toBeVisible({
    timeout: 30_000,
  });
  // Names and places by the classifier and the table, for the first time.
  await tab(page, 'Text');
  await page.getByLabel('Text to mask').fill('Please call Daniel Okafor in Lisbon.');
  await page.getByLabel('What becomes of it').selectOption('surrogate');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeEnabled({ timeout: 60_000 });
  await expect(page.locator('.out')).not.toContainText(/Okafor|Lisbon/);
  // Another format was not promised: it is told at once, and not waited for.
  await tab(page, 'Video and pictures');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      file(
        'old.avi',
        Buffer.concat([Buffer.from('RIFF\x00\x10\x00\x00AVI LIST', 'latin1'), Buffer.alloc(4096)]),
      ),
    );
  await expect(page.getByRole('alert')).toContainText('not yet stored for use without network', {
    timeout: 60_000,
  });
});

test('a browser that cannot write video says so before a file is chosen, and after one is', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'VideoEncoder');
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  });
  await page.goto(app.url);
  await expect(page.getByText('This browser cannot write video.')).toBeVisible();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') });
  await expect(page.getByRole('alert')).toContainText('this browser has none');
});
