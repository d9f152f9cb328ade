/** Several files as one archive. */
import { strToU8, zipSync } from 'fflate';

/** A zip of texts by their names. The same texts give the same bytes: it tells no time. */
export const packed = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
