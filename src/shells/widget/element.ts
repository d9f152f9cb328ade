/**
 * `<guise-upload name="photo" accept="image/*" required>`: a file input whose files are masked in the page, and whose value is only ever
 * what was masked and checked. Attributes, events, parts and properties: docs/embedding.md.
 */
import { mount, unmount } from 'svelte';
import type { Taken } from '../../bridge/contract/intake.ts';
import { counted } from '../../bridge/intake/names.ts';
import type { Report } from '../../core/model/report.ts';
import type { Item } from '../review/item.svelte.ts';
import rows from '../review/row.css?raw';
import { type Asked, Queue } from './queue.svelte.ts';
import { madeBy, readSettings, sha256Of } from './settings.ts';
import { speechOf } from './speech.ts';
import css from './style.css?raw';
import Upload from './Upload.svelte';

/** What a result consists of. */
export type SealedFile = Extract<Taken, { verdict: 'sealed' }>;

const FLAGS = ['multiple', 'required', 'disabled', 'review', 'framed'] as const;
const TEXTS = ['name', 'accept', 'preset', 'policy', 'lang', 'assets', 'max-size', 'report-name'] as const;

export class GuiseUpload extends HTMLElement {
  static readonly formAssociated = true;
  static readonly observedAttributes = [...FLAGS, ...TEXTS];
  readonly #internals = this.attachInternals();
  readonly #queue = new Queue({
    changed: (i) => this.#changed(i),
    progressed: (i) => this.#tell('progress', { name: i.file.name, ...i.progress }),
    left: () => this.#settle(),
  });
  #ui: Record<string, unknown> | null = null;
  /** Disabled by a fieldset. */
  #disabled = false;
  /** Those that were in the value when it was told last. */
  #told: readonly Item[] = [];
  /** Each outcome is told once. */
  readonly #outcomes = new WeakSet<object>();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    // A sheet of the page's own making is no inline style: strict policies let it pass.
    sheet.replaceSync(css + rows);
    root.adoptedStyleSheets = [sheet];
    this.addEventListener('paste', (e) => {
      if (!this.#queue.asked.disabled && e.clipboardData?.files.length) {
        e.preventDefault();
        this.add(e.clipboardData.files);
      }
    });
  }

  connectedCallback(): void {
    this.#read();
    if (this.shadowRoot)
      this.#ui ??= mount(Upload, {
        target: this.shadowRoot,
        props: { queue: this.#queue, add: (files: Iterable<File>) => this.add(files) },
      });
    this.#settle();
  }
  /** Moved elsewhere in the page, it goes on; taken out, it ends. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected || !this.#ui) return;
      this.#queue.clear();
      this.#queue.end();
      void unmount(this.#ui);
      this.#ui = null;
    });
  }
  attributeChangedCallback(): void {
    if (this.isConnected) this.#read();
  }
  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.#read();
  }
  formResetCallback(): void {
    this.#queue.clear();
  }
  /** What the browser kept over a way back: results of the same settings, bit by bit what their reports tell of. */
  async formStateRestoreCallback(state: unknown): Promise<void> {
    if (!(state instanceof FormData)) return;
    const { era } = this.#queue;
    /** Nothing was reset or set otherwise, so far. */
    const stands = () => this.#queue.era === era && state.get('made') === madeBy(this.#queue.asked);
    if (!stands()) return;
    const reports = state.getAll('report').map(String);
    for (const [i, file] of state.getAll('file').entries()) {
      const kept = reports[i];
      if (!(file instanceof File) || kept === undefined) continue;
      const made = JSON.parse(kept) as Pick<SealedFile, 'report' | 'words'>;
      if ((await sha256Of(file)) === made.report.output.sha256) await this.#queue.restore(file, made, stands);
    }
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }
  get type(): string {
    return this.localName;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** What would be sent now. */
  get files(): readonly File[] {
    return this.#sealed().map((s) => s.file);
  }
  /** Reports of what would be sent, in the same order. */
  getReport(): readonly Report[] {
    return this.#sealed().map((s) => s.report);
  }
  /** Takes files as if they had been chosen. */
  add(files: Iterable<File>): void {
    void this.#queue.add(files);
    this.#settle();
  }
  /** Leaves all of them out. */
  clear(): void {
    this.#queue.clear();
  }

  #sealed(): readonly SealedFile[] {
    const apart = counted();
    return this.#queue.ready.flatMap(({ sealed }) => {
      if (!sealed) return [];
      const { file } = sealed;
      const name = apart(file.name);
      return { ...sealed, file: name === file.name ? file : new File([file], name, { type: file.type }) };
    });
  }

  #read(): void {
    const text = (name: (typeof TEXTS)[number]) => this.getAttribute(name);
    const lang = text('lang') ?? (this.closest<HTMLElement>('[lang]')?.lang || navigator.language);
    const before = this.#queue.asked;
    const [policy, maxSize, wrong] = readSettings(text('policy'), text('max-size'));
    const asked: Asked = {
      accept: text('accept') ?? '',
      multiple: this.hasAttribute('multiple'),
      required: this.hasAttribute('required'),
      review: this.hasAttribute('review'),
      framed: this.hasAttribute('framed'),
      disabled: this.#disabled || this.hasAttribute('disabled'),
      assets: text('assets') ?? undefined,
      preset: text('preset') ?? undefined,
      policy,
      maxSize,
      lang,
      wrong,
    };
    this.#queue.asked = asked;
    if (madeBy(asked) !== madeBy(before)) this.#queue.anew();
    if (lang !== before.lang) void this.#speak(lang);
    this.#settle();
  }

  async #speak(lang: string): Promise<void> {
    // Words that do not come leave those that are there.
    const speech = await speechOf(lang).catch(() => null);
    if (!speech || lang !== this.#queue.asked.lang) return;
    this.#queue.speech = speech;
    this.#settle();
  }

  #changed(item: Item): void {
    this.#settle();
    const { taken, fault } = item;
    const outcome = taken ?? fault;
    if (!outcome || this.#outcomes.has(outcome) || item.busy) return;
    this.#outcomes.add(outcome);
    if (fault) this.#tell('error', { name: item.file.name, fault });
    else if (item.sealed) this.#tell('sealed', item.sealed);
    else if (taken?.verdict === 'refused') this.#tell('refused', { name: item.file.name, ...taken });
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Value and validity as the files stand. */
  #settle(): void {
    const { ready } = this.#queue;
    const value = new FormData();
    const state = new FormData();
    state.append('made', madeBy(this.#queue.asked));
    const reportName = this.getAttribute('report-name');
    for (const { file, report, words } of this.#sealed()) {
      if (this.name) value.append(this.name, file);
      const json = JSON.stringify(report);
      if (reportName)
        value.append(reportName, new File([json], `${file.name}.report.json`, { type: 'application/json' }));
      state.append('file', file);
      state.append('report', JSON.stringify({ report, words }));
    }
    this.#internals.setFormValue(ready.length ? value : null, state);
    const [flags, message] = this.#wrong();
    const anchor = this.shadowRoot?.querySelector<HTMLElement>('.choose') ?? undefined;
    this.#internals.setValidity(flags, message, anchor);
    const same = ready.length === this.#told.length && ready.every((i, n) => i === this.#told[n]);
    this.#told = ready;
    if (!same) this.#tell('change', {});
  }

  #wrong(): [ValidityStateFlags, string] {
    const { items, busy, ready, asked, speech } = this.#queue;
    const { words } = speech;
    if (busy) return [{ customError: true }, words.busy];
    const [bad] = items.filter((i) => !i.sealed);
    if (bad) return [{ customError: true }, words.unsent];
    if (ready.length < items.length) return [{ customError: true }, words.unconfirmed];
    if (asked.required && !ready.length) return [{ valueMissing: true }, words.missing];
    return [{}, ''];
  }
}
