/** What is said in one file: what was found in its transcript, where it has one, what the person changed, and which stretches of sound come of that. */

import type { Job } from '../../../bridge/api.ts';
import type { MaskedDocument, TextCatalog, TextReading } from '../../../bridge/contract/text.ts';
import type { HeldTranscript } from '../../../bridge/text.ts';
import { type Fault, faultOf, raise } from '../../../core/model/fault.ts';
import { begin, type History, put, redo, undo } from '../../../core/model/history.ts';
import type { Decision, TextEdit } from '../../../core/model/plan.ts';
import type { Policy } from '../../../core/model/policy.ts';
import type { SaidLane } from '../../../core/model/report.ts';
import { byHand, isSame, type Laid, laid, type StretchEdit, UNTOLD } from '../../../core/sound/by-hand.ts';
import type { Timed, Told } from '../../../core/sound/told.ts';
import type { Family } from '../../../core/text/recognizer.ts';
import type { Span } from '../../../core/text/span.ts';
import { borrowTexts } from '../borrowed-texts.ts';
import { uniqueId } from '../unique-id.ts';

/** What a person changed: in its words, by places in its text, and in the sound. */
interface Changes {
  readonly words: readonly TextEdit[];
  readonly stretches: readonly StretchEdit[];
}

/** How a transcript would read; nothing where there is none. */
interface Made {
  readonly reading: TextReading | null;
  readonly timed: Timed;
  readonly of: Changes;
}

/** What its sound is masked by, and the transcript beside it. */
export interface SealedSaid {
  readonly document: MaskedDocument | null;
  readonly told: Told;
}

interface Found {
  readonly spans: readonly Span[];
  /** Whole, for texts. */
  readonly policy: Policy;
  readonly of: string;
}

/** What of a policy's settings changes what is found in a text, or what becomes of it. */
const aboutTexts = ({ find, rules, otherwise }: Policy): string =>
  JSON.stringify([find.text, rules, otherwise.text]);

export class Transcript {
  /** Null where a person alone says what is hidden. */
  readonly file: File | null;
  readonly #id = uniqueId();
  readonly #lent: ReturnType<typeof borrowTexts> | null;
  held = $state.raw<HeldTranscript | null>(null);
  catalog = $state.raw<TextCatalog | null>(null);
  #found = $state.raw<Found | null>(null);
  /** How it would read by settings and edits, and when that is said which was found. */
  made = $state.raw<Made | null>(null);
  /** Which stretches that comes to, one for each decision; null until it is known. */
  planned = $state.raw<{ readonly lane: SaidLane; readonly laid: readonly Laid[] } | null>(null);
  /** Why there is nothing of it: then its file is not masked either. */
  fault = $state.raw<Fault | null>(null);
  #changes = $state.raw<History<Changes>>(begin({ words: [], stretches: [] }));
  /** What `#read` was asked with last. */
  #settings: { readonly policy: Policy; readonly settings: Record<string, unknown> } | null = null;
  /** Word times that were asked of the sound, and in which language. */
  #aligning: { readonly language: string; readonly done: Promise<void> } | null = null;
  /** Word times are being estimated. */
  aligning = $state(false);
  #opening: Promise<HeldTranscript> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #turn = 0;
  readonly #asked = new Set<Promise<unknown>>();

  readonly #edited: () => void;

  /** @param stretches that were marked before @param edited called after every change */
  constructor(file: File | null, stretches: readonly StretchEdit[], edited: () => void) {
    this.file = file;
    this.#edited = edited;
    this.#lent = file && borrowTexts();
    if (stretches.length) this.#changes = begin({ words: [], stretches });
  }

  get changes(): Changes {
    return this.#changes.now;
  }
  get undoable(): boolean {
    return this.#changes.past.length > 0;
  }
  get redoable(): boolean {
    return this.#changes.future.length > 0;
  }
  /** What a result is made from, beside the policy; null where there is nothing. */
  get basis(): string | null {
    return this.file || this.changes.stretches.length ? JSON.stringify([this.#id, this.changes]) : null;
  }
  /** Stretches that were marked in the sound alone: they are of any transcript. */
  get marked(): readonly StretchEdit[] {
    return this.changes.stretches.filter((e) => !e.of);
  }
  /** Whether what is shown is what the edits of this moment ask for. */
  get current(): boolean {
    return this.made?.of === this.changes && !this.fault;
  }

  #become(changes: History<Changes>): void {
    this.#changes = changes;
    this.#edited();
  }
  #put(changes: Partial<Changes>): void {
    this.#become(put(this.#changes, { ...this.changes, ...changes }));
  }
  undo(): void {
    this.#become(undo(this.#changes));
  }
  redo(): void {
    this.#become(redo(this.#changes));
  }

  /** What was found in one place is kept, or hidden again; what was marked by hand there is not any more. */
  toggle({ finding, verdict }: Decision<Span>): void {
    const { start, end, entity } = finding;
    const others = this.changes.words.filter((e) => e.where.start !== start || e.where.end !== end);
    if (others.length < this.changes.words.length) return this.#put({ words: others });
    // What a rule keeps is hidden as what it is.
    if (verdict.do === 'keep') return this.mark([{ start, end }], entity);
    const keep: TextEdit = {
      kind: 'keep',
      where: { part: 0, start, end },
      because: 'kept by the person',
    };
    this.#put({ words: [...others, keep] });
  }
  /** Words that nobody found, or that were kept. */
  mark(places: readonly { readonly start: number; readonly end: number }[], entity: string): void {
    const family: Family = this.catalog?.entities.find((e) => e.entity === entity)?.family ?? 'person';
    const others = this.changes.words.filter((e) =>
      places.every((p) => e.where.end <= p.start || p.end <= e.where.start),
    );
    const marks = places.map(
      ({ start, end }): TextEdit => ({ kind: 'mask', where: { part: 0, start, end }, entity, family }),
    );
    this.#put({ words: [...others, ...marks] });
  }
  /** A stretch of sound, whatever is said there; in place of another one where that is given. */
  stretch(edit: StretchEdit, instead: StretchEdit | null = null): void {
    const others = this.changes.stretches.filter((e) => e !== instead && !isSame(e.of, edit.of));
    this.#put({ stretches: [...others, edit] });
  }
  unstretch(edit: StretchEdit): void {
    this.#put({ stretches: this.changes.stretches.filter((e) => e !== edit) });
  }

