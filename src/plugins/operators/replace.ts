/** The value becomes its entity's name, or a text of the person's own. */
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'replace',
  label: 'Replace by its kind',
  leaves: 'nothing',
  reversible: 'no',
  options: {
    new_value: {
      type: 'text',
      label: 'Text instead',
      help: 'Empty: the kind, such as <PERSON>.',
      most: 200,
      default: '',
    },
  },
  apply: (_, about, o) => (o.new_value === '' ? `<${about.entity}>` : String(o.new_value)),
} satisfies Operator;
