/** When somebody speaks in one track, by a model of voice activity: as it is decoded, in constant memory. */
import { VoiceActivity } from '../../core/sound/activity.ts';
import type { Time } from '../../core/sound/times.ts';
import type { Planes } from '../../core/sound/treat.ts';
import { Windows } from '../../core/sound/windows.ts';
import type { ActivityMemory, ActivityModel } from '../ports.ts';

export class SpeechTrack {
  readonly #model: ActivityModel;
  readonly #activity = new VoiceActivity();
  #windows: Windows | null = null;
  #memory: ActivityMemory | null = null;

  constructor(model: ActivityModel) {
    this.#model = model;
  }

  /** @param rate samples a second, the same all along @throws FaultError as the model does */
  async add(planes: Planes, rate: number): Promise<void> {
    this.#windows ??= new Windows(rate);
    for (const batch of this.#windows.push(planes)) await this.#hear(batch);
  }

  /** @throws FaultError as the model does */
  async end(): Promise<Time[]> {
    for (const batch of this.#windows?.end() ?? []) await this.#hear(batch);
    return this.#activity.times();
  }

  async #hear(batch: Float32Array<ArrayBuffer>): Promise<void> {
    const { likely, after } = await this.#model.likely(batch, this.#memory);
    this.#memory = after;
    for (const l of likely) this.#activity.add(l);
  }
}
