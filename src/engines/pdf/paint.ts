/** Pages as pictures with boxes over what is masked, bound as a new PDF. */

import {
  beginText,
  endText,
  PDFDocument,
  PDFHexString,
  type PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { hexOf } from '../../core/hex.ts';
import { paired } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { PageChange, PageText, Writing } from '../../core/text/pages.ts';
import { addPicture, drawPicture } from './picture.ts';

/** Pixels a point: 144 to the inch, unless the page is so large that it would not fit. */
const FINE = 2;
const MOST_PIXELS = 24e6;
const PAPER = '#ffffff';
// Grey, as most pages are.
const BOX = '#e5e5e5';
const INK = '#1a1a1a';

/** Pages after which what pdf.js keeps for the next ones is let go. */
const SHARED = 50;

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

/** @param pictures of each page, which operators draw pictures: they are left out */
export async function paintPages(
  file: PDFDocumentProxy,
  pages: readonly PageText[],
  pictures: readonly ReadonlySet<number>[],
  changes: readonly PageChange[],
  patient: <T>(work: Promise<T>) => Promise<T>,
): Promise<Uint8Array> {
  // Without the producer and the dates that the library would write.
  const out = await PDFDocument.create({ updateMetadata: false });
  const font = unseenFont(out);
  for (const [i, [{ width, height }, [drawn, { hidden, kept }]]] of paired(
    pages,
    paired(pictures, changes),
  ).entries()) {
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
      operationsFilter: (at: number) => !drawn.has(at),
    });
    await patient(painted.promise);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    for (const { box } of hidden) {
      context.fillStyle = BOX;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    for (const writing of hidden) label(context, writing);
    const picture = await addPicture(out, canvas, context);
    const sheet = out.addPage([width, height]);
    drawPicture(sheet, picture, width, height);
    const name = sheet.node.newFontDictionary('Unseen', font);
    for (const w of [...kept, ...hidden]) unseen(sheet, name, w, height);
    page.cleanup();
    // Fonts and forms that pages share are read again where they come again.
    if (i % SHARED === SHARED - 1) await file.cleanup();
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

/** In font sizes: every sign of the unseen font is as wide. */
const WIDE = 0.5;

/**
 * A font without a shape, whose codes are UTF-16 units and say so: text in it can be searched and copied in any script.
 * ISO 32000-2 sections 9.7.4 (CID fonts) and 9.10.3 (ToUnicode).
 */
function unseenFont(out: PDFDocument): PDFRef {
  const { context } = out;
  const name = 'GuiseUnseen';
  const ranges = Array.from(
    { length: 256 },
    (_, high) => `<${hexOf([high, 0])}> <${hexOf([high, 255])}> <${hexOf([high, 0])}>`,
  );
  const blocks = [0, 100, 200].map((from) => {
    const some = ranges.slice(from, from + 100);
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`;
  });
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def /CMapType 2 def
1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [0, -200, 500, 800], ItalicAngle: 0, Ascent: 800, Descent: -200, CapHeight: 800, StemV: 80,
    }), // biome-ignore format: one dictionary
  );
  const signs = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: WIDE * 1000,
    }),
  );
  const font = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [signs],
  };
  return context.register(context.obj({ ...font, ToUnicode: context.register(context.flateStream(map)) }));
}

/** Text that is not drawn (table 104, mode 3). Signs outside Unicode's first plane are left out. */
function unseen(sheet: PDFPage, font: PDFName, { box, text }: Writing, height: number): void {
  const said = text.replace(/\s+/g, ' ').replace(/[\ud800-\udfff]/g, '');
  if (said === '' || box.width < 1) return;
  const size = box.height * 0.72;
  const codes = Array.from(said, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  sheet.pushOperators(
    beginText(),
    setFontAndSize(font, size),
    setTextRenderingMode(TextRenderingMode.Invisible),
    setTextMatrix(
      box.width / (said.length * WIDE * size),
      0,
      0,
      1,
      box.x,
      height - box.y - box.height * 0.78,
    ),
    showText(PDFHexString.of(codes)),
    endText(),
  );
}
