/** One text under work: what was typed, or a file; with the person's edits and the way back from each. */
import { begin, type History, put, redo, undo } from '../../../core/model/history.ts';
import type { TextEdit } from '../../../core/model/plan.ts';
import { uniqueId } from '../unique-id.ts';

/**
 * What a result is made from. A result of anything else than what stands now is never handed out: text and settings are
 * compared by value, edits by identity (each change makes a new list).
 */
export interface Basis {
  readonly sheet: Sheet;
  readonly text: string;
  readonly settings: string;
  readonly edits: readonly TextEdit[];
}

export const sameBasis = (a: Basis, b: Basis): boolean => sameReading(a, b) && a.edits === b.edits;

/** Whether the same is found in both, whatever the person changed since. */
export const sameReading = (a: Omit<Basis, 'edits'>, b: Omit<Basis, 'edits'>): boolean =>
  a.sheet === b.sheet && a.settings === b.settings && a.text === b.text;

export class Sheet {
  readonly id = uniqueId();
  /** Null for what is typed. */
  readonly source: File | null;
  text = $state('');
  /** Of a file, once it was read: how many parts it has, and what the result will not have. */
  opened = $state.raw<{ readonly parts: number; readonly dropped: readonly string[] } | null>(null);
  /** What was saved or copied last. */
  handed = $state.raw<Basis | null>(null);
  #edits = $state.raw<History<readonly TextEdit[]>>(begin([]));

  constructor(source: File | null = null) {
    this.source = source;
  }

  get edits(): readonly TextEdit[] {
    return this.#edits.now;
  }
  /** Whether something would be lost with the page. */
  get unsaved(): boolean {
    const { handed, edits, text } = this;
    const same = handed?.edits === edits;
    return this.source ? edits.length > 0 && !same : text !== '' && !(same && handed?.text === text);
  }
  get undoable(): boolean {
    return this.#edits.past.length > 0;
  }
  get redoable(): boolean {
    return this.#edits.future.length > 0;
  }

  /** New text: edits move along with what they stand on, and go where that was changed. */
  write(text: string): void {
    const places = this.edits.map((e) => ({ e, start: e.where.start, end: e.where.end }));
    this.#edits = begin(
      moved(places, this.text, text).map(({ e, start, end }) => ({
        ...e,
        where: { ...e.where, start, end },
      })),
    );
    this.text = text;
  }

  edit(e: TextEdit): void {
    const same = (x: TextEdit) => x.where.start === e.where.start && x.where.end === e.where.end;
    // Keeping what was marked by hand takes the mark away; keeping twice masks again.
    const again = this.edits.some((x) => same(x) && x.kind === e.kind);
    const others = this.edits.filter((x) => !same(x));
    this.#edits = put(this.#edits, again ? others : [...others, e]);
  }
  /** From a file, in one step, in place of all there are. */
  replace(edits: readonly TextEdit[]): void {
    this.#edits = put(this.#edits, edits);
  }
  undo(): void {
    this.#edits = undo(this.#edits);
  }
  redo(): void {
    this.#edits = redo(this.#edits);
  }
}

/** Places of an old text in a new one: what lies before and after the change stays, what lies in it goes. */
export function moved<T extends { readonly start: number; readonly end: number }>(
  list: readonly T[],
  old: string,
  text: string,
): T[] {
  if (list.length === 0) return [];
  let head = 0;
  const most = Math.min(old.length, text.length);
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const by = text.length - old.length;
  return list.flatMap((s) =>
    s.end <= head
      ? [s]
      : s.start >= old.length - tail
        ? [{ ...s, start: s.start + by, end: s.end + by }]
        : [],
  );
}
