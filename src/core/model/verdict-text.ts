/** What the lane of texts comes to, in words. */
import { KEEP } from './policy.ts';
import type { TextLane } from './report.ts';
import { listed, plural, type VerdictWords } from './wording.ts';

/** Least score of a finding up to which nothing need be said: presets ask for 0.35 to 0.45. */
const USUAL = 0.5;

/** What the check came to, in words for people. */
export function textVerdict({ parts, findings, scope, verification: v }: TextLane): VerdictWords {
  const { all, allowed, classifier, entities, from, whole } = scope;
  const by = classifier === null ? 'rules alone' : `rules and a classifier (${classifier})`;
  const limits = [
    ...(all ? [] : ['Only what the policy names was looked for: all else is as it was.']),
    ...(allowed ? [`Left wherever they stand: ${plural(allowed, 'value')} that the policy allows.`] : []),
    ...(from > USUAL ? [`Only what is at least ${Math.round(100 * from)}% sure was masked.`] : []),
    ...(whole ? [] : ['Only some columns were looked at: the others are as they were.']),
    ...(classifier === null ? ['No classifier read it: names that no rule knows may be left.'] : []),
  ];
  const never = 'Not looked for: what pictures, drawings and sound in it show.';
  const looked = `Looked for ${plural(entities.length, 'kind')} of data in ${plural(parts, 'part')} (${by}).`;
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: 'Not handed out: the result could not be checked',
        lines: [`${v.because.replace(/\.$/, '')}.`, looked, ...limits, never],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: `Not handed out: ${plural(v.residuals.length, 'value')} left in the result`,
        lines: [looked, ...limits, never],
      };
    case 'clean': {
      const kept = findings.filter((f) => f.operator === KEEP);
      const [user, policy] = (['user', 'policy'] as const).map((b) => kept.filter((f) => f.by === b).length);
      const changed = findings.length - kept.length;
      const done = [
        changed ? `${plural(changed, 'value')} masked` : '',
        user ? `${user} shown by you` : '',
        policy ? `${policy} shown by the policy` : '',
      ].filter(Boolean);
      return {
        tone: kept.length || limits.length ? 'note' : 'good',
        title: `${done.length ? done.join(', ') : 'Nothing was found'}; read again and checked`,
        lines: [
          looked,
          `The result was read anew from its bytes; ${listed(['what had changed was looked through again', 'what was to go was looked for everywhere'])}.`,
          ...limits,
          never,
        ],
      };
    }
  }
}
