/** What the lane of sound comes to, in words. */
import { BY_HAND } from '../sound/by-hand.ts';
import { KEEP } from './policy.ts';
import type { SaidLane, SoundLane } from './report.ts';
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
  { stretches, seconds, untold, still, shift, compared }: SaidLane,
  words: Wording,
): string[] {
  const hidden = stretches.filter((s) => s.verdict === 'mask').length;
  return [
    words.saidHidden(hidden, seconds.toFixed(1)),
    ...(compared?.pieces ? [words.saidCompared(words.percent(Math.ceil(100 * compared.most)))] : []),
    ...(untold.times.length ? [words.saidUntold(untold.times.length, untold.did === 'mask')] : []),
    ...(still ? [words.saidStill(still)] : []),
    ...(shift === undefined
      ? []
      : [words.saidShifted(`${shift > 0 ? '+' : '\u2212'}${Math.abs(shift).toFixed(1)}`)]),
  ];
}

function clean(lane: SoundLane, words: Wording): VerdictWords {
  const { leaves, tracks, measured, voice, said } = lane;
  const hidden = said ? saidLines(said, words) : [];
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
    tone: leaves === 'nothing' ? 'good' : 'note',
    title: leaves === 'nothing' ? words.soundReplaced : words.soundDisguised,
    lines: [
      words.soundLeaves[leaves],
      ...hidden,
      ...(pieces ? [words.soundCompared(pieces, words.percent(Math.ceil(100 * most)))] : []),
      ...(measured
        ? [words.measured(inWords(measured.eer), inWords(measured.original), measured.attacker)]
        : []),
    ],
  };
}
