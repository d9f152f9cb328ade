/**
 * The one API that the page, the widget, the extension and the CLI talk to.
 *
 * ```ts
 * const outcome = await mask(file, { otherwise: { picture: { by: 'solid' } } }, { signal, onProgress });
 * if (outcome.verdict === 'sealed') save(outcome.sealed.value);
 * ```
 */
import * as Comlink from 'comlink';
import '../core/disposable.ts';
import type { Readings } from '../core/context/attribute.ts';
import type { Scenery } from '../core/context/scenery.ts';
import { faultOf, raise } from '../core/model/fault.ts';
import type { KindId } from '../core/model/kind.ts';
import type { Likeness } from '../core/model/measures.ts';
import { fitEdits, parseEdits } from '../core/model/parse-edits.ts';
import type { PictureEdit, Plan } from '../core/model/plan.ts';
import type { Policy } from '../core/model/policy.ts';
import type { OnProgress, Progress } from '../core/model/progress.ts';
import type { ReportOf, SaidLane } from '../core/model/report.ts';
import type { Outcome } from '../core/model/sealed.ts';
import type { Motion } from '../core/motion/landmarks.ts';
import { SCRATCH } from '../core/scratch.ts';
import type { Aligned, Untimed } from '../core/sound/aligned/lines.ts';
import type { Speakers, Turn } from '../core/sound/speakers/turns.ts';
import type { Heard, Speech, Timed, Told } from '../core/sound/told.ts';
import type { Place } from '../core/space/drawing.ts';
import type { JobOptions } from '../engines/options.ts';
import type { Supplied } from '../pipeline/job/supplies.ts';
import type { MadeTranscript } from '../pipeline/job/transcribe.ts';
import type { Enrolling, Finished, Reanimating } from '../pipeline/job/types.ts';
import type { Followed } from '../pipeline/passes/follow.ts';
import { plan as decide, type Findings } from '../pipeline/picture/6-plan.ts';
import type { ModelChoice } from '../pipeline/ports.ts';
import { kinds } from '../plugins/index.ts';
import { sendSignal } from './abort.ts';
import { type Connection, connect } from './connect.ts';
import type { Inspection } from './contract/job.ts';
import type { Masked } from './exportable.ts';
import { parsePolicy } from './page-policy.ts';
import { telling } from './telling.ts';

/** How a call can be stopped, and who is told how far it is. */
export interface Context {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}
/** {@link Context}, and where and how the job runs; what is left out is chosen for this machine. */
export type Options = Context & Partial<JobOptions>;

/** How long an aborted worker may take to stop by itself, milliseconds. */
const GRACE = 2000;

/** What is asked of the job's worker. */
type Asked<T> = (
  connection: Connection,
  onProgress: ((p: Progress) => void) | null,
  stop: MessagePort | null,
) => Promise<T>;

/** A file under work: found once, finished as often as the person changes the plan. */
export class Job implements Disposable {
  readonly #connection: Promise<Connection>;
  #ended = false;
  /** Calls that were not answered yet, or not well. */
  #open = 0;

