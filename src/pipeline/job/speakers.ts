/** Who speaks when: voices of the first track, told apart, and named where somebody was enrolled. */
import { raise } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { voicesOf } from '../../core/sound/speakers/cluster.ts';
import { type SpeakerModel, speakerModelOf } from '../../core/sound/speakers/model.ts';
import { type Enrolled, type Speakers, speakersOf } from '../../core/sound/speakers/turns.ts';
import type { Voiceprint } from '../../core/sound/speakers/voiceprint.ts';
import { type Heard, REACH, together } from '../../core/sound/speakers/windows.ts';
import { joined, lasting, type Time, touching } from '../../core/sound/times.ts';
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

/** How the voices of a file sound, once they were heard. */
export interface Voiced {
  heard: readonly Heard[] | null;
}

/**
 * Of several tracks the first is told apart, and nobody in it surely: others may speak in the rest.
 * @param speech when anybody speaks @param voiced filled, so that nothing is heard twice
 * @throws FaultError `model/missing`, `model/failed`, `speaker/short`, `speaker/mixed`, `sound/unreadable`
 */
export async function tellSpeakers<B>(
  parts: Telling<B>,
  tracks: readonly SoundTrack[],
  speech: Speech,
  hearing: Hearing,
  voiced: Voiced = { heard: null },
): Promise<Speakers> {
  const [track] = tracks;
  const model = speakerModelOf(await parts.engines.file(MODEL));
  const own = async () => (voiced.heard ??= track ? await hearVoices(track, model, hearing) : []);
  const enrolled: Enrolled[] = [];
  for (const one of parts.enrolling) {
    const { file, name } = one;
    const there =
      file === undefined
        ? { heard: await own(), times: speech.times }
        : await hearFile(parts, file, name, model, hearing.signal);
    enrolled.push({ name, print: printOf(one, there) });
  }
  const told = speakersOf(await own(), speech.times, enrolled);
  return tracks.length > 1 ? { ...told, surely: new Map() } : told;
}

/** What is heard of a recording, and when anybody speaks in it. */
interface Recording {
  readonly heard: readonly Heard[];
  readonly times: readonly Time[];
}

async function hearFile<B>(
  { engines }: Telling<B>,
  file: B,
  name: string,
  model: SpeakerModel,
  signal: Signal | undefined,
): Promise<Recording> {
  await using source = await ((await engines.isSound(file))
    ? engines.openSound(file, name, signal)
    : engines.open(file, name, signal));
  const tracks = (source.sounds ?? []).slice(0, 1);
  const { speech } = await listen(tracks, { cut: false, signal, activity: engines.activity });
  const heard = tracks[0] ? await hearVoices(tracks[0], model, { cut: false, signal }) : [];
  return { heard, times: speech.times };
}

/** How somebody sounds who alone speaks in some stretches. */
function printOf(
  { name, during = [ALWAYS] }: Pick<Enrolling<unknown>, 'name' | 'during'>,
  { heard, times }: Recording,
): Voiceprint {
  const stretches = joined(during);
  const own = stretches.flatMap(({ from, to }) =>
    touching(times, { from, to }).map(
      (t): Time => ({ from: Math.max(t.from, from), to: Math.min(t.to, to) }),
    ),
  );
  // A window at the edge hears who speaks beside.
  const isWithin = ({ at }: Heard) => stretches.some((s) => at - REACH >= s.from && at + REACH <= s.to);
  const prints = heard
    .filter((h) => isWithin(h) && own.some((t) => h.at >= t.from && h.at <= t.to))
    .map((h) => h.print);
  const seconds = lasting(own);
  if (seconds < LEAST || !prints.length) raise({ code: 'speaker/short', name, seconds });
  if (voicesOf(prints).length > 1) raise({ code: 'speaker/mixed', name });
  return together(prints);
}
