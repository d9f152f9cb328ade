/** A job: one file, and what can be done with it. Pass A finds, the plan decides, pass B hides and writes, pass C checks. */

import '../core/disposable.ts';
import type { Readings } from '../core/context/attribute.ts';
import { byLook } from '../core/image/follower.ts';
import { paired } from '../core/list.ts';
import { raise } from '../core/model/fault.ts';
import type { Track } from '../core/model/finding.ts';
import type { Kind, KindId } from '../core/model/kind.ts';
import type { PictureEdit } from '../core/model/plan.ts';
import { asksWho, findOf, hiddenFrom, type Policy, soughtOf } from '../core/model/policy.ts';
import type { ReportOf, SaidLane } from '../core/model/report.ts';
import type { Outcome } from '../core/model/sealed.ts';
import type { Motion } from '../core/motion/landmarks.ts';
import type { Loudness } from '../core/sound/loudness.ts';
import { Peaks } from '../core/sound/peaks.ts';
import type { Heard, Timed, Told } from '../core/sound/told.ts';
import type { Place } from '../core/space/drawing.ts';
import type { Size } from '../core/space/geometry.ts';
import type { Parts } from './job/ending.ts';
import { finish } from './job/finish.ts';
import { groundOf } from './job/ground.ts';
import { tellMotion } from './job/motion.ts';
import { tellPeople } from './job/people.ts';
import { choose } from './job/pick.ts';
import { checkPictures } from './job/pictures.ts';
import { named } from './job/report.ts';
import { saidPlan } from './job/said.ts';
import { speak } from './job/speak.ts';
import { Stages } from './job/stages.ts';
import { findingsOf, type Lane, type State, trackingOf } from './job/state.ts';
import { type Supplied, suppliesOf } from './job/supplies.ts';
import type { Context, Finished, Found, Plugins } from './job/types.ts';
import { find } from './passes/find.ts';
import { type Followed, follow } from './passes/follow.ts';
import { listen } from './passes/listen.ts';
import { SecondLook } from './passes/weigh.ts';
import { open } from './picture/1-open.ts';
import { track } from './picture/4-track.ts';
import type { Findings } from './picture/6-plan.ts';
import type { Engines, Source } from './ports.ts';

/** What was heard, and whether it could end early. */
interface Listened extends Heard {
  readonly loudness: Loudness;
  readonly cut: boolean;
}

export class Job<B> implements AsyncDisposable {
  #parts: Parts<B>;
  #source: Source | null = null;
  #state: State | null = null;
  #pass: Promise<unknown> = Promise.resolve();
  /** Its sound, once it was heard. */
  #listened: Listened | null = null;

  constructor(engines: Engines<B>, plugins: Plugins, file: B, name: string, version: string) {
    const stages = new Stages(() => engines.now());
    const second = new SecondLook(engines, plugins);
    this.#parts = { engines, plugins, file, name, version, stages, second, told: null };
  }

  /** What a transcript tells of its sound, for all that is done from then on; null: nothing. */
  transcribed(told: Told | null): void {
    this.#parts = { ...this.#parts, told };
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
      const { loudness, seconds } = await this.#listen(policy, context);
      return saidPlan(timed, loudness, seconds, policy, this.#parts.plugins.voices).lane;
    });
  }

  /** What is heard of it, to be drawn; of films after `find`. */
  heard(policy: Policy, context: Context = {}): Promise<Heard> {
    return this.#alone(async () => {
      const { seconds, peaks } = await this.#listen(policy, context);
      return { seconds, peaks };
    });
  }

  /** Its sound is decoded once for whatever is asked of it. */
  async #listen({ write }: Policy, { signal }: Context): Promise<Listened> {
    const cut = write.damaged === 'cut';
    if (this.#listened?.cut === cut) return this.#listened;
    const { engines, file, name } = this.#parts;
    await using own = this.#source ? null : await engines.openSound(file, name);
    const tracks = (this.#source ?? own)?.sounds ?? [];
    const peaks = new Peaks();
    const beside = peaks.add.bind(peaks);
    const loudness = await listen(tracks, { cut, signal, beside });
    const seconds = Math.max(0, ...tracks.map((t) => t.seconds));
    this.#listened = { loudness, seconds, peaks: peaks.list, cut };
    return this.#listened;
  }

  /** Another voice for such a file. */
  speak(policy: Policy, context: Context = {}): Promise<Outcome<B, ReportOf<'sound'>>> {
    return this.#alone(() => speak(this.#parts, policy, context));
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

  async #find(policy: Policy, { signal, onProgress }: Context): Promise<Found> {
    await this.close();
    groundOf(policy, this.#parts.plugins);
    checkPictures(policy, this.#parts.plugins);
    const { engines, plugins, file, name, stages, second } = this.#parts;
    const opening = stages.clock('open', onProgress);
    const sought = soughtOf(policy, plugins.kinds);
    const finderOf = (kind: Kind, frame?: Size) =>
      choose(engines, plugins.detectors, kind, 'find', findOf(policy, kind.id).detector, { frame });
    // Their models load while the file is opened; its size may ask for another.
    const loading = Promise.all(sought.map(async (kind) => engines.runner(await finderOf(kind))));
    loading.catch(() => {});
    const { source, sha256 } = await open(engines, file, name, signal);
    this.#source = source;
    const loaded = await loading;
    const finders = await Promise.all(
      paired(sought, loaded).map(async ([kind, first]) => {
        const best = await finderOf(kind, source.info.turn.shown);
        return best.id === first.plugin.id ? first : engines.runner(best);
      }),
    );
    opening.end(0);

    const finding = stages.clock('find', onProgress, source.info.expected);
    const { sighted, ...film } = await find({
      source,
      name,
      quarries: paired(sought, finders).map(([kind, runner]) => ({
        runner,
        find: findOf(policy, kind.id),
        least: hiddenFrom(policy, kind),
      })),
      damaged: policy.write.damaged,
      tell: finding.at,
      signal,
    });
    const { shots, timeline } = film;
    finding.end(timeline.length);

    const linking = stages.clock('track', onProgress);
    const lanes = paired(paired(sought, finders), sighted).map(
      ([[kind, finder], seen]): Lane => ({ kind, finder, ...seen }),
    );
    const tracks: Track[] = [];
    for (const lane of lanes) {
      const tracking = { ...trackingOf(policy, source, lane), signal };
      tracks.push(...(await second.weigh(source, track(lane.seen, shots, timeline, tracking), tracking)));
    }
    linking.end(timeline.length);
    const not = plugins.kinds.filter((k) => !sought.includes(k));
    const state: State = {
      ...film,
      source,
      sha256,
      lanes,
      not,
      tracks,
      mended: new Map(),
      people: null,
      readings: new Map(),
    };
    this.#state = state;
    if (asksWho(policy)) await tellPeople(this.#parts, state, { signal, onProgress });
    return {
      findings: findingsOf(state),
      timeline,
      info: source.info,
      looked: lanes.map(({ kind, looked }) => ({ ...named(kind), ...looked })),
      engines: finders.map((f) => f.note),
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
