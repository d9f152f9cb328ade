/**
 * A keyed digest (RFC 2104, HMAC) of the value and its kind: the same value of one kind gives the same digest within a batch, or
 * wherever the salt is given, and another as something else. A salt in words is stretched (scrypt) before it is a key.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { raise } from '../../core/model/fault.ts';
import { utf8 } from '../../core/text/keys.ts';
import { type Operator, SALT } from '../../core/text/operator.ts';

/** What the salt is stretched with: it has to give the same in another batch. */
const FIXED = utf8('guise hash v2'.padEnd(SALT, '.'));

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
  apply(value, about, o, tools) {
    const given = String(o.salt);
    if (given !== '' && utf8(given).length < 16)
      raise({ code: 'policy/invalid', path: 'hash.salt', why: 'must be at least 16 bytes' });
    const digest = o.hash_type === 'sha512' ? sha512 : sha256;
    const key = given === '' ? tools.derive('hash') : tools.key(given, FIXED, 'hash.salt');
    return bytesToHex(hmac(digest, key, utf8(`${about.entity}\0${value}`)));
  },
} satisfies Operator;
