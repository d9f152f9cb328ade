/** Runs a voice over a sound track, and sees to what every voice promises. */
import { raise } from '../model/fault.ts';
import type { Values } from '../model/options.ts';
import type { Process, Supplies, Voice } from '../model/voice.ts';
import { meanOf } from './mean.ts';

/** What a track sounds like: samples a second, and how many channels. */
export interface SoundForm {
  readonly rate: number;
  readonly channels: number;
}

/** Of voices that ask for nothing. */
export const NO_SUPPLIES: Supplies = {
  anew: () => raise({ code: 'model/missing', model: 'fargan' }),
  aloud: () => raise({ code: 'voice/transcript' }),
};

/** Planes of samples, one a channel, all of one length. */
export type Planes = readonly Float32Array<ArrayBuffer>[];

/** A track on its way through a voice. What comes out lags behind what goes in, and is as long in the end. */
export class Treating {
  readonly #processes: readonly Process[];
  readonly #channels: number;
  readonly #blind: boolean;
  readonly #together: boolean;
  #taken = 0;
  #given = 0;

  /** @throws FaultError `job/internal` for a voice that drops the track, `model/missing` for one that has not what it asks for */
  constructor(voice: Voice, { rate, channels }: SoundForm, options: Values, supplies = NO_SUPPLIES) {
    const begin = voice.begin ?? (() => raise({ code: 'job/internal', why: `${voice.id} leaves no sound` }));
    this.#channels = channels;
    this.#together = voice.together === true;
    this.#processes = Array.from({ length: this.#together ? 1 : channels }, (_, channel) =>
      begin({ rate, channel }, options, supplies),
    );
    this.#blind = voice.leaves === 'nothing';
  }

  /** @throws FaultError `job/internal` where the channels are not those of the track */
  push(planes: Planes): Planes {
    if (planes.length !== this.#channels)
      return raise({ code: 'job/internal', why: `${planes.length} channels of sound came` });
    const length = planes[0]?.length ?? 0;
    this.#taken += length;
    const own = this.#blind ? planes.map(() => new Float32Array(length)) : planes.map(within);
    const heard = this.#together ? [meanOf(own)] : own;
    return this.#checked(this.#processes.map((p, i) => p.push(heard[i]!)));
  }

  /** @throws FaultError `job/internal` where the voice gave more or less than it took */
  end(): Planes {
    const rest = this.#checked(this.#processes.map((p) => p.end()));
    if (this.#given !== this.#taken)
      raise({ code: 'job/internal', why: `${this.#given} samples of sound came for ${this.#taken}` });
    return rest;
  }

  #checked(planes: readonly Float32Array[]): Planes {
    const length = planes[0]?.length ?? 0;
    if (planes.some((p) => p.length !== length))
      raise({ code: 'job/internal', why: 'channels of sound came apart' });
    this.#given += length;
    return Array.from({ length: this.#channels }, (_, i) => within(planes[this.#together ? 0 : i]!));
  }
}

/** A copy, cut to what a track can hold; what is no number, and files may hold anything, is silence. */
function within(block: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(block.length);
  for (let i = 0; i < block.length; i++) {
    const v = block[i]!;
    out[i] = Number.isNaN(v) ? 0 : v > 1 ? 1 : v < -1 ? -1 : v;
  }
  return out;
}
