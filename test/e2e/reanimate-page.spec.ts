/** A portrait in a film's place, in the page: chosen, made, checked, and withdrawn by whatever is chosen since. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Report } from '../../src/core/model/report.ts';
import { wav } from '../made/speech.ts';
import { TALKING } from '../made/talking.ts';
import { made } from '../media.ts';
import { schemaErrors } from '../schema.ts';
import { test } from './app.ts';
import { command } from './command.ts';

const LONG = { timeout: 150_000 };

/** The section of a portrait, unfolded, and what is in it. */
async function sectionIn(page: Page, title: string) {
  await page.getByText(title).click();
  const section = page.locator('details.whole');
  return {
    section,
    cards: section.getByRole('radiogroup', { name: 'Whose portrait' }),
    sound: section.getByLabel('Sound'),
    make: section.getByRole('button', { name: 'Make the video and check it' }),
    save: section.getByRole('button', { name: 'Save the video' }),
    left: section.getByText('The settings or your choices have changed since.'),
  };
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('details.whole').getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const reportIn = async (page: Page): Promise<{ name: string; report: Report }> => {
  const { name, bytes } = await saved(page, 'Report as JSON');
  return { name, report: JSON.parse(bytes.toString()) as Report };
};

/** Files that results are written to. */
const scratch = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('guise-scratch').catch(() => null);
    let n = 0;
    // This compiler knows no such iterator.
    const listed = folder as unknown as { keys(): AsyncIterable<string> } | null;
    if (listed) for await (const _ of listed.keys()) n++;
    return n;
  });

test('a persona does what the film does; whatever is chosen otherwise withdraws the video, and it comes back with what it was made from', async ({
  page,
  app,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made('talking.mp4'));
  const { section, cards, sound, make, save, left } = await sectionIn(page, 'A portrait instead of the film');
  // By the keyboard.
  await cards.getByRole('radio', { name: 'Mira' }).focus();
  for (const _ of 'xxx') await page.keyboard.press('ArrowRight');
  await expect(cards.getByRole('radio', { name: 'Kofi' })).toBeChecked();
  await expect(make).toBeEnabled(LONG);
  expect(await scratch(page)).toBe(0);

  // Cancelled while it is drawn: nothing is left, and nothing can be saved.
  await make.click();
  await expect(section.getByText('Drawing the portrait', { exact: true })).toBeVisible(LONG);
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(make).toBeEnabled();
  await expect(save).toHaveCount(0);
  await expect.poll(() => scratch(page)).toBe(0);

  await make.click();
  await expect(save).toBeVisible(LONG);
  await expect(section.getByText('A portrait moves, and nothing of the original is shown')).toBeVisible();
  await expect(section.locator('.mark')).toHaveText('✓');
  const film = section.getByLabel('The result');
  await expect.poll(() => film.evaluate((v: HTMLVideoElement) => v.videoWidth)).toBe(640);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run('details.whole');
    return found.violations.map((v) => v.id);
  });
  expect(violations).toEqual([]);
  const { name, bytes } = await saved(page, 'Save the video');
  expect(name).toBe('talking.reanimated.mp4');
  const told = await reportIn(page);
  expect(told.name).toBe('talking.reanimated.report.json');
  expect(schemaErrors('report-4', told.report)).toEqual([]);
  expect(told.report.output.bytes).toBe(bytes.length);
  expect(told.report.policy.otherwise.sound.by).toBe('remove');
  expect(told.report.lanes.portrait).toMatchObject({
    frames: TALKING.frames,
    portrait: null,
    driver: { person: 'P1', read: TALKING.frames },
    verification: { verdict: 'clean' },
    strangers: { by: 'faceres', same: 0 },
  });

  const withdrawn = async () => {
    await expect(save).toHaveCount(0);
    await expect(film).toHaveCount(0);
    await expect(section.locator('.mark')).toHaveCount(0);
    await expect(section.getByRole('button', { name: 'Report as JSON' })).toHaveCount(0);
    await expect(left).toBeVisible();
  };
  await cards.getByRole('radio', { name: 'Jonas' }).click();
  await withdrawn();
  await cards.getByRole('radio', { name: 'Kofi' }).click();
  await expect(save).toBeVisible();
  await sound.selectOption('robot');
  await withdrawn();
  await sound.selectOption('remove');
  await expect(save).toBeVisible();
  await page.getByRole('radio', { name: 'Blur', exact: true }).click();
  await withdrawn();
  expect(errors).toEqual([]);
});

