/** The lane of sound: which voice speaks, and what the check of the result makes of it. */
import { itemAt } from '../../core/list.ts';
import { faultOf, raise, words } from '../../core/model/fault.ts';
import { KEEP, type Policy } from '../../core/model/policy.ts';
import type { SoundLane, SoundLine, SoundVerification, SpeakersLane } from '../../core/model/report.ts';
import type { SoundTold, Voice } from '../../core/model/voice.ts';
import type { Signal } from '../../core/signal.ts';
import { ALL, type Reading } from '../../core/sound/aloud/aloud.ts';
import { unmarked } from '../../core/sound/aloud/unmarked.ts';
import { PIECE, RATE } from '../../core/sound/correlation.ts';
import { KEPT } from '../../core/sound/kept.ts';
import { beside } from '../../core/sound/several.ts';
import { joined } from '../../core/sound/times.ts';
import type { Told } from '../../core/sound/told.ts';
import { type Compared, compare } from '../passes/hear.ts';
import { compareHushed, type HushedCompared } from '../passes/hushed.ts';
import { listen } from '../passes/listen.ts';
import type { Engines, SoundTrack, SoundWritten, Source, Speaking } from '../ports.ts';
import { type SaidPlan, saidPlan } from './said.ts';

/** Most correlation of a whole piece with the original, of a voice that leaves nothing: noise beside speech comes to less. */
const TRACE = 0.3;
/** What is no chance, however short it is: words spoken anew in one rhythm came to 0.78 at most of 52 recordings. */
const SURE = 0.9;
/** Most pieces that may be the original's, of a voice that leaves words: what has no resonances stays nearly as it was. */
const SAME = 0.5;
/** Least mean correlation of what stays beside stretches that are hidden: an encoder of speech (Opus of 16 kHz) came to 0.72, AAC to 0.97, another sound to 0.2. */
const STAYED = 0.5;
/** How far the result's sound may be off its pictures, and how much longer it may be (an encoder's padding), seconds. */
const SYNC = 0.01;
const PADDED = 0.1;

/** Who speaks instead. @throws FaultError `policy/invalid` */
export function speakingOf({ otherwise: { sound } }: Policy, voices: readonly Voice[]): Speaking {
  if (sound.by === KEEP) return null;
  const voice = voices.find((v) => v.id === sound.by);
  return voice
    ? { voice, options: sound.options }
    : raise({
        code: 'policy/invalid',
        path: 'policy.otherwise.sound.by',
        why: 'names no voice that is here',
      });
}

/** With stretches that are hidden, and what of them is told. */
export interface Hushing<S extends Speaking = Speaking> {
  readonly speaking: S;
  /** Null where no transcript tells of any, or nothing of the original is left to hide. */
  readonly said: SaidPlan | null;
}

/** What hiding stretches takes. */
export interface HushingBy {
  readonly engines: Pick<Engines<unknown>, 'synthesizer' | 'activity'>;
  readonly policy: Policy;
  readonly voices: readonly Voice[];
  readonly signal?: Signal | undefined;
}

/**
 * Which stretches are hidden: sound is heard once for it.
 * @throws FaultError `transcript/other`, `sound/unreadable`, `voice/transcript`, `voice/language`
 */
export async function hushing<S extends Speaking>(
  speaking: S,
  told: Told | null,
  tracks: readonly SoundTrack[],
  { engines, policy, voices, signal }: HushingBy,
): Promise<Hushing<S | NonNullable<Speaking>>> {
  // Of whom somebody is heard as they were, or by a voice that leaves words, what is said is hidden too.
  const blind = speaking?.voice.leaves === 'nothing' && !speaking.parts?.length;
  if (!told || !tracks.length || blind) return { speaking, said: null };
  const heard = await listen(tracks, {
    cut: policy.write.damaged === 'cut',
    signal,
    activity: engines.activity,
  });
  const lasts = Math.max(...tracks.map((t) => t.seconds));
  const said = saidPlan(told, heard, lasts, policy, voices);
  const fills = await Promise.all(
    said.hushed.fills.map(async (fill) => {
      const reading = await readingOf(engines, fill.voice, told, 'surrogates');
      return reading ? { ...fill, reading } : fill;
    }),
  );
  const hushed = { ...said.hushed, fills };
  return { speaking: { ...(speaking ?? { voice: KEPT, options: {} }), hushed }, said };
}

