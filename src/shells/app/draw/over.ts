import { itemAt } from '../../../core/list.ts';
import type { Values } from '../../../core/model/options.ts';
import type { Residual } from '../../../core/model/report.ts';
import type { Drawing } from '../../../core/space/drawing.ts';
import { regionOf } from '../../../core/space/region.ts';
import { kinds } from '../../../plugins/index.ts';

/** Frames before and after, for sightings begin late and end early. */
const AROUND = 3;

/** What hides a sighting of the check as one of its kind would be hidden that was found, ready to be corrected by hand. */
export function drawnOver(
  { subject, from, to, box }: Residual,
  frames: number,
  id: string,
  options: Values,
): Drawing {
  const of = kinds.find((k) => k.id === subject) ?? itemAt(kinds, 0);
  const shape = options.shape === 'box' ? 'box' : 'ellipse';
  const { kind, x, y, width, height } = regionOf({ box, tilt: 0 }, { ...options, shape }, of);
  return {
    kind: 'draw',
    id,
    ...(subject !== undefined && { subject }),
    form: kind,
    from: Math.max(0, from - AROUND),
    to: Math.min(frames - 1, to + AROUND),
    keys: [{ frame: from, box: { x, y, width, height } }],
  };
}
