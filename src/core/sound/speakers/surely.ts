/** When somebody surely speaks, and nobody else does: what may be kept. In doubt it is not. */
import type { Time } from '../times.ts';
import { alike, type Voiceprint } from './voiceprint.ts';
import { EVERY, type Heard, REACH } from './windows.ts';

/** Every window has to be so much like the one, and so much more than like anybody else. */
const SURE = { like: 0.4, more: 0.25 };
/** And by such a part of what is most like the one: through one microphone everybody is more alike. */
const OWN = { part: 0.6, most: 0.9 };
/** It may be so much more like somebody else than the one usually is: who speaks at the same time is heard in it. */
const BESIDE = 0.15;
/** What is kept for less is not worth the change, and chance makes it, seconds. */
const LASTS = 1;

/** A window, and whether the turns say that it is the one's. */
export interface Told extends Heard {
  readonly own: boolean;
}

/**
 * Times of which every window that hears them is surely one voice's.
 * @param own how the one sounds, here and where they were enrolled @param others how everybody else does
 */
export function sureTimes(
  spoken: readonly Told[],
  own: readonly Voiceprint[],
  others: readonly Voiceprint[],
): Time[] {
  const likes = spoken.map(({ print }) => Math.min(...own.map((v) => alike(v, print))));
  const theirs = likes.filter((_, t) => spoken[t]!.own).toSorted((a, b) => a - b);
  const least = Math.max(SURE.like, OWN.part * (theirs[Math.floor(OWN.most * (theirs.length - 1))] ?? 1));
  const usual = others.map((o) => middle(spoken.filter((h) => h.own).map((h) => alike(o, h.print))));
  const sure = spoken.map(({ print, own: told }, t) => {
    const like = likes[t]!;
    const apart = others.every((o, i) => {
      const by = alike(o, print);
      return like - by >= SURE.more && by - usual[i]! <= BESIDE;
    });
    return told && like >= least && apart;
  });
  const out: Time[] = [];
  for (let t = 0; t < spoken.length; t++) {
    if (!sure[t]) continue;
    let end = t;
    while (sure[end + 1] && spoken[end + 1]!.at - spoken[end]!.at < 1.5 * EVERY) end++;
    // The window before the first and the one behind the last are not sure: what they hear is not kept.
    const [from, to] = [spoken[t]!.at - EVERY + REACH, spoken[end]!.at + EVERY - REACH];
    if (to - from >= LASTS) out.push({ from, to });
    t = end;
  }
  return out;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? -1;
