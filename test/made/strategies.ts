/** What the documents show on a drawn person: each strategy for bodies, faces and backgrounds, and each overlay. */

/** One picture of `docs/pictures`, by its name, and the policy that makes it. */
export interface Strategy {
  readonly name: string;
  readonly policy: Readonly<Record<string, unknown>>;
  /** What others stood before is known from other frames alone. */
  readonly moving?: true;
}

type Options = Readonly<Record<string, string | number>>;

const none = { version: 2, find: { face: { enabled: false }, person: { enabled: true } } };
const body = (name: string, by: string, options: Options = {}): Strategy => ({
  name: `body-${name}`,
  policy: { ...none, rules: [{ for: ['person'], with: { by, options: { shape: 'mask', ...options } } }] },
  ...(by === 'removal' && { moving: true }),
});
const face = (name: string, by: string, options: Options = {}): Strategy => ({
  name: `face-${name}`,
  policy: { version: 2, rules: [{ for: ['face'], with: { by, options } }] },
});
const background = (name: string, by: string, options: Options = {}): Strategy => ({
  name: `background-${name}`,
  policy: {
    ...none,
    rules: [{ for: ['person'], with: { by: 'keep' }, because: 'only what is around people is hidden' }],
    background: { by, options },
  },
});

export const STRATEGIES: readonly Strategy[] = [
  body('box', 'solid', { shape: 'box' }),
  body('silhouette', 'solid'),
  body('average', 'solid', { fill: 'mean' }),
  body('tint', 'tint'),
  body('pixelate', 'pixelate'),
  body('blur', 'blur'),
  body('contours-1', 'contours', { level: 1 }),
  body('contours-3', 'contours', { level: 3 }),
  body('contours-5', 'contours', { level: 5 }),
  body('removal', 'removal'),
  body('skeleton', 'solid', { overlay: 'skeleton' }),
  body('skeleton-openpose', 'solid', { overlay: 'skeleton', palette: 'openpose' }),
  body('points', 'solid', { overlay: 'points' }),
  body('blur-skeleton', 'blur', { overlay: 'skeleton' }),
  face('solid', 'solid'),
  face('mask', 'solid', { shape: 'mask' }),
  face('lines', 'solid', { shape: 'mask', overlay: 'skeleton' }),
  face('blur', 'blur'),
  face('pixelate', 'pixelate'),
  face('contours', 'contours', { shape: 'mask' }),
  face('tint', 'tint', { shape: 'mask' }),
  face('landmarks', 'landmarks'),
  face('drawn', 'drawn-face'),
  background('blur', 'blur'),
  background('black', 'solid', { colour: '#000000' }),
  background('pixelate', 'pixelate'),
];
