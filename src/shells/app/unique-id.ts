import { hexOf } from '../../core/hex.ts';

/** Pages over plain http have no `crypto.randomUUID`. */
export const uniqueId = (): string =>
  crypto.randomUUID?.() ?? hexOf(crypto.getRandomValues(new Uint8Array(16)));
