import { DATE_WORDS } from '../../../core/text/dates/dates.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** Months as they stand in dates (CLDR, format width), of languages beside those whose dates are read whole: Polish, Ukrainian, Russian, Czech, Swedish, Danish, Finnish, Turkish, Arabic. */
const MORE =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|januari|februari|maj|augusti|oktober|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const MONTHS = [
  ...new Set([
    ...Object.values(DATE_WORDS).flatMap((w) => w.months.flatMap((m) => m.split('|'))),
    ...MORE.split('|'),
  ]),
].sort((a, b) => b.length - a.length);
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '(?:1[89]\\d{2}|20\\d{2})';
const WORDS = MONTHS.filter((m) => m.length > 2);

/**
 * Whole dates in words, whatever language the text around them is in: a day, a month and a year beside each other are nothing else.
 * What is said otherwise (a month alone, "last Friday") is read by date-time in the language of the text.
 */
export default {
  kind: 'recognizer',
  id: 'date-written',
  entity: 'DATE_TIME',
  label: 'Whole date',
  family: 'time',
  source: 'Unicode CLDR 45 month names; JIS X 0301 for Japanese eras; ISO 8601-1:2019 basic format',
  context: ['birth', 'birthday', 'born', 'dob', 'geburt', 'geboren', 'naissance', 'nacimiento', 'nascita', 'nascimento', 'geboorte', 'urodzenia', 'народження', 'рождения'],
  needs: { any: [{ words: WORDS }, { near: /[年년]/g }, { digits: 4 }] },
  patterns: [
    {
      name: 'day, month, year',
      re: new RegExp(`(?<![\\p{L}\\p{N}.])${DAY}(?:st|nd|rd|th|\\.|er|º|ª|°)?(?:[ -]| de | di | of )?${MONTH}\\.?(?:,? |-| de | del )?${YEAR}(?![\\p{L}\\p{N}])(?: ?(?:r\\.|р\\.|г\\.(?:р\\.)?|года|року))?`, 'giu'),
      score: 0.65,
      needs: { words: WORDS },
    },
    {
      name: 'month, day, year',
      re: new RegExp(`(?<![\\p{L}\\p{N}])${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?![\\p{L}\\p{N}])`, 'giu'),
      score: 0.65,
      needs: { words: WORDS },
    },
    {
      name: 'Chinese, Japanese, Korean',
      re: /(?:(?:19|20)\d{2}|(?:明治|大正|昭和|平成|令和)(?:\d{1,2}|元))\s?[年년]\s?(?:0?[1-9]|1[0-2])\s?[月월]\s?(?:0?[1-9]|[12]\d|3[01])\s?[日일]/gu,
      score: 0.65,
      needs: { near: /[年년]/g },
    },
    {
      name: 'month as a Roman number',
      re: /(?<![\p{L}\p{N}.])(?:0?[1-9]|[12]\d|3[01])\. ?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})\. ?(?:19|20)\d{2}(?![\p{L}\p{N}])/giu,
      score: 0.6,
      needs: { digits: 4 },
    },
    {
      name: 'together, with its month in capitals',
      re: /(?<![\p{L}\p{N}])(?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}])/gu,
      score: 0.6,
      needs: { words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
    },
    {
      name: 'ISO 8601 basic, where it is a birth',
      re: /(?<![\p{L}\p{N}.-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}]|[.-]\d)/gu,
      score: 0.2,
      needs: { digits: 8 },
    },
  ],
} satisfies Recognizer; // biome-ignore format: expressions
