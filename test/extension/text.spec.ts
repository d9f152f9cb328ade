/** Texts in a page's boxes: masked by the keys, and an answer is read with the values, beside the page. */
import type { Page } from '@playwright/test';
import { expect, type Guarded, says, test } from './extension.ts';

const TEXT = 'Please write to Ada Lovelace, ada.lovelace@example.org, about her visit.';

/** As the browser does when the keys are pressed: those that drive tests do not reach it. */
const keys = async (guarded: Guarded, page: Page, command: 'mask-text' | 'unmask-text'): Promise<void> => {
  await page.bringToFront();
  await (await guarded.background()).evaluate(async (c) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void }).dispatch(
      c,
      tab,
    );
  }, command);
};

test.beforeEach(({ page, site }) => page.goto(`${site.url}/chat.html`));

test('a box, and the answer', async ({ guarded, page }) => {
  await page.fill('#box', TEXT);
  await keys(guarded, page, 'mask-text');
  await says(page, 'stand-ins');
  const masked = await page.inputValue('#box');
  expect(masked).toMatch(/^Please write to <PERSON_1>, <EMAIL_ADDRESS_1>, about her visit\.$/);
  // The page's own scripts were told.
  expect(await page.evaluate('state.text')).toBe(masked);

  await page.evaluate(() => {
    const answer = document.querySelector('#answer') as HTMLElement;
    answer.textContent = 'Dear <PERSON_1>, thank you.';
    getSelection()?.selectAllChildren(answer);
    (document.activeElement as HTMLElement).blur();
  });
  await keys(guarded, page, 'unmask-text');
  await says(page, 'With the values');
  await says(page, 'Dear Ada Lovelace, thank you.');
  // Nothing of it stands in the page.
  expect(await page.content()).not.toContain('Ada');
});

test('an editor, of which a part is selected', async ({ guarded, page }) => {
  await page.evaluate((text) => {
    const rich = document.querySelector('#rich') as HTMLElement;
    rich.textContent = text;
    rich.focus();
  }, TEXT);
  await keys(guarded, page, 'mask-text');
  await says(page, 'stand-ins');
  expect(await page.locator('#rich').textContent()).not.toContain('Ada');
});

test('a page that defines elements of Guise’s own names gets no hold of what is shown', async ({
  guarded,
  page,
}) => {
  await page.evaluate(() => {
    const held: ElementInternals[] = [];
    class Mine extends HTMLElement {
      constructor() {
        super();
        held.push(this.attachInternals());
      }
    }
    for (const name of ['guise-card', 'guise-upload']) customElements.define(name, class extends Mine {});
    Object.assign(window, { held });
  });
  await page.fill('#box', TEXT);
  await keys(guarded, page, 'mask-text');
  await says(page, 'stand-ins');
  const held = await page.evaluate(() => {
    const mine = (window as unknown as { held: ElementInternals[] }).held;
    const host = document.querySelector('[data-guise=card]');
    return {
      made: mine.length,
      roots: mine.filter((m) => m.shadowRoot).length,
      host: host?.localName,
      named: [...document.querySelectorAll('*')].filter((e) => e.localName.includes('-')).length,
      root: host?.shadowRoot,
    };
  });
  expect(held).toEqual({ made: 0, roots: 0, host: 'div', named: 0, root: null });
});
