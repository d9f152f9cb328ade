/** A portrait that moves in a file's place: whose it is, who speaks, and what the last video was made from. */
import type { Context, Job, Options } from '../../../bridge/api.ts';
import { type Fault, faultOf } from '../../../core/model/fault.ts';
import { defaults } from '../../../core/model/options.ts';
import type { Alias } from '../../../core/model/person.ts';
import type { Policy, Treatment } from '../../../core/model/policy.ts';
import type { Progress } from '../../../core/model/progress.ts';
import type { Report, ReportOf } from '../../../core/model/report.ts';
import type { Outcome, Sealed } from '../../../core/model/sealed.ts';
import { type Card, GALLERY } from '../../../core/persona/card.ts';
import type { MoveKey } from '../../../core/portrait/keyframes.ts';
import { unkept } from '../../../core/portrait/unkept.ts';
import type { Reanimating } from '../../../pipeline/job/types.ts';
import { voices } from '../../../plugins/index.ts';
import { needsVideo } from '../can.ts';
import { asked, urlOf } from '../made.ts';

/** Says that the voice is the persona's. */
export const ITS_OWN = 'its own';
/** Of blinks and nods of what moves by sound; the command line's own. */
const SEED = 1;

interface Made {
  readonly outcome: Outcome<Blob, ReportOf<'portrait'>>;
  readonly url: string | null;
  readonly from: string;
}

export class Reanimation {
  readonly file: File;
  /** The persona that moves; null: the person's own picture. */
  card = $state.raw<Card | null>(GALLERY[0] ?? null);
  picture = $state.raw<File | null>(null);
  /** Which face of the picture, counted from the left; null: it shows one. */
  face = $state<number | null>(null);
  /** Whose face moves it, of a film of several; null: whoever is largest for longest. */
  person = $state<Alias | null>(null);
  /** Id of the voice, or {@link ITS_OWN}; null: as the settings say. */
  voice = $state<string | null>(null);
  /** What it does beside, set by hand. */
  keys = $state.raw<readonly MoveKey[]>([]);
  progress = $state.raw<Progress | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** The result that was saved last. */
  saved = $state.raw<Sealed<Blob, Report> | null>(null);
  #made = $state.raw<Made | null>(null);
  #abort = $state.raw<AbortController | null>(null);
  #closed = false;
  /** Counts pictures that were given: two of one name are two. */
  #given = $state(0);
  readonly #settings: () => Policy;
  readonly #isSound: () => boolean;

  /** @param settings as they stand @param isSound whether the file holds nothing to be seen */
  constructor(file: File, settings: () => Policy, isSound: () => boolean) {
    this.file = file;
    this.#settings = settings;
    this.#isSound = isSound;
  }

  /** The settings, with who speaks: what was said is never kept. */
  readonly policy = $derived.by((): Policy => {
    const policy = this.#settings();
    const sound = this.#speaker ?? policy.otherwise.sound;
    return unkept({ ...policy, otherwise: { ...policy.otherwise, sound } });
  });
  get #speaker(): Treatment | null {
    const own = this.voice === ITS_OWN ? this.card?.voice : undefined;
    const voice = voices.find((v) => v.id === (own?.by ?? this.voice));
    return voice ? { by: voice.id, options: { ...defaults(voice.options), ...own?.options } } : null;
  }
  /** What is to be done; null while there is no portrait. */
  readonly #wish = $derived.by((): Reanimating<Blob> | null => {
    const { card, picture, face, person } = this;
    const portrait = card
      ? { persona: card.face }
      : picture && { file: picture, name: picture.name, ...(face !== null && { face }) };
    if (!portrait) return null;
    const isSound = this.#isSound();
    return {
      portrait,
      by: isSound ? 'sound' : 'film',
      seed: SEED,
      keyframes: this.keys,
      ...(person && !isSound && { person }),
    };
  });
  /** What a video of now would be made from. */
  readonly basis = $derived.by(() => {
    const { card, face, person } = this;
    const portrait = card ? card.face : [this.#given, face];
    return JSON.stringify([asked(this.policy), portrait, person, this.#isSound(), this.keys]);
  });

  get ready(): boolean {
    return this.#wish !== null;
  }
  get busy(): boolean {
    return this.#abort !== null;
  }
  /** The only way to the video for whoever saves or shows it: null unless it is what is asked for at this moment. */
  get sealed(): Sealed<Blob, ReportOf<'portrait'>> | null {
    const made = this.#made;
    return !this.busy && made?.from === this.basis && made.outcome.verdict === 'sealed'
      ? made.outcome.sealed
      : null;
  }
  get url(): string | null {
    return this.sealed ? (this.#made?.url ?? null) : null;
  }
  /** Why there is no video, where the check refused it. */
  get refused(): ReportOf<'portrait'> | null {
    const made = this.#made;
    return made?.outcome.verdict === 'refused' && made.from === this.basis ? made.outcome.report : null;
  }
  /** There is a video that what was chosen since has left behind. */
  get changed(): boolean {
    return this.#made !== null && this.#made.from !== this.basis;
  }
  /** Something was made or is being made, or went wrong. */
  get begun(): boolean {
    return this.busy || this.#made !== null || this.fault !== null;
  }
  get unsaved(): boolean {
    return this.sealed !== null && this.saved !== this.sealed;
  }

  /** @param card null: the person's own picture */
  choose(card: Card | null): void {
    this.card = card;
    this.fault = null;
  }
  give(picture: File): void {
    this.choose(null);
    this.picture = picture;
    this.face = null;
    this.#given++;
  }

  async run(backend: Options['backend']): Promise<void> {
    const wish = this.#wish;
    if (this.busy || !wish) return;
    const abort = new AbortController();
    const { policy, basis: from } = this;
    this.#drop();
    this.fault = null;
    this.#abort = abort;
    const context: Context = { signal: abort.signal, onProgress: (p) => (this.progress = p) };
    let job: Job | null = null;
    try {
      await needsVideo();
      const api = await import('../../../bridge/api.ts');
      job = new api.Job(this.file, this.file.name, { backend });
      const outcome = await job.reanimate(wish, policy, context);
      // Cancelled, or taken away, while the last of it came.
      if (!abort.signal.aborted) this.#made = { outcome, url: urlOf(outcome), from };
      else if (outcome.verdict === 'sealed') await api.discard(outcome.sealed.value);
    } catch (error) {
      this.fault = this.#closed ? null : faultOf(error);
    } finally {
      job?.close();
      this.#abort = null;
      this.progress = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
  /** Lets everything go, from the disk too. */
  close(): void {
    this.#closed = true;
    this.cancel();
    this.#drop();
  }

  #drop(): void {
    const made = this.#made;
    this.#made = null;
    if (made?.url) URL.revokeObjectURL(made.url);
    if (made?.outcome.verdict !== 'sealed') return;
    const { value } = made.outcome.sealed;
    void import('../../../bridge/api.ts').then((api) => api.discard(value));
  }
}
