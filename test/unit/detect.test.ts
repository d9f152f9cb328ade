import { describe, expect, test } from 'vitest';
import { i420, i420Bytes } from '../../src/core/picture.ts';
import { sample, sampleRgb } from '../../src/core/sample.ts';
import { looks } from '../../src/pipeline/3-detect.ts';
import { detectors } from '../../src/plugins/index.ts';

const sizes = [
  { width: 768, height: 432 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 2160 },
  { width: 33, height: 20 },
];

describe.each(detectors.map((d) => [d.id, d] as const))('looks for %s', (_, d) => {
  test.each(sizes)(
    'cover every pixel of $width x $height at a scale that shows the smallest face',
    (frame) => {
      const list = looks(frame, d, 20);
      const scale = Math.min(1, d.finest / 20) / 1.16;
      for (let x = 1; x < frame.width; x += frame.width / 7)
        for (let y = 1; y < frame.height; y += frame.height / 7)
          expect(
            list.some(
              (l) =>
                l.scale >= scale &&
                x >= l.box.x &&
                y >= l.box.y &&
                x < l.box.x + l.box.width &&
                y < l.box.y + l.box.height,
            ),
          ).toBe(true);
      for (const l of list) {
        expect(l.box.width * l.scale).toBeLessThanOrEqual(l.input.width + 1);
        expect(l.box.height * l.scale).toBeLessThanOrEqual(l.input.height + 1);
      }
    },
  );
});

const size = { width: 64, height: 32 };
const grey = (): Uint8Array => new Uint8Array(i420Bytes(size)).fill(128);

test('sampleRgb of grey is grey, and of red is red', () => {
  const plain = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const data = grey();
  const [r, g, b] = sampleRgb(i420(data, size), plain, { x: 0, y: 0, ...size }, { width: 8, height: 4 });
  for (const v of [...r, ...g, ...b]) expect(v).toBeCloseTo(((128 - 16) * 255) / 219, 0);
  i420(data, size).planes[0].data.fill(81);
  i420(data, size).planes[1].data.fill(90);
  i420(data, size).planes[2].data.fill(240);
  const [red, green, blue] = sampleRgb(
    i420(data, size, { matrix: 'bt601' }),
    plain,
    { x: 0, y: 0, ...size },
    { width: 2, height: 2 },
  );
  expect(red[0]).toBeGreaterThan(250);
  expect(green[0]).toBeLessThan(5);
  expect(blue[0]).toBeLessThan(5);
});

test('sampleRgb turns the picture upright', () => {
  const data = grey();
  const luma = i420(data, size).planes[0];
  for (let y = 0; y < 32; y++) luma.data.fill(y < 16 ? 16 : 235, y * 64, (y + 1) * 64);
  const turn = { rotation: 90, flip: false, coded: size, shown: { width: 32, height: 64 } } as const;
  const [r] = sampleRgb(
    i420(data, size),
    turn,
    { x: 0, y: 0, width: 32, height: 64 },
    { width: 4, height: 8 },
  );
  // Turned clockwise, what was on top is on the right.
  expect(r[0]).toBeGreaterThan(240);
  expect(r[3]).toBeLessThan(10);
});

test('sample fills the rest of the input with black, in the layout asked for', () => {
  const plain = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const spec = {
    size: { kind: 'fixed', width: 16, height: 16 },
    layout: 'nchw',
    order: 'bgr',
    mean: 127,
    scale: 1 / 128,
  } as const;
  const t = sample(
    i420(grey(), size),
    plain,
    { box: { x: 0, y: 0, ...size }, scale: 0.25, input: { width: 16, height: 16 } },
    spec,
  );
  expect(t).toHaveLength(3 * 256);
  expect(t[0]).toBeCloseTo((130.4 - 127) / 128, 1);
  expect(t[8 * 16]).toBeCloseTo(-127 / 128);
});
