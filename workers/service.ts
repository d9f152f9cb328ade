/**
 * Service worker: the app shell and the models for offline use, and the headers that a plain static host
 * does not send (cross-origin isolation, CSP). Files stay in the page, and it sees none; but for those that another app shares with the
 * installed one, which pass through its memory to the page and are never stored (`service-shared.ts`).
 *
 * A newer version waits until a person takes it or no page is left: a page gets parts of one release alone.
 */
/// <reference lib="webworker" />

import { headersOf } from '../src/bridge/headers.ts';
import type { Answer, Ask, AtWork } from '../src/bridge/offline.ts';
import {
  at,
  BUILD_CACHE,
  forget,
  isHashed,
  keep,
  keptBefore,
  look,
  partsOfBuild,
  sweep,
} from './service-kept.ts';
import { isShare, receive, take } from './service-shared.ts';

const AT_WORK: AtWork = 'guise-at-work';
const worker = self as unknown as ServiceWorkerGlobalScope;

function isolated(response: Response, url: string): Response {
  if (response.status === 0 || response.type === 'opaque') return response;
  const headers = new Headers(response.headers);
  const wanted = headersOf(url.split(/[?#]/)[0] ?? '', __ENDPOINTS__ ?? []);
  for (const [name, value] of Object.entries(wanted)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

worker.addEventListener('install', (event) =>
  event.waitUntil(
    (async () => {
      // The first one works at once, and the page asks for what it needs.
      if (!worker.registration.active) return;
      const parts = await partsOfBuild();
      await keep([...new Set(['shell', ...(await keptBefore())] as const)].flatMap((g) => parts[g]));
    })(),
  ),
);

worker.addEventListener('activate', (event) => event.waitUntil(sweep().then(() => worker.clients.claim())));

/**
 * What is kept is of this release and answers first. Which models there are is the host's to say, each of them checked by its hash;
 * they are kept by whoever checks it.
 */
async function answer(request: Request): Promise<Response> {
  const { url } = request;
  const cache = await caches.open(BUILD_CACHE);
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' });
  const ofHost = url === at('models/index.json');
  if (kept && !ofHost) return isolated(kept, url);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && (ofHost || isHashed(url))) await cache.put(request, fresh.clone());
    return isolated(fresh, url);
  } catch (error) {
    if (kept) return isolated(kept, url);
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShare(request)) event.respondWith(receive(event));
  else if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin)
    event.respondWith(answer(request));
});

async function reply(ask: Ask, tell: (a: Answer) => void): Promise<Answer> {
  if (ask.do === 'take') return { kind: 'shared', shared: take(ask.id) };
  if (ask.do === 'update') {
    const agreed = await navigator.locks.request(AT_WORK, { ifAvailable: true }, async (lock) => {
      if (lock) await worker.skipWaiting();
      return lock !== null;
    });
    return { kind: 'updating', agreed };
  }
  const parts = await partsOfBuild();
  if (ask.do === 'forget') await forget(parts);
  if (ask.do === 'keep')
    await keep(
      ask.groups.flatMap((g) => parts[g]),
      (bytes) => tell({ kind: 'coming', bytes }),
    );
  return { kind: 'kept', ...(await look(parts)) };
}

worker.addEventListener('message', (event) => {
  const tell = (a: Answer) => event.ports[0]?.postMessage(a);
  event.waitUntil(
    reply(event.data as Ask, tell).then(tell, (error: unknown) =>
      tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    ),
  );
});
