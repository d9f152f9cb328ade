/** The built app on a server of its own, with every request written down. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Served, serve } from '../../src/shells/cli/server.ts';

export const DIST = path.resolve(import.meta.dirname, '..', '..', 'dist');

export const test = base.extend<{ app: Served; requests: string[] }>({
  app: async ({}, use) => {
    if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('not built: run "npm run build" first');
    const app = await serve(DIST);
    await use(app);
    await app.close();
  },
  requests: async ({ context }, use) => {
    const list: string[] = [];
    context.on('request', (r) => list.push(r.url()));
    await use(list);
  },
});
export const plain = (): Promise<Served> => serve(DIST, { isolate: false });

/** Another view. */
export const tab = (page: Page, name: 'Video and pictures' | 'Text'): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The look before masking is over: what is painted over is to be hidden. */
export const maskIt = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Hide .* and check$/ }).click({ timeout: 120_000 });
