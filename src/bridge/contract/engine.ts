/** What pages of the build's own origin import as `engine.js`, by its URL and once there is a file. */
import type { inspect } from '../api.ts';
import type { OwnIntake } from '../intake/intake.ts';
import type { Texts } from '../text.ts';

export interface Engine {
  /** Release that it was built as. */
  readonly version: string;
  readonly OwnIntake: typeof OwnIntake;
  readonly inspect: typeof inspect;
  readonly Texts: typeof Texts;
}
