/** One colour over the whole region: nothing of the face survives, or its mean colour alone. */
import { colourSample, coveredMean } from '../../core/image/colour.ts';
import { eachPlane, flat } from '../../core/image/patch.ts';
import type { Options } from '../../core/model/options.ts';
import type { Masker } from '../../core/model/plugin.ts';
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

export default {
  kind: 'masker',
  id: 'solid',
  label: 'Solid',
  options,
  leaves: ({ fill }) => (fill === 'mean' ? 'colour' : 'nothing'),
  cpu: (area, { fill, colour }) =>
    eachPlane(area, (patch) =>
      flat(
        patch,
        fill === 'mean' ? coveredMean(patch) : colourSample(String(colour), patch.index, area.model),
      ),
    ),
} satisfies Masker;
