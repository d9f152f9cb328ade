/** The same file gives the same findings, whatever the machine's load and however many workers look. */
import { expect, test } from 'vitest';
import { i420Bytes } from '../../src/core/image/picture.ts';
import { score } from '../../src/core/units.ts';
import { Job } from '../../src/pipeline/job.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { detectorOf, enginesOf, sourceOf } from './engines.ts';

const size = { width: 480, height: 360 };
const FRAMES = 80;

/** Sees the bounds of what is bright: how much of it depends on the part that is looked at. */
const detector = detectorOf({
  id: 'bright',
  input: { size: { kind: 'any', multiple: 32, most: 640 }, layout: 'nchw', order: 'rgb', mean: 0, scale: 1 },
  rank: { find: 1, check: 1 },
  decode: ({ bounds }) => {
    const [x0, y0, x1, y1] = bounds!.data as Iterable<number> as readonly [number, number, number, number];
    if (x1 < x0) return [];
    return [{ box: { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 }, tilt: 0, score: score(0.9) }];
  },
});

/** A square that walks, and noise that flickers beside it now and then. */
function frame(index: number): Uint8Array {
  const data = new Uint8Array(i420Bytes(size)).fill(128);
  data.fill(60, 0, size.width * size.height);
  const square = (x: number, y: number, side: number, value: number) => {
    for (let r = y; r < y + side; r++) data.fill(value, r * size.width + x, r * size.width + x + side);
  };
  square(60 + index * 3, 80, 40, 230);
  if (index % 3) square(70 + index * 3, 150 + (index % 7) * 20, 16, 110 + (index % 5) * 8);
  return data;
}

async function findings(lanes: number, wait: () => number): Promise<string> {
  const engines = enginesOf({
    open: async () => sourceOf(size, () => FRAMES, frame),
    lanes,
    run: async (_, input, { width, height }) => {
      const bounds = [width, height, -1, -1];
      for (let i = 0; i < width * height; i++) {
        if (input[i]! < 180) continue;
        const [x, y] = [i % width, Math.floor(i / width)];
        bounds[0] = Math.min(bounds[0]!, x);
        bounds[1] = Math.min(bounds[1]!, y);
        bounds[2] = Math.max(bounds[2]!, x);
        bounds[3] = Math.max(bounds[3]!, y);
      }
      await new Promise((r) => setTimeout(r, wait()));
      return { bounds: { data: Float32Array.from(bounds), dims: [4] } };
    },
    models: ['bright'],
  });
  const plugins = {
    kinds: [face],
    detectors: [detector],
    outliners: [],
    embedders: [],
    maskers: [solid],
    voices: [],
  };
  const job = new Job(engines, plugins, 'source', 'source', '0');
  const found = await job.find(parsePolicy({}, [solid]));
  return JSON.stringify(found.findings);
}

test('findings do not depend on workers, nor on which look ends first', async () => {
  const steady = await findings(1, () => 0);
  expect(JSON.parse(steady).tracks.length).toBeGreaterThan(0);
  let seed = 7;
  const uneven = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 16) % 12;
  };
  for (const lanes of [1, 2, 4, 8]) expect(await findings(lanes, uneven), `${lanes} workers`).toBe(steady);
});
