/** A document in hand: found in and changed as one text, as often as a person likes, then written. */

import { editsJson, fitTextEdits, parseEditsJson } from '../../../core/model/parse-edits.ts';
import type { TextEdit } from '../../../core/model/plan.ts';
import type { Policy } from '../../../core/model/policy.ts';
import type { ReportOf } from '../../../core/model/report.ts';
import type { Sealed } from '../../../core/model/sealed.ts';
import type { DocumentFormat, DocumentOptions, Opened, Part } from '../../../core/text/document.ts';
import type { MaskedPart } from '../../../core/text/masked.ts';
import type { Span } from '../../../core/text/span.ts';
import { encodeUtf8 } from '../../../formats/utf8.ts';
import { openDocument } from '../0-open.ts';
import { analyseParts, changeParts, type TextEngines } from '../run.ts';
import { type Rereading, rereading, seal, type TextFacts, type Written } from '../seal.ts';
import { byPart, editsByPart, editsOnSheet, maskedSheet, onSheet, type Sheet, sheetOf } from './sheet.ts';

export class Editing {
  readonly mime: string;
  readonly sheet: Sheet;
  readonly #opened: Opened;
  /** Its parts as they were changed last. */
  #made: readonly MaskedPart[] = [];

  readonly #reread: Rereading;

  private constructor(opened: Opened, format: DocumentFormat, reread: Rereading) {
    this.#reread = reread;
    this.mime = format.mime;
    this.sheet = sheetOf(opened.parts);
    this.#opened = opened;
  }

  /** @param wanted id of a format, or `auto` @throws FaultError `text/document` */
  static async open(
    bytes: Uint8Array,
    options: DocumentOptions,
    formats: readonly DocumentFormat[],
    wanted = options.typed ? 'plain' : 'auto',
  ): Promise<Editing> {
    const { opened, format } = await openDocument(bytes, options, formats, wanted);
    return new Editing(opened, format, rereading(format, options, formats));
  }

  /** What was typed or pasted: a text, whatever a file of such bytes would be. */
  static ofText(text: string, formats: readonly DocumentFormat[]): Promise<Editing> {
    // Half a sign has no bytes.
    return Editing.open(
      encodeUtf8(text.replace(/\p{Cs}/gu, '\ufffd')),
      { name: 'text.txt', columns: [], typed: true },
      formats,
    );
  }

  get parts(): readonly Part[] {
    return this.#opened.parts;
  }
  get made(): readonly MaskedPart[] {
    return this.#made;
  }
  get dropped(): readonly string[] {
    return this.#opened.dropped;
  }

  /** Offsets in the sheet. */
  async find(policy: Policy, engines: TextEngines): Promise<Span[]> {
    return onSheet(this.sheet, await analyseParts(this.#opened.parts, policy, engines));
  }

  change(
    found: readonly Span[],
    policy: Policy,
    engines: TextEngines,
    edits: readonly TextEdit[] = [],
  ): MaskedPart {
    const { parts } = this.#opened;
    const spans = byPart(this.sheet, parts, found);
    this.#made = changeParts(parts, spans, policy, engines, editsByPart(this.sheet, parts, edits));
    return maskedSheet(this.sheet, this.#made);
  }

  /**
   * As it was changed last, read anew and masked again where something still stood in it.
   * @returns the file, and what it says as one text. @throws FaultError `text/residual`
   */
  async seal(
    policy: Policy,
    engines: TextEngines,
    facts: TextFacts,
  ): Promise<Sealed<Written & { readonly whole: MaskedPart }, ReportOf<'text'>>> {
    const done = await seal(this.#opened, this.#made, { policy, engines, reread: this.#reread, facts });
    this.#made = done.value.made;
    return { ...done, value: { ...done.value, whole: maskedSheet(this.sheet, this.#made) } };
  }

  /** What a person changed in the sheet as a file of edits, and back. @param source hash of the document as it came */
  editsJson(source: string, edits: readonly TextEdit[]): string {
    return editsJson(source, editsByPart(this.sheet, this.#opened.parts, edits));
  }
  /** @throws FaultError `edits/invalid`, `edits/other` */
  takeEdits(source: string, json: string): TextEdit[] {
    const parts = this.#opened.parts.map((p) => p.text);
    return editsOnSheet(this.sheet, [...fitTextEdits(parseEditsJson(json), { source, parts })]);
  }

  close(): void {
    this.#opened.close?.();
  }
}
