/** Files that come as handles: what the person chooses goes the way of an input, and the page gets a handle to the sealed copy. */
import { call, getter, setter, wrap } from './builtins.ts';
import { connect } from './detached.ts';
import { take } from './shadows.ts';

const { dispatchEvent, addEventListener } = EventTarget.prototype;
const { click } = HTMLElement.prototype;
const { createElement } = Document.prototype;
const { then } = Promise.prototype;
const [MadeEvent, MadeFile, Transfer] = [Event, File, DataTransfer];
const { add } = DataTransferItemList.prototype;
const itemsOf = getter(DataTransfer.prototype, 'items');
const listOf = getter(DataTransfer.prototype, 'files');
const filesOf = getter(HTMLInputElement.prototype, 'files');
const setFiles = setter(HTMLInputElement.prototype, 'files');
const storage = navigator.storage;
const getDirectory = storage?.getDirectory;
const resolveIn = globalThis.FileSystemDirectoryHandle?.prototype.resolve;

interface PickerType {
  readonly accept?: Readonly<Record<string, string | readonly string[]>>;
}
interface PickerOptions {
  readonly multiple?: boolean;
  readonly types?: readonly PickerType[];
}
interface Handles {
  showOpenFilePicker?(options?: PickerOptions): Promise<FileSystemFileHandle[]>;
  showDirectoryPicker?(): Promise<FileSystemDirectoryHandle>;
}

const aborted = () => new DOMException('The user aborted a request.', 'AbortError');
const root = () => call(getDirectory, storage, []) as Promise<FileSystemDirectoryHandle>;
const fileInput = (): HTMLInputElement =>
  Object.assign(call(createElement, document, ['input']) as HTMLInputElement, { type: 'file' });

/** What the page gets of an input: sealed files, or none. */
const sealedOf = (of: HTMLInputElement, begin: () => void): Promise<File[]> =>
  new Promise((resolve, reject) => {
    call(addEventListener, of, ['change', () => resolve([...(filesOf(of) ?? [])])]);
    call(addEventListener, of, ['cancel', () => reject(aborted())]);
    connect(of);
    begin();
  });

/** The sealed copy of a file that a script came to otherwise. */
async function seal(found: File): Promise<File> {
  const of = fileInput();
  const [sealed] = await sealedOf(of, () => {
    const transfer = new Transfer();
    call(add, itemsOf(transfer), [found]);
    setFiles(of, listOf(transfer));
    // Where the other half does not answer nobody gets anything.
    if (!take(of)) call(dispatchEvent, of, [new MadeEvent('cancel', { bubbles: true })]);
  });
  return sealed ?? Promise.reject(aborted());
}

/** A handle that workers can read as well: to a copy in the site's own private files. */
async function handleOf(sealed: File): Promise<FileSystemFileHandle> {
  const name = `guise-${crypto.randomUUID()}`;
  const folder = await (await root()).getDirectoryHandle(name, { create: true });
  const handle = await folder.getFileHandle(sealed.name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(sealed);
  await writable.close();
  return handle;
}

async function pick({ multiple = false, types = [] }: PickerOptions = {}): Promise<FileSystemFileHandle[]> {
  const accept = types.flatMap((t) => Object.entries(t.accept ?? {}).flat(2)).join();
  const of = Object.assign(fileInput(), { multiple, accept });
  return Promise.all((await sealedOf(of, () => call(click, of, []))).map(handleOf));
}

/** A promise's value goes on without any script of the page seeing it on its way. */
const onward = <T, U>(promise: Promise<T>, next: (value: T) => U | Promise<U>): Promise<U> =>
  call(then, promise, [next]) as Promise<U>;

/** Whether a handle leads into the site's own private files: those are no person's. */
const isOwn = (handle: FileSystemFileHandle): Promise<boolean> =>
  onward(root(), (r) =>
    onward(call(resolveIn, r, [handle]) as Promise<string[] | null>, (at) => at !== null),
  );

export function handles(): void {
  wrap(window as Handles, 'showOpenFilePicker', () => pick);
  // Nothing masks a folder, and a handle to one reads what comes into it later.
  wrap(window as Handles, 'showDirectoryPicker', () => () => Promise.reject(aborted()));
  // Handles of the person's that the site had kept.
  wrap(
    globalThis.FileSystemFileHandle?.prototype,
    'getFile',
    (original) =>
      function (this: FileSystemFileHandle) {
        return onward(isOwn(this), (own) => {
          const found = call(original, this, []) as Promise<File>;
          return own ? found : onward(found, seal);
        });
      },
  );
  // Pictures on the clipboard that a script reads without a paste.
  wrap(
    globalThis.ClipboardItem?.prototype,
    'getType',
    (original) =>
      function (this: ClipboardItem, type: string) {
        const found = call(original, this, [type]) as Promise<Blob>;
        const name = `clipboard.${type.replace(/^.*\/|\+.*$/g, '')}`;
        return /^text\//.test(type)
          ? found
          : onward(found, (b): Promise<Blob> => seal(new MadeFile([b], name, { type })));
      },
  );
}