/** What is read where nobody can tell what language it is. */
const ENGLISH = 'en';

type Reads = Pick<Engines<unknown>, 'synthesizer'>;

/**
 * What a voice reads aloud, and by what; null for one that does not.
 * @throws FaultError `voice/transcript`, `voice/language`, `model/missing`, `model/corrupt`, `part/missing`
 */
async function readingOf(
  engines: Reads,
  { reads }: Voice,
  told: Told | null,
  what: 'cues' | 'surrogates',
): Promise<Reading | null> {
  if (!reads) return null;
  if (!told?.speech) return raise({ code: 'voice/transcript' });
  const { language, cues, surrogates } = told.speech;
  if (language !== null && !reads.includes(language)) raise({ code: 'voice/language', language });
  const read = what === 'cues' ? unmarked(cues, told.decisions) : surrogates;
  return { cues: read, machine: told.machine, synthesize: await engines.synthesizer(language ?? ENGLISH) };
}

/**
 * With all that the voice asks for: files of the catalog, and what it reads aloud.
 * @throws FaultError `model/missing`, `model/corrupt`, `part/missing`, `voice/transcript`, `voice/language`
 */
export async function supplied<S extends Speaking>(
  engines: Pick<Engines<unknown>, 'file' | 'synthesizer'>,
  speaking: S,
  told: Told | null,
): Promise<S> {
  if (!speaking) return speaking;
  const reading = await readingOf(engines, speaking.voice, told, 'cues');
  if (reading) return { ...speaking, reading };
  const ids = new Set(
    [speaking.voice, ...(speaking.parts ?? []).map((p) => p.voice)].flatMap((v) => v.files ?? []),
  );
  if (!ids.size) return speaking;
  const files = await Promise.all([...ids].map(async (id) => [id, await engines.file(id)] as const));
  return { ...speaking, files: new Map(files) };
}

/** What sound is checked with. */
export interface Listening {
  readonly source: Pick<Source, 'sounds'>;
  readonly output: Pick<Source, 'sounds'>;
  readonly written: SoundWritten;
  readonly speaking: Speaking;
  readonly said: SaidPlan | null;
  /** Who spoke, where rules are of speakers. */
  readonly speakers?: SpeakersLane | null;
  /** Whether the original may end where it cannot be decoded any more. */
  readonly cut: boolean;
  readonly signal?: Signal | undefined;
}

/** Undefined where there was no sound. */
export async function soundLane(job: Listening): Promise<SoundLane | undefined> {
  const { source, output, written, speaking, said, speakers } = job;
  const parts = speaking?.parts ?? [];
  const was = source.sounds ?? [];
  const is = output.sounds ?? [];
  if (!was.length && !is.length) return undefined;
  const told: SoundTold | null = speaking && (speaking.voice.told?.(speaking.options) ?? speaking.voice);
  const head = {
    voice: speaking?.voice.id ?? KEEP,
    leaves: leavesOf(speaking),
    ...(told?.measured && !parts.length && { measured: told.measured }),
    ...(said && { said: said.lane }),
    ...(speaking?.reading?.machine && { machine: speaking.reading.machine }),
    ...(speakers && { speakers }),
    result: { codec: written.codec },
  } as const;
  if (is.length !== written.tracks.length)
    return {
      ...head,
      tracks: was.map((t) => line(t, 'dropped')),
      verification: open(
        'residual',
        `The result has ${is.length} sound tracks and should have ${written.tracks.length}.`,
      ),
    };
  const tracks: SoundLine[] = [];
  const hidden: HushedCompared[] = [];
  let verification: SoundVerification = { verdict: 'clean' };
  for (const [i, track] of was.entries()) {
    const at = written.tracks.indexOf(i);
    if (at < 0 || !speaking) {
      tracks.push(line(track, at < 0 ? 'dropped' : 'kept'));
      continue;
    }
    try {
      const together = speaking.voice.together === true;
      // What a voice reads aloud is known to the sample: the original is looked for in the rest, as in stretches.
      const hushed = speaking.hushed?.times ?? [];
      const apart = speaking.reading ? ALL : joined([...hushed, ...parts.flatMap((p) => p.times)]);
      const compared = await compare(track, itemAt(is, at), { ...job, together, apart });
      const { likeness, late } = compared;
      tracks.push({ ...line(track, 'changed'), likeness, late });
      if (verification.verdict === 'clean') verification = judged(compared, speaking.voice);
      for (const { voice, times } of parts) {
        const elsewhere = joined([...hushed, ...beside(times)]);
        const both = voice.together === true;
        const own = await compare(track, itemAt(is, at), { ...job, together: both, apart: elsewhere });
        if (verification.verdict === 'clean') verification = left(own, voice) ?? verification;
      }
      const whole = [{ from: 0, to: compared.is?.to ?? track.seconds }];
      const over = speaking.reading
        ? { times: whole, fills: [{ ...speaking, times: whole }] }
        : speaking.hushed;
      if (over) {
        const rest = await compareHushed(track, itemAt(is, at), over, job);
        hidden.push(rest);
        if (rest.worst > TRACE || rest.most > SURE)
          verification = open('residual', 'What was to be hidden can still be heard in the result.');
      }
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code !== 'sound/unreadable') throw error;
      tracks.push(line(track, 'changed'));
      verification = open('unverified', `The sound could not be compared. ${words(fault)}`);
    }
  }
  const compared = {
    pieces: hidden.reduce((sum, h) => sum + h.pieces, 0),
    most: Math.max(0, ...hidden.map((h) => h.most)),
  };
  return { ...head, ...(said && { said: { ...said.lane, compared } }), tracks, verification };
}

