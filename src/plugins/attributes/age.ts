/** A band of ages, by FaceRes: on the Face Research Lab London Set it was off by 4 years on the mean, and in the right band for 84% (`docs/context.md`). */
import type { Lasting, Readings } from '../../core/context/attribute.ts';

/** Years up to which each band goes. */
const BANDS = [
  ['child', 13],
  ['teenager', 20],
  ['young', 35],
  ['middle', 55],
  ['older', Number.POSITIVE_INFINITY],
] as const;

export default {
  kind: 'attribute',
  id: 'age',
  label: 'Age band',
  help: 'A guess from the face, off by 4 years on the mean. Narrows down who somebody is.',
  group: 'face',
  place: 0,
  usual: false,
  of: 'readings',
  values: {
    child: 'a child',
    teenager: 'a teenager',
    young: 'a young adult',
    middle: 'a middle-aged adult',
    older: 'an older adult',
  },
  tell: ({ years }: Readings) => BANDS.find(([, to]) => years < to)?.[0] ?? null,
} satisfies Lasting;
