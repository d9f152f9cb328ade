/** Tiles of one colour each, their size relative to the face, on a grid fixed to the frame. */
import { eachPlane, samplesOf } from '../../core/image/patch.ts';
import type { Options, Values } from '../../core/model/options.ts';
import type { Masker, Patch } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  tiles: {
    type: 'number',
    label: 'Tiles across the face',
    help: 'Fewer hide more.',
    min: 2,
    max: 16,
    step: 1,
    default: 5,
  },
} as const satisfies Options;

/** Tile edge in the plane's samples; at least 2 so that a tiny face is never left as it is. */
const edge = (patch: Patch, o: Values): number => Math.max(2, Math.round(patch.scale / Number(o.tiles)));

function tiled(patch: Patch, o: Values): Uint8Array {
  const samples = samplesOf(patch);
  const { at } = patch;
  const t = edge(patch, o);
  const out = new Uint8Array(at.width * at.height);
  for (let y0 = -(at.y % t); y0 < at.height; y0 += t)
    for (let x0 = -(at.x % t); x0 < at.width; x0 += t) {
      const [x, y] = [Math.max(0, x0), Math.max(0, y0)];
      const [x1, y1] = [Math.min(x0 + t, at.width), Math.min(y0 + t, at.height)];
      let sum = 0;
      for (let v = y; v < y1; v++) for (let u = x; u < x1; u++) sum += samples[v * at.width + u]!;
      const mean = Math.round(sum / ((x1 - x) * (y1 - y)));
      for (let v = y; v < y1; v++) out.fill(mean, v * at.width + x, v * at.width + x1);
    }
  return out;
}

export default {
  kind: 'masker',
  id: 'pixelate',
  label: 'Pixelate',
  leaves: () => 'look',
  caution: 'Coarse tiles still show skin, hair and pose; known people may be recognised from them.',
  options,
  cpu: (area, o) => eachPlane(area, (patch) => tiled(patch, o)),
  gpu: {
    uniforms(patch, o) {
      const t = edge(patch, o);
      return [t, patch.at.x % t, patch.at.y % t];
    },
    wgsl: `
    let t = u32(P.a.x); let ox = u32(P.a.y); let oy = u32(P.a.z);
    let gx = ((x + ox) / t) * t; let gy = ((y + oy) / t) * t;
    let x0 = max(gx, ox) - ox; let y0 = max(gy, oy) - oy;
    let x1 = min(gx + t - ox, P.width); let y1 = min(gy + t - oy, P.height);
    var sum = 0u;
    for (var v = y0; v < y1; v++) { for (var u = x0; u < x1; u++) { sum += src(u, v); } }
    let n = (x1 - x0) * (y1 - y0);
    return (sum + n / 2u) / n;`,
  },
} satisfies Masker;