  constructor(file: Blob, name: string, options: Partial<JobOptions> = {}) {
    const cores = navigator.hardwareConcurrency || 2;
    this.#connection = connect(file, name, {
      backend: options.backend ?? 'auto',
      path: options.path ?? 'auto',
      lanes: options.lanes ?? Math.max(1, Math.min(6, cores)),
      base: options.base ?? new URL('./', document.baseURI).href,
    });
    this.#connection.catch(() => {});
  }

  /** Pass A: every frame is decoded and looked at once. Boxes are in displayed source pixels. @throws FaultError */
  find(policy: Policy, context: Context = {}): Promise<Inspection> {
    return this.#call(context, ({ job }, onProgress, port) => job.find(policy, onProgress, port));
  }

  /** Ids of tracks that are one person's, told apart once; between `find` and `finish`, or after. Aborting it leaves the job alive. */
  people(context: Context = {}): Promise<readonly (readonly string[])[]> {
    return this.#lightly(context, ({ job }, tell, stop) => job.people(tell, stop));
  }

  /** What is known by now: who is who is told once `people` was asked. */
  findings(): Promise<Findings> {
    return this.#call({}, ({ job }) => job.findings());
  }

  /** What faces say of age and the like, by track, after `find`. Aborting it leaves the job alive. */
  readings(context: Context = {}): Promise<ReadonlyMap<string, Readings>> {
    return this.#lightly(context, ({ job }, tell, stop) => job.readings(tell, stop));
  }

  /** What is nobody's, as far as the policy tells of it, after `find`; null where it tells nothing of that. Aborting it leaves the job alive. */
  scenery(policy: Policy, context: Context = {}): Promise<Scenery | null> {
    return this.#lightly(context, ({ job }, tell, stop) => job.scenery(policy, tell, stop));
  }

  /**
   * Whether anybody in a picture that came from elsewhere is taken for somebody of this file, after `find`; one more decode. Aborting it
   * leaves the job alive. @param policy how the picture is looked through @throws FaultError
   */
  likeness(picture: Blob, name: string, policy: Policy, context: Context = {}): Promise<Likeness> {
    return this.#lightly(context, ({ job }, tell, stop) => job.likeness(picture, name, policy, tell, stop));
  }

  /** How everything of these kinds that was found is held in every frame, after `find`; one more decode. Aborting it leaves the job alive. */
  motion(kinds: readonly KindId[], context: Context = {}): Promise<Motion> {
    return this.#lightly(context, ({ job }, tell, stop) => job.motion(kinds, tell, stop));
  }

  /** What exporters need of the catalog, by its ids, as far as it is here. @throws FaultError `export/lacking` where one can write nothing without */
  files(exporters: readonly Supplied[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const needs = exporters.map(({ label, files }) => ({ label, files }));
    return this.#call({}, ({ job }) => job.files(needs));
  }

  /** Where what lies at a place is in the frames from there to another one. Aborting it leaves the job alive. */
  follow(from: Place, to: number, context: Context = {}): Promise<Followed> {
    return this.#lightly(context, ({ job }, tell, stop) => job.follow(from, to, tell, stop));
  }

  /** Passes B and C: hides, writes, and looks at what was written. @throws FaultError */
  finish(policy: Policy, edits: readonly PictureEdit[] = [], context: Context = {}): Promise<Finished<Blob>> {
    return this.#call(context, ({ job }, onProgress, port) => job.finish(policy, edits, onProgress, port));
  }

  /** Whether the file holds sound, and nothing to be seen: then it is for `speak`. @throws FaultError */
  isSound(): Promise<boolean> {
    return this.#call({}, ({ job }) => job.isSound());
  }

  /** What a transcript tells of its sound, for all that is asked from then on; null: nothing. */
  transcribed(told: Told | null): Promise<void> {
    return this.#call({}, ({ job }) => job.transcribed(told));
  }

  /** Whose voices are known by name, for all that is asked from then on. */
  enrolled(voices: readonly Enrolling<Blob>[]): Promise<void> {
    return this.#call({}, ({ job }) => job.enrolled(voices));
  }

  /** Who speaks when in it, as it is guessed; of films after `find`. Aborting it leaves the job alive. @throws FaultError `speaker/short`, `speaker/mixed`, `model/missing`, `sound/unreadable` */
  speakers(policy: Policy, context: Context = {}): Promise<Speakers> {
    return this.#lightly(context, ({ job }, tell, stop) => job.speakers(policy, tell, stop));
  }

  /** What is heard of it, to be drawn: its sound is decoded once. Of films after `find`. Aborting it leaves the job alive. @throws FaultError `sound/unreadable` */
  heard(policy: Policy, context: Context = {}): Promise<Heard> {
    return this.#lightly(context, ({ job }, tell, stop) => job.heard(policy, tell, stop));
  }

  /** When somebody speaks in it; of films after `find`. @throws FaultError `sound/unreadable` */
  speech(policy: Policy, context: Context = {}): Promise<Speech> {
    return this.#call(context, ({ job }, onProgress, port) => job.speech(policy, onProgress, port));
  }

  /** What of it would be hidden in its sound, by what a transcript tells; of films after `find`. @throws FaultError */
  said(timed: Timed, policy: Policy, context: Context = {}): Promise<SaidLane> {
    return this.#call(context, ({ job }, onProgress, port) => job.said(timed, policy, onProgress, port));
  }

  /** Recognizers of speech that this page's host has. @throws FaultError `part/missing` */
  recognizers(): Promise<readonly ModelChoice[]> {
    return this.#call({}, ({ job }) => job.recognizers());
  }

  /** Fetches one once, on a person's word; it is checked and works offline from then on. @throws FaultError `model/...` */
  fetchRecognizer(id: string, tell: (bytes: number) => void): Promise<void> {
    return telling(tell, (come) => this.#call({}, ({ job }) => job.fetchRecognizer(id, come)));
  }

  /** What is said in it, as a recognizer of the host hears it: a transcript, to be masked as any other. Aborting it leaves the job alive. @throws FaultError `transcript/silent`, `model/...`, `sound/unreadable` */
  transcribe(policy: Policy, recognizer: string, context: Context = {}): Promise<MadeTranscript> {
    return this.#lightly(context, ({ job }, tell, stop) => job.transcribe(policy, recognizer, tell, stop));
  }

  /** When words are said whose transcript does not say it, as far as that is certain; of films after `find`. Aborting it leaves the job alive. @throws FaultError `transcript/unaligned`, `model/...`, `sound/unreadable` */
  align(untimed: Untimed, policy: Policy, context: Context = {}): Promise<Aligned> {
    return this.#lightly(context, ({ job }, tell, stop) => job.align(untimed, policy, tell, stop));
  }

  /** Another voice for a file of sound, and what is heard of the result. @throws FaultError */
  speak(policy: Policy, context: Context = {}): Promise<Outcome<Blob, ReportOf<'sound'>>> {
    return this.#call(context, ({ job }, onProgress, port) => job.speak(policy, onProgress, port));
  }

  /** A portrait does what the face of such a film does, or says what such a file of sound does. @throws FaultError */
  reanimate(
    wish: Reanimating<Blob>,
    policy: Policy,
    context: Context = {},
  ): Promise<Outcome<Blob, ReportOf<'portrait'>>> {
    return this.#call(context, ({ job }, onProgress, port) => job.reanimate(wish, policy, onProgress, port));
  }

  /** A call that leaves the job alive when it is aborted. */
  #lightly<T>({ signal, onProgress }: Context, run: Asked<T>): Promise<T> {
    const port = sendSignal(signal);
    return this.#call({ onProgress }, (c, tell) =>
      run(c, tell, port ? Comlink.transfer(port, [port]) : null),
    );
  }

  async #call<T>({ signal, onProgress }: Context, run: Asked<T>): Promise<T> {
    if (signal?.aborted || this.#ended) raise({ code: 'job/aborted' });
    const connection = await this.#connection;
    this.#open++;
    const port = sendSignal(signal);
    const heard = onProgress && ((p: Progress) => (signal?.aborted ? undefined : onProgress(p)));
    const overdue = new Promise<never>((_, reject) => {
      signal?.addEventListener(
        'abort',
        () => setTimeout(() => reject(new DOMException('cancelled', 'AbortError')), GRACE),
        { once: true },
      );
    });
    try {
      const answer = await telling(heard, (tell) =>
        Promise.race([
          run(connection, tell, port ? Comlink.transfer(port, [port]) : null),
          connection.died,
          overdue,
        ]),
      );
      this.#open--;
      return answer;
    } catch (error) {
      if (signal?.aborted) {
        this.close();
        return raise({ code: 'job/aborted' });
      }
      const fault = faultOf(error);
      return raise(fault);
    }
  }

  /** Stops everything and frees the memory. Results already sealed stay valid. */
  close(): void {
    this.#ended = true;
    void this.#connection.then(
      (c) => c.end(this.#open === 0),
      () => {},
    );
  }

  /** As {@link close}, for `using job = new Job(...)`. */
  [Symbol.dispose](): void {
    this.close();
  }
}

