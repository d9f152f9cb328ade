/** A painted page as a picture of a PDF, as small as its content lets it be. */
import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFHexString,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { hexOf } from '../../core/hex.ts';

/** Of photographs and gradients, which have more colours than a table holds. */
const QUALITY = 0.8;
/** Levels of each colour that are told apart: 16, as edges of letters need no more. */
const LEVEL = 17;
/** Colours of one table (ISO 32000-2 section 8.6.6.3). */
const MOST_COLOURS = 256;
/** Channels that differ by less, of 255, are grey. */
const GREY = 12;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const level = (value: number): number => Math.round(value / LEVEL);

/** Two pixels a byte, each row from a byte of its own; null where a pixel has a colour. */
function greys({ width, height, data }: Pixels): Uint8Array | null {
  const row = (width + 1) >> 1;
  const out = new Uint8Array(row * height);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p += 4) {
      const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!];
      if (Math.max(r, g, b) - Math.min(r, g, b) > GREY) return null;
      out[y * row + (x >> 1)]! |= level(g) << (x & 1 ? 0 : 4);
    }
  return out;
}

/** One byte a pixel, and the colours that they name; null where there are too many. */
function table({ width, height, data }: Pixels): { indices: Uint8Array; colours: Uint8Array } | null {
  const known = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < indices.length; i++, p += 4) {
    const colour = (level(data[p]!) << 8) | (level(data[p + 1]!) << 4) | level(data[p + 2]!);
    let at = known.get(colour);
    if (at === undefined) {
      if (known.size === MOST_COLOURS) return null;
      at = known.size;
      known.set(colour, at);
    }
    indices[i] = at;
  }
  const colours = [...known.keys()].flatMap((c) => [c >> 8, (c >> 4) & 15, c & 15].map((l) => l * LEVEL));
  return { indices, colours: Uint8Array.from(colours) };
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** @param canvas is empty afterwards, so that its memory is free at once */
export async function addPicture(
  out: PDFDocument,
  canvas: OffscreenCanvas,
  context: OffscreenCanvasRenderingContext2D,
): Promise<PDFRef> {
  const { width, height } = canvas;
  const pixels = context.getImageData(0, 0, width, height);
  const grey = greys(pixels);
  const coloured = grey ? null : table(pixels);
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
  const add = async (bytes: Uint8Array, more: Parameters<typeof out.context.stream>[1]) =>
    out.context.register(
      out.context.stream(await deflated(bytes), { ...image, ...more, Filter: 'FlateDecode' }),
    );
  let ref: PDFRef;
  if (grey) ref = await add(grey, { ColorSpace: 'DeviceGray', BitsPerComponent: 4 });
  else if (coloured) {
    const colours = PDFHexString.of(hexOf(coloured.colours));
    ref = await add(coloured.indices, {
      ColorSpace: ['Indexed', 'DeviceRGB', coloured.colours.length / 3 - 1, colours],
      BitsPerComponent: 8,
    });
  } else {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    ref = (await out.embedJpg(await jpeg.arrayBuffer())).ref;
  }
  canvas.width = canvas.height = 0;
  return ref;
}

/** Over all of a sheet. */
export function drawPicture(sheet: PDFPage, picture: PDFRef, width: number, height: number): void {
  sheet.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject(sheet.node.newXObject('Page', picture)),
    popGraphicsState(),
  );
}
