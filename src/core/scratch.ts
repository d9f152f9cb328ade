/** The folder of the origin's own file system that results are made in. */
export const SCRATCH = 'guise-scratch';
