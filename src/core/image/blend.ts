/** Lays maskers' content over planes: the specification of every path that hides. */

import { raise } from '../model/fault.ts';
import { isBlind } from '../model/leaves.ts';
import { defaults, type Values } from '../model/options.ts';
import { type About, type Area, type Content, LACKABLE, type Masker, type Memory } from '../model/plugin.ts';
import { FALLBACK, type Treatment } from '../model/policy.ts';
import type { Box, Orientation } from '../space/geometry.ts';
import type { Coverage } from './coverage.ts';
import type { Picture, Plane } from './picture.ts';

/** One region to be hidden. */
export interface PaintJob {
  readonly cover: Coverage;
  /** Height of the hidden thing in coded luma pixels. */
  readonly scale: number;
  readonly turn: Orientation;
  readonly masker: Masker;
  readonly options: Values;
  readonly about: About;
}

/** Sizes of maskers in a background are those they have for a thing of this share of the frame's height. */
export const NEAR = 0.25;

export type Hider = Pick<PaintJob, 'masker' | 'options'>;

/**
 * Who hides a region: whoever it is given to, or {@link FALLBACK} where that one needs an outline, the background or a performer, and there is none. `lacks`: that one's label.
 * @param masker finds one by id
 */
export function hiderOf(
  { by, options }: Treatment,
  has: Readonly<Partial<Record<(typeof LACKABLE)[number], object | null>>>,
  masker: (id: string) => Masker,
): Hider & { readonly lacks?: string } {
  const chosen = masker(by);
  const lacks = LACKABLE.some((n) => chosen.needs?.includes(n) && !has[n]);
  if (!lacks) return { masker: chosen, options };
  const instead = masker(FALLBACK);
  return { masker: instead, options: defaults(instead.options), lacks: chosen.label };
}

const rowsOf = ({ data, stride }: Plane, at: Box, row: (samples: Uint8Array, y: number) => void): void => {
  for (let y = 0; y < at.height; y++) {
    const from = (at.y + y) * stride + at.x;
    row(data.subarray(from, from + at.width), y);
  }
};

function copyOf(plane: Plane, at: Box): Uint8Array {
  const out = new Uint8Array(at.width * at.height);
  rowsOf(plane, at, (row, y) => out.set(row, y * at.width));
  return out;
}

/** What is seen beside a region, and nothing of what it covers. */
function aroundOf(plane: Plane, at: Box, cover: Uint8Array): Uint8Array {
  return copyOf(plane, at).map((v, k) => (cover[k] === 0 ? v : 0));
}

/** What a masker is given: one patch for each plane but alpha. */
export function areaOf(picture: Picture, job: PaintJob): Area {
  const blind = isBlind(job.masker.leaves(job.options));
  const beside = job.masker.needs?.includes('around');
  const patches = picture.planes.slice(0, 3).map((plane, index) => {
    const full = plane.sub === 1;
    const at = full ? job.cover.at : job.cover.chromaAt;
    const cover = full ? job.cover.luma : job.cover.chroma;
    const samples = blind ? null : copyOf(plane, at);
    const around = beside ? { around: aroundOf(plane, at, cover) } : {};
    return { index, at, sub: plane.sub, scale: job.scale / plane.sub, cover, samples, ...around };
  });
  const { model, matrix, fullRange } = picture;
  return { model, matrix, fullRange, patches, turn: job.turn, about: job.about };
}

/** Writes content over an area by its coverage. @throws FaultError `job/internal` where it does not fill the area */
export function lay({ planes }: Picture, { patches }: Area, content: Content['planes']): void {
  if (
    content.length !== patches.length ||
    patches.some(({ at }, i) => content[i]?.length !== at.width * at.height)
  )
    raise({ code: 'job/internal', why: 'a masker gave content of another size than its region' });
  patches.forEach(({ at, cover }, i) => {
    const made = content[i]!;
    rowsOf(planes[i]!, at, (row, y) => {
      for (let x = 0, k = y * at.width; x < at.width; x++, k++) {
        const a = cover[k]!;
        if (a === 255) row[x] = made[k]!;
        else if (a !== 0) row[x] = ((255 - a) * row[x]! + a * made[k]! + 127) / 255;
      }
    });
  });
}

/** Hides in place, and gives what the masker wants to remember. */
export function paint(picture: Picture, job: PaintJob): Memory | null {
  const area = areaOf(picture, job);
  const { planes, remember } = job.masker.cpu(area, job.options);
  lay(picture, area, planes);
  return remember ?? null;
}
