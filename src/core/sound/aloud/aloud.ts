/** A channel in which masked words are read aloud, each in its time; all else is silence, or the noise of a quiet room. */
import type { Values } from '../../model/options.ts';
import type { Machine } from '../../model/report.ts';
import type { ChannelForm, Process } from '../../model/voice.ts';
import { rmsOf } from '../level.ts';
import { randomOf } from '../random.ts';
import type { Time } from '../times.ts';
import { fitted } from './fit.ts';
import type { MaskedCue } from './masked.ts';
import { slotsOf } from './slots.ts';
import type { Synthesize } from './synthesizer.ts';

/** What is read, and by whom. */
export interface Reading {
  readonly cues: readonly MaskedCue[];
  readonly synthesize: Synthesize;
  /** Who heard what is read, where nobody wrote it. */
  readonly machine?: Machine | undefined;
}

/** All of a file. */
export const ALL: readonly Time[] = [{ from: 0, to: Number.POSITIVE_INFINITY }];

/** How loud a quiet room is, decibels below full scale. */
const ROOM = -66;

/** @param times what is filled, one after the other */
export function aloud(
  { rate }: ChannelForm,
  { speaker, semitones, tempo, room }: Values,
  { cues, synthesize }: Reading,
  times: readonly Time[] = ALL,
): Process {
  const slots = slotsOf(cues, times);
  const reader = {
    speaker: String(speaker),
    throat: 2 ** (Number(semitones) / 12),
    stretch: 100 / Number(tempo),
  };
  const random = randomOf(1);
  const gain = room ? Math.sqrt(3) * rmsOf(ROOM) : 0;
  /** Which slot is spoken, from which sample on, and what; no more than one is held. */
  let [next, begins] = [0, 0];
  let said: Float32Array | null = null;
  let at = 0;
  return {
    push(block) {
      const out = Float32Array.from(block, () => gain * (2 * random() - 1));
      const end = at + out.length;
      for (; next < slots.length; next++) {
        const slot = slots[next]!;
        begins = Math.round(slot.from * rate);
        if (begins >= end) break;
        said ??= fitted(slot, rate, reader, synthesize);
        const last = begins + said.length;
        for (let i = Math.max(at, begins); i < Math.min(end, last); i++) out[i - at]! += said[i - begins]!;
        if (last > end) break;
        said = null;
      }
      at = end;
      return out;
    },
    end: () => new Float32Array(0),
  };
}
