/** Drops and pastes of files in Firefox as the browser tells of them, and a closed card: no driver comes to either, but code in the browser itself does. */
import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';

/** Lets a driver into the browser's own pages, and has it run what is no file of the browser's. */
export const SYSTEM = {
  args: ['-remote-allow-system-access'],
  extraPrefsFirefox: { 'security.allow_parent_unrestricted_js_loads': true },
};

/** What puppeteer speaks WebDriver BiDi over. */
interface Connected {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: { contexts: { context: string }[] } }>;
  };
}

/** Runs code in a script of the page's process with the browser's own rights. */
async function privileged(page: Page, code: string): Promise<void> {
  const { connection } = page.browser() as Browser & Connected;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const script = JSON.stringify(`data:,${encodeURIComponent(`{${code}}`)}`);
  await page.bringToFront();
  await connection.send('script.evaluate', {
    expression: `gBrowser.selectedBrowser.messageManager.loadFrameScript(${script}, false)`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: false,
  });
}

/** Presses a button of the card, whose tree is closed to the page, by the keyboard. */
export async function press(page: Page, label: string): Promise<void> {
  const found = async () => {
    await privileged(
      page,
      `const root = content.document.querySelector('[data-guise=card]')?.openOrClosedShadowRoot;
      const button = [...(root?.querySelectorAll('button') ?? [])].find((b) => b.textContent === ${JSON.stringify(label)});
      button?.focus();
      content.wrappedJSObject.inHand = root?.activeElement === button && button ? button.textContent : '';`,
    );
    return page.evaluate('window.inHand');
  };
  await expect.poll(found, { timeout: 60_000 }).toBe(label);
  await page.keyboard.press('Enter');
}

/** @param name of a file that a script of the page makes: the guard cannot tell it from one of the person's */
export async function transfer(
  page: Page,
  type: 'drop' | 'paste',
  selector: string,
  name: string,
  content: string,
): Promise<void> {
  await page.evaluate(
    (type, selector, name, content) => {
      const target = document.querySelector(selector)!;
      const data = new DataTransfer();
      data.items.add(new File([content], name, { type: 'text/csv' }));
      const { x, y } = target.getBoundingClientRect();
      const how = { bubbles: true, cancelable: true, composed: true, clientX: x + 5, clientY: y + 5 };
      const event =
        type === 'drop' ? new DragEvent(type, { ...how, dataTransfer: data }) : new ClipboardEvent(type, how);
      // Firefox takes no data for it, and fills one of its own.
      if (event instanceof ClipboardEvent) event.clipboardData?.items.add(data.files[0]!);
      Object.assign(window, { transfer: { target, event } });
    },
    type,
    selector,
    name,
    content,
  );
  await privileged(
    page,
    // What is dispatched with the browser's own rights is trusted.
    'const { target, event } = content.wrappedJSObject.transfer; XPCNativeWrapper(target).dispatchEvent(XPCNativeWrapper(event));',
  );
}
