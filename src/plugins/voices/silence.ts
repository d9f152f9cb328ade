/** A track in which nothing is heard. */
import type { Voice } from '../../core/model/voice.ts';

export default {
  kind: 'voice',
  id: 'silence',
  label: 'Silence',
  place: 2,
  leaves: 'nothing',
  options: {},
  begin: () => ({ push: (block) => new Float32Array(block.length), end: () => new Float32Array(0) }),
} satisfies Voice;
