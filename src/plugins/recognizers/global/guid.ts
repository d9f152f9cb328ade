import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'guid',
  entity: 'GUID',
  label: 'GUID/UUID',
  family: 'online',
  source: 'RFC 9562',
  context: ['guid', 'uuid', 'device', 'user', 'session'],
  needs: { digits: 1, mixed: true },
  patterns: [
    {
      name: 'hyphenated',
      re: /(?<![\w-])\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?(?![\w-])/gi,
      score: 0.5,
    },
    { name: '32 hexadecimal digits', re: /(?<![\w-])[0-9a-f]{32}(?![\w-])/gi, score: 0.4 },
  ],
} satisfies Recognizer;
