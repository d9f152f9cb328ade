import { GEOMETRY } from '../motion/supplies.ts';

/** What captions are made of, as exporters ask for it. */
export const ASKS = {
  people: true,
  readings: true,
  scenery: true,
  motion: ['face', 'person'],
  files: [{ ...GEOMETRY, as: 'better' }],
} as const;
