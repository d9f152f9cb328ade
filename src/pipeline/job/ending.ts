/** What a job is made of, and what there is of it once its file was looked through. */
import type { PictureEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Told as Transcribed } from '../../core/sound/told.ts';
import type { SecondLook } from '../passes/weigh.ts';
import type { Engines } from '../ports.ts';
import type { Stages } from './stages.ts';
import type { State } from './state.ts';
import type { Context, Enrolling, Plugins } from './types.ts';

/** What a job is made of. */
export interface Parts<B> {
  readonly engines: Engines<B>;
  readonly plugins: Plugins;
  readonly file: B;
  readonly name: string;
  readonly version: string;
  readonly stages: Stages;
  readonly second: SecondLook;
  /** What a transcript tells of its sound; null: there is none. */
  readonly told: Transcribed | null;
  /** Whose voices are known by name. */
  readonly enrolling: readonly Enrolling<B>[];
}

/** A job once its file was looked through. */
export interface Ending<B> extends Parts<B> {
  readonly state: State;
  readonly policy: Policy;
  readonly edits: readonly PictureEdit[];
  readonly context: Context;
}
