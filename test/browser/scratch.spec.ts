/** An original that was decoded to disk goes with whoever decoded it, however that ends. */
import { expect, test } from '@playwright/test';

test('what a worker leaves behind is removed once it is gone, and not before', async ({ page }) => {
  await page.goto('/test/blank.html');
  const files = (swept: boolean): Promise<string[]> =>
    page.evaluate(async (clean) => {
      const { sweep } = await import('/src/engines/media/scratch.ts' as string);
      if (clean) await sweep();
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('guise-scratch').catch(() => null);
      const listed = folder as unknown as { keys(): AsyncIterable<string> } | null;
      const names: string[] = [];
      if (listed) for await (const name of listed.keys()) names.push(name);
      return names;
    }, swept);
  const worker = await page.evaluateHandle(async () => {
    const made = new Worker('/test/browser/scratch.ts', { type: 'module' });
    await new Promise((resolve) => made.addEventListener('message', resolve, { once: true }));
    return made;
  });
  const begun = await files(false);
  expect(begun).toEqual([expect.stringMatching(/\.original$/)]);
  expect(await files(true)).toEqual(begun);
  await worker.evaluate((w) => w.terminate());
  await expect.poll(() => files(true)).toEqual([]);
});
