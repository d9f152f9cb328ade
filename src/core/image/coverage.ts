/** Rasterises a frame-space shape over the coded planes: how far each sample is hidden, 0..255. */
import { raise } from '../model/fault.ts';
import {
  about,
  type Box,
  bounds,
  boxToCoded,
  centre,
  holds,
  iou,
  type Orientation,
  type Point,
  type Shape,
  type Size,
  toShown,
} from '../space/geometry.ts';

export interface Coverage {
  /** Integer rectangle in luma (full-size) coordinates, even-aligned so that chroma lines up. */
  readonly at: Box;
  /** `at.width * at.height` values for full-size planes. */
  readonly luma: Uint8Array;
  /** Rectangle and values for planes subsampled by two: the strongest of the samples under each. */
  readonly chromaAt: Box;
  readonly chroma: Uint8Array;
}

/** Signed distance-like function: <= 0 inside, pixels outside above 0; exact up to `reach` pixels from the edge. */
function distance(s: Shape, reach: number): (p: Point) => number {
  switch (s.kind) {
    case 'box': {
      const { x: cx, y: cy } = centre(s);
      return (p) => Math.max(Math.abs(p.x - cx) - s.width / 2, Math.abs(p.y - cy) - s.height / 2);
    }
    case 'ellipse': {
      const { x: cx, y: cy } = centre(s);
      const [c, n] = [Math.cos(s.tilt), Math.sin(s.tilt)];
      const [rx, ry] = [Math.max(0.5, s.width / 2), Math.max(0.5, s.height / 2)];
      const r = Math.min(rx, ry);
      return (p) => {
        const [dx, dy] = [p.x - cx, p.y - cy];
        return (Math.hypot((dx * c + dy * n) / rx, (dy * c - dx * n) / ry) - 1) * r;
      };
    }
    case 'polygon':
      return polygonDistance(s.points, reach);
  }
}

/** Rows of pixels that share a list of the edges near them: silhouettes have hundreds of edges, and few are near a row. */
const STRIP = 8;

function polygonDistance(points: readonly Point[], reach: number): (p: Point) => number {
  const strips = new Map<number, (readonly [Point, Point])[]>();
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length]!;
    const last = Math.floor((Math.max(a.y, b.y) + reach) / STRIP);
    for (let k = Math.floor((Math.min(a.y, b.y) - reach) / STRIP); k <= last; k++) {
      const strip = strips.get(k);
      if (strip) strip.push([a, b]);
      else strips.set(k, [[a, b]]);
    }
  });
  return (p) => {
    let odd = false;
    let best = Infinity;
    for (const [a, b] of strips.get(Math.floor(p.y / STRIP)) ?? []) {
      if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
      const [ex, ey] = [b.x - a.x, b.y - a.y];
      const t = Math.max(0, Math.min(1, ((p.x - a.x) * ex + (p.y - a.y) * ey) / (ex * ex + ey * ey || 1)));
      best = Math.min(best, Math.hypot(p.x - a.x - t * ex, p.y - a.y - t * ey));
    }
    return odd ? -best : best;
  };
}

/** Distance up to which a sample is hidden whole, pixels: half a pixel of grace, so that one that the edge touches is. */
const EDGE = 0.5;

/** Whether a pixel of an upright frame is hidden whole: {@link cover} without a soft edge, pixel by pixel. */
export function isCovered(shape: Shape, size: Size): (x: number, y: number) => boolean {
  const far = distance(shape, EDGE);
  const turn: Orientation = { rotation: 0, flip: false, coded: size, shown: size };
  return (x, y) => far(toShown({ x: x + 0.5, y: y + 0.5 }, turn)) <= EDGE;
}

/** Whether a point of the frame is no further than this from a shape, pixels. */
export function isNear(shape: Shape, within: number): (p: Point) => boolean {
  const far = distance(shape, within);
  const b = bounds(shape);
  const around = about(centre(b), { width: b.width + 2 * within, height: b.height + 2 * within });
  return (p) => holds(around, p) && far(p) <= within;
}

/** Points a side of the grid by which {@link shareUnder} counts. */
const POINTS = 16;

/** Share of a box that lies under any of these shapes, 0..1; counted on a grid, 0 for a box of no size. */
export function shareUnder(box: Box, shapes: readonly Shape[]): number {
  if (!(box.width > 0 && box.height > 0)) return 0;
  const near = shapes.filter((s) => iou(bounds(s), box) > 0).map((s) => distance(s, 0));
  let under = 0;
  for (let v = 0.5; v < POINTS; v++)
    for (let u = 0.5; u < POINTS; u++) {
      const p = { x: box.x + (u / POINTS) * box.width, y: box.y + (v / POINTS) * box.height };
      if (near.some((far) => far(p) <= 0)) under++;
    }
  return under / POINTS ** 2;
}

