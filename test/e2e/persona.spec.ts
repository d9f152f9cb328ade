/** Somebody else says it: personas by the command line, and chosen in the page. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { made } from '../media.ts';
import { maskIt, test } from './app.ts';
import { command } from './command.ts';

test('a stranger has the head, the mouth and the light of who talks, and no descriptor takes one for the other', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const set = ['by=persona', 'options.persona=9', 'options.presentation=man'];
  const ended = await command([
    'mask',
    made('talking.mp4'),
    ...set.flatMap((s) => ['--set', `otherwise.picture.${s}`]),
    '--out',
    out,
  ]);
  expect(ended.code, ended.err).toBe(0);
  const report = JSON.parse(readFileSync(path.join(out, 'talking.report.json'), 'utf8')) as Report;
  const { picture } = report.lanes;
  expect(picture?.verification.verdict).toBe('clean');
  expect(picture?.tracks.map((t) => t.masker)).toEqual(['persona']);
  expect(report.notes.join()).not.toMatch(/could not be hidden so/);
  expect(picture?.strangers).toMatchObject({ by: 'faceres', same: 0 });
  expect(picture?.strangers?.looks).toBeGreaterThan(10);
  // A face is read where a face was, or there would be no landmarks.
  const points = picture?.kept?.find((k) => k.measure.startsWith('PCK'));
  expect(points).toMatchObject({ subject: 'face' });
  expect(points && 'share' in points ? points.share : 0).toBeGreaterThan(0.7);
});

test('the page has personas among its ways to hide, and says whether they are strangers', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await page.setInputFiles('input[type=file]', made('talking.mp4'));
  await page.getByText('Adjust').click();
  await page.getByLabel('Hide with').first().selectOption('persona');
  await expect(page.getByText('Expression, gaze, the way the head is held')).toBeVisible();
  // Who talks is a persona herself, and one of those is like another.
  await page.getByLabel('Presentation').first().selectOption('man');
  await maskIt(page);
  await expect(page.getByText(/Personas: faceres takes the face in the result/)).toBeVisible({
    timeout: 120_000,
  });
});
