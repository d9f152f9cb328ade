/** The built app in a headless Chromium: one page a job, files in by path, results out by download. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
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

const PROFILE = 'guise-profile-';

/** Removes profiles of runs that were killed more than a week ago. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((n) => n.startsWith(PROFILE))) {
    const at = path.join(tmpdir(), name);
    if (Date.now() - (statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 7 * 24 * 3600e3)
      rmSync(at, { recursive: true, force: true });
  }
}

/** @param gpu `real` leaves the software adapter out, so that only a GPU counts */
export async function openApp({ gpu = 'real' as 'real' | 'software' } = {}): Promise<App> {
  if (!existsSync(path.join(DIST, 'headless.html')))
    throw new Error('The app is not built: run "npm run build" first.');
  let server: Served | null = null;
  let context: BrowserContext | null = null;
  // A profile of its own on disk: in a private window the files that results grow in would lie in memory.
  sweep();
  const profile = mkdtempSync(path.join(tmpdir(), PROFILE));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove);
  const close = async () => {
    await context?.close();
    await server?.close();
    remove();
    process.off('exit', remove);
  };
  try {
    server = await serve(DIST);
    const args = CHROMIUM_FLAGS.filter((f) => gpu === 'software' || !f.includes('swiftshader'));
    context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args,
      headless: true,
      acceptDownloads: true,
    });
    const { url } = server;
    const running = context;
    return {
      async page() {
        const page = await running.newPage();
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
