/** What page and service worker say to each other: use without a network, a newer version, files of other apps. */
import type { Group } from './offline-parts.ts';

export type Ask =
  | { readonly do: 'look' }
  | { readonly do: 'keep'; readonly groups: readonly Group[] }
  /** Removes models and engines; the page itself stays. */
  | { readonly do: 'forget' }
  /** To the one that waits: take the place of the one that works. */
  | { readonly do: 'update' }
  /** What another app shared, once. */
  | { readonly do: 'take'; readonly id: string };

export type Kept = Readonly<Record<Group, { readonly bytes: number; readonly missing: number }>>;
export interface Shared {
  readonly files: readonly File[];
  /** Title, text and address, each in a line of its own. */
  readonly text: string;
}
export type Answer =
  | { readonly kind: 'coming'; readonly bytes: number }
  /** `others`: bytes of models that this build does not list. */
  | { readonly kind: 'kept'; readonly kept: Kept; readonly others: number }
  /** Whether it takes over; not while a page is at work. */
  | { readonly kind: 'updating'; readonly agreed: boolean }
  | { readonly kind: 'shared'; readonly shared: Shared | null }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Names on both sides; as types, since the service worker is a script of its own and shares no code with pages.
 * Web lock that every page at work shares: a newer version takes over only where nobody holds it.
 */
export type AtWork = 'guise-at-work';
/** Parameter of the address that says under which id something was shared. */
export type SharedAs = 'shared';
