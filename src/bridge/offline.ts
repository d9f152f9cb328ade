/** What page and service worker say to each other about use without a network. */
import type { Group } from './offline-parts.ts';

/** The cache of all else of the build. */
export const BUILD_CACHE = `guise-${__VERSION__}`;

export type Ask = { readonly do: 'look' } | { readonly do: 'keep'; readonly groups: readonly Group[] };
export type Kept = Readonly<Record<Group, { readonly bytes: number; readonly missing: number }>>;
export type Answer =
  | { readonly kind: 'coming'; readonly bytes: number }
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'failed'; readonly why: string };
