/** What the npm package consists of. */

/** Modules of the package by what they are imported as: `guise`, `guise/widget`. */
export const MODULES = {
  index: 'src/shells/library/index.ts',
  widget: 'src/shells/widget/index.ts',
  intercept: 'src/shells/widget/intercept.ts',
  uppy: 'src/shells/widget/uppy.ts',
  filepond: 'src/shells/widget/filepond.ts',
} as const;

/** Where the package is put together. */
export const PACKAGE = 'dist-library';
