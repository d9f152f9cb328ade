/** Text in the page, with the classifier, in a real browser; documents by the command line too. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import readWorkbook from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/universal';
import { serve } from '../../src/shells/cli/server.ts';
import { schemaErrors } from '../schema.ts';
import { test } from './app.ts';
import { command } from './command.ts';
import { LETTER } from './letter.ts';

test('the page masks what is typed, shows why, keeps, marks and undoes; nothing leaves it', async ({
  page,
  app,
  requests,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const area = page.getByLabel('Text to mask');
  const out = page.locator('.out');
  await area.fill(LETTER);
  await expect(page.getByText(/Model on (wasm|webgpu)/)).toBeVisible({ timeout: 60_000 });
  await expect(out).toContainText('<PERSON> at <PHONE_NUMBER>');
  await expect(out).not.toContainText(/Okafor|219-09|Lindqvist|555-0142|Whitfield/);

  // The evidence, by keyboard: the caret stands in the number.
  await area.evaluate((t: HTMLTextAreaElement) => {
    const at = t.value.indexOf('219-09') + 3;
    t.focus();
    t.setSelectionRange(at, at);
  });
  await page.keyboard.press('ArrowRight');
  const card = page.getByRole('dialog', { name: 'Why this was found' });
  await expect(card).toContainText('us-ssn, delimited');
  await expect(card).toContainText('0.50 → 0.85');
  await page.keyboard.press('Alt+k');
  await expect(out).toContainText('219-09-9999');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(out).not.toContainText('219-09-9999');

  // What nothing finds is marked by hand.
  await area.evaluate((t: HTMLTextAreaElement) => {
    const at = t.value.indexOf('on file');
    t.focus();
    t.setSelectionRange(at, at + 7);
    t.dispatchEvent(new Event('select'));
  });
  await page.getByLabel('Kind of the selected text').selectOption('ID');
  await page.getByRole('button', { name: /Mask the selection/ }).click();
  await expect(out).toContainText('is <ID>.');

  // The edits as a file: taken back after an undo, in one step.
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the edits' }).click(),
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(out).not.toContainText('is <ID>.');
  await page.getByLabel('Choose a file of edits').setInputFiles(await saved.path());
  await expect(out).toContainText('is <ID>.');

  // Another purpose: invented people, the same everywhere.
  await page.getByLabel('Purpose').selectOption('research');
  await expect(out).not.toContainText(/<PERSON>|Okafor/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report as JSON' }).click(),
  ]);
  const report = readFileSync(await download.path(), 'utf8');
  expect(schemaErrors('report-4', JSON.parse(report))).toEqual([]);
  // The classifier that read it stands in the report with its hash.
  expect(JSON.parse(report).engines[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(report).not.toMatch(/Okafor|219-09/);

  expect(
    requests.filter((u) => !u.startsWith(app.url) && !u.startsWith('blob:') && !u.startsWith('data:')),
  ).toEqual([]);
  expect(requests.some((u) => u.endsWith('guise-ner/onnx/model_quantized.onnx'))).toBe(true);
  expect(errors).toEqual([]);
});

test('nothing is handed out before the names were read, and not at all where they cannot be', async ({
  page,
  context,
  app,
}) => {
  await context.route('**/guise-ner/**', (route) => route.abort());
  await page.goto(`${app.url}#text`);
  await page.getByLabel('Text to mask').fill(LETTER);
  await expect(page.getByText('No model: rules only')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toBeVisible();
  for (const name of ['Copy', 'Save', 'Report as JSON'])
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
  // The person decides to go by rules alone.
  await page.getByLabel('Names by').selectOption('off');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeEnabled();
  await expect(page.locator('.out')).not.toContainText('219-09-9999');
});

test('while it is not known whether a classifier reads, nobody says that rules alone do', async ({
  page,
  app,
}) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const now = document.querySelector('.state')?.textContent?.trim();
      if (now && said.at(-1) !== now) said.push(now);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(`${app.url}#text`);
  await expect(page.locator('.state')).toContainText('loads with the first text');
  await page.getByLabel('Text to mask').fill(LETTER);
  await expect(page.locator('.state')).toContainText('Model on', { timeout: 60_000 });
  const said = await page.evaluate(() => (window as never as { said: string[] }).said.join('\n'));
  expect(said).toContain('Loading the model');
  expect(said.toLowerCase()).not.toContain('rules only');
});

test('rules answer while the person types a page of text', async ({ page, app }) => {
  await page.goto(`${app.url}#text`);
  await page.getByLabel('Names by').selectOption('off');
  await page.getByLabel('Text to mask').fill(LETTER.repeat(25));
  await expect(page.getByText(/rules \d+ ms/)).toBeVisible();
  await page.getByLabel('Text to mask').press('End');
  await page.keyboard.type(' SSN 219-09-9998', { delay: 5 });
  await expect(page.locator('.out')).not.toContainText('219-09-9998');
});

test('an operator without its key gives a clear fault and no text', async ({ page, app }) => {
  await page.goto(`${app.url}#text`);
  await page.getByLabel('Text to mask').fill('SSN 219-09-9999');
  await page.getByLabel('What becomes of it').selectOption('encrypt');
  await expect(page.getByRole('alert')).toContainText('encrypt.key is empty');
  await expect(page.locator('.out')).toHaveCount(0);
  await page.getByLabel('Passphrase or key').fill('correct horse');
  await page.getByLabel('Passphrase or key').press('Tab');
  await expect(page.locator('.out')).toContainText('ENC[US_SSN:');
});

test('a policy from a file is used, and a wrong one is refused with its line', async ({ page, app }) => {
  await page.goto(`${app.url}#text`);
  await page.getByLabel('Text to mask').fill('SSN 219-09-9999');
  const use = (json: string) =>
    page
      .getByLabel('Choose a policy')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await use('{"version": 1,\n "otherwise": {"operator": "shred"}}');
  await expect(page.getByRole('alert')).toContainText(/mine.json, line 2.*must be one of/);
  await use('{"version": 1, "otherwise": {"operator": "template", "options": {"template": "[gone]"}}}');
  await expect(page.locator('.out')).toHaveText('SSN [gone]');
});

test('a table is masked by its cells, saved as a table, and a broken one is refused', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}#text`);
  const use = (name: string, text: string) =>
    page
      .getByLabel('Choose a text file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('Text to mask').fill('ready');
  await expect(page.locator('.out')).toHaveText('ready');
  await use('people.csv', 'name,ssn,note\n"Okafor, Daniel",219-09-9999,"said ""hi"""\n');
  const told = page.getByRole('status').filter({ hasText: 'people.csv' });
  await expect(told).toContainText('2 values masked in 6 parts', { timeout: 60_000 });
  // One value is kept and another marked, as in a text.
  const area = page.getByLabel('Text to mask');
  const choose = (value: string, length: number) =>
    area.evaluate(
      (t: HTMLTextAreaElement, [v, n]) => {
        const at = t.value.indexOf(v as string);
        t.focus();
        t.setSelectionRange(at + 1, at + 1 + (n as number));
        t.dispatchEvent(new Event('select'));
      },
      [value, length] as const,
    );
  await choose('219-09', 0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+k');
  await expect(page.locator('.out')).toContainText('219-09-9999');
  await choose('said', 3);
  await page.keyboard.press('Alt+m');
  await expect(page.locator('.out')).not.toContainText('aid');
  await page.getByRole('button', { name: 'Undo' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the masked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('people.masked.csv');
  const table = readFileSync(await download.path(), 'utf8');
  expect(table).toMatch(/^name,ssn,note\n/);
  expect(table).not.toMatch(/Okafor/);
  expect(table).toContain('219-09-9999,"said ""hi"""');
  await page.getByRole('button', { name: 'Back to text' }).click();
  await use('broken.csv', 'a,b\n1,"2\n');
  await expect(page.getByRole('alert')).toContainText('not well formed at row 2');
  await expect(page.getByRole('button', { name: 'Save the masked file' })).toHaveCount(0);
});

test('an Excel workbook is masked in the page and by the command line', async ({ page, app }) => {
  const day = new Date(Date.UTC(1906, 11, 9));
  const sheets = [
    {
      sheet: 'Staff',
      data: [
        ['Name', 'Phone', 'Born', 'Salary', 'Manager'],
        [
          'Grace Hopper',
          '212-555-0142',
          { value: day, type: Date, format: 'yyyy-mm-dd' },
          50000.5,
          'Ada Lovelace',
        ],
        ['Alan Turing', 2125550177, { value: day, type: Date, format: 'yyyy-mm-dd' }, 40000, 'Ada Lovelace'],
      ],
    },
    { sheet: 'Ada Lovelace', data: [['note'], ['please call Bob Smith in Leeds']] },
  ];
  const bytes = Buffer.from(await (await writeWorkbook(sheets).toBlob()).arrayBuffer());
  const hidden = /Hopper|Turing|Lovelace|Smith|Leeds|555/;
  const check = async (masked: Uint8Array) => {
    const read = await readWorkbook(new Blob([new Uint8Array(masked)]));
    expect(read.map((r) => r.sheet)).toEqual(['Staff', 'Sheet 2']);
    expect(read[0]!.data[0]).toEqual(['Name', 'Phone', 'Born', 'Salary', 'Manager']);
    expect(read[0]!.data.map((r) => r[3]).slice(1)).toEqual([50000.5, 40000]);
    expect(JSON.stringify(read)).not.toMatch(hidden);
  };
  await page.goto(`${app.url}#text`);
  await page
    .getByLabel('Choose a text file')
    .setInputFiles({ name: 'staff.xlsx', mimeType: '', buffer: bytes });
  await expect(page.getByRole('status').filter({ hasText: 'staff.xlsx' })).toContainText('values masked', {
    timeout: 60_000,
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the masked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('staff.masked.xlsx');
  await check(readFileSync(await download.path()));

  const file = path.join(mkdtempSync(path.join(tmpdir(), 'guise-')), 'staff.xlsx');
  writeFileSync(file, bytes);
  await check((await command(['text', file])).bytes);
});

test('contacts and XML keep their form and lose their people, in the page and by the command line', async ({
  page,
  app,
}) => {
  const files = {
    'staff.vcf':
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lovelace;Ada;;;\r\nFN:Dr. Ada Lovelace\r\nTEL;TYPE=CELL:212-555-0142\r\nNOTE:Her husband is William King.\r\nEND:VCARD\r\n',
    'staff.xml':
      '<?xml version="1.0"?>\n<staff><person ssn="219-09-9999"><firstName>Ada</firstName><lastName>Lovelace</lastName><note>Met <b>William</b> King &amp; his dog.</note></person></staff>\n',
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  await page.goto(`${app.url}#text`);
  for (const [name, text] of Object.entries(files)) {
    const check = (masked: string) => {
      expect(masked).not.toMatch(/Lovelace|Ada|William|555|219/);
      expect(masked).toMatch(
        name.endsWith('vcf')
          ? /^BEGIN:VCARD\r\nVERSION:3\.0\r\nN:.+;.+;;;\r\nFN:Dr\. .+\r\nTEL;TYPE=CELL:.+\r\nNOTE:Her husband is .+\.\r\nEND:VCARD\r\n$/
          : /^<\?xml version="1\.0"\?>\n<staff><person ssn=".+"><firstName>.+<\/firstName><lastName>.+<\/lastName><note>Met <b>.+<\/b>.* &amp; his dog\.<\/note><\/person><\/staff>\n$/,
      );
    };
    await page
      .getByLabel('Choose a text file')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await expect(page.getByRole('status').filter({ hasText: name })).toContainText('values masked', {
      timeout: 60_000,
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the masked file' }).click(),
    ]);
    check(readFileSync(await download.path(), 'utf8'));
    await page.getByRole('button', { name: 'Back to text' }).click();

    const file = path.join(folder, name);
    writeFileSync(file, text);
    check((await command(['text', file])).out);
  }
});

test('another classifier of the host: downloaded on a click, checked, kept, and used with the network cut', async ({
  page,
  context,
}) => {
  // A host with one more model: our own under another name.
  const site = mkdtempSync(path.join(tmpdir(), 'guise-'));
  cpSync(path.resolve(import.meta.dirname, '..', '..', 'dist'), site, { recursive: true });
  cpSync(path.join(site, 'models', 'guise-ner'), path.join(site, 'models', 'other-ner'), { recursive: true });
  const index = JSON.parse(readFileSync(path.join(site, 'models', 'index.json'), 'utf8')) as {
    models: { id: string; file: string }[];
  };
  const rename = (s: string) => s.replace('guise-ner', 'other-ner');
  index.models.push(
    ...index.models
      .filter((m) => m.file.startsWith('guise-ner/'))
      .map((m) => ({ ...m, id: rename(m.id), file: rename(m.file) })),
  );
  writeFileSync(path.join(site, 'models', 'index.json'), JSON.stringify(index));
  const host = await serve(site);
  try {
    await page.goto(`${host.url}#text`);
    await page.getByLabel('Text to mask').fill(LETTER);
    await page.getByLabel('Names by').selectOption('other-ner');
    await page.getByRole('button', { name: /Download \d\.\d MB, once/ }).click();
    await expect(page.getByLabel('Names by').locator('option:checked')).toContainText('here', {
      timeout: 60_000,
    });
    await expect(page.getByText(/^Model on/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await page.getByLabel('Text to mask').fill(LETTER);
    await page.getByLabel('Names by').selectOption('other-ner');
    await expect(page.getByText(/^Model on/)).toBeVisible({ timeout: 60_000 });
    const area = page.getByLabel('Text to mask');
    // Rules answer first; what the model says takes their place.
    await expect(async () => {
      await area.evaluate((t: HTMLTextAreaElement) =>
        t.setSelectionRange(t.value.indexOf('Marta') + 2, t.value.indexOf('Marta') + 2),
      );
      await area.press('ArrowRight');
      const why = page.getByRole('dialog', { name: 'Why this was found' });
      await expect(why).toContainText('model other-ner', { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
  } finally {
    await host.close();
  }
});
