/** What a job is given and what it gives. */
import type { Attribute } from '../../core/context/attribute.ts';
import type { Kinds } from '../../core/model/kind.ts';
import type { Values } from '../../core/model/options.ts';
import type { Alias } from '../../core/model/person.ts';
import type { Detector, Embedder, Masker, Outliner, Segmenter } from '../../core/model/plugin.ts';
import type { OnProgress } from '../../core/model/progress.ts';
import type { EngineNote, KindScope, Named } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import type { Voice } from '../../core/model/voice.ts';
import type { MoveKey } from '../../core/portrait/keyframes.ts';
import type { Signal } from '../../core/signal.ts';
import type { Time } from '../../core/sound/times.ts';
import type { Formed } from '../../core/space/region.ts';
import type { Micros } from '../../core/units.ts';
import type { Findings } from '../picture/6-plan.ts';
import type { Source } from '../ports.ts';

export interface Plugins {
  readonly kinds: Kinds;
  readonly detectors: readonly Detector[];
  readonly outliners: readonly Outliner[];
  readonly embedders: readonly Embedder[];
  /** Witnesses of what is left bare; left out: nobody. */
  readonly segmenters?: readonly Segmenter[];
  readonly maskers: readonly Masker[];
  readonly voices: readonly Voice[];
  /** What may be told of people; left out: nothing. */
  readonly attributes?: readonly Attribute[];
}
export interface Context {
  readonly signal?: Signal;
  readonly onProgress?: OnProgress;
}

/** What pass A knows of a file; plain data. */
export interface Found {
  readonly findings: Findings;
  readonly timeline: readonly Micros[];
  readonly info: Source['info'];
  /** Tracks of sound beside the pictures. */
  readonly sounds: number;
  /** What was looked for, and by whom. */
  readonly looked: readonly (Named & KindScope['source'])[];
  readonly engines: readonly EngineNote[];
}

/** How a job ended, and what is known then: the check may have found more. */
export interface Finished<B> {
  readonly outcome: Outcome<B>;
  readonly findings: Findings;
  /** Where regions had the form `mask`; the plan knows all others. */
  readonly formed: readonly Formed[];
}

/** A recording in which somebody speaks alone, and what they are called. */
export interface Enrolling<B> {
  readonly name: string;
  /** A film or a file of sound; left out: the one that is masked itself. */
  readonly file?: B | undefined;
  /** When they alone speak in it; left out: all along. */
  readonly during?: readonly Time[] | undefined;
}

/** What a portrait is to do. */
export interface Reanimating<B> {
  /** A picture of a face, and which one, counted from the left, where it shows several; or a persona's face (values of `personaOptions`). */
  readonly portrait:
    | { readonly file: B; readonly name: string; readonly face?: number }
    | { readonly persona: Values };
  /** Whether the job's file is a film whose face moves it, or it moves by its sound alone. */
  readonly by: 'film' | 'sound';
  /** Whose face, of a film of several; left out: whoever is largest for longest. */
  readonly person?: Alias;
  /** Blinks and nods of what moves by sound; the same for the same ones. */
  readonly seed: number;
  /** What it does beside, as a person says. */
  readonly keyframes?: readonly MoveKey[];
}
