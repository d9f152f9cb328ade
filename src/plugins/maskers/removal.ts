/** The background in the place of whoever is hidden, as other frames of the shot show it, else drawn in from around: nobody seems to have been there. */
import { eachPlane, flat } from '../../core/image/patch.ts';
import { plateIn } from '../../core/image/plate.ts';
import type { Options } from '../../core/model/options.ts';
import type { Masker } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

/** Wider than elsewhere, and soft: shadows at the feet and what the encoder mixed at an edge would draw it. */
const options = {
  ...regionOptions,
  shape: { ...regionOptions.shape, default: 'mask' },
  margin: { ...regionOptions.margin, default: 0.3 },
  feather: { ...regionOptions.feather, default: 6 },
} as const satisfies Options;

export default {
  kind: 'masker',
  id: 'removal',
  label: 'Removal',
  caution:
    'Shadows, reflections and what somebody moves stay. Nobody can see that the film was changed: say so where you share it. Where no frame shows the background, or the camera cannot be followed (who films walks; a blank wall), it is guessed.',
  options,
  needs: ['plate'],
  leaves: () => 'scene',
  cpu(area) {
    const { plate } = area.about;
    return eachPlane(area, (patch) =>
      plate ? plateIn(plate, patch.index, patch.at) : flat(patch, patch.index ? 128 : 16),
    );
  },
} satisfies Masker;
