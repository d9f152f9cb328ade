/** A job: one file, and what can be done with it. Pass A finds, the plan decides, pass B hides and writes, pass C checks. */
import { byLook } from '../core/image/follower.ts';
import { raise, words } from '../core/model/fault.ts';
import type { Edit, Plan } from '../core/model/plan.ts';
import { hiddenFrom, type Policy } from '../core/model/policy.ts';
import type { Outcome } from '../core/model/sealed.ts';
import { checkAbort } from '../core/signal.ts';
import type { Place } from '../core/space/drawing.ts';
import { pick, pickCloser } from './job/pick.ts';
import { damageOf, inputOf, report, scopeOf, shortOf } from './job/report.ts';
import { seal } from './job/seal.ts';
import { Stages } from './job/stages.ts';
import { findingsOf, knownOf, type State, trackingOf } from './job/state.ts';
import { notesOf, type Tools, toolsOf } from './job/tools.ts';
import type { Context, Finished, Found, Plugins } from './job/types.ts';
import { type Check, unchecked, verdictOf } from './job/verdict.ts';
import { group } from './link/people.ts';
import { type Applied, apply } from './passes/apply.ts';
import { find } from './passes/find.ts';
import { type Followed, follow } from './passes/follow.ts';
import { learn } from './passes/learn.ts';
import { describe } from './passes/people.ts';
import { type Before, verify } from './passes/verify.ts';
import { SecondLook, type Weighed } from './passes/weigh.ts';
import { open } from './picture/1-open.ts';
import { type TrackOptions, track } from './picture/4-track.ts';
import { plan as decide, lost } from './picture/6-plan.ts';
import { outlines, told } from './picture/7-outline.ts';
import type { Engines, Sink, Source } from './ports.ts';

/** Rounds of masking what the check found before a job is refused. */
const ROUNDS = 3;

export class Job<B> {
  readonly #engines: Engines<B>;
  readonly #plugins: Plugins;
  readonly #file: B;
  readonly #name: string;
  readonly #version: string;
  readonly #stages: Stages;
  readonly #second: SecondLook;
  #source: Source | null = null;
  #state: State | null = null;
  #pass: Promise<unknown> = Promise.resolve();

  constructor(engines: Engines<B>, plugins: Plugins, file: B, name: string, version: string) {
    this.#engines = engines;
    this.#plugins = plugins;
    this.#file = file;
    this.#name = name;
    this.#version = version;
    this.#stages = new Stages(() => engines.now());
    this.#second = new SecondLook(engines, plugins);
  }

  /** Pass A: every frame decoded once, looked at, linked into tracks. */
  find(policy: Policy, context: Context = {}): Promise<Found> {
    return this.#alone(() => this.#find(policy, context));
  }

  /** Ids of tracks that are one person's, for lists of people: one more decode, and nothing of it is kept. */
  people(context: Context = {}): Promise<string[][]> {
    return this.#alone(() => this.#people(context));
  }

  /** Where what lies at a place is in the frames from there to another one; one more decode. */
  follow(from: Place, to: number, context: Context = {}): Promise<Followed> {
    return this.#alone(() => this.#follow(from, to, context));
  }

  /** Passes B and C. Where the policy says so, what the check finds is masked and checked again. */
  finish(policy: Policy, edits: readonly Edit[] = [], context: Context = {}): Promise<Finished<B>> {
    return this.#alone(async () => {
      const outcome = await this.#finish(policy, edits, context);
      return { outcome, findings: findingsOf(this.#found()) };
    });
  }