test('a picture of their own moves, one without a face is refused, and a sound has it say what is heard', async ({
  page,
  app,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const picture = path.join(folder, 'ada.png');
  const ada = ['--seed', '7', '--set', 'presentation=man', '--set', 'persona=9', '--name', 'Ada'];
  const born = await command([
    'persona',
    'new',
    ...ada,
    '--out',
    path.join(folder, 'a.json'),
    '--picture',
    picture,
  ]);
  expect(born.code, born.err).toBe(0);
  await page.goto(app.url);
  const buffer = Buffer.from(wav(16_000, 1.2));
  await page.setInputFiles('input[type=file]', { name: 'said.wav', mimeType: 'audio/wav', buffer });
  const { section, cards, sound, make, save, left } = await sectionIn(page, 'A portrait that says it');
  await cards.getByRole('radio', { name: 'Own picture' }).click();
  // Nobody to move yet.
  await expect(make).toBeDisabled();
  const choose = section.getByLabel('Choose a picture').and(page.locator('input'));
  await choose.setInputFiles(made('words.png'));
  await make.click();
  await expect(section.getByRole('alert')).toContainText('No face was found in it.', LONG);
  await expect(save).toHaveCount(0);
  expect(await scratch(page)).toBe(0);

  // Dropped on the section it is the portrait, and no file to be masked.
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const all = new DataTransfer();
    all.items.add(new File([bytes], 'ada.png', { type: 'image/png' }));
    return all;
  }, readFileSync(picture).toString('base64'));
  await section.locator('.who').dispatchEvent('drop', { dataTransfer: data });
  await expect(section.getByText('ada.png')).toBeVisible();
  await expect(section.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.queue li')).toHaveCount(1);
  await expect(sound).toHaveValue('remove');
  await sound.selectOption('robot');
  // Half a smile throughout, by the keyboard, and it is in the file of keyframes.
  await section.getByText('Set what it does by hand').click();
  const smile = section.getByLabel('Smile', { exact: true });
  await smile.focus();
  for (const _ of '0123456789') await page.keyboard.press('ArrowRight');
  const keyframes = [{ at: 0, move: 'smile', amount: 0.5 }];
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Save the edits' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('said.keyframes.json');
  const edits = readFileSync(await download.path());
  expect(JSON.parse(edits.toString())).toEqual({ schema: 'guise.keyframes/1', keyframes });
  await make.click();
  await expect(save).toBeVisible(LONG);
  await expect(section.getByText('A person has set what it does beside: 1 keyframe.')).toBeVisible();
  expect((await saved(page, 'Save the video')).name).toMatch(/^said\.reanimated\./);
  const { report } = await reportIn(page);
  expect(report.lanes.portrait).toMatchObject({
    frames: 30,
    driver: null,
    portrait: { bytes: readFileSync(picture).length },
    keyframes,
    verification: { verdict: 'clean' },
  });
  expect(report.lanes.sound).toMatchObject({ voice: 'robot', verification: { verdict: 'clean' } });

  expect(schemaErrors('report-4', report)).toEqual([]);

  // Other keyframes withdraw it; a file brings the first ones back, and one that says nothing changes none.
  await section.getByRole('button', { name: 'Remove this keyframe: Smile' }).click();
  await expect(save).toHaveCount(0);
  await expect(left).toBeVisible();
  const take = section.getByLabel('Choose a file of edits');
  await take.setInputFiles({ name: 'keys.json', mimeType: 'application/json', buffer: edits });
  await expect(save).toBeVisible();
  await take.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(section.getByRole('alert')).toContainText('bad.json');
  await expect(save).toBeVisible();
  await take.setInputFiles({ name: 'keys.json', mimeType: 'application/json', buffer: edits });
  await expect(section.getByRole('alert')).toHaveCount(0);

  // Another picture: what was made of the one before is not handed out, not even under the same name.
  await choose.setInputFiles({
    name: 'ada.png',
    mimeType: 'image/png',
    buffer: readFileSync(made('words.png')),
  });
  await expect(save).toHaveCount(0);
  await expect(left).toBeVisible();
  await make.click();
  await expect(section.getByRole('alert')).toContainText('No face was found in it.', LONG);
  await expect(save).toHaveCount(0);
});
