/** No sound track at all. */
import type { Voice } from '../../core/model/voice.ts';

export default {
  kind: 'voice',
  id: 'remove',
  label: 'No sound',
  place: 1,
  leaves: 'nothing',
  options: {},
} satisfies Voice;
