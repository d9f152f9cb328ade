/** Some pictures of a film, for a card that cannot play it. */
import { picturesOf } from '../../../bridge/pictures-of.ts';
import { WIDE } from '../talk.ts';

/** Evenly over the film, the first from its beginning. */
const COUNT = 8;

/** @throws where the browser cannot play it, and on abort */
export const stillsOf = (film: File, signal: AbortSignal): Promise<readonly Blob[]> =>
  picturesOf(film, (length) => Array.from({ length: COUNT }, (_, n) => (length * n) / COUNT), signal, {
    widest: WIDE,
    quality: 0.85,
  });