/** The coded samples that a shape may cover, even-aligned; of no size where it lies outside. @throws FaultError `job/internal` where its place is no number */
export function reachOf(shape: Shape, turn: Orientation, feather: number): Box {
  const around = bounds(shape);
  // A comparison with not-a-number is false: such a shape would count as one outside the picture.
  if (!Number.isFinite(around.x + around.y + around.width + around.height))
    raise({ code: 'job/internal', why: 'a region has no place' });
  const spread = feather + 1;
  const reach = boxToCoded(
    {
      x: around.x - spread,
      y: around.y - spread,
      width: around.width + 2 * spread,
      height: around.height + 2 * spread,
    },
    turn,
  );
  const x0 = Math.max(0, Math.floor(reach.x) & ~1);
  const y0 = Math.max(0, Math.floor(reach.y) & ~1);
  const x1 = Math.min(turn.coded.width, (Math.ceil(reach.x + reach.width) + 1) & ~1);
  const y1 = Math.min(turn.coded.height, (Math.ceil(reach.y + reach.height) + 1) & ~1);
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/**
 * Coverage of `shape` with `feather` pixels of falloff **outside** it (inside is always fully hidden).
 * Null where it lies wholly outside the picture.
 * @throws FaultError `job/internal` where its place is no number
 */
export function cover(shape: Shape, turn: Orientation, feather: number): Coverage | null {
  const { x: x0, y: y0, width: w, height: h } = reachOf(shape, turn, feather);
  if (!(w > 0 && h > 0)) return null;
  const [cw, ch] = [(w + 1) >> 1, (h + 1) >> 1];
  const luma = new Uint8Array(w * h);
  const chroma = new Uint8Array(cw * ch);
  const far = distance(shape, feather + EDGE);
  let any = false;
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const d = far(toShown({ x: x0 + x + 0.5, y: y0 + y + 0.5 }, turn));
      const a = d <= EDGE ? 255 : feather > 0 ? Math.round(255 * Math.max(0, 1 - (d - EDGE) / feather)) : 0;
      if (a === 0) continue;
      any = true;
      luma[y * w + x] = a;
      const c = (y >> 1) * cw + (x >> 1);
      if (a > chroma[c]!) chroma[c] = a;
    }
  }
  if (!any) return null;
  return {
    at: { x: x0, y: y0, width: w, height: h },
    luma,
    chromaAt: { x: x0 >> 1, y: y0 >> 1, width: cw, height: ch },
    chroma,
  };
}

/**
 * Coverage of all of the picture but these shapes, with `feather` pixels of falloff **inside** them: outside all is fully hidden, and so
 * is what an edge touches.
 */
export function coverAround(open: readonly Shape[], turn: Orientation, feather: number): Coverage {
  const { width: w, height: h } = turn.coded;
  const luma = new Uint8Array(w * h).fill(255);
  for (const shape of open) {
    const { x: x0, y: y0, width, height } = reachOf(shape, turn, 0);
    const far = distance(shape, feather + EDGE);
    for (let y = y0; y < Math.min(h, y0 + height); y++)
      for (let x = x0; x < Math.min(w, x0 + width); x++) {
        const deep = -far(toShown({ x: x + 0.5, y: y + 0.5 }, turn)) - EDGE;
        if (deep <= 0) continue;
        const a = deep < feather ? Math.round(255 * (1 - deep / feather)) : 0;
        if (a < luma[y * w + x]!) luma[y * w + x] = a;
      }
  }
  const [cw, ch] = [(w + 1) >> 1, (h + 1) >> 1];
  const chroma = new Uint8Array(cw * ch);
  for (let y = 0, k = 0; y < h; y++)
    for (let x = 0; x < w; x++, k++) {
      const c = (y >> 1) * cw + (x >> 1);
      if (luma[k]! > chroma[c]!) chroma[c] = luma[k]!;
    }
  return {
    at: { x: 0, y: 0, width: w, height: h },
    luma,
    chromaAt: { x: 0, y: 0, width: cw, height: ch },
    chroma,
  };
}

/** The largest box of samples that are hidden whole, luma coordinates; of no size where there is none. */
export function wholly({ at, luma }: Coverage): Box {
  let best: Box = { x: at.x, y: at.y, width: 0, height: 0 };
  const high = new Uint32Array(at.width + 1);
  for (let y = 0; y < at.height; y++) {
    // How far up from here each column is covered: the largest box below such a skyline, by a stack of rising columns.
    const rising: number[] = [];
    for (let x = 0; x <= at.width; x++) {
      high[x] = x < at.width && luma[y * at.width + x] === 255 ? high[x]! + 1 : 0;
      for (let top = rising.at(-1); top !== undefined && high[top]! > high[x]!; top = rising.at(-1)) {
        rising.pop();
        const from = (rising.at(-1) ?? -1) + 1;
        const [width, height] = [x - from, high[top]!];
        if (width * height > best.width * best.height)
          best = { x: at.x + from, y: at.y + y + 1 - height, width, height };
      }
      rising.push(x);
    }
  }
  return best;
}
