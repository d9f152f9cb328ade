/** One file after the other through one engine, which comes with the first: for uploaders that ask nothing of a person. */
import type { Calling, Choices, Intake, Settings, Taken } from '../contract/intake.ts';
import { type Engines, intakeOf } from './engine.ts';
import { counted } from './names.ts';

/** Where the engine is and what it is asked for. */
export type GateOptions = Engines & Settings;

export class Gate {
  readonly #options: GateOptions;
  #intake: Promise<Intake> | null = null;
  readonly #apart = counted();

  constructor(options: GateOptions = {}) {
    this.#options = options;
  }

  /** An engine that did not come is asked for again. @throws FaultError */
  intake(): Promise<Intake> {
    this.#intake ??= intakeOf(this.#options).catch((error: unknown) => {
      this.#intake = null;
      throw error;
    });
    return this.#intake;
  }

  /** @throws FaultError */
  async take(file: File, calling: Calling = {}, choices: Choices = {}): Promise<Taken> {
    const intake = await this.intake();
    const { id } = await intake.open(file, this.#options, calling);
    const taken = await intake.finish(id, choices, calling);
    if (taken.verdict === 'refused') return taken;
    const { name, type } = taken.file;
    return { ...taken, file: new File([taken.file], this.#apart(name), { type }) };
  }

  /** Ends the workers; results of more than 256 MB cannot be read any more. */
  end(): void {
    void this.#intake?.then((i) => i.end()).catch(() => {});
    this.#intake = null;
  }
}
