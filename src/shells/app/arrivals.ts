/** What comes from outside the page: files that are opened with the installed app, and what other apps share with it. */
import type { Shared } from '../../bridge/offline.ts';
import { sharedOnce } from './address.ts';
import { ask } from './ask.ts';
import type { Incoming } from './incoming.ts';

/** What only some browsers have (Launch Handler API). */
interface Launching {
  readonly launchQueue?: {
    setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
  };
}

const isFile = (h: FileSystemHandle): h is FileSystemFileHandle => h.kind === 'file';

/** Files that the system opens with this app, each time that it does. @param failed where one cannot be read */
export function opened(add: (files: readonly Incoming[]) => void, failed: (error: unknown) => void): void {
  (window as Launching).launchQueue?.setConsumer(({ files = [] }) => {
    const all = files.filter(isFile).map(async (handle) => ({ handle, file: await handle.getFile() }));
    Promise.all(all).then((got) => {
      if (got.length) add(got);
    }, failed);
  });
}

/** What this address says was shared; undefined where it says nothing, null where it is gone. */
export async function shared(): Promise<Shared | null | undefined> {
  const id = sharedOnce();
  if (id === null) return undefined;
  if (!('serviceWorker' in navigator)) return null;
  const answer = await ask(navigator.serviceWorker.controller, { do: 'take', id });
  return answer?.kind === 'shared' ? answer.shared : null;
}
