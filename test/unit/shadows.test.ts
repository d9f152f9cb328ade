/** Who stands against the light is looked for in lifted shadows, by the detector and by the check. */
import { expect, test } from 'vitest';
import { shadows, thumbnail } from '../../src/core/image/thumbnail.ts';
import { Job } from '../../src/pipeline/job.ts';
import face from '../../src/plugins/kinds/face.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf, sourceOf, spotted, spotter } from './engines.ts';

const size = { width: 320, height: 160 };
const FRAMES = 30;
/** A bright wall with somebody dark before it: between 20 and 44 of 255. */
const backlit = (bright = 200, dark = 20): Uint8Array => {
  const data = new Uint8Array((size.width * size.height * 3) / 2).fill(128);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      data[y * size.width + x] = x >= 40 && x < 120 && y >= 40 ? dark + ((x + y) % 25) : bright;
  return data;
};
const light = async (frame: Uint8Array) => {
  for await (const f of sourceOf(
    size,
    () => 1,
    () => frame,
  ).frames())
    return shadows(thumbnail(f));
};

test('only a dark part of a frame that is bright elsewhere asks for it', async () => {
  expect((await light(backlit()))?.gain).toBeGreaterThan(3);
  expect(await light(backlit(200, 120))).toBeNull();
  // Dark all over: the levels of the frame itself lift it.
  expect(await light(backlit(60, 10))).toBeNull();
});

test('a detector that needs light finds who stands against it, and what it does not find the check does', async () => {
  for (const blind of ['finds', 'none']) {
    const film = filmOf(
      size,
      Array.from({ length: FRAMES }, () => backlit()),
    );
    const engines = enginesOf({
      ...film,
      // Sees somebody where the red of her face varies by more than it does in the dark.
      run: async (id, input, { width, height }) => {
        if (id === blind || width < height) return spotted([]);
        const at = (x: number, y: number) =>
          input[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0;
        const row = Array.from({ length: 40 }, (_, i) => at((50 + i) / 320, 0.6));
        const varies = Math.max(...row) - Math.min(...row) > 60;
        return spotted(varies ? [{ box: { x: 0.15, y: 0.3, width: 0.2, height: 0.6 }, score: 0.9 }] : []);
      },
      models: ['finds', 'checks'],
    });
    const detectors = [spotter('finds', { find: 2, check: 0 }), spotter('checks', { find: 0, check: 2 })];
    const plugins = { kinds: [face], detectors, outliners: [], embedders: [], maskers: [solid], voices: [] };
    const policy = parsePolicy({}, [solid]);
    const job = new Job(engines, plugins, 'source', 'source', '0');
    await job.find(policy);
    const { outcome } = await job.finish(policy);
    expect(outcome.verdict, blind).toBe('sealed');
    // In every frame, though only some are looked at so.
    const middle = film.written.map((f) => f[100 * size.width + 80]);
    expect(new Set(middle).size, blind).toBe(1);
    expect(film.written.every((f) => f[100 * size.width + 81] === middle[0])).toBe(true);
    expect(
      outcome.report.lanes.picture.tracks.filter((t) => t.verdict === 'mask').length,
      blind,
    ).toBeGreaterThan(0);
  }
});
