/** Files of the catalog that heads and faces are told by. */
import type { Supply } from '../model/plugin.ts';

/** What tells where a head is. */
export const GEOMETRY = { id: 'face_geometry', as: 'file' } as const satisfies Supply;
/** What tells expressions. */
export const LANDMARKER = { id: 'face_landmarker', as: 'model' } as const satisfies Supply;
