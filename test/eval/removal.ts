/** How near what removal puts in somebody's place is to what is there, in films whose truth is known: plates and rendering alone, in Node. */
import { i420 } from '../../src/core/image/picture.ts';
import { glanceOf, WayFinder } from '../../src/core/image/way.ts';
import { defaults } from '../../src/core/model/options.ts';
import { bounds, type Shape } from '../../src/core/space/geometry.ts';
import type { Region } from '../../src/core/space/region.ts';
import { chained, cornersOf, inverse, unitsOf, warped } from '../../src/core/space/warp.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { platesOf } from '../../src/pipeline/passes/plate.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import type { Roamed } from '../made/roaming.ts';
import { sourceOf } from '../unit/engines.ts';

/** Milliseconds of the processor, so that other work on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Levels that only somebody has. */
const SOMEBODY = 237;
/** Every how many pixels it is asked whether a frame shows a place. */
const GRID = 4;

export interface Filled {
  /** Of what some frame shows, and of all that was filled, dB of luma. */
  readonly seen: number;
  readonly all: number;
  /** Share of it that some frame shows. */
  readonly known: number;
  /** Mean change from frame to frame of the error of what was filled, levels: the truth's is 0. */
  readonly restless: number;
  /** Samples in the result that only somebody has. */
  readonly left: number;
  readonly notes: readonly string[];
  /** Milliseconds of the processor a frame for the background, and for filling. */
  readonly gathering: number;
  readonly filling: number;
}

/** @param begins the first frame in which somebody was seen, who was there before */
export async function filledIn({ size, frames, truth, boxes, views }: Roamed, begins = 0): Promise<Filled> {
  const { width, height } = size;
  const source = sourceOf(
    size,
    () => frames.length,
    (i) => frames[i]!.slice(),
  );
  const options = { ...defaults(removal.options), shape: 'box' };
  const key = (f: number) => ({ frame: f, box: boxes[f]!, tilt: 0, origin: 'seen' as const });
  const shapeOf = (f: number): Shape => {
    const { x, y, width: w, height: h } = boxes[f]!;
    return { kind: 'box', x: x - 0.15 * w, y: y - 0.05 * h, width: 1.3 * w, height: 1.1 * h };
  };
  const begin = cpu();
  const plates = await platesOf({
    source,
    shots: [{ from: 0, to: frames.length - 1, by: 'start' }],
    removed: (f) => (f < begins ? [] : [shapeOf(f)]),
    foreground: (f) => {
      const near = Math.max(f, begins);
      const there = { shape: shapeOf(near), height: boxes[near]!.height };
      return [near === f ? there : { ...there, seenIn: near }];
    },
    tell: () => {},
  });
  const gathering = (cpu() - begin) / frames.length;
  const { to, from } = unitsOf(size);
  const course = begun(new Map(), plates);
  let [seenError, seenOf, error, of, left, restless, restlessOf, filling] = [0, 0, 0, 0, 0, 0, 0, 0];
  let before: { readonly data: Int16Array; readonly f: number } | null = null;
  for await (const frame of source.frames()) {
    const f = frame.index;
    if (f < begins) continue;
    const shape = shapeOf(f);
    const region: Region = {
      track: 'person-1',
      subject: 'face',
      key: key(f),
      shape,
      bounds: bounds(shape),
      with: { by: 'removal', options },
    };
    const start = cpu();
    await render(frame, [region], (id) => (id === 'removal' ? removal : solid), cpuPainter, course);
    filling += cpu() - start;
    const { data } = frame.picture.planes[0]!;
    const b = bounds(shape);
    const off = new Int16Array(width * height);
    for (let y = Math.max(0, Math.ceil(b.y)); y < Math.min(height, b.y + b.height); y++)
      for (let x = Math.max(0, Math.ceil(b.x)); x < Math.min(width, b.x + b.width); x++) {
        const i = y * width + x;
        off[i] = data[i]! - truth[f]![i]!;
        if (data[i]! >= SOMEBODY) left++;
        error += off[i]! ** 2;
        of++;
        if (x % GRID || y % GRID) continue;
        const place = warped(chained(views[f]!, to), { x: x + 0.5, y: y + 0.5 })!;
        const shown = views.some((v, g) => {
          const p = warped(chained(from, inverse(v)), place);
          if (!p || p.x < 6 || p.y < 6 || p.x > width - 6 || p.y > height - 6) return false;
          const a = bounds(shapeOf(g));
          const m = 0.06 * boxes[g]!.height + 4;
          return p.x < a.x - m || p.x > a.x + a.width + m || p.y < a.y - m || p.y > a.y + a.height + m;
        });
        if (!shown) continue;
        seenError += off[i]! ** 2;
        seenOf++;
        if (!before) continue;
        // The same place a frame before.
        const p = warped(chained(from, inverse(views[f - 1]!)), place);
        const k = p ? Math.floor(p.y) * width + Math.floor(p.x) : -1;
        if (!p || p.x < 0 || p.x >= width || !before.data[k]) continue;
        restless += Math.abs(off[i]! - before.data[k]!);
        restlessOf++;
      }
    before = { data: off, f };
  }
  const psnr = (sum: number, n: number) => 10 * Math.log10(255 ** 2 / Math.max(1e-9, sum / Math.max(1, n)));
  return {
    seen: psnr(seenError, seenOf),
    all: psnr(error, of),
    known: (seenOf * GRID ** 2) / Math.max(1, of),
    restless: restless / Math.max(1, restlessOf),
    left,
    notes: plates.notes,
    gathering,
    filling: filling / frames.length,
  };
}

/** How far the corners of a frame lie from where they are, by its way, pixels; null where the way is not known. */
export function errorsOf({ size, frames, boxes, views }: Roamed): (number | null)[] {
  const finder = new WayFinder();
  frames.forEach((bytes, f) => {
    const { glance, by } = glanceOf(i420(bytes, size));
    const taken = new Uint8Array(glance.width * glance.height);
    const { x, y, width, height } = boxes[f]!;
    for (let v = 0; v < glance.height; v++)
      for (let u = 0; u < glance.width; u++)
        if (
          Math.abs((u + 0.5) * by - x - width / 2) < 0.75 * width &&
          Math.abs((v + 0.5) * by - y - height / 2) < 0.6 * height
        )
          taken[v * glance.width + u] = 1;
    finder.add(glance, taken);
  });
  const first = inverse(views[0]!);
  return finder.finish().stands.map(
    (s, f) =>
      s &&
      Math.max(
        ...cornersOf(size).map((c) => {
          const [p, q] = [warped(chained(first, views[f]!), c)!, warped(s.warp, c)!];
          return (Math.hypot(p.x - q.x, p.y - q.y) * Math.max(size.width, size.height)) / 2;
        }),
      ),
  );
}
