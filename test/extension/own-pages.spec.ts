/** Popup, options and the full page beside a site. */
import { expect, home, test } from './extension.ts';

test('options: sites, rules, presets; what was let through', async ({ guarded, page, site }) => {
  await page.goto(`${await home(guarded)}/options.html`);
  await expect(page.getByText('http://127.0.0.1/*')).toBeVisible();
  await page.getByLabel('When a file is chosen').selectOption('mask');
  await page.getByLabel('Pictures and films').selectOption('strict');
  await page.getByLabel('Address of a site').fill('ftp://example.org');
  await page.getByRole('button', { name: 'Guard it' }).click();
  await expect(page.getByText('That is no address of a site.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('When a file is chosen')).toHaveValue('mask');
  await expect(page.getByLabel('Pictures and films')).toHaveValue('strict');
  await page.getByLabel('Pictures and films').selectOption('safe');
  await expect(page.getByText('Nothing was let through')).toBeVisible();
  expect(site.bodies).toHaveLength(0);
});

test('the popup counts', async ({ guarded, page }) => {
  const background = await guarded.background();
  await background.evaluate(() =>
    chrome.storage.local.set({
      counts: { day: new Date().toDateString(), masked: 3, refused: 1, through: 0, stopped: 2 },
    }),
  );
  await page.goto(`${await home(guarded)}/popup.html`);
  await expect(page.locator('dl')).toHaveText(/masked3not handed out1let through0given nothing2/);
});

test('the full page masks in a panel', async ({ guarded, page }) => {
  await page.goto(`${await home(guarded)}/index.html#text`);
  await page.locator('textarea').first().fill('Please call Ada Lovelace at 212-555-0142.');
  await expect(page.locator('body')).toContainText('Please call <PERSON> at <PHONE_NUMBER>.', {
    timeout: 60_000,
  });
  await expect(page.getByText('Ready offline')).toBeVisible();
});

test('a button of the popup opens it beside the page', async ({ guarded, page }) => {
  const popup = `${await home(guarded)}/popup.html`;
  await page.goto(popup);
  const panels = async () =>
    (await guarded.background()).evaluate(async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).map(
        (c) => c.documentUrl,
      ),
    );
  expect(await panels()).toEqual([]);
  await page.getByRole('button', { name: 'Open Guise beside the page' }).click();
  await expect.poll(panels, { timeout: 30_000 }).toEqual([popup.replace('popup', 'index')]);
  // It is no tab: the extension's own pages see into it.
  const shown = () =>
    page.evaluate(() =>
      chrome.extension
        .getViews()
        // The page that masks, which nobody sees, is one of them for half an hour after a file.
        .filter((view) => view.location.pathname === '/index.html')
        .map((view) => view.document.body.innerText),
    );
  await expect
    .poll(shown, { timeout: 30_000 })
    .toEqual([expect.stringContaining('Solid fills leave nothing of a face')]);
});
