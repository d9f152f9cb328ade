/** Which sites are guarded: those whose permission the person gave, and took back nowhere. There is no second list that could differ from it. */

import { inUse } from './language.ts';
import { wordsFile } from './words.ts';

/** A site's own pattern: its origin with every path. Null where a page cannot be guarded. */
export function patternOf(address: string): string | null {
  const url = URL.parse(address.includes('://') ? address : `https://${address}`);
  // Patterns of sites have no ports: all of a host's are one.
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

export const guarded = async (): Promise<readonly string[]> =>
  (await chrome.permissions.getAll()).origins ?? [];
export const isGuarded = (pattern: string): Promise<boolean> =>
  chrome.permissions.contains({ origins: [pattern] });
/** Within a click of the person's. */
export const guard = (pattern: string): Promise<boolean> =>
  chrome.permissions.request({ origins: [pattern] });
export const unguard = (pattern: string): Promise<boolean> =>
  chrome.permissions.remove({ origins: [pattern] });

/** Frames of the site in any page, those without an address of their own too. */
const SCRIPT = {
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
} as const;

let turn: Promise<void> = Promise.resolve();

/** Has the guard in all pages of these sites from now on. */
export function register(): Promise<void> {
  turn = turn.then(renew, renew);
  return turn;
}

async function renew(): Promise<void> {
  const matches = [...(await guarded())];
  const there = await chrome.scripting.getRegisteredContentScripts();
  const scripts: chrome.scripting.RegisteredContentScript[] = [
    { ...SCRIPT, id: 'hooks', matches, js: ['hooks.js'], world: 'MAIN' },
    { ...SCRIPT, id: 'guard', matches, js: [wordsFile(await inUse()), 'guard.js'] },
  ];
  if (matches.length === 0) {
    if (there.length) await chrome.scripting.unregisterContentScripts();
  } else if (there.length) await chrome.scripting.updateContentScripts(scripts);
  else await chrome.scripting.registerContentScripts(scripts);
}

/** The same, where the person has chosen another language since. */
export async function follow(): Promise<void> {
  const [guard] = await chrome.scripting.getRegisteredContentScripts({ ids: ['guard'] });
  if (guard && guard.js?.[0] !== wordsFile(await inUse())) await register();
}

/** Pages that were open before their site was guarded have scripts that came first. */
export async function reload(patterns: readonly string[]): Promise<void> {
  for (const { id } of await chrome.tabs.query({ url: [...patterns] })) if (id) await chrome.tabs.reload(id);
}
