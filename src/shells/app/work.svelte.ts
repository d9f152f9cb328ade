/** The state of the page: files in a queue, one worked on at a time, each with its plan and its result. */

import { exportableOf } from '../../bridge/exportable.ts';
import { layers, parsePolicy, schema } from '../../bridge/page-policy.ts';
import { resultPictures } from '../../bridge/pictures-of.ts';
import { itemAt } from '../../core/list.ts';
import { faultOf } from '../../core/model/fault.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import { type OwnPreset, policyOf } from '../../core/model/preset.ts';
import type { Progress } from '../../core/model/progress.ts';
import { redactPolicy } from '../../core/model/redact.ts';
import type { Card } from '../../core/persona/card.ts';
import { loadGrammar } from '../../languages/load.ts';
import { attributes, kinds, presets } from '../../plugins/index.ts';
import {
  forgetUnfinished,
  listUnfinished,
  loadSetting,
  rememberUnfinished,
  saveSetting,
  type Unfinished,
} from '../../storage/db.ts';
import { needsVideo } from './can.ts';
import type { Incoming } from './incoming.ts';
import { Item, type Status } from './item.svelte.ts';
import { basis, told, urlOf } from './made.ts';
import { OwnPresets } from './own-presets.svelte.ts';
import { Personas, withCast } from './personas/personas.svelte.ts';
import { Voices } from './said/voices.svelte.ts';
import { saveExport } from './save.ts';

/** The preset that leaves out least. */
const STRICTEST = 'maximum';

export class Work {
  items = $state<Item[]>([]);
  current = $state<Item | null>(null);
  preset = $state('safe');
  readonly own = new OwnPresets();
  readonly personas = new Personas();
  readonly voices: Voices = new Voices(() => this.items);
  /** What the person changed over the preset. */
  overrides = $state.raw<Record<string, unknown>>({});
  /** Stop after finding, to look before masking: the normal way. */
  look = $state(true);
  backend = $state<'auto' | 'webgpu' | 'wasm' | 'cpu'>('auto');
  unfinished = $state.raw<readonly Unfinished[]>([]);
  #running = false;

