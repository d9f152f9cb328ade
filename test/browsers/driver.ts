/** What the flows ask of a browser, whoever drives it. */
import { expect } from '@playwright/test';

export interface Driver {
  readonly name: string;
  open(url: string): Promise<void>;
  /** Runs an expression in the page; its value comes back as JSON. */
  run<T>(expression: string): Promise<T>;
  /** Gives files to the page's own chooser. */
  choose(...files: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Everything the page says, what stands in its fields included. */
export const says = (driver: Driver): Promise<string> =>
  driver.run(
    `document.body.innerText + [...document.querySelectorAll('textarea')].map((t) => t.value).join('\\n')`,
  );

export async function press(driver: Driver, label: RegExp): Promise<void> {
  const pressed = await driver.run<boolean>(`(() => {
    const all = [...document.querySelectorAll('button, a, [role=tab]')];
    const one = all.find((b) => ${label}.test(b.innerText.trim()) && !b.disabled);
    one?.click();
    return Boolean(one);
  })()`);
  expect(pressed, `${driver.name}: a button ${label}`).toBe(true);
}

/** Waits until the page says so. @throws the fault's own words at once where it shows one */
export async function until(driver: Driver, what: RegExp, seconds = 120): Promise<void> {
  let shown = '';
  await expect
    .poll(
      async () => {
        const text = await says(driver);
        if (what.test(text)) return true;
        shown = await driver.run<string>(`document.querySelector('[role=alert]')?.innerText ?? ''`);
        // A poll goes on after whatever its question throws.
        return shown !== '';
      },
      { message: `${driver.name} says ${what}`, timeout: seconds * 1000, intervals: [500] },
    )
    .toBe(true);
  expect(shown, `${driver.name} shows a fault instead of ${what}`).toBe('');
}
