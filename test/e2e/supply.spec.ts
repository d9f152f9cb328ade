/** What is shipped: licences with it, no remote scripts in it, and a browser that asks nobody for anything of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/shells/cli/chromium.ts';
import { serve } from '../../src/shells/cli/server.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const DIST = path.join(ROOT, 'dist');
const read = (name: string): string => readFileSync(path.join(DIST, name), 'utf8');

/** Names of XML and JSON, licences, and where comments and messages of libraries send their readers. Nothing is fetched there. */
const TALKED_OF =
  /^(?:unused\.invalid|null\.example|example\.com|server\.com|foo\.bar|bugzil\.la|rolldown\.rs|web\.dev|(?:[\w-]+\.)*(?:w3\.org|json-schema\.org|schema\.org|mlcommons\.org|cocodataset\.org|mozilla\.org|openxmlformats\.org|microsoft\.com|purl\.org|oclc\.org|adobe\.com|xfa\.org|aiim\.org|unicode\.org|ietf\.org|opengroup\.org|khronos\.org|webkit\.org|webmproject\.org|wikipedia\.org|svelte\.dev|fakerjs\.dev|emscripten\.org|npmjs\.com)|github\.com|gist\.github\.com|aomediacodec\.github\.io|kripken\.github\.io|www\.google\.com)$/;

test('no script, style or page names a host of scripts, models or pictures', () => {
  const found = new Set<string>();
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:m?js|css|html|webmanifest)$/.test(file))
      for (const [, host] of read(file).matchAll(/(?:https?|wss?):\/\/([\w.-]*\w)/g))
        if (!TALKED_OF.test(host!)) found.add(`${file}: ${host}`);
  expect([...found]).toEqual([]);
});

test('licences of all that is shipped, and the GPL part’s text and source', () => {
  const notices = read('THIRD-PARTY-NOTICES.txt');
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // What the command line alone uses does not go to the page; ajv's work is done when the app is built.
  const here = ['playwright-core', 'tinyglobby', 'commander', '@commander-js/extra-typings', 'ajv'];
  for (const [name, version] of Object.entries(dependencies).filter(([n]) => !here.includes(n)))
    expect(notices, name).toContain(version.replace(/^npm:/, '').replace(/^(.+)@/, '$1 '));
  expect(notices).not.toContain('not stated');
  expect(notices).toContain('Mozilla Public License');
  expect(notices).toContain('face_detection_full_range: Apache-2.0');
  expect(read('assets/ffmpeg-core.COPYING.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(read('assets/ffmpeg-core.SOURCE.txt')).toContain(dependencies['@ffmpeg/core']);
  const versions = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  for (const v of Object.values({ ...versions.dependencies, ...versions.devDependencies }))
    expect(v).toMatch(/\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

test('the browser asks nobody for anything of its own: its whole net-log', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'netlog-'));
  const log = path.join(folder, 'log.json');
  const app = await serve(DIST);
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, `--log-net-log=${log}`],
    headless: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${app.url}headless.html`);
    // Updates and sign-in were asked for within this time.
    await later(12_000);
  } finally {
    await context.close();
    await app.close();
  }
  const told = readFileSync(log, 'utf8');
  const hosts = [...told.matchAll(/"(?:url|host)":"(?:\w+:\/\/)?(\[[^\]]*\]|[^/:"]+)/g)].map((m) => m[1]);
  expect(hosts).toContain('127.0.0.1');
  expect([...new Set(hosts)].filter((h) => !/^(?:127\.0\.0\.1|localhost|~notfound)$/.test(h!))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