/** What a run is given beside the policy. */
export interface Run extends Options {
  /** Content of an edits file made for the file. */
  readonly edits?: unknown;
  /** What a transcript tells of its sound. */
  readonly told?: Told | undefined;
  /** Whose voices are known by name. */
  readonly enrolled?: readonly Enrolling<Blob>[] | undefined;
  /** Whether people are told apart, for exporters; one more decode. */
  readonly people?: boolean;
  /** Whether it is told what faces say of age and the like, for exporters; one more decode, unless people are told apart. */
  readonly readings?: boolean;
  /** Whether it is told what is about people, for exporters; one more decode where the policy tells any of it. */
  readonly scenery?: boolean;
  /** Kinds whose landmarks are told, for exporters; one more decode. */
  readonly motion?: readonly KindId[];
  /** Exporters whose files of the catalog are to be had. */
  readonly exporters?: readonly Supplied[];
}

/** Masks a file from start to end. @throws FaultError */
export const mask = async (
  file: Blob,
  name: string,
  policy: unknown,
  options: Run = {},
): Promise<Outcome<Blob>> => (await masked(file, name, policy, options)).outcome;

/** The same with all that exporters tell of (`exportable.ts`). @throws FaultError */
export async function masked(file: Blob, name: string, policy: unknown, options: Run = {}): Promise<Masked> {
  using job = new Job(file, name, options);
  return await maskedBy(job, policy, options);
}

