/** How often people are known again after hiding: what is said wherever somebody chooses a masker and a form. */
import { defaults, type Value, type Values } from './options.ts';
import type { Masker } from './plugin.ts';

/** People in the measure. */
export const PEOPLE = 16;
/**
 * Of {@link PEOPLE}, those known again by the worse of two recognizers, whose gallery holds other pictures of the same day hidden in the
 * same way, with the options as they come. Taken from `test/eval/reidentification.json`; a test compares the two.
 */
export const KNOWN_AGAIN: Readonly<Record<string, number>> = {
  'solid, ellipse': 8,
  'solid, box': 14,
  'solid, mask (face)': 16,
  'solid, mask (head)': 14,
  'pixelate, ellipse': 4,
  'pixelate, box': 4,
  'pixelate, mask (face)': 14,
  'pixelate, mask (head)': 4,
  'blur, ellipse': 16,
  'blur, box': 15,
  'blur, mask (face)': 16,
  'blur, mask (head)': 16,
  // By faces that were made without these people.
  'persona, ellipse': 5,
  'persona, mask (face)': 9,
  'persona, mask (head)': 9,
};

/** Options that leave the figure as it is. */
const ALIKE = ['shape', 'reach', 'colour', 'persona'];

/** The name of a masker in a form in the measure. */
export const wayOf = (masker: string, { shape, reach }: Values): string =>
  `${masker}, ${shape}${shape === 'mask' ? ` (${reach})` : ''}`;

/** What is known of a masker in a form. */
export interface Again {
  /** Of {@link PEOPLE}, those known again; null where that was not measured. */
  readonly known: number | null;
  /** What the form leaves around it. */
  readonly left: 'hair' | 'head' | null;
  /** Options that are set otherwise than they were measured, and what they were then. */
  readonly others: readonly { readonly name: string; readonly label: string; readonly value: Value }[];
}

/** What was measured of a masker in the form that is chosen, or that nothing was; and where other settings were measured. */
export function knownAgain({ id, options: declared }: Pick<Masker, 'id' | 'options'>, chosen: Values): Again {
  const way = wayOf(id, chosen);
  return {
    known: Object.hasOwn(KNOWN_AGAIN, way) ? (KNOWN_AGAIN[way] ?? null) : null,
    left: chosen.shape !== 'mask' ? null : chosen.reach === 'face' ? 'hair' : 'head',
    others: Object.entries(defaults(declared))
      .filter(([name, value]) => !ALIKE.includes(name) && chosen[name] !== value)
      .map(([name, value]) => ({ name, label: declared[name]?.label ?? name, value })),
  };
}
