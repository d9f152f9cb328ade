/** Firefox by WebDriver BiDi. Debian's firefox-esr is installed where there is none. */
import { existsSync } from 'node:fs';
import { type Browser, type LaunchOptions, launch } from 'puppeteer-core';
import { install } from '../../src/shells/cli/debian.ts';
import type { Driver } from './driver.ts';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const find = () => [process.env.FIREFOX, ...PLACES].find((p) => p !== undefined && existsSync(p));

export async function launchFirefox(
  more: Pick<LaunchOptions, 'args' | 'extraPrefsFirefox'> = {},
): Promise<Browser> {
  const executablePath = find() ?? (install('firefox-esr') ? find() : undefined);
  if (!executablePath) throw new Error('No Firefox was found. Install one, or set FIREFOX to its path.');
  return launch({ browser: 'firefox', executablePath, headless: true, protocolTimeout: 300_000, ...more });
}

export async function firefox(): Promise<Driver> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    name: `Firefox (${await browser.version()})`,
    open: async (url) => void (await page.goto(url)),
    run: (expression) => page.evaluate(expression) as Promise<never>,
    choose: async (...files) => {
      const input = await page.waitForSelector('input[type=file]');
      await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(...files);
    },
    close: () => browser.close(),
  };
}
