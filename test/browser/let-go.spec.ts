/** `using`: what a job's worker holds of frames, bitmaps and codecs is closed at its end, whichever end that is. */
import { expect, test } from '@playwright/test';

test('nothing is left open by a job that is sealed, stopped or damaged', async ({ page }) => {
  await page.goto('/test/blank.html');
  const ends = await page.evaluate(async () => {
    const { ends } = await import('/test/browser/let-go.ts' as string);
    return ends();
  });
  const film = { frames: expect.any(Number), codecs: expect.any(Number) };
  const stopped = { end: 'job/aborted', ever: film, open: {} };
  expect(ends).toEqual({
    sealed: { end: 'sealed', ever: film, open: {} },
    'stopped while it is looked through': stopped,
    'stopped while it is masked': stopped,
    damaged: { end: 'source/damaged', ever: film, open: {} },
  });
});
