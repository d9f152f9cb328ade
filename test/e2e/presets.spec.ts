/** Presets of a person's own: saved, kept, taken to a file and back, and what rules in them do. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { maskIt, test } from './app.ts';

const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const take = (page: Page, policy: object, name = 'lab.preset.json') =>
  page
    .getByLabel('Choose the file of a preset')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(policy)) });

test('what is set is saved as a preset, kept, written to a file, deleted and taken back from it', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await radio(page, 'Mosaic').click();
  await page.getByText('Adjust').click();
  await page.getByLabel('Sound', { exact: true }).selectOption('remove');
  // By keys alone.
  await act(page, 'Save as a preset').press('Enter');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Our lab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('For lectures');
  await page.keyboard.press('Enter');
  await expect(radio(page, 'Our lab')).toBeChecked();
  await expect(page.getByText('For lectures')).toBeVisible();

  await page.reload();
  await expect(radio(page, 'Our lab')).toBeChecked();
  await page.getByText('Adjust').click();
  await expect(page.getByLabel('Hide with')).toHaveValue('pixelate');
  await expect(page.getByLabel('Sound', { exact: true })).toHaveValue('remove');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    act(page, 'Save it to a file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('Our lab.preset.json');
  const written = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(written).toMatchObject({
    version: 2,
    name: 'Our lab',
    description: 'For lectures',
    otherwise: { sound: { by: 'remove' } },
  });

  // Nobody may find less hidden than before.
  await act(page, 'Delete').click();
  await expect(radio(page, 'Our lab')).toHaveCount(0);
  await expect(radio(page, 'Maximum')).toBeChecked();
  await act(page, 'Bring it back').click();
  await expect(radio(page, 'Our lab')).toHaveCount(1);
  await radio(page, 'Our lab').click();
  await act(page, 'Delete').click();
  await page.reload();
  await expect(radio(page, 'Maximum')).toBeChecked();
  await expect(radio(page, 'Our lab')).toHaveCount(0);

  await take(page, written);
  await expect(radio(page, 'Our lab')).toBeChecked();
});

test('a file that is no policy is refused with its place, and changes nothing', async ({ page, app }) => {
  await page.goto(app.url);
  await take(page, { version: 2, otherwise: { picture: { by: 'keep' } } });
  await expect(page.getByRole('alert')).toContainText('lab.preset.json, line 1: policy.otherwise.picture.by');
  await expect(radio(page, 'Safe')).toBeChecked();
});

test('arrows choose among presets, and the tab key goes past them', async ({ page, app }) => {
  await page.goto(app.url);
  await radio(page, 'Safe').press('ArrowRight');
  await expect(radio(page, /^Blur(?! background)/)).toBeFocused();
  await expect(radio(page, /^Blur(?! background)/)).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(radio(page, 'Another face')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(act(page, 'Save as a preset')).toBeFocused();
});

test('rules that a preset brings are listed, and who they keep by alias is shown alone', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  const inside = { x: 0, y: 0, width: 1, height: 1 };
  await take(page, {
    version: 2,
    name: 'The first one',
    rules: [{ for: ['face'], with: { by: 'keep' }, where: { inside, person: ['P1'] }, because: 'agreed' }],
  });
  await page.getByText('Adjust').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'agreed' })).toContainText('stay as they are');
  await page.getByRole('button', { name: 'Try it with a drawn clip' }).click();
  await maskIt(page);
  await expect(page.getByText(/1 face track hidden.*every frame checked/)).toBeVisible({ timeout: 90_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report as JSON' }).click(),
  ]);
  const { tracks } = JSON.parse(readFileSync(await download.path(), 'utf8')).lanes.picture;
  const kept = tracks.filter((t: { verdict: string }) => t.verdict === 'keep');
  expect(kept.map((t: { person: string; rule: number }) => [t.person, t.rule])).toEqual([['P1', 0]]);
});
