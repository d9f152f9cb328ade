/** What crosses from page to job worker. Only plain data, Blobs, ports and Comlink proxies. */

import type { Edit, Plan } from '../core/model/plan.ts';
import type { Preset } from '../core/model/plugin.ts';
import type { Backend, Policy } from '../core/model/policy.ts';
import type { Progress } from '../core/model/progress.ts';
import type { EngineNote } from '../core/model/report.ts';
import type { Sealed } from '../core/model/sealed.ts';
import type { Place } from '../core/space/drawing.ts';
import type { Operator } from '../core/text/operator.ts';
import type { OpenedPages } from '../core/text/pages.ts';
import type { Item, TextDecision, TextEdit } from '../core/text/plan.ts';
import type { Family } from '../core/text/recognizer.ts';
import type { Span } from '../core/text/span.ts';
import type { Finished, Found } from '../pipeline/job/types.ts';
import type { Followed } from '../pipeline/passes/follow.ts';
import type { TextReport } from '../pipeline/text/7-report.ts';

export interface JobOptions {
  readonly backend: Backend;
  /** `ffmpeg` takes the second path even where the first would do. */
  readonly path: 'auto' | 'ffmpeg';
  /** Model workers for the CPU. */
  readonly lanes: number;
  /** The page's folder, absolute. */
  readonly base: string;
  /** Where ffmpeg's worker lies. */
  readonly ffmpegWorker: string;
}

/** The page's side: makes workers that the job worker asks for. */
export interface Spawner {
  model(): MessagePort;
  mediapipe(): MessagePort;
  /** Called once a second: a worker that loops for ever in some file's bytes falls silent. */
  alive(): void;
}
export const HEARTBEAT = 1000;

/** The folder of the origin's own file system that results are made in. */
export const SCRATCH = 'guise-scratch';

/** A sentence and what a token classifier must answer to it; see engines/transformers/tagger.ts. */
export interface TaggerTest {
  readonly text: string;
  readonly step: number;
  readonly spread: number;
  readonly values: readonly number[];
}

/** What the model worker does for texts. */
export interface NerWorker {
  loadTagger(
    base: string,
    id: string,
    backend: 'wasm' | 'webgpu',
    test: TaggerTest | null,
  ): Promise<EngineNote>;
  tag(texts: readonly string[], lean: number): Promise<Span[][]>;
}

/** What of a text's work runs beside the page: rules and operators. */
export interface TextWorker {
  /** Completes and checks a policy. */
  policy(given: Readonly<Record<string, unknown>>): Promise<Policy>;
  /** The same from a file's text; faults name the line. */
  policyFrom(json: string, name: string): Promise<Policy>;
  catalog(): Promise<TextCatalog>;
  classifiers(base: string, backend: 'wasm' | 'webgpu'): Promise<readonly ClassifierChoice[]>;
  /** Fetches a classifier once, checks it and keeps it. @throws FaultError `model/...` */
  fetchClassifier(
    base: string,
    id: string,
    backend: 'wasm' | 'webgpu',
    tell: (bytes: number) => void,
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

/** A token classifier of this page's host, for a person to choose. */
export interface ClassifierChoice {
  readonly id: string;
  /** Of all that is fetched for it. */
  readonly bytes: number;
  /** Whether it is on this device already. */
  readonly kept: boolean;
  readonly licence: string;
}

/** Spans of each text by the token classifier. */
export type Tag = (texts: readonly string[], lean: number) => Promise<Span[][]>;

/** A file in hand: all its parts as one text. */
export interface OpenedDocument {
  readonly text: string;
  readonly parts: number;
  /** What the result will not have. */
  readonly dropped: readonly string[];
}

/** A masked file; its parts were changed where they stand. */
export type MaskedDocument = Sealed<
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string },
  TextReport
>;
export type MaskedText = Sealed<TextReading, TextReport>;

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
  readonly decisions: readonly TextDecision[];
  /** How often each entity was found. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Inspection extends Found {
  /** The plan as the policy alone makes it. */
  readonly plan: Plan;
}

export interface JobWorker {
  start(file: Blob, name: string, options: JobOptions, spawn: Spawner): Promise<void>;
  find(
    policy: Policy,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Inspection>;
  people(
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<readonly (readonly string[])[]>;
  follow(
    from: Place,
    to: number,
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Followed>;
  finish(
    policy: Policy,
    edits: readonly Edit[],
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Finished<Blob>>;
  close(): Promise<void>;
}
