/** A picture that the person gives, in the place of what is hidden: of a background, or of each face. Nothing of the original goes into it. */
import { colourSample } from '../../core/image/colour.ts';
import { type Fit, laid } from '../../core/image/given.ts';
import { eachPlane, flat } from '../../core/image/patch.ts';
import type { Picture } from '../../core/image/picture.ts';
import type { Options } from '../../core/model/options.ts';
import type { Content, Masker } from '../../core/model/plugin.ts';
import { regionOptions } from '../../core/space/region.ts';

const options = {
  ...regionOptions,
  picture: {
    type: 'picture',
    label: 'Picture',
    help: 'PNG, JPEG, WebP or AVIF. It stays in your settings and stands in the result, and in no report.',
    default: '',
  },
  fit: {
    type: 'choice',
    label: 'How it fits',
    help: 'cover: it fills the place, and what stands over is cut. contain: all of it is seen.',
    of: ['cover', 'contain'],
    default: 'cover',
  },
  colour: { type: 'colour', label: 'Ground', default: '#1f2933' },
} as const satisfies Options;

/** What a background was last filled with: it is the same in every frame. */
const last = new WeakMap<Picture, { readonly key: string; readonly planes: Content['planes'] }>();

export default {
  kind: 'masker',
  id: 'picture',
  label: 'Picture',
  options,
  needs: ['picture'],
  leaves: () => 'nothing',
  cpu(area, { fit, colour }) {
    const { picture, key } = area.about;
    // Until it was read, as before masking in the page.
    if (!picture)
      return eachPlane(area, (patch) => flat(patch, colourSample(String(colour), patch.index, area.model)));
    const places = area.patches.map((p) => [p.index, p.at, p.sub]);
    const { frame: _, ...where } = key;
    const asked = JSON.stringify([
      fit,
      colour,
      where,
      places,
      area.turn,
      area.model,
      area.matrix,
      area.fullRange,
    ]);
    const known = last.get(picture);
    if (known?.key === asked) return { planes: known.planes };
    const planes = laid(area, { picture, fit: fit as Fit, ground: String(colour) });
    last.set(picture, { key: asked, planes });
    return { planes };
  },
} satisfies Masker;
