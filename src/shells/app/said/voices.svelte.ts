/** Whose voices are known by name: in one file, as a person says, and in all files of a visit. Nothing of it outlives the page. */

import type { Job } from '../../../bridge/api.ts';
import { type Fault, faultOf } from '../../../core/model/fault.ts';
import type { Policy, Treatment } from '../../../core/model/policy.ts';
import { type Chosen, speakerRules, unknownIn, withChosen } from '../../../core/sound/speakers/rules.ts';
import type { Speakers } from '../../../core/sound/speakers/turns.ts';
import type { Time } from '../../../core/sound/times.ts';
import type { Enrolling } from '../../../pipeline/job/types.ts';
import { besideOf, enrolling, keyOf, type Named, withStretches } from './named.ts';

/** Who speaks in one file. */
export class Enrolment {
  /** What a person says; what cannot be learned from is taken back. */
  said = $state.raw<readonly Named[]>([]);
  /** What of it the model has learned. */
  known = $state.raw<readonly Named[]>([]);
  told = $state.raw<Speakers | null>(null);
  fault = $state.raw<Fault | null>(null);
  #of = $state('');

  /** Whether it is known who speaks, with all that was said. */
  isTold(others: readonly Enrolling<Blob>[]): boolean {
    return this.#of === keyOf(this.said, others);
  }
  name(name: string, times: readonly Time[]): void {
    this.fault = null;
    this.said = withStretches(this.said, name, times);
  }
  forget(name: string): void {
    this.fault = null;
    this.said = this.said.filter((n) => n.name !== name);
    this.known = this.said;
  }
  /** Of another file nothing is known. */
  clear(): void {
    this.said = [];
    this.told = null;
    this.#of = '';
    this.known = [];
  }

  /** Asks who speaks when. @param others whose voices other files know */
  async tell(
    job: Job,
    policy: Policy,
    others: readonly Enrolling<Blob>[],
    signal: AbortSignal,
  ): Promise<void> {
    const { said } = this;
    const key = keyOf(said, others);
    if (this.#of === key) return;
    try {
      await job.enrolled(enrolling(said, others));
      const told = await job.speakers(policy, { signal });
      if (this.said !== said) return;
      this.told = told;
      this.#of = key;
      this.known = said;
    } catch (error) {
      if (signal.aborted || this.said !== said) return;
      this.fault = faultOf(error);
      this.said = this.known;
      // Asked once: what is wrong with it stays so.
      if (said === this.known) this.#of = key;
    }
  }
}

/** A file of a visit. */
export interface Holder {
  readonly file: File;
  readonly isPicture: boolean;
  readonly enrolment: Enrolment;
}

/** Those of a visit. */
export class Voices {
  /** What becomes of whom. */
  chosen = $state.raw<Chosen>(new Map());
  readonly #items: () => readonly Holder[];

  constructor(items: () => readonly Holder[]) {
    this.#items = items;
  }

  /** Whom other files know. */
  beside(item: Holder): Enrolling<File>[] {
    return besideOf(
      this.#items()
        .filter((i) => i !== item)
        .map((i) => [i.file, i.enrolment.known]),
    );
  }
  /** All who are known in a file. */
  of(item: Holder): Enrolling<Blob>[] {
    return enrolling(item.enrolment.known, this.beside(item));
  }
  /** All who are known in any file. */
  get names(): string[] {
    return [...new Set(this.#items().flatMap((i) => i.enrolment.known.map((n) => n.name)))];
  }
  namesOf(item: Holder): string[] {
    return this.of(item).map((e) => e.name);
  }
  /** With what was chosen for whoever is known in any file. */
  rulesOf({ rules }: Pick<Policy, 'rules'>): Policy['rules'] {
    return this.#with({ rules }, this.names).rules;
  }
  #with<P extends Pick<Policy, 'rules'>>(policy: P, names: readonly string[]): P {
    return withChosen(policy, new Map([...this.chosen].filter(([n, by]) => !by || names.includes(n))));
  }
  /** With what was chosen for those who are known in it; whom nobody knows can be left to the voice of all. */
  policyOf(policy: Policy, item: Holder): Policy {
    return item.isPicture ? policy : this.#with(policy, this.namesOf(item));
  }
  /** Whom rules name, and nobody knows in it. */
  unknownIn(policy: Policy, item: Holder): string[] {
    return item.isPicture ? [] : unknownIn(policy, this.namesOf(item));
  }
  /** What of it a result depends on; null where no rule is of speakers. */
  basisOf(policy: Policy, item: Holder): string | null {
    return speakerRules(policy).length ? keyOf(item.enrolment.known, this.beside(item)) : null;
  }

  choose(name: string, by: Treatment | null): void {
    this.chosen = new Map([...this.chosen, [name, by]]);
  }
  forget(item: Holder, name: string): void {
    item.enrolment.forget(name);
    if (this.#items().some((i) => i.enrolment.known.some((n) => n.name === name))) return;
    this.chosen = new Map([...this.chosen].filter(([n]) => n !== name));
  }
}
