import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'de-bsnr',
  entity: 'DE_BSNR',
  label: 'German practice number (BSNR)',
  family: 'health',
  source: 'KBV, Richtlinie zur Vergabe der Betriebsstättennummern',
  countries: ['DE'],
  context: [
    'bsnr',
    'betriebsstätte',
    'betriebsstättennummer',
    'praxis',
    'kv-nummer',
    'vertragsarzt',
    'behandlungsort',
  ],
  needs: { digits: 9 },
  patterns: [{ name: 'nine digits', re: /\b\d{9}\b/g, score: 0.2 }],
  validate: (text) => (/^0+$/.test(text) ? false : undefined),
} satisfies Recognizer;
