/** What a person is about to draw, or has in hand. Nothing here is part of the plan before it is put into the edits. */
import type { Job } from '../../../bridge/api.ts';
import { type Fault, faultOf } from '../../../core/model/fault.ts';
import type { PictureEdit } from '../../../core/model/plan.ts';
import {
  type Drawing,
  placeAt,
  shotAt,
  withFollowed,
  withKeys,
  withoutKey,
} from '../../../core/space/drawing.ts';
import type { Box, Form } from '../../../core/space/geometry.ts';
import type { Findings } from '../../../pipeline/picture/6-plan.ts';
import type { Edits } from './edits.svelte.ts';

export class Pen {
  /** The form that the next stroke makes; null where strokes move what is there. */
  tool = $state<Form | null>(null);
  selected = $state<string | null>(null);
  /** Under the pointer just now, and not in the history before it is let go. */
  held = $state.raw<Drawing | null>(null);
  /** Share of the way that was followed so far; null where nothing is followed. */
  following = $state<number | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** Where following ended early: a frame to look at. */
  lost = $state<number | null>(null);
  #abort: AbortController | null = null;
  readonly #edits: Edits;

  constructor(edits: Edits) {
    this.#edits = edits;
  }
  get drawing(): Drawing | null {
    return this.#edits.drawings.find((d) => d.id === this.selected) ?? null;
  }
  /** The edits as they will be once the pointer is let go. */
  get list(): readonly PictureEdit[] {
    const { held } = this;
    if (!held) return this.#edits.list;
    return [...this.#edits.list.filter((e) => e.kind !== 'draw' || e.id !== held.id), held];
  }
  choose(id: string | null): void {
    if (id !== this.selected) this.lost = null;
    this.selected = id;
    if (id) this.tool = null;
  }

  /** A new drawing over the whole shot: shorter is the person's to say, since nobody found what is there. */
  begun(form: Form, frame: number, box: Box, { shots, frames }: Findings): Drawing {
    const { from, to } = shotAt(shots, frame) ?? { from: 0, to: frames - 1 };
    return { kind: 'draw', id: this.#edits.fresh(), form, from, to, keys: [{ frame, box }] };
  }
  /** @param about joins steps, as while a key is held down */
  put(drawing: Drawing, about: string | null = null): void {
    this.held = null;
    this.#edits.add([drawing], about);
    this.choose(drawing.id);
  }
  place(drawing: Drawing, frame: number, box: Box, about: string | null = null): void {
    this.put(withKeys(drawing, [{ frame, box }]), about);
  }
  /** Its first or last frame is this one. */
  cut(drawing: Drawing, end: 'from' | 'to', frame: number): void {
    if (end === 'from')
      this.put({ ...drawing, from: frame, to: Math.max(frame, drawing.to) }, `from ${drawing.id}`);
    else this.put({ ...drawing, from: Math.min(frame, drawing.from), to: frame }, `to ${drawing.id}`);
  }
  unkey(drawing: Drawing, frame: number): void {
    this.put(withoutKey(drawing, frame));
  }
  remove(drawing: Drawing): void {
    this.stop();
    this.#edits.drop([drawing]);
    this.choose(null);
  }

  /**
   * Lets it follow what it covers, from this frame to the end of its shot and span, or back to their beginning. Where
   * that is lost, the last place is held: what nobody sees stays hidden.
   */
  async follow(
    job: Job,
    drawing: Drawing,
    frame: number,
    way: 'on' | 'back',
    { shots, frames }: Findings,
  ): Promise<void> {
    const shot = shotAt(shots, frame) ?? { from: 0, to: frames - 1 };
    const to = way === 'on' ? Math.min(shot.to, drawing.to) : Math.max(shot.from, drawing.from);
    if (to === frame) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.following = 0;
    this.lost = null;
    this.fault = null;
    try {
      const from = { frame, box: placeAt(drawing, frame, shots) };
      const followed = await job.follow(from, to, {
        signal: abort.signal,
        onProgress: ({ done, total }) => {
          if (this.#abort === abort) this.following = total ? Math.min(1, done / total) : 0;
        },
      });
      // It may have been changed or deleted meanwhile.
      const now = this.#edits.drawings.find((d) => d.id === drawing.id);
      if (!now || abort.signal.aborted) return;
      // Beyond what was followed, older places in this shot say nothing any more.
      const stale = (f: number) => (way === 'on' ? f > frame && f <= to : f < frame && f >= to);
      const keys = now.keys.filter((k) => !stale(k.frame));
      this.put(withFollowed({ ...now, keys }, followed.places));
      this.lost = followed.lost;
    } catch (error) {
      if (!abort.signal.aborted) this.fault = faultOf(error);
    } finally {
      if (this.#abort === abort) {
        this.#abort = null;
        this.following = null;
      }
    }
  }
  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.following = null;
  }
}
