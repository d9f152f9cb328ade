/**
 * Files that other apps share with the installed one (Web Share Target): the system posts them to an address that only the service
 * worker answers. They are held in memory until the page takes them, a minute at most; they are neither stored nor sent on.
 */
/// <reference lib="webworker" />

import type { Shared, SharedAs } from '../src/bridge/offline.ts';
import { at } from './service-kept.ts';

const SHARED: SharedAs = 'shared';
/** Milliseconds. */
const PATIENCE = 60_000;

const held = new Map<string, { readonly shared: Shared; readonly end: () => void }>();

/** The action of the manifest's `share_target`. */
export const isShare = ({ method, url }: Request): boolean => method === 'POST' && url === at('share');

/** Shows the page, which asks for what was shared. */
export async function receive(event: FetchEvent): Promise<Response> {
  const form = await event.request.formData();
  const files = form.getAll('files').filter((f) => f instanceof File);
  const lines = ['title', 'text', 'url'].map((name) => form.get(name)).filter((v) => typeof v === 'string');
  const text = [...new Set(lines.filter((l) => l !== ''))].join('\n');
  const id = crypto.randomUUID();
  // Keeps this worker alive meanwhile.
  event.waitUntil(
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => end(), PATIENCE);
      const end = () => {
        clearTimeout(timer);
        held.delete(id);
        resolve();
      };
      held.set(id, { shared: { files, text }, end });
    }),
  );
  return Response.redirect(at(`./?${SHARED}=${id}`), 303);
}

/** Once; null where there is nothing under this id. */
export function take(id: string): Shared | null {
  const found = held.get(id);
  found?.end();
  return found?.shared ?? null;
}
