/**
 * AES-GCM (NIST SP 800-38D) under a key from a passphrase (scrypt) or a raw key. The result carries its salt and
 * nonce, and its entity is bound to it: `ENC[PERSON:...]` put under another name does not open.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { raise } from '../../core/model/fault.ts';
import { concat, fromBase64url, fromUtf8, toBase64url, utf8 } from '../../core/text/keys.ts';
import { type Operator, SALT } from '../../core/text/operator.ts';

const NONCE = 12;

export default {
  kind: 'operator',
  id: 'encrypt',
  label: 'Encrypt',
  leaves: 'nothing',
  reversible: 'key',
  options: {
    key: {
      type: 'text',
      label: 'Passphrase or key',
      help: 'A raw key begins with hex:.',
      most: 1024,
      secret: true,
      default: '',
    },
  },
  apply(value, about, o, tools) {
    // One salt a batch, so that a passphrase is stretched once.
    const salt = tools.salt;
    const nonce = tools.random(NONCE);
    const sealed = gcm(tools.key(String(o.key), salt, 'encrypt.key'), nonce, utf8(about.entity)).encrypt(
      utf8(value),
    );
    return `ENC[${about.entity}:${toBase64url(concat(salt, nonce, sealed))}]`;
  },
  undo(value, _, o, tools) {
    const [, entity, body] = /^ENC\[([A-Z0-9_]+):([\w-]+)\]$/.exec(value) ?? [];
    if (!entity || !body) return value;
    const bytes = fromBase64url(body);
    const key = tools.key(String(o.key), bytes.slice(0, SALT), 'encrypt.key');
    try {
      return fromUtf8(
        gcm(key, bytes.slice(SALT, SALT + NONCE), utf8(entity)).decrypt(bytes.slice(SALT + NONCE)),
      );
    } catch {
      return raise({ code: 'text/key', what: entity });
    }
  },
} satisfies Operator;
