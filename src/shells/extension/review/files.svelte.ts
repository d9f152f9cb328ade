/** Held files that the person looks at before the page gets them. */
import type { Intake, Taken } from '../../../bridge/contract/intake.ts';
import { type Fault, FaultError, words } from '../../../core/model/fault.ts';
import type { Extension, Widget } from '../../../languages/sections.ts';
import { Item } from '../../review/item.svelte.ts';
import { Line } from '../../review/line.svelte.ts';
import type { Speech } from '../../review/speech.ts';
import { isRefusal } from '../site/desk.ts';

/** The engine's faults as {@link Item} takes them, and what it said of them. */
function told(intake: Intake, said: WeakMap<Fault, string>): Intake {
  const faults = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      said.set(error.fault, [error.words.title, ...error.words.lines].join(' '));
      throw new FaultError(error.fault);
    });
  return {
    open: (...of) => faults(intake.open(...of)),
    finish: (...of) => faults(intake.finish(...of)),
    close: (id) => intake.close(id),
    end: () => intake.end(),
  };
}

export class Files extends Line {
  readonly asked = { disabled: false, review: true };
  readonly speech: Speech;
  readonly #intake: Intake;
  readonly #done: (sealed: readonly Extract<Taken, { verdict: 'sealed' }>[]) => void;

  /** @param done what the person confirmed, once nothing waits any more */
  constructor(
    files: readonly File[],
    intake: Intake,
    { review, refused }: Extension,
    widget: Widget,
    done: (sealed: readonly Extract<Taken, { verdict: 'sealed' }>[]) => void,
  ) {
    super();
    const said = new WeakMap<Fault, string>();
    this.#intake = told(intake, said);
    this.#done = done;
    this.speech = {
      words: { ...widget, ...review, sealed: review.confirmed, failed: refused },
      tables: { words: (fault) => said.get(fault) ?? words(fault) },
    };
    this.items = files.map(
      (file) =>
        new Item(file, {
          intake: async () => this.#intake,
          settings: () => ({ wrong: null }),
          most: () => Number.POSITIVE_INFINITY,
          tooLarge: () => '',
          changed: () => this.#settle(),
          progressed: () => {},
        }),
    );
  }

  protected override removed({ opened }: Item): void {
    if (opened) void this.#intake.close(opened.id).catch(() => {});
    this.#settle();
  }

  #settle(): void {
    const { ready, items } = this;
    if (ready.length === items.length) this.#done(ready.flatMap((i) => i.sealed ?? []));
  }
}
