/** What a persona is asked for by, and what is drawn of it. */
import { complete, type Options, type Values } from '../model/options.ts';

/** Whom a persona looks like: `alike`, what the person looks like to whom guesses that. */
const PRESENTATIONS = ['alike', 'any', 'woman', 'man'] as const;
/** How light the skin is of those whom a persona is mixed from, mean luma 0..255; in a film it has the person's light and colour. */
export const TONES = { light: 168, medium: 145, dark: 85 } as const;
/** Y, U and V of an iris, as a share of the skin's luma, and chroma samples. */
export type Iris = readonly [number, number, number];
export const EYES = {
  dark: [0.3, 122, 136],
  hazel: [0.42, 121, 136],
  blue: [0.6, 136, 121],
  grey: [0.55, 124, 124],
} as const satisfies Record<string, Iris>;

/** Who a persona is. */
export const personaOptions = {
  persona: {
    type: 'number',
    label: 'Persona',
    help: 'Each number is another face.',
    min: 0,
    max: 9999,
    step: 1,
    default: 1,
  },
  presentation: {
    type: 'choice',
    label: 'Presentation',
    help: 'alike: as each person is guessed to look; any where people are not told apart.',
    of: PRESENTATIONS,
    default: 'alike',
  },
  tone: {
    type: 'choice',
    label: 'Features of people whose skin is',
    help: 'alike: like the person’s. In a film the skin has the light and the colour of the person’s.',
    of: ['alike', 'light', 'medium', 'dark'],
    default: 'alike',
  },
  eyes: {
    type: 'choice',
    label: 'Eyes',
    of: ['any', 'dark', 'hazel', 'blue', 'grey'],
    default: 'any',
  },
} as const satisfies Options;

/** The same wish is the same persona. */
export interface Wish {
  readonly seed: number;
  readonly presentation: (typeof PRESENTATIONS)[number];
  readonly tone: keyof typeof TONES | 'alike';
  readonly eyes: keyof typeof EYES | 'any';
}

/** @param values of {@link personaOptions}; those that are left out are usual @throws FaultError `policy/invalid` */
export function wishOf(values: Values): Wish {
  const { persona, ...wish } = complete('persona', personaOptions, values);
  return { seed: Number(persona), ...(wish as Omit<Wish, 'seed'>) };
}

/** What is known of whom a persona stands for. */
export interface StandsFor {
  /** Whether somebody looks like a woman; null where nobody told. */
  readonly woman: boolean | null;
  /** Mean luma of the skin, 0..255. */
  readonly tone: number;
}

/** Y, U and V (BT.601, full range) and how far each covers what lies under it, 0..1; row by row over a rectangle of luma pixels. */
export interface Drawn {
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  readonly cover: Float32Array;
}
