/** The token classifier of a page: loaded once, on the GPU where that passes the self-test, else on the CPU. */
import guiseNer from '../../models/ner/guise-ner/self-test.json';
import { faultOf } from '../core/model/fault.ts';
import type { EngineNote } from '../core/model/report.ts';
import type { Span } from '../core/text/span.ts';
import type { TaggerTest } from '../engines/transformers/tagger.ts';
import { connectNer, findGpu } from './connect.ts';

export class Ner {
  /** What runs, and why not something faster. */
  readonly note: EngineNote;
  readonly #connection: ReturnType<typeof connectNer>;
  private constructor(note: EngineNote, connection: ReturnType<typeof connectNer>) {
    this.note = note;
    this.#connection = connection;
  }

  /** @param backend `auto` tries WebGPU first where the browser has it. @throws FaultError `model/...` */
  static async load(
    id: string,
    backend: 'auto' | 'wasm' | 'webgpu' = 'auto',
    base = new URL('./', document.baseURI).href,
  ): Promise<Ner> {
    const tests: Readonly<Record<string, TaggerTest>> = { 'guise-ner': guiseNer };
    const tries =
      backend === 'auto'
        ? (await findGpu())
          ? (['webgpu', 'wasm'] as const)
          : (['wasm'] as const)
        : [backend];
    let why: string | undefined =
      backend === 'auto' && tries.length === 1 ? 'this browser gives no GPU' : undefined;
    for (const [i, b] of tries.entries()) {
      const connection = connectNer();
      try {
        const loaded = connection.ner.loadTagger(base, id, b, tests[id] ?? null);
        const note = await Promise.race([loaded, connection.died]);
        return new Ner({ ...note, fallback: why }, connection);
      } catch (error) {
        connection.end();
        if (i === tries.length - 1) throw error;
        const fault = faultOf(error);
        why = `${b}: ${fault.code}`;
      }
    }
    throw new Error('unreachable');
  }

  tag(texts: readonly string[], outsideBias: number): Promise<Span[][]> {
    return Promise.race([this.#connection.ner.tag(texts, outsideBias), this.#connection.died]);
  }

  end(): void {
    this.#connection.end();
  }
}
