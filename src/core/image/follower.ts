/** Follows one thing from frame to frame by how it looks, from a place that a person gave. */
import { itemAt, paired } from '../list.ts';
import { type Box, centre, type Size } from '../space/geometry.ts';

/** A frame, or what was kept of one. */
export interface View {
  /** The part of the frame under `box` as R, G and B, 0..255, `size` samples each. */
  rgb(box: Box, size: Size): readonly Float32Array[];
}

export interface Follower {
  /** Where it is in the frame after (or before) the one that was asked about last; null where that cannot be told. */
  next(view: View): Promise<Box | null> | Box | null;
}

/** Begins at a place that is known. */
export type Follow = (view: View, box: Box) => Promise<Follower> | Follower;

/** Samples along the longer side of the box: in the first search, and in the second around what that found. */
const FINE = { coarse: 14, fine: 28 };
/** How far the search reaches beyond the box on each side, as a share of its size. */
const REACH = 0.8;
/** Sizes tried against the last one. */
const SIZES = [0.96, 1, 1.04];
/**
 * How much a look must be alike, -1..1, to be it, also as a share of what was usual so far (what covers it or takes its
 * place comes at once, a turn of the head little by little); and to be remembered as its newest look.
 */
const ALIKE = { least: 0.5, drop: 0.8, remember: 0.7 };
/** Share of the newest look in the remembered one: heads turn, and light changes. */
const NEW = 0.12;

/** A look at the box with weights that leave its corners, which are mostly background, almost out. */
interface Template {
  readonly size: Size;
  readonly weights: Float32Array;
  /** Weighted, without its mean: one list a channel. */
  readonly values: readonly Float32Array[];
  readonly norm: number;
}

function gridOf(box: Size, side: number): Size {
  const pitch = side / Math.max(box.width, box.height);
  return {
    width: Math.max(4, Math.round(box.width * pitch)),
    height: Math.max(4, Math.round(box.height * pitch)),
  };
}

/** A raised cosine over the ellipse in the box. */
function weightsOf({ width, height }: Size): Float32Array {
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const r = Math.hypot((x + 0.5) / (width / 2) - 1, (y + 0.5) / (height / 2) - 1);
      out[y * width + x] = r >= 1.1 ? 0.02 : 0.02 + 0.5 * (1 + Math.cos((Math.PI * r) / 1.1));
    }
  return out;
}

function templateOf(rgb: readonly Float32Array[], size: Size): Template {
  const weights = weightsOf(size);
  const whole = weights.reduce((a, b) => a + b, 0);
  let norm = 0;
  const values = rgb.map((c) => {
    let mean = 0;
    for (let i = 0; i < c.length; i++) mean += weights[i]! * c[i]!;
    mean /= whole;
    return c.map((v, i) => {
      norm += weights[i]! * (v - mean) ** 2;
      return weights[i]! * (v - mean);
    });
  });
  return { size, weights, values, norm: Math.sqrt(norm) };
}

/** Weighted normalised cross-correlation of the template with the part of an area whose top left is `left, top`. */
function alike(
  t: Template,
  area: readonly Float32Array[],
  stride: number,
  left: number,
  top: number,
): number {
  const { width, height } = t.size;
  let [dot, all] = [0, 0];
  for (let c = 0; c < 3; c++) {
    const [from, values] = [area[c]!, t.values[c]!];
    let [sum, squares, whole] = [0, 0, 0];
    for (let y = 0, k = 0; y < height; y++) {
      let i = (top + y) * stride + left;
      for (let x = 0; x < width; x++, i++, k++) {
        const [v, w] = [from[i]!, t.weights[k]!];
        dot += values[k]! * v;
        sum += w * v;
        squares += w * v * v;
        whole += w;
      }
    }
    all += Math.max(0, squares - (sum * sum) / whole);
  }
  return dot / (t.norm * Math.sqrt(all) || 1);
}

interface Match {
  readonly box: Box;
  readonly score: number;
}

