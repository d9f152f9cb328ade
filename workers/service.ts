/**
 * Service worker: the app shell and the models for offline use, and the headers that a plain static host
 * does not send (cross-origin isolation, CSP). It never sees content: files stay in the page.
 */
/// <reference lib="webworker" />
import { HEADERS, ISOLATION } from '../src/bridge/headers.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `guise-${__VERSION__}`;

function isolated(response: Response): Response {
  if (response.status === 0 || response.type === 'opaque') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...HEADERS, ...ISOLATION })) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('guise-') && name !== CACHE && name !== 'guise-models') await caches.delete(name);
      await worker.clients.claim();
    })(),
  ),
);

/** Hashed files never change; the rest is asked for first and kept for when there is no network. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept && new URL(request.url).pathname.includes('/assets/')) return isolated(kept);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put(request, fresh.clone());
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

/** The page asks for everything that masking needs, once it is wanted. */
worker.addEventListener('message', (event) => {
  if (event.data !== 'keep-offline') return;
  const port = event.ports[0];
  event.waitUntil(
    (async () => {
      try {
        const base = worker.registration.scope;
        const files = (await (await fetch(new URL('offline.json', base))).json()) as string[];
        const cache = await caches.open(CACHE);
        for (const file of files) {
          const url = new URL(file, base).href;
          if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url);
        }
        port?.postMessage('ready');
      } catch {
        port?.postMessage('failed');
      }
    })(),
  );
});
