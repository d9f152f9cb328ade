/**
 * Makes the pictures of `docs/strategies.md`: each strategy is run on a drawn person, by npm's models in Node, and what comes out is what is shown.
 * Run after a change of maskers: `npx playwright test --project=bench strategies`; `STRATEGIES` names those that are made, by spaces.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { runner } from '../../models/runner.ts';
import { interleaveRgba, planarRgba } from '../../src/core/image/picture.ts';
import type { Masker } from '../../src/core/model/plugin.ts';
import type { Size } from '../../src/core/space/geometry.ts';
import { micros } from '../../src/core/units.ts';
import { Job } from '../../src/pipeline/job.ts';
import type { Source } from '../../src/pipeline/ports.ts';
import blazeface from '../../src/plugins/detectors/blazeface-full.ts';
import centernet from '../../src/plugins/detectors/centernet.ts';
import movenet from '../../src/plugins/detectors/movenet.ts';
import ssd from '../../src/plugins/detectors/ssd-mobilenet.ts';
import face from '../../src/plugins/kinds/face.ts';
import person from '../../src/plugins/kinds/person.ts';
import blur from '../../src/plugins/maskers/blur.ts';
import contours from '../../src/plugins/maskers/contours.ts';
import drawnFace from '../../src/plugins/maskers/drawn-face.ts';
import landmarks from '../../src/plugins/maskers/landmarks.ts';
import pixelate from '../../src/plugins/maskers/pixelate.ts';
import removal from '../../src/plugins/maskers/removal.ts';
import solid from '../../src/plugins/maskers/solid.ts';
import tint from '../../src/plugins/maskers/tint.ts';
import mesh from '../../src/plugins/outliners/face-mesh.ts';
import pose from '../../src/plugins/outliners/pose.ts';
import { STRATEGIES } from '../made/strategies.ts';
import { parsePolicy } from '../policy.ts';
import { enginesOf, filmOf, sourceOf } from '../unit/engines.ts';

const ONLY = process.env.STRATEGIES?.split(' ');
test.setTimeout(1_800_000);
const FOLDER = path.resolve('docs/pictures');
const RESULT = 'the result';
const MASKERS: readonly Masker[] = [blur, contours, drawnFace, landmarks, pixelate, removal, solid, tint];

/** A film of RGBA in memory, and what was written of it. */
function pictures(size: Size, frames: readonly Uint8Array[]) {
  const written: Uint8Array[] = [];
  const open = async (file: string): Promise<Source> => {
    const list = file === RESULT ? written : frames;
    const { info } = sourceOf(
      size,
      () => list.length,
      (i) => list[i]!,
    );
    return {
      info,
      async *frames() {
        for (const [index, rgba] of list.entries())
          yield {
            index,
            at: micros(index * 40_000),
            duration: micros(40_000),
            picture: planarRgba(rgba, size),
            turn: info.turn,
          };
      },
      [Symbol.asyncDispose]: async () => {},
    };
  };
  const { sink } = filmOf(size, []);
  return {
    written,
    open,
    painter: filmOf(size, []).painter,
    sink: async () => ({
      ...(await sink()),
      add: async ({ picture }: Parameters<Awaited<ReturnType<typeof sink>>['add']>[0]) => {
        written.push(new Uint8Array(interleaveRgba(picture)));
      },
      discard: async () => {
        written.length = 0;
      },
    }),
  };
}

async function shown(page: Page, name: string, data: Uint8Array, size: Size): Promise<void> {
  const png = encode({ ...size, data, channels: 4, depth: 8 });
  // The server has the page loaded anew where a source changes.
  await page.goto('/test/blank.html');
  const cut = await page.evaluate(
    async (bytes) => {
      const { cut } = await import('/test/made/presets.ts' as string);
      return [...((await cut(Uint8Array.from(bytes), 'image/png', 'whole')) as Uint8Array)];
    },
    [...png],
  );
  writeFileSync(path.join(FOLDER, `${name}.webp`), Uint8Array.from(cut));
}

test('a picture of every strategy', async ({ page }) => {
  await page.goto('/test/blank.html');
  const drawn = await page.evaluate(async () => {
    const { frames } = await import('/test/made/presets.ts' as string);
    const { still, walk } = (await frames()) as { still: Uint8Array; walk: Uint8Array[] };
    return { still: [...still], walk: walk.map((f) => [...f]) };
  });
  const rgba = (png: readonly number[]) => decode(Uint8Array.from(png));
  const still = rgba(drawn.still);
  const size = { width: still.width, height: still.height };
  const bytes = (d: ReturnType<typeof decode>) => Uint8Array.from(d.data);
  const stands = Array.from({ length: 2 }, () => bytes(still));
  const walks = drawn.walk.map((f) => bytes(rgba(f)));
  mkdirSync(FOLDER, { recursive: true });
  await shown(page, 'original', bytes(still), size);
  const models = [blazeface, ssd, centernet, movenet, mesh, pose] as const;
  const ready = await Promise.all(models.map((m) => runner(m)));
  const kinds = [face, person];
  const plugins = {
    kinds,
    detectors: [blazeface, ssd, centernet, movenet],
    outliners: [mesh, pose],
    embedders: [],
    maskers: MASKERS,
    voices: [],
  };
  // What looks for the same in the same film looks once.
  const jobs = new Map<string, { readonly job: Job<string>; readonly film: ReturnType<typeof pictures> }>();
  for (const { name, policy: given, moving } of STRATEGIES) {
    if (ONLY && !ONLY.includes(name)) continue;
    const policy = parsePolicy(given, MASKERS, kinds);
    const sought = JSON.stringify([policy.find, moving]);
    let one = jobs.get(sought);
    if (!one) {
      const film = pictures(size, moving ? walks : stands);
      const engines = enginesOf({
        ...film,
        digest: async () => 'ab'.repeat(32),
        run: (id, input, look) => ready.find((r) => r.plugin.id === id)!.run(input, look),
        models: ready.map((r) => r.plugin.model),
      });
      one = { film, job: new Job(engines, plugins, 'source', name, '0') };
      jobs.set(sought, one);
      await one.job.find(policy);
    }
    const { job, film } = one;
    film.written.length = 0;
    expect((await job.finish(policy)).outcome.verdict, name).toBe('sealed');
    await shown(page, name, film.written[film.written.length >> 1]!, size);
  }
});
