/** Token classifiers of this page's host, for a person to choose, and fetching one once. */
import { raise } from '../../core/model/fault.ts';
import { ModelFiles } from '../model-files.ts';
import { type TaggerBackend, taggerFiles, taggerIds } from './files.ts';

/** A token classifier of this page's host, for a person to choose. */
export interface ClassifierChoice {
  readonly id: string;
  /** Of all that is fetched for it. */
  readonly bytes: number;
  /** Whether it is on this device already. */
  readonly kept: boolean;
  readonly licence: string;
}

/** @param base the page's folder, absolute */
export async function classifiers(base: string, backend: TaggerBackend): Promise<ClassifierChoice[]> {
  const files = new ModelFiles(base);
  const present = await files.index();
  const all = await Promise.all(
    taggerIds(present).map(async (id) => {
      const own = taggerFiles(present, id, backend);
      if (!own) return [];
      const bytes = own.files.reduce((n, f) => n + f.bytes, 0);
      const kept = (await Promise.all(own.files.map((f) => files.kept(f)))).every(Boolean);
      return { id, bytes, kept, licence: own.weights.licence };
    }),
  );
  return all.flat();
}

/** Fetches, checks and keeps every file of it. @throws FaultError `model/missing`, `model/corrupt` */
export async function fetchClassifier(
  base: string,
  id: string,
  backend: TaggerBackend,
  tell: ((bytes: number) => void) | null,
): Promise<void> {
  const files = new ModelFiles(base);
  const own = taggerFiles(await files.index(), id, backend);
  if (!own) return raise({ code: 'model/missing', model: id });
  let bytes = 0;
  for (const f of own.files) {
    await files.load(f.id);
    bytes += f.bytes;
    tell?.(bytes);
  }
}
