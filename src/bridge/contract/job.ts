/** What crosses from the page to the job worker. Only plain data, Blobs, ports and Comlink proxies. */

import type { Readings } from '../../core/context/attribute.ts';
import type { Scenery } from '../../core/context/scenery.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Likeness } from '../../core/model/measures.ts';
import type { PictureEdit, Plan } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Progress } from '../../core/model/progress.ts';
import type { ReportOf, SaidLane } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import type { Motion } from '../../core/motion/landmarks.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import type { Speakers } from '../../core/sound/speakers/turns.ts';
import type { Heard, Speech, Timed, Told } from '../../core/sound/told.ts';
import type { Place } from '../../core/space/drawing.ts';
import type { JobOptions, Spawner } from '../../engines/options.ts';
import type { Supplied } from '../../pipeline/job/supplies.ts';
import type { MadeTranscript } from '../../pipeline/job/transcribe.ts';
import type { Enrolling, Finished, Found, Reanimating } from '../../pipeline/job/types.ts';
import type { Followed } from '../../pipeline/passes/follow.ts';
import type { Findings } from '../../pipeline/picture/6-plan.ts';
import type { ModelChoice } from '../../pipeline/ports.ts';

/** What was found in a picture or film. */
export interface Inspection extends Found {
  /** The plan as the policy alone makes it. */
  readonly plan: Plan;
}

export interface JobWorker {
  start(file: Blob, name: string, options: JobOptions, spawn: Spawner): Promise<void>;
  find(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Inspection>;
  people(
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<readonly (readonly string[])[]>;
  findings(): Promise<Findings>;
  readings(
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<ReadonlyMap<string, Readings>>;
  scenery(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Scenery | null>;
  likeness(
    picture: Blob,
    name: string,
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Likeness>;
  motion(
    kinds: readonly KindId[],
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Motion>;
  files(exporters: readonly Supplied[]): Promise<ReadonlyMap<string, Uint8Array>>;
  follow(
    from: Place,
    to: number,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Followed>;
  finish(
    policy: Policy,
    edits: readonly PictureEdit[],
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Finished<Blob>>;
  isSound(): Promise<boolean>;
  transcribed(told: Told | null): Promise<void>;
  enrolled(voices: readonly Enrolling<Blob>[]): Promise<void>;
  speakers(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Speakers>;
  heard(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Heard>;
  speech(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Speech>;
  said(
    timed: Timed,
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<SaidLane>;
  recognizers(): Promise<readonly ModelChoice[]>;
  fetchRecognizer(id: string, tell: ((bytes: number) => void) | null): Promise<void>;
  transcribe(
    policy: Policy,
    recognizer: string,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<MadeTranscript>;
  align(
    untimed: Untimed,
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Aligned>;
  speak(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Outcome<Blob, ReportOf<'sound'>>>;
  reanimate(
    wish: Reanimating<Blob>,
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Outcome<Blob, ReportOf<'portrait'>>>;
  close(): Promise<void>;
}
