/** Speed of the text rules beside two peers in the same run, and of the classifier on WASM. Nothing is asserted about time. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { FIND_TEXT } from '../../src/core/text/settings.ts';
import { recognize } from '../../src/pipeline/text/1-recognize.ts';
import { resolveFindings } from '../../src/pipeline/text/2-resolve.ts';
import { openApp } from '../../src/shells/cli/browser.ts';
import { textPlugins } from '../../src/shells/cli/plugins.ts';

const RAW = path.resolve(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'train',
  'text',
  'raw_en_masc.txt.gz',
);

const ROUNDS = 6;

test('rules and classifier', async () => {
  test.skip(!existsSync(RAW), 'the raw texts are not here');
  const prose = gunzipSync(readFileSync(RAW)).toString().slice(0, 1_000_000);
  const pages = prose.match(/[\s\S]{1,3000}(?:\n|$)/g) ?? [];
  const { recognizers } = await textPlugins();
  const { SyncRedactor } = (await import('redact-pii')) as unknown as {
    SyncRedactor: new () => { redact(t: string): string };
  };
  const { OpenRedaction } = (await import('openredaction')) as unknown as {
    OpenRedaction: new (o?: object) => { detect(t: string): Promise<{ detections: unknown[] }> };
  };
  const find = { ...FIND_TEXT, language: 'en' };
  const redactor = new SyncRedactor();
  const open = new OpenRedaction();
  const speed: Record<string, number> = {};
  let found = 0;
  const peers: readonly [string, (page: string) => unknown][] = [
    ['guise rules', (p) => (found += resolveFindings(p, recognize(p, recognizers, find), find).length)],
    ['redact-pii', (p) => redactor.redact(p)],
    ['openredaction', (p) => open.detect(p)],
  ];
  // In turns, and the best of each: what else the machine does hits all alike.
  const best = new Map(peers.map(([name]) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of peers) {
      const begun = performance.now();
      for (const p of pages) await run(p);
      best.set(name, Math.min(best.get(name) ?? 0, performance.now() - begun));
    }
  for (const [name, ms] of best) speed[`${name}, MB/s`] = Math.round((prose.length / ms / 1000) * 100) / 100;
  const sentences = (prose.match(/[^.!?\n]{20,200}[.!?]/g) ?? []).slice(0, 3000);
  const app = await openApp();
  try {
    const page = await app.page();
    const tag = (texts: string[]) =>
      page.evaluate((t) => window.guise.tag('guise-ner', 'wasm', t, 0.5), texts);
    await tag(sentences.slice(0, 100));
    const begun = performance.now();
    await tag(sentences);
    speed['classifier on WASM, sentences/s'] = Math.round(
      sentences.length / ((performance.now() - begun) / 1000),
    );
  } finally {
    await app[Symbol.asyncDispose]();
  }
  console.log(JSON.stringify({ recognizers: recognizers.length, found, ...speed }, null, 1));
  expect(found).toBeGreaterThan(0);
});
