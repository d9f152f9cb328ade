/** A transparent colour: shows who is meant, and hides nobody. */
import { colourOf, colourSample } from '../../core/image/colour.ts';
import { eachPlane, samplesOf } from '../../core/image/patch.ts';
import type { Options } from '../../core/model/options.ts';
import { apart } from '../../core/model/person.ts';
import type { Masker } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  colour: { type: 'colour', label: 'Colour', default: '#1f6feb' },
  apart,
  opacity: {
    type: 'number',
    label: 'Opacity',
    help: 'Share of the colour; the rest is the face.',
    min: 0.2,
    max: 0.95,
    step: 0.05,
    default: 0.6,
  },
} as const satisfies Options;

export default {
  kind: 'masker',
  id: 'tint',
  label: 'Tint',
  caution:
    'A tint is a mark and no protection: everybody can be recognised through it. Use Solid to be safe.',
  options,
  leaves: () => 'look',
  asksWho: ({ apart }) => apart === true,
  cpu: (area, { colour, apart, opacity }) => {
    const own = apart ? colourOf(String(colour), area.about.person) : String(colour);
    return eachPlane(area, (patch) => {
      const over = Number(opacity) * colourSample(own, patch.index, area.model);
      return samplesOf(patch).map((s) => Math.round((1 - Number(opacity)) * s + over));
    });
  },
} satisfies Masker;
