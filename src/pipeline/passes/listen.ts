/** Pass A for sound: how loud it is when, and when somebody speaks. */

import { faultOf } from '../../core/model/fault.ts';
import type { Signal } from '../../core/signal.ts';
import { Loudness } from '../../core/sound/loudness.ts';
import { joined, type Time } from '../../core/sound/times.ts';
import { LOUDNESS, type Speech } from '../../core/sound/told.ts';
import type { Planes } from '../../core/sound/treat.ts';
import type { ActivityModel, SoundTrack } from '../ports.ts';
import { SpeechTrack } from './speech.ts';

/** How sound is listened to. */
export interface Hearing {
  /** Whether a track may end where it cannot be decoded any more. */
  readonly cut: boolean;
  readonly signal?: Signal | undefined;
  /** The model that tells when somebody speaks. @throws FaultError where it is not to be had: then loudness does. */
  activity(): Promise<ActivityModel>;
  /** Who hears it as well. @param at of its first sample, seconds */
  readonly beside?: (planes: Planes, at: number, rate: number) => void;
}

export interface Listened {
  readonly loudness: Loudness;
  readonly speech: Speech;
}

/** @throws FaultError `sound/unreadable` */
export async function listen(
  tracks: readonly SoundTrack[],
  { cut, signal, activity, beside }: Hearing,
): Promise<Listened> {
  const loudness = new Loudness();
  const voices = new Voices(tracks.length ? await activity().catch(() => null) : null);
  for (const track of tracks) {
    try {
      for await (const { at, rate, planes } of track.blocks(signal)) {
        loudness.add(planes, at, rate);
        beside?.(planes, at, rate);
        await voices.add(planes, rate);
      }
    } catch (error) {
      if (!cut || faultOf(error).code !== 'sound/unreadable') throw error;
    }
    await voices.next();
  }
  return { loudness, speech: voices.speech() ?? { by: LOUDNESS, times: loudness.spoken() } };
}

/** When somebody speaks in any of the tracks, unless the model fails on the way. */
class Voices {
  #model: ActivityModel | null;
  #track: SpeechTrack | null = null;
  readonly #times: Time[] = [];

  constructor(model: ActivityModel | null) {
    this.#model = model;
  }

  add(planes: Planes, rate: number): Promise<void> {
    return this.#unless(async (model) => {
      this.#track ??= new SpeechTrack(model);
      await this.#track.add(planes, rate);
    });
  }

  next(): Promise<void> {
    return this.#unless(async () => {
      this.#times.push(...((await this.#track?.end()) ?? []));
      this.#track = null;
    });
  }

  speech(): Speech | null {
    return this.#model && { by: this.#model.note.id, times: joined(this.#times) };
  }

  async #unless(work: (model: ActivityModel) => Promise<void>): Promise<void> {
    if (this.#model)
      await work(this.#model).catch(() => {
        this.#model = null;
      });
  }
}
