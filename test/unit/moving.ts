/** Films in which known figures move, as exporters are given them. */
import { ENGLISH } from '../../src/core/context/grammar.ts';
import type { Exportable } from '../../src/core/model/exportable.ts';
import { ROW, WORLD_ROW } from '../../src/core/motion/landmarks.ts';
import { type Quaternion, rotated } from '../../src/core/motion/vector.ts';
import { micros } from '../../src/core/units.ts';
import type { Movement } from './walker.ts';

export const FPS = 25;
export const SIZE = { width: 400, height: 300 };

/** @param people ids of tracks by person */
export function moving(
  movements: readonly Movement[],
  people: Exportable['people'] = null,
  frames = 100,
): Exportable {
  const decisions = movements.map(({ track, from, frames }) => ({
    finding: {
      kind: 'track',
      id: track,
      subject: 'person',
      keys: frames.map((_, i) => ({ frame: from + i })),
    },
  }));
  const write = { filter: 'none', cutoff: 6, bridge: 0.3 };
  return {
    plan: { decisions, policy: { write } },
    frame: SIZE,
    motion: new Map(movements.map((m) => [m.track, m])),
    timeline: Array.from({ length: frames }, (_, i) => micros(Math.round((i * 1e6) / FPS))),
    people,
    readings: new Map(),
    scenery: null,
    kinds: [],
    attributes: [],
    grammar: ENGLISH,
    files: new Map(),
    report: { guise: '0.0.0', policy: { write }, lanes: { picture: { source: SIZE } } },
    regions: () => [],
  } as unknown as Exportable;
}

/** The same movement, turned in the picture's axes, and laid elsewhere into the picture. @param put hips in pixels, and pixels a metre, by frame */
export function seenAs(
  of: Movement,
  turn: Quaternion,
  put: (frame: number) => { x: number; y: number; scale: number } = () => ({ x: 200, y: 150, scale: 150 }),
): Movement {
  const frames = of.frames.map((f, i) => {
    if (!f?.world) return f;
    const [points, world] = [f.points.slice(), f.world.slice()];
    const { x, y, scale } = put(i);
    for (let k = 0; k < world.length / WORLD_ROW; k++) {
      const [a, b, c] = world.subarray(WORLD_ROW * k, WORLD_ROW * (k + 1));
      const v = rotated(turn, [a!, b!, c!]);
      world.set(v, WORLD_ROW * k);
      points.set([x + scale * v[0], y + scale * v[1], scale * v[2]], ROW * k);
    }
    return { ...f, points, world };
  });
  return { ...of, frames };
}

/** A rotation about an axis, degrees. */
export const about = (axis: 'x' | 'y' | 'z', degrees: number): Quaternion => {
  const half = (degrees * Math.PI) / 360;
  const s = Math.sin(half);
  return [axis === 'x' ? s : 0, axis === 'y' ? s : 0, axis === 'z' ? s : 0, Math.cos(half)];
};
