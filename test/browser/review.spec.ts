/** What was asked for before counts for nothing that is asked for now: files on their way into forms, and engines that end. */
import { expect, test } from '@playwright/test';

type InPage = typeof import('./review.ts');

test.beforeEach(({ page }) => page.goto('/test/blank.html'));

const WAITS = { status: 'waiting', opened: false, taken: false, confirmed: false };
const CASES = {
  'while the engine loads': { ...WAITS, called: [] },
  // What nobody can name any more is let go.
  'while it is looked through': { ...WAITS, called: ['open', 'close 7'] },
  'by a choice while it is masked': { ...WAITS, opened: true, called: ['open', 'finish'] },
  // Without its original it cannot be made anew.
  'of a result that the browser kept': { ...WAITS, status: 'failed', called: [] },
} as const;

for (const [moment, state] of Object.entries(CASES) as [keyof typeof CASES, object][])
  test(`a file that is asked for anew ${moment}: nothing of before counts`, async ({ page }) => {
    const come = page.evaluate(
      async (m) => ((await import('/test/browser/review.ts' as string)) as InPage).anew[m](),
      moment,
    );
    expect(await come).toEqual(state);
  });

test('an engine that ends leaves nobody waiting', async ({ page }) => {
  const codes = await page.evaluate(async () =>
    ((await import('/test/browser/review.ts' as string)) as InPage).ends(),
  );
  const ended = ['job/aborted', 'job/aborted'];
  expect(codes).toEqual([ended, ended]);
});

test('pictures of a film end with whoever asked for them', async ({ page }) => {
  const codes = await page.evaluate(async () =>
    ((await import('/test/browser/review.ts' as string)) as InPage).stills(),
  );
  expect(codes).toEqual(['job/aborted', 'job/aborted']);
});
