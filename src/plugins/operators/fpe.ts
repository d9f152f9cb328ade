/**
 * Format-preserving encryption, FF1 (NIST SP 800-38G rev. 1): digits stay digits, letters stay letters, signs stand
 * where they stood. FF1 needs a million possible values; a shorter run is drawn at random and comes back from the
 * restore map only.
 */
import { FF1 } from '@noble/ciphers/ff1.js';
import { utf8 } from '../../core/text/keys.ts';
import { memoryOf, type Operator, SALT, type Tools } from '../../core/text/operator.ts';

/** FF1 is deterministic by design, so the salt of its key belongs to no batch. */
const FIXED = utf8('guise fpe v1'.padEnd(SALT, '.'));

/** Signs that change together, and how many of them make a million values. */
const KINDS = [
  { alphabet: '0123456789', least: 6 },
  { alphabet: 'abcdefghijklmnopqrstuvwxyz', least: 5 },
] as const;

function changed(
  value: string,
  entity: string,
  key: Uint8Array,
  way: 'encrypt' | 'decrypt',
  tools: Tools,
): string {
  const chars = [...value];
  for (const { alphabet, least } of KINDS) {
    const at = chars.flatMap((c, i) => (alphabet.includes(c.toLowerCase()) ? [i] : []));
    if (at.length === 0) continue;
    const from = at.map((i) => alphabet.indexOf(chars[i].toLowerCase()));
    const to =
      at.length >= least
        ? FF1(alphabet.length, key, utf8(entity))[way](from)
        : Array.from(tools.random(at.length), (b) => b % alphabet.length);
    at.forEach((i, k) => {
      const c = alphabet[to[k]];
      chars[i] = chars[i] === chars[i].toLowerCase() ? c : c.toUpperCase();
    });
  }
  return chars.join('');
}

export default {
  kind: 'operator',
  id: 'fpe',
  label: 'Encrypt, keep the form',
  leaves: 'form',
  reversible: 'map',
  caution: 'The same value gives the same result: how often it occurs shows.',
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
    const seen = memoryOf(tools, `fpe ${about.entity}`);
    const made =
      seen.get(value) ??
      changed(value, about.entity, tools.key(String(o.key), FIXED, 'fpe.key'), 'encrypt', tools);
    seen.set(value, made);
    return made;
  },
  undo: (value, about, o, tools) =>
    changed(value, about.entity, tools.key(String(o.key), FIXED, 'fpe.key'), 'decrypt', tools),
} satisfies Operator;
