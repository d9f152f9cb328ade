/** The state of the text view: what is written, what was found in it, what the person changed. */

import type { ClassifierChoice, MaskedDocument, TextCatalog, TextReading } from '../bridge/contract.ts';
import { Texts } from '../bridge/text.ts';
import { type Fault, faultOf, raise } from '../core/fault.ts';
import { defaults, type Values } from '../core/options.ts';
import type { TextEdit } from '../core/text/plan.ts';
import type { TextPolicy } from '../core/text/policy.ts';
import type { Family } from '../core/text/recognizer.ts';
import type { Span } from '../core/text/span.ts';

/** How long typing must rest before the classifier reads along, milliseconds; rules answer at once. */
const REST = 350;

export class TextWork {
  text = $state('');
  catalog = $state.raw<TextCatalog | null>(null);
  preset = $state('');
  operator = $state('replace');
  options = $state.raw<Values>({});
  /** Id of the token classifier, or `off`. */
  model = $state('guise-ner');
  classifiers = $state.raw<readonly ClassifierChoice[]>([]);
  /** A classifier that was chosen and is not here yet, and how much of it has come. */
  wanted = $state.raw<{ readonly choice: ClassifierChoice; readonly come: number | null } | null>(null);
  /** Why a policy's file was not taken; the one before stays in force. */
  complaint = $state.raw<Fault | null>(null);
  /** The name of a policy's file, while one is in force. */
  own = $state('');
  #json = '';
  found = $state.raw<readonly Span[]>([]);
  result = $state.raw<TextReading | null>(null);
  edits = $state.raw<readonly TextEdit[]>([]);
  fault = $state.raw<Fault | null>(null);
  /** Of the classifier. */
  ner = $state<'off' | 'loading' | 'reading' | 'ready' | 'missing'>('off');
  nerBackend = $state('');
  /** Milliseconds that the rules took last. */
  took = $state(0);
  /** A file in hand: what its parts say stands in `text` and is not written in. */
  file = $state.raw<{
    readonly name: string;
    readonly parts: number;
    readonly dropped: readonly string[];
  } | null>(null);
  /** What was written before the file came. */
  #typed = '';
  readonly #texts = new Texts();
  readonly #past: (readonly TextEdit[])[] = [];
  /** Whether all that the policy asks for has read this text; before that no result is handed out. */
  complete = $state(false);
  #tagged: { readonly text: string; readonly by: string; readonly spans: readonly Span[] } = {
    text: '',
    by: '',
    spans: [],
  };
  #policy: TextPolicy | null = null;
  #turn = 0;
  #timer = 0;

  readonly #known: Promise<TextCatalog>;

  constructor() {
    this.#known = this.#texts.catalog();
    void this.#known.then(async (c) => {
      this.catalog = c;
      this.options = this.#defaults(this.operator);
      await this.#settle();
    });
    void this.#texts.classifiers().then((c) => {
      this.classifiers = c;
    });
  }

  get undoable(): boolean {
    return this.#past.length > 0;
  }

  /** A structured file goes as a document; anything else is read as text. */
  async open(file: File): Promise<void> {
    const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
    if (!(await this.#known).documents.includes(ending)) {
      this.close();
      this.write(await file.text());
      return;
    }
    if (!this.file) this.#typed = this.text;
    this.#fresh('');
    const opening = { name: file.name, parts: 0, dropped: [] };
    this.file = opening;
    try {
      const { text, parts, dropped } = await this.#texts.open(file);
      if (this.file !== opening) return;
      this.file = { name: file.name, parts, dropped };
      this.text = text;
    } catch (error) {
      if (this.file === opening) this.fault = faultOf(error);
      return;
    }
    await this.#read();
  }

  /** Back to what was written before the file. */
  close(): void {
    if (!this.file) return;
    this.file = null;
    this.#turn++;
    this.#fresh(this.#typed);
    void this.#read();
  }

  /** New text; edits of the old one no longer fit. */
  write(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.complete = false;
    this.edits = [];
    this.#past.length = 0;
    void this.#read();
  }

  /** Another text altogether: nothing of the one before is shown beside it. */
  #fresh(text: string): void {
    this.text = text;
    this.complete = false;
    this.edits = [];
    this.#past.length = 0;
    this.result = null;
    this.fault = null;
    this.found = [];
  }

  fail(error: unknown): void {
    this.fault = faultOf(error);
  }

  /** The masked file and its report. @throws FaultError */
  save(): Promise<MaskedDocument> {
    const policy = this.#policy ?? raise({ code: 'job/internal', why: 'no file was read' });
    return this.#texts.write(this.found, policy);
  }

  edit(e: TextEdit): void {
    this.#past.push(this.edits);
    const same = (x: TextEdit) => x.start === e.start && x.end === e.end;
    // Keeping what was marked by hand takes the mark away; keeping twice masks again.
    const again = this.edits.some((x) => same(x) && x.kind === e.kind);
    this.edits = again ? this.edits.filter((x) => !same(x)) : [...this.edits.filter((x) => !same(x)), e];
    void this.#change();
  }

  undo(): void {
    const last = this.#past.pop();
    if (!last) return;
    this.edits = last;
    void this.#change();
  }

  isKept(s: Span): boolean {
    return this.edits.some((e) => e.kind === 'keep' && e.start === s.start && e.end === s.end);
  }

  /** Settings changed: preset, operator or its options, or the classifier's switch. */
  async set(change: { preset?: string; operator?: string; options?: Values; model?: string }): Promise<void> {
    this.own = '';
    this.complaint = null;
    if (change.preset !== undefined) this.preset = change.preset;
    if (change.operator !== undefined) {
      this.operator = change.operator;
      this.preset = '';
      this.options = this.#defaults(change.operator);
    }
    if (change.options) this.options = change.options;
    if (change.model !== undefined) this.model = change.model;
    await this.#settle();
  }

  #defaults(operator: string): Values {
    return defaults(this.catalog?.operators.find((o) => o.id === operator)?.options ?? {});
  }

  /** A policy from a file takes the place of the choices until one is made again. */
  async load(json: string, name: string): Promise<void> {
    try {
      this.#policy = await this.#texts.policyFrom(json, name);
      this.own = name;
      this.#json = json;
      this.preset = '';
      this.complaint = null;
    } catch (error) {
      this.complaint = faultOf(error);
      return;
    }
    await this.#read();
  }

  policyJson(): string {
    if (this.own) return this.#json;
    return `${JSON.stringify(this.#given(), null, 2)}\n`;
  }

  #given(): Record<string, unknown> {
    const preset = this.catalog?.presets.find((p) => p.id === this.preset);
    const given: Record<string, unknown> & { ner?: object } = preset
      ? { ...preset.policy }
      : { version: 1, otherwise: { operator: this.operator, options: this.options } };
    return this.model === 'guise-ner' ? given : { ...given, ner: { ...given.ner, model: this.model } };
  }

  /** A classifier that is here is used at once; another one waits for the person's word. */
  async choose(id: string): Promise<void> {
    const choice = this.classifiers.find((c) => c.id === id);
    this.wanted = null;
    // Our own is small and comes by itself.
    if (!choice || choice.kept || id === 'guise-ner') return this.set({ model: id });
    this.wanted = { choice, come: null };
  }

  async fetchWanted(): Promise<void> {
    const { wanted } = this;
    if (!wanted) return;
    const { choice } = wanted;
    this.wanted = { choice, come: 0 };
    try {
      await this.#texts.fetchClassifier(choice.id, (come) => {
        this.wanted = { choice, come };
      });
      this.classifiers = await this.#texts.classifiers();
      this.wanted = null;
      await this.set({ model: choice.id });
    } catch (error) {
      this.wanted = null;
      this.complaint = faultOf(error);
    }
  }

  async #settle(): Promise<void> {
    try {
      this.#policy = await this.#texts.policy(this.#given());
      this.fault = null;
    } catch (error) {
      this.result = null;
      this.fault = faultOf(error);
      return;
    }
    await this.#read();
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const policy = this.#policy;
    if (!policy) return;
    if (this.file) return this.#readFile(turn, policy);
    const text = this.text;
    const begun = performance.now();
    // Another model or operating point reads anew; meanwhile what the last one saw stays marked.
    const read = this.#tagged.text === text && this.#tagged.by === byOf(policy);
    this.complete = policy.ner.model === 'off' || read || text.trim() === '';
    const stale = this.#tagged.text === text ? this.#tagged.spans : moved(this.#tagged, text);
    const found = await this.#texts.find(text, policy, policy.ner.model === 'off' ? [] : stale);
    if (turn !== this.#turn) return;
    this.took = performance.now() - begun;
    this.found = found;
    await this.#change();
    clearTimeout(this.#timer);
    if (policy.ner.model === 'off') {
      this.ner = 'off';
      return;
    }
    if (this.complete) return;
    this.#timer = window.setTimeout(() => void this.#tag(text, policy), this.ner === 'ready' ? REST : 0);
  }

  async #readFile(turn: number, policy: TextPolicy): Promise<void> {
    if (this.file?.parts === 0) return;
    this.complete = false;
    this.ner = policy.ner.model === 'off' ? 'off' : this.ner === 'ready' ? 'reading' : 'loading';
    try {
      const found = await this.#texts.findIn(policy);
      if (turn !== this.#turn) return;
      this.took = 0;
      this.found = found;
      if (policy.ner.model !== 'off') {
        this.nerBackend = (await this.#texts.ner(policy.ner.model)).note.backend;
        this.ner = 'ready';
      }
      this.complete = true;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.result = null;
      this.fault = faultOf(error);
      if (this.fault.code.startsWith('model/')) this.ner = 'missing';
      return;
    }
    await this.#change();
  }

  async #tag(text: string, policy: TextPolicy): Promise<void> {
    this.ner = this.ner === 'ready' ? 'reading' : 'loading';
    try {
      const spans = await this.#texts.tag(text, policy);
      this.nerBackend = (await this.#texts.ner(policy.ner.model)).note.backend;
      this.#tagged = { text, by: byOf(policy), spans };
      this.ner = 'ready';
    } catch (error) {
      this.ner = 'missing';
      this.fault = faultOf(error);
      return;
    }
    if (text === this.text) await this.#read();
    else void this.#tag(this.text, this.#policy ?? policy);
  }

  async #change(): Promise<void> {
    const policy = this.#policy;
    if (!policy) return;
    const text = this.text;
    try {
      const made = await (this.file
        ? this.#texts.changeIn(this.found, policy, this.edits)
        : this.#texts.change(text, this.found, policy, this.edits));
      if (text !== this.text) return;
      this.result = made;
      this.fault = null;
    } catch (error) {
      // Nothing unmasked is shown as a result.
      this.result = null;
      this.fault = faultOf(error);
    }
  }

  familyOf(entity: string): Family {
    return this.catalog?.entities.find((e) => e.entity === entity)?.family ?? 'id';
  }
}

const byOf = (policy: TextPolicy): string => `${policy.ner.model} ${policy.ner.point}`;

/** The classifier's spans while typing goes on: what lies before and after the change stays marked. */
function moved(old: { readonly text: string; readonly spans: readonly Span[] }, text: string): Span[] {
  let head = 0;
  const most = Math.min(old.text.length, text.length);
  while (head < most && old.text[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old.text.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const by = text.length - old.text.length;
  return old.spans.flatMap((s) =>
    s.end <= head
      ? [s]
      : s.start >= old.text.length - tail
        ? [{ ...s, start: s.start + by, end: s.end + by }]
        : [],
  );
}
