/** The upload widget in other people's pages: what reaches their server is sealed, or nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import axe from 'axe-core';
import { serve } from '../../src/shells/cli/server.ts';
import { wav } from '../made/speech.ts';
import { made } from '../media.ts';
import { type Host, host, LIBRARY } from './host.ts';

/** What of the element is asked here. */
type GuiseUpload = HTMLElement & {
  readonly files: readonly File[];
  add(files: readonly File[]): void;
  clear(): void;
  formStateRestoreCallback(state: unknown): Promise<void>;
};

const test = base.extend<{ site: Host }>({
  site: async ({}, use) => {
    const site = await host('/clinic/forms');
    await use(site);
    await site.close();
  },
});

const WIDGET = '<script type="module" src="guise/widget.js"></script>';
const form = (attributes: string, more = '') =>
  `${WIDGET}<form method="post" action="upload" enctype="multipart/form-data"><guise-upload name="photo" ${attributes}></guise-upload>${more}<button>Send</button></form>`;

const ROWS = 'name,phone\nAda Lovelace,212-555-0142\n';
const table = (testInfo: { outputPath(name: string): string }): string => {
  const file = testInfo.outputPath('Ada Lovelace.csv');
  writeFileSync(file, ROWS);
  return file;
};
const choose = (page: Page, ...files: string[]) =>
  page.locator('guise-upload input[type=file]').first().setInputFiles(files);
const valid = (page: Page) => page.evaluate(() => document.querySelector('form')?.checkValidity());
const statuses = (page: Page, text: string) => page.locator('guise-upload [part=status]', { hasText: text });
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();

test('a required picture: the form waits for it, and gets only what was masked', async ({ page, site }) => {
  await page.goto(site.page('a.html', form('required accept="image/*" report-name="report"')));
  expect(await valid(page)).toBe(false);
  await choose(page, made('six.jpg'));
  // Sent while it is under work: the browser holds the form back.
  await expect(page.locator('guise-upload progress')).toBeVisible();
  await send(page);
  expect(site.bodies).toHaveLength(0);
  await expect(statuses(page, 'Ready to send')).toBeVisible({ timeout: 120_000 });
  await page.addScriptTag({ content: axe.source });
  const axeSays = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('guise-upload');
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
  expect(axeSays).toEqual([]);
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  const [file, report] = site.uploads[0] ?? [];
  expect(file).toMatchObject({ name: 'photo', filename: 'picture.jpg', type: 'image/jpeg' });
  const told = JSON.parse(report?.bytes.toString() ?? '') as {
    output: { bytes: number };
    lanes: { picture: { tracks: { verdict: string }[] } };
  };
  expect(told.output.bytes).toBe(file?.bytes.length);
  expect(told.lanes.picture.tracks.map((t) => t.verdict)).toEqual(Array(6).fill('mask'));
  site.neverSaw(made('six.jpg'));
});

test('several files of all media, one of them hostile; one is left out; events tell it', async ({
  page,
  site,
}, info) => {
  const hostile = info.outputPath('photo.jpg');
  writeFileSync(hostile, readFileSync(made('six.jpg')).subarray(0, 900));
  await page.goto(site.page('b.html', form('multiple')));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['sealed', 'refused', 'error', 'change'])
      document.querySelector('guise-upload')?.addEventListener(type, () => seen.push(type));
    const stages: string[] = [];
    Object.assign(globalThis, { stages });
    document.querySelector('guise-upload')?.addEventListener('progress', (e) => {
      const { name, stage } = (e as CustomEvent<{ name: string; stage: string }>).detail;
      if (name === 'walk.mp4' && stages.at(-1) !== stage) stages.push(stage);
    });
  });
  await choose(page, made('walk.mp4'), table(info), hostile);
  await expect(statuses(page, 'Ready to send')).toHaveCount(2, { timeout: 120_000 });
  await expect(page.locator('guise-upload [role=alert]')).toBeVisible({ timeout: 60_000 });
  // What was looked through is not looked through again before it is masked.
  const stages = await page.evaluate(() => (globalThis as unknown as { stages: string[] }).stages);
  expect(stages.filter((s) => s === 'find')).toHaveLength(1);
  expect(stages).toContain('verify');
  // What cannot be sent is not passed over in silence.
  expect(await valid(page)).toBe(false);
  await page.getByRole('button', { name: 'Leave this file out: photo.jpg' }).click();
  expect(await valid(page)).toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'change',
    'sealed',
    'change',
    'sealed',
    'error',
  ]);
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  expect(site.uploads[0]?.map((p) => p.filename)).toEqual(['video.mp4', 'document.csv']);
  expect(site.uploads[0]?.[1]?.bytes.toString()).toBe('name,phone\n<PERSON>,<PHONE_NUMBER>\n');
  for (const f of [made('walk.mp4'), hostile]) site.neverSaw(f);
  expect(site.bodies[0]?.includes('Lovelace')).toBe(false);
});

