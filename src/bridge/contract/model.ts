/** What crosses to the model worker for texts; its other methods are the engines' own (`engines/onnx`). */
import type { EngineNote } from '../../core/model/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { TaggerTest } from '../../engines/transformers/tagger.ts';

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
