/** The extension speaks the language that was chosen: its pages, its card, and what it says of a file. */
import { expect, home, press, rule, said, says, test } from './extension.ts';

test('cards, faults and pages of another language, also one that runs from the right', async ({
  guarded,
  page,
  site,
  original,
}) => {
  const options = `${await home(guarded)}/options.html`;
  const use = async (language: string) => {
    await page.goto(options);
    await page.locator('select:has(option[value=ar])').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language || 'en');
  };
  try {
    await use('de');
    await expect(page.locator('h1')).toHaveText('Guise: Einstellungen');
    // The preset that is in use, by the name that German has for it.
    await expect(page.getByLabel('Bilder und Filme').locator('option:checked')).toHaveText('Sicher');
    await rule(guarded, site, 'ask');
    await page.goto(`${site.url}/plain.html`);
    await page.setInputFiles('#plain', original('bad.xlsx', 'PK\u0003\u0004 Ada Lovelace').path);
    await says(page, 'Diese Website möchte eine Datei');
    await press(page, 'Maskieren');
    await says(page, /Nicht herausgegeben.*bad\.xlsx/);
    expect(await said(page)).not.toMatch(/could|cannot|This|file/i);
    await press(page, 'Nichts geben');

    await use('ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.goto(`${site.url}/plain.html`);
    await page.setInputFiles('#plain', original('ask.csv').path);
    await says(page, 'يطلب هذا الموقع ملفًا');
    await press(page, 'عدم إعطاء شيء');
    await expect(page.locator('#log')).toHaveText('cancel:;');
  } finally {
    await use('');
  }
});
