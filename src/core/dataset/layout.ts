/** How a dataset lies in a folder, as training tools expect it. Plug-ins of `plugins/layouts/`, one file each. */
import type { Dataset } from './dataset.ts';

/** A file of a dataset that was written. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What is in a file of a dataset. */
export type Body =
  | string
  /** A masked file, by its key. */
  | { readonly media: string }
  /** The picture of a masked file's scene: its key, and the scene's number from 0. */
  | { readonly scene: string; readonly at: number }
  /** A tar archive (POSIX ustar). */
  | { readonly tar: readonly Laid[] }
  /** What tells of files before it. */
  | { readonly of: (written: readonly Written[]) => string };

export interface Laid {
  /** Relative, with slashes. */
  readonly path: string;
  readonly body: Body;
}

export interface Layout {
  readonly kind: 'layout';
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Where the form is described. */
  readonly source: string;
  readonly place: number;
  /** It has a picture of each scene. */
  readonly pictures?: true;
  /** All but what every dataset has: `README.md`, `croissant.json` and tables. */
  files(of: Dataset): Laid[];
  /** What stands in YAML before the data card. */
  front?(of: Dataset): string;
}

/** The name of a file, or of a scene in one, by its place, from 0: they sort as they stand. */
export const numbered = (index: number): string => String(index + 1).padStart(4, '0');
