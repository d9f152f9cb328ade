/** The package in other people's builds: each example is built by its bundler as they would, and used. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { test as base, expect } from '@playwright/test';
import { publint } from 'publint';
import { rollup } from 'rollup';
import { build } from 'vite';
import webpack from 'webpack';
import { made } from '../media.ts';
import { type Host, host, LIBRARY } from './host.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const MASKED = 'name,phone\n<PERSON>,<PHONE_NUMBER>\n';

const test = base.extend<{ site: Host }>({
  site: async ({}, use) => {
    const site = await host();
    await use(site);
    await site.close();
  },
});

/** A copy of an example in a folder that has the package installed. @param uppy folder of Uppy's core in our own modules */
function project(name: string, at: string, uppy = '@uppy/core'): string {
  const modules = path.join(at, 'node_modules');
  mkdirSync(modules, { recursive: true });
  symlinkSync(LIBRARY, path.join(modules, 'guise'));
  mkdirSync(path.join(modules, '@uppy'));
  symlinkSync(path.join(ROOT, 'node_modules', uppy), path.join(modules, '@uppy', 'core'));
  symlinkSync(path.join(ROOT, 'node_modules', 'filepond'), path.join(modules, 'filepond'));
  cpSync(path.join(ROOT, 'examples', name), at, { recursive: true });
  return at;
}

function csv(at: string): string {
  const file = path.join(at, 'Ada Lovelace.csv');
  writeFileSync(file, 'name,phone\nAda Lovelace,212-555-0142\n');
  return file;
}
/** A document that is none. */
function hostile(at: string): string {
  const file = path.join(at, 'wrong.docx');
  writeFileSync(file, 'PK\x03\x04 but no document');
  return file;
}
test('the package is laid out as publint and arethetypeswrong want it', async () => {
  const { messages } = await publint({ pkgDir: LIBRARY, strict: true, pack: false });
  expect(messages).toEqual([]);
  const files = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((f) => /^[^/]*\.(?:js|json|d\.ts)$|^(?:shared|types)\//.test(f))
    .map((f): [string, string] => [`/node_modules/guise/${f}`, readFileSync(path.join(LIBRARY, f), 'utf8')]);
  const { version } = JSON.parse(readFileSync(path.join(LIBRARY, 'package.json'), 'utf8')) as {
    version: string;
  };
  const checked = await checkPackage(new Package(Object.fromEntries(files), 'guise', version));
  // Modules alone, by `exports` alone: who resolves as Node 10 did, or requires, is not served, and says so.
  const known = ['CJSResolvesToESM', 'NoResolution'];
  const problems = checked.types ? checked.problems.filter((p) => !known.includes(p.kind)) : ['no types'];
  expect(problems).toEqual([]);
});

/** Bytes, gzip'd, of a module and all that it imports at once. */
function firstLoad(module: string, seen = new Set<string>()): number {
  if (seen.has(module)) return 0;
  seen.add(module);
  const code = readFileSync(module);
  const others = [...code.toString().matchAll(/(?:from|^import|;import)\s*"(\.[^"]+)"/g)];
  return others.reduce(
    (sum, [, at = '']) => sum + firstLoad(path.resolve(path.dirname(module), at), seen),
    gzipSync(code, { level: 9 }).length,
  );
}

test('a page that only offers to upload loads less than 25 KB', () => {
  const bytes = firstLoad(path.join(LIBRARY, 'widget.js'));
  console.log(`widget, first load: ${(bytes / 1000).toFixed(1)} KB gzip'd`);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThan(25_000);
});

/** Folders of Uppy's core, by its version: 5 and 6. */
const UPPY = ['@uppy/core', 'uppy-core-6'].map((folder) => {
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules', folder, 'package.json'), 'utf8'),
  ) as { version: string };
  return { folder, version };
});

/** All code in a folder. */
const codeIn = (at: string): string =>
  readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.js'))
    .map((f) => readFileSync(path.join(at, f), 'utf8'))
    .join('\n');

