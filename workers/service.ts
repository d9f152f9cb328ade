/**
 * Service worker: the app shell and the models for offline use, and the headers that a plain static host
 * does not send (cross-origin isolation, CSP). It never sees content: files stay in the page.
 */
/// <reference lib="webworker" />

import { CSP } from '../src/bridge/csp.ts';
import { type Answer, type Ask, BUILD_CACHE, type Kept } from '../src/bridge/offline.ts';
import { GROUPS, type Part, type Parts } from '../src/bridge/offline-parts.ts';
import { MODEL_CACHE } from '../src/core/model-cache.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

const HEADERS: Record<string, string> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': CSP,
};

function isolated(response: Response): Response {
  if (response.status === 0 || response.type === 'opaque') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('guise-') && name !== BUILD_CACHE && name !== MODEL_CACHE)
          await caches.delete(name);
      await worker.clients.claim();
    })(),
  ),
);

/**
 * Whether an answer is kept as it passes. Weights are kept by their hash, by whoever checks it; and the page itself is
 * kept only together with the parts that it asks for.
 */
const passing = (request: Request): boolean =>
  request.mode !== 'navigate' && !/\/models\/(?!index\.json$)/.test(new URL(request.url).pathname);

/** Hashed files never change; the rest is asked for first and kept for when there is no network. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(BUILD_CACHE);
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' });
  if (kept && new URL(request.url).pathname.includes('/assets/')) return isolated(kept);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && passing(request)) await cache.put(request, fresh.clone());
    return isolated(fresh);
  } catch (error) {
    if (kept) return isolated(kept);
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin)
    event.respondWith(answer(request));
});

const at = (path: string): string => new URL(path, worker.registration.scope).href;

/** What the build consists of: as the host says, or, without a network, as it said last. */
async function partsOfBuild(): Promise<Parts> {
  const response = await answer(new Request(at('offline.json')));
  if (!response.ok) throw new Error(`offline.json: ${response.status}`);
  return (await response.json()) as Parts;
}

async function missing(parts: readonly Part[]): Promise<readonly Part[]> {
  const [build, models] = await Promise.all([caches.open(BUILD_CACHE), caches.open(MODEL_CACHE)]);
  const kept = new Set([...(await build.keys()), ...(await models.keys())].map((r) => r.url));
  return parts.filter((p) => !kept.has(at(p.as ?? p.url)));
}

async function look(parts: Parts): Promise<Kept> {
  const sum = (list: readonly Part[]) => list.reduce((n, p) => n + p.bytes, 0);
  const each = GROUPS.map(async (g) => [g, { bytes: sum(parts[g]), missing: sum(await missing(parts[g])) }]);
  return Object.fromEntries(await Promise.all(each)) as Kept;
}

/** Its name says nothing of what is in it: a newer one comes with every other part that is new. */
const isLoose = ({ url, as }: Part): boolean => !/^(?:assets|pdf)\//.test(url) && as === undefined;

async function keep(parts: readonly Part[], tell: (bytes: number) => void): Promise<void> {
  let come = 0;
  const wanted = (await missing(parts)).filter((p) => !isLoose(p));
  // The page comes last: it is never kept without what it asks for.
  for (const part of [...wanted, ...parts.filter(isLoose)]) {
    const cache = await caches.open(part.as ? MODEL_CACHE : BUILD_CACHE);
    const response = await fetch(at(part.url));
    if (!response.ok) throw new Error(`${part.url}: ${response.status}`);
    await cache.put(at(part.as ?? part.url), response);
    come += part.bytes;
    tell(come);
  }
}

/** Hashed files that no build of this host has any more. */
async function sweep(parts: Parts): Promise<void> {
  const all = new Set(GROUPS.flatMap((g) => parts[g]).map((p) => at(p.url)));
  const cache = await caches.open(BUILD_CACHE);
  for (const { url } of await cache.keys())
    if (url.includes('/assets/') && !all.has(url)) await cache.delete(url);
}

worker.addEventListener('message', (event) => {
  const ask = event.data as Ask;
  const tell = (a: Answer) => event.ports[0]?.postMessage(a);
  event.waitUntil(
    (async () => {
      try {
        const parts = await partsOfBuild();
        if (ask.do === 'keep') {
          await keep(
            ask.groups.flatMap((g) => parts[g]),
            (bytes) => tell({ kind: 'coming', bytes }),
          );
          await sweep(parts);
        }
        tell({ kind: 'kept', kept: await look(parts) });
      } catch (error) {
        tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
      }
    })(),
  );
});
