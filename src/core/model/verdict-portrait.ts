/** What the lane of a portrait that moves comes to, in words. */
import type { PortraitLane } from './report.ts';
import { areStrangers, strangersIn } from './verdict-picture.ts';
import type { VerdictWords, Wording } from './wording.ts';

export function portraitVerdict(lane: PortraitLane, words: Wording): VerdictWords {
  const { verification: v, driver, frames, strangers, keyframes = [] } = lane;
  if (v.verdict !== 'clean')
    return {
      tone: 'bad',
      title: words.unchecked,
      lines: 'because' in v ? [words.said(v.because)] : [],
    };
  return {
    // Whoever knows the portrait knows it: that it is of who moves it is no fault, and no secret.
    tone: strangers && !areStrangers(strangers) ? 'note' : 'good',
    title: words.portraitMoves,
    lines: [
      driver ? words.portraitRead(driver.read, frames) : words.portraitHeard,
      ...(keyframes.length ? [words.portraitEdited(keyframes.length)] : []),
      ...strangersIn(strangers, words),
    ],
  };
}
