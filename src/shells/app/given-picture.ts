/** A picture that a person chooses, as a policy holds it: a data URL, no larger than frames need, without what its file says beside. */
import { raise } from '../../core/model/fault.ts';

/** Longest side, pixels. */
const LONGEST = 1920;

/** @throws FaultError `policy/invalid` where the browser cannot read it */
export async function pictureUrl(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() =>
    raise({
      code: 'policy/invalid',
      path: 'picture',
      why: 'cannot be read: it is no picture that this browser knows',
    }),
  );
  const k = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(k * bitmap.width)),
    height: Math.max(1, Math.round(k * bitmap.height)),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // Where a browser writes no WebP it writes PNG: with its transparency, either way.
  return canvas.toDataURL('image/webp', 0.9);
}
