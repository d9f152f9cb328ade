/** What was, is and would come again: undo and redo of a value that is replaced as a whole on every change. */

import { itemAt } from '../list.ts';
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last step was about: steps of the same kind that follow one another are one. */
  readonly about: string | null;
}

/** Steps kept. */
const MOST = 500;

/** A history without a past. */
export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], about: null });

/** @param about joins this step to the last one where that was about the same */
export function put<T>(h: History<T>, now: T, about: string | null = null): History<T> {
  const joined = about !== null && about === h.about;
  return { past: joined ? h.past : [...h.past, h.now].slice(-MOST), now, future: [], about };
}

/** One step back; the same where there is none. */
export function undo<T>(h: History<T>): History<T> {
  if (!h.past.length) return h;
  return {
    past: h.past.slice(0, -1),
    now: itemAt(h.past, h.past.length - 1),
    future: [h.now, ...h.future],
    about: null,
  };
}

/** One step forward again; the same where there is none. */
export function redo<T>(h: History<T>): History<T> {
  if (!h.future.length) return h;
  return { past: [...h.past, h.now], now: itemAt(h.future, 0), future: h.future.slice(1), about: null };
}
