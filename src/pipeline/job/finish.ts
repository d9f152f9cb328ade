/** The end of a job: passes B and C, round after round, until what the check found is hidden too or the result is refused. */
import { paired } from '../../core/list.ts';
import { raise, words } from '../../core/model/fault.ts';
import type { Keyframe, Track } from '../../core/model/finding.ts';
import type { KindId } from '../../core/model/kind.ts';
import { reportOf } from '../../core/model/make-report.ts';
import { type People, peopleOf } from '../../core/model/person.ts';
import type { Plan } from '../../core/model/plan.ts';
import { asksWho, KEEP, soughtOf, type Treatment, treatments } from '../../core/model/policy.ts';
import type { SoundLane, Verification } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { checkAbort } from '../../core/signal.ts';
import { type Applied, apply } from '../passes/apply.ts';
import { notMade } from '../passes/echo.ts';
import { platesOf } from '../passes/plate.ts';
import type { Compared } from '../passes/strangers.ts';
import { tracksFromResiduals } from '../passes/tracks-from-residuals.ts';
import { type Before, type Looking, verify } from '../passes/verify.ts';
import { plan as decide, foregroundOf, lost, regionsOf } from '../picture/6-plan.ts';
import { farthest, outlines, told as outlinesTold } from '../picture/7-outline.ts';
import { lackingTold } from '../picture/8-render.ts';
import type { Suspect } from '../picture/9-check.ts';
import { NO_PLATES, type Plates, type Sink, type Speaking } from '../ports.ts';
import { type Cast, castBy } from './cast.ts';
import type { Ending } from './ending.ts';
import { backgroundOf, groundTold } from './ground.ts';
import { tellPeople } from './people.ts';
import { type Known, othersTold, performersFor, withOthers } from './performers.ts';
import { damageOf, pictureLane, scopeOf, shortOf, sourceOf } from './report.ts';
import { measured } from './scores.ts';
import { seal } from './seal.ts';
import { type Hushing, hushing, soundLane, speakingOf, supplied } from './sound.ts';
import { findingsOf, knownOf, type Lane, toldOf, trackingOf } from './state.ts';
import { compareStrangers, told as toldOfStrangers } from './strangers.ts';
import { notesOf, type Tools, toolsOf } from './tools.ts';
import type { Finished } from './types.ts';
import { type Check, unchecked, verdictOf } from './verdict.ts';
import { leftOf, NOTHING_TOLD, type Told, testify, tracksOfBare } from './witness.ts';

/** Rounds of masking what the check found before a job is refused. */
const ROUNDS = 3;

/** Where there was no round left to give somebody another persona. */
const KNOWN: Verification = {
  verdict: 'unverified',
  because: 'A persona is taken for the person for whom it stands.',
};

/** What becomes of the sound, and whose it is. */
type Listened = Hushing & Pick<Cast<Speaking>, 'speakers'>;

export async function finish<B>(job: Ending<B>): Promise<Omit<Finished<B>, 'findings'>> {
  const { engines, plugins, file, state, policy, edits } = job;
  const [gone] = lost(findingsOf(state), edits);
  if (gone) raise({ code: 'edits/lost', frame: gone.where.frame });
  // Whatever was asked for since: what nobody looked for is not found clean.
  const unseen = soughtOf(policy, plugins.kinds).find(
    (k) => !state.lanes.some(({ kind }) => kind.id === k.id),
  );
  if (unseen) raise({ code: 'job/internal', why: `${unseen.plural} were not looked for` });
  using tools = await toolsOf(engines, plugins, policy, state);
  if (asksWho(policy)) await tellPeople(job, state, job.context);
  const speaking = speakingOf(policy, plugins.voices);
  // What has no sound is not refused for want of a voice's files.
  const sounds = state.source.sounds ?? [];
  const { voices } = plugins;
  const { signal } = job.context;
  const hearing = { cut: policy.write.damaged === 'cut', signal };
  const { speaking: cast, speakers } = await castBy(job, policy, speaking, sounds, hearing);
  const spoken = sounds.length ? await supplied(engines, cast, job.told) : cast;
  const hushed = await hushing(spoken, job.told, sounds, {
    engines,
    policy,
    voices,
    signal,
  });
  const heard: Listened = { ...hushed, speakers };
  let before: Before | null = null;
  // Whose personas were taken for them, and how many.
  const known = new Map<string, number>();
  for (let round = 1; ; round++) {
    const plan = planOf(job);
    const people = await peopleFor(job, plan, tools);
    const sink = await engines.sink(state.source, file, policy.write, heard.speaking);
    try {
      const applied = await hide(job, plan, people, sink, tools, round, known);
      const check: Check = await look(job, plan, applied, before, tools, round);
      const outside = check.suspects.some((d) => d.why === 'outside');
      // Whom the check saw is hidden first.
      const told: Told =
        check.verification.verdict === 'clean' ? await testify(job, plan, applied) : NOTHING_TOLD;
      const strangers =
        check.verification.verdict === 'clean'
          ? await compareStrangers(job, applied.course.performers, applied.out.blob)
          : null;
      const again =
        (outside || check.returned.size > 0 || told.bare.length > 0 || (strangers?.known.size ?? 0) > 0) &&
        round < ROUNDS &&
        policy.verify.residual !== 'refuse';
      if (again) {
        for (const id of withOthers(strangers?.known, people)) known.set(id, (known.get(id) ?? 0) + 1);
        state.tracks = [...state.tracks, ...check.missed, ...tracksOfBare(told.bare, state)];
        for (const { from, to } of state.shots)
          for (const frame of check.returned) if (frame >= from && frame <= to) state.alone.add(from);
        for (const [subject, looks] of told.open)
          state.mended.set(subject, new Set([...(state.mended.get(subject) ?? []), ...looks]));
      }
      // What is too small to be hidden is listed, and the frames stay as they were checked.
      for (const { lane, suspects } of check.below) {
        const small = tracksFromResiduals(
          suspects,
          knownOf(state, lane, []),
          trackingOf(policy, state.source, lane),
        );
        state.tracks = [...state.tracks, ...small];
      }
      if (!again) {
        const ending = strangers?.known.size ? { ...check, verification: KNOWN } : check;
        const outcome = await end(
          job,
          planOf(job),
          applied,
          ending,
          { ...told, strangers, known },
          tools,
          heard,
        );
        if (outcome.verdict === 'refused') await sink.discard();
        return { outcome, formed: applied.outlined.found };
      }
      // What was missed changes the background of its whole shot, wherever it is put in somebody's place.
      const anew = treatments(policy, 'picture').some(removes(tools.masker));
      before =
        anew || strangers?.known.size ? null : { plan, left: new Set(check.suspects.map((d) => d.frame)) };
    } catch (error) {
      // What went wrong is said, whatever becomes of the rest.
      await sink.discard().catch(() => {});
      throw error;
    }
    await sink.discard();
  }
}

