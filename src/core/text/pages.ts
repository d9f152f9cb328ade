/**
 * Documents that are pages with signs at places, such as PDF: from signs to text that can be read, and back from a
 * stretch of text to the places that it covers.
 */

import { itemAt } from '../list.ts';
import { raise } from '../model/fault.ts';

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

/** Text at one place of a page. */
export interface Writing {
  readonly box: Box;
  readonly text: string;
}
export interface PageChange {
  /** Boxes, and the masked values to be seen on them; some are empty. */
  readonly hidden: readonly Writing[];
  /** What stays: laid over its picture unseen, so that it can be searched and copied. */
  readonly kept: readonly Writing[];
}

export interface OpenedPages {
  readonly pages: readonly PageText[];
  /** What will not be in the result, for the report. */
  readonly dropped: readonly string[];
  /** The document as pictures of its pages with the boxes over them; nothing of the source but these. */
  paint(changes: readonly PageChange[]): Promise<Uint8Array>;
  close(): void;
}

/**
 * What reads and paints pages: a shell gives it where it has a canvas. @param written it is a result of ours, and may say nothing
 * @throws FaultError `text/document`
 */
export type PageReader = (bytes: Uint8Array, name: string, written?: boolean) => Promise<OpenedPages>;

/** In font sizes: gaps on a line from which on two signs are two words, or do not belong together. */
const SPACE = 0.15;
const APART = 3;
/** How far from its line a sign may stand. */
const OFF = 0.4;

/** Signs in the order they are drawn in, with the blanks and line ends that their places tell of. */
export function readPage(width: number, height: number, glyphs: readonly Glyph[]): PageText {
  const lines = linesOf(glyphs);
  const edges = edgesOf(lines);
  let text = '';
  const boxes: number[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const joint = before ? jointOf(before, line, edges) : '';
    text += joint + line.text;
    for (let k = 0; k < joint.length; k++) boxes.push(0, 0, 0, 0);
    for (const b of line.boxes) boxes.push(b.x, b.y, b.width, b.height);
    before = line;
  }
  return { width, height, text, boxes: Float32Array.from(boxes) };
}

interface Line {
  text: string;
  /** One for each unit of the text. */
  readonly boxes: Box[];
  size: number;
}
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

function linesOf(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = [];
  let last: Glyph | undefined;
  let blank = false;
  for (const g of glyphs) {
    const said = g.text.normalize('NFKC');
    if (said.trim() === '') {
      blank ||= said !== '';
      continue;
    }
    const gap = last ? between(last, g) : '\n';
    let line = lines.at(-1);
    if (!line || gap === '\n') {
      line = { text: '', boxes: [], size: g.size };
      lines.push(line);
    } else if (gap === ' ' || blank) {
      line.text += ' ';
      line.boxes.push(NOWHERE);
    }
    line.text += said;
    line.size = Math.max(line.size, g.size);
    for (let i = 0; i < said.length; i++) line.boxes.push(g.box);
    last = g;
    blank = false;
  }
  return lines;
}

const leftOf = (l: Line): number => itemAt(l.boxes, 0).x;
const rightOf = (l: Line): number => (l.boxes.at(-1)?.x ?? 0) + (l.boxes.at(-1)?.width ?? 0);

/** Points: lines that begin as near as this to each other are of one column. */
const COLUMN = 8;

/** How far to the right the lines reach that begin in each stretch of a page. */
function edgesOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const l of lines) {
    const column = Math.floor(leftOf(l) / COLUMN);
    out.set(column, Math.max(out.get(column) ?? 0, rightOf(l)));
  }
  return out;
}

/**
 * What stands between two lines: an end of line, or nothing of meaning where the text only ran on. It ran on where the
 * next word would not have fitted any more.
 */
function jointOf(a: Line, b: Line, edges: ReadonlyMap<number, number>): '\n' | ' ' | '' {
  const size = Math.max(a.size, b.size);
  const down = itemAt(b.boxes, 0).y - itemAt(a.boxes, 0).y;
  const below = down > 0.5 * size && down < 2 * size && Math.abs(a.size - b.size) < 0.3 * size;
  if (!below || leftOf(b) > leftOf(a) + APART * size) return '\n';
  const column = Math.floor(leftOf(b) / COLUMN);
  const beside = [column - 1, column, column + 1, Math.floor(leftOf(a) / COLUMN)];
  const edge = Math.max(...beside.map((c) => edges.get(c) ?? 0));
  const end = b.text.indexOf(' ');
  const first = itemAt(b.boxes, (end < 0 ? b.text.length : end) - 1);
  if (rightOf(a) + 0.2 * size + (first.x + first.width - leftOf(b)) < edge) return '\n';
  const word = /\S+$/.exec(a.text)?.[0] ?? '';
  // Divided words, and addresses, which are broken at their own signs.
  if (/\p{L}[-\u00ad\u2010]$/u.test(a.text) && /^\p{Ll}/u.test(b.text)) return '';
  if (/:\/\/|^www\.|@/.test(word) && (/[/_.=&?#%-]$/.test(word) || /^\S*[/#=@]/.test(b.text))) return '';
  return ' ';
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

type Place = readonly [x: number, y: number, width: number, height: number];

/**
 * The places that a part of a page's text covers, line by line.
 * @throws FaultError `job/internal` where a sign has no place
 */
export function stretchesOf(page: PageText, start: number, end: number): Writing[] {
  const out: { x: number; y: number; right: number; bottom: number; text: string }[] = [];
  // A sign without its box would stay in sight, and canvases pass over boxes that are no numbers.
  const own = page.boxes.subarray(start * 4, end * 4);
  if (page.boxes.length !== page.text.length * 4 || end > page.text.length || !own.every(Number.isFinite))
    raise({ code: 'job/internal', why: 'a sign of a page has no place' });
  for (let i = start; i < end; i++) {
    const [x, y, width, height] = page.boxes.subarray(i * 4, i * 4 + 4) as Iterable<number> as Place;
    const last = out.at(-1);
    if (width === 0 && height === 0) {
      if (last) last.text += page.text[i];
      continue;
    }
    const shared = last ? Math.min(last.bottom, y + height) - Math.max(last.y, y) : 0;
    const level = last && shared > 0.5 * Math.min(height, last.bottom - last.y);
    if (last && level && x < last.right + APART * height && x + width > last.x - APART * height) {
      last.x = Math.min(last.x, x);
      last.y = Math.min(last.y, y);
      last.right = Math.max(last.right, x + width);
      last.bottom = Math.max(last.bottom, y + height);
      last.text += page.text[i];
    } else out.push({ x, y, right: x + width, bottom: y + height, text: page.text.charAt(i) });
  }
  return out.map((b) => ({
    box: { x: b.x, y: b.y, width: b.right - b.x, height: b.bottom - b.y },
    text: b.text.trim(),
  }));
}
