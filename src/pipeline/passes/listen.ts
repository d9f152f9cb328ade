/** Pass A for sound, where a transcript tells what is said: how loud it is when. */

import { faultOf } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { Loudness } from '../../core/sound/loudness.ts';
import type { SoundTrack } from '../ports.ts';

/** @param cut whether a track may end where it cannot be decoded any more @throws FaultError `sound/unreadable` */
export async function listen(
  tracks: readonly SoundTrack[],
  { cut, signal }: { readonly cut: boolean; readonly signal?: Signal | undefined },
): Promise<Loudness> {
  const loudness = new Loudness();
  for (const track of tracks)
    try {
      for await (const { at, rate, planes } of track.blocks(signal)) loudness.add(planes, at, rate);
    } catch (error) {
      if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
    }
  return loudness;
}
