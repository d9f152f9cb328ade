/** A picture that came with a policy, decoded: no larger than frames need it, and without what its file says beside. */
import { closing } from '../../core/disposable.ts';
import { type Picture, planarRgba } from '../../core/image/picture.ts';
import { raise } from '../../core/model/fault.ts';

/** Longest side, pixels: frames of 4K show one of this size well. */
const LONGEST = 2560;

/** @param url a data URL in base64. @throws FaultError `policy/invalid` where the browser cannot read it */
export async function givenPicture(url: string): Promise<Picture> {
  const bad = (e: unknown): never =>
    raise({
      code: 'policy/invalid',
      path: 'picture',
      why: `cannot be read (${String((e as Error).message ?? e).slice(0, 120)})`,
    });
  const [head = '', base64 = ''] = url.split(',');
  const type = /^data:([^;]*)/.exec(head)?.[1] ?? '';
  const decode = async () => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  };
  using bitmap = closing(await decode().catch(bad));
  const k = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const size = {
    width: Math.max(1, Math.round(k * bitmap.width)),
    height: Math.max(1, Math.round(k * bitmap.height)),
  };
  const context =
    new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true }) ??
    raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  return planarRgba(context.getImageData(0, 0, size.width, size.height).data, size);
}
