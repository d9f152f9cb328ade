/** What an address asks for: `#/text`, `#/video`, `#text`, `?preset=safe`; each may carry `lang` as well. */
import type { SharedAs } from '../../bridge/offline.ts';

export type View = 'media' | 'text';

const VIEWS: Readonly<Record<string, View>> = {
  text: 'text',
  video: 'media',
  pictures: 'media',
  media: 'media',
};

/** The view; a name that is none is given back as it stands, to be said. */
export function viewOf(hash: string): { readonly view: View; readonly unknown: string | null } {
  const name = /^#\/?([^&?=]*)(?=$|[&?])/.exec(hash)?.[1] ?? '';
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  return { view: view ?? 'media', unknown: view || name === '' ? null : name };
}

/** The preset, by its id; null where none is asked for. */
export const presetOf = ({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): string | null =>
  new URLSearchParams(search).get('preset') ?? /[&?]preset=([\w-]+)/.exec(hash)?.[1] ?? null;

const SHARED: SharedAs = 'shared';
/** The id of what was shared, taken out of the address; null where it has none. */
export function sharedOnce(): string | null {
  const url = new URL(location.href);
  const id = url.searchParams.get(SHARED);
  url.searchParams.delete(SHARED);
  if (id !== null) history.replaceState(history.state, '', url);
  return id;
}
