/**
 * What is told of light, the view, the place and things: real clips and pictures that were looked at by eye (`scenery.json`), and views that
 * move over still pictures, whose truth is exact. EVAL_ONLY names a part of a clip's name.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MEDIA, media } from '../media.ts';

type Spans = readonly (readonly [number, number, string])[];
const { films, pictures } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'scenery.json'), 'utf8'),
) as {
  films: readonly { file: string; camera: Spans; setting: Spans; objects: readonly string[] }[];
  pictures: readonly { file: string; setting: string; objects: readonly string[] }[];
};

const all: Record<string, { right: number; wrong: number; unknown: number }> = {};
const count = (what: string, got: string | null | undefined, want: string) => {
  all[what] ??= { right: 0, wrong: 0, unknown: 0 };
  all[what][got ? (got === want ? 'right' : 'wrong') : 'unknown']++;
};

test.beforeEach(async ({ page }) => {
  test.skip(!MEDIA, 'the real test media are not here');
  await page.route('**/testmedia/**', (route) =>
    route.fulfill({ path: media(new URL(route.request().url()).pathname.replace('/testmedia/', '')) }),
  );
  await page.goto('/test/blank.html');
});

const still = pictures.map((p) => ({ ...p, camera: [], setting: [[0, 0.01, p.setting]] as Spans }));
for (const { file, camera, setting, objects } of [...films, ...still].filter((f) =>
  f.file.includes(process.env.EVAL_ONLY ?? ''),
))
  test(`${file}: what is told of its surroundings`, async ({ page }) => {
    const scenes = await page.evaluate(async (file) => {
      const { caption } = await import('/src/bridge/caption.ts' as string);
      const { attributes, kinds } = await import('/src/plugins/index.ts' as string);
      const { ENGLISH } = await import('/src/core/context/grammar.ts' as string);
      const ids = ['light', 'setting', 'camera', 'shot', 'objects'];
      const context = Object.fromEntries(attributes.map((a: { id: string }) => [a.id, ids.includes(a.id)]));
      const blob = await (await fetch(`/testmedia/${file}`)).blob();
      const told = { kinds, attributes, grammar: ENGLISH };
      const { scenes } = await caption(blob, file, { version: 2, context }, told, {
        base: `${location.origin}/`,
      });
      return scenes;
    }, file);
    for (const s of scenes)
      console.log(`${file} ${s.start}-${s.end} ${s.caption} ${JSON.stringify(s.scenery)}`);
    type Scene = { start: number; end: number; scenery: Record<string, { value: string }> };
    // Half second by half second.
    for (const [what, spans] of Object.entries({ camera, setting }))
      for (const [from, to, want] of spans)
        for (let t = from + 0.005; t < to; t += 0.5) {
          const scene = (scenes as Scene[]).find((s) => t >= s.start && t < s.end);
          count(what, scene?.scenery[what]?.value, want);
        }
    for (const s of scenes)
      for (const { value } of s.scenery.objects ?? [])
        count('objects', value, objects.includes(value) ? value : 'none');
    console.log(JSON.stringify(all));
    if (all.camera)
      expect(all.camera.wrong).toBeLessThanOrEqual(0.05 * (all.camera.right + all.camera.wrong));
    if (all.setting) expect(all.setting.wrong).toBe(0);
  });

test('a view that moves over a still picture is told by what it does', async ({ page }) => {
  test.setTimeout(600_000);
  const figures = await page.evaluate(
    async (files) => {
      const { sceneryOf } = await import('/src/pipeline/passes/scenery.ts' as string);
      const { planarRgba } = await import('/src/core/image/picture.ts' as string);
      const { default: camera } = await import('/src/plugins/attributes/camera.ts' as string);
      const size = { width: 320, height: 180 };
      const [fps, frames] = [25, 50];
      const timeline = Array.from({ length: frames }, (_, i) => Math.round((i * 1e6) / fps));
      const shots = [{ from: 0, to: frames - 1, by: 'start' }];
      const counts: Record<string, Record<string, number>> = {};
      let [off, of] = [0, 0];
      for (const file of files) {
        const bitmap = await createImageBitmap(await (await fetch(`/testmedia/${file}`)).blob());
        const side = Math.min(bitmap.width / 16, bitmap.height / 9) * 0.5;
        // Shares of the view a second; what closes in or widens, by the second; how far it shakes.
        const moves: [string, number, number, number, number][] = [
          ['still', 0, 0, 1, 0],
          ['left', -0.08, 0, 1, 0],
          ['right', 0.05, 0.01, 1, 0],
          ['up', 0, -0.06, 1, 0],
          ['down', 0.01, 0.1, 1, 0],
          ['closer', 0, 0, 1.15, 0],
          ['wider', 0.005, 0, 0.87, 0],
          ['shaking', 0, 0, 1, 0.012],
        ];
        for (const [want, x, y, grows, shake] of moves) {
          const canvas = new OffscreenCanvas(size.width, size.height);
          const c = canvas.getContext('2d', { willReadFrequently: true })!;
          const source = {
            info: {},
            async *frames() {
              for (let i = 0; i < frames; i++) {
                const t = i / fps;
                const [w, h] = [(16 * side) / grows ** t, (9 * side) / grows ** t];
                const u = bitmap.width / 2 + 16 * side * (x * (t - 1) + shake * Math.sin(21 * t));
                const v = bitmap.height / 2 + 16 * side * (y * (t - 1) + shake * Math.cos(27 * t));
                c.imageSmoothingQuality = 'high';
                c.drawImage(bitmap, u - w / 2, v - h / 2, w, h, 0, 0, size.width, size.height);
                const picture = planarRgba(c.getImageData(0, 0, size.width, size.height).data, size);
                const turn = { rotation: 0, flip: false, coded: size, shown: size };
                yield { index: i, at: timeline[i], duration: 0, picture, turn };
              }
            },
          };
          const scenery = await sceneryOf({
            source,
            tracks: [],
            shots,
            timeline,
            seer: null,
            tell: () => {},
          });
          const values: (string | null)[] = camera.read({ ...scenery, timeline, shots });
          for (const v of values) {
            counts[want] ??= {};
            counts[want][v ?? 'unknown'] = (counts[want][v ?? 'unknown'] ?? 0) + 1;
          }
          if (shake) continue;
          for (const m of scenery.moved) {
            if (!m.by) continue;
            const seconds = (m.to - m.from) / fps;
            of++;
            off += Math.hypot(m.by.x + x * seconds * m.by.scale, m.by.y + y * seconds * m.by.scale);
          }
        }
        bitmap.close();
      }
      return { counts, off: off / of, of };
    },
    pictures.map((p) => p.file),
  );
  console.log(JSON.stringify(figures));
  for (const [want, got] of Object.entries(figures.counts)) {
    const known = Object.entries(got).filter(([v]) => v !== 'unknown');
    const sum = known.reduce((n, [, k]) => n + k, 0);
    expect((got[want] ?? 0) / sum, want).toBeGreaterThan(0.95);
  }
});
