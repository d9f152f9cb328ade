/** As `neutral`, of a small codebook of sounds: less of a speaker stays, and words are harder to follow. */
import { toldByCepstra, type Voice } from '../../core/model/voice.ts';
import { ANEW, FILES, STRONG, toldOf } from '../../core/sound/neutral/recipe.ts';

const MEASURED = toldByCepstra(0.358);

export default {
  kind: 'voice',
  id: 'strong',
  label: 'Neutral voice, strong',
  place: 6,
  leaves: 'words',
  caution:
    'Words stay and are harder to follow; so do their rhythm and choice. Programs that compare voices are wrong more often, and not always: whoever must not be found needs "Noise" or "Silence".',
  measured: MEASURED,
  told: toldOf(MEASURED),
  options: ANEW,
  files: FILES,
  together: true,
  begin: (form, options, { anew }) => anew(STRONG, form, options),
} satisfies Voice;
