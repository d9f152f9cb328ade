/** One file in hand, of one medium. */
import type { Calling, Choices, Entry, Settings, Taken } from '../contract/intake.ts';

/** What a lane has found in a file. */
export interface Seen {
  readonly still: boolean;
  readonly entries: readonly Entry[];
}

export interface Visit {
  /** Looks the file through. @throws FaultError */
  look(calling: Calling): Promise<Seen>;
  /** Masks what it found and looks at what was made; looks again first where its workers rest. @throws FaultError */
  finish(choices: Choices, calling: Calling): Promise<Taken>;
  /** Ends what runs for it; it can go on later. */
  rest(): void;
  /** The same, and its result is gone. */
  close(): Promise<void>;
}

export type { Settings };

/** Ids of presets of one medium among those asked for; the first counts. */
export const presetsIn = (settings: Settings): readonly string[] =>
  (settings.preset ?? '').split(/\s+/).filter(Boolean);
