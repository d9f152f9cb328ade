/** A job: one file, and what can be done with it. Pass A finds, the plan decides, pass B hides and writes, pass C checks. */

import '../core/disposable.ts';
import type { Readings } from '../core/context/attribute.ts';
import type { Scenery } from '../core/context/scenery.ts';
import { byLook } from '../core/image/follower.ts';
import { raise } from '../core/model/fault.ts';
import type { KindId } from '../core/model/kind.ts';
import type { Likeness } from '../core/model/measures.ts';
import type { PictureEdit } from '../core/model/plan.ts';
import { asksWho, type Policy } from '../core/model/policy.ts';
import type { ReportOf, SaidLane } from '../core/model/report.ts';
import type { Outcome } from '../core/model/sealed.ts';
import type { Motion } from '../core/motion/landmarks.ts';
import type { Aligned, Untimed } from '../core/sound/aligned/lines.ts';
import { Peaks } from '../core/sound/peaks.ts';
import type { Speakers } from '../core/sound/speakers/turns.ts';
import type { Heard, Speech, Timed, Told } from '../core/sound/told.ts';
import type { Place } from '../core/space/drawing.ts';
import { alignWords } from './job/align.ts';
import type { Parts } from './job/ending.ts';
import { finish } from './job/finish.ts';
import { likenessOf, type Other } from './job/likeness.ts';
import { lookThrough } from './job/look-through.ts';
import { tellMotion } from './job/motion.ts';
import { tellPeople } from './job/people.ts';
import { reanimate } from './job/reanimate.ts';
import { named } from './job/report.ts';
import { saidPlan } from './job/said.ts';
import { tellScenery } from './job/scenery.ts';
import { speak } from './job/speak.ts';
import { tellSpeakers, type Voiced } from './job/speakers.ts';
import { Stages } from './job/stages.ts';
import { findingsOf, type State } from './job/state.ts';
import { type Supplied, suppliesOf } from './job/supplies.ts';
import { type MadeTranscript, makeTranscript } from './job/transcribe.ts';
import type { Context, Enrolling, Finished, Found, Plugins, Reanimating } from './job/types.ts';
import { type Followed, follow } from './passes/follow.ts';
import { type Listened, listen } from './passes/listen.ts';
import { SecondLook } from './passes/weigh.ts';
import type { Findings } from './picture/6-plan.ts';
import type { Engines, ModelChoice, SoundSource, Source } from './ports.ts';

/** What was heard, and whether it could end early. */
interface Known extends Heard, Listened {
  readonly cut: boolean;
  /** How its voices sound, once they were told apart. */
  readonly voiced: Voiced;
}

export class Job<B> implements AsyncDisposable {
  #parts: Parts<B>;
  #source: Source | null = null;
  #state: State | null = null;
  #pass: Promise<unknown> = Promise.resolve();
  /** Its sound, once it was heard. */
  #listened: Known | null = null;

  constructor(engines: Engines<B>, plugins: Plugins, file: B, name: string, version: string) {
    const stages = new Stages(() => engines.now());
    const second = new SecondLook(engines, plugins);
    this.#parts = { engines, plugins, file, name, version, stages, second, told: null, enrolling: [] };
  }

  /** What a transcript tells of its sound, for all that is done from then on; null: nothing. */
  transcribed(told: Told | null): void {
    this.#parts = { ...this.#parts, told };
  }

  /** Whose voices are known by name, for all that is asked from then on. */
  enrolled(voices: readonly Enrolling<B>[]): void {
    this.#parts = { ...this.#parts, enrolling: voices };
  }

  /** Pass A: every frame decoded once, looked at, linked into tracks. */
  find(policy: Policy, context: Context = {}): Promise<Found> {
    return this.#alone(() => this.#find(policy, context));
  }

  /** Ids of tracks that are one person's: one more decode the first time, and nothing of it is kept but these groups. */
  people(context: Context = {}): Promise<string[][]> {
    return this.#alone(() => tellPeople(this.#parts, this.#found(), context));
  }

