/** The package of the extension: what it may do, and what must not stand in it. */
import { expect, test } from 'vitest';
import en from '../../src/languages/en/extension.ts';
import { remoteIn } from '../../src/packaging/no-remote.ts';
import { manifest, messages } from '../../src/shells/extension/manifest.ts';
import { patternOf } from '../../src/shells/extension/sites.ts';

test('a script on another host, or a host of models, is named; addresses of pages are not', () => {
  const code = (address: string) => `const a = "${address}";`;
  for (const bad of [
    'https://cdn.example.org/lib/x.js',
    'http://example.org/a/b.mjs',
    'https://example.org/engine.wasm',
    'https://huggingface.co/models',
    'https://cdn.jsdelivr.net/npm/',
  ])
    expect(remoteIn(code(bad)), bad).toHaveLength(1);
  for (const fine of [
    'https://example.org/js',
    './worker.js',
    'https://github.com/huggingface/transformers.js',
    'https://unused.invalid/x.js',
  ])
    expect(remoteIn(code(fine)), fine).toEqual([]);
});

for (const browser of ['chromium', 'firefox'] as const)
  test(`${browser}: no site at install, nothing for pages to load, no other origin`, () => {
    const made = manifest(browser) as Record<string, unknown>;
    expect(made.host_permissions).toBeUndefined();
    expect(made.content_scripts).toBeUndefined();
    expect(made.web_accessible_resources).toBeUndefined();
    expect(JSON.stringify(made.permissions)).not.toMatch(/tabs|webRequest|all_urls|cookies/);
    const { extension_pages } = made.content_security_policy as { extension_pages: string };
    expect(extension_pages).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(extension_pages).toContain("connect-src 'self'");
    expect(extension_pages).not.toMatch(/https?:|\*/);
  });

test('every message of the manifest is said', () => {
  const asked = [...JSON.stringify(manifest('chromium')).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  expect(asked.sort()).toEqual(Object.keys(messages(en)).sort());
});

test('the pattern of a site is its host alone', () => {
  expect(patternOf('https://a.example.org:8443/x?y')).toBe('https://a.example.org/*');
  expect(patternOf('example.org')).toBe('https://example.org/*');
  for (const none of ['file:///etc/passwd', 'chrome://extensions', 'ftp://example.org', 'not a site', ''])
    expect(patternOf(none), none).toBeNull();
});
