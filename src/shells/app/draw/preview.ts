/** What the plan will hide, painted over the original by the maskers themselves, at the size of the screen. */
import { type Hider, hiderOf, NEAR, paint } from '../../../core/image/blend.ts';
import { type Coverage, cover, coverAround } from '../../../core/image/coverage.ts';
import { interleaveRgba, type Picture, planarRgba } from '../../../core/image/picture.ts';
import { type Plate, PlateBuilder } from '../../../core/image/plate.ts';
import { raise } from '../../../core/model/fault.ts';
import type { Keyframe } from '../../../core/model/finding.ts';
import { picturesIn } from '../../../core/model/options.ts';
import type { People } from '../../../core/model/person.ts';
import type { About, Masker } from '../../../core/model/plugin.ts';
import type { Treatment } from '../../../core/model/policy.ts';
import { type Box, grow, type Point, type Shape, type Size } from '../../../core/space/geometry.ts';
import type { Region } from '../../../core/space/region.ts';
import { micros } from '../../../core/units.ts';
import { maskers } from '../../../plugins/index.ts';

/** Longest side of the preview, pixels; less where all of the picture is painted, so that it keeps up with a film that plays. */
const MOST = { regions: 960, whole: 560 };

const maskerOf = (id: string): Masker =>
  maskers.find((m) => m.id === id) ??
  raise({ code: 'policy/invalid', path: 'masker', why: `${id} is not known` });

export type Media = HTMLVideoElement | HTMLImageElement;

function scaled(s: Shape, k: number): Shape {
  if (s.kind === 'polygon') return { ...s, points: s.points.map((p) => ({ x: p.x * k, y: p.y * k })) };
  return { ...s, x: s.x * k, y: s.y * k, width: s.width * k, height: s.height * k };
}

/** What is painted over one picture of the original. */
export interface Painted {
  readonly regions: readonly Region[];
  /** How all else is hidden, and what is left out of it; null: it stays as it is. */
  readonly back: { readonly with: Treatment; readonly open: readonly Shape[] } | null;
  readonly people: People;
  /** Those that options give, by their data URLs, as far as they were read. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Something to be hidden, in pixels of the canvas. */
interface Job {
  readonly cover: Coverage;
  readonly hider: Hider;
  readonly scale: number;
  readonly about: Omit<About, 'at' | 'outline' | 'past' | 'plate'>;
}

/** How far around somebody who is removed it is looked for what is behind, as a share of their size. */
const AROUND = 0.3;

/** @param media null where the browser cannot show the original: then regions are filled with one colour */
export function preview(canvas: HTMLCanvasElement, media: Media | null, shown: Size, of: Painted): void {
  const { regions, back, people, pictures } = of;
  const k = Math.min(1, (back ? MOST.whole : MOST.regions) / Math.max(shown.width, shown.height));
  const size = {
    width: Math.max(2, Math.round(shown.width * k)),
    height: Math.max(2, Math.round(shown.height * k)),
  };
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return;
  pen.clearRect(0, 0, size.width, size.height);
  const turn = { rotation: 0, flip: false, coded: size, shown: size } as const;
  const given = ({ masker, options }: Hider): Pick<About, 'picture'> => {
    const [url = ''] = masker.needs?.includes('picture') ? picturesIn(masker.options, options).values() : [];
    const picture = pictures.get(url);
    return picture ? { picture } : {};
  };
  const feather = ({ options }: Treatment) => Number(options.feather ?? 0) * k;
  const covers = regions.map((r) => cover(scaled(r.shape, k), turn, feather(r.with)));
  const surface: Surface = { pen, media, size, k };
  if (back) {
    const hider = { masker: maskerOf(back.with.by), options: back.with.options };
    const key: Keyframe = { frame: 0, box: { x: 0, y: 0, ...shown }, tilt: 0, origin: 'user' };
    paintOn(surface, {
      cover: coverAround(
        back.open.map((s) => scaled(s, k)),
        turn,
        feather(back.with),
      ),
      hider,
      scale: NEAR * size.height,
      about: { track: 'background', person: null, key, performer: null, ...given(hider) },
    });
  }
  for (const [i, r] of regions.entries()) {
    const covered = covers[i];
    if (!covered) continue;
    const removes = maskerOf(r.with.by).needs?.includes('plate') === true;
    // Nobody outlines here: whoever needs that is shown as what takes its place.
    const hider = removes
      ? { masker: maskerOf(r.with.by), options: r.with.options }
      : hiderOf(r.with, {}, maskerOf);
    const person = people.get(r.track) ?? null;
    const about = { track: r.track, person, key: r.key, performer: null, ...given(hider) };
    paintOn(surface, { cover: covered, hider, scale: r.key.box.height * k, about }, removes ? covers : []);
  }
}

/** Where it is painted. */
interface Surface {
  readonly pen: CanvasRenderingContext2D;
  readonly media: Media | null;
  readonly size: Size;
  /** Pixels of the canvas to one of the frame. */
  readonly k: number;
}

/** @param removed what hides the background that takes this one's place, if it does */
function paintOn(
  { pen, media, size, k }: Surface,
  { cover: covered, hider, scale, about }: Job,
  removed: readonly (Coverage | null)[] = [],
): void {
  const { x, y, width, height } = removed.length ? within(grow(covered.at, AROUND), size) : covered.at;
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
  const at = { ...covered.at, x: covered.at.x - x, y: covered.at.y - y };
  // The part that is painted is a frame of its own: the thing lies in it where it lies in the whole.
  const part = { width: width / k, height: height / k };
  const { key } = about;
  paint(picture, {
    ...hider,
    cover: { ...covered, at },
    scale,
    turn: { rotation: 0, flip: false, coded: { width, height }, shown: part },
    about: {
      ...about,
      key: { ...key, box: { ...key.box, x: key.box.x - x / k, y: key.box.y - y / k } },
      at: micros(0),
      outline: null,
      past: null,
      plate: removed.length ? plateOf(picture, { x, y }, removed) : null,
    },
  });
  const out = interleaveRgba(picture);
  // Outside the form the layer stays what it was: the video itself shows there.
  for (let i = 0; i < width * height; i++) {
    const [u, v] = [(i % width) - at.x, Math.floor(i / width) - at.y];
    const there = u >= 0 && v >= 0 && u < at.width && v < at.height && covered.luma[v * at.width + u] !== 0;
    if (there) out[4 * i + 3] = 255;
    else out.set(below.data.subarray(4 * i, 4 * i + 4), 4 * i);
  }
  pen.putImageData(new ImageData(out, width, height), x, y);
}

/** Whole pixels of a box that the canvas has. */
function within({ x, y, width, height }: Box, size: Size): Box {
  const [x0, y0] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  return {
    x: x0,
    y: y0,
    width: Math.min(size.width, Math.ceil(x + width)) - x0,
    height: Math.min(size.height, Math.ceil(y + height)) - y0,
  };
}

/** The background behind what is hidden, as this one picture lets guess it: the result takes it from the whole shot. */
function plateOf(picture: Picture, from: Point, removed: readonly (Coverage | null)[]): Plate {
  const { width, height } = picture;
  const cells = new Uint8Array(width * height);
  for (const c of removed)
    c?.luma.forEach((a, i) => {
      const u = c.at.x - from.x + (i % c.at.width);
      const v = c.at.y - from.y + Math.floor(i / c.at.width);
      if (a && u >= 0 && v >= 0 && u < width && v < height) cells[v * width + u] = 1;
    });
  const at = { x: 0, y: 0, width, height };
  const plate = new PlateBuilder(picture, at);
  plate.add(picture, { at, cells });
  return plate.finish();
}
