/** Where the browser keeps things for this page. */

/** Its cache of weights, keyed by their hash: it outlives a build. */
export const MODEL_CACHE = 'guise-models';

/** The folder of the origin's own file system that results are made in. */
export const SCRATCH = 'guise-scratch';
