/** Once a run, before any test: the media that tests need are drawn in the browser, into a temporary folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type FullConfig } from '@playwright/test';
import { ensureChromium } from '../../src/shells/cli/chromium.ts';

export default async function setup({ projects }: FullConfig): Promise<() => void> {
  // Quality and speed are measured on other media.
  if (!projects.some((p) => ['browser', 'e2e', 'browsers', 'extension'].includes(p.name))) return () => {};
  // Of this run's workers, and of the command line that they start.
  process.env.GUISE_CHROMIUM = ensureChromium();
  process.env.CHROMIUM = path.resolve(import.meta.dirname, 'chromium');
  return drawMedia(projects[0]!.use);
}

/** @returns takes them away again */
export async function drawMedia(
  use: Pick<FullConfig['projects'][number]['use'], 'launchOptions' | 'baseURL'>,
): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'made-media-'));
  const browser = await chromium.launch(use.launchOptions);
  try {
    const page = await browser.newPage({ baseURL: use.baseURL });
    await page.goto('/test/blank.html');
    const files = await page.evaluate(async () => {
      const { media } = await import('/test/made/draw.ts' as string);
      const base64 = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
        new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
          reader.readAsDataURL(new Blob([bytes]));
        });
      const made = (await media()) as Record<string, Uint8Array<ArrayBuffer>>;
      return Promise.all(
        Object.entries(made).map(async ([name, bytes]) => [name, await base64(bytes)] as const),
      );
    });
    for (const [name, data] of files) writeFileSync(path.join(folder, name), Buffer.from(data, 'base64'));
  } finally {
    await browser.close();
  }
  process.env.GUISE_MADE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
