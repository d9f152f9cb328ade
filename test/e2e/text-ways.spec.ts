/** One text by every way that a person has: typed in the page and by the command line, plain, by lines and for findings. */
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { command } from './command.ts';

/** Each of a kind that is read otherwise than it stands, with what has to go. */
const TEXTS: readonly [text: string, gone: RegExp][] = [
  ['see /list?who=Rosalind%20Achterberg&n=2', /Rosalind|Achterberg/],
  ['• Wiebke: chairs and tables\n• Tomasz: tea for all\n• Note: bring cups', /Wiebke|Tomasz/],
  ['Present: H A N N A   L I N D G R E N', /H A N N A|L I N D/],
  ['Dear Rosalind Achterberg,\n\nyour card 4111 1111\n1111 1111 is here.\n', /Rosalind|1111/],
];

interface Found {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
/** The text with a star for all that was found. */
const starred = (text: string, found: readonly Found[]): string =>
  found.reduce((t, s) => t.slice(0, s.start) + '*'.repeat(s.end - s.start) + t.slice(s.end), text);
/** With the name of what was found in its place. */
const tagged = (text: string, found: readonly Found[]): string =>
  found
    .toSorted((a, b) => b.start - a.start)
    .reduce((t, s) => `${t.slice(0, s.start)}<${s.type}>${t.slice(s.end)}`, text)
    .trimEnd();

test('all ways find the same', async ({ page, app }) => {
  // Each command loads the classifier anew.
  test.setTimeout(480_000);
  await page.goto(`${app.url}#text`);
  const cases = TEXTS.map(([text], id) => JSON.stringify({ id, text })).join('\n');
  const byLine = (await command(['text', '--jsonl'], cases)).out
    .trim()
    .split('\n')
    .map((l) => (JSON.parse(l) as { spans: Found[] }).spans);
  const masked = TEXTS.map(([text], i) => tagged(text, byLine[i]!));
  for (const [i, [text, gone]] of TEXTS.entries()) {
    // One text each by the two ways that load the classifier anew.
    if (i === 1) {
      const analysed = JSON.parse(
        (await command(['text', '--analyze', '--format', 'plain'], text)).out,
      ) as Found[];
      expect(starred(text, byLine[i]!)).toBe(starred(text, analysed));
    } else if (i === 0)
      expect((await command(['text', '--format', 'plain'], text)).out.trimEnd()).toBe(masked[i]);
    expect(masked[i]).not.toMatch(gone);
    expect(starred(text, byLine[i]!)).not.toMatch(gone);
    await page.getByLabel('Text to mask').fill(text);
    const shown = async () => (await page.locator('.out').textContent())?.trimEnd();
    await expect.poll(shown, { timeout: 60_000 }).toBe(masked[i]);
  }
});
