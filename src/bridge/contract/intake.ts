/**
 * What a form, an extension or any other page asks of Guise: one file in, a sealed one out or a refusal. Only plain data, Files,
 * ports and Comlink proxies, so that it can be asked across frames as well (`bridge/intake/framed.ts`).
 */
import type { Medium } from '../../core/model/policy.ts';
import type { OnProgress } from '../../core/model/progress.ts';
import type { Report } from '../../core/model/report.ts';
import type { VerdictWords } from '../../core/model/verdict.ts';

/** What is asked for, of whatever medium the file turns out to be. */
export interface Settings {
  /** Ids of presets, at most one a medium, by spaces: `safe hipaa-safe-harbor`. */
  readonly preset?: string;
  /** A policy, or a part of one, over the presets. */
  readonly policy?: object;
  /** What the models run on. */
  readonly backend?: 'auto' | 'webgpu' | 'wasm' | 'cpu';
}

/** Something that is hidden or shown as a whole: somebody in a film, a finding in a text. */
export interface Entry {
  readonly id: string;
  /** What it was found as: `face`, `PERSON`. */
  readonly kind: string;
  /** The same in English words. */
  readonly label: string;
  /** Nothing of it is shown. */
  readonly hidden: boolean;
  /** How it looks, a data URL, or what it says: for the person's eyes alone. */
  readonly picture?: string;
  readonly text?: string;
  /** When it is first seen, seconds; left out for texts and single pictures. */
  readonly at?: number;
}

/** A file that was looked through. */
export interface Opened {
  /** Names it in further calls. */
  readonly id: number;
  readonly medium: Medium;
  /** A single picture. */
  readonly still: boolean;
  readonly entries: readonly Entry[];
}

/** What becomes of an entry against what the policy says. */
export type Choices = Readonly<Record<string, 'hide' | 'show'>>;

/** What a file comes to. There is no third way. */
export type Taken =
  | {
      readonly verdict: 'sealed';
      /** Bears no name of the original: `picture.jpg`, `video.mp4`, `document.csv`. */
      readonly file: File;
      readonly report: Report;
      readonly words: VerdictWords;
    }
  | { readonly verdict: 'refused'; readonly report: Report; readonly words: VerdictWords };

/** How a call can be stopped, and who is told how far it is. */
export interface Calling {
  readonly signal?: AbortSignal;
  /** Told some times a second. */
  readonly onProgress?: OnProgress;
}

/** One file is under work at a time: further calls wait. */
export interface Intake {
  /** Looks through a file. @throws FaultError */
  open(file: File, settings: Settings, calling?: Calling): Promise<Opened>;
  /** Masks it and looks at what was made. May be called again with other choices. @throws FaultError */
  finish(id: number, choices?: Choices, calling?: Calling): Promise<Taken>;
  /** Lets go of a file and its result: the blob cannot be read afterwards. */
  close(id: number): Promise<void>;
  /** Ends all workers; what waits for an answer, and whatever is asked later, fails. */
  end(): void;
}
