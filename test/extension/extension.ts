/** A Chromium with the built extension, and a site to upload to. The site is guarded from the start: nobody can press the browser's own prompt here. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { BUILT, packageFor } from '../../src/packaging/extension/package.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/shells/cli/chromium.ts';
import type { SiteRule } from '../../src/shells/extension/talk.ts';
import { type Site, sha256, startSite } from './site.ts';

export const HOSTS = ['http://127.0.0.1/*'];

export interface Guarded {
  readonly context: BrowserContext;
  readonly folder: string;
  /** The extension's background. */
  readonly background: () => Promise<Worker>;
}

/** A file with somebody's data, and its own hash. */
export interface Original {
  readonly path: string;
  readonly bytes: Buffer;
}

/** @param change what is done to the package before it is loaded */
export async function launch(
  change: (unpacked: string) => void = () => {},
): Promise<Guarded & { close(): Promise<void> }> {
  if (!existsSync(BUILT)) throw new Error('not built: run "npm run build:extension" first');
  const folder = mkdtempSync(path.join(tmpdir(), 'extension-'));
  const unpacked = path.join(folder, 'unpacked');
  packageFor('chromium', unpacked, HOSTS);
  change(unpacked);
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: ensureChromium(),
    headless: false,
    args: [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      `--load-extension=${unpacked}`,
      `--disable-extensions-except=${unpacked}`,
    ],
  });
  const background = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  // Only a registered guard guards.
  await expect
    .poll(async () =>
      (await background()).evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length,
      ),
    )
    .toBe(2);
  return {
    context,
    folder,
    background,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What is done with files of the site. */
export const rule = async (guarded: Guarded, site: Site, to: SiteRule): Promise<void> =>
  (await guarded.background()).evaluate(
    ([origin, rule]) => chrome.storage.local.set({ rules: { [origin as string]: rule } }),
    [site.url, to],
  );

/** Where its own pages lie. */
export const home = async (guarded: Guarded): Promise<string> =>
  (await guarded.background()).url().replace(/\/background\.js$/, '');

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  /** Names and values by turns. */
  readonly attributes?: readonly string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
  /** What a frame of the page shows. */
  readonly contentDocument?: Node;
}

const attribute = ({ attributes = [] }: Node, name: string): string | null =>
  attributes.find((_, i) => i % 2 === 1 && attributes[i - 1] === name) ?? null;

/** The overlay's shadow root is closed to every script; a debugger sees into it. */
async function cardOf(
  page: Page,
): Promise<{ text: string; inside: readonly Node[]; node(label: string): Node | null; send: Send }> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const within = ({ children = [], shadowRoots = [], contentDocument }: Node): Node[] => [
    ...children,
    ...shadowRoots,
    ...(contentDocument ? [contentDocument] : []),
  ];
  const all = (n: Node): Node[] => [n, ...within(n).flatMap(all)];
  const card = all(root).find((n) => attribute(n, 'data-guise') === 'card');
  const inside = card ? all(card) : [];
  const textOf = (n: Node): string =>
    n.nodeName === 'STYLE' ? '' : n.nodeValue + (n.children ?? []).map(textOf).join(' ');
  return {
    text: inside
      .filter((n) => n.nodeName === 'SECTION')
      .map(textOf)
      .join(' '),
    node: (label) =>
      inside.find((n) => ['BUTTON', 'SELECT'].includes(n.nodeName) && textOf(n).includes(label)) ?? null,
    inside,
    send: cdp.send.bind(cdp),
  };
}
/** Where the overlay has its pictures and films from. */
export const addresses = async (page: Page): Promise<string[]> =>
  (await cardOf(page)).inside.flatMap((n) =>
    ['src', 'srcset', 'poster', 'href', 'data'].flatMap((name) => attribute(n, name) ?? []),
  );

