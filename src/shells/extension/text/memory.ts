/** What stands behind the stand-ins that were given out, in memory only: it is gone with the browser's end. */
import { type Entry, toldBack } from '../../../bridge/restore.ts';

interface Memory {
  /** Stand-ins are numbered anew by every engine. */
  readonly engine: string;
  readonly entries: readonly Entry[];
}
const KEY = 'memory';
const load = async (): Promise<Memory | undefined> =>
  (await chrome.storage.session.get(KEY))[KEY] as Memory | undefined;

export async function remember(engine: string, entries: readonly Entry[]): Promise<void> {
  const before = await load();
  const all = new Map(before?.engine === engine ? before.entries.map((e) => [e.changed, e]) : []);
  for (const entry of entries) all.set(entry.changed, entry);
  await chrome.storage.session.set({ [KEY]: { engine, entries: [...all.values()] } satisfies Memory });
}

/** A text with the values in it; null where none was masked. */
export async function restored(text: string): Promise<string | null> {
  const memory = await load();
  return memory ? toldBack(text, { entries: memory.entries, whole: null }) : null;
}