  /** What is known by now: who is who is told once somebody asked. */
  async findings(): Promise<Findings> {
    return findingsOf(this.#found());
  }

  /** What faces say of age and the like, by track; one more decode, unless people were told apart. */
  readings(context: Context = {}): Promise<ReadonlyMap<string, Readings>> {
    return this.#alone(async () => {
      const state = this.#found();
      await tellPeople(this.#parts, state, context);
      return state.readings;
    });
  }

  /** Whether anybody in a picture that came from elsewhere is taken for somebody of this file; one more decode. */
  likeness(other: Other<B>, context: Context = {}): Promise<Likeness> {
    return this.#alone(() => likenessOf(this.#parts, this.#found(), other, context));
  }

  /** What is nobody's, as far as a policy tells of it; one more decode, null where it tells nothing of that. */
  scenery(policy: Policy, context: Context = {}): Promise<Scenery | null> {
    return this.#alone(() => tellScenery(this.#parts, this.#found(), policy, context));
  }

  /** How everything of these kinds that was found is held in every frame; one more decode. */
  motion(kinds: readonly KindId[], context: Context = {}): Promise<Motion> {
    return this.#alone(() => tellMotion(this.#parts, this.#found(), kinds, context));
  }

  /** What exporters need of the catalog, by its ids, as far as it is here. @throws FaultError `export/lacking` where one can write nothing without */
  files(exporters: readonly Supplied[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return suppliesOf(this.#parts.engines, exporters);
  }

  /** Where what lies at a place is in the frames from there to another one; one more decode. */
  follow(from: Place, to: number, context: Context = {}): Promise<Followed> {
    return this.#alone(() => this.#follow(from, to, context));
  }

  /** Passes B and C. Where the policy says so, what the check finds is masked and checked again. */
  finish(policy: Policy, edits: readonly PictureEdit[] = [], context: Context = {}): Promise<Finished<B>> {
    return this.#alone(async () => {
      const state = this.#found();
      const ended = await finish({ ...this.#parts, state, policy, edits, context });
      return { ...ended, findings: findingsOf(state) };
    });
  }

  /** Whether the file holds sound, and nothing to be seen. */
  isSound(): Promise<boolean> {
    const { engines, file } = this.#parts;
    return engines.isSound(file);
  }

  /** What of it would be hidden in its sound, by what a transcript tells; of films after `find`. */
  said(timed: Timed, policy: Policy, context: Context = {}): Promise<SaidLane> {
    return this.#alone(async () => {
      const heard = await this.#listen(policy, context);
      return saidPlan(timed, heard, heard.seconds, policy, this.#parts.plugins.voices).lane;
    });
  }

  /** What is heard of it, to be drawn; of films after `find`. */
  heard(policy: Policy, context: Context = {}): Promise<Heard> {
    return this.#alone(async () => {
      const { seconds, peaks } = await this.#listen(policy, context);
      return { seconds, peaks };
    });
  }

  /** When somebody speaks in it; of films after `find`. */
  speech(policy: Policy, context: Context = {}): Promise<Speech> {
    return this.#alone(async () => (await this.#listen(policy, context)).speech);
  }

  /** Who speaks when in it, as it is guessed; of films after `find`. */
  speakers(policy: Policy, context: Context = {}): Promise<Speakers> {
    return this.#alone(async () => {
      const { speech, cut, voiced } = await this.#listen(policy, context);
      await using own = this.#source ? null : await this.#open(context);
      const tracks = (this.#source ?? own)?.sounds ?? [];
      return await tellSpeakers(this.#parts, tracks, speech, { cut, signal: context.signal }, voiced);
    });
  }

  /** The file for its sound alone. */
  async #open({ signal }: Context): Promise<Source | SoundSource> {
    const { engines, file, name } = this.#parts;
    return (await engines.isSound(file))
      ? engines.openSound(file, name, signal)
      : engines.open(file, name, signal);
  }

  /** Its sound is decoded once for whatever is asked of it. */
  async #listen({ write }: Policy, context: Context): Promise<Known> {
    const cut = write.damaged === 'cut';
    if (this.#listened?.cut === cut) return this.#listened;
    const { engines } = this.#parts;
    const { signal } = context;
    await using own = this.#source ? null : await this.#open(context);
    const tracks = (this.#source ?? own)?.sounds ?? [];
    const peaks = new Peaks();
    const beside = peaks.add.bind(peaks);
    const listened = await listen(tracks, { cut, signal, beside, activity: engines.activity });
    // A track that begins late is heard for longer than it lasts, one that is cut for less: what is drawn is as long as it says.
    const seconds = Math.max(peaks.seconds, ...tracks.map((t) => t.seconds));
    this.#listened = { ...listened, seconds, peaks: peaks.list(seconds), cut, voiced: { heard: null } };
    return this.#listened;
  }

  /** Recognizers of speech that there are. */
  recognizers(): Promise<readonly ModelChoice[]> {
    return this.#parts.engines.recognizers();
  }
  /** Fetches one once. @param tell takes how many bytes have come */
  fetchRecognizer(id: string, tell: (bytes: number) => void): Promise<void> {
    return this.#parts.engines.fetchRecognizer(id, tell);
  }

  /** What is said in it, as a recognizer hears it: a transcript, to be masked as any other. */
  transcribe(policy: Policy, recognizer: string, context: Context = {}): Promise<MadeTranscript> {
    return this.#alone(async () => {
      const heard = await this.#listen(policy, context);
      await using own = this.#source ? null : await this.#open(context);
      const tracks = (this.#source ?? own)?.sounds ?? [];
      return await makeTranscript(this.#parts, tracks, heard, { policy, recognizer, context });
    });
  }

  /** When words are said of which a transcript does not say it: they are heard for this, and kept nowhere. */
  align(untimed: Untimed, policy: Policy, context: Context = {}): Promise<Aligned> {
    return this.#alone(async () => {
      await using own = this.#source ? null : await this.#open(context);
      const tracks = (this.#source ?? own)?.sounds ?? [];
      return await alignWords(this.#parts, tracks, untimed, { policy, context });
    });
  }

  /** Another voice for such a file. */
  speak(policy: Policy, context: Context = {}): Promise<Outcome<B, ReportOf<'sound'>>> {
    return this.#alone(() => speak(this.#parts, policy, context));
  }

  /** A portrait does what the face of such a film does, or says what such a file of sound does; nothing of the file is shown. */
  reanimate(
    wish: Reanimating<B>,
    policy: Policy,
    context: Context = {},
  ): Promise<Outcome<B, ReportOf<'portrait'>>> {
    return this.#alone(async () => {
      await this.close();
      return reanimate(this.#parts, wish, policy, context);
    });
  }

  async close(): Promise<void> {
    this.#state = null;
    await this.#source?.[Symbol.asyncDispose]();
    this.#source = null;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** One pass at a time: a source lends the same memory to all of them. */
  #alone<T>(pass: () => Promise<T>): Promise<T> {
    const next = this.#pass.then(pass);
    this.#pass = next.catch(() => {});
    return next;
  }

  #found(): State {
    return this.#state ?? raise({ code: 'job/internal', why: 'nothing was looked for yet' });
  }

  async #find(policy: Policy, context: Context): Promise<Found> {
    await this.close();
    const state = await lookThrough(this.#parts, policy, context, (source) => {
      this.#source = source;
    });
    this.#state = state;
    if (asksWho(policy)) await tellPeople(this.#parts, state, context);
    return {
      findings: findingsOf(state),
      timeline: state.timeline,
      info: state.source.info,
      sounds: state.source.sounds?.length ?? 0,
      looked: state.lanes.map(({ kind, looked }) => ({ ...named(kind), ...looked })),
      engines: state.lanes.map((l) => l.finder.note),
    };
  }

  async #follow(from: Place, to: number, { signal, onProgress }: Context): Promise<Followed> {
    const { source } = this.#found();
    const total = Math.max(from.frame, to) + 1;
    const clock = this.#parts.stages.clock('follow', onProgress, total);
    const tell = (frames: number) => clock.at(frames, 0);
    const followed = await follow({ source, start: byLook, from, to, tell, signal });
    clock.end(total);
    return followed;
  }
}
