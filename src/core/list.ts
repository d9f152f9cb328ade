/** Items that must be there: one that is missing is a fault, and never passes for "nothing found" or "nothing to mask". */
import { raise } from './model/fault.ts';

/** @throws FaultError `job/internal` where the list has no such item */
export function itemAt<T>(list: readonly T[], index: number): T {
  if (!(Number.isInteger(index) && index >= 0 && index < list.length))
    raise({ code: 'job/internal', why: `item ${index} of ${list.length} was asked for` });
  return list[index] as T;
}

/**
 * Items of two lists that say something of the same things, in order.
 * @throws FaultError `job/internal` where one list is shorter
 */
export function paired<A, B>(one: readonly A[], other: readonly B[]): (readonly [A, B])[] {
  if (one.length !== other.length)
    raise({ code: 'job/internal', why: `${other.length} items came for ${one.length}` });
  return one.map((item, i) => [item, other[i] as B] as const);
}

/** Sorted by id, by code units: a collator takes a page that has none yet 30 ms to load. */
export const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
