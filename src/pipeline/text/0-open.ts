/** From a file to the parts of it that are text. */
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat, DocumentOptions, Opened } from '../../core/text/document.ts';
import { asUtf8, binaryString } from '../../formats/charset.ts';
import { type Sniffed, sniff } from '../../formats/sniff.ts';

const PACKED: readonly string[] = ['pdf', 'docx', 'xlsx'] satisfies Sniffed[];

/**
 * By the format's id where one is given, else by what the bytes show and by the file's ending; what has no known ending is plain
 * text. A packed file under another's ending is refused by that one's reader.
 */
export async function openDocument(
  bytes: Uint8Array,
  options: DocumentOptions,
  formats: readonly DocumentFormat[],
  wanted = 'auto',
): Promise<{ readonly opened: Opened; readonly format: DocumentFormat }> {
  const shown = wanted === 'auto' ? sniff(bytes) : 'text';
  if (shown === 'media') raise({ code: 'source/elsewhere', name: options.name, is: 'media' });
  const odd = options.typed || wanted !== 'auto' ? undefined : unreadable(bytes, shown);
  if (odd) raise({ code: 'text/document', name: options.name, where: '', why: odd });
  const ending = /\.([^.]+)$/.exec(options.name)?.[1]?.toLowerCase() ?? '';
  const byEnding = formats.find((f) => f.extensions.includes(ending));
  const format =
    formats.find((f) => f.id === wanted || f.extensions.includes(wanted)) ??
    (wanted === 'auto'
      ? PACKED.includes(byEnding?.id ?? '')
        ? byEnding
        : (formats.find((f) => f.id === shown) ?? byEnding ?? formats.find((f) => f.id === 'plain'))
      : undefined);
  if (!format)
    return raise({
      code: 'policy/invalid',
      path: '--format',
      why: `must be auto or one of ${formats.map((f) => f.id).join(', ')}`,
    });
  const nested: DocumentOptions['nested'] = async (mime, inner) =>
    formats.find((f) => f.mime === mime)?.open(inner, options);
  if (format.bytes) return { opened: await format.open(bytes, { ...options, nested }), format };
  const declared = format.declared?.(binaryString(bytes.subarray(0, HEAD)));
  const { bytes: text, charset } = asUtf8(bytes, options.name, declared);
  if (format.id === 'plain' && !options.typed && text.includes(0))
    raise({
      code: 'text/document',
      name: options.name,
      where: `byte ${text.indexOf(0)}`,
      why: 'it is no text but a binary file',
    });
  const opened = await format.open(text, { ...options, nested });
  if (!charset) return { opened, format };
  return { opened: { ...opened, dropped: [...opened.dropped, 'its encoding: the result is UTF-8'] }, format };
}

/** Why a file that would pass for a text is none, or says more than its text. */
function unreadable(bytes: Uint8Array, shown: Sniffed): string | undefined {
  if (shown === 'zip')
    return 'it is a packed file of a kind that is not read, such as OpenDocument, PowerPoint or EPUB: save it as .docx, .xlsx, .pdf or text';
  return binaryString(bytes.subarray(0, RICH.length + 3))
    .replace(/^\xef\xbb\xbf/, '')
    .startsWith(RICH)
    ? 'it is Rich Text, whose signs divide words and hold files: save it as .docx, .pdf or text'
    : undefined;
}
const RICH = '{\\rtf';

/** How far into a file it may say which encoding it is in (HTML standard, 1024 bytes). */
const HEAD = 1024;
