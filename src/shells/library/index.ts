/**
 * `guise`: masks files and texts in a page, by code. Only what was masked and checked comes back.
 *
 * ```ts
 * const taken = await mask(file, { assets: '/guise/' });
 * if (taken.verdict === 'sealed') send(taken.file);
 * ```
 */
import type { Options } from '../../bridge/api.ts';
import type { Calling, Choices, Taken } from '../../bridge/contract/intake.ts';
import type { Inspection } from '../../bridge/contract/job.ts';
import { type Engines, engineOf } from '../../bridge/intake/engine.ts';
import { Gate, type GateOptions } from '../../bridge/intake/gate.ts';
import { IN_MEMORY } from '../../bridge/intake/memory.ts';
import type { Texts as OwnTexts } from '../../bridge/text.ts';
import type { PictureEdit, Plan } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { plan as decide, type Findings } from '../../pipeline/picture/6-plan.ts';
import { kinds } from '../../plugins/index.ts';

export type {
  Calling,
  Choices,
  Entry,
  Intake,
  Opened,
  Settings,
  Taken,
} from '../../bridge/contract/intake.ts';
export type { Inspection } from '../../bridge/contract/job.ts';
export { type Engines, intakeOf } from '../../bridge/intake/engine.ts';
export type { GateOptions } from '../../bridge/intake/gate.ts';
export { type Fault, FaultError } from '../../core/model/fault.ts';
export type { PictureEdit, Plan } from '../../core/model/plan.ts';
export type { Policy } from '../../core/model/policy.ts';
export type { Report } from '../../core/model/report.ts';
export { verdictOf } from '../../core/model/verdict.ts';

/** What a file is masked with. */
export interface MaskOptions extends GateOptions, Calling {
  /** What becomes of single findings, by ids that `intakeOf(...).open` told. */
  readonly choices?: Choices;
}

/** A picture, film, sound, text or document, masked and looked at again. @throws FaultError */
export async function mask(
  file: File,
  { choices, signal, onProgress, ...options }: MaskOptions = {},
): Promise<Taken> {
  const gate = new Gate(options);
  const taken = await gate.take(file, { signal, onProgress }, choices);
  // Large results lie in the origin's private files until the engine is gone, which is with the page.
  if (taken.verdict === 'refused' || taken.file.size <= IN_MEMORY) gate.end();
  return taken;
}

/** Finds in a picture or film, and masks nothing: tracks with boxes in displayed source pixels. Not across origins. @throws FaultError */
export async function inspect(
  file: File,
  policy: unknown,
  { assets, ...options }: Options & Pick<Engines, 'assets'> = {},
): Promise<Inspection> {
  const engine = await engineOf({ assets });
  return engine.inspect(file, file.name, policy, { base: engine.base, ...options });
}

/** Decides again after an edit: pure and instant. */
export const plan = (findings: Findings, policy: Policy, edits: readonly PictureEdit[]): Plan =>
  decide(findings, policy, kinds, edits);

/** Texts and documents by the same workers as the page's own. Not across origins. @throws FaultError */
export async function texts({ assets }: Pick<Engines, 'assets'> = {}): Promise<OwnTexts> {
  const engine = await engineOf({ assets });
  return new engine.Texts({ base: engine.base });
}
/** Masks texts and documents; made by {@link texts}. */
export type Texts = OwnTexts;
