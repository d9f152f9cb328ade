/** A transcript: masked as a text, and what it tells of the sound that it is of. */
import { raise } from '../../core/model/fault.ts';
import type { TextEdit } from '../../core/model/plan.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { Machine, ReportOf } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import { UNTOLD } from '../../core/sound/by-hand.ts';
import type { Timed, Told } from '../../core/sound/told.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { guessLanguage } from '../../core/text/language.ts';
import type { MaskedPart } from '../../core/text/masked.ts';
import type { Span } from '../../core/text/span.ts';
import { endingOf, transcriptFormat, UNTIMED } from '../../formats/endings.ts';
import { machineOf } from '../../formats/timed-words.ts';
import { decodeUtf8 } from '../../formats/utf8.ts';
import { type Laid, laidOver, linesOf } from './aligned.ts';
import { speechOf } from './aloud.ts';
import { Editing } from './parts/editing.ts';
import type { TextEngines } from './run.ts';
import type { TextFacts, Written } from './seal.ts';
import { timedBy } from './told.ts';

/** What is taken to be spoken where nobody can tell. */
const ENGLISH = 'en';

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
  /** What was told of its words' times; null until somebody did. */
  #laid: Laid | null = null;
  /** It says nothing of when. */
  readonly #untimed: boolean;
  /** Who heard it; null where nothing says that a machine did. */
  readonly machine: Machine | null;

  private constructor(document: Editing, name: string, machine: Machine | null, untimed: boolean) {
    this.#document = document;
    this.#untimed = untimed;
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
    const untimed = format === UNTIMED;
    if (untimed && !document.parts.length)
      return raise({ code: 'text/document', name, where: '', why: 'nothing is said in it' });
    // Times that are none are told before anybody reads it.
    if (!untimed) timedBy(document.parts, unmasked(document.parts), name);
    const machine = format === 'transcript' ? machineOf(decodeUtf8(bytes, name)) : null;
    return new Transcript(document, name, machine, untimed);
  }

  /** Text whose words have no times of their own, to be aligned with the sound and laid over it; null where there is none. */
  untimed(policy: Policy): Untimed | null {
    const lines = linesOf(this.#document.parts, this.#untimed).map(({ text, at }) => ({ text, at }));
    return lines.length ? { language: this.#spoken(policy, this.text) ?? ENGLISH, lines } : null;
  }

  /** Times of those words, from then on. @param aligned null: as it came */
  lay(aligned: Aligned | null): void {
    const { parts } = this.#document;
    const before = this.#untimed ? UNTOLD : timedBy(parts, unmasked(parts), this.#name);
    this.#laid = aligned && laidOver(parts, linesOf(parts, this.#untimed), aligned, before);
  }

  #spoken({ find }: Policy, text: string): string | null {
    const { language } = find.text;
    return language === 'auto' ? (guessLanguage(text) ?? null) : language;
  }

  get #parts(): readonly Part[] {
    return this.#laid?.parts ?? this.#document.parts;
  }

  get text(): string {
    return this.#document.sheet.text;
  }
  get mime(): string {
    return this.#document.mime;
  }
  get lines(): Line[] {
    const { sheet } = this.#document;
    return this.#parts.map(({ text, said = [] }, i): Line => {
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
    if (this.#untimed && !this.#laid) raise({ code: 'transcript/unaligned', why: 'unlike' });
    const speech = speechOf(sealed, this.#parts, this.#spoken(policy, sealed.value.whole.text));
    return { sealed, told: { ...this.#timed(), text: sealed.report.lanes.text, speech } };
  }

  #timed(): Timed {
    // Nobody knows yet when: nothing is sealed so.
    if (this.#untimed && !this.#laid) return UNTOLD;
    const timed = timedBy(this.#parts, this.#document.made, this.#name, this.machine);
    return this.#laid ? { ...timed, ...this.#laid.told } : timed;
  }
}

const unmasked = (parts: readonly Part[]): MaskedPart[] =>
  parts.map(({ text }) => ({ text, items: [], decisions: [] }));

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
    align,
  }: {
    readonly engines: TextEngines;
    readonly formats: readonly DocumentFormat[];
    /** Asked once it was read. */
    facts(): Promise<TextFacts>;
    /** Where there is sound to align it with. @throws FaultError `transcript/unaligned` where nothing else tells its times */
    readonly align?: (untimed: Untimed) => Promise<Aligned>;
  },
): Promise<Transcribed> {
  const transcript = await Transcript.open(bytes, name, formats);
  const untimed = align ? transcript.untimed(policy) : null;
  if (align && untimed) transcript.lay(await align(untimed));
  transcript.change(await transcript.find(policy, engines), policy, engines);
  const { sealed, told } = await transcript.seal(policy, engines, await facts());
  return { told, bytes: sealed.value.bytes, extension: endingOf(name) };
}
