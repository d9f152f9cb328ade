/** Somebody else says it: personas by the command line, and chosen in the page. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Report } from '../../src/core/model/report.ts';
import { made } from '../media.ts';
import { maskIt, test } from './app.ts';
import { command } from './command.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));

test('a stranger with a name has the head, the mouth and the light of who talks, and no descriptor takes one for the other', async () => {
  const out = folder();
  const [file, picture] = [path.join(out, 'ada.persona.json'), path.join(out, 'ada.png')];
  const ada = ['--seed', '7', '--set', 'presentation=man', '--set', 'persona=9', '--name', 'Ada'];
  const born = await command(['persona', 'new', ...ada, '--out', file, '--picture', picture]);
  expect(born.code, born.err).toBe(0);
  expect([...readFileSync(picture).subarray(1, 4)].map((c) => String.fromCharCode(c)).join('')).toBe('PNG');
  const all = (await command(['persona', 'list', out])).out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(all.length).toBeGreaterThan(4);
  expect(all.at(-1)).toMatchObject({ name: 'Ada', face: { persona: 9, presentation: 'man' }, file });

  const ended = await command(['mask', made('talking.mp4'), '--persona', file, '--out', out]);
  expect(ended.code, ended.err).toBe(0);
  const report = JSON.parse(readFileSync(path.join(out, 'talking.report.json'), 'utf8')) as Report;
  const { picture: lane } = report.lanes;
  expect(lane?.verification.verdict).toBe('clean');
  expect(lane?.tracks.map((t) => t.masker)).toEqual(['persona']);
  expect(report.policy.rules[0]).toMatchObject({
    where: { person: ['P1'] },
    with: { by: 'persona', options: { persona: 9, each: false } },
  });
  expect(report.notes.join()).not.toMatch(/could not be hidden so/);
  expect(lane?.strangers).toMatchObject({ by: 'faceres', same: 0 });
  expect(lane?.strangers?.looks).toBeGreaterThan(10);
  // A face is read where a face was, or there would be no landmarks.
  const points = lane?.kept?.find((k) => k.measure.startsWith('PCK'));
  expect(points).toMatchObject({ subject: 'face' });
  expect(points && 'share' in points ? points.share : 0).toBeGreaterThan(0.7);
});

test('whom nobody knows plays nobody, and nothing is written', async () => {
  const out = folder();
  const broken = path.join(out, 'x.persona.json');
  writeFileSync(broken, '{"guise":"persona","version":1,"name":"X","face":{"persona":-1}}');
  const mask = (...who: string[]) =>
    command([
      'mask',
      made('talking.mp4'),
      ...who.flatMap((w) => ['--persona', w]),
      '--out',
      path.join(out, 'o'),
    ]);
  for (const [who, why] of [
    [['Nobody'], /one of Mira, Jonas/],
    [[broken], /must be 0 to 9999/],
    [['auto', 'Mira'], /cannot be auto and somebody/],
    [['P2=Mira', 'P2=Kofi'], /names P2 twice/],
  ] as const) {
    const ended = await mask(...who);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(why);
  }
});

/** Everything in the sealed result's report. */
async function reportIn(page: Page): Promise<Report> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report as JSON' }).click(),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Report;
}

test('in the page somebody is chosen who plays, and the result says whether they are strangers', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}?preset=another-face`);
  const cards = page.getByRole('radiogroup', { name: 'Who plays' });
  await expect(cards.getByRole('radio', { name: 'Another for each' })).toBeChecked();
  // Who talks is a persona herself, and one of those is like another.
  await cards.getByRole('radio', { name: 'Kofi' }).click();
  // Drawn, and not one colour.
  await expect
    .poll(() =>
      cards
        .locator('canvas')
        .first()
        .evaluate(
          (c: HTMLCanvasElement) =>
            new Set(c.getContext('2d')!.getImageData(0, 0, c.width, c.height).data).size,
        ),
    )
    .toBeGreaterThan(50);
  await page.setInputFiles('input[type=file]', made('talking.mp4'));
  await maskIt(page);
  await expect(page.getByText(/Personas: faceres takes the face in the result/)).toBeVisible({
    timeout: 120_000,
  });
  const { policy } = await reportIn(page);
  expect(policy.rules).toMatchObject([{ with: { by: 'persona', options: { persona: 80, each: false } } }]);
});

test('one person alone is played by somebody in particular; personas are thrown, named, written, taken and deleted', async ({
  page,
  app,
}) => {
  await page.goto(`${app.url}?preset=another-face`);
  const cards = page.getByRole('radiogroup', { name: 'Who plays' });
  await expect(cards.getByRole('radio', { name: 'Kofi' })).toBeVisible();
  const before = await cards.getByRole('radio').count();
  await page.getByRole('button', { name: 'Four others' }).click();
  await expect(cards.getByRole('radio')).toHaveCount(before + 4);
  await cards.getByRole('radio').last().click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Grace');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save it to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Grace.persona.json');
  const file = await download.path();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run('.settings');
    return found.violations.map((v) => v.id);
  });
  expect(violations).toEqual([]);

  // Kept between visits, deleted, and taken from its file.
  await page.reload();
  const grace = cards.getByRole('radio', { name: 'Grace' });
  await grace.click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(grace).toHaveCount(0);
  await page.getByLabel('Choose the file of a persona').setInputFiles(file);
  await expect(grace).toBeChecked();
  await page.getByLabel('Choose the file of a persona').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"guise":"persona"}'),
  });
  await expect(page.getByRole('alert')).toContainText('bad.json');

  await cards.getByRole('radio', { name: 'Another for each' }).click();
  await page.setInputFiles('input[type=file]', made('twice.mp4'));
  const part = page
    .locator('.people')
    .getByLabel(/^Played by/)
    .first();
  await part.selectOption({ label: 'Grace' }, { timeout: 120_000 });
  await maskIt(page);
  const { policy } = await reportIn(page);
  const { face } = JSON.parse(readFileSync(file, 'utf8'));
  expect(policy.rules).toMatchObject([
    { where: { person: ['P1'] }, with: { by: 'persona', options: { ...face, each: false } } },
    { with: { by: 'persona', options: { each: true } } },
  ]);
});
