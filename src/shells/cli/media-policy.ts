/** What flags say of films, pictures and sound: the policy of a run, and how it runs. */
import { raise } from '../../core/model/fault.ts';
import type { KindId } from '../../core/model/kind.ts';
import type { Values } from '../../core/model/options.ts';
import { KEEP, type Policy } from '../../core/model/policy.ts';
import { checkEnrolled } from '../../core/sound/speakers/rules.ts';
import type { RunOptions } from '../headless/main.ts';
import { enrolledOf, rulesOf } from './enrolled.ts';
import { castOf } from './persona.ts';
import { plugins } from './plugins.ts';
import { type PolicyFlags, policyFrom } from './policy.ts';
import { saidRules } from './said.ts';
import { hasTranscript } from './transcripts.ts';

export interface MediaFlags extends PolicyFlags {
  readonly detector?: string | undefined;
  /** Id of a voice. */
  readonly voice?: string | undefined;
  /** Who plays whom: `auto`, names, files. */
  readonly persona?: readonly string[] | undefined;
  readonly keep?: readonly string[] | undefined;
  /** Files that tell what is said, and when; and which recognizer hears it where none does. */
  readonly transcript?: readonly string[] | undefined;
  readonly transcribe?: string | true | undefined;
  /** Whose voice a recording is: `anna=a.wav`. */
  readonly enroll?: readonly string[] | undefined;
  /** What becomes of whom: `anna=keep`. */
  readonly speaker?: readonly string[] | undefined;
  /** Stand-ins are spoken in the time of what was found. */
  readonly speakSurrogates?: boolean | undefined;
  /** What hides single kinds of what is said: `PERSON=silence`. */
  readonly said?: readonly string[] | undefined;
  readonly backend: RunOptions['backend'];
  readonly path: RunOptions['path'];
}
export const runOptions = ({ backend, path: way }: Pick<MediaFlags, 'backend' | 'path'>): RunOptions => ({
  backend,
  path: way,
});

/** The voice that reads aloud. */
const SPOKEN = 'spoken';

/** The policy of the run, checked once before any file. @throws FaultError `policy/invalid`, `voice/transcript` */
export async function policyOf({
  detector,
  keep,
  voice,
  persona,
  transcript,
  transcribe,
  speakSurrogates,
  said,
  speaker,
  enroll,
  ...flags
}: MediaFlags): Promise<Policy> {
  const told = hasTranscript({ transcript, transcribe });
  if (speakSurrogates && !told) raise({ code: 'voice/transcript' });
  const cast = castOf(persona);
  const policy = await policyFrom(
    flags,
    'picture',
    [
      ...(detector ? [{ version: 2, find: { [await found(detector)]: { detector } } }] : []),
      ...(voice ? [{ version: 2, otherwise: { sound: { by: voice } } }] : []),
      ...(speakSurrogates ? [{ version: 2, speech: { with: { by: SPOKEN } } }] : []),
      ...(keep ? [{ version: 2, context: await ticked(keep) }] : []),
    ],
    told ? await plugins('recognizers') : undefined,
    { rules: [...rulesOf(speaker), ...cast.rules], said: saidRules(said, told) },
  );
  const { otherwise } = policy;
  checkEnrolled(
    policy,
    enrolledOf(enroll).map((e) => e.name),
  );
  // Whoever says what becomes of the voice is followed.
  return cast.voice && !voice && otherwise.sound.by === KEEP
    ? { ...policy, otherwise: { ...otherwise, sound: cast.voice } }
    : policy;
}

/** These attributes are told, and no others. @throws FaultError `policy/invalid` */
async function ticked(keep: readonly string[]): Promise<Values> {
  const ids = (await plugins('attributes')).map((a) => a.id);
  const unknown = keep.find((id) => id !== NONE && !ids.includes(id));
  if (unknown !== undefined)
    raise({
      code: 'policy/invalid',
      path: '--keep',
      why: `must be of ${ids.join(', ')}, or ${NONE}; not ${JSON.stringify(unknown)}`,
    });
  return Object.fromEntries(ids.map((id) => [id, keep.includes(id)]));
}
/** Nothing is told. */
const NONE = 'nothing';

/** What a detector finds: other kinds stay as they are. @throws FaultError `policy/invalid` */
async function found(id: string): Promise<KindId> {
  const all = await plugins('detectors');
  const ids = all.map((d) => d.id).join(', ');
  return (
    all.find((d) => d.id === id)?.finds ??
    raise({ code: 'policy/invalid', path: '--detector', why: `must be one of ${ids}` })
  );
}
