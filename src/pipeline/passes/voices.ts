/** How voices sound over time in one track, as it is decoded; no sound is kept. */
import { faultOf } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import type { SpeakerModel } from '../../core/sound/speakers/model.ts';
import { type Heard, VoiceWindows } from '../../core/sound/speakers/windows.ts';
import { Windows } from '../../core/sound/windows.ts';
import type { SoundTrack } from '../ports.ts';

/** How it is heard. */
export interface Hearing {
  /** Whether a track may end where it cannot be decoded any more. */
  readonly cut: boolean;
  readonly signal?: Signal | undefined;
}

/** @throws FaultError `sound/unreadable` */
export async function hearVoices(
  track: SoundTrack,
  model: SpeakerModel,
  { cut, signal }: Hearing,
): Promise<readonly Heard[]> {
  const voices = new VoiceWindows(model);
  let windows: Windows | null = null;
  try {
    for await (const { rate, planes } of track.blocks(signal)) {
      windows ??= new Windows(rate);
      for (const batch of windows.push(planes)) voices.push(batch);
    }
  } catch (error) {
    if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
  }
  for (const batch of windows?.end() ?? []) voices.push(batch);
  return voices.end();
}
