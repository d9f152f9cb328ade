/** The whole job on one page: pass A finds, the plan decides, pass B hides and writes, pass C checks. */

import { byLook } from '../core/image/follower.ts';
import type { Frame } from '../core/image/picture.ts';
import { allUnread, TOLD, type Unread, unread } from '../core/image/readable.ts';
import type { Levels } from '../core/image/sample.ts';
import { thumb } from '../core/image/thumb.ts';
import { faultOf, raise, words } from '../core/model/fault.ts';
import type { Shot, Track } from '../core/model/finding.ts';
import type { Edit, Plan } from '../core/model/plan.ts';
import type { Closer, Detector } from '../core/model/plugin.ts';
import { hiddenFrom, type Policy } from '../core/model/policy.ts';
import type { EngineNote, Scope } from '../core/model/report.ts';
import type { Outcome } from '../core/model/sealed.ts';
import { checkAbort } from '../core/signal.ts';
import type { Place } from '../core/space/drawing.ts';
import type { Micros } from '../core/units.ts';
import { open } from './1-open.ts';
import { levels, ShotFinder } from './2-shots.ts';
import { ENLARGED, type LookPlan, looks, sees } from './3-detect.ts';
import { type TrackOptions, track } from './4-track.ts';
import { plan as decide, type Findings, lost, regionsAt } from './5-plan.ts';
import { render } from './6-render.ts';
import { write } from './7-write.ts';
import { type Doubt, seal } from './8-verify.ts';
import { report } from './9-report.ts';
import { Attention } from './attention.ts';
import { type Before, type Check, check, UNCHECKED } from './check.ts';
import { type Followed, follow } from './follow.ts';
import type { Context, Finished, Found, Plugins } from './job.ts';
import { learn } from './learn.ts';
import { type Outlined, outline, outlines, told } from './outline.ts';
import { describe, group } from './people.ts';
import { pick } from './pick.ts';
import type { Engines, Looker, Source, Written } from './ports.ts';
import { SecondLook, type Weighed } from './second-look.ts';
import { Queue, Sight } from './sight.ts';
import { type Seen, Sightings } from './sightings.ts';
import { Stages } from './stages.ts';

/** Rounds of masking what the check found before a job is refused. */
const ROUNDS = 3;

export class Job<B> {
  readonly #engines: Engines<B>;
  readonly #plugins: Plugins;
  readonly #file: B;
  readonly #name: string;
  readonly #version: string;
  #source: Source | null = null;
  #sha256 = '';
  #seen: Seen = [];
  #timeline: Micros[] = [];
  #shots: Shot[] = [];
  #tracks: readonly Track[] = [];
  #finder: Looker | null = null;
  #damage: string | null = null;
  #looked: Scope['source'] = { by: '', from: 0 };
  #unread: Unread = { dark: 0, blurred: 0, barred: 0 };
  #pass: Promise<unknown> = Promise.resolve();
  readonly #second: SecondLook;
  readonly #stages: Stages;

  constructor(engines: Engines<B>, plugins: Plugins, file: B, name: string, version: string) {
    this.#engines = engines;
    this.#plugins = plugins;
    this.#file = file;
    this.#name = name;
    this.#version = version;
    this.#stages = new Stages(() => engines.now());
    this.#second = new SecondLook(engines, plugins);
  }

