/** One file on its way: its plan, its edits and what was made of it. */

import type { Job } from '../../bridge/api.ts';
import type { Inspection } from '../../bridge/contract/job.ts';
import type { MaskedDocument } from '../../bridge/contract/text.ts';
import type { Masked } from '../../bridge/exportable.ts';
import type { Fault } from '../../core/model/fault.ts';
import type { KindId } from '../../core/model/kind.ts';
import { keptEdits } from '../../core/model/parse-edits.ts';
import type { PictureEdit } from '../../core/model/plan.ts';
import { asksWho, type Policy } from '../../core/model/policy.ts';
import type { Progress } from '../../core/model/progress.ts';
import type { Report, ReportOf, Residual } from '../../core/model/report.ts';
import type { Outcome, Sealed } from '../../core/model/sealed.ts';
import type { Motion } from '../../core/motion/landmarks.ts';
import { type Card, cardFile, cardIn } from '../../core/persona/card.ts';
import type { StretchEdit } from '../../core/sound/by-hand.ts';
import type { Findings } from '../../pipeline/picture/6-plan.ts';
import type { Unfinished } from '../../storage/db.ts';
import { Edits } from './draw/edits.svelte.ts';
import type { Incoming } from './incoming.ts';
import { basis } from './made.ts';
import { Reanimation } from './reanimate/reanimation.svelte.ts';
import type { Transcript } from './said/transcript.svelte.ts';
import { Enrolment, type Voices } from './said/voices.svelte.ts';
import type { Sending } from './sending/sending.svelte.ts';
import { uniqueId } from './unique-id.ts';

export type Status =
  | 'waiting'
  | 'finding'
  | 'review'
  | 'masking'
  | 'sealed'
  | 'refused'
  | 'cancelled'
  | 'failed';

/** What the last finish came to, and from what. */
interface Made extends Omit<Masked, 'people' | 'readings' | 'scenery' | 'timeline' | 'motion' | 'files'> {
  readonly url: string | null;
  readonly from: string;
  /** Null where none was given. */
  readonly transcript: MaskedDocument | null;
}

/** What a file of sound came to, and from what. */
interface Said {
  readonly outcome: Outcome<Blob, ReportOf<'sound'>>;
  readonly url: string | null;
  readonly from: string;
  readonly transcript: MaskedDocument | null;
}

/** Nobody asked yet how anything moves. */
export const STILL = { kinds: [], motion: new Map() } as const;

/** One file on its way. */
export class Item {
  readonly id = uniqueId();
  readonly file: File;
  readonly handle: FileSystemFileHandle | undefined;
  readonly url: string;
  status = $state<Status>('waiting');
  progress = $state.raw<Progress | null>(null);
  inspection = $state.raw<Inspection | null>(null);
  /** Ids of tracks by person, once they were told apart. */
  people = $state.raw<readonly (readonly string[])[] | null>(null);
  /** Who plays somebody in particular, by one of their tracks. */
  cast = $state.raw<ReadonlyMap<string, Card>>(new Map());
  made = $state.raw<Made | null>(null);
  /** It holds nothing but sound. */
  isSound = $state(false);
  spoken = $state.raw<Said | null>(null);
  /** The file that tells what is said in it, from when it was given on; it is read with the first look. */
  said = $state.raw<File | null>(null);
  transcript = $state.raw<Transcript | null>(null);
  /** It had a transcript before the tab was closed: it is not masked until that is here again, or a person does without. */
  lacking = $state(false);
  /** Stretches that were marked in its sound before this transcript was given. */
  #marked = $state.raw<readonly StretchEdit[]>([]);
  /** How things of these kinds move, once an export asked for it. */
  moves = $state.raw<{ readonly kinds: readonly KindId[]; readonly motion: Motion }>(STILL);
  /** How far what an export needs is, while there is one. */
  exporting = $state.raw<{ readonly progress: Progress | null } | null>(null);
  /** Why the last export was not written. */
  unwritten = $state.raw<Fault | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** To be masked as it is found, without a look. */
  atOnce = $state(false);
  /** Edits were kept for a file of this name, and do not fit this one. */
  stale = $state(false);
  /** sha256 of the file that the edits were made for. */
  #made: string | null = null;
  /** The result that was saved last. */
  saved = $state.raw<Sealed<Blob, Report> | null>(null);
  savedTranscript = $state.raw<MaskedDocument | null>(null);
  /** What the findings were looked for with. */
  policy = $state.raw<Policy | null>(null);
  job: Job | null = null;
  abort: AbortController | null = null;
  /** Called after every edit. */
  edited: () => void = () => {};
  readonly editing = new Edits(() => this.edited());
  /** Who speaks in it, as far as a person said. */
  readonly enrolment = new Enrolment();
  /** A portrait in its place. */
  readonly reanimation: Reanimation;
  /** Pictures of its captions by an endpoint, once they were asked for. */
  sending = $state.raw<Sending | null>(null);
  /** Stops telling people apart behind a finished job. */
  telling: AbortController | null = null;

