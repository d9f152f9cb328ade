/**
 * Documents that are pages with signs at places, such as PDF: from signs to text that can be read, and back from a
 * stretch of text to the places that it covers.
 */

/** Points (1/72 inch) from the page's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One drawn sign (or several, such as a ligature's). */
export interface Glyph {
  readonly text: string;
  readonly box: Box;
  /** Where it stands on its line, and where the next one would. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Of its font, points. */
  readonly size: number;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Four numbers (x, y, width, height) for each UTF-16 unit of the text; all 0 for blanks that nobody drew. */
  readonly boxes: Float32Array;
}

/** Something written on a page: the masked value over its box, or what stays, unseen, so that it can be searched and copied. */
export interface Writing {
  readonly box: Box;
  readonly text: string;
}
export interface PageChange {
  readonly hidden: readonly Writing[];
  readonly kept: readonly Writing[];
}

export interface OpenedPages {
  readonly pages: readonly PageText[];
  /** What will not be in the result, for the report. */
  readonly dropped: readonly string[];
  /** The document as pictures of its pages with the boxes over them; nothing of the source but these. */
  paint(changes: readonly PageChange[]): Promise<Uint8Array>;
}

/** What reads and paints pages: a shell gives it where it has a canvas. @throws FaultError `text/document` */
export type PageReader = (bytes: Uint8Array, name: string) => Promise<OpenedPages>;

/** In font sizes: gaps on a line from which on two signs are two words, or do not belong together. */
const SPACE = 0.15;
const APART = 3;
/** How far from its line a sign may stand. */
const OFF = 0.4;

/** Signs in the order they are drawn in, with the blanks and line ends that their places tell of. */
export function readPage(width: number, height: number, glyphs: readonly Glyph[]): PageText {
  let text = '';
  const boxes: number[] = [];
  const blank = (s: string) => {
    text += s;
    for (let i = 0; i < s.length; i++) boxes.push(0, 0, 0, 0);
  };
  let last: Glyph | undefined;
  for (const g of glyphs) {
    const said = g.text.normalize('NFKC');
    if (said.trim() === '') {
      if (said !== '' && last && !/\s$/.test(text)) blank(' ');
      continue;
    }
    if (last && !/\s$/.test(text)) blank(between(last, g));
    else if (last && /[^\n] $/.test(text) && between(last, g) === '\n') {
      text = `${text.slice(0, -1)}\n`;
    }
    text += said;
    for (let i = 0; i < said.length; i++) boxes.push(g.box.x, g.box.y, g.box.width, g.box.height);
    last = g;
  }
  return { width, height, text, boxes: Float32Array.from(boxes) };
}

function between(a: Glyph, b: Glyph): '' | ' ' | '\n' {
  const size = Math.max(a.size, b.size, 1e-3);
  const [ux, uy] = direction(a) ?? direction(b) ?? [1, 0];
  const [dx, dy] = [b.from[0] - a.to[0], b.from[1] - a.to[1]];
  const along = (dx * ux + dy * uy) / size;
  const across = Math.abs(dx * uy - dy * ux) / size;
  if (across > OFF || along < -APART / 2 || along > APART) return '\n';
  return along > SPACE ? ' ' : '';
}

function direction(g: Glyph): [number, number] | undefined {
  const [x, y] = [g.to[0] - g.from[0], g.to[1] - g.from[1]];
  const length = Math.hypot(x, y);
  return length > 1e-6 ? [x / length, y / length] : undefined;
}

/** The places that a stretch of a page's text covers: one box a line. */
export function boxesOf(page: PageText, start: number, end: number): Box[] {
  const out: { x: number; y: number; right: number; bottom: number }[] = [];
  for (let i = start; i < end; i++) {
    const [x, y, width, height] = page.boxes.subarray(i * 4, i * 4 + 4);
    if (width === 0 && height === 0) continue;
    const last = out.at(-1);
    const shared = last ? Math.min(last.bottom, y + height) - Math.max(last.y, y) : 0;
    const level = last && shared > 0.5 * Math.min(height, last.bottom - last.y);
    if (last && level && x < last.right + APART * height && x + width > last.x - APART * height) {
      last.x = Math.min(last.x, x);
      last.y = Math.min(last.y, y);
      last.right = Math.max(last.right, x + width);
      last.bottom = Math.max(last.bottom, y + height);
    } else out.push({ x, y, right: x + width, bottom: y + height });
  }
  return out.map((b) => ({ x: b.x, y: b.y, width: b.right - b.x, height: b.bottom - b.y }));
}
