/** Looks at a picture's structure before it is decoded. */
import { gif } from './gif.ts';
import type { Intact } from './intact.ts';
import { cut } from './intact.ts';
import { jpeg } from './jpeg.ts';
import { png } from './png.ts';
import { tiff } from './tiff.ts';
import { webp } from './webp.ts';

/** @param mime as its first bytes say. @returns one picture without damage where nothing can be told */
export function intact(mime: string, d: Uint8Array): Intact {
  const nothing = { frames: 1, damage: null };
  try {
    switch (mime) {
      case 'image/jpeg':
        return jpeg(d) ?? nothing;
      case 'image/png':
        return png(d);
      case 'image/webp':
        return webp(d);
      case 'image/gif':
        return gif(d);
      case 'image/tiff':
        return tiff(d);
      default:
        return nothing;
    }
  } catch (error) {
    if (error instanceof RangeError) return { frames: 1, damage: cut };
    throw error;
  }
}
