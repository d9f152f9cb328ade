/** What ffmpeg makes of a file, in a page of the tests' own server. */
import type { Page } from '@playwright/test';

/** @param args all but the output's name; the file is called `clip` in them @param page at `/test/blank.html` */
export async function remade(
  page: Page,
  file: Uint8Array,
  name: string,
  args: readonly string[],
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([data, n, a]) => {
      const { written } = await import('/test/browser/make-media.ts' as string);
      const { bytes } = await written(
        n,
        a,
        Uint8Array.from(atob(data), (c) => c.charCodeAt(0)),
      );
      let text = '';
      for (let i = 0; i < bytes.length; i += 8192)
        text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return btoa(text);
    },
    [Buffer.from(file).toString('base64'), name, args] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** A grey film with the sound of the file, as MP4 (H.264 and AAC). */
export const GREY_FILM: readonly string[] = [
  ...[
    '-i',
    'clip',
    '-f',
    'lavfi',
    '-i',
    'color=c=gray:s=160x90:r=5',
    '-map',
    '1:v',
    '-map',
    '0:a',
    '-shortest',
  ],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '192k'],
];

/** Its sound, as WAV of two channels in 16 bits and nothing else. @param rate samples a second */
export const soundAlone = (rate: number): readonly string[] => [
  ...['-i', 'clip', '-map', '0:a', '-bitexact', '-map_metadata', '-1'],
  ...['-ac', '2', '-ar', String(rate), '-c:a', 'pcm_s16le'],
];
