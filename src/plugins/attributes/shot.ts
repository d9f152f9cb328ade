/** How long the shot is that a scene is part of. */
import type { Scenic } from '../../core/context/attribute.ts';

/** Seconds up to which a shot is short, and from which it is long: most of today's films cut every two to ten (Cutting, Brunick, Candan: "Perceiving event dynamics and parsing Hollywood films", 2012). */
const LIMITS = { short: 2, long: 10 };

export default {
  kind: 'attribute',
  id: 'shot',
  label: 'Length of the shot',
  help: 'Short (under 2 seconds) or long (10 and more).',
  group: 'scene',
  place: 23,
  usual: false,
  of: 'scene',
  needs: 'frames',
  values: { short: 'The shot is short.', medium: 'The shot is of usual length.', long: 'The shot is long.' },
  plain: 'medium',
  least: 0,
  read({ timeline, shots }) {
    // A picture lasts no time.
    if (timeline.length < 2) return timeline.map(() => null);
    const mean = (timeline.at(-1)! - timeline[0]!) / (timeline.length - 1);
    return shots.flatMap((s) => {
      const to = Math.min(s.to, timeline.length - 1);
      const seconds = ((timeline[to + 1] ?? timeline[to]! + mean) - timeline[s.from]!) / 1e6;
      const length = seconds < LIMITS.short ? 'short' : seconds < LIMITS.long ? 'medium' : 'long';
      return Array.from({ length: to - s.from + 1 }, () => length);
    });
  },
} satisfies Scenic;
