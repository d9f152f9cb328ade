/** A transcript: masked as a text, and what it tells of the sound that it is of. */
import { raise } from '../../core/model/fault.ts';
import type { TextEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Machine, ReportOf } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import type { Timed, Told } from '../../core/sound/told.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { guessLanguage } from '../../core/text/language.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { Span } from '../../core/text/span.ts';
import { endingOf, transcriptFormat } from '../../formats/endings.ts';
import { machineOf } from '../../formats/timed-words.ts';
import { decodeUtf8 } from '../../formats/utf8.ts';
import { speechOf } from './aloud.ts';
import { Editing } from './parts/editing.ts';
import type { TextEngines } from './run.ts';
import type { TextFacts, Written } from './seal.ts';
import { timedBy } from './told.ts';

/** One part of a transcript: a cue, a sentence, a note. Places are in its text as one. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** When what of it is said, seconds; none of a note. */
  readonly said: readonly { readonly start: number; readonly from: number; readonly to: number }[];
}

/** What is sealed of it, and what it tells. */
export interface SealedTranscript {
  readonly sealed: Sealed<Written & { readonly whole: MaskedPart }, ReportOf<'text'>>;
  readonly told: Told;
}

/** A transcript in hand: found in and changed as one text, as often as a person likes. */
export class Transcript {
  readonly #document: Editing;
  readonly #name: string;
  /** Who heard it; null where nothing says that a machine did. */
  readonly machine: Machine | null;

  private constructor(document: Editing, name: string, machine: Machine | null) {
    this.#document = document;
    this.#name = name;
    this.machine = machine;
  }

  /** @throws FaultError `text/document` where it is none or tells no times */
  static async open(
    bytes: Uint8Array,
    name: string,
    formats: readonly DocumentFormat[],
  ): Promise<Transcript> {
    const format = transcriptFormat(name);
    if (format === undefined)
      return raise({ code: 'text/document', name, where: '', why: 'it does not say when it is said' });
    const document = await Editing.open(bytes, { name, columns: [] }, formats, format);
    // Times that are none are told before anybody reads it.
    timedBy(
      document.parts,
      document.parts.map(({ text }) => ({ text, items: [], decisions: [] })),
      name,
    );
    const machine = format === 'transcript' ? machineOf(decodeUtf8(bytes, name)) : null;
    return new Transcript(document, name, machine);
  }

  get text(): string {
    return this.#document.sheet.text;
  }
  get mime(): string {
    return this.#document.mime;
  }
  get lines(): Line[] {
    const { parts, sheet } = this.#document;
    return parts.map(({ text, said = [] }, i): Line => {
      const at = sheet.starts[i] ?? 0;
      return {
        start: at,
        end: at + text.length,
        said: said.map(({ start, from, to }) => ({ start: at + start, from, to })),
      };
    });
  }

  /** Places in its text. */
  find(policy: Policy, engines: TextEngines): Promise<Span[]> {
    return this.#document.find(policy, engines);
  }

  /** @returns how it reads then, and when that is said which was found */
  change(
    found: readonly Span[],
    policy: Policy,
    engines: TextEngines,
    edits: readonly TextEdit[] = [],
  ): { readonly whole: MaskedPart; readonly timed: Timed } {
    return { whole: this.#document.change(found, policy, engines, edits), timed: this.#timed() };
  }

  /** As it was changed last, read anew. @throws FaultError `text/residual` */
  async seal(policy: Policy, engines: TextEngines, facts: TextFacts): Promise<SealedTranscript> {
    const sealed = await this.#document.seal(policy, engines, facts);
    const { language } = policy.find.text;
    const spoken = language === 'auto' ? (guessLanguage(sealed.value.whole.text) ?? null) : language;
    const speech = speechOf(sealed, this.#document.parts, spoken);
    return { sealed, told: { ...this.#timed(), text: sealed.report.lanes.text, speech } };
  }

  #timed(): Timed {
    return timedBy(this.#document.parts, this.#document.made, this.#name, this.machine);
  }
}

export interface Transcribed {
  readonly told: Told;
  /** Of the same format. */
  readonly bytes: Uint8Array;
  /** Without a dot. */
  readonly extension: string;
}

/** @throws FaultError `text/document` where it is none or tells no times, `text/residual` */
export async function maskTranscript(
  bytes: Uint8Array,
  name: string,
  policy: Policy,
  {
    engines,
    formats,
    facts,
  }: {
    readonly engines: TextEngines;
    readonly formats: readonly DocumentFormat[];
    /** Asked once it was read. */
    facts(): Promise<TextFacts>;
  },
): Promise<Transcribed> {
  const transcript = await Transcript.open(bytes, name, formats);
  transcript.change(await transcript.find(policy, engines), policy, engines);
  const { sealed, told } = await transcript.seal(policy, engines, await facts());
  return { told, bytes: sealed.value.bytes, extension: endingOf(name) };
}
