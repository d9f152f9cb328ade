/** PDF files by pdf.js: what their pages say and where, and pictures of them. In a worker, without a document. */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import PdfParser from 'pdfjs-dist/build/pdf.worker.mjs?worker';
import { FaultError, raise } from '../../core/model/fault.ts';
import { type OpenedPages, type PageText, readPage } from '../../core/text/pages.ts';
import { within } from '../within.ts';
import { glyphsOf } from './glyphs.ts';
import { Canvases, documentOf, NoFilters, paintPages } from './paint.ts';

/** Seconds that one page may take to be read or painted. */
const PATIENCE = 60;
const MOST_PAGES = 2000;
/** Of a page's signs, so many may be of unknown meaning (bullets, ornaments). */
const UNKNOWN = 0.05;

/** @param base the page's folder; pdf.js's fonts and character maps lie under it. @param written see PageReader. @throws FaultError `text/document` */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  base: string,
  written = false,
): Promise<OpenedPages> {
  const refuse = (why: string, where = ''): never => raise({ code: 'text/document', name, where, why });
  const parser = new PdfParser({ name: 'guise pdf' });
  const worker = PDFWorker.create({ port: parser });
  const task = getDocument({
    data: bytes,
    worker,
    standardFontDataUrl: `${base}pdf/standard_fonts/`,
    cMapUrl: `${base}pdf/cmaps/`,
    // Glyphs as paths: there is no document to register fonts with, and no font of this machine takes part.
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
    ownerDocument: documentOf(),
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    verbosity: 0,
  });
  const end = async () => {
    await task.destroy().catch(() => {});
    parser.terminate();
  };
  try {
    const file = await within(PATIENCE, 'pdf.js', task.promise);
    if (file.numPages > MOST_PAGES)
      refuse(`it has ${file.numPages} pages, over the ${MOST_PAGES} that can be held`);
    const pages: PageText[] = [];
    /** Of each page, which operators draw pictures. */
    const pictures: ReadonlySet<number>[] = [];
    for (let n = 1; n <= file.numPages; n++) {
      const page = await file.getPage(n);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const made = await within(
        PATIENCE,
        'pdf.js',
        glyphsOf(page, transform as unknown as Parameters<typeof glyphsOf>[1]),
      );
      if (made.unknown > UNKNOWN * made.glyphs.length && made.unknown > 3)
        refuse(
          'its fonts do not say which letters they draw, so nobody can tell what would have to be masked',
          `page ${n}`,
        );
      pictures.push(made.picturesAt);
      pages.push(readPage(width, height, made.glyphs));
      page.cleanup();
    }
    if (!written && pages.every((p) => p.text.trim() === ''))
      refuse('it holds no text, only drawings or pictures of text: scans are not read');
    return {
      pages,
      dropped: await lost(file, pictures),
      async paint(changes) {
        const patient = <T>(work: Promise<T>) => within(PATIENCE, 'pdf.js', work);
        try {
          return await paintPages(file, pages, pictures, changes, patient);
        } catch (error) {
          return refuse(reasonOf(error));
        }
      },
      close: () => void end(),
    };
  } catch (error) {
    await end();
    return refuse(reasonOf(error));
  }
}

/** Why pdf.js could not go on. @throws what is a fault already */
function reasonOf(error: unknown): string {
  if (error instanceof FaultError) throw error;
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') return 'it is locked with a password';
  if (kind === 'InvalidPDFException') return 'it is no PDF, or too damaged to be read';
  return `pdf.js cannot read it (${kind || 'unknown error'})`;
}

/** What the result will not have, for the report: kinds and counts, never names. */
async function lost(file: PDFDocumentProxy, pictures: readonly ReadonlySet<number>[]): Promise<string[]> {
  const on = pictures.flatMap((p, i) => (p.size > 0 ? [i + 1] : []));
  const [attachments, outline, fields] = await Promise.all([
    file.getAttachments(),
    file.getOutline(),
    file.getFieldObjects(),
  ]);
  return [
    'title, author, dates and other metadata',
    'links, notes and layers as such',
    ...(on.length > 0 ? [`pictures on page ${on.join(', ')}`] : []),
    ...(attachments ? ['attached files'] : []),
    ...(outline ? ['bookmarks'] : []),
    ...(fields ? ['form fields as such'] : []),
  ];
}
