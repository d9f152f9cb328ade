/** A whole person, from head to foot. */
import { findOptions } from '../../core/model/find.ts';
import type { Kind } from '../../core/model/kind.ts';

const named = { label: 'body', plural: 'bodies', floor: 64 };

export default {
  kind: 'kind',
  id: 'person',
  ...named,
  place: 2,
  usual: false,
  find: findOptions(named, { minSize: 96, hold: 0.4 }),
  strict: { threshold: 0.3 },
  medium: 'picture',
  track: {
    lost: 0.7,
    link: 2.5,
    onset: 1.2,
    brief: 0.12,
    unlike: 70,
    vague: 0.1,
    cut: 0.7,
    lasting: { sights: 8, seconds: 0.4, score: 0.8 },
  },
  // Of a box whose corners arms and feet reach all but those: with the default margin 96%.
  ellipse: 1.3,
  // A bare limb would tell more than a box that is too large.
  unclear: 'box',
  // A silhouette is still seen as a person: hidden is one whose trunk is, the middle of its box.
  core: { width: 0.3, height: 0.5, share: 0.7 },
  weighed: false,
  told: 96,
} satisfies Kind;
