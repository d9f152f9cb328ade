/** The built app in a headless Chromium: one page a job, files in by path, results out by download. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Headless } from '../app/headless.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { type Served, serve } from './server.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const DIST = path.join(ROOT, 'dist');

declare global {
  interface Window {
    guise: Headless;
  }
}

export interface App {
  page(): Promise<Page>;
  close(): Promise<void>;
}

/** @param gpu `real` leaves the software adapter out, so that only a GPU counts */
export async function openApp({ gpu = 'real' as 'real' | 'software' } = {}): Promise<App> {
  if (!existsSync(path.join(DIST, 'headless.html')))
    throw new Error('The app is not built: run "npm run build" first.');
  let server: Served | null = null;
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await server?.close();
  };
  try {
    server = await serve(DIST);
    const args = CHROMIUM_FLAGS.filter((f) => gpu === 'software' || !f.includes('swiftshader'));
    browser = await chromium.launch({ executablePath: ensureChromium(), args, headless: true });
    const { url } = server;
    const running = browser;
    return {
      async page() {
        const page = await (await running.newContext({ acceptDownloads: true })).newPage();
        await page.goto(`${url}headless.html`);
        await page.waitForFunction(() => 'guise' in window);
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
