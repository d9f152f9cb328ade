/**
 * Files as they come in, with the browser's handle where it gives one: by a handle the file can be opened again after
 * the tab was closed, with the person's leave. The file itself is never kept.
 */
export interface Incoming {
  readonly file: File;
  readonly handle?: FileSystemFileHandle;
}

/** What only some browsers have. */
interface Picking {
  showOpenFilePicker?(options: { multiple: boolean }): Promise<FileSystemFileHandle[]>;
}
interface Dropped {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
interface Asking {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
}

export const bare = (files: Iterable<File>): Incoming[] => [...files].map((file) => ({ file }));

/** Lets the person choose. Null where the browser has no such picker; empty where nothing was chosen. */
export async function pick(): Promise<Incoming[] | null> {
  const { showOpenFilePicker } = window as Picking;
  if (!showOpenFilePicker) return null;
  try {
    const handles = await showOpenFilePicker.call(window, { multiple: true });
    return await Promise.all(handles.map(async (handle) => ({ handle, file: await handle.getFile() })));
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? [] : null;
  }
}

/** Files of a drop. Must be called within the event: its data are gone afterwards. */
export async function dropped(transfer: DataTransfer): Promise<Incoming[]> {
  const items = [...transfer.items].filter((i) => i.kind === 'file');
  const found = items.map((item) => ({
    file: item.getAsFile(),
    handle: (item as Dropped).getAsFileSystemHandle?.().catch(() => null),
  }));
  const all = await Promise.all(found.map(async ({ file, handle }) => ({ file, handle: await handle })));
  return all.flatMap(({ file, handle }) =>
    file ? [{ file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined }] : [],
  );
}

/** The file behind a kept handle; null where it is gone, is another one by now, or leave is not given. */
export async function reopen(handle: FileSystemFileHandle, size: number): Promise<File | null> {
  try {
    const leave = await (handle as Asking).requestPermission?.({ mode: 'read' });
    if (leave === 'denied' || leave === 'prompt') return null;
    const file = await handle.getFile();
    return file.size === size ? file : null;
  } catch {
    return null;
  }
}

export const isMedia = (file: File): boolean => /^(?:video|image|audio)\//.test(file.type);