const line = ({ codec, channels, rate, seconds }: SoundTrack, did: SoundLine['did']): SoundLine => ({
  codec,
  channels,
  rate,
  seconds,
  did,
});

const open = (verdict: 'residual' | 'unverified', because: string): SoundVerification => ({
  verdict,
  because,
});

/** What of the original can be told of all that is heard: of who says most of it. */
function leavesOf(speaking: Speaking): SoundLane['leaves'] {
  if (!speaking) return 'voices';
  const all = [{ voice: speaking.voice, options: speaking.options }, ...(speaking.parts ?? [])];
  const each = all.map(({ voice, options }) =>
    voice === KEPT ? 'voices' : (voice.told?.(options) ?? voice).leaves,
  );
  return itemAt(
    each.toSorted((a, b) => LEAVES.indexOf(b) - LEAVES.indexOf(a)),
    0,
  );
}
const LEAVES: readonly SoundLane['leaves'][] = ['nothing', 'words', 'words and prosody', 'voices'];

/** Null where no more is left of the original than a voice leaves, and no less where it is kept. */
function left({ likeness: { most, same }, typical, is }: Compared, voice: Voice): SoundVerification | null {
  const { leaves, together } = voice;
  // Of less than a piece chance makes more.
  const share = is ? Math.min(1, ((is.to - is.from) * RATE) / PIECE) : 1;
  if (voice === KEPT)
    return typical !== null && typical < STAYED
      ? open('unverified', 'What was to stay of the sound is not what it was.')
      : null;
  const more =
    leaves === 'nothing'
      ? most > Math.min(SURE, TRACE / Math.sqrt(share))
      : same > SAME || (together && most > SURE);
  return more ? open('residual', 'The original sound can still be heard in the result.') : null;
}

function judged(compared: Compared, voice: Voice): SoundVerification {
  const { late, mute, was, is } = compared;
  const { leaves } = voice;
  const more = left(compared, voice);
  if (more) return more;
  if (leaves !== 'nothing' && mute)
    return open('unverified', 'Nothing of what is said can be heard in the result.');
  if (!was || !is)
    return was || is
      ? open('unverified', 'The sound of the result is not as long as it was.')
      : { verdict: 'clean' };
  if (Math.abs(is.from - was.from) > SYNC || Math.abs(late ?? 0) > SYNC)
    return open('unverified', 'The sound of the result is not where it was beside the pictures.');
  const longer = is.to - was.to;
  return longer < -SYNC || longer > PADDED || is.channels !== was.channels
    ? open('unverified', 'The sound of the result is not as long as it was.')
    : { verdict: 'clean' };
}