/** The best place around `box`, `reach` of its size to each side, on a grid of the template's own pitch. */
function search(view: View, templates: readonly Template[], box: Box, reach: number): Match {
  const { width: w, height: h } = itemAt(templates, 0).size;
  const [px, py] = [box.width / w, box.height / h];
  const [rx, ry] = [Math.max(1, Math.round(reach * w)), Math.max(1, Math.round(reach * h))];
  const size = { width: w + 2 * rx, height: h + 2 * ry };
  const at = { x: box.x - rx * px, y: box.y - ry * py, width: size.width * px, height: size.height * py };
  const area = view.rgb(at, size);
  const score = (x: number, y: number) =>
    templates.reduce((sum, t) => sum + alike(t, area, size.width, x, y), 0) / templates.length;
  let best = { x: rx, y: ry, score: -1 };
  for (let y = 0; y <= 2 * ry; y++)
    for (let x = 0; x <= 2 * rx; x++) {
      const s = score(x, y);
      if (s > best.score) best = { x, y, score: s };
    }
  // Between samples: the top of the parabola through the best one and its neighbours.
  const top = (a: number, b: number, c: number) => {
    const bend = a - 2 * b + c;
    return bend < 0 ? Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend))) : 0;
  };
  const { x, y } = best;
  const dx = x > 0 && x < 2 * rx ? top(score(x - 1, y), best.score, score(x + 1, y)) : 0;
  const dy = y > 0 && y < 2 * ry ? top(score(x, y - 1), best.score, score(x, y + 1)) : 0;
  return { box: { ...box, x: at.x + (x + dx) * px, y: at.y + (y + dy) * py }, score: best.score };
}

const resized = (b: Box, by: number): Box => {
  const c = centre(b);
  return {
    x: c.x - (b.width * by) / 2,
    y: c.y - (b.height * by) / 2,
    width: b.width * by,
    height: b.height * by,
  };
};

/**
 * A template tracker of our own, for any thing on any machine: how the thing looked at first and how it looked lately,
 * by weighted normalised cross-correlation (Lewis 1995) in colour, coarse first, then fine and in three sizes.
 */
export const byLook: Follow = (view, start) => {
  const sizes = { coarse: gridOf(start, FINE.coarse), fine: gridOf(start, FINE.fine) };
  const look = (v: View, box: Box, size: Size) => templateOf(v.rgb(box, size), size);
  const first = { coarse: look(view, start, sizes.coarse), fine: look(view, start, sizes.fine) };
  let lately = view.rgb(start, sizes.fine);
  let recent = { ...first };
  let [last, move, usual] = [start, { x: 0, y: 0 }, 1];
  return {
    next(v) {
      const guess = { ...last, x: last.x + move.x, y: last.y + move.y };
      const rough = search(v, [recent.coarse], guess, REACH);
      const found = SIZES.map((by) =>
        search(v, [first.fine, recent.fine], resized(rough.box, by), 2.5 / FINE.fine),
      ).reduce((a, b) => (b.score > a.score + 0.002 ? b : a));
      if (!(found.score >= Math.max(ALIKE.least, ALIKE.drop * usual))) return null;
      usual += NEW * (found.score - usual);
      if (found.score >= ALIKE.remember) {
        const now = v.rgb(found.box, sizes.fine);
        lately = paired(lately, now).map(([c, n]) => c.map((old, i) => old + NEW * (n[i]! - old)));
        recent = { coarse: shrunk(lately, sizes.fine, sizes.coarse), fine: templateOf(lately, sizes.fine) };
      }
      move = { x: 0.5 * (found.box.x - last.x), y: 0.5 * (found.box.y - last.y) };
      last = found.box;
      return last;
    },
  };
};

/** The same look on a coarser grid. */
function shrunk(rgb: readonly Float32Array[], from: Size, to: Size): Template {
  const planes = rgb.map((c) => {
    const out = new Float32Array(to.width * to.height);
    const counts = new Uint16Array(out.length);
    for (let y = 0; y < from.height; y++)
      for (let x = 0; x < from.width; x++) {
        const k =
          Math.floor((y * to.height) / from.height) * to.width + Math.floor((x * to.width) / from.width);
        out[k]! += c[y * from.width + x]!;
        counts[k]!++;
      }
    return out.map((v, k) => v / Math.max(1, counts[k]!));
  });
  return templateOf(planes, to);
}
