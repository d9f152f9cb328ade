/** How the view moves over what stays where it is: whether the camera turns, goes, or its lens zooms is not told apart. */
import type { Scenic } from '../../core/context/attribute.ts';
import type { Moved, Surroundings } from '../../core/context/scenery.ts';

/**
 * Seconds about a moment, and how much of them has to be known. Shares of the frame's longer side a second from where the view moves, and up to where it is
 * still; growth a second from where it closes in, and up to where it does not; how often it turns back, by how much at least, where it shakes (`docs/context.md`).
 */
const LIMITS = {
  around: 0.5,
  known: 0.6,
  moves: 0.03,
  still: 0.012,
  zooms: 0.05,
  keeps: 0.02,
  back: 3,
  by: 0.004,
};

type Step = Moved & { readonly seconds: number };

function told(steps: readonly Step[]): string | null {
  const known = steps.flatMap(({ by, seconds }) => (by ? [{ ...by, seconds }] : []));
  if (known.length < 2 || known.length < LIMITS.known * steps.length) return null;
  const seconds = known.reduce((sum, s) => sum + s.seconds, 0);
  const speed = (of: (s: (typeof known)[number]) => number) =>
    known.reduce((sum, s) => sum + of(s), 0) / seconds;
  // The picture's content goes the other way.
  const [x, y, grows] = [-speed((s) => s.x), -speed((s) => s.y), speed((s) => Math.log(s.scale))];
  const fastest = Math.max(Math.abs(x), Math.abs(y));
  if (Math.max(backs(known.map((s) => s.x)), backs(known.map((s) => s.y))) >= LIMITS.back) return 'shaking';
  // At the border of the picture growth shifts by half of it.
  if (Math.abs(grows) >= LIMITS.zooms && Math.abs(grows) / 2 > fastest) return grows > 0 ? 'closer' : 'wider';
  if (fastest >= LIMITS.moves) {
    if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 'left' : 'right';
    return y < 0 ? 'up' : 'down';
  }
  return fastest <= LIMITS.still && Math.abs(grows) <= LIMITS.keeps ? 'still' : null;
}

/** How often it goes the other way, step after step. */
function backs(steps: readonly number[]): number {
  const large = steps.filter((s) => Math.abs(s) >= LIMITS.by);
  return large.filter((s, i) => i > 0 && s * large[i - 1]! < 0).length;
}

function read({ moved, timeline, shots }: Surroundings): (string | null)[] {
  const at = (frame: number) => (timeline[frame] ?? 0) / 1e6;
  const steps = moved.map((m): Step => ({ ...m, seconds: at(m.to) - at(m.from) }));
  const out: (string | null)[] = timeline.map(() => null);
  for (const shot of shots) {
    const own = steps.filter((s) => s.from >= shot.from && s.to <= shot.to);
    let first = 0;
    for (let f = shot.from; f <= Math.min(shot.to, timeline.length - 1); f++) {
      while (first < own.length && at(own[first]!.to) < at(f) - LIMITS.around) first++;
      let end = first;
      while (end < own.length && at(own[end]!.from) <= at(f) + LIMITS.around) end++;
      out[f] = told(own.slice(first, end));
    }
  }
  return out;
}

export default {
  kind: 'attribute',
  id: 'camera',
  label: 'Movement of the view',
  help: 'To a side, up, down, closer, wider, or shaking, from what stays where it is. Whether a camera turns, goes or zooms is not told apart.',
  group: 'scene',
  place: 22,
  usual: true,
  of: 'scene',
  needs: 'frames',
  values: {
    still: 'The view is still.',
    left: 'The view moves to the left.',
    right: 'The view moves to the right.',
    up: 'The view moves up.',
    down: 'The view moves down.',
    closer: 'The view closes in.',
    wider: 'The view widens.',
    shaking: 'The picture shakes.',
  },
  plain: 'still',
  least: 0.8,
  read,
} satisfies Scenic;
