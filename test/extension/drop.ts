import type { Page } from '@playwright/test';

/** A drop from the desktop: the browser's own events, by the debugger. */
export async function drop(page: Page, selector: string, files: string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
}
