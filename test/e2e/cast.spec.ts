/** Speakers in the page: who speaks when, a person who says whose a stretch is, and what of whom is heard in the file that is saved. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Report } from '../../src/core/model/report.ts';
import { conversation, type Line, SENTENCES, TALKED } from '../made/conversation.ts';
import { wav } from '../made/speech.ts';
import { test } from './app.ts';

const [ONE, TWO, THREE, FOUR, FIVE] = SENTENCES;
/** A busy machine takes its time over a result. */
const DONE = { timeout: 120_000 };

/** Two who talk in turn. */
function talk() {
  const { samples, lines } = conversation([
    ['slt', `${ONE} ${FIVE}`],
    ['rms', TWO],
    ['slt', THREE],
    ['rms', FOUR],
  ]);
  return {
    samples,
    lines,
    file: { name: 'talk.wav', mimeType: 'audio/wav', buffer: Buffer.from(wav(TALKED, 0, samples)) },
  };
}
const lane = (page: Page): Locator => page.getByRole('group', { name: 'Who speaks when' });
const turnsOf = (page: Page, who: string): Locator =>
  lane(page).getByRole('button', { name: new RegExp(`^${who}, from`) });

/** Of one channel of two. */
function channel(bytes: Buffer): Float32Array {
  const both = new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);
  return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i]! / 32_768);
}
/** How alike two are in some seconds, sample by sample: 1 for the same, 0 for nothing in common. */
function alike(was: Float32Array, is: Float32Array, from: number, to: number): number {
  let [both, a, b] = [0, 0, 0];
  for (let i = Math.round(from * TALKED); i < Math.round(to * TALKED); i++) {
    both += was[i]! * is[i]!;
    a += was[i]! ** 2;
    b += is[i]! ** 2;
  }
  return Math.abs(both) / Math.sqrt(a * b || 1);
}
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}
/** How alike original and result are, in the middle of what each says. */
async function heardOf(page: Page, samples: Float32Array, lines: readonly Line[]) {
  const was = channel(Buffer.from(wav(TALKED, 0, samples)));
  const is = channel(await saved(page, 'Save the masked file'));
  expect(is.length).toBe(was.length);
  return lines.map(({ talker, from, to }) => {
    const middle = (from + to) / 2;
    // Of whom is kept the middle alone is sure; of all others nothing is heard from end to end.
    return talker === 'slt'
      ? alike(was, is, middle - 0.3, middle + 0.3)
      : alike(was, is, from - 0.2, to + 0.2);
  });
}

test('who speaks is told, and whom a person names and keeps is heard, and nobody else', async ({
  page,
  app,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  const { samples, lines, file } = talk();
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', file);
  await expect(turnsOf(page, 'Speaker 1')).toHaveCount(2, DONE);
  await expect(turnsOf(page, 'Speaker 2')).toHaveCount(2);

  // Too little of a voice is told, and nothing is learned from it.
  await page.getByRole('button', { name: 'Choose 6 s from here' }).click();
  await page.getByLabel('Who speaks').getByLabel('Ends').or(page.getByLabel('Ends')).first().fill('3');
  await page.getByLabel('Who speaks there').fill('Anna');
  await page.getByRole('button', { name: 'This is their voice' }).click();
  await expect(page.getByText(/Only .* s of speech can be heard in it/)).toBeVisible(DONE);
  await expect(turnsOf(page, 'Anna')).toHaveCount(0);

  // By the keyboard: the first turn is hers.
  await turnsOf(page, 'Speaker 1').first().focus();
  await page.keyboard.press('Enter');
  await expect(turnsOf(page, 'Speaker 1').first()).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Who speaks there').fill('S2');
  await page.getByRole('button', { name: 'This is their voice' }).click();
  await expect(page.getByText('A name has up to 40 letters')).toBeVisible();
  await page.getByLabel('Who speaks there').fill('Anna');
  await page.keyboard.press('Enter');
  await expect(turnsOf(page, 'Anna')).toHaveCount(2, DONE);
  // Who has no name stays who they were.
  await expect(turnsOf(page, 'Speaker 2')).toHaveCount(2);
  await expect(page.getByText(/Surely heard alone for \d/)).toBeVisible();

  // Nobody is kept out of what stays as it is.
  const anna = page.getByLabel('What becomes of Anna');
  await expect(anna).toBeDisabled();
  await page.getByLabel('What becomes of Everybody else').selectOption('noise');
  await anna.selectOption('keep');
  await expect(
    lane(page)
      .getByRole('img', { name: /^Anna: kept, from/ })
      .first(),
  ).toBeVisible();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.said');
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);

  await page.getByRole('button', { name: 'Hide 1 and check' }).click();
  await expect(page.getByText('Some speakers’ voices kept, all others disguised or replaced')).toBeVisible(
    DONE,
  );
  await expect(page.getByText(/^Anna: heard as they were for [\d.]+ of [\d.]+ s$/)).toBeVisible();
  for (const [i, by] of (await heardOf(page, samples, lines)).entries())
    if (lines[i]!.talker === 'slt') expect(by).toBeGreaterThan(0.99);
    else expect(by).toBeLessThan(0.05);
  const json = (await saved(page, 'Report as JSON')).toString();
  expect(json).not.toContain('Anna');
  const { sound } = (JSON.parse(json) as Report).lanes;
  expect(sound?.speakers?.speakers.map((s) => [s.speaker, s.by, s.rule])).toEqual([
    ['S1', 'keep', 0],
    ['S2', 'noise', undefined],
  ]);

  // The rule taken back takes the result back, and of the next one nothing of anybody is left.
  await anna.selectOption('');
  await expect(page.getByText(/^Anna: heard as they were/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Mask again' }).click();
  await expect(page.getByText('Nothing of the original sound is left.')).toBeVisible(DONE);
  for (const by of await heardOf(page, samples, lines)) expect(by).toBeLessThan(0.05);
  expect(errors).toEqual([]);
});

test('a preset that names speakers holds a file back until somebody says who they are', async ({
  page,
  app,
}) => {
  const { lines, file } = talk();
  const preset = {
    version: 2,
    name: 'Interviews',
    rules: [{ for: ['voice'], where: { speaker: ['Anna'] }, with: { by: 'keep' } }],
    otherwise: { sound: { by: 'noise' } },
  };
  await page.goto(app.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'From a file' }).click();
  await (await chooser).setFiles({
    name: 'interviews.preset.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(preset)),
  });
  await page.getByLabel('Choose files').first().setInputFiles(file);
  const go = page.getByRole('button', { name: 'Hide 1 and check' });
  await expect(page.getByText('The settings name Anna')).toBeVisible(DONE);
  await expect(go).toBeDisabled();
  await turnsOf(page, 'Speaker 1').first().click(DONE);
  await page.getByRole('button', { name: 'This is Anna' }).click();
  await expect(turnsOf(page, 'Anna')).toHaveCount(2, DONE);
  await expect(page.getByLabel('What becomes of Anna')).toHaveValue('keep');
  await go.click();
  await expect(page.getByText(/^Anna: heard as they were for [\d.]+ of [\d.]+ s$/)).toBeVisible(DONE);
  expect(lines.length).toBe(4);

  // Forgotten, she is nobody again: the result goes, and the file is held back.
  await page.getByRole('button', { name: 'Forget Anna' }).click();
  await expect(page.getByRole('button', { name: 'Mask again' })).toBeDisabled();
  await page.getByRole('button', { name: 'Mask Anna as everybody else' }).click();
  await page.getByRole('button', { name: 'Mask again' }).click();
  await expect(page.getByText('Nothing of the original sound is left.')).toBeVisible(DONE);
});
