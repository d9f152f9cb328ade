/** Coverage, maskers and blending: what hiding promises about pixels. */
import { describe, expect, test } from 'vitest';
import { cover } from '../../src/core/image/coverage.ts';
import { i420, i420Bytes, interleaveRgba, planarRgba } from '../../src/core/image/picture.ts';
import { defaults } from '../../src/core/model/options.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import { regionOf } from '../../src/core/space/region.ts';
import { cpuPainter } from '../../src/engines/cpu/painter.ts';
import face from '../../src/plugins/kinds/face.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { jobOf } from './engines.ts';

const size = { width: 97, height: 75 };
const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
const noise = (seed: number): Uint8Array => {
  const data = new Uint8Array(i420Bytes(size));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    data[i] = s >>> 16;
  }
  return data;
};
const shape = regionOf(
  { box: { x: 31, y: 18, width: 30, height: 40 }, tilt: 0.2 },
  defaults(solid.options),
  face,
);

function paint(masker: Masker, data: Uint8Array, options = {}, feather = 0): Uint8Array {
  const covered = cover(shape, turn, feather);
  if (!covered) throw new Error('nothing is covered');
  const job = jobOf(covered, masker, { turn, options: { ...defaults(masker.options), ...options } });
  cpuPainter.paint(i420(data, size), job);
  return data;
}

test('cover hides every luma sample under the shape and every chroma sample that it touches', () => {
  const c = cover(shape, turn, 0);
  expect(c).not.toBeNull();
  if (!c) return;
  expect(c.at.x % 2).toBe(0);
  expect(c.at.y % 2).toBe(0);
  for (let y = 0; y < c.at.height; y++)
    for (let x = 0; x < c.at.width; x++)
      if (c.luma[y * c.at.width + x] === 255)
        expect(c.chroma[(y >> 1) * c.chromaAt.width + (x >> 1)]).toBe(255);
});

test('cover is null outside the picture and is cut at its borders', () => {
  expect(cover({ kind: 'box', x: 200, y: 10, width: 20, height: 20 }, turn, 0)).toBeNull();
  const c = cover({ kind: 'box', x: 90, y: -5, width: 20, height: 20 }, turn, 0);
  expect(c?.at).toEqual({ x: 88, y: 0, width: 9, height: 16 });
});

test('cover of a polygon is the polygon', () => {
  const c = cover(
    {
      kind: 'polygon',
      points: [
        { x: 10, y: 10 },
        { x: 30, y: 10 },
        { x: 10, y: 30 },
      ],
    },
    turn,
    0,
  );
  const at = (x: number, y: number) => c?.luma[(y - c.at.y) * c.at.width + x - c.at.x];
  expect(at(13, 13)).toBe(255);
  expect(at(28, 28)).toBe(0);
});

describe.each([solid, pixelate, blur] as Masker[])('$id', (masker) => {
  test('changes nothing outside the region, in any plane', () => {
    const before = noise(1);
    const after = paint(masker, noise(1));
    const c = cover(shape, turn, 0);
    if (!c) throw new Error('nothing is covered');
    i420(after, size).planes.forEach((p, i) => {
      const [at, alpha] = i === 0 ? [c.at, c.luma] : [c.chromaAt, c.chroma];
      const was = i420(before, size).planes[i]!;
      for (let y = 0; y < p.height; y++)
        for (let x = 0; x < p.width; x++) {
          const inside =
            x >= at.x &&
            y >= at.y &&
            x < at.x + at.width &&
            y < at.y + at.height &&
            alpha[(y - at.y) * at.width + x - at.x]! > 0;
          if (!inside) expect(p.data[y * p.stride + x]).toBe(was.data[y * was.stride + x]);
        }
    });
  });

  test('changes almost every sample inside', () => {
    const [before, after] = [noise(2), paint(masker, noise(2))];
    const same = before.filter((v, i) => v === after[i]).length;
    expect(same).toBeLessThan(before.length);
  });
});

test('solid leaves nothing: the result inside does not depend on the source', () => {
  const covered = cover(shape, turn, 6);
  if (!covered) throw new Error('nothing is covered');
  const [one, two] = [paint(solid, noise(3), {}, 6), paint(solid, noise(99), {}, 6)];
  const [p, q] = [i420(one, size), i420(two, size)];
  p.planes.forEach((plane, i) => {
    const [at, alpha] = i === 0 ? [covered.at, covered.luma] : [covered.chromaAt, covered.chroma];
    for (let y = 0; y < at.height; y++)
      for (let x = 0; x < at.width; x++)
        if (alpha[y * at.width + x] === 255) {
          const k = (at.y + y) * plane.stride + at.x + x;
          expect(plane.data[k]).toBe(q.planes[i]!.data[k]);
        }
  });
});

test('pixelate gives tiles of one value on a grid fixed to the frame', () => {
  const data = paint(pixelate, noise(4), { shape: 'box', tiles: 5 });
  const { data: luma, stride } = i420(data, size).planes[0];
  const tile = Math.round(40 / 5);
  const [x0, y0] = [Math.ceil(40 / tile) * tile, Math.ceil(30 / tile) * tile];
  const values = new Set<number>();
  for (let y = y0; y < y0 + tile; y++) for (let x = x0; x < x0 + tile; x++) values.add(luma[y * stride + x]!);
  expect(values.size).toBe(1);
});

test('a one-pixel face is hidden too, and odd sizes reach the last row and column', () => {
  const data = noise(5);
  const was = data.slice();
  const covered = cover({ kind: 'box', x: 96, y: 74, width: 1, height: 1 }, turn, 0);
  if (!covered) throw new Error('nothing is covered');
  cpuPainter.paint(i420(data, size), jobOf(covered, solid, { scale: 1 }));
  expect(data[size.width * size.height - 1]).not.toBe(was[size.width * size.height - 1]);
});

test('planarRgba and interleaveRgba undo each other', () => {
  const rgba = noise(6).slice(0, 8 * 6 * 4);
  expect([...interleaveRgba(planarRgba(rgba, { width: 8, height: 6 }))]).toEqual([...rgba]);
});
