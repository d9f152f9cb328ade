/** PDFs in the page and on the command line, on files made here: what they hide must be gone, not only covered. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { expect, type Page } from '@playwright/test';
import { unzlibSync } from 'fflate';
import { test } from './app.ts';
import { command } from './command.ts';

const GONE = /Lovelace|Babbage|219-09-9999|555-0142|ada\.l@example|Secret|HX-4482913|hidden note/;
/** One red pixel. */
const RED = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function letter(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Secret letter');
  pdf.setAuthor('Charles Babbage');
  await pdf.attach(Buffer.from('hidden note'), 'Secret.txt', { mimeType: 'text/plain' });
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage([595, 842]);
  const write = (text: string, y: number, more = {}) =>
    page.drawText(text, { x: 60, y, size: 12, font, ...more });
  write('Dear Charles Babbage,', 760);
  write('our patient Ada Lovelace, SSN 219-09-9999, can be reached at (503) 555-0142.', 730);
  write('Her blood pressure was fine and she likes long walks.', 715);
  write('Write to ada.l@example.org', 300, { rotate: degrees(30), x: 300 });
  // Under a black box, in white and unseen: there all the same.
  write('Ada Lovelace', 600, { color: rgb(1, 1, 1) });
  write('Ada Lovelace', 580);
  page.drawRectangle({ x: 55, y: 575, width: 120, height: 18, color: rgb(0, 0, 0) });
  page.drawImage(await pdf.embedPng(RED), { x: 400, y: 500, width: 100, height: 100 });
  const field = pdf.getForm().createTextField('policy');
  field.setText('policy no. HX-4482913');
  field.addToPage(page, { x: 60, y: 500, width: 200, height: 24 });
  const turned = pdf.addPage([595, 842]);
  turned.setRotation(degrees(90));
  turned.drawText('Signed by Dr. Charles Babbage', { x: 100, y: 400, size: 14, font });
  return pdf.save();
}

/** Everything that a file says: its bytes, its streams unpacked, and its text codes as text. */
async function saidBy(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes);
  let out = Buffer.from(bytes).toString('latin1');
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    let data = object.contents;
    const filter = object.dict.get(PDFName.of('Filter'));
    if (`${filter instanceof PDFArray ? filter.get(0) : filter}` === '/FlateDecode') data = unzlibSync(data);
    out += Buffer.from(data).toString('latin1');
  }
  return out.replace(/<((?:[0-9a-f]{4})+)>/gi, (_, hex: string) =>
    (hex.match(/.{4}/g) ?? []).map((h) => String.fromCharCode(Number.parseInt(h, 16))).join(''),
  );
}

test('a PDF loses what is masked in it, and its pictures, fields, notes, attachments and names', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-pdf-'));
  const file = path.join(folder, 'letter.pdf');
  writeFileSync(file, await letter());
  const {
    code,
    bytes: out,
    err,
  } = await command(['text', file, '--report', path.join(folder, 'report.json')]);
  expect(err).toBe('');
  expect(code).toBe(0);
  const said = await saidBy(out);
  expect(said).not.toMatch(GONE);
  expect(said).toContain('blood pressure was fine and she likes long walks');
  expect(said).toContain('<US_SSN>');
  const made = await PDFDocument.load(out, { updateMetadata: false });
  expect([made.getTitle(), made.getAuthor(), made.getProducer()]).toEqual([undefined, undefined, undefined]);
  expect(made.getPages().map((p) => p.getSize())).toEqual([
    { width: 595, height: 842 },
    // Turned as it is seen.
    { width: 842, height: 595 },
  ]);
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as {
    dropped: string[];
    lanes: { text: { counts: Record<string, number> } };
  };
  expect(report.dropped).toEqual(
    expect.arrayContaining(['pictures on page 1', 'attached files', 'form fields as such']),
  );
  expect(report.lanes.text.counts).toMatchObject({ US_SSN: 1, PHONE_NUMBER: 1, EMAIL_ADDRESS: 1 });
  // What was masked does not come back when the result is read again.
  writeFileSync(path.join(folder, 'masked.pdf'), out);
  const again = await command(['text', path.join(folder, 'masked.pdf'), '--analyze', '--no-ner']);
  const found = JSON.parse(again.out.toString()) as { entity: string }[];
  expect(found.filter((f) => ['US_SSN', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'ID'].includes(f.entity))).toEqual(
    [],
  );
});

/** A stretch of a page, points from its top left corner. */
type Area = readonly [x: number, y: number, width: number, height: number];

/** The first page's picture, light of each pixel: 0..15. */
async function pictureOf(
  bytes: Uint8Array,
): Promise<{ width: number; lightAt(x: number, y: number): number }> {
  const page = (await PDFDocument.load(bytes)).getPages()[0]!;
  const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
  const picture = pictures?.lookup(pictures.keys()[0]!);
  if (!(picture instanceof PDFRawStream)) throw new Error('no picture');
  expect(`${picture.dict.get(PDFName.of('ColorSpace'))}`).toBe('/DeviceGray');
  const width = picture.dict.lookup(PDFName.of('Width'), PDFNumber).asNumber();
  const data = unzlibSync(picture.contents);
  const row = (width + 1) >> 1;
  return { width, lightAt: (x, y) => (data[y * row + (x >> 1)]! >> (x & 1 ? 0 : 4)) & 15 };
}

/**
 * Reads a PDF in the app, paints it with boxes over every sign of some values, and counts what is darker than half in the
 * first page's picture: within those boxes, within them and around, and within some areas.
 */
