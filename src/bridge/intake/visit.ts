/** One file in hand, of one medium. */
import { raise } from '../../core/model/fault.ts';
import type { Calling, Choices, Opened, Settings, Taken } from '../contract/intake.ts';

/** What a lane has found in a file. */
export type Seen = Omit<Opened, 'id'>;

/** What becomes of files of a medium. */
export interface Lane {
  /** Looks the file through. @throws FaultError */
  look(calling: Calling): Promise<Seen>;
  /** Masks what it found and looks at what was made; looks again first where its workers were sent to rest. @throws FaultError */
  finish(choices: Choices, calling: Calling): Promise<Taken>;
}

export interface Visit extends Lane {
  /** Ends what runs for it; it can go on later. */
  rest(): void;
  /** The same, and its result is gone. */
  close(): Promise<void>;
}

/** What is said of entries that there are not would be hidden nowhere, in silence. @throws FaultError `edits/invalid` */
export function checkChoices(choices: Choices, known: ReadonlySet<string>): void {
  for (const [id, to] of Object.entries(choices)) {
    if (!known.has(id))
      raise({ code: 'edits/invalid', path: `choices ${id}`, why: 'is nothing that was found' });
    if (to !== 'hide' && to !== 'show')
      raise({ code: 'edits/invalid', path: `choices ${id}`, why: 'must be "hide" or "show"' });
  }
}

/** Ids of presets that are asked for. */
export const presetsIn = (settings: Settings): readonly string[] =>
  (settings.preset ?? '').split(/\s+/).filter(Boolean);
