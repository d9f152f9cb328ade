/** Where the real test media are: beside the project, or in GUISE_ASSETS; tests that need them say so. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const MEDIA =
  [process.env.GUISE_MEDIA, path.join(root, '..', 'shared', 'media')].find(
    (d) => d !== undefined && existsSync(d),
  ) ?? null;
export const media = (name: string): string => path.join(MEDIA ?? '/nowhere', name);
