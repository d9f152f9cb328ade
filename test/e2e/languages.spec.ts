/** The page in other languages: what it says, which way it runs, and that the choice is kept. */
import { type Browser, expect, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/languages/languages.ts';
import { words } from '../unit/spoken.ts';
import { test } from './app.ts';

const SECTIONS = ['app', 'text', 'labels', 'faults', 'verdict'];
const LETTERS = /[\p{L}\p{M}]{3,}/gu;
const said = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((t) => t.match(LETTERS) ?? []).map((w) => w.toLowerCase()));

async function vocabulary(code: Language): Promise<Set<string>> {
  const sections = await Promise.all(
    SECTIONS.map(async (s) => (await import(`../../src/languages/${code}/${s}.ts`)) as { default: unknown }),
  );
  return said(sections.flatMap((s) => words(s.default)));
}

/** Texts of the page, and what is said of its parts. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      // What is marked as another language is none of this one's words: names of languages, what engines say.
      const own = n.parentElement?.closest('[lang]') === document.documentElement;
      if (own && !n.parentElement?.closest('.back, .out, textarea, script, style, noscript'))
        texts.push(n.textContent ?? '');
    }
    for (const e of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(e.getAttribute(name) ?? '');
    // The drawn clip's own name, and those of models.
    return texts.map((t) => t.replaceAll(/sample\.mp4|\b(?:blazeface|rfb|ssd)-[\w-]+/g, ''));
  });

/** English words that the language itself does not have, and that are on the page all the same. */
async function left(page: Page, code: Language): Promise<string[]> {
  const [english, own] = [await vocabulary('en'), await vocabulary(code)];
  return [...said(await shown(page))].filter((w) => english.has(w) && !own.has(w)).sort();
}

async function open(browser: Browser, url: string, locale: string): Promise<Page> {
  return (await browser.newContext({ locale })).newPage().then(async (page) => {
    await page.goto(url);
    await page.locator('.drop').waitFor();
    return page;
  });
}

// Arabic shares no word with English, and runs the other way.
for (const code of ['ar'] as const)
  test(`a picture and a text are masked in ${code}, and nothing is said in English`, async ({
    browser,
    app,
  }) => {
    const page = await open(browser, app.url, code);
    const dir: string = LANGUAGES[code].dir;
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', code);
    await expect(root).toHaveAttribute('dir', dir);
    expect(await left(page, code)).toEqual([]);
    // The side that the text begins on is the brand's.
    const [brand, settings] = [page.locator('.brand'), page.locator('.language')];
    const [from, to] = [(await brand.boundingBox())!.x, (await settings.boundingBox())!.x];
    expect(from < to).toBe(dir === 'ltr');

    await page.locator('.drop .more button').nth(1).click();
    await page.locator('.status .button.main').click({ timeout: 120_000 });
    await page.locator('.head .mark').waitFor({ timeout: 120_000 });
    expect(await left(page, code)).toEqual([]);
    // Time runs to the right in every language: what comes later lies further right.
    const times = await page.locator('.lanes .ruler span').all();
    const at = await Promise.all(times.map(async (t) => (await t.boundingBox())!.x));
    expect(at.length).toBeGreaterThan(2);
    expect(at).toEqual(at.toSorted((a, b) => a - b));

    await page.goto(`${app.url}#text`);
    await page.locator('.original .actions button').nth(1).click();
    await page.locator('.side .main:not([disabled])').first().click({ timeout: 120_000 });
    expect(await left(page, code)).toEqual([]);
    await page.context().close();
  });

test('the language is chosen in the page and kept; an address asks for one without keeping it', async ({
  browser,
  app,
}) => {
  const page = await open(browser, app.url, 'sv');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', 'en');
  await page.getByLabel('Language').selectOption('de');
  await expect(root).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(root).toHaveAttribute('lang', 'de');
  await page.goto(`${app.url}?lang=en`);
  await expect(root).toHaveAttribute('lang', 'en');
  await page.goto(app.url);
  await expect(root).toHaveAttribute('lang', 'de');
  await page.goto(`${app.url}#text&lang=en`);
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Text to mask')).toBeVisible();
  // A choice in the page takes the address's place.
  await page.getByLabel('Language').selectOption('de');
  await expect(root).toHaveAttribute('lang', 'de');
  expect(page.url()).toBe(`${app.url}#text`);
  await page.reload();
  await expect(root).toHaveAttribute('lang', 'de');
  await page.context().close();
});

test('only the language in use is loaded', async ({ page, app }) => {
  const loaded: string[] = [];
  page.on('response', async (r) => {
    if (r.url().endsWith('.js')) loaded.push(await r.text().catch(() => ''));
  });
  await page.goto(app.url);
  await page.locator('.drop').waitFor();
  expect(loaded.some((t) => t.includes('Drop videos, pictures, sound or documents here'))).toBe(true);
  expect(loaded.some((t) => t.includes('hierher ziehen'))).toBe(false);
});
