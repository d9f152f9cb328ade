/** Pictures of people beside the project, decoded by the browser. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { MEDIA } from '../media.ts';

/** Face Research Lab London Set. */
export const LONDON = MEDIA ? path.join(MEDIA, '..', 'faces', 'london') : '/nowhere';

/** @returns reads a picture of the folder as RGBA of that size */
export async function reader(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<(name: string) => Promise<Uint8Array>> {
  await page.route('**/face/**', (route) =>
    route.fulfill({ path: path.join(LONDON, new URL(route.request().url()).pathname.replace('/face/', '')) }),
  );
  await page.goto('/test/blank.html');
  return async (name) =>
    Buffer.from(
      await page.evaluate(
        async ([url, { width, height }]) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob());
          const c = new OffscreenCanvas(width, height).getContext('2d');
          c?.drawImage(bitmap, 0, 0, width, height);
          const { data } = c?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
          let text = '';
          for (let i = 0; i < data.length; i += 8192)
            text += String.fromCharCode(...data.subarray(i, i + 8192));
          return btoa(text);
        },
        [`/face/${name}`, size] as const,
      ),
      'base64',
    );
}
