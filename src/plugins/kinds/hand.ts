/** A hand, from the wrist to the fingertips. */
import { findOptions } from '../../core/model/find.ts';
import type { Kind } from '../../core/model/kind.ts';

const named = { label: 'hand', plural: 'hands', floor: 48 };

export default {
  kind: 'kind',
  id: 'hand',
  ...named,
  place: 3,
  usual: false,
  find: findOptions(named, { minSize: 64, hold: 0.4 }),
  strict: { threshold: 0.4 },
  medium: 'picture',
  track: {
    lost: 0.5,
    link: 1.5,
    onset: 1.2,
    brief: 0.12,
    // A hand turns, and its back and palm are unlike each other.
    unlike: 90,
    // It moves faster than a head: what was seen weakly is further from its place.
    vague: 0.2,
    cut: 0.66,
    lasting: { sights: 8, seconds: 0.4, score: 0.8 },
  },
  // Boxes are about spread hands: an ellipse in one misses only what lies in its corners.
  ellipse: 1.15,
  // Boxes of the two detectors are alike in their middles: one is about any hand that could be there, the other about this one.
  core: { width: 0.6, height: 0.6, share: 0.8 },
  weighed: false,
  told: 64,
} satisfies Kind;
