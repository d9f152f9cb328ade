/** What is kept between visits, in idb: settings and the plan of unfinished work. Never content. */
import { type DBSchema, openDB } from 'idb';
import type { PictureEdit } from '../core/model/plan.ts';
import type { OwnPreset } from '../core/model/preset.ts';
import type { Card } from '../core/persona/card.ts';
import type { StretchEdit } from '../core/sound/by-hand.ts';

export interface Unfinished {
  readonly id: string;
  /** Enough to know the file again; the file itself is not kept. */
  readonly name: string;
  readonly size: number;
  /** Opens it again, where the browser gives such handles and the person agrees. */
  readonly handle?: FileSystemFileHandle;
  readonly policy: object;
  readonly edits: readonly PictureEdit[];
  /** Who plays whom, by a track; nobody in particular in records of before. */
  readonly cast?: readonly (readonly [string, Card])[];
  /** Stretches of its sound, by their times alone. */
  readonly stretches?: readonly StretchEdit[];
  /** Whether it had a transcript, of which nothing is kept. */
  readonly transcribed?: boolean;
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

export const forgetSetting = (key: string): Promise<void> =>
  quietly(async () => (await db()).delete('settings', key), undefined);

/** What a person makes lies among the settings, each under a key of its own: two tabs that save one lose none. */
function kept<T extends { readonly id: string }>(kind: string) {
  const key = (id: string) => `${kind} ${id}`;
  return {
    list: (): Promise<T[]> =>
      quietly(
        async () => (await (await db()).getAll('settings', IDBKeyRange.bound(key(''), key('\uffff')))) as T[],
        [],
      ),
    remember: (one: T): Promise<void> => saveSetting(key(one.id), one),
    forget: (id: string): Promise<void> => forgetSetting(key(id)),
  };
}

export const {
  list: listPresets,
  remember: rememberPreset,
  forget: forgetPreset,
} = kept<OwnPreset>('preset');

export interface KeptPersona {
  readonly id: string;
  readonly card: Card;
}
export const {
  list: listPersonas,
  remember: rememberPersona,
  forget: forgetPersona,
} = kept<KeptPersona>('persona');

export const listUnfinished = (): Promise<Unfinished[]> =>
  quietly(async () => (await db()).getAll('unfinished'), []);
export const rememberUnfinished = (u: Unfinished): Promise<void> =>
  quietly(async () => void (await (await db()).put('unfinished', u)), undefined);
export const forgetUnfinished = (id: string): Promise<void> =>
  quietly(async () => (await db()).delete('unfinished', id), undefined);
