/** A synthesizer says the masked transcript, each cue in its time: of the sound itself nothing is left. */
import type { Voice } from '../../core/model/voice.ts';
import { READ_ALOUD } from '../../core/sound/aloud/synthesizer.ts';

export default {
  kind: 'voice',
  id: 'spoken',
  label: 'Read aloud',
  place: 5,
  leaves: 'nothing',
  reads: READ_ALOUD,
  caution:
    'Needs a transcript, in English, German, Spanish, French or Italian. What it says stays, with stand-ins for what was found, and so does when it is said; what it lacks is silent.',
  options: {
    speaker: {
      type: 'choice',
      label: 'Speaker',
      of: ['slt', 'rms', 'awb', 'kal16'],
      default: 'slt',
    },
    semitones: {
      type: 'number',
      label: 'Higher or lower',
      unit: 'semitones',
      min: -4,
      max: 4,
      step: 0.5,
      default: 0,
    },
    tempo: {
      type: 'number',
      label: 'Speed',
      help: 'Faster where the time is short.',
      unit: '%',
      min: 70,
      max: 150,
      step: 5,
      default: 100,
    },
    room: { type: 'flag', label: 'Noise of a quiet room', default: false },
  },
  together: true,
  begin: (form, options, { aloud }) => aloud(form, options),
} satisfies Voice;
