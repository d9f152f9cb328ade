/** What the flows ask of a browser, whoever drives it. */
import { setTimeout } from 'node:timers/promises';
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

/** Waits until the page says so. @throws what it says instead: at once where it shows a fault, else when the time is over */
export async function until(driver: Driver, what: RegExp, seconds = 120): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const text = await says(driver);
    if (what.test(text)) return;
    const fault = await driver.run<string>(`document.querySelector('[role=alert]')?.innerText ?? ''`);
    expect(fault, `${driver.name} shows a fault instead of ${what}`).toBe('');
    if (Date.now() > end) expect(text, `${driver.name}, after ${seconds} s`).toMatch(what);
    await setTimeout(500);
  }
}