const planOf = <B>({ state, policy, plugins, edits }: Ending<B>): Plan =>
  decide(findingsOf(state), policy, plugins.kinds, edits);

/** Whoever was told apart; they are told apart now where a masker asks for it. */
async function peopleFor<B>(job: Ending<B>, { decisions }: Plan, { masker }: Tools): Promise<People> {
  const asks = decisions.some(
    ({ verdict: v }) => v.do === 'mask' && masker(v.with.by).asksWho?.(v.with.options),
  );
  return peopleOf(asks ? await tellPeople(job, job.state, job.context) : toldOf(job.state));
}

/** Whether a treatment puts the background in a thing's place. */
const removes =
  (masker: Tools['masker']) =>
  ({ by }: Treatment): boolean =>
    by !== KEEP && masker(by).needs?.includes('plate') === true;

/** What is behind all that is hidden, where a masker puts it in its place. */
async function behind<B>(
  plan: Plan,
  { stages, state, plugins, context: { signal, onProgress } }: Ending<B>,
  { masker, outliners }: Tools,
  round: number,
): Promise<Plates> {
  const asks = removes(masker);
  if (!plan.decisions.some(({ verdict: v }) => v.do === 'mask' && asks(v.with))) return NO_PLATES;
  const clock = stages.clock('plate', onProgress, plan.frames, round);
  const { kinds } = plugins;
  const regions = regionsOf(plan, kinds);
  const reach = (subject: KindId, key: Keyframe) => farthest(key, outliners.get(subject)?.plugin);
  const plates = await platesOf({
    source: state.source,
    shots: plan.shots,
    removed: (frame) => regions(frame).flatMap((r) => (asks(r.with) ? [r.shape] : [])),
    foreground: foregroundOf(plan, kinds, asks, reach),
    alone: state.alone,
    tell: (frames) => clock.at(frames, 0),
    signal,
  });
  clock.end(plan.frames);
  return plates;
}

async function hide<B>(
  job: Ending<B>,
  plan: Plan,
  people: People,
  sink: Sink<B>,
  tools: Tools,
  round: number,
  known: Known,
): Promise<Applied<B>> {
  const { stages, state, plugins, name, context } = job;
  const { painter, outliners, reader, pictures, masker, needing, ground } = tools;
  const { source, timeline } = state;
  const { signal, onProgress } = context;
  const { kinds } = plugins;
  const plates = await behind(plan, job, tools, round);
  const performers = await performersFor(job, plan, tools, known);
  const clock = stages.clock('render', onProgress, plan.frames, round);
  const tell = (frames: number) => clock.at(frames, 0);
  const by = { outliners, reader, pictures, painter, masker, needing, ground };
  const applied = await apply({
    source,
    sink,
    name,
    timeline,
    plan,
    people,
    plates,
    performers,
    kinds,
    ...by,
    tell,
    signal,
  });
  clock.end(plan.frames);
  return applied;
}

