/** How somebody moves, saved from the page and by the command line, as other programs read it. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { validateBytes } from 'gltf-validator';
import { MEDIA, media } from '../media.ts';
import { maskIt, test } from './app.ts';

test.skip(!MEDIA, 'no real body is here, and drawn ones are none to the model of poses');

test('the page saves a figure and a skeleton of who is hidden', async ({ page, app }) => {
  await page.goto(app.url);
  await page.getByRole('radio', { name: 'Body' }).click();
  await page.setInputFiles('input[type=file]', media('image/beach_yoga.jpg'));
  await maskIt(page);
  await expect(page.getByText('1 body hidden')).toBeVisible({ timeout: 120_000 });
  await page.getByText('For other tools').click();
  const saved = async (name: RegExp): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  };
  const { issues, info } = await validateBytes(await saved(/GLB/));
  expect(issues.messages).toEqual([]);
  expect(info).toMatchObject({ hasSkins: true, animationCount: 1 });
  const files = unzipSync(await saved(/BVH/));
  const [skeleton] = Object.keys(files).filter((f) => f.endsWith('.bvh'));
  expect(strFromU8(files[skeleton!]!)).toContain('JOINT LeftForeArm');
});
