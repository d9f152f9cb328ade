/** How much light the picture has: of the picture, since a camera brightens a dark room. */
import type { Scenic } from '../../core/context/attribute.ts';

/** Luma that nine tenths of a picture are under where it is dark, and dim, and above which it is surely neither; means up to which it is not bright, and from which it is. Between them nobody knows. */
const LIMITS = { dark: 0.25, dim: 0.42, lit: 0.55, medium: 0.56, bright: 0.63 };

export default {
  kind: 'attribute',
  id: 'light',
  label: 'Light of the picture',
  help: 'Dark, dim or bright, from how light the picture is, not the place: cameras brighten dark rooms.',
  group: 'scene',
  place: 20,
  usual: true,
  of: 'scene',
  needs: 'frames',
  values: {
    dark: 'The picture is dark.',
    dim: 'The picture is dim.',
    medium: 'The picture is neither dark nor bright.',
    bright: 'The picture is bright.',
  },
  plain: 'medium',
  least: 2,
  read: ({ light }) =>
    light.map(({ mean, high }) => {
      if (high < LIMITS.dark) return 'dark';
      if (high < LIMITS.dim) return 'dim';
      if (high < LIMITS.lit) return null;
      if (mean >= LIMITS.bright) return 'bright';
      return mean <= LIMITS.medium ? 'medium' : null;
    }),
} satisfies Scenic;
