/**
 * Where the signs of a page stand: follows the text state of ISO 32000-2 section 9 through pdf.js's list of operators, in
 * which fonts are decoded already. pdf.js's own `getTextContent` gives places of whole runs only.
 */
import { OPS, type PDFPageProxy } from 'pdfjs-dist';
import type { Glyph } from '../../core/text/pages.ts';

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** First `b`, then `a`. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** What of a font of pdf.js matters here. */
interface Font {
  readonly fontMatrix?: readonly number[];
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
}
/** What of a glyph of pdf.js matters here; a bare number is a gap in thousandths of the font's size. */
interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [width: number, x: number, y: number] | null;
}

interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Whether its fill colour is a pattern with a picture or text in it. */
  painting: boolean;
}

export interface Drawn {
  readonly glyphs: readonly Glyph[];
  /** How many signs say nothing of which letter they are. */
  readonly unknown: number;
  /** Indices of the operators that draw pictures, by themselves or as a colour. */
  readonly picturesAt: ReadonlySet<number>;
}

const PICTURES = new Set<number>([
  OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintImageXObject, OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectRepeat,
]); // biome-ignore format: list

const WRITING = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);
const COLOURS = new Set<number>([
  OPS.setFillColorN, OPS.setFillColor, OPS.setFillGray, OPS.setFillRGBColor, OPS.setFillCMYKColor, OPS.setFillTransparent,
]); // biome-ignore format: list
const FILLS = new Set<number>([
  OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke, OPS.rawFillPath,
]); // biome-ignore format: list

/** A colour that is a pattern with a picture or text in it: it would be painted unread. */
function isPainting(fn: number, args: readonly unknown[]): boolean {
  const coloured = fn === OPS.setFillColorN || fn === OPS.setStrokeColorN;
  if (!coloured || args[0] !== 'TilingPattern') return false;
  const { fnArray, argsArray } = args[2] as { fnArray: readonly number[]; argsArray: readonly unknown[][] };
  return fnArray.some((f, i) => PICTURES.has(f) || WRITING.has(f) || isPainting(f, argsArray[i] ?? []));
}

/** Private use, unassigned and control signs stand for nothing that can be read. */
const UNKNOWN = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

/** @param view from the page's own space to points from its top left corner */
export async function glyphsOf(page: PDFPageProxy, view: Matrix): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'print' });
  const glyphs: Glyph[] = [];
  let unknown = 0;
  const picturesAt = new Set<number>();
  const fresh = (): State => ({
    matrix: view, font: {}, size: 0, direction: 1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, painting: false,
  }); // biome-ignore format: one state
  let s = fresh();
  const saved: State[] = [];
  let text: Matrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (dx: number, dy: number) => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const restore = () => {
    s = saved.pop() ?? s;
  };

  const show = (shown: readonly (Shown | number)[]) => {
    if (s.size === 0) return;
    const { font, size } = s;
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const scale = s.scale * s.direction;
    const base = times(times(s.matrix, text), [scale, 0, 0, s.direction, x, y + s.rise]);
    // Some fonts say nothing, or too little, of how high they are.
    const top = Math.min(Math.max(font.ascent ?? 0, 0.95), 1.5) * size;
    const bottom = Math.max(Math.min(font.descent ?? 0, -0.25), -0.6) * size;
    let along = 0;
    for (const g of shown) {
      if (typeof g === 'number') {
        along += ((font.vertical ? 1 : -1) * g * size) / 1000;
        continue;
      }
      const spacing = (g.isSpace ? s.wordSpacing : 0) + s.charSpacing;
      const metric = font.vertical ? g.vmetric : null;
      const advance = font.vertical
        ? (metric ? -metric[0] : g.width) * unit - spacing * s.direction
        : g.width * unit + spacing * s.direction;
      const width = Math.abs(g.width * unit);
      // In vertical writing a sign hangs under its place, around its middle.
      const corners = font.vertical
        ? [apply(base, -width / 2, -along), apply(base, width / 2, -along - size)]
        : [
            apply(base, along, bottom),
            apply(base, along + width, top),
            apply(base, along, top),
            apply(base, along + width, bottom),
          ];
      const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
      const [left, upper] = [Math.min(...xs), Math.min(...ys)];
      const said = g.unicode ?? '';
      if (said === '' || UNKNOWN.test(said)) unknown++;
      glyphs.push({
        text: said,
        box: { x: left, y: upper, width: Math.max(...xs) - left, height: Math.max(...ys) - upper },
        from: font.vertical ? apply(base, 0, -along) : apply(base, along, 0),
        to: font.vertical ? apply(base, 0, -along - advance) : apply(base, along + advance, 0),
        size: Math.hypot(base[2], base[3]) * size,
      });
      along += advance;
    }
    if (font.vertical) y -= along;
    else x += along * scale;
  };

  for (const [i, fn] of fnArray.entries()) {
    // pdf.js types its arguments as any.
    const a = argsArray[i] as readonly unknown[];
    const n = (k: number) => Number(a[k]);
    const painting = isPainting(fn, a ?? []);
    if (COLOURS.has(fn)) s.painting = painting;
    // What such a colour would fill stays empty, rather than in the colour before.
    const filled = s.painting && FILLS.has(fn === OPS.constructPath ? n(0) : fn);
    if (PICTURES.has(fn) || painting || filled) picturesAt.add(i);
    switch (fn) {
      case OPS.save:
        saved.push({ ...s });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endGroup:
        restore();
        break;
      case OPS.transform:
        s.matrix = times(s.matrix, a as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...s });
        if (a[0]) s.matrix = times(s.matrix, a[0] as Matrix);
        break;
      case OPS.beginGroup:
        // Its matrix was applied by the form that it is the group of.
        saved.push({ ...s });
        break;
      case OPS.beginAnnotation:
        saved.push({ ...s });
        s = fresh();
        if (a[2]) s.matrix = times(s.matrix, a[2] as Matrix);
        if (a[3]) s.matrix = times(s.matrix, a[3] as Matrix);
        break;
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.beginText:
        text = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setCharSpacing:
        s.charSpacing = n(0);
        break;
      case OPS.setWordSpacing:
        s.wordSpacing = n(0);
        break;
      case OPS.setHScale:
        s.scale = n(0) / 100;
        break;
      case OPS.setLeading:
        s.leading = -n(0);
        break;
      case OPS.setTextRise:
        s.rise = n(0);
        break;
      case OPS.setFont:
        s.font = await new Promise<Font>((resolve) => {
          page.commonObjs.get(String(a[0]), resolve);
        });
        s.size = Math.abs(n(1));
        s.direction = n(1) < 0 ? -1 : 1;
        break;
      case OPS.setTextMatrix:
        text = (Array.isArray(a[0]) || ArrayBuffer.isView(a[0]) ? a[0] : a) as unknown as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.moveText:
        move(n(0), n(1));
        break;
      case OPS.setLeadingMoveText:
        s.leading = n(1);
        move(n(0), n(1));
        break;
      case OPS.nextLine:
        move(0, s.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        show(a[0] as readonly Shown[]);
        break;
      case OPS.nextLineShowText:
        move(0, s.leading);
        show(a[0] as readonly Shown[]);
        break;
      case OPS.nextLineSetSpacingShowText:
        s.wordSpacing = n(0);
        s.charSpacing = n(1);
        move(0, s.leading);
        show(a[2] as readonly Shown[]);
        break;
    }
  }
  return { glyphs, unknown, picturesAt };
}
