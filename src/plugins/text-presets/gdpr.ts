/** Personal data and special categories, so that texts can be worked on by people who need not know the persons. */
import type { TextPreset } from '../../core/text/preset.ts';

export default {
  kind: 'text-preset',
  id: 'gdpr',
  label: 'GDPR pseudonyms',
  about: 'Numbered stand-ins keep people apart; special categories go; dates keep their year.',
  source: 'Regulation (EU) 2016/679, art. 4(1), 4(5) and 9(1)',
  policy: {
    version: 1,
    ner: { point: 'recall' },
    rules: [
      { for: ['family:secret', 'family:group', 'family:health'], with: { operator: 'redact' } },
      { for: ['DATE_TIME', 'AGE'], with: { operator: 'generalize', options: { date: 'year', k: 10 } } },
    ],
    otherwise: { operator: 'token' },
  },
} satisfies TextPreset;
