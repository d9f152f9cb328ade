/** Models of this page's host that a person may choose beside those that come by themselves, and fetching one once. */
import { raise } from '../../core/model/fault.ts';
import type { ModelChoice } from '../../pipeline/ports.ts';
import { type ModelFile, ModelFiles } from '../model-files.ts';
import { taggerFiles, taggerIds } from './files.ts';
import type { HubBackend } from './hub.ts';
import { recognizerFiles, recognizerIds } from './recognizer-files.ts';

/** What such a model does: it finds names in texts, or hears words. */
export type Chosen = 'classifier' | 'recognizer';

interface Own {
  readonly files: readonly ModelFile[];
  readonly weights: ModelFile;
}

/** On a GPU words are heard where that agrees with the CPU, which takes files of its own. */
function recognizerOf(present: readonly ModelFile[], id: string, backend: HubBackend): Own | null {
  const cpu = recognizerFiles(present, id, 'wasm');
  const gpu = backend === 'webgpu' ? recognizerFiles(present, id, 'webgpu') : null;
  return cpu && { weights: cpu.weights, files: [...new Set([...cpu.files, ...(gpu?.files ?? [])])] };
}

const OF = {
  classifier: { ids: taggerIds, files: taggerFiles },
  recognizer: { ids: recognizerIds, files: recognizerOf },
} as const satisfies Record<
  Chosen,
  {
    ids(present: readonly ModelFile[]): string[];
    files(present: readonly ModelFile[], id: string, backend: HubBackend): Own | null;
  }
>;

/** @param base the page's folder, absolute */
export async function choices(what: Chosen, base: string, backend: HubBackend): Promise<ModelChoice[]> {
  const files = new ModelFiles(base);
  const present = await files.index();
  const all = await Promise.all(
    OF[what].ids(present).map(async (id) => {
      const own = OF[what].files(present, id, backend);
      if (!own) return [];
      const bytes = own.files.reduce((n, f) => n + f.bytes, 0);
      const kept = (await Promise.all(own.files.map((f) => files.kept(f)))).every(Boolean);
      return { id, bytes, kept, licence: own.weights.licence };
    }),
  );
  return all.flat();
}

/** Fetches, checks and keeps every file of it. @throws FaultError `model/missing`, `model/corrupt` */
export async function fetchChoice(
  what: Chosen,
  base: string,
  id: string,
  backend: HubBackend,
  tell: ((bytes: number) => void) | null,
): Promise<void> {
  const files = new ModelFiles(base);
  const own = OF[what].files(await files.index(), id, backend);
  if (!own) return raise({ code: 'model/missing', model: id });
  let bytes = 0;
  for (const f of own.files) {
    await files.load(f.id);
    bytes += f.bytes;
    tell?.(bytes);
  }
}
