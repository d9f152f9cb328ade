/** Saving takes only what is sealed, and asks for it at the moment of saving: an older result cannot come back. */
import type { Exporter } from '../../core/model/plugin.ts';
import type { Report } from '../../core/model/report.ts';
import type { Sealed } from '../../core/model/sealed.ts';
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

/** Who has a result to save, or has none at this moment. */
interface Holder {
  readonly file: File;
  readonly sealed: Sealed<Blob, Report> | null;
  saved: Sealed<Blob, Report> | null;
}

export function saveResult(of: Holder): void {
  const { sealed, file } = of;
  if (!sealed) return;
  download(sealed.value, `${stem(file.name)}.masked.${extensionOf(sealed.report.output.mime)}`);
  of.saved = sealed;
}

export function saveExport(exporter: Exporter, content: string | Uint8Array, { sealed, file }: Holder): void {
  if (!sealed) return;
  const blob = new Blob([content as BlobPart], { type: exporter.mime });
  download(blob, `${stem(file.name)}.${exporter.extension}`);
}