async function look(
  page: Page,
  pdf: Buffer | Uint8Array,
  values: readonly string[],
  areas: readonly Area[] = [],
) {
  const { signs, base64, dropped, pageWidth } = await page.evaluate(
    async ([base64, values]) => {
      const opened = await window.guise.openPages(base64, 'a.pdf');
      if (!opened.ok) throw new Error(opened.fault.code);
      const { text, boxes: floats, width } = opened.pages[0]!;
      const boxes = [...new Float32Array(Uint8Array.from(atob(floats), (c) => c.charCodeAt(0)).buffer)];
      const signs = values.flatMap((v) => {
        const at = text.indexOf(v);
        if (at < 0) throw new Error(`${v} was not read`);
        // A blank has no place of its own.
        return [...v].map((_, i) => boxes.slice((at + i) * 4, (at + i) * 4 + 4)).filter((b) => b[2]! > 0);
      });
      const hidden = signs.map(([x, y, width, height]) => ({ box: { x, y, width, height }, text: '' }));
      const changes = opened.pages.map((_, i) => ({ hidden: i === 0 ? hidden : [], kept: [] }));
      const made = await window.guise.paintPages(opened.id, JSON.stringify(changes));
      if (!made.ok) throw new Error(made.fault.code);
      return { signs, base64: made.base64, dropped: opened.dropped, pageWidth: width };
    },
    [Buffer.from(pdf).toString('base64'), values] as const,
  );
  const picture = await pictureOf(Buffer.from(base64, 'base64'));
  const scale = picture.width / pageWidth;
  const dark = (list: readonly (readonly number[])[], grown: number) =>
    list.map(([x, y, w, h]) => {
      let count = 0;
      for (let j = 0; j < Math.ceil((h! + 2 * grown) * scale); j++)
        for (let i = 0; i < Math.ceil((w! + 2 * grown) * scale); i++)
          if (picture.lightAt(Math.floor((x! - grown) * scale) + i, Math.floor((y! - grown) * scale) + j) < 8)
            count++;
      return count;
    });
  return { inside: dark(signs, -0.5), around: dark(signs, 6), within: dark(areas, 0), dropped };
}
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

test('the boxes are over the signs: nothing dark is left where a masked value stood', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}headless.html`);
  const values = ['Ada Lovelace', '219-09-9999', '(503) 555-0142', 'ada.l@example.org', 'HX-4482913'];
  const dark = await look(page, await letter(), values);
  expect(sum(dark.inside)).toBe(0);
  // The measure sees ink: the words beside are there.
  expect(sum(dark.around)).toBeGreaterThan(100);
});

test('text and pictures that fill a shape as its colour are not painted', async ({ page, app }) => {
  await page.setContent(`<body style="margin:0;font:16px sans-serif"><svg width="400" height="200">
    <pattern id="p" width="120" height="40" patternUnits="userSpaceOnUse"><text y="20">Ada Lovelace</text></pattern>
    <rect width="400" height="200" fill="url(#p)"/></svg><p style="margin:0">long walks</p></body>`);
  const pdf = await page.pdf({ width: '400px', height: '300px' });
  await page.goto(`${app.url}headless.html`);
  // 96 CSS pixels are 72 points.
  const { within, dropped } = await look(
    page,
    pdf,
    [],
    [
      [0, 0, 300, 148],
      [0, 151, 300, 74],
    ],
  );
  expect(within[0]).toBe(0);
  expect(within[1]).toBeGreaterThan(100);
  expect(dropped).toContain('pictures on page 1');
});

test('what cannot be read is refused, with nothing written', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-pdf-'));
  const refused = async (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), bytes);
    const { code, bytes: out, err } = await command(['text', path.join(folder, name), '--no-ner']);
    expect(code).toBe(1);
    expect(out).toHaveLength(0);
    return err;
  };
  const scan = await PDFDocument.create();
  scan.addPage().drawImage(await scan.embedPng(RED), { x: 0, y: 0, width: 500, height: 500 });
  expect(await refused('scan.pdf', await scan.save())).toContain('scans are not read');
  expect(await refused('none.pdf', 'I am no PDF')).toContain('no PDF');
  const whole = await letter();
  const locked = await PDFDocument.load(whole);
  await locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
  expect(await refused('locked.pdf', await locked.save())).toContain('password');
});

test('the page takes a PDF among videos, shows what it says, keeps one value, and works with the network cut', async ({
  page,
  context,
  app,
  requests,
}) => {
  await page.goto(app.url);
  const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await letter()) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  const save = page.getByRole('button', { name: 'Save the masked file' });
  await expect(save).toBeEnabled({ timeout: 90_000 });
  await expect(page.locator('.out')).toContainText('our patient <PERSON>, SSN <US_SSN>');
  await page.getByLabel('Text to mask').evaluate((t: HTMLTextAreaElement) => {
    const at = t.value.indexOf('555-0142');
    t.focus();
    t.setSelectionRange(at, at);
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+k');
  await expect(page.locator('.out')).toContainText('(503) 555-0142');
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('letter.masked.pdf');
  const said = await saidBy(readFileSync(await download.path()));
  expect(said).toContain('(503) 555-0142');
  expect(said.replaceAll('555-0142', '')).not.toMatch(GONE);
  await expect(page.getByText(/Ready offline: .*documents/)).toBeVisible({ timeout: 90_000 });
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('Choose a text file').setInputFiles(file);
  await expect(save).toBeEnabled({ timeout: 90_000 });
  const [again] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(await saidBy(readFileSync(await again.path()))).not.toMatch(GONE);
  expect(requests.filter((r) => !r.startsWith(app.url) && !r.startsWith(`blob:${app.url}`))).toEqual([]);
});
