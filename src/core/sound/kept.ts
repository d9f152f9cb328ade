/** What a track is spoken by that nobody changes, for those of which stretches are hidden. */
import { KEEP } from '../model/policy.ts';
import type { Voice } from '../model/voice.ts';

export const KEPT: Voice = {
  kind: 'voice',
  id: KEEP,
  label: '',
  place: 0,
  leaves: 'words and prosody',
  options: {},
  begin: () => ({ push: (block) => block.slice(), end: () => new Float32Array(0) }),
};
