/** How a file is read: by its bytes, and for text by its name too, since everything without a sign looks like text. */
import { FaultError } from '../../core/model/fault.ts';
import { endingOf, isTextName } from '../../formats/endings.ts';
import { SNIFFED, sniff } from '../../formats/sniff.ts';

/** @throws FaultError `source/empty`, `source/unreadable` for what is neither */
export async function readAs(file: File): Promise<'media' | 'text'> {
  const { name, size } = file;
  if (size === 0) throw new FaultError({ code: 'source/empty', name });
  const part = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  const tail = Math.max(0, size - SNIFFED.tail);
  const [head, end] = await Promise.all([part(0, SNIFFED.head), part(tail, size)]).catch(() => {
    throw new FaultError({ code: 'source/changed', name });
  });
  const is = sniff(head, end);
  if (is === 'pdf' || is === 'docx' || is === 'xlsx') return 'text';
  // Some films bear no sign; what cannot be decoded is refused there.
  if (is === 'media' || is === 'binary') return 'media';
  if (is === 'text' && (isTextName(name) || endingOf(name) === '')) return 'text';
  if (is === 'zip' && isTextName(name))
    throw new FaultError({ code: 'text/document', name, where: '', why: 'no document is packed in it' });
  throw new FaultError({
    code: 'source/unreadable',
    name,
    why:
      is === 'zip' ? 'what is packed in it is not looked into' : 'its format is not one of those looked into',
  });
}
