/** A file of sound in the page: a voice is chosen, the result is heard, and settings that change leave it behind. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { wav } from '../made/speech.ts';
import { test } from './app.ts';

test('a file of sound is given another voice, and goes out only as it was checked', async ({ page, app }) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(app.url);
  const buffer = Buffer.from(wav(22_050, 2));
  await page.setInputFiles('input[type=file]', { name: 'talk.wav', mimeType: 'audio/wav', buffer });
  const go = page.getByRole('button', { name: 'Hide 1 and check' });
  const choose = page.getByLabel('Hide with').first();
  // Kept, nothing of it would be masked.
  await expect(go).toBeDisabled();
  await choose.selectOption('noise');
  await go.click();
  await expect(page.getByText('Sound replaced')).toBeVisible();
  await expect(page.getByText('Nothing of the original sound is left.')).toBeVisible();
  const heard = page.getByLabel('The result');
  await expect.poll(() => heard.evaluate((a: HTMLAudioElement) => a.duration)).toBeCloseTo(2, 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the masked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('talk.masked.wav');
  expect(readFileSync(await download.path()).length).toBe(buffer.length);

  await page.getByText('Adjust').click();
  await page.getByLabel('Sound', { exact: true }).selectOption('robot');
  await expect(heard).toHaveCount(0);
  await page.getByRole('button', { name: 'Mask again' }).click();
  await expect(page.getByText('Voices disguised')).toBeVisible();

  // What no browser encodes comes with the page, in a worker that its policy lets run.
  await page.getByLabel('Sound files').selectOption('mp3');
  await page.getByRole('button', { name: 'Mask again' }).click();
  const save = page.getByRole('button', { name: 'Save the masked file' });
  const [other] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(other.suggestedFilename()).toBe('talk.masked.mp3');
  const bytes = readFileSync(await other.path());
  // A frame of layer III.
  expect([bytes[0], bytes[1]! & 0xe6]).toEqual([255, 0xe2]);
  await expect.poll(() => heard.evaluate((a: HTMLAudioElement) => a.duration)).toBeCloseTo(2, 0);
  expect(errors).toEqual([]);
});

test('sound that the browser cannot play is drawn, masked and heard as the result', async ({ page, app }) => {
  await page.goto(app.url);
  // 16 bits, the high byte first (Sun's AU).
  const samples = Buffer.from(wav(16_000, 2)).subarray(44).swap16();
  const head = Buffer.alloc(24);
  head.write('.snd');
  for (const [i, value] of [24, samples.length, 3, 16_000, 1].entries())
    head.writeUInt32BE(value, 4 * (i + 1));
  const buffer = Buffer.concat([head, samples]);
  await page.setInputFiles('input[type=file]', { name: 'talk.au', mimeType: 'audio/basic', buffer });
  await expect(page.getByText('This browser cannot play the original').first()).toBeVisible();
  await page.getByLabel('Hide with').first().selectOption('pitch');
  await page.locator('.wave canvas').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.getByRole('button', { name: 'Hide 1 and check' }).click();
  await expect(page.getByText('Voices disguised')).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the masked file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('talk.masked.wav');
  // As long as it was, to the sample, and no longer what it was.
  const saved = readFileSync(await download.path());
  expect(saved.length).toBe(44 + samples.length);
  expect(saved.subarray(44).equals(samples.swap16())).toBe(false);
});
