/** A person's edits of one file, with undo and redo of every one of them. */

import { begin, type History, put, redo, undo } from '../../../core/model/history.ts';
import type { PictureEdit } from '../../../core/model/plan.ts';
import { type Drawing, freshId } from '../../../core/space/drawing.ts';

export class Edits {
  #history = $state.raw<History<readonly PictureEdit[]>>(begin<readonly PictureEdit[]>([]));
  readonly #told: () => void;

  /** @param told called after every change */
  constructor(told: () => void) {
    this.#told = told;
  }
  get list(): readonly PictureEdit[] {
    return this.#history.now;
  }
  get drawings(): readonly Drawing[] {
    return this.list.filter((e) => e.kind === 'draw');
  }
  get undoable(): boolean {
    return this.#history.past.length > 0;
  }
  get redoable(): boolean {
    return this.#history.future.length > 0;
  }
  /** An id for the next drawing: none that undo could bring back. */
  fresh(): string {
    const { past, future } = this.#history;
    return freshId([...past, this.list, ...future].flat().filter((e) => e.kind === 'draw'));
  }
  #set(history: History<readonly PictureEdit[]>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#told();
  }

  /** One step; each takes the place of what was said of the same thing. @param about joins steps, as while a key is held */
  add(edits: readonly PictureEdit[], about: string | null = null): void {
    if (!edits.length) return;
    const same = (a: PictureEdit, b: PictureEdit): boolean =>
      (a.kind === 'draw' && b.kind === 'draw' && a.id === b.id) ||
      ((a.kind === 'keep' || a.kind === 'mask') &&
        (b.kind === 'keep' || b.kind === 'mask') &&
        a.where.track === b.where.track);
    const next = [...this.list];
    for (const edit of edits) {
      const at = next.findIndex((e) => same(e, edit));
      next.splice(at < 0 ? next.length : at, 1, edit);
    }
    this.#set(put(this.#history, next, about));
  }
  drop(gone: readonly PictureEdit[]): void {
    this.#set(
      put(
        this.#history,
        this.list.filter((e) => !gone.includes(e)),
      ),
    );
  }
  /** From a file, in one step, in place of all there are. */
  replace(edits: readonly PictureEdit[]): void {
    this.#set(put(this.#history, edits));
  }
  /** As they were kept; nothing to undo. */
  restore(edits: readonly PictureEdit[]): void {
    this.#history = begin(edits);
  }
  undo(): void {
    this.#set(undo(this.#history));
  }
  redo(): void {
    this.#set(redo(this.#history));
  }
}
