/** A file of pictures or sound in hand: the workers that have it while it is worked on, and what was made of it last. */
import type { Report } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/sealed.ts';
import { verdictOf } from '../../core/model/verdict.ts';
import { extensionOf } from '../../formats/extension-of.ts';
import { discard, Job } from '../api.ts';
import type { Settings, Taken } from '../contract/intake.ts';
import { IN_MEMORY } from './memory.ts';

export class Hand {
  readonly file: File;
  readonly #options: Pick<Settings, 'backend'> & { readonly base: string };
  #job: Job | null = null;
  #result: Blob | null = null;

  /** @param base the folder of the build */
  constructor(file: File, { backend }: Settings, base: string) {
    this.file = file;
    this.#options = { backend, base };
  }

  /** Another one where the last was sent to rest: it has found nothing yet. */
  job(): Job {
    this.#job ??= new Job(this.file, this.file.name, this.#options);
    return this.#job;
  }

  /** What a job came to, for whoever asked; a result is called by what it is, and by nothing of the original's. */
  async taken(outcome: Outcome<Blob, Report>): Promise<Taken> {
    const { report } = outcome;
    const words = verdictOf(report);
    if (outcome.verdict === 'refused') return { verdict: 'refused', report, words };
    await this.drop();
    const type = report.output.mime;
    const { value } = outcome.sealed;
    const small = value.size <= IN_MEMORY;
    const content = small ? await value.arrayBuffer() : value;
    if (small) await discard(value);
    else this.#result = value;
    const file = new File([content], `${calledBy(type)}.${extensionOf(type)}`, { type });
    return { verdict: 'sealed', file, report, words };
  }

  rest(): void {
    this.#job?.close();
    this.#job = null;
  }
  /** The last result is gone. */
  async drop(): Promise<void> {
    if (this.#result) await discard(this.#result);
    this.#result = null;
  }
}

const calledBy = (mime: string): string =>
  mime.startsWith('image/') ? 'picture' : mime.startsWith('audio/') ? 'sound' : 'video';
