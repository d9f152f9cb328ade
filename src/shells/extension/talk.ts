/** What the parts of the extension say to one another. Files cross as they are: both browsers clone messages structurally. */
import type { Choices, Opened, Taken } from '../../bridge/contract/intake.ts';
import type { Entry } from '../../bridge/restore.ts';
import type { Fault } from '../../core/model/fault.ts';
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
export type SiteRule = 'ask' | 'mask' | 'look';

/** What the parts ask of the background. */
export type Ask =
  /** From the guard: the engine is to be there. Answered by {@link Ready}. */
  | { readonly ask: 'engine' }
  /** From the guard: the review step is to be in its frame. */
  | { readonly ask: 'review' }
  /** From the engine. Answered by {@link Choice}. */
  | { readonly ask: 'choice' }
  | { readonly ask: 'count'; readonly what: Counted; readonly files: number }
  /** `kinds`: endings or types, never names. */
  | { readonly ask: 'through'; readonly reason: Reason; readonly kinds: readonly string[] }
  /** From the engine: what its stand-ins stand for. */
  | { readonly ask: 'remember'; readonly engine: string; readonly entries: readonly Entry[] }
  /** Answered by a text, or null where nothing is remembered. */
  | { readonly ask: 'restore'; readonly text: string };

export const ask = <T>(message: Ask): Promise<T> => chrome.runtime.sendMessage<Ask, T>(message);

export type Counted = 'masked' | 'refused' | 'through' | 'stopped';
export interface Ready {
  readonly rule: SiteRule;
}
/** What the person chose for all sites: presets by id, for pictures and for texts, a voice, and the language in use. */
export interface Choice {
  readonly picture: string;
  readonly text: string;
  /** Of films and of files that hold nothing but sound; empty: as the preset for pictures says. */
  readonly sound: string;
  readonly language: Language;
}

/** Pixels that a card has room for, in a screen of two a point: no picture in it is wider. */
export const WIDE = 900;

/** What a guard asks of the engine: an intake (`bridge/contract`), some pictures of a film, and to play a sound from some second on. */
export type Call =
  | { readonly do: 'open'; readonly file: File }
  | { readonly do: 'finish'; readonly id: number; readonly choices: Choices }
  | { readonly do: 'stills'; readonly film: File }
  | { readonly do: 'hear'; readonly sound: File; readonly from: number };
export interface Answers {
  readonly open: Opened;
  readonly finish: Taken;
  readonly stills: readonly Blob[];
  /** Once it was played to its end. */
  readonly hear: null;
}

/** Where in a sound its player is, seconds. */
export interface Heard {
  readonly at: number;
  readonly length: number;
}

/** Over a port of the guard's own, whose end ends all of it. `stop` names a call, `close` what was opened. */
export type ToEngine =
  | (Call & { readonly call: number })
  | { readonly stop: number }
  | { readonly close: number };

/** And back, to one of those calls. */
export type FromEngine = { readonly call: number } & (
  | { readonly say: 'progress'; readonly progress: Progress }
  | { readonly say: 'heard'; readonly heard: Heard }
  | { readonly say: 'answer'; readonly answer: Answers[Call['do']] }
  | { readonly say: 'fault'; readonly fault: Fault; readonly words: VerdictWords }
);

export interface ToTextEngine {
  readonly text: string;
}
export type FromTextEngine =
  | { readonly say: 'text'; readonly text: string; readonly count: number }
  | { readonly say: 'refused'; readonly why: string };
