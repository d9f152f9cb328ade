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

test('a rule made in the page shows who is in a part of the frame, counts first, is kept, and goes', async ({
  page,
  app,
}, info) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Try it with a drawn clip' }).click();
  await expect(page.getByRole('button', { name: /^Hide .* and check$/ })).toBeVisible({ timeout: 120_000 });
  await page.getByText('Adjust').click();
  // By keys alone, at first.
  await act(page, 'Add a rule').press('Enter');
  await expect(page.getByRole('combobox', { name: 'Who', exact: true })).toBeFocused();
  await page.getByLabel('Only in a part of the frame').check();
  const zone = page.getByRole('button', { name: /^The part of the frame/ });
  const before = await zone.boundingBox();
  await zone.press('ArrowRight');
  expect((await zone.boundingBox())?.x).toBeGreaterThan(before?.x ?? Number.NaN);
  // Then the whole frame, by hand.
  const surface = page.locator('.frame .surface');
  const { width, height } = (await surface.boundingBox()) ?? { width: 0, height: 0 };
  const [sourcePosition, targetPosition] = [
    { x: 1, y: 1 },
    { x: width - 1, y: height - 1 },
  ];
  await surface.dragTo(surface, { sourcePosition, targetPosition });
  expect((await zone.boundingBox())?.width).toBeGreaterThan(0.9 * width);
  await page.getByLabel('Only for a time').check();
  await page.getByLabel('To, seconds').fill('0');
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('agreed');
  await page.screenshot({ path: info.outputPath('rule.png') });
  await act(page, 'Add it').click();
  // What cannot be is said, and changes nothing.
  await expect(page.getByRole('alert')).toContainText('must end after it begins');
  await page.getByLabel('To, seconds').fill('100');
  await act(page, 'Add it').click();
  const rule = page.getByRole('listitem').filter({ hasText: 'agreed' });
  await expect(rule).toContainText('stay as they are');
  await expect(act(page, 'Add a rule')).toBeFocused();
  const shown = page.getByRole('button', { name: /^face-\d, shown/ });
  await expect(shown.first()).toBeVisible();

  // A second one counts before it, until it is moved.
  await act(page, 'Add a rule').click();
  await page.getByLabel('What becomes of them').selectOption('pixelate');
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('all others');
  await act(page, 'Add it').click();
  await expect(shown).toHaveCount(0);
  await act(page, 'Let rule 2 count before the one above it').click();
  await expect(page.getByRole('listitem').filter({ hasText: /agreed|all others/ })).toHaveText([
    /agreed/,
    /all others/,
  ]);
  await page.screenshot({ path: info.outputPath('rules.png') });

  await page.reload();
  await page.getByText('Adjust').click();
  await expect(rule).toBeVisible();
  await act(page, 'Remove rule 1').click();
  await expect(rule).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'all others' })).toContainText('Pixelate');
});
