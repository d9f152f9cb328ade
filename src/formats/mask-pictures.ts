/** Masks as a sequence of pictures in an archive: PNG (ISO/IEC 15948), one for each frame. */
import { encode } from 'fast-png';
import { zipSync } from 'fflate';
import type { Mask } from '../core/image/rle.ts';
import type { Size } from '../core/space/geometry.ts';

/** White where something is hidden, else black; 8 bits, row by row. */
function painted({ width, height }: Size, masks: readonly Mask[]): Uint8Array {
  const data = new Uint8Array(width * height);
  for (const { counts } of masks) {
    let at = 0;
    counts.forEach((n, i) => {
      // Column by column, covered every second time.
      if (i % 2) for (let p = at; p < at + n; p++) data[(p % height) * width + Math.floor(p / height)] = 255;
      at += n;
    });
  }
  return data;
}

/** One frame's masks as a picture. */
export const maskPicture = (size: Size, masks: readonly Mask[]): Uint8Array =>
  encode({ ...size, data: painted(size, masks), depth: 8, channels: 1 });

/**
 * `mask-000000.png` and on, one for each frame.
 * @param frames what is hidden in each, told when it is written: a film's masks do not fit into memory together
 */
export function zippedMasks(size: Size, frames: readonly (() => readonly Mask[])[]): Uint8Array {
  const files = frames.map((masks, frame): [string, Uint8Array] => [
    `mask-${String(frame).padStart(6, '0')}.png`,
    maskPicture(size, masks()),
  ]);
  // They are packed already. The same masks give the same bytes: it tells no time.
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1) });
}
