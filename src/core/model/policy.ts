/** What is to be done with what is found, in every medium. A policy names its plug-ins by id and carries their options. */
import type { CaptionLanguage } from '../context/caption-languages.ts';
import type { FindText } from '../text/settings.ts';
import { raise } from './fault.ts';
import type { FindKind } from './find.ts';
import type { Kind, KindId } from './kind.ts';
import type { Values } from './options.ts';
import type { Where } from './where.ts';

/** What a part of a file is. Sound has no findings: what becomes of it becomes of all of it, but for speakers whom rules name. */
export type Medium = 'picture' | 'text' | 'sound';

/** Whoever changes what was found (a masker, an operator) or what is said (a voice), by id, with its options; {@link KEEP} for nobody. */
export interface Treatment {
  readonly by: string;
  readonly options: Values;
}

/** Leaves what was found as it is. */
export const KEEP = 'keep';

/** The masker that hides what another one cannot, by id. */
export const FALLBACK = 'solid';

/** The kind of what somebody says, in rules of speakers. */
export const VOICE = 'voice';

/** What becomes of some kinds. */
export interface Rule {
  /** Kinds (`face`, `PERSON`, `US_SSN`), or all of one family as `family:place`; or {@link VOICE} alone. */
  readonly for: readonly string[];
  readonly with: Treatment;
  /** Left out: wherever they are found. Of pictures, and of speakers. */
  readonly where?: Where;
  /** Why; stands in the report beside what is kept. */
  readonly because?: string;
}

/** What is looked for: a section for each kind that there is, by its id, and one for all that texts hold. */
export interface Find {
  readonly text: FindText;
  readonly [kind: KindId]: FindKind | FindText;
}

/** Which voice hides some kinds of personal data where they are said. */
export interface SpeechRule {
  /** Kinds of text (`PERSON`, `US_SSN`), or all of one family as `family:place`. */
  readonly for: readonly string[];
  readonly with: Treatment;
}

/** What becomes of personal data that is said, where a transcript tells of it; rules say which is kept, as in texts. */
export interface SpeechOptions {
  /** The first that names a kind or its family counts. */
  readonly rules: readonly SpeechRule[];
  /** The voice that hides what none of them names. */
  readonly with: Treatment;
  /** By so many seconds a stretch begins before its words and ends behind them, at least. */
  readonly pad: number;
  /** What is said and stands in no transcript: hidden too, or told in the report. */
  readonly untold: 'tell' | 'mask';
}

/** Everything that a job is told: what to look for, what becomes of it, how it is written and checked. `docs/policy.md` has the grammar. */
export interface Policy {
  readonly version: 2;
  readonly find: Find;
  /** The first rule that names a kind or its family, and holds there, counts. */
  readonly rules: readonly Rule[];
  /** What no rule names; of sound, all of it. */
  readonly otherwise: Readonly<Record<Medium, Treatment>>;
  /** What becomes of the rest of the frame, of all that is nobody; null: it stays as it is. */
  readonly background: Treatment | null;
  /** What may be told of people who are hidden, in captions: attributes by id, true or false. */
  readonly context: Values;
  readonly speech: SpeechOptions;
  readonly write: WriteOptions;
  readonly verify: VerifyOptions;
}

/** Whether a rule names a kind, or its family. */
export const isFor = (rule: Pick<Rule, 'for'>, kind: string, family?: string): boolean =>
  rule.for.includes(kind) || (family !== undefined && rule.for.includes(`family:${family}`));

/** Every treatment that may come to findings of a medium, those of rules for any kind included. */
export const treatments = (policy: Pick<Policy, 'rules' | 'otherwise'>, medium: Medium): Treatment[] => [
  ...policy.rules.filter((r) => isFor(r, VOICE) === (medium === 'sound')).map((r) => r.with),
  policy.otherwise[medium],
];

/**
 * Why something that was seen is shown: a rule, the person, that it is smaller than what is hidden, or that closer looks
 * took it for something else.
 */
export type KeptBy = 'policy' | 'user' | 'size' | 'evidence';

/** What becomes of a finding, and who says so. */
export type Verdict = {
  /** Place in the policy's rules, from 0, of the one that says so; left out where none does. */
  readonly rule?: number;
} & (
  | { readonly do: 'mask'; readonly with: Treatment; readonly by: 'policy' | 'user' }
  | { readonly do: 'keep'; readonly by: KeptBy; readonly because: string }
);

