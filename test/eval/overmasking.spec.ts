/**
 * What is hidden beside the faces in real clips: signing hands, cloth, empty rooms. `EVAL_ONLY` names a part of a clip's
 * name; EVAL_OUT takes the figures; EVAL_PAIR as in `pair.ts`. Faces that leak are counted over the corpus (`faces.spec.ts`); here those that were
 * looked at by eye must be covered too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { MEDIA, media } from '../media.ts';
import { PAIR } from './pair.ts';

type Box4 = readonly [number, number, number, number];
interface Clip {
  readonly file: string;
  readonly every: number;
  readonly faces: Readonly<Record<string, readonly Box4[]>>;
}
const { clips } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'overmasking.json'), 'utf8')) as {
  clips: readonly Clip[];
};
const figures: Record<string, object> = {};

for (const clip of clips.filter((c) => c.file.includes(process.env.EVAL_ONLY ?? '')))
  test(`${clip.file}: what is no face stays visible`, async ({ page }) => {
    test.skip(!MEDIA, 'the real test media are not here');
    await page.route('**/testmedia/**', (route) =>
      route.fulfill({ path: media(new URL(route.request().url()).pathname.replace('/testmedia/', '')) }),
    );
    await page.goto('/test/blank.html');
    const got = await page.evaluate(
      async ({ file, every, faces, pair }) => {
        const { Job, plan } = await import('/src/bridge/api.ts' as string);
        const { hiddenBeside } = await import('/test/eval/measure.ts' as string);
        const { parsePolicy } = await import('/src/bridge/page-policy.ts' as string);
        const blob = await (await fetch(`/testmedia/${file}`)).blob();
        const job = new Job(blob, file, { base: `${location.origin}/` });
        const policy = parsePolicy({
          find: { face: { detector: pair.finder || 'auto' } },
          verify: { detector: pair.checker || 'auto' },
        });
        const { info } = await job.find(policy);
        const { findings } = await job.finish(policy);
        job.close();
        return hiddenBeside(plan(findings, policy, []), info.turn.shown, every, faces);
      },
      { ...clip, pair: PAIR },
    );
    figures[clip.file] = got;
    console.log(clip.file, JSON.stringify(got));
    if (process.env.EVAL_OUT) writeFileSync(process.env.EVAL_OUT, JSON.stringify(figures, null, 1));
    expect(got.bare).toBe(0);
    expect(got.mean).toBeLessThanOrEqual(0.02);
    expect(got.worst).toBeLessThanOrEqual(0.1);
  });