/** What other detectors make of the result; what they saw is looked at closer, and what is taken for something else is listed. */
async function look<B>(
  { engines, stages, state, plugins, second, context }: Ending<B>,
  plan: Plan,
  { hidden, out }: Applied<B>,
  before: Before | null,
  tools: Tools,
  round: number,
): Promise<Check> {
  const { signal, onProgress } = context;
  const { kinds } = plugins;
  const looking: (Looking & { readonly lane: Lane })[] = [];
  for (const { lane, checker } of await tools.checking) {
    const { kind } = lane;
    if ('code' in checker) return unchecked(`Nothing was checked for ${kind.plural}. ${words(checker)}`);
    looking.push({ lane, kind, runner: checker });
  }
  const clock = stages.clock('verify', onProgress, plan.frames, round);
  await using output = await engines.open(out.blob, 'the result', signal);
  const { ground } = tools;
  const saw = await verify({ output, looking, plan, kinds, before, hidden, ground, tell: clock.at, signal });
  clock.end(plan.frames);
  if ('because' in saw) return unchecked(saw.because);
  const open: Suspect[] = [...saw.unmasked];
  const missed: Track[] = [];
  const refuted: Track[] = [];
  const lanes = paired(looking, saw.lanes);
  for (const [{ lane, runner }, seen] of lanes) {
    const { weak } = runner.plugin.scores;
    const tracking = { ...trackingOf(plan.policy, state.source, lane), weak, signal };
    const known = knownOf(state, lane, lane.seen);
    // Of kinds that nobody looks at closer, what is not in the source either.
    const suspects = lane.kind.weighed
      ? seen.suspects
      : await notMade(state.source, seen.suspects, runner, seen.tiles, signal);
    const got = await second.confirm(state.source, suspects, known, tracking);
    open.push(...got.open, ...seen.returned);
    missed.push(...got.missed);
    refuted.push(...got.refuted);
  }
  state.tracks = [...state.tracks, ...refuted];
  const verification = verdictOf(open, saw, plan, state);
  const below = lanes.map(([{ lane }, { below: suspects }]) => ({ lane, suspects }));
  const returned = new Set(saw.lanes.flatMap((l) => l.returned.map((d) => d.frame)));
  return { verification, suspects: open, missed, below, returned, seen: saw.lanes.map((l) => l.seen) };
}

/** What is heard of the result, where there is sound. */
async function heardIn<B>(
  { blob, sound }: Applied<B>['out'],
  { engines, state: { source }, policy, context: { signal } }: Ending<B>,
  heard: Listened,
): Promise<SoundLane | undefined> {
  if (!source.sounds?.length) return undefined;
  await using output = await engines.open(blob, 'the result', signal);
  const written = sound ?? { codec: null, tracks: [] };
  const cut = policy.write.damaged === 'cut';
  return await soundLane({ source, output, written, ...heard, cut, signal });
}

async function end<B>(
  job: Ending<B>,
  plan: Plan,
  applied: Applied<B>,
  { verification, seen }: Check,
  told: Told & { readonly strangers: Compared | null; readonly known: Known },
  tools: Tools,
  heard: Listened,
): Promise<Outcome<B>> {
  const { out, outlined, opened, course, posed, overlaid } = applied;
  const { engines, plugins, file, name, version, stages, second, state, context } = job;
  const { signal, onProgress } = context;
  const clock = stages.clock('report', onProgress);
  const sha256 = await engines.digest(out.blob, signal);
  const figures = await measured(job, out.blob, posed, tools.reader, told.strangers !== null);
  const kept = [
    ...[...overlaid].map(([subject, { drawn, of }]) => ({
      subject,
      measure: 'overlay',
      share: drawn / of,
      looks: of,
    })),
    ...(figures?.kept ?? []),
  ];
  const sound = await heardIn(out, job, heard);
  checkAbort(signal);
  clock.end(0);
  const { info } = state.source;
  const head = {
    guise: version,
    made: engines.date(),
    input: { name, bytes: engines.size(file), sha256: state.sha256 },
    output: { bytes: engines.size(out.blob), sha256, mime: out.mime },
    engines: [...state.lanes.map((l) => l.finder.note), ...(await notesOf(tools)), ...told.notes],
    dropped: info.dropped,
    notes: [
      ...info.notes,
      ...out.notes,
      ...(outlines(plan.policy) ? [outlinesTold(outlined, tools.outliners.size > 0)] : []),
      ...groundTold(tools.ground, opened),
      ...lackingTold(course),
      ...othersTold(told.known),
      ...course.plates.notes,
      ...shortOf(state),
      ...second.notes,
      ...damageOf(state),
    ],
    stages: stages.list(),
  };
  const facts = {
    source: sourceOf(state),
    result: { codec: out.codec },
    scope: scopeOf(plan.policy, state, seen),
    verification,
    ...(told.left.length && { left: leftOf(told, state) }),
    ...(told.strangers && { strangers: toldOfStrangers(told.strangers) }),
    ...(kept.length && { kept }),
    ...(figures && { scores: figures.scores }),
    background: backgroundOf(tools.ground, opened),
  };
  const picture = pictureLane(facts, plan, state.timeline, plugins.maskers, peopleOf(toldOf(state)));
  const { kinds, maskers, voices, attributes } = plugins;
  const lanes = { picture, ...(sound && { sound }), ...(job.told?.text && { text: job.told.text }) };
  return seal(out.blob, reportOf(head, plan.policy, { kinds, maskers, voices, attributes }, lanes));
}
