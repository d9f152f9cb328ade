/** What the parts of the extension say to one another. Files cross as they are: both browsers clone messages structurally. */

import type { Entry } from '../../bridge/restore.ts';
import type { Progress } from '../../core/model/progress.ts';
import type { VerdictWords } from '../../core/model/verdict.ts';
import type { Language } from '../../languages/languages.ts';
import type { Reason } from './words.ts';

/** Names of ports. */
export const FILES = 'files';
export const TEXT = 'text';

/** What the person's keys ask for; names stand in the manifest. */
export type TextCommand = 'mask-text' | 'unmask-text';

/** What is done with files of a site where the person said nothing else. */
export type SiteRule = 'ask' | 'mask';

/** What the parts ask of the background. */
export type Ask =
  /** From the guard: the engine is to be there. Answered by {@link Ready}. */
  | { readonly ask: 'engine' }
  /** From the engine. Answered by {@link Choice}. */
  | { readonly ask: 'choice' }
  | { readonly ask: 'count'; readonly what: Counted; readonly files: number }
  /** `kinds`: endings or types, never names. */
  | { readonly ask: 'through'; readonly reason: Reason; readonly kinds: readonly string[] }
  /** From the engine: what its stand-ins stand for. */
  | { readonly ask: 'remember'; readonly engine: string; readonly entries: readonly Entry[] }
  /** Answered by a text, or null where nothing is remembered. */
  | { readonly ask: 'restore'; readonly text: string };

export type Counted = 'masked' | 'refused' | 'through' | 'stopped';
export interface Ready {
  readonly rule: SiteRule;
}
/** What the person chose for all sites: presets by id, for pictures and for texts, and the language in use. */
export interface Choice {
  readonly picture: string;
  readonly text: string;
  readonly language: Language;
}

/** From a guard to the engine over a port of its own; its end aborts the work. */
export interface ToEngine {
  readonly mask: readonly File[];
}

/** What one file came to. */
export type Result =
  | {
      readonly verdict: 'sealed';
      readonly file: File;
      readonly words: VerdictWords;
      readonly degraded: readonly string[];
    }
  | { readonly verdict: 'refused'; readonly words: VerdictWords };

/** And back. `at` counts from 0. */
export type FromEngine =
  | {
      readonly say: 'progress';
      readonly at: number;
      readonly progress: Pick<Progress, 'stage' | 'done' | 'total'>;
    }
  | { readonly say: 'done'; readonly results: readonly Result[] };

export interface ToTextEngine {
  readonly text: string;
}
export type FromTextEngine =
  | { readonly say: 'text'; readonly text: string; readonly count: number }
  | { readonly say: 'refused'; readonly why: string };
