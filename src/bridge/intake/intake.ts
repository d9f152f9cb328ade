/** {@link Intake} by this page's own workers: the engine of widget, extension and library. */
import { faultOf, raise } from '../../core/model/fault.ts';
import { presets } from '../../plugins/index.ts';
import type { Calling, Choices, Intake, Opened, Settings, Taken } from '../contract/intake.ts';
import { Texts } from '../text.ts';
import { MediaVisit } from './media.ts';
import { readAs } from './medium.ts';

import { TextVisit } from './text.ts';
import { presetsIn, type Visit } from './visit.ts';

/** How long workers wait for more of the same file, milliseconds; a click on somebody's face should not wait for models. */
const IDLE = 60_000;

const wrong = (preset: string, why: string): never =>
  raise({ code: 'policy/invalid', path: `preset ${preset}`, why });

/** @throws FaultError `job/aborted` */
function unlessStopped({ signal }: Calling): void {
  if (signal?.aborted) raise({ code: 'job/aborted' });
}

export class OwnIntake implements Intake {
  readonly #base: string;
  readonly #visits = new Map<number, Visit>();
  /** Whose workers run. */
  #live: Visit | null = null;
  #texts: Texts | null = null;
  #last = 0;
  #before: Promise<unknown> = Promise.resolve();
  /** Aborted by the end: whatever is under way is stopped, and nothing begins any more. */
  readonly #over = new AbortController();
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @param base the folder of the build, absolute */
  constructor(base: string) {
    this.#base = base;
  }

  open(file: File, settings: Settings, calling: Calling = {}): Promise<Opened> {
    return this.#inTurn(calling, async (calling) => {
      await this.#knowPresets(settings);
      const as = await readAs(file);
      // Another's turn has come.
      unlessStopped(calling);
      const visit =
        as === 'media'
          ? new MediaVisit(file, settings, this.#base)
          : new TextVisit(file, settings, () => this.#ownTexts());
      this.#take(visit);
      const seen = await visit.look(calling);
      unlessStopped(calling);
      const id = ++this.#last;
      this.#visits.set(id, visit);
      return { id, ...seen };
    });
  }

  finish(id: number, choices: Choices = {}, calling: Calling = {}): Promise<Taken> {
    return this.#inTurn(calling, async (calling) => {
      const visit = this.#visits.get(id) ?? raise({ code: 'job/aborted' });
      this.#take(visit);
      return visit.finish(choices, calling);
    });
  }

  async close(id: number): Promise<void> {
    const visit = this.#visits.get(id);
    this.#visits.delete(id);
    if (visit === this.#live) this.#live = null;
    await visit?.close();
  }

  end(): void {
    this.#over.abort();
    clearTimeout(this.#resting);
    for (const id of this.#visits.keys()) void this.close(id);
    this.#texts?.close();
  }

  /** A name that is no preset's must not mean the default one, nor one of two the laxer. @throws FaultError `policy/invalid` */
  async #knowPresets(settings: Settings): Promise<void> {
    const asked = presetsIn(settings);
    if (!asked.length) return;
    const ofTexts = (await this.#ownTexts().catalog()).presets;
    for (const known of [presets, ofTexts]) {
      const [first, second] = known.filter((p) => asked.includes(p.id));
      if (first && second) wrong(second.id, `stands beside ${first.id}, which is of the same medium`);
    }
    const ids = [...presets, ...ofTexts].map((p) => p.id);
    const odd = asked.find((id) => !ids.includes(id));
    if (odd !== undefined) wrong(odd, `must be one of ${ids.join(', ')}`);
  }

  #ownTexts(): Texts {
    this.#texts ??= new Texts({ base: this.#base });
    return this.#texts;
  }

  #rest(): void {
    this.#live?.rest();
    this.#live = null;
  }
  #take(visit: Visit): void {
    if (this.#live !== visit) this.#live?.rest();
    this.#live = visit;
  }

  #inTurn<T>(calling: Calling, work: (calling: Calling) => Promise<T>): Promise<T> {
    const mine = this.#before.then(() => this.#guarded(calling, work));
    this.#before = mine.catch(() => {});
    return mine;
  }

  /** Whatever fails or is stopped leaves no worker behind that might be in the middle of something. */
  async #guarded<T>(given: Calling, work: (calling: Calling) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([this.#over.signal, ...(given.signal ? [given.signal] : [])]);
    const calling = { ...given, signal };
    unlessStopped(calling);
    clearTimeout(this.#resting);
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')), {
        once: true,
      });
    });
    try {
      return await Promise.race([work(calling), stopped]);
    } catch (error) {
      this.#rest();
      this.#texts?.close();
      this.#texts = null;
      return raise(faultOf(error));
    } finally {
      if (!this.#over.signal.aborted) this.#resting = setTimeout(() => this.#rest(), IDLE);
    }
  }
}
