/** Files that hold nothing but sound, for forms and pages: another voice all along, as the policy says; there is nothing in them to choose. */
import type { Policy } from '../../core/model/policy.ts';
import type { Calling, Choices, Taken } from '../contract/intake.ts';
import type { Hand } from './hand.ts';
import { checkChoices, type Lane, type Seen } from './visit.ts';

export class SoundLane implements Lane {
  readonly #hand: Hand;
  readonly #policy: Policy;

  constructor(hand: Hand, policy: Policy) {
    this.#hand = hand;
    this.#policy = policy;
  }

  async look(): Promise<Seen> {
    return { medium: 'sound', still: false, entries: [] };
  }

  async finish(choices: Choices, calling: Calling): Promise<Taken> {
    checkChoices(choices, new Set());
    return this.#hand.taken(await this.#hand.job().speak(this.#policy, calling));
  }
}
