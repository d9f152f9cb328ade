/** Media for tests: drawn anew in every run, and real ones where they lie beside the project, or in GUISE_MEDIA. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const MEDIA =
  [process.env.GUISE_MEDIA, path.join(root, '..', 'shared', 'media')].find(
    (d) => d !== undefined && existsSync(d),
  ) ?? null;
/** A real one: tests that want it skip where it is not, and have a drawn one beside them. */
export const media = (name: string): string => path.join(MEDIA ?? '/nowhere', name);
/** A drawn one; see `made/draw.ts` for what there is. */
export const made = (name: string): string => path.join(process.env.GUISE_MADE ?? '/nowhere', name);
/** The real one where it is, else the drawn one: nothing of the main job goes untested for want of files. */
export const either = (real: string, drawn: string): string => (MEDIA ? media(real) : made(drawn));
