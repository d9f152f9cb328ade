/** The value stays. */
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'keep',
  label: 'Keep',
  leaves: 'everything',
  reversible: 'no',
  caution: 'The value stays readable.',
  options: {},
  apply: (value) => value,
} satisfies Operator;
