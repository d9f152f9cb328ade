/** The end of a job: passes B and C, round after round, until what the check found is hidden too or the result is refused. */
import { raise, words } from '../../core/model/fault.ts';
import type { Edit, Plan } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { checkAbort } from '../../core/signal.ts';
import { type Applied, apply } from '../passes/apply.ts';
import { learn } from '../passes/learn.ts';
import { type Before, verify } from '../passes/verify.ts';
import type { SecondLook } from '../passes/weigh.ts';
import { plan as decide, lost } from '../picture/6-plan.ts';
import { outlines, told } from '../picture/7-outline.ts';
import { lackingTold } from '../picture/8-render.ts';
import type { Engines, Sink } from '../ports.ts';
import { damageOf, inputOf, report, scopeOf, shortOf } from './report.ts';
import { seal } from './seal.ts';
import type { Stages } from './stages.ts';
import { findingsOf, knownOf, type State, trackingOf } from './state.ts';
import { notesOf, type Tools, toolsOf } from './tools.ts';
import type { Context, Plugins } from './types.ts';
import { type Check, unchecked, verdictOf } from './verdict.ts';

/** Rounds of masking what the check found before a job is refused. */
const ROUNDS = 3;

/** What a job is made of. */
export interface Parts<B> {
  readonly engines: Engines<B>;
  readonly plugins: Plugins;
  readonly file: B;
  readonly name: string;
  readonly version: string;
  readonly stages: Stages;
  readonly second: SecondLook;
}

/** A job once its file was looked through. */
export interface Ending<B> extends Parts<B> {
  readonly state: State;
  readonly policy: Policy;
  readonly edits: readonly Edit[];
  readonly context: Context;
}

export async function finish<B>(job: Ending<B>): Promise<Outcome<B>> {
  const { engines, plugins, file, state, policy, edits } = job;
  const [gone] = lost(findingsOf(state), edits);
  if (gone) raise({ code: 'edits/lost', frame: gone.where.frame });
  const tools = await toolsOf(engines, plugins, policy, state);
  let before: Before | null = null;
  for (let round = 1; ; round++) {
    const plan = planOf(job);
    const sink = await engines.sink(state.source, file, policy.write);
    try {
      const applied = await hide(job, plan, sink, tools, round);
      const check: Check = await look(job, plan, applied, before, tools, round);
      const outside = check.doubts.some((d) => d.why === 'outside');
      const again = outside && round < ROUNDS && policy.verify.residual !== 'refuse';
      if (again) state.tracks = [...state.tracks, ...check.missed];
      // What is too small to be hidden is listed, and the frames stay as they were checked.
      state.tracks = [...state.tracks, ...learn(check.below, knownOf(state, []), trackingOf(policy, state))];
      if (!again) {
        const outcome = await end(job, planOf(job), applied, check, tools);
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

const planOf = <B>({ state, policy, plugins, edits }: Ending<B>): Plan =>
  decide(findingsOf(state), policy, plugins.kinds, edits);

async function hide<B>(
  { stages, state, plugins, name, context }: Ending<B>,
  plan: Plan,
  sink: Sink<B>,
  { painter, outliner, masker, needing }: Tools,
  round: number,
): Promise<Applied<B>> {
  const { source, timeline } = state;
  const { signal, onProgress } = context;
  const { kinds } = plugins;
  const clock = stages.clock('render', onProgress, plan.frames, round);
  const tell = (frames: number) => clock.at(frames, 0);
  const by = { outliner, painter, masker, needing };
  const applied = await apply({ source, sink, name, timeline, plan, kinds, ...by, tell, signal });
  clock.end(plan.frames);
  return applied;
}

/** What another detector makes of the result; what it saw is looked at closer, and what is taken for something else is listed. */
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
  const checker = await tools.checker;
  if ('code' in checker) return unchecked(words(checker));
  const clock = stages.clock('verify', onProgress, plan.frames, round);
  const output = await engines.open(out.blob, 'the result', signal);
  let saw: Awaited<ReturnType<typeof verify>>;
  try {
    saw = await verify({ output, looker: checker, plan, kinds, before, hidden, tell: clock.at, signal });
  } finally {
    await output.close();
  }
  clock.end(plan.frames);
  if ('because' in saw) return unchecked(saw.because);
  const tracking = { ...trackingOf(plan.policy, state), weak: checker.plugin.scores.weak, signal };
  const known = knownOf(state, state.seen);
  const { open, refuted, missed } = await second.confirm(state.source, saw.doubts, known, tracking);
  state.tracks = [...state.tracks, ...refuted];
  const verification = verdictOf(open, saw, plan, state);
  return { verification, doubts: open, missed, below: saw.below, seen: saw.seen };
}

async function end<B>(
  { engines, plugins, file, name, version, stages, second, state, context }: Ending<B>,
  plan: Plan,
  { out, outlined, course }: Applied<B>,
  { verification, seen }: Check,
  tools: Tools,
): Promise<Outcome<B>> {
  const { signal, onProgress } = context;
  const clock = stages.clock('report', onProgress);
  const sha256 = await engines.digest(out.blob, signal);
  checkAbort(signal);
  clock.end(0);
  const { info } = state.source;
  const facts = {
    guise: version,
    made: engines.date(),
    input: inputOf(name, engines.size(file), state),
    output: { bytes: engines.size(out.blob), sha256, mime: out.mime, codec: out.codec },
    scope: scopeOf(plan.policy, state, seen),
    engines: [state.finder.note, ...(await notesOf(tools))],
    dropped: info.dropped,
    notes: [
      ...info.notes,
      ...out.notes,
      ...(outlines(plan.policy) ? [told(outlined, tools.outliner !== null)] : []),
      ...lackingTold(course),
      ...shortOf(state),
      ...second.notes,
      ...damageOf(state),
    ],
    verification,
    stages: stages.list(),
  };
  return seal(out.blob, report(facts, plan, state.timeline, plugins.maskers));
}
