/** What crosses to workers of models beside what the engines ask of them (`engines/onnx`, `engines/mediapipe`). */
import type { EngineNote } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { TaggerTest } from '../../engines/transformers/tagger.ts';

/** A worker that may serve another job. */
export interface Resting {
  /** Once nothing runs in it: whether all that was asked of it went well. */
  rests(): Promise<boolean>;
}

/** What the model worker does for texts. */
export interface NerWorker {
  loadTagger(
    base: string,
    id: string,
    backend: 'wasm' | 'webgpu',
    test: TaggerTest | null,
  ): Promise<EngineNote>;
  tag(texts: readonly string[], outsideBias: number): Promise<Span[][]>;
}
