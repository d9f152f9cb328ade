/**
 * Expressions and head poses against MediaPipe's own FaceLandmarker (tasks-vision), on `EVAL_PEOPLE` people of the London set beside the project
 * (default 4), neutral and smiling, by the whole way of an export: found, looked at, placed. `EVAL_PAIR=npm` places them by npm's mesh.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MEDIA } from '../media.ts';

const SHARED = MEDIA ? path.join(MEDIA, '..') : '/nowhere';
const FACES = path.join(SHARED, 'faces', 'london');
const TASK = path.join(SHARED, 'models', 'face_landmarker.task');
const PEOPLE = Number(process.env.EVAL_PEOPLE ?? 4);
const TILTS = [0, 25];
const NPM = process.env.EVAL_PAIR === 'npm';

test('expressions and poses are those of MediaPipe’s own landmarker', async ({ page }) => {
  test.skip(
    !existsSync(FACES) || !existsSync(TASK),
    'the pictures of faces, or the landmarker, are not here',
  );
  await page.route('**/face/**', (route) =>
    route.fulfill({ path: path.join(FACES, new URL(route.request().url()).pathname.replace('/face/', '')) }),
  );
  await page.route('**/landmarker.task', (route) => route.fulfill({ path: TASK }));
  if (NPM)
    await page.route('**/models/index.json', async (route) => {
      const response = await route.fetch();
      const { models } = (await response.json()) as { models: { id: string }[] };
      await route.fulfill({ response, json: { models: models.filter((m) => m.id !== 'face_landmarker') } });
    });
  page.on('console', (m) => m.text().startsWith('face ') && console.log(m.text()));
  await page.goto('/test/blank.html');
  const names = ['neutral', 'smiling'].flatMap((d) =>
    readdirSync(path.join(FACES, d))
      .sort()
      .slice(0, PEOPLE)
      .map((n) => `${d}/${n}`),
  );
  const got = await page.evaluate(
    async ([files, tilts]) => {
      const { compared } = await import('/test/eval/expressions.ts' as string);
      return await compared(files, tilts);
    },
    [names, TILTS] as const,
  );
  console.log(JSON.stringify(got));
  for (const of of Object.values(got) as { shapes: number; degrees: number; seen: number }[]) {
    expect(of.seen).toBe(names.length);
    if (!NPM) expect(of.shapes).toBeLessThan(0.05);
    expect(of.degrees).toBeLessThan(3);
  }
});
