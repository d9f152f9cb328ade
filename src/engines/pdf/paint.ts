/** Pages as pictures with boxes over what is masked, bound as a new PDF. */
import {
  beginText,
  endText,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  StandardFonts,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { raise } from '../../core/fault.ts';
import type { PageChange, PageText, Writing } from '../../core/text/pages.ts';
import type { Drawn } from './glyphs.ts';

/** Pixels a point: 180 to the inch, unless the page is so large that it would not fit. */
const FINE = 2.5;
const MOST_PIXELS = 24e6;
const QUALITY = 0.85;
const PAPER = '#ffffff';
const BOX = '#e4e4ea';
const INK = '#16162a';

type Context = OffscreenCanvasRenderingContext2D;

/** pdf.js's canvases where there is no document. */
export class Canvases {
  create(width: number, height: number): { canvas: OffscreenCanvas | null; context: Context | null } {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: contextOf(canvas) };
  }
  reset(held: { canvas: OffscreenCanvas | null }, width: number, height: number): void {
    if (held.canvas) [held.canvas.width, held.canvas.height] = [width, height];
  }
  destroy(held: { canvas: OffscreenCanvas | null; context: Context | null }): void {
    held.canvas = null;
    held.context = null;
  }
}

/** Colour filters are for reading aids; none is asked for here. */
export class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy(): void {}
}

/** As much of a document as pdf.js asks for where fonts are drawn as paths. */
export const documentOf = (): object => ({
  fonts: { add() {}, delete() {} },
  baseURI: self.location.href,
  createElement: () => new OffscreenCanvas(1, 1),
});

function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return context ?? raise({ code: 'engine/missing', engine: 'a canvas', why: 'the browser gave none' });
}

export async function paintPages(
  file: PDFDocumentProxy,
  pages: readonly PageText[],
  drawn: readonly Drawn[],
  changes: readonly PageChange[],
  patient: <T>(work: Promise<T>) => Promise<T>,
): Promise<Uint8Array> {
  // Without the producer and the dates that the library would write.
  const out = await PDFDocument.create({ updateMetadata: false });
  const font = await out.embedFont(StandardFonts.Helvetica);
  const known = new Set(font.getCharacterSet());
  for (const [i, { width, height }] of pages.entries()) {
    const page = await file.getPage(i + 1);
    const scale = Math.min(FINE, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = contextOf(canvas);
    context.fillStyle = PAPER;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const painted = page.render({
      // pdf.js draws on any 2D context, but its types know a window's only.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      canvas: null,
      viewport,
      // The print intent needs no animation frames, and takes the same list of operators as the signs were read from.
      intent: 'print',
      operationsFilter: (at: number) => !drawn[i].picturesAt.has(at),
    });
    await patient(painted.promise);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    for (const { box } of changes[i].hidden) {
      context.fillStyle = BOX;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    for (const writing of changes[i].hidden) label(context, writing);
    const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    const sheet = out.addPage([width, height]);
    sheet.drawImage(await out.embedJpg(await picture.arrayBuffer()), { x: 0, y: 0, width, height });
    for (const w of [...changes[i].kept, ...changes[i].hidden]) unseen(sheet, font, known, w, height);
    page.cleanup();
  }
  return out.save();
}

/** A masked value in its box, as large as it fits. */
function label(context: Context, { box, text }: Writing): void {
  const said = text.replace(/\s+/g, ' ').trim();
  if (said === '') return;
  const size = Math.min(box.height * 0.72, box.width);
  context.fillStyle = INK;
  context.font = `${size}px sans-serif`;
  context.textBaseline = 'middle';
  context.fillText(said, box.x + size * 0.12, box.y + box.height / 2, Math.max(1, box.width - size * 0.24));
}

/** Text that can be searched and copied and is not drawn (ISO 32000-2 table 104, mode 3). Signs that the font lacks are left out. */
function unseen(
  sheet: PDFPage,
  font: PDFFont,
  known: ReadonlySet<number>,
  { box, text }: Writing,
  height: number,
): void {
  const said = [...text.replace(/\s+/g, ' ')].filter((c) => known.has(c.codePointAt(0) ?? 0)).join('');
  const size = box.height * 0.72;
  const width = said === '' ? 0 : font.widthOfTextAtSize(said, size);
  if (width === 0 || box.width < 1) return;
  sheet.setFont(font);
  sheet.pushOperators(
    beginText(),
    setFontAndSize(sheet.node.newFontDictionary(font.name, font.ref), size),
    setTextRenderingMode(TextRenderingMode.Invisible),
    setTextMatrix(box.width / width, 0, 0, 1, box.x, height - box.y - box.height * 0.78),
    showText(font.encodeText(said)),
    endText(),
  );
}
