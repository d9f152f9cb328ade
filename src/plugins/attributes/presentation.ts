/** Whether somebody looks like a woman or a man to a network, which is not what they are: FaceRes, right for 135 of the 137 pictures of the Face Research Lab London Set that it was sure of, and sure of few Black women (`docs/context.md`). */
import type { Lasting, Readings } from '../../core/context/attribute.ts';

/** How sure it has to be. */
const SURE = 0.7;

export default {
  kind: 'attribute',
  id: 'presentation',
  label: 'Gender presentation',
  help: 'How a network takes a face, not who somebody is; more often unsure or wrong for dark-skinned women. Narrows down who somebody is.',
  group: 'face',
  place: 1,
  usual: false,
  of: 'readings',
  values: { woman: 'looking like a woman', man: 'looking like a man' },
  tell: ({ man }: Readings) => (man >= SURE ? 'man' : man <= 1 - SURE ? 'woman' : null),
} satisfies Lasting;
