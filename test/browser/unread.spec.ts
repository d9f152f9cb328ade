/** What nobody can read is said, and there is no tick beside it. */
import { expect, test } from '@playwright/test';
import { made } from '../media.ts';

for (const [file, why] of [
  ['bars.png', /behind bars, blinds or mesh/],
  ['mesh.png', /behind bars, blinds or mesh/],
  ['dark.png', /too dark/],
  ['blurred.png', /too blurred/],
  ['one.png', null],
  ['walk.mp4', null],
] as const)
  test(`${file}: ${why ? 'what could not be read is said' : 'nothing is said'}`, async ({ page }) => {
    await page.route('**/testmedia/**', (route) => route.fulfill({ path: made(file) }));
    await page.goto('/test/blank.html');
    const { tone, lines, verdict } = await page.evaluate(async (name) => {
      const { Job } = await import('/src/bridge/api.ts' as string);
      const { parsePolicy } = await import('/src/bridge/page-policy.ts' as string);
      const { verdictOf } = await import('/src/core/model/verdict.ts' as string);
      const blob = await (await fetch(`/testmedia/${name}`)).blob();
      const job = new Job(blob, name, { base: `${location.origin}/` });
      const policy = parsePolicy({});
      await job.find(policy);
      const { outcome } = await job.finish(policy);
      job.close();
      return { ...verdictOf(outcome.report), verdict: outcome.verdict };
    }, file);
    const told = lines.filter((l: string) => l.includes('could not be read ('));
    expect(verdict).toBe('sealed');
    expect(told).toHaveLength(why ? 1 : 0);
    if (why) {
      expect(told[0]).toMatch(why);
      expect(tone).toBe('note');
    } else expect(tone).toBe('good');
  });
