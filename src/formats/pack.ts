/** Several files as one archive. */
import { strToU8, zipSync } from 'fflate';

/** A zip of texts and bytes by their names. The same files give the same bytes: it tells no time. */
export const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, of]) => [name, typeof of === 'string' ? strToU8(of) : of]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
