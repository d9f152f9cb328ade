/** What the border of the frame leaves of a face is a face. */
import { expect, test } from '@playwright/test';
import { made } from '../media.ts';

for (const [file, finder, checker] of [
  ['border.png', 'auto', 'auto'],
  ['border.mp4', 'ssd-mobilenet', 'blazeface-full'],
] as const)
  test(`${file}: half a face at the border is hidden in every frame (${finder})`, async ({ page }) => {
    await page.route('**/testmedia/**', (route) => route.fulfill({ path: made(file) }));
    await page.goto('/test/blank.html');
    const { verdict, tracks, frames } = await page.evaluate(
      async ([name, find, check]) => {
        const { Job } = await import('/src/bridge/api.ts' as string);
        const { parsePolicy } = await import('/src/bridge/page-policy.ts' as string);
        const blob = await (await fetch(`/testmedia/${name}`)).blob();
        const job = new Job(blob, name, { base: `${location.origin}/` });
        const policy = parsePolicy({ find: { face: { detector: find } }, verify: { detector: check } });
        await job.find(policy);
        const { outcome } = await job.finish(policy);
        job.close();
        return { verdict: outcome.verdict, ...outcome.report.lanes.picture };
      },
      [file, finder, checker] as const,
    );
    expect(verdict).toBe('sealed');
    expect(tracks).toHaveLength(2);
    for (const { verdict: ruled, frames: hidden } of tracks)
      expect({ ruled, hidden }).toEqual({ ruled: 'mask', hidden: frames });
  });