test('a person is kept, the result is confirmed, the form is reset; strict policies and sandboxes', async ({
  page,
  site,
}, info) => {
  const strict = {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; form-action 'self'",
  };
  await page.goto(site.page('c.html', form('review required'), strict));
  await choose(page, table(info));
  await expect(statuses(page, 'Look at it before it is sent')).toBeVisible({
    timeout: 60_000,
  });
  expect(await valid(page)).toBe(false);
  await page.getByRole('button', { name: 'Leave visible: 212-555-0142' }).click();
  await expect(page.getByRole('button', { name: 'Hide: 212-555-0142' })).toBeEnabled({ timeout: 60_000 });
  expect(await valid(page)).toBe(false);
  await page.getByRole('button', { name: 'Send it like this' }).click();
  expect(await valid(page)).toBe(true);
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  expect(site.uploads[0]?.[0]?.bytes.toString()).toBe('name,phone\n<PERSON>,212-555-0142\n');

  await page.goto(site.page('c.html', form('required'), strict));
  await choose(page, table(info));
  await expect(statuses(page, 'Ready to send')).toBeVisible({ timeout: 60_000 });
  // Other settings: what was made by the former is not sent any more, and settings that cannot be read mask nothing.
  const set = (name: string, value: string) =>
    page.evaluate(([n, v]) => document.querySelector('guise-upload')?.setAttribute(n!, v!), [name, value]);
  await set('preset', 'llm-prompt');
  expect(await valid(page)).toBe(false);
  await expect.poll(() => valid(page), { timeout: 60_000 }).toBe(true);
  expect(
    await page.evaluate(() => (document.querySelector('guise-upload') as GuiseUpload).files[0]?.text()),
  ).toContain('<PERSON_1>');
  for (const [name, value, why] of [
    ['preset', 'safe strict', 'stands beside'],
    ['preset', 'saef', 'must be one of'],
    ['policy', '{"find":', 'no well-formed JSON'],
  ] as const) {
    await set(name, value);
    expect(await valid(page)).toBe(false);
    await expect(page.locator('guise-upload [role=alert]')).toContainText(why, { timeout: 30_000 });
    expect(await page.evaluate(() => (document.querySelector('guise-upload') as GuiseUpload).files)).toEqual(
      [],
    );
  }
  await page.evaluate(() => document.querySelector('form')?.reset());
  expect(await valid(page)).toBe(false);
  expect(
    await page.evaluate(() => [...new FormData(document.querySelector('form') ?? undefined).keys()]),
  ).toEqual([]);

  // A frame without an origin can start no worker: it says what it needs.
  site.page('inner.html', form('required'), { 'Access-Control-Allow-Origin': '*' });
  await page.goto(
    site.page(
      'd.html',
      '<iframe sandbox="allow-scripts allow-forms" src="inner.html" width="600" height="400"></iframe>',
    ),
  );
  const inner = page.frameLocator('iframe');
  await inner.locator('guise-upload input[type=file]').first().setInputFiles(table(info));
  await expect(inner.getByText(/sandbox without "allow-same-origin"/)).toBeVisible();
});

/** Two seconds of nobody's voice. */
const talk = (testInfo: { outputPath(name: string): string }): string => {
  const file = testInfo.outputPath('Ada speaks.wav');
  writeFileSync(file, wav(16_000, 2));
  return file;
};
const spoken = (voice: string) => `policy='{"otherwise":{"sound":{"by":"${voice}"}}}'`;

