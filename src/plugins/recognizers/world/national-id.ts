import { stdnum, type Validator } from 'stdnum';
import { itemAt } from '../../../core/list.ts';
import type { Candidate, Hints, Recognizer } from '../../../core/text/recognizer.ts';

/** Numbers of things, or without check digits and with a recognizer of their own. */
const LEFT_OUT = /^(?:IT\.aic|DO\.ncf|TW\.tax_code|SM\.coe|DE\.passport|GB\.nino|IN\.epic|IN\.pan|US\.ssn)$/;

/** What people call a number besides the names that stdnum gives it. */
const ALSO: Readonly<Record<string, string>> = {
  'AR.cuit': 'CUIL',
  'AR.dni': 'Documento',
  'AU.abn': 'Australian Business Number',
  'BE.nn': 'Rijksregisternummer, Rijksregister, Numéro de registre national',
  'BR.cpf': 'CPF/MF, Cadastro de Pessoa Física',
  'CH.ssn': 'AHV, AHV-Nr, AHV-Nummer, AVS, NAVS, Numéro AVS',
  'CN.ric': '公民身份号码, 身份证号, 身份证',
  'CZ.rc': 'Rodné číslo',
  'FR.nif': 'Numéro fiscal, Numéro fiscal de référence, SPI',
  'FR.nir': 'INSEE, Sécurité sociale, Numéro de sécurité sociale, Numéro de sécu',
  'FR.tva': 'TVA intracommunautaire',
  'GB.vat': 'VAT',
  'HK.hkid': 'Hong Kong ID',
  'IL.idnr': 'Teudat Zehut, Israeli ID, תעודת זהות',
  'IT.iva': 'Partita IVA',
  'KE.pin': 'KRA PIN, KRA',
  'MY.nric': 'MyKad, Kad Pengenalan',
  'NL.bsn': 'Sofinummer',
  'NO.fodselsnummer': 'Personnummer, Fodselsnr',
  'PT.cc': 'Cartão de Cidadão',
  'PT.nif': 'Contribuinte, Número de Contribuinte',
  'RO.cnp': 'Cod numeric',
  'SI.emso': 'EMSO',
  'TW.natid': '身分證, 身分證字號, 身份證',
  'US.ein': 'FEIN',
};

/** A check of form alone, for what stdnum lacks. */
const form =
  (re: RegExp): Check =>
  (s) =>
    re.test(s.replace(/[ .-]/g, ''));
type Check = (value: string) => boolean;

/** ISO 3166-1 alpha-2, what it is called, and how it is checked. */
const FURTHER: readonly (readonly [country: string, names: string, check: Check])[] = [
  // Six digits of the place, the day of birth (40 more for women), four of the register (Permendagri 72/2022).
  [
    'ID',
    'NIK, KTP, Nomor Induk Kependudukan',
    form(/^\d{6}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/),
  ],
  ['JP', 'My Number, Individual Number, 個人番号, マイナンバー', myNumber],
];

/** The check digit of Japan's Individual Number (Ordinance 85 of 2014 of the Ministry of Internal Affairs, article 5). */
function myNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  if (!/^\d{12}$/.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(digits[11 - n]) * (n < 7 ? n + 1 : n - 5);
  return Number(digits[11]) === (sum % 11 < 2 ? 0 : 11 - (sum % 11));
}

interface Named {
  readonly country: string;
  readonly check: Check;
}

