/** A transcript that a machine hears, in the page: nothing is fetched without a click, nothing wrong is run, and what it heard is hidden and said to be a machine's. */
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { recognizer, type ToneWord, tones } from '../made/recognizer.ts';
import { wav } from '../made/speech.ts';
import { test } from './app.ts';

const RATE = 16_000;
const SAID: readonly (readonly [ToneWord, number])[] = [
  [' My', 1],
  [' name', 2],
  [' is', 3],
  [' Anna', 4],
  [' Schmidt.', 5],
  [' Call', 8],
  [' me', 9],
];
const talk = { name: 'talk.wav', mimeType: 'audio/wav', buffer: Buffer.from(wav(RATE, 11, tones(SAID, 11))) };
const DONE = { timeout: 90_000 };

/** The host has such a recognizer. @param wrong what of it is not what its list says @returns what was asked of it */
async function host(page: Page, wrong = ''): Promise<string[]> {
  const asked: string[] = [];
  const files = recognizer();
  const entries = Object.entries(files).map(([name, data]) => {
    const file = `recognizers/tiny-whisper/${name}`;
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { id: file, file, bytes: data.length, sha256, licence: 'MIT', source: 'a test' };
  });
  await page.route('**/models/index.json', async (route) => {
    const response = await route.fetch();
    const { models } = (await response.json()) as { models: object[] };
    await route.fulfill({ response, json: { models: [...models, ...entries] } });
  });
  await page.route('**/models/recognizers/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/tiny-whisper/')[1] ?? '';
    asked.push(name);
    const data = Buffer.from(files[name] ?? '');
    if (name === wrong) data[20] = data[20]! ^ 1;
    await route.fulfill({ body: data });
  });
  return asked;
}
const said = (page: Page) => page.getByRole('region', { name: 'What is said' });
const word = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Word by word' }).getByRole('button', { name, exact: true });

test.describe('where the list of models can be changed', () => {
  test.use({ serviceWorkers: 'block' });

  test('words are heard on a click, hidden as those of any transcript, and said to be a machine’s', async ({
    page,
    app,
  }) => {
    const asked = await host(page);
    await page.goto(app.url);
    await page.getByLabel('Choose files').first().setInputFiles([talk]);
    await said(page).getByRole('button', { name: 'Listen for words' }).click(DONE);
    const fetching = said(page).getByRole('button', { name: /^Download .*, once$/ });
    await expect(fetching).toBeVisible();
    await expect(said(page).getByText('tiny-whisper, from this page’s own host')).toBeVisible();
    expect(asked).toEqual([]);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.said');
      return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await fetching.click();
    await expect(word(page, 'Anna Schmidt')).toHaveAttribute('aria-pressed', 'true', DONE);
    await expect(word(page, 'Call')).toHaveAttribute('aria-pressed', 'false');
    await expect(said(page).getByText('A machine heard this transcript.')).toBeVisible();
    expect(asked).toContain('onnx/decoder_model_merged.onnx');
    await page.getByRole('button', { name: 'Hide 1 and check' }).click(DONE);
    await expect(page.getByText('What the transcript names is hidden, voices kept')).toBeVisible(DONE);
    await expect(page.getByText(/^A machine heard the transcript, and nobody/)).toBeVisible();
    // Of another file it is here already.
    const before = asked.length;
    await said(page).getByRole('button', { name: 'Do without it' }).click();
    await said(page).getByRole('button', { name: 'Listen for words' }).click();
    await expect(word(page, 'Anna Schmidt')).toHaveAttribute('aria-pressed', 'true', DONE);
    expect(asked.length).toBe(before);
  });

  test('weights that are not what the list says are not run', async ({ page, app }) => {
    await host(page, 'onnx/decoder_model_merged.onnx');
    await page.goto(app.url);
    await page.getByLabel('Choose files').first().setInputFiles([talk]);
    await said(page).getByRole('button', { name: 'Listen for words' }).click(DONE);
    await said(page)
      .getByRole('button', { name: /^Download/ })
      .click();
    await expect(said(page).getByRole('alert')).toContainText('Its checksum is', DONE);
    await expect(page.getByRole('toolbar', { name: 'Word by word' })).toHaveCount(0);
    // Asked again it is wanted again: nothing of it was kept.
    await said(page).getByRole('button', { name: 'Listen for words' }).click();
    await expect(said(page).getByRole('button', { name: /^Download/ })).toBeVisible();
  });
});

test('where the host has no recognizer the page says so, and offers nothing', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByLabel('Choose files').first().setInputFiles([talk]);
  await expect(said(page).getByText('This page’s host has no recognizer of speech.')).toBeVisible(DONE);
  await expect(said(page).getByRole('button', { name: 'Listen for words' })).toHaveCount(0);
});
