/** What leaves the view of texts: nothing but what was sealed, and the person's own edits. */
import type { MaskedDocument } from '../../../bridge/contract/text.ts';
import type { ReportExporter } from '../../../core/model/plugin.ts';
import { exporters } from '../../../plugins/index.ts';
import { copyText, download } from '../save.ts';
import type { TextWork } from './work.svelte.ts';

/** How long it is said that something was copied, milliseconds. */
const SAID = 1500;

export const reports = exporters.filter((e): e is ReportExporter => e.usual === true);

export class Saving {
  readonly #work: TextWork;
  /** A file is being written. */
  busy = $state(false);
  copied = $state(false);

  constructor(work: TextWork) {
    this.#work = work;
  }
  get name(): string {
    return this.#work.file?.source?.name ?? 'text.txt';
  }
  get #stem(): string {
    return this.name.replace(/\.[^.]*$/, '') || 'text';
  }

  async copy(): Promise<void> {
    const work = this.#work;
    const text = work.sealed?.value.text ?? (await this.#written())?.value.text;
    if (text === undefined || !(await copyText(text))) return;
    work.handedOut();
    this.copied = true;
    setTimeout(() => {
      this.copied = false;
    }, SAID);
  }

  async save(): Promise<void> {
    const work = this.#work;
    const { sealed } = work;
    if (sealed) {
      download(new Blob([sealed.value.text], { type: 'text/plain' }), `${this.#stem}.masked.txt`);
      work.handedOut();
    }
    const made = await this.#written();
    if (!made) return;
    const { bytes, mime } = made.value;
    download(new Blob([bytes], { type: mime }), `${this.#stem}.masked.${this.name.split('.').at(-1)}`);
    work.handedOut();
  }

  async report(e: ReportExporter): Promise<void> {
    const made = this.#work.sealed ?? (await this.#written());
    if (made)
      download(
        new Blob([e.write({ report: made.report })], { type: e.mime }),
        `${this.#stem}.${e.extension}`,
      );
  }

  async edits(): Promise<void> {
    try {
      const json = await this.#work.editsJson();
      download(new Blob([json], { type: 'application/json' }), `${this.#stem}.edits.json`);
    } catch (error) {
      this.#work.fail(error);
    }
  }

  policy(): void {
    download(new Blob([this.#work.policyJson()], { type: 'application/json' }), 'guise-policy.json');
  }

  /** The file in hand, read again; null where there is none, or something else is wanted by now. */
  async #written(): Promise<MaskedDocument | null> {
    const work = this.#work;
    if (!work.file || !work.ready) return null;
    this.busy = true;
    try {
      return await work.save();
    } catch (error) {
      work.fail(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
