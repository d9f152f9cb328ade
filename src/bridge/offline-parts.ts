/** The parts of the build that the service worker keeps. */

/** The parts of the build, by what needs them; `packaging/offline.ts` puts every file into one. */
export const GROUPS = [
  'shell',
  'engine',
  'faces',
  'bodies',
  'names',
  'documents',
  'people',
  'formats',
  'gpu',
] as const;
export type Group = (typeof GROUPS)[number];

/** One file of the build. */
export interface Part {
  /** From the page's folder. */
  readonly url: string;
  readonly bytes: number;
  /** The key that it is kept under, where that is another: models are kept by their hash. */
  readonly as?: string;
}
export type Parts = Readonly<Record<Group, readonly Part[]>>;
/** `offline.json` of the build. */
export interface Listed {
  /** Of all that it consists of: another build, another id. */
  readonly build: string;
  readonly parts: Parts;
}
/** The list's own name. */
export const LIST = 'offline.json';
/** Stands for the id in the service worker's code until `packaging/offline.ts` knows it. */
export const BUILD_MARK = '%GUISE-BUILD%';
