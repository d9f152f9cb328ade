/** The points of a face on a plain ground, as its outliner gives them: expression and the way a head is held, without a sample of the picture. */
import { colourSample } from '../../core/image/colour.ts';
import { eachPlane, flat } from '../../core/image/patch.ts';
import type { Options } from '../../core/model/options.ts';
import type { Masker, Patch } from '../../core/model/plugin.ts';
import { type Point, toCoded } from '../../core/space/geometry.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  colour: { type: 'colour', label: 'Ground', default: '#1f2933' },
  points: { type: 'colour', label: 'Points', default: '#c8d2dc' },
} as const satisfies Options;

/** Radius of a point as a share of the face's height; half a pixel at least. */
const RADIUS = 0.008;

/** @param points in the plane's own pixels */
function dotted(patch: Patch, points: readonly Point[], ground: number, dot: number): Uint8Array {
  const { at, scale } = patch;
  const out = flat(patch, ground);
  const radius = Math.max(0.5, RADIUS * scale);
  const reach = Math.ceil(radius);
  for (const p of points) {
    const [cx, cy] = [Math.floor(p.x) - at.x, Math.floor(p.y) - at.y];
    for (let y = Math.max(0, cy - reach); y <= Math.min(at.height - 1, cy + reach); y++)
      for (let x = Math.max(0, cx - reach); x <= Math.min(at.width - 1, cx + reach); x++)
        if (Math.hypot(x - cx, y - cy) <= radius) out[y * at.width + x] = dot;
  }
  return out;
}

export default {
  kind: 'masker',
  id: 'landmarks',
  label: 'Landmarks',
  caution:
    'Expression and proportions of the face stay as points; proportions are biometric. Where they cannot be told, the region is filled with one colour.',
  options,
  needs: ['outline'],
  leaves: () => 'pose',
  cpu(area, { colour, points }) {
    const placed = (area.about.outline ?? []).map((p) => toCoded(p, area.turn));
    return eachPlane(area, (patch) => {
      const sample = (hex: unknown) => colourSample(String(hex), patch.index, area.model);
      const own = placed.map((p) => ({ x: p.x / patch.sub, y: p.y / patch.sub }));
      return dotted(patch, own, sample(colour), sample(points));
    });
  },
} satisfies Masker;