/** What the review step draws, and the name that it stands under; null while it draws nothing. */
export async function drawing(page: Page): Promise<{ readonly name: string; readonly look: string } | null> {
  const { inside, send } = await cardOf(page);
  const canvas = inside.find((n) => n.nodeName === 'CANVAS');
  if (!canvas) return null;
  const { object } = await send('DOM.resolveNode', { nodeId: canvas.nodeId });
  const { result } = await send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    returnByValue: true,
    functionDeclaration:
      'function () { return this.isConnected ? { name: this.ariaLabel, look: this.toDataURL() } : null; }',
  });
  return result.value;
}

/** Names of those pictures and canvases of the overlay that show something. */
export async function drawn(page: Page): Promise<string[]> {
  const { inside, send } = await cardOf(page);
  const shown: string[] = [];
  for (const { nodeId, nodeName } of inside.filter((n) => ['CANVAS', 'IMG'].includes(n.nodeName))) {
    const { object } = await send('DOM.resolveNode', { nodeId });
    const { result } = await send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      functionDeclaration: `function () {
        return this.localName === 'img'
          ? this.naturalWidth > 0
          : this.getContext('2d').getImageData(0, 0, this.width, this.height).data.some((v) => v > 0 && v < 255);
      }`,
    });
    if (result.value === true) shown.push(nodeName);
  }
  return shown;
}
type Send = Awaited<ReturnType<BrowserContext['newCDPSession']>>['send'];

/** Where the overlay's card lies in the page, CSS pixels. */
export async function place(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const { inside, send } = await cardOf(page);
  const nodeId = inside.find((n) => n.nodeName === 'SECTION')?.nodeId;
  if (nodeId === undefined) throw new Error('no card');
  const { model } = await send('DOM.getBoxModel', { nodeId });
  const [x = 0, y = 0] = model.border;
  return { x, y, width: model.width, height: model.height };
}

/** What the overlay says. */
export const said = async (page: Page): Promise<string> => (await cardOf(page)).text;
/** Waits until it says so. */
export const says = (page: Page, what: RegExp | string, timeout = 120_000): Promise<void> =>
  expect.poll(() => said(page), { timeout, intervals: [200] }).toMatch(what);

/** Presses a button, or a list, of the overlay, by the mouse. */
export async function press(page: Page, label: string): Promise<void> {
  await says(page, label);
  const { node, send } = await cardOf(page);
  const found = node(label);
  if (!found) throw new Error(`no ${label}`);
  await send('DOM.scrollIntoViewIfNeeded', { nodeId: found.nodeId });
  const { quads } = await send('DOM.getContentQuads', { nodeId: found.nodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
}

interface Fixtures {
  /** @param passes whether a test lets it through */
  original: (
    name: string,
    content?: string | Uint8Array | { readonly path: string },
    passes?: boolean,
  ) => Original;
}
interface Shared {
  guarded: Guarded;
  site: Site;
}

export const LETTER = 'name,phone\nAda Lovelace,212-555-0142\n';

export const test = base.extend<Fixtures, Shared>({
  guarded: [
    async ({}, use) => {
      const launched = await launch();
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ guarded, site }, use) => {
    site.parts.length = site.bodies.length = 0;
    await (await guarded.background()).evaluate(() => chrome.storage.local.clear());
    await rule(guarded, site, 'mask');
    await use(guarded.context);
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
  /** Whatever a test does, nothing of these may have reached the site at its end. */
  original: async ({ guarded, site }, use) => {
    const all: Original[] = [];
    await use((name, content = LETTER, passes = false) => {
      const at =
        typeof content === 'object' && 'path' in content ? content.path : path.join(guarded.folder, name);
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(at, content);
      const made = { path: at, bytes: readFileSync(at) };
      if (!passes) all.push(made);
      return made;
    });
    const hashes = all.map((o) => sha256(o.bytes));
    for (const { bytes } of site.parts) expect(hashes).not.toContain(sha256(bytes));
    for (const body of site.bodies) for (const o of all) expect(body.includes(o.bytes)).toBe(false);
  },
});
export { expect };
