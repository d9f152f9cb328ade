/** What the plan will hide, painted over the original by the maskers themselves, at the size of the screen. */
import { paint } from '../../../core/image/blend.ts';
import { cover } from '../../../core/image/coverage.ts';
import { interleaveRgba, planarRgba } from '../../../core/image/picture.ts';
import type { Shape, Size } from '../../../core/space/geometry.ts';
import type { Region } from '../../../core/space/region.ts';
import { maskers } from '../../../plugins/index.ts';

/** Longest side of the preview, pixels. */
const MOST = 960;

export type Media = HTMLVideoElement | HTMLImageElement;

function scaled(s: Shape, k: number): Shape {
  if (s.kind === 'polygon') return { ...s, points: s.points.map((p) => ({ x: p.x * k, y: p.y * k })) };
  return { ...s, x: s.x * k, y: s.y * k, width: s.width * k, height: s.height * k };
}

/** @param media null where the browser cannot show the original: then regions are filled with one colour */
export function preview(
  canvas: HTMLCanvasElement,
  media: Media | null,
  regions: readonly Region[],
  shown: Size,
): void {
  const k = Math.min(1, MOST / Math.max(shown.width, shown.height));
  const size = {
    width: Math.max(2, Math.round(shown.width * k)),
    height: Math.max(2, Math.round(shown.height * k)),
  };
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return;
  pen.clearRect(0, 0, size.width, size.height);
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  for (const r of regions) {
    const covered = cover(scaled(r.shape, k), turn, Number(r.with.options.feather ?? 0) * k);
    const masker = maskers.find((m) => m.id === r.with.by);
    if (!covered || !masker) continue;
    const { x, y, width, height } = covered.at;
    const below = pen.getImageData(x, y, width, height);
    if (media) {
      const natural =
        media instanceof HTMLVideoElement
          ? { width: media.videoWidth, height: media.videoHeight }
          : { width: media.naturalWidth, height: media.naturalHeight };
      const [sx, sy] = [natural.width / size.width, natural.height / size.height];
      pen.drawImage(media, x * sx, y * sy, width * sx, height * sy, x, y, width, height);
    }
    const picture = planarRgba(pen.getImageData(x, y, width, height).data, { width, height });
    const at = { x: 0, y: 0, width, height };
    paint(picture, [
      { cover: { ...covered, at }, scale: r.key.box.height * k, masker, options: r.with.options },
    ]);
    const out = interleaveRgba(picture);
    // Outside the form the layer stays what it was: the video itself shows there.
    covered.luma.forEach((c, i) => {
      if (c === 0) out.set(below.data.subarray(4 * i, 4 * i + 4), 4 * i);
      else out[4 * i + 3] = 255;
    });
    pen.putImageData(new ImageData(out, width, height), x, y);
  }
}
