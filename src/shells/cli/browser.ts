/** The built app in a headless Chromium: one page a job, files in by path, results out by download. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { type Fault, raise } from '../../core/model/fault.ts';
import type { Headless } from '../headless/main.ts';
import { adapterFlags, ensureChromium, QUIET_FLAGS } from './chromium.ts';
import { type Asked, recognizerFor } from './recognizers.ts';
import { scratch } from './scratch.ts';
import { serve } from './server.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const DIST = path.join(ROOT, 'dist');

declare global {
  interface Window {
    guise: Headless;
  }
}

export interface App extends AsyncDisposable {
  /** A page of its own; the browser is started again where it ended in between. */
  page(): Promise<Page>;
  /** Id of the recognizer of speech that was asked for. */
  readonly recognizer: string | null;
}

interface AppOptions {
  /** Asked for: then the GPU that there is, and without one the software adapter. */
  readonly webgpu?: boolean;
  readonly transcribe?: Asked | undefined;
}

/** @throws FaultError `engine/missing` where the app is not built, and cannot be */
export function build(tell: (line: string) => void): void {
  if (existsSync(path.join(DIST, 'headless.html'))) return;
  tell('building the app once ...');
  try {
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    raise({ code: 'engine/missing', engine: 'the app', why: '"npm run build" failed' });
  }
}

/** What Playwright says of a page whose browser or process has ended. */
const ENDED = /has been closed|Target crashed|Page crashed|Browser closed|Connection closed/;

/** The fault behind an error of the browser's own end; null for every other error. */
export const lostBrowser = (error: unknown): Fault | null =>
  error instanceof Error && ENDED.test(error.message)
    ? { code: 'engine/lost', engine: 'the browser', why: 'it was ended from outside, or ran out of memory' }
    : null;

/** @throws FaultError `policy/invalid` where no recognizer is what was asked for */
export async function openApp({ webgpu = false, transcribe }: AppOptions = {}): Promise<App> {
  const taken = transcribe === undefined ? null : await recognizerFor(transcribe, DIST);
  // A profile of its own on disk: in a private window the files that results grow in would lie in memory. Whatever Playwright and
  // the browser keep beside it lies in the same folder.
  const folder = scratch();
  process.env.TMPDIR = folder;
  const server = await serve(DIST, taken ? { beside: taken.beside } : {});
  const args = [...QUIET_FLAGS, ...(webgpu ? adapterFlags() : [])];
  let running: Promise<BrowserContext> | null = null;
  const start = async (): Promise<BrowserContext> => {
    // Only here: what needs no browser starts sooner without it.
    const { chromium } = await import('playwright-core');
    const profile = mkdtempSync(path.join(folder, 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args,
      headless: true,
      acceptDownloads: true,
    });
    context.once('close', () => {
      running = null;
      // Once, and without waiting: what a browser still writes goes with the whole folder.
      try {
        rmSync(profile, { recursive: true, force: true });
      } catch {}
    });
    return context;
  };
  const context = (): Promise<BrowserContext> => {
    running ??= start();
    running.catch(() => {
      running = null;
    });
    return running;
  };
  const close = async () => {
    await (await running?.catch(() => null))?.close().catch(() => {});
    await server.close();
  };
  try {
    await context();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    recognizer: taken?.id ?? null,
    async page() {
      const page = await (await context()).newPage();
      // Under load a browser that has just begun was seen to give up its first navigation (ERR_ABORTED).
      const go = () => page.goto(`${server.url}headless.html`);
      await go().catch(go);
      await page.waitForFunction(() => 'guise' in window);
      return page;
    },
    [Symbol.asyncDispose]: close,
  };
}
