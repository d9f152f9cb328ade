/** What the service worker keeps: one cache for each build, one for the models of all. */
/// <reference lib="webworker" />

import type { Kept } from '../src/bridge/offline.ts';
import {
  BUILD_MARK,
  GROUPS,
  type Group,
  LIST,
  type Listed,
  type Part,
  type Parts,
} from '../src/bridge/offline-parts.ts';
import { MODEL_CACHE } from '../src/core/model-cache.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

const BUILD: string = BUILD_MARK;
export const BUILD_CACHE = `guise-${BUILD}`;
export const at = (path: string): string => new URL(path, worker.registration.scope).href;

/** Hashed by the bundler: under one name there is one content, whatever the release. */
export const isHashed = (url: string): boolean => /(?:^|\/)assets\//.test(url);
const isPage = ({ url }: Part): boolean => url === './' || url === 'index.html';

/** What the host has. @throws where that is another build than this one */
async function listed(): Promise<Response> {
  const response = await fetch(at(LIST), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  const { build } = (await response.clone().json()) as Listed;
  if (build !== BUILD) throw new Error('the host has another version by now');
  return response;
}

/** What this build consists of. */
export async function partsOfBuild(): Promise<Parts> {
  const cache = await caches.open(BUILD_CACHE);
  const kept = await cache.match(at(LIST));
  if (kept) return ((await kept.json()) as Listed).parts;
  const response = await listed();
  await cache.put(at(LIST), response.clone());
  return ((await response.json()) as Listed).parts;
}

async function missing(parts: readonly Part[], of = BUILD_CACHE): Promise<readonly Part[]> {
  const [build, models] = await Promise.all([caches.open(of), caches.open(MODEL_CACHE)]);
  const kept = new Set([...(await build.keys()), ...(await models.keys())].map((r) => r.url));
  return parts.filter((p) => !kept.has(at(p.as ?? p.url)));
}

const sum = (list: readonly Part[]): number => list.reduce((n, p) => n + p.bytes, 0);

/** Bytes of each group, and of models that are in none of them. */
export async function look(parts: Parts): Promise<{ kept: Kept; others: number }> {
  const each = GROUPS.map(async (g) => [g, { bytes: sum(parts[g]), missing: sum(await missing(parts[g])) }]);
  const own = new Set(GROUPS.flatMap((g) => parts[g]).map((p) => at(p.as ?? p.url)));
  const models = await caches.open(MODEL_CACHE);
  let others = 0;
  for (const key of await models.keys())
    if (!own.has(key.url)) others += (await (await models.match(key))?.blob())?.size ?? 0;
  return { kept: Object.fromEntries(await Promise.all(each)) as Kept, others };
}

/** @throws where it is not what the list says */
async function checked(part: Part, response: Response): Promise<Response> {
  const want = part.as?.split('sha256=')[1];
  if (!want) return response;
  const data = await response.arrayBuffer();
  const got = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  if ([...got].map((b) => b.toString(16).padStart(2, '0')).join('') !== want)
    throw new Error(`${part.url}: its hash is another`);
  return new Response(data);
}

async function fetched(part: Part): Promise<Response> {
  // The page comes last, and only while the host still has this build: it is never kept with parts of another.
  if (isPage(part)) await listed();
  const response = await fetch(at(part.url), {
    cache: isHashed(part.url) || part.as ? 'default' : 'no-cache',
  });
  if (!response.ok) throw new Error(`${part.url}: ${response.status}`);
  return checked(part, response);
}

/** @param tell bytes that have come so far */
export async function keep(parts: readonly Part[], tell: (bytes: number) => void = () => {}): Promise<void> {
  let come = 0;
  const wanted = await missing(parts);
  for (const part of [...wanted.filter((p) => !isPage(p)), ...wanted.filter(isPage)]) {
    const cache = await caches.open(part.as ? MODEL_CACHE : BUILD_CACHE);
    // An earlier build may have it already.
    const had = isHashed(part.url) ? await caches.match(at(part.url)) : undefined;
    await cache.put(at(part.as ?? part.url), had ?? (await fetched(part)));
    come += part.bytes;
    tell(come);
  }
}

/** What earlier builds kept whole: a newer one promises no less. */
export async function keptBefore(): Promise<readonly Group[]> {
  const groups = new Set<Group>();
  for (const name of await caches.keys()) {
    if (!name.startsWith('guise-') || name === BUILD_CACHE || name === MODEL_CACHE) continue;
    const list = await (await caches.open(name)).match(at(LIST));
    const { parts } = list ? ((await list.json()) as Partial<Listed>) : {};
    // A group that the earlier build did not know was not kept by it.
    for (const g of GROUPS) if (parts?.[g] && (await missing(parts[g], name)).length === 0) groups.add(g);
  }
  return [...groups];
}

/** Other builds, and models that this one has in another version. */
export async function sweep(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('guise-') && name !== BUILD_CACHE && name !== MODEL_CACHE) await caches.delete(name);
  const list = await (await caches.open(BUILD_CACHE)).match(at(LIST));
  if (!list) return;
  const { parts } = (await list.json()) as Listed;
  const own = new Map(GROUPS.flatMap((g) => parts[g]).map((p) => [at(p.url), at(p.as ?? p.url)]));
  const models = await caches.open(MODEL_CACHE);
  for (const { url } of await models.keys()) {
    const now = own.get(url.split('?')[0] ?? '');
    if (now && now !== url) await models.delete(url);
  }
}

/** Removes all but the page. */
export async function forget(parts: Parts): Promise<void> {
  await caches.delete(MODEL_CACHE);
  const cache = await caches.open(BUILD_CACHE);
  for (const g of GROUPS) if (g !== 'shell') for (const p of parts[g]) await cache.delete(at(p.url));
}
