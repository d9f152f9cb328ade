/** A numbered stand-in such as <PERSON_1>; the same value gets the same one. The originals lie in the restore map. */
import { memoryOf, type Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'token',
  label: 'Numbered token',
  leaves: 'sameness',
  reversible: 'map',
  options: {
    template: {
      type: 'text',
      label: 'Form',
      help: '{entity} and {n} are filled in.',
      most: 100,
      default: '<{entity}_{n}>',
    },
  },
  apply(value, about, o, tools) {
    const seen = memoryOf(tools, `token ${about.entity}`);
    const n = seen.get(value) ?? String(seen.size + 1);
    seen.set(value, n);
    const form = String(o.template).includes('{n}') ? String(o.template) : `${o.template}{n}`;
    return form.replaceAll('{entity}', about.entity).replaceAll('{n}', n);
  },
} satisfies Operator;
