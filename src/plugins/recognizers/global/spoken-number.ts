import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';

/** Numbers below a hundred as they are said one after the other: digits in some languages, pairs in others. */
const SAID: Readonly<Record<string, string>> = {
  en: 'zero|oh|one|two|three|four|five|six|seven|eight|nine|niner|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty',
  de: 'null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?dreißig',
  fr: 'zéro|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante',
  es: 'cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:séis|siete|ocho|nueve)|veinte|veinti(?:uno|dós|trés|cuatro|cinco|séis|siete|ocho|nueve)|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa',
  it: 'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)(?:uno|due|tré|tre|quattro|cinque|sei|sette|otto|nove)?|vent(?:uno|otto)',
  pt: 'zero|um|uma|dois|duas|três|quatro|cinco|seis|meia|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|dezasseis|dezessete|dezassete|dezoito|dezenove|dezanove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa',
  nl: 'nul|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig',
};
/** Between two of them; in France seventy-one is said sixty and eleven. */
const BETWEEN =
  '(?:[ ,.-]{1,3}|,? (?:and|et|y|e|und|en|dash|hyphen|minus|point|dot|slash|double|triple|doppel|tiret|guion|trattino|traço|streepje) )';
/** A letter among them, as in policy numbers, and one said twice. */
const LETTER = '\\p{L}';

const runs = new Map<string, RegExp>();
function runOf(language: string): RegExp {
  const known = runs.get(language);
  if (known) return known;
  const number = `(?:${SAID[language] ?? SAID.en}|\\d)`;
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}'’])(?:${LETTER}[ .-]{1,2}){0,4}(?:(?:double|triple) )?${number}(?:${BETWEEN}(?:${number}|${LETTER})(?![\\p{L}\\p{N}])){3,30}`,
    'giu',
  );
  runs.set(language, made);
  return made;
}

/** From so many numbers on it is a number of somebody's or of some thing; fewer need a cue. */
const SURE = 6;
const WORD = /[\p{L}\p{N}]{2,}|\d/gu;

export default {
  kind: 'recognizer',
  id: 'spoken-number',
  entity: 'ID',
  label: 'Number, spoken',
  family: 'id',
  source:
    'how people say telephone, card and account numbers, as speech recognizers write it down; seven languages',
  context: [
    'number', 'phone', 'call', 'reach', 'code', 'pin', 'account', 'card', 'social', 'policy', 'zip', 'last', 'member', 'order', 'nummer', 'telefon', 'numéro', 'téléphone', 'compte', 'carte', 'número', 'teléfono', 'cuenta', 'numero', 'telefono', 'conto', 'telefone', 'conta', 'telefoon', 'rekening',
  ], // biome-ignore format: list
  needs: {
    words: ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'trois', 'quatre', 'cinq', 'sept', 'huit', 'neuf', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'três', 'quatro', 'sete', 'oito', 'meia', 'drie', 'vijf', 'zes', 'zeven', 'negen'],
  }, // biome-ignore format: list
  *find(text, { language }): Generator<Candidate> {
    for (const m of text.matchAll(runOf(language ?? 'en'))) {
      const words = m[0].match(WORD)?.length ?? 0;
      // Digits alone are for the recognizers that know their kinds.
      if (words < 4 || !/\p{L}{3}/u.test(m[0])) continue;
      yield {
        start: m.index,
        end: m.index + m[0].length,
        score: words >= SURE ? 0.6 : 0.2,
        pattern: 'numbers said one by one',
      };
    }
  },
} satisfies Recognizer;
