/** The colour of somebody's hair, from what stands above the forehead. */
import type { Lasting, Readings } from '../../core/context/attribute.ts';
import type { Lab } from '../../core/image/lab.ts';

/** Lightness up to which hair is dark, whatever its colour is said to be, and brown; chroma under which it has lost its colour, and lightness from which that makes it grey; how red against how yellow it is, from where it is red. */
const LIMITS = { dark: 30, brown: 50, grey: 6, greyFrom: 42, red: 0.8 };

function nameOf([l, a, b]: Lab): string | null {
  const chroma = Math.hypot(a, b);
  if (l < LIMITS.dark && chroma < 20) return 'dark';
  if (chroma < LIMITS.grey) return l < LIMITS.greyFrom ? 'dark' : 'grey';
  // Green and blue are of hats, and of dye.
  if (b <= 0 || a < -5) return null;
  if (a / b > LIMITS.red && chroma > 25) return 'red';
  return l < LIMITS.brown ? 'brown' : 'blond';
}

export default {
  kind: 'attribute',
  id: 'hair',
  label: 'Colour of hair',
  help: 'Of what stands above the forehead: a cap of that colour is taken for it. Black and dark brown are one.',
  group: 'face',
  place: 3,
  usual: false,
  of: 'readings',
  values: {
    dark: 'with dark hair',
    brown: 'with brown hair',
    blond: 'with blond hair',
    red: 'with red hair',
    grey: 'with grey hair',
  },
  tell: ({ shades: { hair } }: Readings) => hair && nameOf(hair),
} satisfies Lasting;
