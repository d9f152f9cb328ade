/** Pictures, films and sound: which of them a file is, its decoder tells. */
import { itemAt } from '../../core/list.ts';
import type { Policy } from '../../core/model/policy.ts';
import { policyOf } from '../../core/model/preset.ts';
import { kinds, presets } from '../../plugins/index.ts';
import type { Calling, Choices, Settings, Taken } from '../contract/intake.ts';
import { layers, parsePolicy } from '../page-policy.ts';
import { Hand } from './hand.ts';
import { PictureLane } from './picture.ts';
import { SoundLane } from './sound.ts';
import { type Lane, presetsIn, type Seen, type Visit } from './visit.ts';

/** @throws FaultError `policy/invalid` */
function policyFor(settings: Settings): Policy {
  const ids = presetsIn(settings);
  const preset = presets.find((p) => ids.includes(p.id)) ?? itemAt(presets, 0);
  return parsePolicy(layers(policyOf(preset, kinds), settings.policy ?? {}));
}

export class MediaVisit implements Visit {
  readonly #hand: Hand;
  readonly #policy: Policy;
  #lane: Lane | null = null;

  /** @param base the folder of the build @throws FaultError `policy/invalid` */
  constructor(file: File, settings: Settings, base: string) {
    this.#policy = policyFor(settings);
    this.#hand = new Hand(file, settings, base);
  }

  async look(calling: Calling): Promise<Seen> {
    return (await this.#known()).look(calling);
  }
  async finish(choices: Choices, calling: Calling): Promise<Taken> {
    return (await this.#known()).finish(choices, calling);
  }

  async #known(): Promise<Lane> {
    this.#lane ??= new ((await this.#hand.job().isSound()) ? SoundLane : PictureLane)(
      this.#hand,
      this.#policy,
    );
    return this.#lane;
  }

  rest(): void {
    this.#hand.rest();
  }
  async close(): Promise<void> {
    this.rest();
    await this.#hand.drop();
  }
}