  async close(): Promise<void> {
    this.#state = null;
    await this.#source?.close();
    this.#source = null;
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
    const opening = this.#stages.clock('open', onProgress);
    const { source, sha256 } = await open(this.#engines, this.#file, this.#name, signal);
    this.#source = source;
    // One kind is looked for until there are more.
    const [kind] = this.#plugins.kinds;
    const { detector } = policy.find.face;
    const finder = await pick(this.#engines, this.#plugins.detectors, kind, 'find', detector);
    opening.end(0);

    const finding = this.#stages.clock('find', onProgress, source.info.expected);
    const sought = await find({
      source,
      name: this.#name,
      looker: finder,
      find: policy.find.face,
      least: hiddenFrom(policy),
      damaged: policy.write.damaged,
      tell: finding.at,
      signal,
    });
    const { seen, shots, timeline } = sought;
    finding.end(timeline.length);

    const linking = this.#stages.clock('track', onProgress);
    const tracking = { ...trackingOf(policy, { source, finder, kind }), signal };
    const tracks = await this.#second.weigh(source, track(seen, shots, timeline, tracking), tracking);
    linking.end(timeline.length);
    const state: State = { ...sought, source, sha256, finder, kind, tracks };
    this.#state = state;
    return { findings: findingsOf(state), timeline, info: source.info, engine: finder.note };
  }

  async #people({ signal, onProgress }: Context): Promise<string[][]> {
    const { source, tracks, timeline, kind } = this.#found();
    const describer = await pickCloser(this.#engines, kind.id, this.#plugins.describers);
    if (!describer) return tracks.map((t) => [t.id]);
    const clock = this.#stages.clock('people', onProgress, timeline.length);
    const vectors = await describe(source, tracks, describer, kind, (n) => clock.at(n, 0), signal);
    clock.end(0);
    return group(tracks, vectors, describer.plugin.same);
  }

  async #follow(from: Place, to: number, { signal, onProgress }: Context): Promise<Followed> {
    const { source } = this.#found();
    const total = Math.max(from.frame, to) + 1;
    const clock = this.#stages.clock('follow', onProgress, total);
    const tell = (frames: number) => clock.at(frames, 0);
    const followed = await follow({ source, start: byLook, from, to, tell, signal });
    clock.end(total);
    return followed;
  }

  async #finish(policy: Policy, edits: readonly Edit[], context: Context): Promise<Outcome<B>> {
    const state = this.#found();
    const [gone] = lost(findingsOf(state), edits);
    if (gone) raise({ code: 'edits/lost', frame: gone.where.frame });
    const tools = await toolsOf(this.#engines, this.#plugins, policy, state);
    let before: Before | null = null;
    for (let round = 1; ; round++) {
      const plan = this.#plan(policy, edits);
      const sink = await this.#engines.sink(state.source, this.#file, policy.write);
      try {
        const applied = await this.#apply(plan, sink, tools, round, context);
        const check = await this.#check(plan, applied, before, tools, round, context);
        const outside = check.doubts.some((d) => d.why === 'outside');
        const again = outside && round < ROUNDS && policy.verify.residual !== 'refuse';
        if (again) state.tracks = [...state.tracks, ...check.missed];
        // What is too small to be hidden is listed, and the frames stay as they were checked.
        state.tracks = [...state.tracks, ...learn(check.below, knownOf(state, []), this.#tracking(policy))];
        if (!again) {
          const outcome = await this.#seal(this.#plan(policy, edits), applied, check, tools, context);
          if (outcome.verdict === 'refused') await sink.discard();
          return outcome;
        }
        before = { plan, left: new Set(check.doubts.map((d) => d.frame)) };
      } catch (error) {
        // What went wrong is said, whatever becomes of the rest.
        await sink.discard().catch(() => {});
        throw error;
      }
      await sink.discard();
    }
  }

  async #apply(
    plan: Plan,
    sink: Sink<B>,
    { painter, outliner, masker }: Tools,
    round: number,
    { signal, onProgress }: Context,
  ): Promise<Applied<B>> {
    const { source, timeline } = this.#found();
    const clock = this.#stages.clock('render', onProgress, plan.frames, round);
    const tell = (frames: number) => clock.at(frames, 0);
    const { kinds } = this.#plugins;
    const name = this.#name;
    const applied = await apply({
      source,
      sink,
      name,
      timeline,
      plan,
      kinds,
      outliner,
      painter,
      masker,
      tell,
      signal,
    });
    clock.end(plan.frames);
    return applied;
  }

  /** What another detector makes of the result; what it saw is looked at closer, and what is no face is listed. */
  async #check(
    plan: Plan,
    { hidden, out }: Applied<B>,
    before: Before | null,
    { checker }: Tools,
    round: number,
    { signal, onProgress }: Context,
  ): Promise<Check> {
    if ('code' in checker) return unchecked(words(checker));
    const state = this.#found();
    const clock = this.#stages.clock('verify', onProgress, plan.frames, round);
    const output = await this.#engines.open(out.blob, 'the result', signal);
    let saw: Awaited<ReturnType<typeof verify>>;
    try {
      const { kinds } = this.#plugins;
      saw = await verify({ output, looker: checker, plan, kinds, before, hidden, tell: clock.at, signal });
    } finally {
      await output.close();
    }
    clock.end(plan.frames);
    if ('because' in saw) return unchecked(saw.because);
    const known = knownOf(state, state.seen);
    const tracking = { ...this.#tracking(plan.policy), weak: checker.plugin.scores.weak, signal };
    const { open, refuted, missed } = await this.#second.confirm(state.source, saw.doubts, known, tracking);
    state.tracks = [...state.tracks, ...refuted];
    const verification = verdictOf(open, saw, plan, state);
    return { verification, doubts: open, missed, below: saw.below, seen: saw.seen };
  }

  async #seal(
    plan: Plan,
    { out, outlined }: Applied<B>,
    { verification, seen }: Check,
    tools: Tools,
    { signal, onProgress }: Context,
  ): Promise<Outcome<B>> {
    const state = this.#found();
    const clock = this.#stages.clock('report', onProgress);
    const sha256 = await this.#engines.digest(out.blob, signal);
    checkAbort(signal);
    clock.end(0);
    const [size, bytes] = [this.#engines.size(this.#file), this.#engines.size(out.blob)];
    const facts = {
      guise: this.#version,
      made: this.#engines.date(),
      input: inputOf(this.#name, size, state),
      output: { bytes, sha256, mime: out.mime, codec: out.codec },
      scope: scopeOf(plan.policy, state, seen),
      engines: [state.finder.note, ...notesOf(tools)],
      dropped: state.source.info.dropped,
      notes: [
        ...state.source.info.notes,
        ...out.notes,
        ...(outlines(plan.policy) ? [told(outlined, tools.outliner !== null)] : []),
        ...shortOf(state),
        ...this.#second.notes,
        ...damageOf(state),
      ],
      verification,
      stages: this.#stages.list(),
    };
    return seal(out.blob, report(facts, plan, state.timeline, this.#plugins.maskers));
  }

  #plan(policy: Policy, edits: readonly Edit[]): Plan {
    return decide(findingsOf(this.#found()), policy, this.#plugins.kinds, edits);
  }

  #tracking(policy: Policy): TrackOptions & Weighed {
    return trackingOf(policy, this.#found());
  }
}
