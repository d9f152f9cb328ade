/** A file that holds nothing but sound: another voice all along, written, decoded and compared. */
import '../../core/disposable.ts';
import { raise } from '../../core/model/fault.ts';
import { reportOf } from '../../core/model/make-report.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { ReportOf } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { checkAbort } from '../../core/signal.ts';
import { KEPT } from '../../core/sound/kept.ts';
import type { Told } from '../../core/sound/told.ts';
import type { Speaking } from '../ports.ts';
import { castBy } from './cast.ts';
import type { Parts } from './ending.ts';
import { seal } from './seal.ts';
import { hushing, soundLane, speakingOf, supplied } from './sound.ts';
import { Stages } from './stages.ts';
import type { Context, Plugins } from './types.ts';

/** Kept, nothing of it would be masked, unless a transcript tells what. @throws FaultError `sound/whole` where none speaks, `policy/invalid` */
function spokenBy(policy: Policy, { voices }: Plugins, told: Told | null): NonNullable<Speaking> {
  const speaking = speakingOf(policy, voices) ?? (told ? { voice: KEPT, options: {} } : null);
  if (speaking?.voice.begin) return speaking;
  const ids = voices.filter((v) => v.begin).map((v) => v.id);
  return raise({ code: 'sound/whole', voices: ids.join(', ') });
}

/** @throws FaultError */
export async function speak<B>(
  job: Omit<Parts<B>, 'stages' | 'second'>,
  policy: Policy,
  { signal, onProgress }: Context,
): Promise<Outcome<B, ReportOf<'sound'>>> {
  const { engines, plugins, file, name, version, told } = job;
  const spokenByAll = spokenBy(policy, plugins, told);
  const stages = new Stages(() => engines.now());
  const opening = stages.clock('open', onProgress);
  if (engines.size(file) === 0) raise({ code: 'source/empty', name });
  await using source = await engines.openSound(file, name, signal);
  const was = await engines.digest(file, signal);
  const hearing = { cut: policy.write.damaged === 'cut', signal };
  const { speaking: cast, speakers } = await castBy(job, policy, spokenByAll, source.sounds, hearing);
  const spoken = await supplied(engines, cast, told);
  const { speaking, said } = await hushing(spoken, told, source.sounds, {
    engines,
    policy,
    voices: plugins.voices,
    signal,
  });
  opening.end(0);
  const writing = stages.clock('render', onProgress);
  const out = await engines.writeSound(source, policy.write, speaking, {
    signal,
    tell: (seconds) => writing.at(seconds, 0),
  });
  writing.end(0);
  try {
    const checking = stages.clock('verify', onProgress);
    await using output = await engines.openSound(out.blob, 'the result', signal);
    const listening = { source, output, written: out.sound, speaking, said, speakers };
    const sound = await soundLane({ ...listening, ...hearing });
    if (!sound) return raise({ code: 'job/internal', why: 'no sound was written' });
    checking.end(0);
    const sha256 = await engines.digest(out.blob, signal);
    checkAbort(signal);
    const head = {
      guise: version,
      made: engines.date(),
      input: { name, bytes: engines.size(file), sha256: was },
      output: { bytes: engines.size(out.blob), sha256, mime: out.mime },
      engines: [],
      dropped: source.info.dropped,
      notes: out.notes,
      stages: stages.list(),
    };
    const { kinds, maskers, voices } = plugins;
    const outcome = seal(
      out.blob,
      reportOf(head, policy, { kinds, maskers, voices }, { sound, ...(told?.text && { text: told.text }) }),
    );
    if (outcome.verdict === 'refused') await out.discard();
    return outcome;
  } catch (error) {
    await out.discard().catch(() => {});
    throw error;
  }
}
