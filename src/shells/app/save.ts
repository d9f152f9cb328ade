/** Saving takes only what is sealed, and asks for it at the moment of saving: an older result cannot come back. */
import type { MaskedDocument } from '../../bridge/contract/text.ts';
import type { Exporter } from '../../core/model/plugin.ts';
import type { Report } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
import { endingOf } from '../../formats/endings.ts';
import { extensionOf } from '../../formats/extension-of.ts';

/** A file's name without its ending. */
export const stem = (name: string): string => name.replace(/\.[^.]*$/, '') || name;

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Pages over plain http have no clipboard of their own: there the browser's copy of a selection serves. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** What is put between a file's name and its ending. */
type As = 'masked' | 'reanimated';

/** Who has a result to save, or has none at this moment. */
interface Holder {
  readonly file: File;
  readonly sealed: Sealed<Blob, Report> | null;
  saved: Sealed<Blob, Report> | null;
}

export function saveResult(of: Holder, as: As = 'masked'): void {
  const { sealed, file } = of;
  if (!sealed) return;
  download(sealed.value, `${stem(file.name)}.${as}.${extensionOf(sealed.report.output.mime)}`);
  of.saved = sealed;
}

/** The masked transcript of a file, where there is one at this moment. */
export function saveTranscript(of: {
  readonly file: File;
  readonly said: File | null;
  readonly sealedTranscript: MaskedDocument | null;
  savedTranscript: MaskedDocument | null;
}): void {
  const { file, said, sealedTranscript } = of;
  if (!sealedTranscript || !said) return;
  const { bytes, mime } = sealedTranscript.value;
  download(new Blob([bytes], { type: mime }), `${stem(file.name)}.masked.${endingOf(said.name)}`);
  of.savedTranscript = sealedTranscript;
}

/** @param as left out: it goes by the file's own name */
export function saveExport(
  exporter: Exporter,
  content: string | Uint8Array,
  { sealed, file }: Holder,
  as?: As,
): void {
  if (!sealed) return;
  const blob = new Blob([content as BlobPart], { type: exporter.mime });
  download(blob, `${stem(file.name)}${as ? `.${as}` : ''}.${exporter.extension}`);
}
