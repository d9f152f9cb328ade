/** A human face. Its values were measured on faces in film: see `docs/figures.md` and the corpus in `test/eval`. */
import { findOptions } from '../../core/model/find.ts';
import type { Kind } from '../../core/model/kind.ts';

const named = { label: 'face', plural: 'faces', floor: 20 };

export default {
  kind: 'kind',
  id: 'face',
  ...named,
  place: 1,
  usual: true,
  find: findOptions(named, { minSize: 20, hold: 0.4, mistaken: 'hands, cloth, patterns' }),
  strict: { threshold: 0.45 },
  medium: 'picture',
  track: {
    lost: 0.7,
    link: 2.5,
    onset: 1.2,
    brief: 0.12,
    unlike: 70,
    vague: 0.12,
    // A face that the border cuts gives about two thirds of the score it would give whole.
    cut: 0.66,
    lasting: { sights: 8, seconds: 0.4, score: 0.8 },
  },
  // Covers 99.4% of the box, and with the default margin all of it: about 1.3 times a head's width, since boxes of faces leave out ears and hair.
  ellipse: 1.33,
  // Detectors draw boxes by their own rules, of which one is up to a quarter wider than another's: what lies about the border says nothing.
  core: { width: 0.8, height: 0.8, share: 0.85 },
  weighed: true,
  part: { of: 'person', upper: 0.45 },
  // Blurs of fewer are all alike (0.8 between strangers of 20 to 40).
  told: 44,
} satisfies Kind;
