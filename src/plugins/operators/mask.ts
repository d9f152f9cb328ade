/** So many characters become one sign; a character is a code point. */
import { raise } from '../../core/model/fault.ts';
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'mask',
  label: 'Mask characters',
  leaves: 'form',
  reversible: 'no',
  caution: 'Length shows, and so do the characters that stay.',
  options: {
    masking_char: { type: 'text', label: 'Sign', most: 1, default: '*' },
    chars_to_mask: {
      type: 'number',
      label: 'How many',
      help: '1000 masks all.',
      min: -1,
      max: 1000,
      step: 1,
      default: 1000,
    },
    from_end: { type: 'flag', label: 'Count from the end', default: false },
  },
  apply(value, _, o) {
    const sign = String(o.masking_char);
    if (sign === '')
      raise({ code: 'policy/invalid', path: 'mask.masking_char', why: 'must be one character' });
    const chars = [...value];
    const n = Math.max(0, Math.min(chars.length, Number(o.chars_to_mask)));
    const from = o.from_end ? chars.length - n : 0;
    return chars.map((c, i) => (i >= from && i < from + n ? sign : c)).join('');
  },
} satisfies Operator;
