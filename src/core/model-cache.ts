/** The browser's cache of weights, keyed by their hash: it outlives a build. By itself: the service worker shares no file with pages. */
export const MODEL_CACHE = 'guise-models';