  /** The settings as they stand; null while they are invalid. */
  policy = $derived.by(() => {
    try {
      return parsePolicy(this.settings);
    } catch {
      return parsePolicy(this.#base);
    }
  });
  /** What the chosen preset says. */
  get #base(): Readonly<Record<string, unknown>> {
    const { preset } = this;
    const own = this.own.find(preset);
    return own ? own.policy : policyOf(presets.find((p) => p.id === preset) ?? itemAt(presets, 0), kinds);
  }
  get settings(): Record<string, unknown> {
    return layers(this.#base, this.overrides);
  }

  async restore(): Promise<void> {
    type Kept = { preset?: string; overrides?: Record<string, unknown>; look?: boolean };
    const kept = await loadSetting<Kept>('choice', {});
    await Promise.all([this.own.restore(), this.personas.restore()]);
    // One that is no more may have hidden anything.
    if (kept.preset) this.preset = this.#isThere(kept.preset) ? kept.preset : STRICTEST;
    this.#takeUp(kept.overrides ?? {});
    this.look = kept.look ?? true;
    this.unfinished = await listUnfinished();
  }

  /**
   * What an earlier visit left, of an earlier version too. Where it cannot be read any more the strictest preset takes its place, so
   * that nothing that was asked for is left out unseen.
   */
  #takeUp(overrides: object): void {
    try {
      parsePolicy(layers(this.#base, overrides));
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
  #isThere(id: string): boolean {
    return presets.some((p) => p.id === id) || this.own.find(id) !== undefined;
  }
  /** What is set now, with what becomes of speakers, under a name. @throws FaultError `policy/invalid` */
  savePreset(name: string, about: string): void {
    const rules = this.voices.rulesOf(this.policy);
    const settings = rules === this.policy.rules ? this.settings : layers(this.settings, { rules });
    this.choosePreset(this.own.save(name, about, settings).id);
  }
  /** @throws FaultError `policy/invalid`, with the line */
  async takePreset(file: File): Promise<void> {
    this.choosePreset((await this.own.take(file)).id);
  }
  removePreset(p: OwnPreset): void {
    this.own.remove(p);
    // Nobody may find less hidden than before.
    if (this.preset === p.id) this.choosePreset(STRICTEST);
  }
  set(path: readonly string[], value: unknown): void {
    const nested = path.reduceRight<unknown>((v, key) => ({ [key]: v }), value) as Record<string, unknown>;
    this.overrides = layers(this.overrides, nested);
    this.#save();
  }
  /** Who plays whom: settings over the preset. */
  cast(settings: object): void {
    this.overrides = layers(this.overrides, settings);
    this.#save();
  }
  /** The settings as they stand, with who plays whom in this file. */
  policyOf(item: Item): Policy {
    return this.voices.policyOf(withCast(this.policy, item.cast, item.findings?.people ?? []), item);
  }
  /** @param track any of the person's @param card null: whoever the settings say */
  castOne(item: Item, track: string, card: Card | null): void {
    const cast = new Map(item.cast);
    if (card) cast.set(track, card);
    else cast.delete(track);
    item.cast = cast;
    item.edited();
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

  /** @param transcripts by the file of which they are, of files that are here already as well */
  add(files: readonly Incoming[], transcripts: ReadonlyMap<File, File> = new Map()): void {
    for (const item of this.items) item.transcribe(transcripts.get(item.file) ?? item.said);
    for (const incoming of files) {
      const { file } = incoming;
      const item: Item = new Item(
        incoming,
        () => this.policyOf(item),
        () => this.policy,
        this.voices,
      );
      item.transcribe(transcripts.get(file) ?? null);
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
      // Said before an hour is spent on finding.
      if (!item.isPicture && !item.file.type.startsWith('audio/')) await needsVideo();
      const { Job } = await import('../../bridge/api.ts');
      item.policy = this.policy;
      await this.#remember(item);
      item.job = new Job(item.file, item.file.name, { backend: this.backend });
      item.people = null;
      item.isSound = await item.job.isSound();
      if (item.isSound) {
        item.status = 'review';
        return;
      }
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
    const findings = item.people && (await item.job?.findings());
    if (findings && item.inspection) item.inspection = { ...item.inspection, findings };
  }

  /** Keeps what a person decided, for the case that the tab closes before it is done. */
  #remember(item: Item): Promise<void> {
    return rememberUnfinished({
      id: item.id,
      name: item.file.name,
      size: item.file.size,
      handle: item.handle,
      policy: redactPolicy($state.snapshot(this.overrides), schema(), 'own'),
      edits: item.edits,
      cast: [...item.cast],
      stretches: item.stretches,
      transcribed: item.said !== null || item.lacking,
      source: item.inspection?.findings.source,
      begun: Date.now(),
    });
  }

  /** Masks and checks with the plan as it stands now; looks anew first where other things are to be found. */
  async finish(item: Item): Promise<void> {
    if (!item.job || item.outdated) return this.again(item);
    if (item.lacking) return;
    await this.#guarded(item, 'masking', async (signal, onProgress) => {
      const { job, edits } = item;
      const { settings } = this;
      const policy = this.policyOf(item);
      item.telling?.abort();
      await this.#remember(item);
      if (!job) return;
      const transcript = await item.inHand();
      const from = basis(policy, edits, item.saying, this.voices.basisOf(policy, item));
      item.drop();
      const said = (await transcript?.seal(policy, settings, job)) ?? null;
      await job.transcribed(said?.told ?? null);
      await job.enrolled(this.voices.of(item));
      const beside = { from, transcript: said?.document ?? null };
      if (item.isSound) {
        const outcome = await job.speak(policy, { signal, onProgress });
        item.spoken = { outcome, url: urlOf(outcome), ...beside };
      } else {
        const finished = await job.finish(policy, edits, { signal, onProgress });
        const { outcome, findings } = finished;
        if (item.inspection) item.inspection = { ...item.inspection, findings };
        item.made = { ...finished, edits, url: urlOf(outcome), ...beside };
      }
      item.status = (item.made ?? item.spoken)?.outcome.verdict ?? 'refused';
      if (item.status === 'sealed') await forgetUnfinished(item.id);
    });
  }

  /** Saves what an exporter writes. */
  async export(item: Item, exporter: Exporter): Promise<void> {
    const content = await this.written(item, exporter);
    if (content !== null) saveExport(exporter, content, item);
  }

  /** What an exporter writes, once what it needs is known; null where it could not (`item.unwritten`). The result stays whatever becomes of that. */
  async written(item: Item, exporter: Exporter): Promise<string | Uint8Array | null> {
    const { made, inspection, sealed } = item;
    if (!made || !inspection || !sealed || item.exporting) return null;
    const onProgress = (progress: Progress) => {
      item.exporting = { progress };
    };
    item.exporting = { progress: null };
    item.unwritten = null;
    try {
      const files = (await item.job?.files([exporter])) ?? new Map();
      if (exporter.people && !item.people) await this.#tellApart(item, undefined, onProgress);
      // Of a picture, or one alone, no list has to be made, and everybody has an alias all the same.
      const people =
        item.people ?? (exporter.people ? ((await item.job?.people({ onProgress })) ?? null) : null);
      const readings = exporter.readings ? await item.job?.readings({ onProgress }) : null;
      const scenery = exporter.scenery
        ? ((await item.job?.scenery(this.policy, { onProgress })) ?? null)
        : null;
      const motion = await item.motionOf(exporter.motion ?? [], onProgress);
      const whole = {
        ...made,
        timeline: inspection.timeline,
        people,
        readings: readings ?? new Map(),
        scenery,
        motion,
        files,
      };
      const now = this.policy;
      const grammar = await loadGrammar(now.write.captions);
      const of = exportableOf(whole, { kinds, attributes, grammar }, resultPictures);
      // What may be told is ticked before or after masking.
      const policy = told(of.plan.policy, now);
      const content = await exporter.write({ ...of, plan: { ...of.plan, policy } });
      // Masked anew meanwhile: what was asked for is told of another result.
      return item.made === made ? content : null;
    } catch (error) {
      item.unwritten = faultOf(error);
      return null;
    } finally {
      item.exporting = null;
    }
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
      item.drop();
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

  cancel(item: Item): void {
    item.abort?.abort();
  }
  again(item: Item): void {
    item.drop();
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
    item.transcript?.close();
    item.reanimation.close();
    item.drop();
    URL.revokeObjectURL(item.url);
    this.items = this.items.filter((i) => i !== item);
    if (this.current === item) this.current = this.items[0] ?? null;
    void forgetUnfinished(item.id);
  }
}
