/** What strategies cost and keep: `EVAL_CLIPS` (default 3) films of `BODY_FRAMES` (default 10) frames, from number `EVAL_FROM` (default 600). */
import { expect, test } from '@playwright/test';
import { measureStrategies } from './strategies.ts';

test('strategies: processor time, and poses that can still be read', async () => {
  const asked = {
    from: Number(process.env.EVAL_FROM ?? 600),
    clips: Number(process.env.EVAL_CLIPS ?? 3),
    frames: Number(process.env.BODY_FRAMES ?? 10),
  };
  const rows = await measureStrategies(asked, (row) => console.log(JSON.stringify(row)));
  const pck = (name: string) => rows.find((r) => r.name === name)!.pck!;
  // What the field's tool keeps under the same model (MaskAnyone); with a skeleton on top 0.95 is asked of all.
  for (const [by, least] of [
    ['blur', 0.95],
    ['pixelate', 0.81],
    ['contours', 0.56],
    ['solid', 0.34],
  ] as const) {
    expect.soft(pck(`bodies, ${by}`), by).toBeGreaterThan(least);
    expect.soft(pck(`bodies, ${by}, skeleton on top`), `${by}, skeleton`).toBeGreaterThanOrEqual(0.95);
  }
});
