import { firstWords } from '../../../core/text/match/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

const FIELD =
  'phone|telephone|tel|mobile|cell|fax|whatsapp|handy|telefon|rufnummer|mobil|portable|m[oó]vil|celular|tel[eé]fono|telefone|telem[oó]vel|cellulare|telefoon';

export default {
  kind: 'recognizer',
  id: 'phone-rounded',
  entity: 'PHONE_NUMBER',
  label: 'Phone number as a spreadsheet rounds it',
  family: 'contact',
  source: 'ECMA-376 part 1, 18.8.30: General shows numbers of twelve digits and more as powers of ten',
  needs: { starts: firstWords(FIELD) },
  patterns: [
    {
      name: 'power of ten in a field',
      re: new RegExp(
        `(?<!\\p{L})(?:${FIELD})(?:[ _-]?(?:no|num|number|nr|nummer|#|[1-9]))?\\.?["']?\\s{0,2}[:=]\\s{0,3}["']?(?<v>\\d(?:[.,]\\d{1,14})?E\\+?(?:0?[7-9]|1[0-4]))(?![\\w.])`,
        'giu',
      ),
      score: 0.6,
    },
  ],
} satisfies Recognizer;
