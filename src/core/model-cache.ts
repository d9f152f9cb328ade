/** The browser's cache of weights, keyed by their hash: it outlives a build. */
export const MODEL_CACHE = 'guise-models';
