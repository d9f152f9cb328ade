/** What the lane of texts comes to, in words. */
import { KEEP } from './policy.ts';
import type { TextLane } from './report.ts';
import type { VerdictWords, Wording } from './wording.ts';

/** Least score of a finding up to which nothing need be said: presets ask for 0.35 to 0.45. */
const USUAL = 0.5;

/** What the check came to, in words for people. */
export function textVerdict(
  { parts, findings, scope, verification: v }: TextLane,
  words: Wording,
): VerdictWords {
  const { all, allowed, classifier, entities, from, whole } = scope;
  const limits = [
    ...(all ? [] : [words.onlyNamed]),
    ...(allowed ? [words.allowed(allowed)] : []),
    ...(from > USUAL ? [words.surer(words.percent(Math.round(100 * from)))] : []),
    ...(whole ? [] : [words.onlyColumns]),
    ...(classifier === null ? [words.noClassifier] : []),
  ];
  const looked = words.searched(entities.length, parts, classifier);
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: words.unchecked,
        lines: [words.because(words.said(v.because).replace(/\.$/, '')), looked, ...limits, words.notShown],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: words.valuesLeft(v.residuals.length),
        lines: [looked, ...limits, words.notShown],
      };
    case 'clean': {
      const kept = findings.filter((f) => f.operator === KEEP);
      const [user = 0, policy = 0] = (['user', 'policy'] as const).map(
        (b) => kept.filter((f) => f.by === b).length,
      );
      const changed = findings.length - kept.length;
      const done = [
        changed ? words.valuesMasked(changed) : '',
        user ? words.yours(user) : '',
        policy ? words.byPolicy(policy) : '',
      ].filter(Boolean);
      return {
        tone: kept.length || limits.length ? 'note' : 'good',
        title: [done.join(words.between.done) || words.nothingFound, words.readAgain].join(
          words.between.parts,
        ),
        lines: [looked, words.readAnew, ...limits, words.notShown],
      };
    }
  }
}