/** The same by a job that is at hand, of a picture or film. @throws FaultError */
export async function maskedBy(job: Job, policy: unknown, options: Run): Promise<Masked> {
  const whole = parsePolicy(policy);
  const given = options.edits === undefined ? null : parseEdits(options.edits);
  // First: nobody should wait for what can then not be written.
  const files = await job.files(options.exporters ?? []);
  await job.transcribed(options.told ?? null);
  await job.enrolled(options.enrolled ?? []);
  const { findings, timeline } = await job.find(whole, options);
  const edits = given ? fitEdits(given, findings) : [];
  // First, so that the report says who is who as well.
  if (options.people) await job.people(options);
  const finished = await job.finish(whole, edits, options);
  const people = options.people ? await job.people(options) : null;
  const motion: Motion = options.motion?.length ? await job.motion(options.motion, options) : new Map();
  const readings = options.readings ? await job.readings(options) : new Map();
  const scenery = options.scenery ? await job.scenery(whole, options) : null;
  return { ...finished, edits, timeline, people, readings, scenery, motion, files };
}

/** Gives a file that holds nothing but sound another voice, and listens to the result. @throws FaultError */
export async function maskSound(
  file: Blob,
  name: string,
  policy: unknown,
  options: Options = {},
): Promise<Outcome<Blob, ReportOf<'sound'>>> {
  using job = new Job(file, name, options);
  return await job.speak(parsePolicy(policy), options);
}

/** Finds only: tracks with boxes for every frame, in displayed source pixels. @throws FaultError */
export async function inspect(
  file: Blob,
  name: string,
  policy: unknown,
  options: Options = {},
): Promise<Inspection> {
  using job = new Job(file, name, options);
  return await job.find(parsePolicy(policy), options);
}

/** What is found in any file: of films and pictures as by {@link inspect}; when somebody speaks; and what a transcript tells of that. */
export interface Inspected extends Partial<Inspection> {
  /** Left out of what has no sound. */
  readonly speech?: Speech;
  /** Who speaks when, as it is guessed; of films only where somebody was enrolled. */
  readonly turns?: readonly Turn[];
  /** Left out without a transcript. */
  readonly said?: SaidLane;
}

/**
 * The same with its sound, of a file that holds nothing but sound that alone. In `options`: `told`, what a transcript tells of it, and
 * `enrolled`, whose voices are known by name.
 * @throws FaultError
 */
export async function inspectHeard(
  file: Blob,
  name: string,
  policy: unknown,
  { told, enrolled = [], ...options }: Options & Pick<Run, 'told' | 'enrolled'>,
): Promise<Inspected> {
  using job = new Job(file, name, options);
  const whole = parsePolicy(policy);
  await job.enrolled(enrolled);
  const isSound = await job.isSound();
  const found = isSound ? {} : await job.find(whole, options);
  // Of a film of which nobody asks it its sound is no matter: it may be one that nothing decodes.
  if (!isSound && !told && !enrolled.length) return found;
  const said = told && (await job.said(told, whole, options));
  const speech = await job.speech(whole, options);
  const speakers =
    isSound || enrolled.length
      ? await job.speakers(whole, options).catch((error) => {
          // Without the model of voices the rest is told; whoever is enrolled was asked for.
          if (enrolled.length || faultOf(error).code !== 'model/missing') throw error;
          return null;
        })
      : null;
  return { ...found, speech, ...(speakers && { turns: speakers.turns }), ...(said && { said }) };
}

/** Decides again after an edit: pure and instant. */
export const plan = (findings: Findings, policy: Policy, edits: readonly PictureEdit[]): Plan =>
  decide(findings, policy, kinds, edits);

/** Removes a result from the disk once nobody needs it: its blob cannot be read afterwards. */
export async function discard(result: Blob): Promise<void> {
  if (!(result instanceof File)) return;
  const root = await navigator.storage.getDirectory().catch(() => null);
  const folder = await root?.getDirectoryHandle(SCRATCH).catch(() => null);
  await folder?.removeEntry(result.name).catch(() => {});
}
