/** The state of the page: files in a queue, one worked on at a time, each with its plan and its result. */

import type { Job } from '../../bridge/api.ts';
import type { Inspection } from '../../bridge/contract/job.ts';
import type { Masked } from '../../bridge/exportable.ts';
import { layers, parsePolicy, schema } from '../../bridge/page-policy.ts';
import { itemAt } from '../../core/list.ts';
import { type Fault, faultOf, raise } from '../../core/model/fault.ts';
import { keptEdits } from '../../core/model/parse-edits.ts';
import type { PictureEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import { policyOf } from '../../core/model/preset.ts';
import type { Progress } from '../../core/model/progress.ts';
import { redactPolicy } from '../../core/model/redact.ts';
import type { Residual } from '../../core/model/report.ts';
import type { Outcome, Sealed } from '../../core/model/sealed.ts';
import { kinds, presets } from '../../plugins/index.ts';
import {
  forgetUnfinished,
  listUnfinished,
  loadSetting,
  rememberUnfinished,
  saveSetting,
  type Unfinished,
} from '../../storage/db.ts';
import { can } from './can.ts';
import { Edits } from './draw/edits.svelte.ts';
import type { Incoming } from './incoming.ts';
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

/** What a masked file was made from: the same policy and edits over the same file make the same plan. */
const basis = (policy: Policy, edits: readonly PictureEdit[]): string => JSON.stringify([policy, edits]);

/** What the last finish came to, and from what. */
interface Made extends Omit<Masked, 'people' | 'timeline'> {
  readonly url: string | null;
  readonly from: string;
}

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
  made = $state.raw<Made | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** To be masked as it is found, without a look. */
  atOnce = $state(false);
  /** Edits were kept for a file of this name, and do not fit this one. */
  stale = $state(false);
  /** sha256 of the file that the edits were made for. */
  #made: string | null = null;
  /** The result that was saved last. */
  saved = $state.raw<Sealed<Blob> | null>(null);
  /** What the findings were looked for with. */
  policy = $state.raw<Policy | null>(null);
  job: Job | null = null;
  abort: AbortController | null = null;
  /** Called after every edit. */
  edited: () => void = () => {};
  readonly editing = new Edits(() => this.edited());
  /** Stops telling people apart behind a finished job. */
  telling: AbortController | null = null;

  readonly #asked: () => Policy;

  /** @param asked the settings as they stand */
  constructor({ file, handle }: Incoming, asked: () => Policy) {
    this.file = file;
    this.handle = handle;
    this.#asked = asked;
    this.url = URL.createObjectURL(file);
  }
  /** What a result of now would be made from. */
  readonly basis = $derived.by(() => basis(this.#asked(), this.edits));
  get outcome(): Outcome<Blob> | null {
    return this.made?.outcome ?? null;
  }
  /**
   * The only way to a result for whoever saves, shows or reports it: null unless it is what the settings and edits of
   * this moment ask for.
   */
  get sealed(): Sealed<Blob> | null {
    const { made } = this;
    if (this.status !== 'sealed' || made?.from !== this.basis) return null;
    return made.outcome.verdict === 'sealed' ? made.outcome.sealed : null;
  }
  get resultUrl(): string | null {
    return this.sealed ? (this.made?.url ?? null) : null;
  }
  /** A finished result that the settings or edits have left behind. */
  get changed(): boolean {
    return this.made !== null && this.made.from !== this.basis;
  }
  /** Other things are to be found than were looked for. */
  get outdated(): boolean {
    return this.policy !== null && JSON.stringify(this.policy.find) !== JSON.stringify(this.#asked().find);
  }
  /** A result that would be lost with the page. */
  get unsaved(): boolean {
    return this.sealed !== null && this.saved !== this.sealed;
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
  takeUp({ edits, source }: Unfinished): void {
    try {
      this.editing.restore(keptEdits(edits));
      this.#made = source ?? null;
    } catch {
      this.stale = true;
    }
  }
  /** Edits belong to one file alone, however another one is called. */
  settle(source: string): void {
    if (this.#made && this.#made !== source && this.edits.length) {
      this.editing.restore([]);
      this.stale = true;
    }
    this.#made = source;
  }
}

/** The preset that leaves out least. */
const STRICTEST = 'strict';

export class Work {
  items = $state<Item[]>([]);
  current = $state<Item | null>(null);
  preset = $state('safe');
  /** What the person changed over the preset. */
  overrides = $state.raw<Record<string, unknown>>({});
  /** Stop after finding, to look before masking: the normal way. */
  look = $state(true);
  backend = $state<'auto' | 'webgpu' | 'wasm' | 'cpu'>('auto');
  unfinished = $state.raw<readonly Unfinished[]>([]);
  #running = false;

  /** The settings as they stand; null while they are invalid. */
  policy = $derived.by(() => {
    const preset = presets.find((p) => p.id === this.preset) ?? itemAt(presets, 0);
    try {
      return parsePolicy(layers(policyOf(preset, kinds), this.overrides));
    } catch {
      return parsePolicy(policyOf(preset, kinds));
    }
  });

  async restore(): Promise<void> {
    type Kept = { preset?: string; overrides?: Record<string, unknown>; look?: boolean };
    const kept = await loadSetting<Kept>('choice', {});
    if (kept.preset && presets.some((p) => p.id === kept.preset)) this.preset = kept.preset;
    this.#takeUp(kept.overrides ?? {});
    this.look = kept.look ?? true;
    this.unfinished = await listUnfinished();
  }

  /**
   * What an earlier visit left, of an earlier version too. Where it cannot be read any more the strictest preset takes its place, so
   * that nothing that was asked for is left out unseen.
   */
  #takeUp(overrides: object): void {
    const preset = presets.find((p) => p.id === this.preset) ?? itemAt(presets, 0);
    try {
      parsePolicy(layers(policyOf(preset, kinds), overrides));
      this.overrides = layers(overrides);
    } catch {
      this.preset = STRICTEST;
      this.overrides = {};
    }
  }

  #save(): void {
    void saveSetting('choice', { preset: this.preset, overrides: this.overrides, look: this.look });
  }
  /** For this visit: what is kept stays. */
  begin(preset: string): void {
    this.preset = preset;
    this.overrides = {};
  }
  choosePreset(id: string): void {
    this.begin(id);
    this.#save();
  }
  set(path: readonly string[], value: unknown): void {
    const nested = path.reduceRight<unknown>((v, key) => ({ [key]: v }), value) as Record<string, unknown>;
    this.overrides = layers(this.overrides, nested);
    this.#save();
  }
  setLook(on: boolean): void {
    this.look = on;
    this.#save();
  }
  /** Whatever waits or is found already is masked as it was found, one after the other. */
  maskAll(): void {
    for (const i of this.items)
      if (i.status === 'waiting' || i.status === 'finding' || i.status === 'review') i.atOnce = true;
    void this.#run();
  }

  add(files: readonly Incoming[]): void {
    for (const incoming of files) {
      const { file } = incoming;
      const item = new Item(incoming, () => this.policy);
      item.atOnce = !this.look;
      item.edited = () => void this.#remember(item);
      const before = this.unfinished.find((u) => u.name === file.name && u.size === file.size);
      if (before) {
        item.takeUp(before);
        this.#takeUp(before.policy);
        void this.dismiss(before.id);
      }
      this.items.push(item);
      this.current ??= this.items.at(-1) ?? null;
    }
    void this.#run();
  }

  async dismiss(id: string): Promise<void> {
    this.unfinished = this.unfinished.filter((u) => u.id !== id);
    await forgetUnfinished(id);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        const next = this.items.find((i) => i.status === 'waiting' || (i.atOnce && i.status === 'review'));
        if (!next) return;
        if (!this.current || this.current.status === 'sealed') this.current = next;
        if (next.status === 'waiting') await this.#find(next);
        else await this.#maskAtOnce(next);
      }
    } finally {
      this.#running = false;
    }
  }

  async #find(item: Item): Promise<void> {
    await this.#guarded(item, 'finding', async (signal, onProgress) => {
      const { video } = await can;
      // Said before an hour is spent on finding.
      if (!video && !item.isPicture)
        raise({
          code: 'engine/missing',
          engine: 'the video encoder',
          why: isSecureContext ? 'this browser has none' : 'this page came over plain http',
        });
      const { Job } = await import('../../bridge/api.ts');
      item.policy = this.policy;
      await this.#remember(item);
      item.job = new Job(item.file, item.file.name, { backend: this.backend });
      item.people = null;
      item.inspection = await item.job.find(item.policy, { signal, onProgress });
      item.settle(item.inspection.findings.source);
      if (!item.atOnce) await this.#tellApart(item, signal, onProgress);
      item.status = 'review';
    });
  }

  async #maskAtOnce(item: Item): Promise<void> {
    await this.finish(item);
    // Settings that changed meanwhile: it is looked for anew first.
    if (item.status === 'waiting') return;
    item.atOnce = false;
    if (item.people) return;
    // Nobody waits for it: the list of people is drawn without it until then.
    item.telling = new AbortController();
    await this.#tellApart(item, item.telling.signal).catch(() => {});
  }

  /** Which tracks are one person's: for the list of people only. */
  async #tellApart(item: Item, signal?: AbortSignal, onProgress?: (p: Progress) => void): Promise<void> {
    const tracks = item.inspection?.findings.tracks.length ?? 0;
    if (tracks < 2 || item.isPicture) return;
    item.people =
      (await item.job?.people({ signal, onProgress }).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        return null;
      })) ?? null;
  }

  /** Keeps what a person decided, for the case that the tab closes before it is done. */
  #remember(item: Item): Promise<void> {
    return rememberUnfinished({
      id: item.id,
      name: item.file.name,
      size: item.file.size,
      handle: item.handle,
      policy: redactPolicy($state.snapshot(this.overrides), schema, 'own'),
      edits: item.edits,
      source: item.inspection?.findings.source,
      begun: Date.now(),
    });
  }

  /** Masks and checks with the plan as it stands now; looks anew first where other things are to be found. */
  async finish(item: Item): Promise<void> {
    if (!item.job || item.outdated) return this.again(item);
    await this.#guarded(item, 'masking', async (signal, onProgress) => {
      const { job, edits } = item;
      const { policy } = this;
      item.telling?.abort();
      await this.#remember(item);
      if (!job) return;
      const from = basis(policy, edits);
      this.#dropResult(item);
      const finished = await job.finish(policy, edits, { signal, onProgress });
      const { outcome, findings } = finished;
      if (item.inspection) item.inspection = { ...item.inspection, findings };
      const url = outcome.verdict === 'sealed' ? URL.createObjectURL(outcome.sealed.value) : null;
      item.made = { ...finished, edits, url, from };
      item.status = outcome.verdict;
      if (outcome.verdict === 'sealed') await forgetUnfinished(item.id);
    });
  }

  async #guarded(
    item: Item,
    status: Status,
    work: (signal: AbortSignal, onProgress: (p: Progress) => void) => Promise<void>,
  ): Promise<void> {
    item.abort = new AbortController();
    item.fault = null;
    item.status = status;
    try {
      await work(item.abort.signal, (p) => {
        item.progress = p;
      });
    } catch (error) {
      // Whatever was there before the fault is not what was asked for now.
      this.#dropResult(item);
      item.fault = faultOf(error);
      item.status = item.fault.code === 'job/aborted' ? 'cancelled' : 'failed';
      item.job?.close();
      item.job = null;
      await forgetUnfinished(item.id);
    } finally {
      item.progress = null;
      item.abort = null;
    }
  }

  #dropResult(item: Item): void {
    const { made } = item;
    item.made = null;
    if (made?.url) URL.revokeObjectURL(made.url);
    if (made?.outcome.verdict !== 'sealed') return;
    const { value } = made.outcome.sealed;
    void import('../../bridge/api.ts').then((api) => api.discard(value));
  }

  cancel(item: Item): void {
    item.abort?.abort();
  }
  again(item: Item): void {
    this.#dropResult(item);
    item.telling?.abort();
    item.job?.close();
    item.job = null;
    item.fault = null;
    item.status = 'waiting';
    void this.#run();
  }
  remove(item: Item): void {
    this.cancel(item);
    item.job?.close();
    this.#dropResult(item);
    URL.revokeObjectURL(item.url);
    this.items = this.items.filter((i) => i !== item);
    if (this.current === item) this.current = this.items[0] ?? null;
    void forgetUnfinished(item.id);
  }
}