for (const { folder, version } of UPPY)
  test(`Vite: Uppy ${version} sends sealed files alone; what is refused is taken out and said`, async ({
    page,
    site,
  }, info) => {
    const at = project('vite', info.outputPath('vite'), folder);
    // The package lies beside our own modules: what it imports is the project's all the same, as where it is installed.
    await build({
      root: at,
      base: './',
      logLevel: 'error',
      build: { outDir: 'out' },
      resolve: { dedupe: ['@uppy/core'] },
    });
    const code = codeIn(path.join(at, 'out'));
    expect(UPPY.filter((u) => code.includes(u.version)).map((u) => u.folder)).toEqual([folder]);
    site.folder(path.join(at, 'out'));
    await page.goto(`${site.url}index.html`);
    await page.locator('input').setInputFiles([made('six.jpg'), csv(at), hostile(at)]);
    await expect(page.locator('output')).toContainText('done wrong.docx', { timeout: 120_000 });
    expect(site.uploads.map((u) => u[0]?.filename)).toEqual(['picture.jpg', 'document.csv']);
    expect(site.uploads.at(-1)?.[0]?.bytes.toString()).toBe(MASKED);
    site.neverSaw(made('six.jpg'));
  });

test('webpack: FilePond never holds an original', async ({ page, site }, info) => {
  const at = project('webpack', info.outputPath('webpack'));
  const done = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
    webpack(
      {
        mode: 'production',
        // Its minifier works in processes of its own, and now and then one of them never answers.
        optimization: { minimize: false },
        context: at,
        entry: './main.js',
        output: { path: path.join(at, 'out'), filename: 'main.js' },
      },
      (error, stats) => (error ? reject(error) : resolve(stats)),
    ),
  );
  expect(done?.toJson().errors).toEqual([]);
  cpSync(path.join(at, 'index.html'), path.join(at, 'out', 'index.html'));
  site.folder(path.join(at, 'out'));
  await page.goto(`${site.url}index.html`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([csv(at), hostile(at)]);
  await expect(page.locator('[data-filepond-item-state=load-invalid]')).toHaveCount(1, { timeout: 60_000 });
  await expect(page.locator('[data-filepond-item-state=idle]')).toHaveCount(1);
  // FilePond holds the form back while one of its files is invalid.
  expect(await page.evaluate(() => document.querySelector('form')?.checkValidity())).toBe(false);
  await page
    .locator('[data-filepond-item-state=load-invalid] .filepond--action-remove-item')
    .dispatchEvent('click');
  await expect(page.locator('[data-filepond-item-state=load-invalid]')).toHaveCount(0);
  // Without its style sheet the list lies over the button.
  await page.evaluate(() => document.querySelector('form')?.requestSubmit());
  await expect.poll(() => site.uploads.length).toBe(1);
  const sent = site.uploads[0]?.filter((p) => p.bytes.length > 0) ?? [];
  expect(sent.map((p) => [p.filename, p.bytes.toString()])).toEqual([['document.csv', MASKED]]);
});

test('Rollup, and a plain script: by code, and three lines of markup', async ({ page, site }, info) => {
  const at = project('rollup', info.outputPath('rollup'));
  const bundle = await rollup({
    input: path.join(at, 'main.js'),
    plugins: [
      { name: 'modules', resolveId: (id) => (id === 'guise' ? path.join(LIBRARY, 'index.js') : null) },
    ],
  });
  await bundle.write({ dir: path.join(at, 'out'), format: 'es' });
  cpSync(path.join(at, 'index.html'), path.join(at, 'out', 'index.html'));
  site.folder(path.join(at, 'out'));
  await page.goto(`${site.url}index.html`);
  await page.locator('input').setInputFiles(csv(at));
  await expect.poll(() => site.uploads.length, { timeout: 60_000 }).toBe(1);
  expect(site.uploads[0]?.[0]?.bytes.toString()).toBe(MASKED);
  await expect(page.locator('output')).toHaveText('2 values masked; read again and checked');

  site.folder(path.join(ROOT, 'examples', 'script'));
  await page.goto(`${site.url}index.html`);
  await page.locator('guise-upload input[type=file]').first().setInputFiles(csv(at));
  await expect(page.locator('guise-upload [part=status]')).toHaveText('Ready to send', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => site.uploads.length).toBe(2);
  expect(site.uploads[1]?.[0]?.bytes.toString()).toBe(MASKED);
});