  /** Reads it as settings and edits of this moment ask for; a fault stands in `fault`. @param settings what `policy` was made of */
  follow(policy: Policy, settings: Record<string, unknown>): Promise<void> {
    const answer = this.#waited(this.#read(policy, settings));
    const turn = this.#turn;
    return answer.then(
      () => {},
      (error: unknown) => {
        // What was asked for since has an answer of its own.
        if (turn !== this.#turn) return;
        this.made = null;
        this.planned = null;
        this.fault = faultOf(error);
      },
    );
  }

  async #waited<T>(answer: Promise<T>): Promise<T> {
    this.#asked.add(answer);
    try {
      return await answer;
    } finally {
      this.#asked.delete(answer);
    }
  }

  async #read(policy: Policy, settings: Record<string, unknown>): Promise<Found | null> {
    const turn = ++this.#turn;
    this.#settings = { policy, settings };
    if (!this.file || !this.#lent) {
      this.made = { reading: null, timed: UNTOLD, of: this.changes };
      this.fault = null;
      return null;
    }
    const { texts } = this.#lent;
    this.#opening ??= texts.transcript(this.file);
    this.held ??= await this.#opening;
    this.catalog ??= await texts.catalog();
    const { held } = this;
    const of = aboutTexts(policy);
    let found = this.#found;
    if (found?.of !== of) {
      const whole = await texts.policy(settings);
      found = { spans: await held.find(whole), policy: whole, of };
    }
    const { changes } = this;
    const { reading, timed } = await held.change(found.spans, found.policy, changes.words);
    if (turn === this.#turn) {
      this.#found = found;
      this.made = { reading, timed, of: changes };
      this.fault = null;
    }
    return found;
  }

  /** Times of words that it does not tell, once for a file and language; it is read anew then. */
  async #align(job: Job, policy: Policy): Promise<void> {
    const { held } = this;
    if (!held) return;
    const { language } = policy.find.text;
    if (this.#aligning?.language !== language) {
      const done = this.#alignWith(job, policy, held);
      this.#aligning = { language, done };
      // Whoever was stopped is asked again.
      done.catch(() => {
        if (this.#aligning?.done === done) this.#aligning = null;
      });
    }
    await this.#aligning.done;
  }

  async #alignWith(job: Job, policy: Policy, held: HeldTranscript): Promise<void> {
    const untimed = await held.untimed(policy);
    if (!untimed) return;
    this.aligning = true;
    try {
      const lines = await held.lay(await job.align(untimed, policy));
      this.held = { ...held, lines };
      if (this.#settings) await this.#read(this.#settings.policy, this.#settings.settings);
    } finally {
      this.aligning = false;
    }
  }

  /** Which stretches it comes to, as things stand. */
  async plan(job: Job, policy: Policy): Promise<void> {
    const asked = this.made;
    if (!asked) return;
    try {
      await this.#align(job, policy);
    } catch (error) {
      return this.#failed(error, asked);
    }
    const { made } = this;
    if (!made) return;
    const all = laid(made.timed, made.of.stretches, policy.speech.with);
    const timed = { ...made.timed, decisions: all.map((l) => l.decision) };
    // One after the other: the last that was asked for stays.
    const next = this.#last.then(async () => {
      if (this.made !== made) return;
      const lane = await job.said(timed, policy);
      if (this.made === made) this.planned = { lane, laid: all };
    });
    this.#last = next.catch(() => {});
    try {
      await next;
    } catch (error) {
      this.#failed(error, made);
    }
  }

  #failed(error: unknown, made: Made): void {
    const fault = faultOf(error);
    if (fault.code === 'job/aborted' || this.made !== made) return;
    this.planned = null;
    this.fault = fault;
  }

  /** Sealed as settings and edits of this moment ask for, with what it tells of its sound. @throws FaultError */
  seal(policy: Policy, settings: Record<string, unknown>, job: Job): Promise<SealedSaid | null> {
    return this.#waited(this.#seal(policy, settings, job));
  }

  async #seal(policy: Policy, settings: Record<string, unknown>, job: Job): Promise<SealedSaid | null> {
    const { changes } = this;
    await this.#read(policy, settings);
    await this.#align(job, policy);
    const found = await this.#read(policy, settings);
    if (!found) {
      const told = byHand(UNTOLD, changes.stretches, policy.speech.with);
      return changes.stretches.length ? { document: null, told } : null;
    }
    const { spans, policy: whole } = found;
    if (!this.held) return raise({ code: 'job/internal', why: 'no transcript is open' });
    const { document, told } = await this.held.seal(spans, whole, changes.words);
    return { document, told: byHand(told, changes.stretches, policy.speech.with) };
  }

  /** Once all that was asked of it is answered: whoever waits is not left waiting. */
  close(): void {
    this.#turn++;
    void Promise.allSettled([...this.#asked, this.#opening]).then(() => {
      this.held?.close();
      this.#lent?.giveBack();
    });
  }
}
