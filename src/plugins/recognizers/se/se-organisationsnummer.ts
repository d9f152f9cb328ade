import { luhn, onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'se-organisationsnummer',
  entity: 'SE_ORGANISATIONSNUMMER',
  label: 'Swedish organisation number',
  family: 'id',
  source: 'Lag 1974:174 om identitetsbeteckning för juridiska personer (Luhn)',
  countries: ['SE'],
  context: ['organisationsnummer', 'orgnummer', 'orgnr', 'org.nr', 'company identity'],
  needs: { digits: 10 },
  alone: 0.4,
  patterns: [
    { name: 'ten digits', re: /(?<![\d-])(?:16)?[1-9]\d[2-9]\d{3}[- ]?\d{4}(?![\d-])/g, score: 0.1 },
  ],
  // Two digits of the century stand before it in registers.
  validate: (text) => luhn(onlyDigits(text).slice(-10)),
} satisfies Recognizer;
