/** Who speaks when: voices of the first track, told apart, and named where somebody was enrolled. */
import { raise } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { type SpeakerModel, speakerModelOf } from '../../core/sound/speakers/model.ts';
import { type Enrolled, type Speakers, speakersOf } from '../../core/sound/speakers/turns.ts';
import { type Heard, REACH, together } from '../../core/sound/speakers/windows.ts';
import { lasting, type Time, touching } from '../../core/sound/times.ts';
import type { Speech } from '../../core/sound/told.ts';
import { listen } from '../passes/listen.ts';
import { type Hearing, hearVoices } from '../passes/voices.ts';
import type { SoundTrack } from '../ports.ts';
import type { Parts } from './ending.ts';
import type { Enrolling } from './types.ts';

/** The catalog's name of what tells speakers apart. */
const MODEL = 'guise-speakers';
/** Least speech by which somebody is known again, seconds. */
const LEAST = 5;

const ALWAYS: Time = { from: -Infinity, to: Infinity };

/** What of a job it takes. */
type Telling<B> = Pick<Parts<B>, 'engines' | 'enrolling'>;

/** @param speech when anybody speaks @throws FaultError `model/missing`, `model/failed`, `speaker/short`, `sound/unreadable` */
export async function tellSpeakers<B>(
  parts: Telling<B>,
  tracks: readonly SoundTrack[],
  speech: Speech,
  hearing: Hearing,
): Promise<Speakers> {
  const [track] = tracks;
  const model = speakerModelOf(await parts.engines.file(MODEL));
  const enrolled: Enrolled[] = [];
  for (const one of parts.enrolling) enrolled.push(await enroll(parts, one, model, hearing.signal));
  const heard = track ? await hearVoices(track, model, hearing) : [];
  return speakersOf(heard, speech.times, enrolled);
}

async function enroll<B>(
  { engines }: Telling<B>,
  { name, file, during = ALWAYS }: Enrolling<B>,
  model: SpeakerModel,
  signal: Signal | undefined,
): Promise<Enrolled> {
  await using source = await ((await engines.isSound(file))
    ? engines.openSound(file, name, signal)
    : engines.open(file, name, signal));
  const tracks = (source.sounds ?? []).slice(0, 1);
  const { speech } = await listen(tracks, { cut: false, signal, activity: engines.activity });
  const heard = tracks[0] ? await hearVoices(tracks[0], model, { cut: false, signal }) : [];
  const own = touching(speech.times, during).map(
    (t): Time => ({ from: Math.max(t.from, during.from), to: Math.min(t.to, during.to) }),
  );
  // A window at the edge hears who speaks beside.
  const isWithin = ({ at }: Heard) => at - REACH >= during.from && at + REACH <= during.to;
  const prints = heard
    .filter((h) => isWithin(h) && own.some((t) => h.at >= t.from && h.at <= t.to))
    .map((h) => h.print);
  const seconds = lasting(own);
  if (seconds < LEAST || !prints.length) raise({ code: 'speaker/short', name, seconds });
  return { name, print: together(prints) };
}