test('sound gets the voice that the policy names, is heard before it is sent, and goes nowhere without one', async ({
  page,
  site,
}, info) => {
  const original = readFileSync(talk(info));
  await page.goto(site.page('s.html', form(`review required accept="audio/*" ${spoken('robot')}`)));
  await choose(page, talk(info));
  await expect(statuses(page, 'Look at it before it is sent')).toBeVisible({ timeout: 60_000 });
  // A disguise is no tick, and that is said.
  await expect(page.locator('guise-upload [part=verdict]')).toHaveText('Voices disguised');
  await expect(page.locator('guise-upload [part=file]')).toHaveClass(/note/);
  const result = page.locator('guise-upload').getByLabel('What is sent');
  await expect.poll(() => result.evaluate((a: HTMLAudioElement) => a.duration)).toBeCloseTo(2, 1);
  await page.getByRole('button', { name: 'Original' }).click();
  const before = page.locator('guise-upload').getByLabel('Original', { exact: true });
  await expect.poll(() => before.last().evaluate((a: HTMLAudioElement) => a.duration)).toBeCloseTo(2, 1);
  expect(await valid(page)).toBe(false);
  await page.getByRole('button', { name: 'Send it like this' }).click();
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  expect(site.uploads[0]?.[0]).toMatchObject({ filename: 'sound.wav', type: 'audio/wav' });
  expect(site.uploads[0]?.[0]?.bytes).toHaveLength(original.length);
  site.neverSaw(original);

  // Kept or taken out whole it is no masked file.
  for (const settings of ['', spoken('remove')]) {
    await page.goto(site.page('t.html', form(`required ${settings}`)));
    await choose(page, talk(info));
    await expect(page.locator('guise-upload [role=alert]')).toContainText('nothing but sound', {
      timeout: 60_000,
    });
    expect(await valid(page)).toBe(false);
  }
});

test('settings that change while the engine loads are those that a file is masked by', async ({
  page,
  site,
}, info) => {
  let load = () => {};
  const loads = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route('**/engine.js*', async (r) => {
    await loads;
    await r.continue();
  });
  await page.goto(site.page('h.html', form('required')));
  const asked = page.waitForRequest('**/engine.js*');
  await choose(page, table(info));
  await asked;
  await page.evaluate(() => document.querySelector('guise-upload')?.setAttribute('preset', 'llm-prompt'));
  load();
  await expect.poll(() => valid(page), { timeout: 60_000 }).toBe(true);
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  expect(site.uploads[0]?.[0]?.bytes.toString()).toBe('name,phone\n<PERSON_1>,<PHONE_NUMBER_1>\n');
});

test('what the browser kept is left out where the form was reset or set otherwise while it is read', async ({
  page,
  site,
}, info) => {
  await page.addInitScript(() => {
    const { setFormValue } = ElementInternals.prototype;
    ElementInternals.prototype.setFormValue = function (value, state) {
      if (value) Object.assign(window, { kept: state });
      setFormValue.call(this, value, state);
    };
  });
  await page.goto(site.page('i.html', form('required')));
  await choose(page, table(info));
  await expect(statuses(page, 'Ready to send')).toBeVisible({ timeout: 60_000 });
  const restored = (meanwhile: 'nothing' | 'reset' | 'set' | 'chosen') =>
    page.evaluate(async (what) => {
      const upload = document.querySelector('guise-upload') as GuiseUpload;
      upload.clear();
      upload.removeAttribute('preset');
      const reading = upload.formStateRestoreCallback((window as unknown as { kept: FormData }).kept);
      if (what === 'reset') document.querySelector('form')?.reset();
      if (what === 'set') upload.setAttribute('preset', 'llm-prompt');
      if (what === 'chosen') upload.add([new File(['name\n'], 'b.csv')]);
      await reading;
      return upload.files.map((f) => f.name);
    }, meanwhile);
  expect(await restored('nothing')).toEqual(['document.csv']);
  for (const meanwhile of ['reset', 'set', 'chosen'] as const)
    expect(await restored(meanwhile), meanwhile).toEqual([]);
  // Shown, and then set otherwise: nothing of it is left but its place.
  expect(await restored('nothing')).toHaveLength(1);
  await page.evaluate(() => document.querySelector('guise-upload')?.setAttribute('preset', 'llm-prompt'));
  await expect(page.locator('guise-upload [part=verdict]')).toHaveCount(0);
  expect(await valid(page)).toBe(false);
});

