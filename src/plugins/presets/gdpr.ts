/** Personal data and special categories, so that texts can be worked on by people who need not know the persons. */
import type { Preset } from '../../core/model/plugin.ts';

export default {
  kind: 'preset',
  medium: 'text',
  id: 'gdpr',
  label: 'GDPR pseudonyms',
  place: 1,
  about: 'Numbered stand-ins keep people apart; special categories go; dates keep their year.',
  source: 'Regulation (EU) 2016/679, art. 4(1), 4(5) and 9(1)',
  policy: {
    version: 2,
    find: { text: { names: { point: 'recall' } } },
    rules: [
      { for: ['family:secret', 'family:group', 'family:health'], with: { by: 'redact' } },
      { for: ['DATE_TIME', 'AGE'], with: { by: 'generalize', options: { date: 'year', k: 10 } } },
    ],
    otherwise: { text: { by: 'token' } },
  },
} satisfies Preset;
