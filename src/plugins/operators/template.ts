/** A text of the person's own, with what may be told of the value filled in. */
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'template',
  label: 'Own template',
  leaves: 'form',
  reversible: 'no',
  caution: 'Length, first and last character show where the template asks for them.',
  options: {
    template: {
      type: 'text',
      label: 'Template',
      help: '{entity}, {length}, {first} and {last} (one character each) are filled in.',
      most: 200,
      default: '[{entity} removed]',
    },
  },
  apply(value, about, o) {
    const chars = [...value];
    return String(o.template)
      .replaceAll('{entity}', about.entity)
      .replaceAll('{length}', String(chars.length))
      .replaceAll('{first}', chars[0] ?? '')
      .replaceAll('{last}', chars.at(-1) ?? '');
  },
} satisfies Operator;
