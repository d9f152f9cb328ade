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