test('chosen twice before the code of the first has come, a field of one file has the second', async ({
  page,
  site,
}) => {
  await page.goto(site.page('j.html', form('required')));
  await page.evaluate(() => {
    const upload = document.querySelector('guise-upload') as GuiseUpload;
    for (const name of ['Ada Lovelace', 'Grace Hopper'])
      upload.add([new File([`name,phone\n${name},212-555-0142\n`], `${name}.csv`)]);
  });
  await expect(statuses(page, 'Ready to send')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('guise-upload [part=name]')).toHaveText(['Grace Hopper.csv']);
  expect(await valid(page)).toBe(true);
});

test('a page that may run neither WASM nor workers masks in a frame of another origin', async ({
  page,
  site,
}, info) => {
  const other = await serve(`${LIBRARY}/assets`);
  try {
    const strict = {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; form-action 'self'; frame-src ${new URL(other.url).origin}`,
    };
    await page.goto(site.page('e.html', form(`assets="${other.url}" multiple ${spoken('noise')}`), strict));
    await choose(page, made('six.jpg'), table(info), talk(info));
    await expect(statuses(page, 'Ready to send')).toHaveCount(3, { timeout: 120_000 });
    await send(page);
    await expect.poll(() => site.uploads.length).toBe(1);
    expect(site.uploads[0]?.map((p) => p.filename)).toEqual(['picture.jpg', 'document.csv', 'sound.wav']);
    for (const file of [made('six.jpg'), talk(info)]) site.neverSaw(file);
  } finally {
    await other.close();
  }
  // Its host is gone: nothing is masked, and nothing is sent.
  await page.goto(site.page('f.html', form(`assets="${other.url}"`)));
  await choose(page, table(info));
  await expect(page.locator('guise-upload [role=alert]')).toBeVisible({ timeout: 90_000 });
  expect(await valid(page)).toBe(false);
});

test('nothing leaves where a model is missing, a worker dies or the page is left', async ({ page, site }) => {
  const at = site.page('g.html', form('required'));
  const alert = page.locator('guise-upload [role=alert]');
  await page.route('**/models/*.onnx*', (r) => r.abort());
  await page.goto(at);
  await choose(page, made('six.jpg'));
  await expect(alert).toBeVisible({ timeout: 60_000 });
  expect(await valid(page)).toBe(false);

  await page.unroute('**/models/*.onnx*');
  await page.goto(at);
  await choose(page, made('walk.mp4'));
  await expect(statuses(page, 'Looking for what to hide, ')).toBeVisible({ timeout: 60_000 });
  const job = page.workers().find((w) => w.url().includes('/job-'));
  await job?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('killed');
      }),
  );
  await expect(alert).toBeVisible({ timeout: 60_000 });
  expect(await valid(page)).toBe(false);
  // Tried again, it is left in the middle.
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(statuses(page, 'Looking for what to hide, ')).toBeVisible({ timeout: 60_000 });
  await page.goto(at);
  expect(site.bodies).toEqual([]);
});

test('an input of a page that cannot be changed: its own handlers see masked files alone', async ({
  page,
  site,
}, info) => {
  await page.goto(
    site.page(
      'old.html',
      `<form id="f" method="post" action="upload" enctype="multipart/form-data"><button>Send</button></form>
      <input form="f" type="file" name="scan" multiple required>
      <script type="module">
        import { intercept } from './guise/intercept.js';
        window.start = () => intercept(document.querySelector('form'), {});
        window.seen = [];
        for (const type of ['input', 'change'])
          addEventListener(type, (e) => window.seen.push(...[...e.target.files].map((f) => type + ' ' + f.name)), true);
      </script>`,
    ),
  );
  // Chosen before it began, as where the browser fills a form in again.
  await page.locator('input').setInputFiles(table(info));
  await page.evaluate(() => {
    const w = globalThis as unknown as { seen: string[]; start(): void };
    w.seen = [];
    w.start();
  });
  // Nothing is in the input while it is under work.
  expect(await page.evaluate(() => document.querySelector('input')?.files?.length)).toBe(0);
  await send(page);
  expect(site.bodies).toHaveLength(0);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('input')?.files?.length), { timeout: 60_000 })
    .toBe(1);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'input document.csv',
    'change document.csv',
  ]);
  await send(page);
  await expect.poll(() => site.uploads.length).toBe(1);
  expect(site.uploads[0]?.[0]?.bytes.toString()).toBe('name,phone\n<PERSON>,<PHONE_NUMBER>\n');
});
