import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'picture',
  id: 'driver-camera',
  label: 'Driver camera',
  place: 16,
  about:
    'Near faces under one colour with their lines on top: gaze and eyelids stay to be read; smaller ones without; no sound. Hands stay, and so do plates and reflections.',
  policy: {
    version: 2,
    rules: [
      {
        for: ['face'],
        with: { by: 'solid', options: { overlay: 'skeleton' } },
        where: { size: { from: 0.12 } },
        because: 'as large as a driver is before the camera',
      },
    ],
    otherwise: { sound: { by: 'remove' } },
    context: { gaze: true, posture: false, gesture: false },
  },
} satisfies Preset;