  readonly #asked: () => Policy;
  readonly #voices: Voices;

  /** @param asked the settings as they stand, with who plays whom in it @param settings without @param voices those of all files */
  constructor({ file, handle }: Incoming, asked: () => Policy, settings: () => Policy, voices: Voices) {
    this.file = file;
    this.handle = handle;
    this.#asked = asked;
    this.#voices = voices;
    this.url = URL.createObjectURL(file);
    this.reanimation = new Reanimation(file, settings, () => this.isSound);
  }
  /** What a result of now would be made from. */
  readonly basis = $derived.by(() => {
    const policy = this.#asked();
    return basis(policy, this.edits, this.saying, this.#voices.basisOf(policy, this));
  });
  /** What of its transcript a result is made from; null where it has none. */
  get saying(): string | null {
    if (this.transcript) return this.transcript.basis;
    return this.said || this.#marked.length ? '' : null;
  }
  /** What tells what is said in it, in place of what did before; null: nothing does. What was marked in the sound stays. */
  transcribe(said: File | null): void {
    if (this.said === said) return;
    this.lacking = false;
    this.#marked = this.transcript?.marked ?? this.#marked;
    this.transcript?.close();
    this.transcript = null;
    this.said = said;
    this.edited();
  }
  /** A person's word that the transcript of before is not wanted any more. */
  withoutTranscript(): void {
    this.lacking = false;
    this.transcribe(null);
    this.edited();
  }
  get stretches(): readonly StretchEdit[] {
    return this.transcript?.changes.stretches ?? this.#marked;
  }
  /** What is said, in hand from the first time that it is asked for; null where nothing is told. @param marking whether something may yet be marked. @throws where its code cannot be loaded */
  async inHand(marking = false): Promise<Transcript | null> {
    if (!this.transcript && !marking && this.saying === null) return null;
    const { Transcript } = await import('./said/transcript.svelte.ts');
    this.transcript ??= new Transcript(this.said, this.#marked, () => this.edited());
    return this.transcript;
  }
  get outcome(): Outcome<Blob> | null {
    return this.made?.outcome ?? null;
  }
  /**
   * The only way to a result for whoever saves, shows or reports it: null unless it is what the settings and edits of
   * this moment ask for.
   */
  get sealed(): Sealed<Blob, Report> | null {
    const made = this.#ended;
    if (this.status !== 'sealed' || made?.from !== this.basis) return null;
    return made.outcome.verdict === 'sealed' ? made.outcome.sealed : null;
  }
  get #ended(): Made | Said | null {
    return this.made ?? this.spoken;
  }
  /** Its transcript, where one was given, is not read yet as things stand, or cannot be, or nobody said how somebody sounds whom a rule names: it is not masked without. */
  get unread(): boolean {
    return (
      this.lacking || (this.saying !== null && !this.transcript?.current) || this.unknownSpeakers.length > 0
    );
  }
  /** Speakers whom rules name and nobody knows. */
  get unknownSpeakers(): readonly string[] {
    return this.#voices.unknownIn(this.#asked(), this);
  }
  /** How many stretches of its sound are to be hidden. */
  get hushed(): number {
    return this.transcript?.planned?.lane.stretches.filter((s) => s.verdict === 'mask').length ?? 0;
  }
  /** Of the transcript, where the result is what is asked for. */
  get sealedTranscript(): MaskedDocument | null {
    return this.sealed ? (this.#ended?.transcript ?? null) : null;
  }
  /** Lets the last result go, from the disk too. */
  drop(): void {
    const made = this.made ?? this.spoken;
    this.made = null;
    this.spoken = null;
    this.moves = STILL;
    if (made?.url) URL.revokeObjectURL(made.url);
    if (made?.outcome.verdict !== 'sealed') return;
    const { value } = made.outcome.sealed;
    void import('../../bridge/api.ts').then((api) => api.discard(value));
  }
  /** How those of some kinds move; what was told before is not asked again. */
  async motionOf(of: readonly KindId[], onProgress: (p: Progress) => void): Promise<Motion> {
    const { moves, job, made } = this;
    const missing = of.filter((k) => !moves.kinds.includes(k));
    if (!missing.length || !job) return moves.motion;
    const more = await job.motion(missing, { onProgress });
    const motion = new Map([...moves.motion, ...more]);
    if (this.made === made) this.moves = { kinds: [...moves.kinds, ...missing], motion };
    return motion;
  }
  get resultUrl(): string | null {
    return this.sealed ? (this.#ended?.url ?? null) : null;
  }
  /** A finished result that the settings or edits have left behind. */
  get changed(): boolean {
    const made = this.#ended;
    return made !== null && made.from !== this.basis;
  }
  /** Other things are to be found than were looked for, or people to be told apart that were not. */
  get outdated(): boolean {
    const asked = this.#asked();
    if (this.policy === null || this.isSound) return false;
    return (
      JSON.stringify(this.policy.find) !== JSON.stringify(asked.find) ||
      (asksWho(asked) && this.findings?.people === null)
    );
  }
  /** Who is who in it as rules see it, and not as the list of people does: what could not be compared may be anybody. */
  get findings(): Findings | null {
    return this.inspection?.findings ?? null;
  }
  /** Something made of it that would be lost with the page. */
  get unsaved(): boolean {
    if (this.reanimation.unsaved || this.sending?.unsaved) return true;
    if (this.sealed === null) return false;
    return this.saved !== this.sealed || this.savedTranscript !== this.sealedTranscript;
  }
  /** Begun, and neither done nor given up. */
  get open(): boolean {
    return this.busy || this.status === 'waiting' || this.status === 'review' || this.status === 'refused';
  }
  get busy(): boolean {
    return this.status === 'finding' || this.status === 'masking';
  }
  get isPicture(): boolean {
    return this.inspection ? this.inspection.info.kind === 'image' : this.file.type.startsWith('image/');
  }
  get residuals(): readonly Residual[] {
    const v = this.outcome?.report.lanes.picture.verification;
    return v?.verdict === 'residual' ? v.residuals : [];
  }
  get edits(): readonly PictureEdit[] {
    return this.editing.list;
  }
  /** What was decided before the tab was closed; where it cannot be read any more, that is said and not guessed at. */
  takeUp({ edits, cast = [], stretches = [], transcribed = false, source }: Unfinished): void {
    this.lacking = transcribed && !this.said;
    try {
      // Nothing of it where some of it cannot be read.
      const parts = new Map(cast.map(([track, card]) => [track, cardIn(cardFile(card), card.name)]));
      this.editing.restore(keptEdits(edits));
      this.cast = parts;
      this.#marked = stretches;
      this.#made = source ?? null;
    } catch {
      this.stale = true;
    }
  }
  /** Edits belong to one file alone, however another one is called. */
  settle(source: string): void {
    if (
      this.#made &&
      this.#made !== source &&
      (this.edits.length || this.cast.size || this.stretches.length)
    ) {
      this.editing.restore([]);
      this.cast = new Map();
      this.#marked = [];
      this.enrolment.clear();
      this.transcript?.close();
      this.transcript = null;
      this.stale = true;
    }
    this.#made = source;
  }
}
