/** What crosses from page to job worker. Only plain data, Blobs, ports and Comlink proxies. */
import type { Edit, Plan } from '../core/plan.ts';
import type { Backend, Policy } from '../core/policy.ts';
import type { Progress } from '../core/progress.ts';
import type { Outcome } from '../core/sealed.ts';
import type { Span } from '../core/text/span.ts';
import type { Found } from '../pipeline/run.ts';

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

/** A sentence and what a token classifier must answer to it; see engines/transformers/tagger.ts. */
export interface TaggerTest {
  readonly text: string;
  readonly step: number;
  readonly spread: number;
  readonly values: readonly number[];
}

/** What the model worker does for texts. */
export interface NerWorker {
  loadTagger(base: string, id: string, backend: 'wasm' | 'webgpu', test: TaggerTest | null): Promise<void>;
  tag(texts: readonly string[], lean: number): Promise<Span[][]>;
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
  finish(
    policy: Policy,
    edits: readonly Edit[],
    onProgress: ((p: Progress) => void) | null,
    signal: MessagePort | null,
  ): Promise<Outcome<Blob>>;
  close(): Promise<void>;
}
