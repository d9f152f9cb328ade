/** Model files of the page's own origin: verified by sha256, cached, never fetched from elsewhere. */
import { sha256 } from 'hash-wasm';
import { raise } from '../core/model/fault.ts';
import { MODEL_CACHE } from '../core/model-cache.ts';

export interface ModelFile {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  readonly source: string;
}

/**
 * A file of this origin, whatever its status.
 * @param part what it is, for people. @throws FaultError `part/missing` where there is no network and it is not kept
 */
export const reach = (url: string, part: string): Promise<Response> =>
  fetch(url).catch(() => raise({ code: 'part/missing', part }));

/** @param base the page's folder, absolute, ending in a slash */
export class ModelFiles {
  readonly #base: string;
  #index: Promise<readonly ModelFile[]> | null = null;
  constructor(base: string) {
    this.#base = base;
  }

  /** What this page came with. @throws FaultError `part/missing` */
  index(): Promise<readonly ModelFile[]> {
    this.#index ??= reach(new URL('models/index.json', this.#base).href, 'the list of models').then(
      async (r) => (r.ok ? ((await r.json()) as { models: ModelFile[] }).models : []),
    );
    // What failed once is asked for again.
    this.#index.catch(() => {
      this.#index = null;
    });
    return this.#index;
  }

  #key(file: ModelFile): string {
    // Keyed by hash: another version of a file never answers for this one.
    return `${new URL(`models/${file.file}`, this.#base).href}?sha256=${file.sha256}`;
  }

  /** Whether it was fetched before and is kept on this device. */
  async kept(file: ModelFile): Promise<boolean> {
    const cache = await globalThis.caches?.open(MODEL_CACHE).catch(() => null);
    return (await cache?.match(this.#key(file))) !== undefined;
  }

  /** @throws FaultError `model/missing`, `model/corrupt`, `part/missing` */
  async load(id: string): Promise<{ file: ModelFile; data: Uint8Array<ArrayBuffer> }> {
    const file = (await this.index()).find((m) => m.id === id) ?? raise({ code: 'model/missing', model: id });
    const url = new URL(`models/${file.file}`, this.#base).href;
    const key = this.#key(file);
    const cache = await globalThis.caches?.open(MODEL_CACHE).catch(() => null);
    const kept = await cache?.match(key);
    if (kept) {
      const data = new Uint8Array(await kept.arrayBuffer());
      if ((await sha256(data)) === file.sha256) return { file, data };
      await cache?.delete(key);
    }
    const response = await reach(url, `the model ${id}`);
    if (!response.ok) return raise({ code: 'model/missing', model: id });
    const data = new Uint8Array(await response.arrayBuffer());
    const got = await sha256(data);
    if (got !== file.sha256) raise({ code: 'model/corrupt', model: id, want: file.sha256, got });
    await cache?.put(key, new Response(data)).catch(() => {});
    return { file, data };
  }
}
