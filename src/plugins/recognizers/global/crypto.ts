import { sha256 } from '@noble/hashes/sha2.js';
import { bech32, bech32m, createBase58check } from '@scure/base';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const base58check = createBase58check(sha256);
const passes = (decode: () => unknown): boolean => {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
};

export default {
  kind: 'recognizer',
  id: 'crypto',
  entity: 'CRYPTO',
  label: 'Crypto wallet',
  family: 'money',
  source: 'Bitcoin Base58Check, BIP-173 (bech32), BIP-350 (bech32m); EIP-55 form of Ethereum addresses',
  context: ['wallet', 'btc', 'bitcoin', 'crypto', 'eth', 'ethereum', 'address'],
  needs: { digits: 1, mixed: true },
  patterns: [
    { name: 'Base58Check', re: /\b[123mn][a-km-zA-HJ-NP-Z1-9]{25,34}\b/g, score: 0.5 },
    { name: 'bech32', re: /\b(?:bc|tb)1[02-9ac-hj-np-z]{11,71}\b/gi, score: 0.5 },
    { name: 'Ethereum', re: /\b0x[0-9a-f]{40}\b/gi, score: 0.6 },
  ],
  validate(text) {
    if (/^0x/i.test(text)) return undefined;
    if (/^(?:bc|tb)1/i.test(text)) {
      const t = text as `${string}1${string}`;
      return passes(() => bech32.decode(t, 90)) || passes(() => bech32m.decode(t, 90));
    }
    return passes(() => base58check.decode(text));
  },
} satisfies Recognizer;
