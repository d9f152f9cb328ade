/**
 * Leaked face-frames over the generated corpus: `EVAL_CLIPS` (default 48) clips, from number `EVAL_FROM` (default 0), `EVAL_SCENES=hard`
 * for those in the dark, against the light and in profile. `EVAL_DETECTOR` finds. With `EVAL_CHECKER` the whole job runs, and the plan
 * that it ends with is measured; `EVAL_PAIR=npm` is what a checkout with npm's models alone finds and checks with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MEDIA, media } from '../media.ts';
import { PAIR } from './pair.ts';

const CLIPS = Number(process.env.EVAL_CLIPS ?? 48);
const FROM = Number(process.env.EVAL_FROM ?? 0);
const SCENES = process.env.EVAL_SCENES === 'hard' ? 'hard' : 'all';

test('the corpus: no face of 32 px leaks, few of 20 px, little is hidden beside', async ({ page }) => {
  test.skip(!MEDIA, 'the real test media are not here');
  await page.route('**/testmedia/**', (route) =>
    route.fulfill({ path: media(new URL(route.request().url()).pathname.replace('/testmedia/', '')) }),
  );
  page.on('console', (m) => m.text().startsWith('clip ') && console.log(m.text()));
  await page.goto('/test/blank.html');
  const labels = JSON.parse(readFileSync(path.join(import.meta.dirname, 'faces.json'), 'utf8'));
  const sum = await page.evaluate(
    async ([from, n, detector, checker, scenes, faces]) => {
      const { loadMedia, makeClip } = await import('/test/eval/corpus.ts' as string);
      const { measure } = await import('/test/eval/measure.ts' as string);
      const { Job, plan } = await import('/src/bridge/api.ts' as string);
      const { parsePolicy } = await import('/src/bridge/page-policy.ts' as string);
      const sources = await loadMedia(faces);
      const total = {
        faces: { small: 0, large: 0 },
        leaked: { small: 0, large: 0 },
        hiddenArea: 0,
        faceArea: 0,
        clips: n,
      };
      for (let i = from; i < from + n; i++) {
        const clip = await makeClip(i, sources, scenes);
        const policy = parsePolicy({
          find: { face: { detector: detector || 'auto' } },
          verify: { detector: checker || 'auto' },
        });
        const job = new Job(clip.blob, clip.name, { base: `${location.origin}/` });
        let { findings } = await job.find(policy);
        let end = '';
        if (checker) {
          const finished = await job.finish(policy);
          findings = finished.findings;
          end = `, ${finished.outcome.report.verdict}`;
        }
        job.close();
        const t = measure(clip, plan(findings, policy, []));
        for (const size of ['small', 'large'] as const) {
          total.faces[size] += t.faces[size];
          total.leaked[size] += t.leaked[size];
        }
        total.hiddenArea += t.hiddenArea;
        total.faceArea += t.faceArea;
        console.log(
          `clip ${clip.name}: ${t.faces.large}+${t.faces.small} face-frames, leaked ${t.leaked.large}+${t.leaked.small}, hidden/face ${(t.hiddenArea / Math.max(1, t.faceArea)).toFixed(2)}${end} ${t.leaks.slice(0, 6).join('; ')}`,
        );
      }
      return total;
    },
    [FROM, CLIPS, PAIR.finder, PAIR.checker, SCENES, labels] as const,
  );
  const ratio = sum.hiddenArea / sum.faceArea;
  console.log(JSON.stringify({ ...sum, ratio }));
  if (process.env.EVAL_OUT) writeFileSync(process.env.EVAL_OUT, JSON.stringify({ ...sum, ratio }));
  expect(sum.faces.large).toBeGreaterThan(100);
  expect(sum.leaked.large).toBe(0);
  expect(sum.leaked.small).toBeLessThanOrEqual(0.005 * sum.faces.small);
  expect(ratio).toBeLessThanOrEqual(2.5);
});
