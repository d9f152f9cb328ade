/** What is to be done with what is found, in every medium. A policy names its plug-ins by id and carries their options. */
import type { FindText } from '../text/settings.ts';
import type { Values } from './options.ts';

/** What a part of a file is. Sound is kept or left out; it has no findings yet. */
export type Medium = 'picture' | 'text';

/** Whoever changes what was found (a masker, an operator), by id, with its options; {@link KEEP} for nobody. */
export interface Treatment {
  readonly by: string;
  readonly options: Values;
}

/** Leaves what was found as it is. */
export const KEEP = 'keep';

/** The masker that hides what another one cannot, by id. */
export const FALLBACK = 'solid';

export interface Rule {
  /** Kinds (`face`, `PERSON`, `US_SSN`), or all of one family as `family:place`. */
  readonly for: readonly string[];
  readonly with: Treatment;
  /** Why; stands in the report beside what is kept. */
  readonly because?: string;
}

export interface Policy {
  readonly version: 2;
  readonly find: { readonly face: FindFaces; readonly text: FindText };
  /** The first rule that names a kind or its family counts. */
  readonly rules: readonly Rule[];
  /** What no rule names. */
  readonly otherwise: Readonly<Record<Medium, Treatment>>;
  readonly write: WriteOptions;
  readonly verify: VerifyOptions;
}

export const ruleFor = (policy: Pick<Policy, 'rules'>, kind: string, family?: string): Rule | undefined =>
  policy.rules.find(
    (r) => r.for.includes(kind) || (family !== undefined && r.for.includes(`family:${family}`)),
  );

/** Every treatment that may come to findings of a medium, those of rules for any kind included. */
export const treatments = (policy: Pick<Policy, 'rules' | 'otherwise'>, medium: Medium): Treatment[] => [
  ...policy.rules.map((r) => r.with),
  policy.otherwise[medium],
];

/**
 * Why something that was seen is shown: a rule, the person, that it is smaller than what is hidden, or that closer looks
 * took it for no face.
 */
export type KeptBy = 'policy' | 'user' | 'size' | 'evidence';

/** What becomes of a finding, and who says so. */
export type Verdict =
  | { readonly do: 'mask'; readonly with: Treatment; readonly by: 'policy' | 'user' }
  | { readonly do: 'keep'; readonly by: KeptBy; readonly because: string };

/** What the rules alone make of a kind. @param family of the kind, where it has one */
export function ruled(
  policy: Pick<Policy, 'rules' | 'otherwise'>,
  medium: Medium,
  kind: string,
  family?: string,
): Verdict {
  const rule = ruleFor(policy, kind, family);
  if (rule?.with.by === KEEP)
    return { do: 'keep', by: 'policy', because: rule.because ?? 'the policy keeps it' };
  return { do: 'mask', with: rule?.with ?? policy.otherwise[medium], by: 'policy' };
}

/** Whoever changes what a verdict is about: {@link KEEP} where it stays. */
export const treatmentOf = (verdict: Verdict): Treatment =>
  verdict.do === 'mask' ? verdict.with : { by: KEEP, options: {} };

/** Side from which every face is hidden and looked for in the result, whatever a person sets, frame pixels. */
export const FLOOR = 20;

/** Side from which faces are looked for in the result, frame pixels: a person can lower it and never raise it. */
export const checkedFrom = ({ find }: Pick<Policy, 'find'>): number => Math.min(FLOOR, find.face.minSize);

/**
 * Side from which what was seen is hidden, frame pixels: a little under what is looked for, because boxes are off
 * by so much and a face that shrinks below the limit is still followed. Smaller ones are listed and offered.
 */
export const hiddenFrom = (policy: Pick<Policy, 'find'>): number => 0.6 * checkedFrom(policy);

export interface FindFaces {
  /** Detector id, or `auto` for the best one present. */
  readonly detector: string;
  /** Score from which a sighting counts by itself, 0..1. */
  readonly threshold: number;
  /** Smallest face height that the first pass looks for, in frame pixels; the check has a floor of its own ({@link FLOOR}). */
  readonly minSize: number;
  /** Every how many frames to look; the frames between are filled by tracking. */
  readonly stride: number;
  /** How long a face stays masked before its first and after its last sighting, seconds. */
  readonly hold: number;
  /** Whether sightings that closer looks take for no face are left as they are, and only listed. */
  readonly weigh: boolean;
}

export interface WriteOptions {
  readonly format: 'auto' | 'mp4' | 'webm';
  readonly codec: 'auto' | 'avc' | 'vp9' | 'av1';
  readonly quality: 'low' | 'medium' | 'high' | 'very-high';
  readonly audio: 'keep' | 'drop';
  /** Whether a file with a damaged tail gives the part before the damage, or is refused. */
  readonly damaged: 'refuse' | 'cut';
}

export interface VerifyOptions {
  /** Detector id, or `auto` for one that was not the first choice. */
  readonly detector: string;
  readonly threshold: number;
  /** `refuse`: a residual stops the job for the person. `mask`: it is masked and checked again. */
  readonly residual: 'refuse' | 'mask';
}

export type Backend = 'auto' | 'webgpu' | 'wasm' | 'cpu';
