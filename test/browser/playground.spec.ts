/** The playground tries one plug-in on one file, by the public API. */
import { expect, test } from '@playwright/test';
import { made } from '../media.ts';

test('one detector and one masker on a picture, one entity and one operator on a text', async ({ page }) => {
  await page.goto('/examples/playground/');
  await expect(page.locator('body[data-ready]')).toBeAttached({ timeout: 60_000 });
  await page.setInputFiles('#file', made('six.jpg'));
  await page.selectOption('#detector', 'blazeface-full');
  await page.click('#find');
  await expect(page.locator('#media-state')).toHaveText(/^[1-9]\d* tracks in 1 frames, by blazeface-full/, {
    timeout: 120_000,
  });
  await expect(page.locator('#frame')).toBeVisible();
  await page.selectOption('#masker', 'solid');
  await page.click('#mask');
  await expect(page.locator('#media-state')).toHaveText(/^Sealed: /, { timeout: 120_000 });
  await expect(page.locator('#result img')).toBeVisible();
  await page.selectOption('#entity', 'EMAIL_ADDRESS');
  await page.selectOption('#operator', 'token');
  await page.click('#read');
  await expect(page.locator('#text-state')).toHaveText('1 findings.', { timeout: 120_000 });
  await expect(page.locator('#masked')).not.toContainText('ada@example.org');
  await expect(page.locator('#masked')).toContainText('Ada Lovelace');
});
