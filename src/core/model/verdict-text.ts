/** What the lane of texts comes to, in words. */
import { KEEP } from './policy.ts';
import type { TextLane } from './report.ts';
import { listed, plural, type VerdictWords } from './wording.ts';

/** What the check came to, in words for people. */
export function textVerdict({ parts, findings, scope, verification: v }: TextLane): VerdictWords {
  const { classifier, entities, whole } = scope;
  const by = classifier === null ? 'rules alone' : `rules and a classifier (${classifier})`;
  const limits = [
    ...(whole ? [] : ['Only some columns were looked at: the others are as they were.']),
    ...(classifier === null ? ['No classifier read it: names that no rule knows may be left.'] : []),
    'Not looked for: what pictures, drawings and sound in it show.',
  ];
  const looked = `Looked for ${plural(entities.length, 'kind')} of data in ${plural(parts, 'part')} (${by}).`;
  switch (v.verdict) {
    case 'unverified':
      return {
        tone: 'bad',
        title: 'Not handed out: the result could not be checked',
        lines: [`${v.because.replace(/\.$/, '')}.`, looked, ...limits],
      };
    case 'residual':
      return {
        tone: 'bad',
        title: `Not handed out: ${plural(v.residuals.length, 'value')} left in the result`,
        lines: [looked, ...limits],
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
        tone: kept.length || classifier === null || !whole ? 'note' : 'good',
        title: `${done.length ? done.join(', ') : 'Nothing was found'}; read again and checked`,
        lines: [
          looked,
          `The result was read anew from its bytes; ${listed(['what had changed was looked through again', 'what was to go was looked for everywhere'])}.`,
          ...limits,
        ],
      };
    }
  }
}
