/**
 * Format-preserving encryption, FF1 (NIST SP 800-38G rev. 1): digits stay digits, letters stay letters of their script, signs stand
 * where they stood. FF1 needs a million possible values; a shorter run is drawn at random. No value, and no word of two signs or
 * more, comes out as it went in; what is of no script that is known here goes whole. Originals come back from the restore map.
 */

import { FF1 } from '@noble/ciphers/ff1.js';
import { itemAt, paired } from '../../core/list.ts';
import { utf8 } from '../../core/text/keys.ts';
import { memoryOf, type Operator, SALT, type Tools } from '../../core/text/operator.ts';

const range = (from: number, to: number, without = ''): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).filter(
    (c) => !without.includes(c),
  );

/** Signs that change together, in small letters where a script has both. Accents go: which letter had one would tell. */
const KINDS: readonly { readonly of: RegExp; readonly alphabet: readonly string[] }[] = [
  { of: /\p{Nd}/u, alphabet: range(0x30, 0x39) },
  { of: /\p{Script=Latin}/u, alphabet: range(0x61, 0x7a) },
  { of: /\p{Script=Cyrillic}/u, alphabet: range(0x430, 0x44f) },
  { of: /\p{Script=Greek}/u, alphabet: range(0x3b1, 0x3c9, 'ς') },
  { of: /\p{Script=Armenian}/u, alphabet: range(0x561, 0x586) },
  { of: /\p{Script=Georgian}/u, alphabet: range(0x10d0, 0x10f0) },
  { of: /\p{Script=Hebrew}/u, alphabet: range(0x5d0, 0x5ea, 'ךםןףץ') },
  { of: /\p{Script=Arabic}/u, alphabet: range(0x628, 0x64a, '\u0640\u063b\u063c\u063d\u063e\u063f') },
  { of: /\p{Script=Devanagari}/u, alphabet: range(0x915, 0x939) },
  { of: /\p{Script=Bengali}/u, alphabet: range(0x995, 0x9a8) },
  { of: /\p{Script=Tamil}/u, alphabet: [...'கஙசஜஞடணதநனபமயரறலளழவ'] },
  { of: /\p{Script=Thai}/u, alphabet: range(0xe01, 0xe2e) },
  { of: /\p{Script=Hangul}/u, alphabet: range(0xac00, 0xd7a3) },
  { of: /\p{Script=Hiragana}/u, alphabet: range(0x3042, 0x3093) },
  { of: /\p{Script=Katakana}/u, alphabet: range(0x30a2, 0x30f3) },
  { of: /\p{Script=Han}/u, alphabet: range(0x4e00, 0x9fa5) },
];
/** FF1 wants a domain of a million (section 5.2). */
const DOMAIN = 1e6;
const TURNS = 40;

/** Undefined where a letter or digit is of none of the kinds. */
function changed(
  value: string,
  entity: string,
  key: Uint8Array,
  turn: number,
  tools: Tools,
): string | undefined {
  // An accent is part of its letter, a vowel sign of the letter that it stands at.
  const chars = [...value.normalize('NFC').replace(/\p{M}/gu, '')];
  const rest = new Set(chars.flatMap((c, i) => (/[\p{L}\p{N}]/u.test(c) ? [i] : [])));
  if (rest.size === 0) return undefined;
  for (const { of, alphabet } of KINDS) {
    const at = [...rest].filter((i) => of.test(itemAt(chars, i)));
    if (at.length === 0) continue;
    for (const i of at) rest.delete(i);
    const radix = alphabet.length;
    const from = at.map((i) => Math.max(0, alphabet.indexOf(base(itemAt(chars, i), radix))));
    const to =
      radix ** at.length >= DOMAIN
        ? FF1(radix, key, utf8(`${entity}\0${turn}`)).encrypt(from)
        : at.map(() => below(radix, tools));
    for (const [i, n] of paired(at, to)) {
      const [was, sign] = [itemAt(chars, i), itemAt(alphabet, n)];
      chars[i] = was === was.toLowerCase() ? sign : sign.toUpperCase();
    }
  }
  return rest.size === 0 ? chars.join('') : undefined;
}

/** A letter without its accent, a digit as it is written in Europe. */
function base(c: string, radix: number): string {
  if (radix !== 10) return c.toLowerCase().normalize('NFD').charAt(0);
  const code = c.codePointAt(0) ?? 0;
  // Zeros of a script lie on a run of ten code points.
  let zero = code;
  while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code < 0x3a ? c : String((code - zero) % 10);
}

/** Without a bias that a remainder would have. */
function below(most: number, tools: Tools): number {
  for (;;) {
    const n = tools.random(3).reduce((sum, byte) => (sum << 8) | byte, 0);
    if (n < 0x1000000 - (0x1000000 % most)) return n % most;
  }
}

const WORD = /[\p{L}\p{N}\p{M}]{2,}/gu;

/** Whether nothing of the value can be read in what it became. */
function tells(value: string, made: string): boolean {
  const words = new Set(made.toLowerCase().match(WORD) ?? []);
  return made === value || (value.toLowerCase().match(WORD) ?? []).some((w) => words.has(w));
}

export default {
  kind: 'operator',
  id: 'fpe',
  label: 'Encrypt, keep the form',
  leaves: 'form',
  reversible: 'map',
  caution: 'The same value gives the same result within a batch: how often it occurs shows.',
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
    const known = seen.get(value);
    if (known !== undefined) return known;
    // Of this batch, and never printed: whoever tries passphrases has to try them for each batch.
    const key = tools.key(String(o.key), tools.derive('fpe salt').slice(0, SALT), 'fpe.key');
    const taken = new Set(seen.values());
    let made: string | undefined;
    for (let turn = 0; turn < TURNS && made === undefined; turn++) {
      const tried = changed(value, about.entity, key, turn, tools);
      if (tried === undefined) break;
      if (!tells(value, tried) && (!taken.has(tried) || turn > TURNS / 2)) made = tried;
    }
    const result = made ?? `<${about.entity}>`;
    seen.set(value, result);
    return result;
  },
} satisfies Operator;
