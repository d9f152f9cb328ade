/** Words that a recognizer heard as a transcript with times, as `timed-words.ts` reads it: sentences, and who heard them. */
import { itemAt } from '../core/list.ts';
import type { Machine } from '../core/model/report.ts';
import type { HeardWord } from '../core/sound/heard/words.ts';

/** A sentence ends at its mark, at a pause (seconds), or after so many words. */
const PAUSE = 1.5;
const MOST = 60;

const thousandths = (seconds: number): number => Math.round(1000 * seconds) / 1000;

/** @param language ISO 639-1; null where it is not known */
export function heardTranscript(
  words: readonly HeardWord[],
  machine: Machine,
  language: string | null,
): string {
  const segments = sentencesOf(words).map((sentence) => {
    const timed = sentence.map((w) => ({
      word: w.text,
      start: thousandths(w.from),
      end: thousandths(w.to),
    }));
    return {
      start: itemAt(timed, 0).start,
      end: Math.max(...timed.map((w) => w.end)),
      text: sentence.map((w) => w.text).join(''),
      words: timed,
    };
  });
  const text = segments.map((s) => s.text).join('');
  return `${JSON.stringify({ machine, ...(language && { language }), text, segments }, null, 1)}\n`;
}

function sentencesOf(words: readonly HeardWord[]): HeardWord[][] {
  const out: HeardWord[][] = [];
  for (const word of words) {
    const last = out.at(-1);
    const before = last?.at(-1);
    const ends =
      !last ||
      !before ||
      last.length >= MOST ||
      word.from - before.to > PAUSE ||
      // Another track begins.
      word.from < before.from ||
      /[.?!。？！]\s*$/u.test(before.text);
    if (ends) out.push([word]);
    else last.push(word);
  }
  return out;
}
