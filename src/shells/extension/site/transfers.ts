/** Drops and pastes: what comes with them, and how they are told again. */
import { deepest, fill, isElement, isFileInput } from './inputs.ts';

/** What came of giving a page files: it took them, gave no sign of it, or is not there any more. */
export type Given = 'taken' | 'unsure' | 'gone';

/** Files in the hand of the person, and how the page gets others, or none, in their place. */
export interface Held {
  readonly files: readonly File[];
  /** Whether there were folders, which are left out. */
  readonly folders: boolean;
  give(files: readonly File[]): Given;
  none(): void;
}

/** Everything but the files, which can be read while the event lasts. */
const textsOf = (from: DataTransfer): readonly (readonly [type: string, text: string])[] =>
  from.types.flatMap((type) => (type === 'Files' ? [] : [[type, from.getData(type)] as const]));

/** In Firefox a script reads of a transfer only what its own world has put in: by this the page's puts it in. */
const waived = <T extends object>(of: T): T =>
  (of as T & { readonly wrappedJSObject?: T }).wrappedJSObject ?? of;

function filesOf(transfer: DataTransfer): Pick<Held, 'files' | 'folders'> {
  const items = [...transfer.items].filter((i) => i.kind === 'file');
  const plain = items.filter((i) => !i.webkitGetAsEntry()?.isDirectory);
  const files = plain.flatMap((i) => i.getAsFile() ?? []);
  return { files, folders: plain.length < items.length };
}

/** What a trusted drop or paste carries; null where that is no file. */
export function heldOf(event: DragEvent | ClipboardEvent): Held | null {
  const drag = 'dataTransfer' in event;
  const from = drag ? event.dataTransfer : event.clipboardData;
  if (!from || ![...from.items].some((i) => i.kind === 'file')) return null;
  const held = filesOf(from);
  const texts = textsOf(from);
  const target = drag ? deepest(event) : event.composedPath()[0];
  if (!isElement(target)) return null;
  const put = (into: DataTransfer, files: readonly File[]): DataTransfer => {
    for (const [type, text] of texts) into.setData(type, text);
    for (const file of files) into.items.add(file);
    return into;
  };
  const made = (type: string, files: readonly File[]): Event => {
    const how = { bubbles: true, cancelable: true, composed: true };
    const data = put(new (waived(window).DataTransfer)(), files);
    if (drag) {
      const { clientX, clientY, screenX, screenY } = event;
      return new window.DragEvent(type, { ...how, clientX, clientY, screenX, screenY, dataTransfer: data });
    }
    const paste = new window.ClipboardEvent(type, { ...how, clipboardData: data });
    // Firefox gives it empty data of its own.
    const own = waived(paste).clipboardData;
    if (own?.items.length === 0) put(own, files);
    return paste;
  };
  /** @returns whether somebody heard it: whoever takes a drop or a paste keeps the browser from doing so */
  const tell = (type: string, files: readonly File[]): boolean => !target.dispatchEvent(made(type, files));
  return {
    ...held,
    give(files) {
      if (!target.isConnected) return 'gone';
      if (drag && isFileInput(target)) {
        fill(target, target.multiple ? files : files.slice(0, 1));
        return 'taken';
      }
      if (drag) for (const type of ['dragenter', 'dragover']) tell(type, files);
      return tell(drag ? 'drop' : 'paste', files) ? 'taken' : 'unsure';
    },
    // The page still shows that something hangs over it.
    none: () => void (drag && tell('dragleave', [])),
  };
}
