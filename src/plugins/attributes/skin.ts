/**
 * Skin tone on the Monk scale (skintone.google: ten tones, 1 the lightest), by the individual typology angle of the cheek (Chardon, Cretois,
 * Hourseau: "Skin colour typology and suntanning pathways", 1991), which depends less on the light than the colour does.
 */
import type { Lasting, Readings } from '../../core/context/attribute.ts';
import { type Lab, labOf } from '../../core/image/lab.ts';

/** The scale's tones. */
const TONES = [
  'f6ede4',
  'f3e7db',
  'f7ead0',
  'eadaba',
  'd7bd96',
  'a07e56',
  '825c43',
  '604134',
  '3a312a',
  '292420',
] as const;

/** Degrees. */
const typology = ([l, , b]: Lab): number => (Math.atan2(l - 50, Math.max(b, 1)) * 180) / Math.PI;
const ANGLES = TONES.map((hex) => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return typology(labOf(channel(0), channel(2), channel(4)));
});
const SCALE = TONES.map((_, i) => `${i + 1}`);

export default {
  kind: 'attribute',
  id: 'skin',
  label: 'Skin tone',
  help: 'A step of the Monk scale (1 to 10), from the cheeks. Light and cameras shift it by a step or two; narrows down who somebody is.',
  group: 'face',
  place: 2,
  usual: false,
  of: 'readings',
  values: Object.fromEntries(SCALE.map((step) => [step, `with a skin tone of ${step} on the Monk scale`])),
  tell({ shades: { skin } }: Readings) {
    if (!skin) return null;
    const angle = typology(skin);
    const off = ANGLES.map((a) => Math.abs(a - angle));
    return SCALE[off.indexOf(Math.min(...off))] ?? null;
  },
} satisfies Lasting;
