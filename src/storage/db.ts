/** What is kept between visits, in idb: settings and the plan of unfinished work. Never content. */
import { type DBSchema, openDB } from 'idb';
import type { PictureEdit } from '../core/model/plan.ts';
import type { OwnPreset } from '../core/model/preset.ts';

export interface Unfinished {
  readonly id: string;
  /** Enough to know the file again; the file itself is not kept. */
  readonly name: string;
  readonly size: number;
  /** Opens it again, where the browser gives such handles and the person agrees. */
  readonly handle?: FileSystemFileHandle;
  readonly policy: object;
  readonly edits: readonly PictureEdit[];
  /** sha256 of the file that they were made for, once that was known. */
  readonly source?: string;
  readonly begun: number;
}

interface Schema extends DBSchema {
  settings: { key: string; value: unknown };
  unfinished: { key: string; value: Unfinished };
}

const db = () =>
  openDB<Schema>('guise', 1, {
    upgrade(d) {
      d.createObjectStore('settings');
      d.createObjectStore('unfinished', { keyPath: 'id' });
    },
  });

/** Storage may be refused (private windows): then nothing is kept, and nothing fails. */
async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** Setting: the code of the language that a person chose. */
export const LANGUAGE = 'language';

export const loadSetting = <T>(key: string, otherwise: T): Promise<T> =>
  quietly(async () => ((await (await db()).get('settings', key)) as T | undefined) ?? otherwise, otherwise);
export const saveSetting = (key: string, value: unknown): Promise<void> =>
  quietly(async () => void (await (await db()).put('settings', value, key)), undefined);

/** Presets lie among the settings, each under a key of its own: two tabs that save one lose none. */
const PRESET = 'preset ';

export const listPresets = (): Promise<OwnPreset[]> =>
  quietly(
    async () =>
      (await (await db()).getAll('settings', IDBKeyRange.bound(PRESET, `${PRESET}\uffff`))) as OwnPreset[],
    [],
  );
export const rememberPreset = (p: OwnPreset): Promise<void> => saveSetting(PRESET + p.id, p);
export const forgetPreset = (id: string): Promise<void> =>
  quietly(async () => (await db()).delete('settings', PRESET + id), undefined);

export const listUnfinished = (): Promise<Unfinished[]> =>
  quietly(async () => (await db()).getAll('unfinished'), []);
export const rememberUnfinished = (u: Unfinished): Promise<void> =>
  quietly(async () => void (await (await db()).put('unfinished', u)), undefined);
export const forgetUnfinished = (id: string): Promise<void> =>
  quietly(async () => (await db()).delete('unfinished', id), undefined);
