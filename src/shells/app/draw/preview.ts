/** What the plan will hide, painted over the original by the maskers themselves, at the size of the screen. */
import { hiderOf, paint } from '../../../core/image/blend.ts';
import { cover } from '../../../core/image/coverage.ts';
import { interleaveRgba, planarRgba } from '../../../core/image/picture.ts';
import { raise } from '../../../core/model/fault.ts';
import type { People } from '../../../core/model/person.ts';
import type { Masker } from '../../../core/model/plugin.ts';
import type { Shape, Size } from '../../../core/space/geometry.ts';
import type { Region } from '../../../core/space/region.ts';
import { micros } from '../../../core/units.ts';
import { maskers } from '../../../plugins/index.ts';

/** Longest side of the preview, pixels. */
const MOST = 960;

const maskerOf = (id: string): Masker =>
  maskers.find((m) => m.id === id) ??
  raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` });

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
  people: People,
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
    if (!covered) continue;
    // Nobody outlines here: whoever needs that is shown as what takes its place.
    const by = hiderOf(r.with, {}, maskerOf);
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
    // The part that is painted is a frame of its own: the thing lies in it where it lies in the whole.
    const part = { width: width / k, height: height / k };
    const { box } = r.key;
    const key = { ...r.key, box: { ...box, x: box.x - x / k, y: box.y - y / k } };
    paint(picture, {
      ...by,
      cover: { ...covered, at },
      scale: box.height * k,
      turn: { ...turn, coded: { width, height }, shown: part },
      about: {
        track: r.track,
        person: people.get(r.track) ?? null,
        key,
        at: micros(0),
        outline: null,
        past: null,
        plate: null,
      },
    });
    const out = interleaveRgba(picture);
    // Outside the form the layer stays what it was: the video itself shows there.
    covered.luma.forEach((c, i) => {
      if (c === 0) out.set(below.data.subarray(4 * i, 4 * i + 4), 4 * i);
      else out[4 * i + 3] = 255;
    });
    pen.putImageData(new ImageData(out, width, height), x, y);
  }
}
