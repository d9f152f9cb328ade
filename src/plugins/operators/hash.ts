/** A salted digest: the same value gives the same digest within a batch, or wherever the salt is given. */
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { raise } from '../../core/fault.ts';
import { concat, utf8 } from '../../core/text/keys.ts';
import type { Operator } from '../../core/text/operator.ts';

export default {
  kind: 'operator',
  id: 'hash',
  label: 'Hash',
  leaves: 'sameness',
  reversible: 'no',
  caution: 'Whoever knows the salt can try names and numbers until one fits.',
  options: {
    hash_type: { type: 'choice', label: 'Digest', of: ['sha256', 'sha512'], default: 'sha256' },
    salt: {
      type: 'text',
      label: 'Salt',
      help: 'At least 16 bytes; empty: random for each batch.',
      most: 256,
      secret: true,
      default: '',
    },
  },
  apply(value, _, o, tools) {
    const given = utf8(String(o.salt));
    if (given.length > 0 && given.length < 16)
      raise({ code: 'policy/invalid', path: 'hash.salt', why: 'must be at least 16 bytes' });
    const digest = o.hash_type === 'sha512' ? sha512 : sha256;
    return bytesToHex(digest(concat(utf8(value), given.length ? given : tools.secret)));
  },
} satisfies Operator;
