/**
 * Landmarks over time as exporters write them: short gaps filled between their ends, and noise of a single frame smoothed away, by a Butterworth filter of
 * the fourth order run forwards and backwards, so that nothing comes late (Winter: "Biomechanics and Motor Control of Human Movement", 4th ed., 2.3), or by
 * the one-euro filter.
 */
import type { Timeline } from '../model/finding.ts';
import type { WriteOptions } from '../model/policy.ts';
import { type Landmarks, type Movement, ROW, WORLD_ROW } from './landmarks.ts';
import { oneEuro, sizeOf } from './one-euro.ts';

/** `seen`: as the model gave it, smoothed. `filled`: between two that were seen. */
export interface Moment extends Landmarks {
  readonly origin: 'seen' | 'filled';
}

export type Smoothing = Pick<WriteOptions, 'filter' | 'cutoff' | 'beta' | 'bridge'>;

/** One for each frame of the track; null in gaps that are too long. */
export function seriesOf(
  { frames, from, topology }: Movement,
  timeline: Timeline,
  { filter, cutoff, beta, bridge }: Smoothing,
): (Moment | null)[] {
  const seconds = frames.map((_, i) => timeline[from + i]! / 1e6);
  const out = filled(frames, seconds, bridge, topology);
  if (filter === 'none') return out;
  for (const [first, last] of runsOf(out)) {
    const rate = (last - first) / (seconds[last]! - seconds[first]!);
    // Of a still, of a few frames, or above what the film can show, nothing is noise.
    if (last - first < 3 || (filter === 'butterworth' && !(cutoff < rate / 2))) continue;
    const times = seconds.slice(first, last + 1);
    const through = (rows: readonly Float32Array[], row: number, of: number, size: number): void =>
      filter === 'butterworth'
        ? smooth(rows, row, of, cutoff, rate)
        : oneEuro(rows, row, of, times, size, { cutoff, beta });
    const run = out.slice(first, last + 1).flatMap((m) => m ?? []);
    const points = run.map((m) => m.points);
    through(points, ROW, ROW - 1, sizeOf(points, ROW));
    const world = run.flatMap((m) => m.world ?? []);
    if (world.length === run.length) through(world, WORLD_ROW, WORLD_ROW, sizeOf(world, WORLD_ROW));
    const shapes = run.flatMap((m) => m.shapes ?? []);
    if (shapes.length !== run.length) continue;
    through(shapes, 1, 1, 1);
    // A filter swings beyond what rises fast.
    for (const s of shapes) for (let k = 0; k < s.length; k++) s[k] = Math.max(0, Math.min(1, s[k]!));
  }
  return out;
}

/** First and last frames of what is there without a gap. */
function runsOf(moments: readonly (Moment | null)[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  moments.forEach((m, i) => {
    const last = runs.at(-1);
    if (!m) return;
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function filled(
  frames: Movement['frames'],
  seconds: readonly number[],
  bridge: number,
  topology: Movement['topology'],
): (Moment | null)[] {
  const out = frames.map(
    (f): Moment | null =>
      f && {
        topology,
        points: f.points.slice(),
        world: f.world?.slice() ?? null,
        ...(f.shapes && { shapes: f.shapes.slice() }),
        origin: 'seen',
      },
  );
  const runs = runsOf(out);
  runs.slice(1).forEach(([next], k) => {
    const last = runs[k]![1];
    const [a, b] = [out[last]!, out[next]!];
    const span = seconds[next]! - seconds[last]!;
    if (span > bridge) return;
    for (let i = last + 1; i < next; i++) {
      const t = (seconds[i]! - seconds[last]!) / span;
      const mix = (x: Float32Array, y: Float32Array) => x.map((v, n) => v + t * (y[n]! - v));
      out[i] = {
        topology,
        points: mix(a.points, b.points),
        world: a.world && b.world ? mix(a.world, b.world) : null,
        ...(a.shapes && b.shapes && { shapes: mix(a.shapes, b.shapes) }),
        origin: 'filled',
      };
    }
  });
  return out;
}

/** Coefficients of a second-order Butterworth low pass whose two runs together halve the power at `cutoff`. */
function butterworth(cutoff: number, rate: number): { b: readonly number[]; a: readonly number[] } {
  // Two passes in a row would cut lower: the cutoff of each is raised (Winter, 2.3.2).
  const passes = (Math.SQRT2 - 1) ** 0.25;
  const w = Math.tan((Math.PI * Math.min(cutoff / passes, 0.49 * rate)) / rate);
  const k = Math.SQRT2 * w;
  const n = 1 + k + w * w;
  return { b: [(w * w) / n, (2 * w * w) / n, (w * w) / n], a: [(2 * (w * w - 1)) / n, (1 - k + w * w) / n] };
}

/** In place: the first `of` values of every `row` of these. Its ends go on as their own mirror images, so that it neither starts nor stops at rest. */
function smooth(rows: readonly Float32Array[], row: number, of: number, cutoff: number, rate: number): void {
  const { b, a } = butterworth(cutoff, rate);
  const n = rows.length;
  const pad = Math.min(n - 1, Math.ceil((3 * rate) / cutoff));
  const line = new Float64Array(n + 2 * pad);
  const pass = () => {
    let [x1, x2, y1, y2] = [line[0]!, line[0]!, line[0]!, line[0]!];
    for (let i = 0; i < line.length; i++) {
      const x = line[i]!;
      const y = b[0]! * x + b[1]! * x1 + b[2]! * x2 - a[0]! * y1 - a[1]! * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      line[i] = y;
    }
  };
  for (let k = 0; k < rows[0]!.length; k++) {
    if (k % row >= of) continue;
    const [head, tail] = [rows[0]![k]!, rows[n - 1]![k]!];
    for (let i = 0; i < pad; i++) {
      line[pad - 1 - i] = 2 * head - rows[i + 1]![k]!;
      line[pad + n + i] = 2 * tail - rows[n - 2 - i]![k]!;
    }
    for (let i = 0; i < n; i++) line[pad + i] = rows[i]![k]!;
    pass();
    line.reverse();
    pass();
    line.reverse();
    for (let i = 0; i < n; i++) rows[i]![k] = line[pad + i]!;
  }
}
