/** Pass A for sound, where a transcript tells what is said: how loud it is when. */

import { faultOf } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { Loudness } from '../../core/sound/loudness.ts';
import type { Planes } from '../../core/sound/treat.ts';
import type { SoundTrack } from '../ports.ts';

/** How sound is listened to. */
export interface Hearing {
  /** Whether a track may end where it cannot be decoded any more. */
  readonly cut: boolean;
  readonly signal?: Signal | undefined;
  /** Who hears it as well. @param at of its first sample, seconds */
  readonly beside?: (planes: Planes, at: number, rate: number) => void;
}

/** @throws FaultError `sound/unreadable` */
export async function listen(
  tracks: readonly SoundTrack[],
  { cut, signal, beside }: Hearing,
): Promise<Loudness> {
  const loudness = new Loudness();
  for (const track of tracks)
    try {
      for await (const { at, rate, planes } of track.blocks(signal)) {
        loudness.add(planes, at, rate);
        beside?.(planes, at, rate);
      }
    } catch (error) {
      if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
    }
  return loudness;
}
