/** What a report comes to, in words: page, report page and command line all say these, each in its language. */
import type { Report } from './report.ts';
import { pictureVerdict } from './verdict-picture.ts';
import { portraitVerdict } from './verdict-portrait.ts';
import { isKept, soundVerdict } from './verdict-sound.ts';
import { textVerdict } from './verdict-text.ts';
import { ENGLISH, type VerdictWords, type Wording } from './wording.ts';

export type { VerdictWords };

const TONES = ['good', 'note', 'bad'] as const;

/** What all lanes come to: the worst tone, and what each says. */
export function verdictOf(
  { lanes: { picture, portrait, text, sound } }: Pick<Report, 'lanes'>,
  words: Wording = ENGLISH,
): VerdictWords {
  const all = [
    ...(picture ? [pictureVerdict(picture, words, !sound || isKept(sound))] : []),
    ...(portrait ? [portraitVerdict(portrait, words)] : []),
    ...(text ? [textVerdict(text, words)] : []),
    ...(sound ? [soundVerdict(sound, words)] : []),
  ];
  const tone = TONES.findLast((t) => all.some((w) => w.tone === t));
  if (!tone) return { tone: 'bad', title: words.nothingSeen, lines: [] };
  return {
    tone,
    title: all.map((w) => w.title).join(words.between.titles),
    lines: all.flatMap((w) => w.lines),
  };
}
