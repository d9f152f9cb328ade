/** One colour over the whole region: nothing of the face survives. */
import { colourSample, coveredMean } from '../../core/image/colour.ts';
import type { Options, Values } from '../../core/model/options.ts';
import type { Masker, Patch } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  fill: {
    type: 'choice',
    label: 'Fill',
    help: 'The mean keeps the skin tone and the light.',
    of: ['colour', 'mean'],
    default: 'colour',
  },
  colour: { type: 'colour', label: 'Colour', default: '#1f2933' },
} as const satisfies Options;

const fillOf = (patch: Patch, o: Values): number =>
  o.fill === 'mean' && patch.index < 3 ? coveredMean(patch) : colourSample(String(o.colour), patch);

export default {
  kind: 'masker',
  id: 'solid',
  label: 'Solid',
  leaves: 'nothing',
  options,
  cpu: (patch, o) => new Uint8Array(patch.at.width * patch.at.height).fill(fillOf(patch, o)),
  uniforms: (patch, o) => [fillOf(patch, o)],
  wgsl: 'return u32(P.a.x);',
} satisfies Masker;