/**
 * What the rules alone make of a kind.
 * @param family of the kind, where it has one
 * @param counts whether a rule that names it counts here: those that say where do not, unless somebody can tell
 */
export function ruled(
  policy: Pick<Policy, 'rules' | 'otherwise'>,
  medium: Medium,
  kind: string,
  family?: string,
  counts: (rule: Rule) => boolean = (r) => r.where === undefined,
): Verdict {
  const at = policy.rules.findIndex((r) => isFor(r, kind, family) && counts(r));
  const rule = policy.rules[at];
  if (!rule) return { do: 'mask', with: policy.otherwise[medium], by: 'policy' };
  if (rule.with.by === KEEP)
    return { do: 'keep', by: 'policy', because: rule.because ?? 'the policy keeps it', rule: at };
  return { do: 'mask', with: rule.with, by: 'policy', rule: at };
}

/** Whoever changes what a verdict is about: {@link KEEP} where it stays. */
export const treatmentOf = (verdict: Verdict): Treatment =>
  verdict.do === 'mask' ? verdict.with : { by: KEEP, options: {} };

/** Whether a rule asks who somebody is. */
export const asksWho = ({ rules }: Pick<Policy, 'rules'>): boolean =>
  rules.some((r) => r.where?.person !== undefined);

/** What a policy says of finding a kind. @throws FaultError `job/internal` where it was made without that kind */
export function findOf({ find }: Pick<Policy, 'find'>, id: KindId): FindKind {
  const section = find[id];
  return section && 'enabled' in section
    ? section
    : raise({ code: 'job/internal', why: `the policy says nothing of ${id}` });
}

/** Those of the kinds that are looked for. */
export const soughtOf = <K extends Pick<Kind, 'id'>>(
  policy: Pick<Policy, 'find'>,
  kinds: readonly K[],
): K[] => kinds.filter((k) => findOf(policy, k.id).enabled);

/** Side from which a kind is looked for in the result, frame pixels: a person can lower it and never raise it. */
export const checkedFrom = (
  policy: Pick<Policy, 'find'>,
  { id, floor }: Pick<Kind, 'id' | 'floor'>,
): number => Math.min(floor, findOf(policy, id).minSize);

/**
 * Side from which what was seen of a kind is hidden, frame pixels: a little under what is looked for, because boxes are off
 * by so much and what shrinks below the limit is still followed. Smaller ones are listed and offered.
 */
export const hiddenFrom = (policy: Pick<Policy, 'find'>, kind: Pick<Kind, 'id' | 'floor'>): number =>
  0.6 * checkedFrom(policy, kind);

/** How a result is written. */
export interface WriteOptions {
  readonly format: 'auto' | 'mp4' | 'webm';
  readonly codec: 'auto' | 'avc' | 'vp9' | 'av1';
  /** How files that hold nothing but sound are written; `auto`: FLAC as FLAC, what else had no loss as WAV, all else as Opus. */
  readonly sound: 'auto' | 'wav' | 'flac' | 'opus' | 'm4a' | 'mp3';
  /** Language that captions of scenes are said in. */
  readonly captions: CaptionLanguage;
  readonly quality: 'low' | 'medium' | 'high' | 'very-high';
  /** Whether a file with a damaged tail gives the part before the damage, or is refused. */
  readonly damaged: 'refuse' | 'cut';
  /** How exported landmarks are smoothed, in which movements more frequent than `cutoff` hertz are taken for noise. */
  readonly filter: 'butterworth' | 'one-euro' | 'none';
  readonly cutoff: number;
  /** Of the one-euro filter: by how many hertz the cutoff rises where something moves by its own size in a second. */
  readonly beta: number;
  /** Gaps in exported landmarks up to so many seconds are filled. */
  readonly bridge: number;
}

/** How a result is checked, and what becomes of what the check sees. */
export interface VerifyOptions {
  /** Detector id, or `auto` for one that was not the first choice. One that is named checks the kind that it finds; others take their own. */
  readonly detector: string;
  /** `refuse`: a residual stops the job for the person. `mask`: it is masked and checked again. */
  readonly residual: 'refuse' | 'mask';
}

/** Where models run; `auto` takes a GPU that passed its self-test. */
export type Backend = 'auto' | 'webgpu' | 'wasm' | 'cpu';
