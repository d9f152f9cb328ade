/** Which generation endpoints a host names, and who of a build may reach them. */
import { expect, test } from 'vitest';
import { endpointsIn } from '../../src/bridge/endpoints.ts';
import { headersOf } from '../../src/bridge/headers.ts';
import type { headers as Headers } from '../../src/packaging/headers.ts';
import { headers } from '../../src/packaging/headers.ts';

const NAMED = endpointsIn('automatic1111=http://127.0.0.1:7860, openai=https://images.example.org/v2');
const SELF = "connect-src 'self'";
const REACHES = "connect-src 'self' http://127.0.0.1:7860 https://images.example.org";
const sources = (policy = ''): string[] => policy.match(/connect-src [^;\n]*/g) ?? [];

test('endpointsIn takes an interface and an address each, and none that anybody on the way could read', () => {
  expect(endpointsIn()).toEqual([]);
  expect(endpointsIn(' \n')).toEqual([]);
  expect(NAMED).toEqual([
    { api: 'automatic1111', address: 'http://127.0.0.1:7860/' },
    { api: 'openai', address: 'https://images.example.org/v2' },
  ]);
  for (const wrong of [
    'https://images.example.org',
    'openai=images',
    'openai=http://images.example.org',
    "openai=https://'self'; script-src *",
  ])
    expect(() => endpointsIn(wrong)).toThrow(/GUISE_ENDPOINTS/);
});

test('headersOf lets the worker that anonymizes captions reach them, and nobody else', () => {
  const reach = (path: string, of = NAMED) => sources(headersOf(path, of)['Content-Security-Policy']);
  expect(reach('/assets/text-xj2nYctI.js')).toEqual([REACHES]);
  expect(reach('https://host.example/guise/assets/text-xj2nYctI-main.js')).toEqual([REACHES]);
  for (const path of [
    '/',
    '/index.html',
    '/frame.html',
    '/service.js',
    '/assets/job-BtILx8lG.js',
    '/assets/index-a.js',
    '/text-a.js',
  ])
    expect(reach(path), path).toEqual([SELF]);
  expect(reach('/assets/text-xj2nYctI.js', [])).toEqual([SELF]);
});

/** What `_headers` says for each path, as hosts lay it on one another. */
function said(plugin: ReturnType<typeof Headers>): Map<string, string> {
  let text = '';
  const emit = { emitFile: (f: { source: string }) => (text = f.source) };
  (plugin.generateBundle as unknown as (this: typeof emit) => void).call(emit);
  return new Map(text.split(/\n(?=\/)/).map((block) => [block.split('\n')[0]!, block]));
}

test('_headers says the same to static hosts', () => {
  const named = said(headers(NAMED));
  expect(sources(named.get('/*'))).toEqual([REACHES]);
  // Of two policies both must be met.
  for (const path of [
    '/',
    '/index.html',
    '/headless.html',
    '/frame.html',
    '/service.js',
    '/assets/job-*',
    '/assets/model-*',
    // Those of libraries: ffmpeg's and pdf.js's.
    '/assets/worker-*',
    '/assets/pdf.worker-*',
  ])
    expect(sources(named.get(path)), path).toEqual([SELF]);
  const none = said(headers([]));
  expect([...none.values()].flatMap(sources)).toEqual([SELF]);
});
