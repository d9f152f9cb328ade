import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'kr-driver-license',
  entity: 'KR_DRIVER_LICENSE',
  label: 'Korean driver licence',
  family: 'id',
  source: 'Road Traffic Act, enforcement rule annex form 55 (regions 11 to 28)',
  countries: ['KR'],
  context: ['운전면허', '면허번호', 'driver', 'license', 'licence'],
  needs: { digits: 12 },
  patterns: [
    {
      name: 'twelve digits',
      re: /(?<!\d)(?:1[1-9]|2[0-8])[- ]?\d{2}[- ]?\d{6}[- ]?\d{2}(?!\d)/g,
      score: 0.35,
    },
  ],
} satisfies Recognizer;
