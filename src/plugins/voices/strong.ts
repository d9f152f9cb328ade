/** As `neutral`, of a small codebook of sounds: less of a speaker stays, and words are harder to follow. */
import { toldByCepstra, type Voice } from '../../core/model/voice.ts';
import { STRONG } from '../../core/sound/neutral/speaker.ts';
import { ANEW, anew, FILES } from '../../core/sound/neutral/voice.ts';

export default {
  kind: 'voice',
  id: 'strong',
  label: 'Neutral voice, strong',
  place: 4,
  leaves: 'words',
  caution:
    'Words stay and are harder to follow; so do their rhythm and choice. Programs that compare voices are wrong more often, and not always: whoever must not be found needs "Noise" or "Silence".',
  measured: toldByCepstra(0.388),
  options: ANEW,
  files: FILES,
  together: true,
  begin: anew(STRONG),
} satisfies Voice;