/** Accents, case and everything between the letters left out: "C.P.F.", "Cédula", "numeroDeIdentificacao". */
const key = (s: string): string =>
  (/^[a-z]+$/i.test(s) ? s : s.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase();
/** Scripts that do not put spaces between words: the name stands inside a longer run of letters. */
const SIGN = '\\p{Script=Han}\\p{Script=Kana}\\p{Script=Hira}\\p{Script=Hang}\\p{Script=Thai}';
const UNSPACED = new RegExp(`[${SIGN}]`, 'u');
const PIECE = new RegExp(`(?=[\\p{L}\\p{N}])[^\\s,;:"'()${SIGN}]+(?<=[\\p{L}\\p{N}])`, 'gu');
const WORD = /\p{L}+/gu;
/** Most words of a name, and most characters. */
const WORDS = 8;
const LONGEST = 90;
/** How far behind its name a number may stand, and how many pieces it may be written in. */
const REACH = 40;
const PIECES = 7;

const BY_NAME = new Map<string, Named[]>();
const STARTS = new Set<string>();
const UNSPACED_NAMES = new Set<string>();
const WANTED = new Set<string>();

function call(names: string, country: string, check: Check): void {
  for (const name of names.split(/[,/()]/).map((s) => s.trim())) {
    const k = key(name);
    if (k.length < 2 || k === 'name') continue;
    const known = BY_NAME.get(k) ?? [];
    BY_NAME.set(k, [...known, { country, check }]);
    if (UNSPACED.test(name)) {
      UNSPACED_NAMES.add(name);
      continue;
    }
    for (const spelled of [name.normalize('NFC'), name.normalize('NFD').replace(/\p{M}/gu, '')]) {
      const words: string[] = spelled.toLowerCase().match(WORD) ?? [name];
      STARTS.add(key(words[0] ?? name));
      const telling = words.filter((w) => w.length > 2 && w !== 'number');
      WANTED.add((telling.length ? telling : words).reduce((a, b) => (b.length > a.length ? b : a)));
    }
    STARTS.add(k);
    WANTED.add(k);
  }
}

for (const [country, modules] of Object.entries(
  stdnum as unknown as Record<string, Record<string, Validator>>,
))
  for (const [module, it] of Object.entries(modules)) {
    const id = `${country}.${module}`;
    if (LEFT_OUT.test(id)) continue;
    const names = [it.localName, it.abbreviation, module.replace('_', ' '), ALSO[id]]
      .filter(Boolean)
      .join(',');
    call(names, country, (value) => it.validate(value).isValid);
  }
for (const [country, names, check] of FURTHER) call(names, country, check);

const UNSPACED_NAME = new RegExp([...UNSPACED_NAMES].sort((a, b) => b.length - a.length).join('|'), 'g');

export default {
  kind: 'recognizer',
  id: 'national-id',
  entity: 'NATIONAL_ID',
  label: 'National, tax or company number',
  family: 'id',
  source:
    'stdnum (a port of python-stdnum), which names each number and cites its authority, for 95 countries',
  needs: {
    any: [{ words: [...WANTED] }, { near: /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g }],
  },
  *find(text, hints) {
    if (!/\d[^\d]{0,9}\d[^\d]{0,9}\d/.test(text)) return;
    for (const m of text.matchAll(WORD)) {
      if (!STARTS.has(key(m[0]))) continue;
      // The longest name that begins here.
      const words = [...text.slice(m.index, m.index + LONGEST).matchAll(WORD)].slice(0, WORDS);
      for (const last of words.reverse()) {
        const name = text.slice(m.index, m.index + last.index + last[0].length);
        const named = BY_NAME.get(key(name));
        if (!named) continue;
        yield* behind(text, m.index + name.length, named, hints, near(name) ? 4 : REACH);
        break;
      }
    }
    for (const m of text.matchAll(UNSPACED_NAME))
      yield* behind(text, m.index + m[0].length, BY_NAME.get(key(m[0])) ?? [], hints, REACH);
  },
} satisfies Recognizer;

/** Short names are words of some language, unless in capitals: "ci", "pan", "run". Their number has to follow at once. */
const near = (name: string): boolean => name.length < 4 && name !== name.toUpperCase();

/** The numbers behind a name, of which one of its checks is sure; written in one piece or in several. */
function* behind(
  text: string,
  from: number,
  named: readonly Named[],
  hints: Hints,
  reach: number,
): Generator<Candidate> {
  const checks = named.filter((n) => !hints.countries?.length || hints.countries.includes(n.country));
  const pieces = [...text.slice(from, from + REACH + 25).matchAll(PIECE)];
  for (let i = 0; i < pieces.length; i++) {
    const first = itemAt(pieces, i);
    if (first.index >= reach) break;
    // A number begins with a digit or with the letters of a country.
    if (!/\d|^\p{Lu}\p{L}{0,3}$/u.test(first[0])) continue;
    const start = from + first.index;
    for (let last = Math.min(pieces.length, i + PIECES) - 1; last >= i; last--) {
      const end = from + itemAt(pieces, last).index + itemAt(pieces, last)[0].length;
      const value = text.slice(start, end);
      if (value.length > 30 || !/\d.*\d.*\d/.test(value) || !checks.some((n) => n.check(value))) continue;
      yield { start, end, score: 0.9, pattern: 'named and checked', valid: true };
      i = last;
      break;
    }
  }
}
