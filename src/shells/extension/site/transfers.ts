/** Drops and pastes: what comes with them, and how they are told again. */
import { deepest, fill, isElement, isFileInput } from './inputs.ts';

/** Files in the hand of the person, and how the page gets others, or none, in their place. */
export interface Held {
  readonly files: readonly File[];
  /** Whether there were folders, which are left out. */
  readonly folders: boolean;
  /** @returns whether the page is still there to take them */
  give(files: readonly File[]): boolean;
  none(): void;
}

/** Copies everything but the files: that has to be done while the event lasts. */
function rest(from: DataTransfer): DataTransfer {
  const to = new window.DataTransfer();
  for (const type of from.types) if (type !== 'Files') to.setData(type, from.getData(type));
  return to;
}

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
  const transfer = rest(from);
  const target = drag ? deepest(event) : event.composedPath()[0];
  if (!isElement(target)) return null;
  const tell = (type: string): void => {
    const how = { bubbles: true, cancelable: true, composed: true };
    const { clientX = 0, clientY = 0, screenX = 0, screenY = 0 } = drag ? event : {};
    target.dispatchEvent(
      drag
        ? new window.DragEvent(type, { ...how, clientX, clientY, screenX, screenY, dataTransfer: transfer })
        : new window.ClipboardEvent(type, { ...how, clipboardData: transfer }),
    );
  };
  return {
    ...held,
    give(files) {
      if (!target.isConnected) return false;
      if (drag && isFileInput(target)) {
        fill(target, target.multiple ? files : files.slice(0, 1));
        return true;
      }
      for (const file of files) transfer.items.add(file);
      for (const type of drag ? ['dragenter', 'dragover', 'drop'] : ['paste']) tell(type);
      return true;
    },
    // The page still shows that something hangs over it.
    none: () => drag && tell('dragleave'),
  };
}
