import type { Values } from '../../../core/model/options.ts';
import type { Residual } from '../../../core/model/report.ts';
import type { Drawing } from '../../../core/space/drawing.ts';
import { regionOf } from '../../../core/space/region.ts';
import { kinds } from '../../../plugins/index.ts';

/** Frames before and after, for sightings begin late and end early. */
const AROUND = 3;

/** What hides a sighting of the check as a found face would be hidden, ready to be corrected by hand. */
export function drawnOver({ from, to, box }: Residual, frames: number, id: string, options: Values): Drawing {
  const [{ ellipse }] = kinds;
  const shape = options.shape === 'box' ? 'box' : 'ellipse';
  const { kind, x, y, width, height } = regionOf({ box, tilt: 0 }, { ...options, shape }, ellipse);
  return {
    kind: 'draw',
    id,
    form: kind,
    from: Math.max(0, from - AROUND),
    to: Math.min(frames - 1, to + AROUND),
    keys: [{ frame: from, box: { x, y, width, height } }],
  };
}
