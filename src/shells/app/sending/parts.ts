/** The way of captions to an endpoint, with its words: null where the host names none, and then none of it is in the build. */
import { words } from '../words.svelte.ts';

const load = async () => {
  const [sending] = await Promise.all([import('./Sending.svelte'), words.withEndpoints()]);
  return sending.default;
};
/** Asked for once: another language draws nothing anew. */
let loaded: ReturnType<typeof load> | null = null;

export const sendingParts = __ENDPOINTS__
  ? () => {
      loaded ??= load();
      return loaded;
    }
  : null;
