/** A picture that a person chooses, as a policy holds it: a data URL, no larger than frames need, without what its file says beside. */
import { type Picture, planarRgba } from '../../core/image/picture.ts';
import { raise } from '../../core/model/fault.ts';
import { picturesIn } from '../../core/model/options.ts';
import { type Policy, treatments } from '../../core/model/policy.ts';
import { maskers } from '../../plugins/index.ts';

/** Longest side, pixels: in a policy, and in the painted plan. */
const LONGEST = { kept: 1920, painted: 960 };

/** On a canvas. @throws FaultError `policy/invalid` where the browser cannot read it */
async function drawn(file: Blob, longest: number): Promise<CanvasRenderingContext2D> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() =>
    raise({
      code: 'policy/invalid',
      path: 'picture',
      why: 'cannot be read: it is no picture that this browser knows',
    }),
  );
  const k = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(k * bitmap.width)),
    height: Math.max(1, Math.round(k * bitmap.height)),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return raise({ code: 'engine/missing', engine: 'the 2D canvas', why: 'no context' });
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return pen;
}

/** @throws FaultError `policy/invalid` where the browser cannot read it */
export async function pictureUrl(file: Blob): Promise<string> {
  const { canvas } = await drawn(file, LONGEST.kept);
  // Where a browser writes no WebP it writes PNG: with its transparency, either way.
  return canvas.toDataURL('image/webp', 0.9);
}

/** The bytes of a data URL in base64. */
function blobOf(url: string): Blob {
  const [head = '', base64 = ''] = url.split(',');
  return new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], {
    type: head.slice(5).replace(/;.*/, ''),
  });
}

/** The pictures that a policy gives, by their URLs, for the painted plan; those that cannot be read are left out. @param known read before */
export async function givenPictures(
  policy: Policy,
  known: ReadonlyMap<string, Picture>,
): Promise<ReadonlyMap<string, Picture>> {
  const all = [...treatments(policy, 'picture'), ...(policy.background ? [policy.background] : [])];
  const urls = new Set(
    all.flatMap(({ by, options }) => [
      ...picturesIn(maskers.find((m) => m.id === by)?.options ?? {}, options).values(),
    ]),
  );
  const read = await Promise.all(
    [...urls].map(async (url): Promise<[string, Picture][]> => {
      const before = known.get(url);
      if (before) return [[url, before]];
      const pen = await drawn(blobOf(url), LONGEST.painted).catch(() => null);
      if (!pen) return [];
      const { width, height } = pen.canvas;
      return [[url, planarRgba(pen.getImageData(0, 0, width, height).data, { width, height })]];
    }),
  );
  return new Map(read.flat());
}
