import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'mac-address',
  entity: 'MAC_ADDRESS',
  label: 'MAC address',
  family: 'online',
  source: 'IEEE 802-2014 section 8 (EUI-48, EUI-64); Cisco dotted form',
  context: ['mac', 'hardware', 'ethernet', 'physical', 'nic', 'wifi', 'interface'],
  needs: { near: /[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-]/g },
  patterns: [
    {
      name: 'pairs',
      re: /(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}(?:[0-9a-f]{2}\1[0-9a-f]{2}\1)?[0-9a-f]{2}(?![\w:-])/gi,
      score: 0.6,
    },
    {
      name: 'pairs with spaces',
      re: /(?<![\w:-] ?)(?:[0-9a-f]{2} ){5}(?:[0-9a-f]{2} [0-9a-f]{2} )?[0-9a-f]{2}(?! ?[\w:-])/gi,
      score: 0.2,
      needs: { near: / [0-9A-Fa-f]{2} [0-9A-Fa-f]{2} [0-9A-Fa-f]{2} /g },
    },
    {
      name: 'dotted',
      re: /(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?:\.[0-9a-f]{4})?(?![\w.])/gi,
      score: 0.6,
      needs: { near: /\.[0-9A-Fa-f]{4}\./g },
    },
  ],
} satisfies Recognizer;
