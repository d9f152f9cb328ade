import { firstWords, inCapitals } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const CUE =
  'plates?|reg|registration|placas?|matr[ií]culas?|patente|targa|kenteken|immatriculation|immatricul[ée]e?|plaque|kennzeichen|nummernschild|registreringsnummer';

export default {
  kind: 'recognizer',
  id: 'number-plate',
  entity: 'NUMBER_PLATE',
  label: 'Number plate after its name',
  family: 'vehicle',
  source:
    'Vienna Convention on Road Traffic 1968, article 35 and annex 2: Arabic numerals and capital letters',
  needs: { starts: firstWords(CUE) },
  patterns: [
    {
      name: 'named',
      re: new RegExp(
        `(?<!\\p{L})(?:${CUE}|${inCapitals(CUE)})(?: (?:number|no\\.?|nr\\.?|n[º°]|num[eé]ro|n[uú]mero|is|was|ist|est|es|é|è)){0,2}\\s?[:#(]?\\s?["'“]?(?<v>(?=[A-Z0-9 -]{0,9}\\d)(?=[A-Z0-9 -]{0,9}[A-Z])[A-Z0-9]{1,5}(?:[- ]?[A-Z0-9]{1,5}){0,3})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
      score: 0.45,
    },
  ],
  validate(text) {
    const signs = text.replace(/[^A-Z0-9]/g, '').length;
    return signs >= 4 && signs <= 9 ? undefined : false;
  },
} satisfies Recognizer;
