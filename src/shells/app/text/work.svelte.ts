/** The state of the text view: what is written or opened, what was found in it, what the person changed. */

import type { MaskedDocument, TextCatalog, TextReading } from '../../../bridge/contract/text.ts';
import { layered, policyLayer } from '../../../bridge/policy.ts';
import { type Fault, faultOf, raise } from '../../../core/model/fault.ts';
import { defaults, type Values } from '../../../core/model/options.ts';
import type { TextEdit } from '../../../core/model/plan.ts';
import type { Preset } from '../../../core/model/plugin.ts';
import type { Policy } from '../../../core/model/policy.ts';
import { policySchema } from '../../../core/model/policy-schema.ts';
import { redactPolicy } from '../../../core/model/redact.ts';
import type { Span } from '../../../core/text/span.ts';
import { kinds } from '../../../plugins/index.ts';
import { borrowTexts } from '../borrowed-texts.ts';
import { Choices } from '../choices.svelte.ts';
import { before, byOf, type Classifier, type Found, type Made } from './made.ts';
import { type Basis, moved, Sheet, sameBasis, sameReading } from './sheet.svelte.ts';

/** How long typing must rest before the classifier reads along, milliseconds; rules answer at once. */
const REST = 350;

/** The token classifier that comes with Guise. */
const OWN = 'guise-ner';

export class TextWork {
  readonly typed = new Sheet();
  files = $state.raw<readonly Sheet[]>([]);
  /** What is in hand. */
  sheet = $state.raw<Sheet>(this.typed);
  catalog = $state.raw<TextCatalog | null>(null);
  preset = $state('');
  operator = $state('replace');
  options = $state.raw<Values>({});
  /** Id of the token classifier that is in force, or `off`. */
  model = $state(OWN);
  /** The one that the person chose, over what purpose or policy say. */
  #chosen = $state<string | null>(null);
  /** Why a policy's file was not taken; the one before stays in force. */
  complaint = $state.raw<Fault | null>(null);
  /** A policy's file, while one is in force. */
  #own = $state.raw<{ readonly name: string; readonly layer: object } | null>(null);
  made = $state.raw<Made | null>(null);
  /** Why there is no result. */
  #fault = $state.raw<Fault | null>(null);
  /** Why the names could not be read: rules alone are no whole result until the person asks for just that. */
  #unread = $state.raw<Fault | null>(null);
  /** How the classifier stands. */
  ner = $state<Classifier>('loading');
  nerBackend = $state('');
  /** Milliseconds that the rules took last. */
  took = $state(0);
  readonly #lent = borrowTexts();
  readonly #texts = this.#lent.texts;
  readonly classifiers = new Choices({
    own: OWN,
    list: () => this.#texts.classifiers(),
    fetch: (id, tell) => this.#texts.fetchClassifier(id, tell),
  });
  #found: Found | null = null;
  #tagged = { text: '', by: '', spans: [] as readonly Span[] };
  #policy: { readonly settings: string; readonly policy: Policy } | null = null;
  /** The file that the worker has in hand. */
  #inHand: Sheet | null = null;
  #turn = 0;
  #timer = 0;
  readonly #known: Promise<TextCatalog>;

