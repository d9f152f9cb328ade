/** The value goes, and nothing comes in its place. */
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'redact',
  label: 'Remove',
  leaves: 'nothing',
  reversible: 'no',
  options: {},
  apply: () => '',
} satisfies Operator;
