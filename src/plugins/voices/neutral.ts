/** One and the same speaker says it: envelopes mapped to that speaker's, class of sound by class, at one pitch, spoken anew by a vocoder. */
import { toldByCepstra, type Voice } from '../../core/model/voice.ts';
import { ANEW, FILES, NEUTRAL, toldOf } from '../../core/sound/neutral/recipe.ts';

const MEASURED = toldByCepstra(0.286);

export default {
  kind: 'voice',
  id: 'neutral',
  label: 'Neutral voice',
  place: 7,
  leaves: 'words',
  caution:
    'Words stay, and so do their rhythm and choice. Programs that compare voices are wrong more often, and not always: whoever must not be found needs "Noise" or "Silence".',
  measured: MEASURED,
  told: toldOf(MEASURED),
  options: ANEW,
  files: FILES,
  together: true,
  begin: (form, options, { anew }) => anew(NEUTRAL, form, options),
} satisfies Voice;
