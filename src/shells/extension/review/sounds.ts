/** How files sound: played by the engine, since a player in the page would need an address that the page could read. */
import type { Heard } from '../talk.ts';

/** Context of {@link Sounds}. */
export const SOUNDS = 'sounds';

export interface Sounds {
  /** To its end. @param from seconds @throws where it cannot be played, and on abort */
  hear(file: File, from: number, tell: (heard: Heard) => void, signal: AbortSignal): Promise<null>;
  readonly play: string;
  readonly pause: string;
}
