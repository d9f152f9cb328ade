/** What a report comes to, in words: the page, the report page and the command line all say these. */
import type { Report } from './report.ts';
import { pictureVerdict } from './verdict-picture.ts';
import { textVerdict } from './verdict-text.ts';
import type { VerdictWords } from './wording.ts';

export type { VerdictWords };

const TONES = ['good', 'note', 'bad'] as const;

/** What all lanes come to: the worst tone, and what each says. */
export function verdictOf({ lanes: { picture, text } }: Pick<Report, 'lanes'>): VerdictWords {
  const all = [...(picture ? [pictureVerdict(picture)] : []), ...(text ? [textVerdict(text)] : [])];
  const tone = TONES.findLast((t) => all.some((w) => w.tone === t));
  if (!tone) return { tone: 'bad', title: 'Not handed out: nothing was looked at', lines: [] };
  return { tone, title: all.map((w) => w.title).join('. '), lines: all.flatMap((w) => w.lines) };
}
