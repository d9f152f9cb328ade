/** What the lane of sound comes to, in words. */
import { BY_HAND } from '../sound/by-hand.ts';
import { KEEP } from './policy.ts';
import type { SaidLane, SoundLane, SpeakerLine, SpeakersLane } from './report.ts';
import type { VerdictWords, Wording } from './wording.ts';

/** Whether what is said is heard as it was, but for stretches of it. */
export const isKept = ({ tracks, leaves }: Pick<SoundLane, 'tracks' | 'leaves'>): boolean =>
  tracks.some((t) => t.did === 'kept' || (t.did === 'changed' && leaves === 'voices'));

/** What became of sound, in words for people. Whatever leaves words has no tick. */
export function soundVerdict(lane: SoundLane, words: Wording): VerdictWords {
  const { verification: v } = lane;
  if (v.verdict !== 'clean')
    return {
      tone: 'bad',
      title: v.verdict === 'residual' ? words.soundLeft : words.unchecked,
      lines: [words.said(v.because)],
    };
  return clean(lane, words);
}

/** Whether nothing is hidden but what a person marked in the sound. */
const byHandAlone = ({ stretches }: SaidLane): boolean =>
  stretches.length > 0 && stretches.every((s) => s.entity === BY_HAND);

function saidLines(
  { stretches, seconds, untold, still, shift, machine, aligned, compared }: SaidLane,
  words: Wording,
): string[] {
  const hidden = stretches.filter((s) => s.verdict === 'mask').length;
  return [
    words.saidHidden(hidden, seconds.toFixed(1)),
    ...(machine ? [words.saidByMachine] : []),
    ...(aligned ? [words.saidAligned(aligned.sure, aligned.words)] : []),
    ...(compared?.pieces ? [words.saidCompared(words.percent(Math.ceil(100 * compared.most)))] : []),
    ...(untold.times.length ? [words.saidUntold(untold.times.length, untold.did === 'mask')] : []),
    ...(still ? [words.saidStill(still)] : []),
    ...(shift === undefined
      ? []
      : [words.saidShifted(`${shift > 0 ? '+' : '\u2212'}${Math.abs(shift).toFixed(1)}`)]),
  ];
}

/** Of rules that name speakers: who is heard as they were, and who by another voice than all others. */
function speakerLines({ speakers }: SpeakersLane, words: Wording): string[] {
  const sure = speakers.filter((s) => s.surely);
  if (!sure.length) return [words.speakersNobody];
  const kept = sure.filter((s) => s.by === KEEP);
  const voiced = sure.filter((s) => s.by !== KEEP);
  const seconds = (of: readonly SpeakerLine[]) => of.reduce((sum, s) => sum + (s.surely ?? 0), 0).toFixed(1);
  return [
    ...(kept.length ? [words.speakersKept(kept.length, seconds(kept))] : []),
    ...(voiced.length ? [words.speakersVoiced(voiced.length, seconds(voiced))] : []),
    words.speakersGuessed,
  ];
}

function clean(lane: SoundLane, words: Wording): VerdictWords {
  const { leaves, tracks, measured, voice, said, machine, speakers } = lane;
  const hidden = [
    ...(speakers ? speakerLines(speakers, words) : []),
    ...(said ? saidLines(said, words) : []),
  ];
  if (isKept(lane) && speakers)
    return {
      tone: 'note',
      title: words.soundOfSpeakers,
      lines: [...hidden, `${words.speakersRest} ${words.soundLeaves[speakers.rest]}`],
    };
  if (isKept(lane))
    return said
      ? byHandAlone(said)
        ? { tone: 'note', title: words.soundByHand, lines: [...hidden, words.saidOnlyByHand] }
        : { tone: 'note', title: words.soundSaid, lines: [...hidden, words.saidOnly] }
      : { tone: 'note', title: words.soundKept, lines: [words.voicesKept] };
  if (leaves === 'voices' || tracks.every((t) => t.did === 'dropped'))
    return { tone: voice === KEEP ? 'note' : 'good', title: words.soundDropped, lines: [] };
  const compared = tracks.flatMap((t) => t.likeness ?? []);
  const pieces = compared.reduce((n, l) => n + l.pieces, 0);
  const inWords = (rate: number): string => words.percent(Math.round(100 * rate));
  const most = Math.max(0, ...compared.map((l) => l.most));
  return {
    // What a machine misheard was not found, and is read aloud as it was heard.
    tone: leaves === 'nothing' && !machine ? 'good' : 'note',
    title: leaves === 'nothing' ? words.soundReplaced : words.soundDisguised,
    lines: [
      words.soundLeaves[leaves],
      ...(machine ? [words.saidByMachine] : []),
      ...hidden,
      ...(pieces ? [words.soundCompared(pieces, words.percent(Math.ceil(100 * most)))] : []),
      ...(measured
        ? [words.measured(inWords(measured.eer), inWords(measured.original), measured.attacker)]
        : []),
    ],
  };
}
