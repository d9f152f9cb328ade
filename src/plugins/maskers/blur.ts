/** A box blur as wide as the options say, relative to the face. Weak protection, and labelled so. */
import { eachPlane, samplesOf } from '../../core/image/patch.ts';
import type { Options, Values } from '../../core/model/options.ts';
import type { Masker, Patch } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  strength: {
    type: 'number',
    label: 'Strength',
    help: 'Width of the blur as a share of the face.',
    min: 0.2,
    max: 1.5,
    step: 0.05,
    default: 0.6,
  },
} as const satisfies Options;

const radius = (patch: Patch, o: Values): number =>
  Math.max(2, Math.round((patch.scale * Number(o.strength)) / 2));

/** Mean over a square window cut at the patch, through a summed-area table (Crow 1984). */
function blurred(patch: Patch, o: Values): Uint8Array {
  const samples = samplesOf(patch);
  const { width: w, height: h } = patch.at;
  const r = radius(patch, o);
  const sums = new Uint32Array((w + 1) * (h + 1));
  for (let y = 0; y < h; y++) {
    let row = 0;
    for (let x = 0; x < w; x++) {
      row += samples[y * w + x]!;
      sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1]! + row;
    }
  }
  const out = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    const [y0, y1] = [Math.max(0, y - r), Math.min(h, y + r + 1)];
    for (let x = 0; x < w; x++) {
      const [x0, x1] = [Math.max(0, x - r), Math.min(w, x + r + 1)];
      // Sums of more than 16 million samples run over; what a window holds does not.
      const sum =
        (sums[y1 * (w + 1) + x1]! -
          sums[y0 * (w + 1) + x1]! -
          sums[y1 * (w + 1) + x0]! +
          sums[y0 * (w + 1) + x0]!) >>>
        0;
      out[y * w + x] = Math.round(sum / ((x1 - x0) * (y1 - y0)));
    }
  }
  return out;
}

export default {
  kind: 'masker',
  id: 'blur',
  label: 'Blur',
  leaves: () => 'look',
  caution:
    'Blur is not anonymisation: in one study 95.9% of blurred faces were recognised again. Use Solid to be safe.',
  options,
  cpu: (area, o) => eachPlane(area, (patch) => blurred(patch, o)),
  gpu: {
    uniforms: (patch, o) => [radius(patch, o)],
    wgsl: `
    let r = u32(P.a.x);
    let x0 = x - min(x, r); let y0 = y - min(y, r);
    let x1 = min(x + r + 1u, P.width); let y1 = min(y + r + 1u, P.height);
    var sum = 0u;
    for (var v = y0; v < y1; v++) { for (var u = x0; u < x1; u++) { sum += src(u, v); } }
    let n = (x1 - x0) * (y1 - y0);
    return (sum + n / 2u) / n;`,
  },
} satisfies Masker;
