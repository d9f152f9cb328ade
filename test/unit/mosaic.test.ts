/** The background in one plane: nothing that a frame hides is in it, whatever other frames show. */
import { expect, test } from 'vitest';
import { type Hidden, MosaicBuilder, seenThrough } from '../../src/core/image/mosaic.ts';
import { i420, i420Bytes } from '../../src/core/image/picture.ts';
import { inPixels } from '../../src/core/space/warp.ts';
import { viewOf } from '../made/roaming.ts';
import { noise } from './engines.ts';

const size = { width: 96, height: 64 };
const whole = { x: 0, y: 0, ...size };
const view = (f: number) => inPixels(viewOf({ yaw: 0.01 * f, roll: 0.02 * f, zoom: 1 + 0.01 * f }), size);
/** A box of cells, even-aligned as chroma is. */
function hiding(x: number): Hidden {
  const cells = new Uint8Array(size.width * size.height);
  for (let y = 20; y < 44; y++) cells.fill(1, y * size.width + x, y * size.width + x + 20);
  return { at: whole, cells };
}

/** Frames of noise whose hidden parts hold one value, all planes. @param at where they are hidden */
function through(value: number, at: (f: number) => number) {
  const frames = Array.from({ length: 8 }, (_, f) => {
    const bytes = new Uint8Array(i420Bytes(size));
    bytes.set(noise(size, f + 1));
    const picture = i420(bytes, size);
    for (const { data, stride, sub } of picture.planes)
      for (let y = 20 / sub; y < 44 / sub; y++)
        data.fill(value, y * stride + at(f) / sub, y * stride + (at(f) + 20) / sub);
    return picture;
  });
  const builder = new MosaicBuilder(frames[0]!, whole, [whole]);
  frames.forEach((picture, f) => {
    builder.add(picture, hiding(at(f)), view(f));
  });
  const plate = builder.finish();
  return { plate, seen: frames.map((picture, f) => seenThrough(plate, view(f), picture, hiding(at(f)))) };
}

test.each([
  ['moves', (f: number) => 10 + 8 * f],
  ['stays', () => 40],
])('what hides somebody who %s makes no difference to the last sample', (_, at) => {
  const [dark, bright] = [through(0, at), through(255, at)];
  expect(dark.plate.planes).toEqual(bright.plate.planes);
  expect(dark.seen.map((s) => s.planes)).toEqual(bright.seen.map((s) => s.planes));
});

test('what no frame shows is drawn in, and counts as a guess; what some frame shows does not', () => {
  expect(through(255, () => 40).plate.guessed).toBeGreaterThan(0.3);
  expect(through(255, (f) => 16 + 6 * f).plate.guessed).toBe(0);
});