  /** One pass at a time: a source lends the same memory to all of them. */
  #alone<T>(pass: () => Promise<T>): Promise<T> {
    const next = this.#pass.then(pass);
    this.#pass = next.catch(() => {});
    return next;
  }

  /** Pass A: every frame decoded once, looked at, linked into tracks. */
  find(policy: Policy, context: Context = {}): Promise<Found> {
    return this.#alone(() => this.#find(policy, context));
  }

  async #find(policy: Policy, { signal, onProgress }: Context): Promise<Found> {
    const openClock = this.#stages.clock('open', onProgress);
    const { source, sha256 } = await open(this.#engines, this.#file, this.#name, signal);
    this.#source = source;
    this.#sha256 = sha256;
    const looker = await pick(this.#engines, this.#plugins.detectors, 'find', policy.find.detector);
    const { plugin: detector } = looker;
    this.#finder = looker;
    openClock.end(0);

    const clock = this.#stages.clock('find', onProgress, source.info.expected);
    const { shown } = source.info.turn;
    const sure = policy.find.threshold || detector.scores.sure;
    const floor = Math.min(detector.scores.weak, sure);
    const single = source.info.kind === 'image';
    const list = looks(shown, detector, policy.find.minSize / (single ? ENLARGED : 1), single ? ENLARGED : 1);
    const lookPlan: LookPlan = { looks: list, floor, sure, least: hiddenFrom(policy) };
    this.#looked = { by: detector.id, from: sees(list, detector) };
    const shots = new ShotFinder();
    const attention = new Attention(source.info.turn, detector, lookPlan.looks);
    const seen = new Sightings(detector.id, detector.finds);
    this.#seen = seen;
    const sight = new Sight(looker, lookPlan, seen);
    const pending = new Queue<void>(looker.lanes * 2);
    try {
      for await (const frame of source.frames(signal)) {
        checkAbort(signal);
        const small = thumb(frame);
        const jump = shots.push(small);
        this.#timeline.push(frame.at);
        seen.add();
        const { index } = frame;
        if (index % policy.find.stride === 0) {
          const { faces, lying } = await sight.known(index);
          const attend = attention.next(small, jump, faces, lying);
          const light = levels(small);
          if (!attend.part) this.#reads(frame, light, policy);
          await pending.add(sight.look(frame, attend, small, light));
        }
        clock.at(index + 1, pending.size);
      }
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code !== 'source/damaged' || policy.write.damaged === 'refuse' || this.#timeline.length === 0)
        throw error;
      this.#damage = fault.why;
    } finally {
      await pending.drain();
    }
    if (this.#timeline.length === 0) raise({ code: 'source/no-video', name: this.#name });
    this.#shots = shots.finish();
    clock.end(this.#timeline.length);
    const linking = this.#stages.clock('track', onProgress);
    const tracking = { ...this.#tracking(policy, detector), signal };
    const linked = track(this.#seen, this.#shots, this.#timeline, tracking);
    this.#tracks = await this.#second.weigh(source, linked, tracking);
    linking.end(this.#timeline.length);
    return { findings: this.#findings(), timeline: this.#timeline, info: source.info, engine: looker.note };
  }

  /** Remembers the frame of which most cannot be read; those that are looked at whole are asked. */
  #reads({ picture }: Frame, { gain }: Levels, { find }: Policy): void {
    const here = unread(picture, gain, find.minSize);
    if (allUnread(here) > allUnread(this.#unread)) this.#unread = here;
  }

  #tracking(policy: Policy, { scores }: Detector): TrackOptions & Weighed {
    const { threshold, hold, weigh } = policy.find;
    const frame = this.#opened().info.turn.shown;
    return { sure: threshold || scores.sure, hold, frame, weigh, weak: scores.weak };
  }

  #findings(): Findings {
    return { source: this.#sha256, frames: this.#timeline.length, shots: this.#shots, tracks: this.#tracks };
  }

  #opened(): Source {
    return this.#source ?? raise({ code: 'job/internal', why: 'the source is not open' });
  }

  /** The first of these whose model is here and runs; null where none does. */
  async #closer<M extends Closer>(plugins: readonly M[]): Promise<Looker<M> | null> {
    const present = await this.#engines.models();
    const plugin = plugins.find((p) => present.has(p.model));
    return plugin ? this.#engines.looker(plugin).catch(() => null) : null;
  }

  /** Ids of tracks that are one person's, for lists of people: one more decode, and nothing of it is kept. */
  people(context: Context = {}): Promise<string[][]> {
    return this.#alone(() => this.#people(context));
  }

  async #people({ signal, onProgress }: Context): Promise<string[][]> {
    const describer = await this.#closer(this.#plugins.describers);
    if (!describer) return this.#tracks.map((t) => [t.id]);
    const clock = this.#stages.clock('people', onProgress, this.#timeline.length);
    const tell = (frames: number) => clock.at(frames, 0);
    const vectors = await describe(this.#opened(), this.#tracks, describer, tell, signal);
    clock.end(0);
    return group(this.#tracks, vectors, describer.plugin.same);
  }

  /** Where what lies at a place is in the frames from there to another one; one more decode. */
  follow(from: Place, to: number, { signal, onProgress }: Context = {}): Promise<Followed> {
    return this.#alone(async () => {
      const total = Math.max(from.frame, to) + 1;
      const clock = this.#stages.clock('follow', onProgress, total);
      const tell = (frames: number) => clock.at(frames, 0);
      const followed = await follow({ source: this.#opened(), start: byLook, from, to, tell, signal });
      clock.end(total);
      return followed;
    });
  }

  /** Passes B and C. Where the policy says so, what the check finds is masked and checked again. */
  finish(policy: Policy, edits: readonly Edit[] = [], context: Context = {}): Promise<Finished<B>> {
    return this.#alone(async () => ({
      outcome: await this.#finish(policy, edits, context),
      findings: this.#findings(),
    }));
  }

  async #finish(policy: Policy, edits: readonly Edit[], context: Context): Promise<Outcome<B>> {
    const source = this.#opened();
    const [gone] = lost(this.#findings(), edits);
    if (gone) raise({ code: 'edits/lost', frame: gone.where.frame });
    const finder = this.#finder ?? raise({ code: 'job/internal', why: 'nothing was looked for yet' });
    const painter = await this.#engines.painter();
    const checker = await pick(
      this.#engines,
      this.#plugins.detectors,
      'check',
      policy.verify.detector,
      finder.plugin.family,
    ).catch((error) => faultOf(error));
    const outliner = outlines(policy) ? await this.#closer(this.#plugins.outliners) : null;
    const masker = (id: string) =>
      this.#plugins.maskers.find((m) => m.id === id) ??
      raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` });
    let before: Before | null = null;
    let fresh: readonly Track[] = [];
    // What the check saw is looked at closer: what is no face is listed, the rest is hidden in the next round.
    const confirm = async (all: readonly Doubt[], { scores }: Detector): Promise<readonly Doubt[]> => {
      const { timeline, signal } = { timeline: this.#timeline, signal: context.signal };
      const known = { ...this.#findings(), seen: this.#seen, timeline, subject: finder.plugin.finds };
      const tracking = { ...this.#tracking(policy, finder.plugin), weak: scores.weak, signal };
      const { open, refuted, missed } = await this.#second.confirm(source, all, known, tracking);
      this.#tracks = [...this.#tracks, ...refuted];
      fresh = missed;
      return open;
    };
    for (let round = 1; ; round++) {
      const plan: Plan = decide(this.#findings(), policy, edits);
      const clock = this.#stages.clock('render', context.onProgress, plan.frames, round);
      const sink = await this.#engines.sink(source, this.#file, policy.write);
      const outlined: Outlined = { asked: 0, found: 0 };
      const { hidden, out } = await write({
        source,
        sink,
        name: this.#name,
        timeline: this.#timeline,
        hide: async (frame) => {
          const regions = regionsAt(plan, frame.index);
          const drawn = outliner ? await outline(frame, regions, outliner, outlined) : regions;
          return render(frame, drawn, masker, painter);
        },
        done: (n) => clock.at(n, 0),
        signal: context.signal,
      });
      clock.end(plan.frames);
      try {
        const checked: Check =
          'run' in checker
            ? await check(
                {
                  engines: this.#engines,
                  looker: checker,
                  plan,
                  before,
                  hidden,
                  timeline: this.#timeline,
                  stage: this.#stages.clock('verify', context.onProgress, plan.frames, round),
                  confirm,
                  signal: context.signal,
                },
                out.blob,
              )
            : { ...UNCHECKED, verification: { verdict: 'unverified', because: words(checker) } };
        const outside = checked.doubts.some((d) => d.why === 'outside');
        const last = round >= ROUNDS || policy.verify.residual === 'refuse' || !outside;
        const again = checked.verification.verdict === 'residual' && !last;
        if (again) this.#tracks = [...this.#tracks, ...fresh];
        // What is too small to be hidden is listed, and the frames stay as they were checked.
        this.#learn(checked.below, [], policy, finder.plugin);
        if (again) {
          await sink.discard();
          before = { plan, left: new Set(checked.doubts.map((d) => d.frame)) };
          continue;
        }
        const engines = [finder, painter, checker, outliner].flatMap((e) =>
          e && 'note' in e ? [e.note] : [],
        );
        const notes = [...out.notes, ...(outlines(policy) ? [told(outlined, outliner !== null)] : [])];
        const listed = decide(this.#findings(), policy, edits);
        const outcome = await this.#report(listed, { ...out, notes }, checked, engines, context);
        if (outcome.verdict === 'refused') await sink.discard();
        return outcome;
      } catch (error) {
        await sink.discard();
        throw error;
      }
    }
  }

  /** Takes what the check saw into the findings. @param seen what may continue it */
  #learn(found: readonly Doubt[], seen: Seen, policy: Policy, detector: Detector): void {
    if (!found.length) return;
    const known = { ...this.#findings(), seen, timeline: this.#timeline, subject: detector.finds };
    this.#tracks = [...this.#tracks, ...learn(found, known, this.#tracking(policy, detector))];
  }

  async #report(
    plan: Plan,
    out: Written & { blob: B },
    { verification, seen }: Check,
    engines: EngineNote[],
    { signal, onProgress }: Context,
  ): Promise<Outcome<B>> {
    const clock = this.#stages.clock('report', onProgress);
    const { info } = this.#opened();
    const sha256 = await this.#engines.digest(out.blob, signal);
    clock.end(0);
    const notes = [...info.notes, ...out.notes, ...this.#short(info.seconds)];
    if (this.#second.failed)
      notes.push(`Sightings could not be looked at closer (${this.#second.failed}): each counts as a face.`);
    if (this.#damage)
      notes.push(
        `The source is damaged after frame ${plan.frames} (${this.#damage}); the result ends there.`,
      );
    return seal(
      out.blob,
      report(
        {
          guise: this.#version,
          made: this.#engines.date(),
          input: {
            name: this.#name,
            bytes: this.#engines.size(this.#file),
            sha256: this.#sha256,
            container: info.container,
            codec: info.codec,
            width: info.turn.shown.width,
            height: info.turn.shown.height,
            seconds: info.seconds,
            path: info.path,
          },
          output: { bytes: this.#engines.size(out.blob), sha256, mime: out.mime, codec: out.codec },
          scope: {
            subjects: ['face'],
            source: this.#looked,
            result: seen,
            hiddenFrom: hiddenFrom(plan.policy),
            unread: allUnread(this.#unread) >= TOLD ? this.#unread : undefined,
          },
          engines,
          dropped: info.dropped,
          notes,
          verification,
          stages: this.#stages.list(),
        },
        plan,
        this.#timeline,
        this.#plugins.maskers,
      ),
    );
  }

  /** A container that promises more than it holds was probably cut off. */
  #short(seconds: number): string[] {
    const end = (this.#timeline.at(-1) ?? 0) / 1e6;
    if (this.#damage || this.#timeline.length < 2 || seconds - end < Math.max(1, 0.05 * seconds)) return [];
    return [
      `The container states ${seconds.toFixed(1)} s, the last frame is at ${end.toFixed(1)} s: the file may be cut off, or its sound is longer.`,
    ];
  }

  async close(): Promise<void> {
    await this.#source?.close();
    this.#source = null;
  }
}
