/** Speakers in the page: who speaks when, a person who says whose a stretch is, and what of whom is heard in the file that is saved. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Report } from '../../src/core/model/report.ts';
import { conversation, type Line, SENTENCES, TALKED } from '../made/conversation.ts';
import { alikeAt, channelOf } from '../made/likeness.ts';
import { GREY_FILM, remade, soundAlone } from '../made/remade.ts';
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

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}
/** How alike original and result are in what each says. */
function heardOf(was: Float32Array, masked: Buffer, lines: readonly Line[], late: number): number[] {
  const is = channelOf(masked);
  expect(Math.abs(is.length - was.length)).toBeLessThanOrEqual(2 * late * TALKED);
  return lines.map(({ talker, from, to }) => {
    const middle = (from + to) / 2;
    // Of whom is kept the middle alone is sure; of all others nothing is heard from end to end.
    return talker === 'slt'
      ? alikeAt(was, is, middle - 0.3, middle + 0.3, late)
      : alikeAt(was, is, from, to, late);
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
  const kept = heardOf(samples, await saved(page, 'Save the masked file'), lines, 0);
  for (const [i, by] of kept.entries())
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
  const gone = heardOf(samples, await saved(page, 'Save the masked file'), lines, 0);
  for (const by of gone) expect(by).toBeLessThan(0.05);
  expect(errors).toEqual([]);
});

test('a preset that names speakers holds a file back until somebody says who they are', async ({
  page,
  app,
}) => {
  const { file } = talk();
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

  // What is chosen for a name is a rule of the preset that is saved.
  await page.getByLabel('What becomes of Anna').selectOption('pitch');
  await page.locator('.speakers summary').click();
  await page.locator('.speakers details input').fill('-3');
  await page.locator('.speakers details input').blur();
  await page.getByRole('button', { name: 'Save as a preset' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Whispered');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const written = JSON.parse((await saved(page, 'Save it to a file')).toString()) as { rules: unknown };
  expect(written.rules).toMatchObject([
    { for: ['voice'], where: { speaker: ['Anna'] }, with: { by: 'pitch', options: { semitones: -3 } } },
  ]);

  // Forgotten, she is nobody again: the result goes, and the file is held back.
  await page.getByRole('button', { name: 'Forget Anna' }).click();
  await expect(page.getByRole('button', { name: 'Mask again' })).toBeDisabled();
  await page.getByRole('button', { name: 'Mask Anna as everybody else' }).click();
  await page.getByRole('button', { name: 'Mask again' }).click();
  await expect(page.getByText('Nothing of the original sound is left.')).toBeVisible(DONE);
});

test('in a film, by several turns; the voice is known in the next file as well', async ({
  page,
  app,
  baseURL,
}) => {
  const { samples, lines, file } = talk();
  await page.goto(`${baseURL}/test/blank.html`);
  const buffer = await remade(page, file.buffer, 'talk.mp4', GREY_FILM);
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', { name: 'talk.mp4', mimeType: 'video/mp4', buffer });
  await page.getByRole('button', { name: 'Show the sound' }).click(DONE);
  for (const i of [0, 1]) await turnsOf(page, 'Speaker 1').nth(i).click(DONE);
  await page.getByLabel('Who speaks there').fill('Anna');
  await page.keyboard.press('Enter');
  await expect(turnsOf(page, 'Anna')).toHaveCount(2, DONE);
  // Everybody else as it is: that is no voice to say the rest.
  await expect(page.getByText('Choose a voice for everybody else first')).toBeVisible();
  await page.getByLabel('What becomes of Everybody else').selectOption('noise');
  await page.getByLabel('What becomes of Anna').selectOption('keep');
  await page.getByRole('button', { name: 'Change the sound and check' }).click();
  await expect(page.getByText(/^Anna: heard as they were for [\d.]+ of [\d.]+ s$/)).toBeVisible(DONE);
  const masked = await saved(page, 'Save the masked file');

  // Another file: nobody says anything there, and Anna is Anna.
  await page
    .getByLabel('Choose files')
    .first()
    .setInputFiles({ ...file, name: 'again.wav' });
  await page.getByRole('button', { name: /^again\.wav/ }).click();
  await expect(turnsOf(page, 'Anna')).toHaveCount(2, DONE);
  await expect(page.getByText('learned from talk.mp4')).toBeVisible();
  await expect(page.getByLabel('What becomes of Anna')).toHaveValue('keep');
  await page.getByRole('button', { name: 'Hide 1 and check' }).click();
  await expect(page.getByText(/^Anna: heard as they were for [\d.]+ of [\d.]+ s$/)).toBeVisible(DONE);
  const again = heardOf(samples, await saved(page, 'Save the masked file'), lines, 0);

  await page.goto(`${baseURL}/test/blank.html`);
  const sound = await remade(page, masked, 'is.wav', soundAlone(TALKED));
  for (const all of [again, heardOf(samples, sound, lines, 0.05)])
    for (const [i, by] of all.entries())
      if (lines[i]!.talker === 'slt') expect(by).toBeGreaterThan(0.9);
      else expect(by).toBeLessThan(0.1);
});

test('a stretch is chosen by a drag, in a narrow, dark page that runs from the right; the keyboard finds what is out of sight', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const { lines, file } = talk();
  await page.goto(`${app.url}?lang=ar`);
  await page.setInputFiles('input[type=file]', file);
  const turns = page.locator('.lanes .turn');
  await expect(turns).toHaveCount(4, DONE);
  await page.getByRole('button', { name: 'السحب يختار من يتكلم' }).click();
  const wave = page.locator('.wave');
  await wave.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await wave.boundingBox())!;
  const seconds = Number(await wave.getAttribute('aria-valuemax'));
  const at = (s: number) => x + 1 + ((width - 2) * s) / seconds;
  await page.mouse.move(at(lines[2]!.from), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(lines[2]!.from + 2), y + height / 2, { steps: 4 });
  await page.mouse.move(at(lines[2]!.to), y + height / 2, { steps: 4 });
  await page.mouse.up();
  const ends = page.locator('.speakers input[type=number]');
  await expect(ends).toHaveCount(2);
  expect(Number(await ends.first().inputValue())).toBeCloseTo(lines[2]!.from, 0);
  expect(Number(await ends.last().inputValue())).toBeCloseTo(lines[2]!.to, 0);
  // It hides nothing.
  await expect(page.locator('.sound details')).toHaveCount(0);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.said');
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.locator('.sound input[type=range]').fill('120');
  const last = turns.last();
  const wide = async () => (await last.boundingBox())!.width;
  await expect.poll(wide).toBeLessThan(8);
  await last.focus();
  await expect.poll(wide).toBeGreaterThan(50);
});
