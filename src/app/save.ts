/** Saving takes only what is sealed. */
import type { Exporter } from '../core/plugin.ts';
import type { Report } from '../core/report.ts';
import type { Sealed } from '../core/sealed.ts';
import { extensionOf } from './extension-of.ts';

const stem = (name: string): string => name.replace(/\.[^.]*$/, '') || name;

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function saveSealed(sealed: Sealed<Blob>, name: string): void {
  download(sealed.blob, `${stem(name)}.masked.${extensionOf(sealed.report.output.mime)}`);
}

export function saveText(exporter: Exporter, report: Report, name: string): void {
  download(
    new Blob([exporter.write(report)], { type: exporter.mime }),
    `${stem(name)}.report.${exporter.extension}`,
  );
}
