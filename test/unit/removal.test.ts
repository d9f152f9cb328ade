/** Who is removed: the background in their place is that of other frames, nothing of them is in it, and where nothing shows it that is said. */
import { describe, expect, test } from 'vitest';
import { i420 } from '../../src/core/image/picture.ts';
import type { Shot } from '../../src/core/model/finding.ts';
import { defaults } from '../../src/core/model/options.ts';
import { bounds, type Shape } from '../../src/core/space/geometry.ts';
import type { Region } from '../../src/core/space/region.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import { Job } from '../../src/pipeline/job.ts';
import { platesOf } from '../../src/pipeline/passes/plate.ts';
import { begun, render } from '../../src/pipeline/picture/8-render.ts';
import face from '../../src/plugins/kinds/face.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf, noise, sourceOf, spotted, spotter } from './engines.ts';

const size = { width: 192, height: 128 };
const SIDE = 40;
const N = 30;

/** A wall of soft patterns, moved by the camera. @param seed of the encoder's noise */
function wall(seed: number, moved = 0): Uint8Array {
  const data = noise(size, seed).map((v) => (v >> 5) - 4 + 128);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      data[y * size.width + x]! += Math.round(
        50 * Math.sin((x + moved) / 9) * Math.cos(y / 13) + (x + moved) / 8 - 12,
      );
  return data;
}
/** The same with somebody bright in it. */
function withSomebody(data: Uint8Array, x0: number, y0 = 40): Uint8Array {
  for (let y = y0; y < y0 + SIDE; y++) for (let x = x0; x < x0 + SIDE; x++) data[y * size.width + x] = 250;
  return data;
}

const options = { ...defaults(removal.options), shape: 'box' };
const regionAt = (frame: number, x: number): Region => {
  const box = { x, y: 40, width: SIDE, height: SIDE };
  const shape: Shape = { kind: 'box', ...box };
  return {
    track: 'face-1',
    subject: 'face',
    key: { frame, box, tilt: 0, origin: 'seen' },
    shape,
    bounds: bounds(shape),
    with: { by: 'removal', options },
  };
};
const SHOT: Shot = { from: 0, to: N - 1, by: 'start' };

/** Removes somebody at places by frame, and compares with the wall. */
async function removed(placeAt: (frame: number) => number, moved: (frame: number) => number = () => 0) {
  const frames = Array.from({ length: N }, (_, i) => withSomebody(wall(i + 1, moved(i)), placeAt(i)));
  const source = sourceOf(
    size,
    () => N,
    (i) => frames[i]!.slice(),
  );
  const regions = (f: number) => [regionAt(f, placeAt(f))];
  const plates = await platesOf({ source, shots: [SHOT], regions, asks: () => true, tell: () => {} });
  const course = begun(new Map(), plates);
  let [error, n, bright] = [0, 0, 0];
  for await (const frame of source.frames()) {
    await render(
      frame,
      regions(frame.index),
      (id) => (id === 'removal' ? removal : solid),
      cpuPainter,
      course,
    );
    const truth = i420(wall(frame.index + 1, moved(frame.index)), size).planes[0].data;
    const { data } = frame.picture.planes[0]!;
    const x0 = placeAt(frame.index);
    for (let y = 40; y < 40 + SIDE; y++)
      for (let x = x0; x < x0 + SIDE; x++) {
        const i = y * size.width + x;
        error += (data[i]! - truth[i]!) ** 2;
        if (data[i]! > 235) bright++;
        n++;
      }
  }
  return { psnr: 10 * Math.log10(255 ** 2 / (error / n)), bright, notes: plates.notes };
}

describe('removal', () => {
  test('of somebody who walks shows the wall behind, at 28 dB and more', async () => {
    const { psnr, bright, notes } = await removed((f) => 10 + 4 * f);
    expect(psnr).toBeGreaterThan(28);
    expect(bright).toBe(0);
    expect(notes).toEqual([]);
  });
  test('of somebody who stays draws the place in from around, says so, and shows nothing of them', async () => {
    const { psnr, bright, notes } = await removed(() => 70);
    expect(psnr).toBeGreaterThan(15);
    expect(bright).toBe(0);
    expect(notes.join()).toMatch(/100% of the background/);
  });
  test('where the camera moves is each frame its own background', async () => {
    const { bright, notes } = await removed(
      (f) => 10 + 4 * f,
      (f) => 7 * f,
    );
    expect(bright).toBe(0);
    expect(notes.join()).toMatch(/camera moves in 1 of 1/);
  });
});

test('a whole job removes, and the check looks at what is there then', async () => {
  const frames = Array.from({ length: 12 }, (_, i) => withSomebody(wall(i + 1), 8 * i));
  const film = filmOf(size, frames);
  let look = 0;
  const spot = (i: number) => ({
    box: {
      x: (8 * i) / size.width,
      y: 40 / size.height,
      width: SIDE / size.width,
      height: SIDE / size.height,
    },
    score: 0.9,
  });
  const at = (input: Float32Array, { width, height }: { width: number; height: number }) => {
    // Where it is brightest: looks of any kind show it where it is.
    if (width <= height) return [];
    const row = input.subarray(Math.round((60 / size.height) * height) * width).subarray(0, width);
    const first = row.findIndex((v) => v > 230);
    return first < 0 ? [] : [{ ...spot(0), box: { ...spot(0).box, x: first / width } }];
  };
  const engines = enginesOf({
    ...film,
    digest: async () => 'ab'.repeat(32),
    run: async (_, input, s) => {
      look++;
      return spotted(at(input, s));
    },
    models: ['finds', 'checks'],
  });
  const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
  const kind = { ...face, weighed: false };
  const plugins = { kinds: [kind], detectors, outliners: [], embedders: [], maskers: [solid, removal] };
  const job = new Job(engines, plugins, 'source', 'a film', '0');
  const given = {
    find: { face: { minSize: 20 } },
    otherwise: { picture: { by: 'removal', options: { shape: 'box' } } },
  };
  const policy = parsePolicy(given, [solid, removal], [kind]);
  await job.find(policy);
  const { outcome } = await job.finish(policy);
  expect(look).toBeGreaterThan(12);
  expect(outcome.verdict).toBe('sealed');
  for (const [i, bytes] of film.written.entries())
    expect(Math.max(...bytes.subarray(0, size.width * size.height)), `frame ${i}`).toBeLessThan(236);
});
