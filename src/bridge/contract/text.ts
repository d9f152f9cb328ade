/** What crosses from the page to the text worker. Only plain data, transferred bytes and Comlink proxies. */

import type { Decision, TextEdit } from '../../core/model/plan.ts';
import type { Preset } from '../../core/model/plugin.ts';
import type { Policy } from '../../core/model/policy.ts';
import type { EngineNote, Machine, ReportOf } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import type { Aligned, Untimed } from '../../core/sound/aligned/lines.ts';
import type { Timed, Told } from '../../core/sound/told.ts';
import type { Item } from '../../core/text/masked.ts';
import type { Operator } from '../../core/text/operator.ts';
import type { OpenedPages } from '../../core/text/pages.ts';
import type { Family } from '../../core/text/recognizer.ts';
import type { Span } from '../../core/text/span.ts';
import type { ModelChoice } from '../../pipeline/ports.ts';
import type { Line } from '../../pipeline/text/transcript.ts';
import type { NamedEndpoint } from '../endpoints.ts';
import type { OutgoingCaptions } from './outgoing.ts';

export type { ModelChoice };

/** What of a text's work runs beside the page: rules and operators. */
export interface TextWorker {
  /** Completes and checks a policy. */
  policy(given: Readonly<Record<string, unknown>>): Promise<Policy>;
  /** The same from a file's text; faults name the line. */
  policyFrom(json: string, name: string): Promise<Policy>;
  catalog(): Promise<TextCatalog>;
  classifiers(base: string, backend: 'wasm' | 'webgpu'): Promise<readonly ModelChoice[]>;
  /** Fetches a classifier once, checks it and keeps it. @throws FaultError `model/...` */
  fetchClassifier(
    base: string,
    id: string,
    backend: 'wasm' | 'webgpu',
    tell: ((bytes: number) => void) | null,
  ): Promise<void>;
  /** What the classifier sees in it. `tag` is called back. */
  names(text: string, policy: Policy, tag: Tag): Promise<Span[]>;
  /** Rules and, where they are given, what `names` saw, settled. */
  find(text: string, policy: Policy, names: readonly Span[]): Promise<Span[]>;
  /** Pages of a PDF, for a pipeline that runs elsewhere. @param base the page's folder. @throws FaultError `text/document` */
  pages(bytes: Uint8Array, name: string, base: string, written: boolean): Promise<OpenedPages>;
  /** Opens a file and keeps it in hand, one at a time. @param base the page's folder. @throws FaultError `text/document` */
  openDocument(bytes: Uint8Array, name: string, base: string): Promise<OpenedDocument>;
  /** What is found in it, by offsets in its text. `tag` is called back for the names in it. */
  findDocument(policy: Policy, tag: Tag | null): Promise<Span[]>;
  changeDocument(found: readonly Span[], policy: Policy, edits: readonly TextEdit[]): Promise<TextReading>;
  /** The file as it was changed last, read again. `tag` is called back. @throws FaultError `text/residual` */
  sealDocument(policy: Policy, tag: Tag | null, engines: readonly EngineNote[]): Promise<MaskedDocument>;
  /** Opens a transcript and keeps it in hand beside others, until it is closed. @throws FaultError `text/document` */
  openTranscript(bytes: Uint8Array, name: string): Promise<TranscriptInHand>;
  /** A person's edits as a file, by the parts of the document in hand, or of what was typed. @param typed null for the document */
  editsJson(typed: string | null, edits: readonly TextEdit[]): Promise<string>;
  /** And back. @throws FaultError `edits/invalid`, `edits/other` */
  takeEdits(typed: string | null, json: string): Promise<readonly TextEdit[]>;
  /** A way for captions to an endpoint that the host names. @throws FaultError `policy/invalid` for any other */
  outgoing(to: NamedEndpoint): Promise<OutgoingCaptions>;
  /** To be looked at: nothing of it may be handed out. */
  change(
    text: string,
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[],
  ): Promise<TextReading>;
  /** The same, read again. @throws FaultError `text/residual` */
  seal(
    text: string,
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[],
    tag: Tag | null,
    engines: readonly EngineNote[],
  ): Promise<MaskedText>;
}

/** What is said in a sound track, as its transcript tells; a proxy. */
export interface TranscriptInHand {
  /** All that it says, as one text, and where and when each of its parts is said in it. */
  read(): Promise<{
    readonly text: string;
    readonly lines: readonly Line[];
    readonly machine: Machine | null;
  }>;
  /** Its text whose words have no times of their own; null where there is none. */
  untimed(policy: Policy): Promise<Untimed | null>;
  /** Times of those, as they were told by the sound; null: as it came. */
  lay(aligned: Aligned | null): Promise<readonly Line[]>;
  find(policy: Policy, tag: Tag | null): Promise<Span[]>;
  change(
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[],
  ): Promise<{ readonly reading: TextReading; readonly timed: Timed }>;
  /** Changed so, and read again. @throws FaultError `text/residual` */
  seal(
    found: readonly Span[],
    policy: Policy,
    edits: readonly TextEdit[],
    tag: Tag | null,
    engines: readonly EngineNote[],
  ): Promise<MaskedTranscript>;
}

/** A masked transcript, and what it tells of its sound. */
export interface MaskedTranscript {
  readonly document: MaskedDocument;
  readonly told: Told;
}

/** Spans of each text by the token classifier. */
export type Tag = (texts: readonly string[], outsideBias: number) => Promise<Span[][]>;

/** A file in hand: all its parts as one text. */
export interface OpenedDocument {
  readonly text: string;
  readonly parts: number;
  /** What the result will not have. */
  readonly dropped: readonly string[];
}

/** A masked file; its parts were changed where they stand. */
export type MaskedDocument = Sealed<
  {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly mime: string;
    /** What it says, as one text. */
    readonly text: string;
  },
  ReportOf<'text'>
>;
export type MaskedText = Sealed<TextReading, ReportOf<'text'>>;

export interface TextCatalog {
  readonly operators: readonly Pick<
    Operator,
    'id' | 'label' | 'leaves' | 'reversible' | 'caution' | 'options'
  >[];
  readonly presets: readonly Preset[];
  /** Endings of files that are masked as documents: by cell, value, paragraph. */
  readonly documents: readonly string[];
  /** Every entity that something finds, with its name. */
  readonly entities: readonly { readonly entity: string; readonly label: string; readonly family: Family }[];
}

/** A masked text beside its original. */
export interface TextReading {
  readonly text: string;
  readonly items: readonly Item[];
  readonly decisions: readonly Decision<Span>[];
  /** How often each entity was found. */
  readonly counts: Readonly<Record<string, number>>;
}