  constructor() {
    this.#known = this.#texts.catalog();
    this.#known.then(
      async (c) => {
        this.catalog = c;
        this.options = this.#defaults(this.operator);
        await this.#settle();
      },
      (error) => {
        this.ner = 'missing';
        this.fail(error);
      },
    );
  }

  /** Ends the workers. */
  end(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#lent.giveBack();
  }

  readonly text = $derived(this.sheet.text);
  readonly file = $derived(this.sheet.source ? this.sheet : null);
  readonly own = $derived(this.#own?.name ?? '');
  /** Whether a purpose or a policy says what becomes of each kind, and no single operator does. */
  readonly ruled = $derived(this.preset !== '' || this.#own !== null);
  readonly fault = $derived(this.#fault ?? this.#unread);
  readonly #given = $derived.by((): Record<string, unknown> => {
    const preset = this.catalog?.presets.find((p) => p.id === this.preset);
    const choice = { version: 2, otherwise: { text: { by: this.operator, options: this.options } } };
    const model = this.#chosen;
    const over = model === null ? [] : [{ version: 2, find: { text: { names: { model } } } }];
    return layered([this.#own?.layer ?? preset?.policy ?? choice, ...over], 'text');
  });
  readonly #settings = $derived(JSON.stringify(this.#given));
  readonly basis = $derived<Basis>({
    sheet: this.sheet,
    text: this.sheet.text,
    settings: this.#settings,
    edits: this.sheet.edits,
  });

  /** The last result, to be looked at; it may be one of a moment ago. */
  get shown(): TextReading | null {
    return this.made?.of.sheet === this.sheet ? this.made.reading : null;
  }
  /** Whether what is shown is of this text, these settings and these edits. */
  readonly current = $derived(this.made !== null && sameBasis(this.made.of, this.basis));
  readonly complete = $derived(this.current && this.made?.whole === true);
  /** The only way to a result of what was typed, for whoever copies, saves, prints or reports it. */
  readonly sealed = $derived(
    this.complete && !this.fault && this.text !== '' ? (this.made?.sealed ?? null) : null,
  );
  /** Whether there is a result to be had; a file is read again when it is saved. */
  readonly ready = $derived(
    this.sealed !== null || (this.complete && !this.fault && this.sheet.source !== null),
  );
  /** Sheets that would be lost with the page. */
  readonly unsaved = $derived([this.typed, ...this.files].filter((s) => s.unsaved));
  readonly empty = $derived(this.typed.text === '' && this.files.length === 0);

  /** Files wait in a list; the first new one is taken in hand. */
  async add(files: readonly File[]): Promise<void> {
    const [first, ...others] = files.map((f) => new Sheet(f));
    if (!first) return;
    this.files = [...this.files, first, ...others];
    await this.take(first);
  }
  async take(sheet: Sheet): Promise<void> {
    if (sheet === this.sheet) return;
    this.#turn++;
    this.sheet = sheet;
    this.made = null;
    this.#fault = this.#unread = null;
    await this.#read();
  }
  /** Puts a file away, with its edits. */
  async remove(sheet: Sheet): Promise<void> {
    this.files = this.files.filter((f) => f !== sheet);
    if (sheet === this.sheet) await this.take(this.files[0] ?? this.typed);
  }

  write(text: string): void {
    if (this.file || text === this.text) return;
    this.sheet.write(text);
    void this.#read();
  }
  edit(e: TextEdit): void {
    this.sheet.edit(e);
    void this.#change();
  }
  undo(): void {
    this.sheet.undo();
    void this.#change();
  }
  redo(): void {
    this.sheet.redo();
    void this.#change();
  }
  /** Edits of what is in hand, as a file. */
  editsJson(): Promise<string> {
    return this.#texts.editsJson(this.file ? null : this.text, this.sheet.edits);
  }
  /** Those of a file, in one step that can be undone. */
  async takeEdits(json: string): Promise<void> {
    const { sheet, text } = this.basis;
    try {
      const edits = await this.#texts.takeEdits(sheet.source ? null : text, json);
      // They are about what stood there.
      if (sheet !== this.sheet || text !== sheet.text) return;
      this.complaint = null;
      sheet.replace(edits);
    } catch (error) {
      this.complaint = faultOf(error);
      return;
    }
    await this.#change();
  }
  isKept(s: Span): boolean {
    return this.sheet.edits.some(
      (e) => e.kind === 'keep' && e.where.start === s.start && e.where.end === s.end,
    );
  }

  /** Whatever stood there before a fault is no result of what was asked for. */
  fail(error: unknown): void {
    this.made = null;
    this.#fault = faultOf(error);
  }

  /** The result as it is now, once it was copied or saved. */
  handedOut(): void {
    this.sheet.handed = this.basis;
  }

  /** The masked file and its report; null where settings, edits or the file in hand changed meanwhile. @throws FaultError */
  async save(): Promise<MaskedDocument | null> {
    const of = this.basis;
    const policy = this.#policy?.policy;
    if (!this.ready || !policy) return raise({ code: 'job/internal', why: 'there is no result to save' });
    const made = await this.#texts.sealFile(policy);
    return sameBasis(of, this.basis) ? made : null;
  }

  /** Begins with a preset; null where there is none of this id. */
  async begin(preset: string): Promise<Preset | null> {
    const found = (await this.#known).presets.find((p) => p.id === preset) ?? null;
    if (found) await this.set({ preset });
    return found;
  }

  /** Settings changed: preset, operator or its options, or the classifier's switch. */
  async set(change: { preset?: string; operator?: string; options?: Values; model?: string }): Promise<void> {
    // Whoever finds names is chosen beside a policy; everything else takes its place.
    if (change.model === undefined) this.#own = null;
    this.complaint = null;
    if (change.preset !== undefined) this.preset = change.preset;
    if (change.operator !== undefined) {
      this.operator = change.operator;
      this.preset = '';
      this.options = this.#defaults(change.operator);
    }
    if (change.options) this.options = change.options;
    if (change.model !== undefined) this.#chosen = this.model = change.model;
    await this.#settle();
  }

  #defaults(operator: string): Values {
    return defaults(this.catalog?.operators.find((o) => o.id === operator)?.options ?? {});
  }

  /** A policy from a file takes the place of the choices until one is made again. */
  async load(json: string, name: string): Promise<void> {
    try {
      await this.#texts.policyFrom(json, name);
      this.#own = { name, layer: policyLayer(json, name, 'text') };
      this.#chosen = null;
      this.preset = '';
      this.complaint = null;
    } catch (error) {
      this.complaint = faultOf(error);
      return;
    }
    await this.#settle();
  }

  /** The policy as a file that can be handed on: without keys and passphrases. */
  policyJson(): string {
    return `${JSON.stringify(redactPolicy(this.#given, policySchema({ kinds, operators: this.catalog?.operators ?? [] }), 'own'), null, 2)}\n`;
  }

  /** A classifier that is here is used at once; another one waits for the person's word. */
  async choose(id: string): Promise<void> {
    if (this.classifiers.here(id)) await this.set({ model: id });
  }
  async fetchWanted(): Promise<void> {
    try {
      const id = await this.classifiers.fetch();
      if (id !== null) await this.set({ model: id });
    } catch (error) {
      this.complaint = faultOf(error);
    }
  }

  async #settle(): Promise<void> {
    const settings = this.#settings;
    try {
      const policy = await this.#texts.policy(this.#given);
      if (settings !== this.#settings) return;
      this.model = policy.find.text.names.model;
      this.#policy = { settings, policy };
      this.#fault = this.#unread = null;
    } catch (error) {
      if (settings === this.#settings) this.fail(error);
      return;
    }
    await this.#read();
  }

  /** Finds anew; only the latest asking counts, and its faults as well as its findings. */
  async #read(): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const { sheet, settings } = this.basis;
    if (this.#policy?.settings !== settings) return;
    const { policy } = this.#policy;
    try {
      if (sheet.source) await this.#readFile(turn, sheet, sheet.source, policy);
      else await this.#readTyped(turn, policy);
    } catch (error) {
      if (turn === this.#turn) this.fail(error);
    }
  }

  async #readTyped(turn: number, policy: Policy): Promise<void> {
    const { sheet, text, settings } = this.basis;
    const begun = performance.now();
    const off = policy.find.text.names.model === 'off';
    // Another model or operating point reads anew; meanwhile what the last one saw stays marked.
    const read = this.#tagged.text === text && this.#tagged.by === byOf(policy);
    const whole = off || read || text.trim() === '';
    this.ner = before(this.ner, off, read, text);
    const stale = off ? [] : moved(this.#tagged.spans, this.#tagged.text, text);
    const spans = await this.#texts.find(text, policy, stale);
    if (turn !== this.#turn) return;
    this.took = performance.now() - begun;
    this.#found = { sheet, text, settings, spans, policy, whole };
    await this.#change();
    if (whole || turn !== this.#turn) return;
    this.#timer = window.setTimeout(() => void this.#tag(text, policy), this.ner === 'ready' ? REST : 0);
  }

  async #readFile(turn: number, sheet: Sheet, source: File, policy: Policy): Promise<void> {
    if (this.#inHand !== sheet) {
      this.#inHand = null;
      if (source.size === 0) raise({ code: 'source/empty', name: source.name });
      const { text, parts, dropped } = await this.#texts.open(source);
      if (turn !== this.#turn) return;
      this.#inHand = sheet;
      sheet.text = text;
      sheet.opened = { parts, dropped };
    }
    const off = policy.find.text.names.model === 'off';
    this.ner = off ? 'off' : this.ner === 'ready' ? 'reading' : 'loading';
    try {
      const spans = await this.#texts.findIn(policy);
      if (turn !== this.#turn) return;
      this.took = 0;
      this.#found = { sheet, text: sheet.text, settings: this.#settings, spans, policy, whole: true };
      if (!off) await this.#classifierIsReady(policy);
    } catch (error) {
      if (turn === this.#turn && faultOf(error).code.startsWith('model/')) this.ner = 'missing';
      throw error;
    }
    await this.#change();
  }

  async #classifierIsReady(policy: Policy): Promise<void> {
    this.nerBackend = (await this.#texts.ner(policy.find.text.names.model)).note.backend;
    this.ner = 'ready';
  }

  async #tag(text: string, policy: Policy): Promise<void> {
    this.ner = this.ner === 'ready' ? 'reading' : 'loading';
    try {
      const spans = await this.#texts.tag(text, policy);
      await this.#classifierIsReady(policy);
      this.#tagged = { text, by: byOf(policy), spans };
      this.#unread = null;
    } catch (error) {
      this.ner = 'missing';
      this.#unread = faultOf(error);
      return;
    }
    if (!this.file) await this.#read();
  }

  async #change(): Promise<void> {
    const of = this.basis;
    const found = this.#found;
    // What was found in something else is being found anew just now.
    if (!found || !sameReading(found, of) || (of.sheet.source && of.sheet !== this.#inHand)) return;
    try {
      const reading = await (of.sheet.source
        ? this.#texts.changeIn(found.spans, found.policy, of.edits)
        : this.#texts.change(of.text, found.spans, found.policy, of.edits));
      if (!sameBasis(of, this.basis)) return;
      this.made = { reading, of, whole: found.whole };
      this.#fault = null;
      if (of.sheet.source || !found.whole || of.text === '') return;
      const sealed = await this.#texts.seal(of.text, found.spans, found.policy, of.edits);
      if (sameBasis(of, this.basis)) this.made = { reading: sealed.value, of, whole: true, sealed };
    } catch (error) {
      if (sameBasis(of, this.basis)) this.fail(error);
    }
  }
}
