/** One and the same speaker says it: envelopes mapped to that speaker's, class of sound by class, at one pitch, spoken anew by a vocoder. */
import { toldByCepstra, type Voice } from '../../core/model/voice.ts';
import { NEUTRAL } from '../../core/sound/neutral/speaker.ts';
import { ANEW, anew, FILES } from '../../core/sound/neutral/voice.ts';

export default {
  kind: 'voice',
  id: 'neutral',
  label: 'Neutral voice',
  place: 5,
  leaves: 'words',
  caution:
    'Words stay, and so do their rhythm and choice. Programs that compare voices are wrong more often, and not always: whoever must not be found needs "Noise" or "Silence".',
  measured: toldByCepstra(0.262),
  options: ANEW,
  files: FILES,
  together: true,
  begin: anew(NEUTRAL),
} satisfies Voice;
