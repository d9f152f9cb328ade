import { DATE_WORDS, type DateWords } from '../../../core/text/dates.ts';
import { guessLanguage } from '../../../core/text/language.ts';
import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';
import { wordStarts } from '../../../core/text/windows.ts';

/** One piece of a date; a stretch of pieces and joining words is one date. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly pattern: string;
}

/** What may not stand before a piece: it would be the middle of a word. */
const INNER = /[\p{L}\p{N}_]/u;
const L = '(?<![\\p{L}\\p{N}_])';
const R = '(?![\\p{L}\\p{N}_])';

/** Numeric forms, the same in all languages. */
const NUMERIC: readonly [string, RegExp, number][] = [
  [
    'ISO 8601',
    /(?<![\p{L}\p{N}.-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}]|-\d)/gu,
    0.6,
  ],
  [
    'day, month, year',
    /(?<![\p{L}\p{N}./-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:1[6-9]\d{2}|20\d{2}|\d{2})(?![\p{L}\p{N}]|[-/]\d|\.\d)/gu,
    0.6,
  ],
  [
    'year, month, day',
    /(?<![\p{L}\p{N}./-])(?:1[6-9]|20)\d{2}([-/. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}]|[-/]\d)/gu,
    0.6,
  ],
  [
    'ISO 8601 basic',
    /(?<![\p{L}\p{N}.-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])t\d{4,6}z?(?![\p{L}\p{N}])/gu,
    0.6,
  ],
  [
    'month and year',
    /(?<![\p{L}\p{N}./-])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?![\p{L}\p{N}]|[-/]\d)/gu,
    0.3,
  ],
  [
    'day and month after a preposition',
    /(?<=(?:^|[ ,(])(?:on|by|until|till|from|of|to|and|or|before|after|between|for|am|bis|vom|zum|le|au|du|el|del|al|il|dal|em|de|op|tot)[ ])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}%]|[-/.]\d)/giu,
    0.45,
  ],
  [
    'day and month',
    /(?<![\p{L}\p{N}./$€£-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}%]|[-/.]\d)/gu,
    0.1,
  ],
  [
    'time',
    /(?<![\p{L}\p{N}.:-])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,6})?)?(?: ?(?:[ap]\.? ?m\b\.?|uhr|uur|h))?(?! ?(?:%|-\d+ ))(?![\p{L}\p{N}]|:\d)/giu,
    0.45,
  ],
  [
    'twelve-hour time',
    /(?<![\p{L}\p{N}.:$-])(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?(?: ?- ?(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?)? ?(?:[ap]\.m\.|[ap] ?m(?![\p{L}\p{N}]))/giu,
    0.5,
  ],
  [
    'year',
    /(?<![\p{L}\p{N}.,$€£#/:-])(?:1[89]\d{2}|20[0-4]\d)(?![\p{L}\p{N}]|[-/:.,]\d| ?(?:%|€|euros?|dollars|people|km|kg|miles|words|calories))/giu,
    0.25,
  ],
  [
    'span of years',
    /(?<![\p{L}\p{N}.-])(?:1[89]|20)\d{2} ?[-–] ?(?:(?:1[89]|20)\d{2}|\d{2})(?![\p{L}\p{N}-])/gu,
    0.45,
  ],
];

/** Forms made of one language's words. */
function worded(w: DateWords): readonly [string, RegExp, number][] {
  const months = w.months.join('|');
  const re = (s: string) => new RegExp(`(?:${s})${R}`, 'gu');
  const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.|er|º|ª|°|e)?';
  const year = "(?:1[5-9]\\d{2}|20\\d{2}|[’']\\d{2})";
  return [
    [
      'day and month name',
      re(
        `(?:the |el |le |il |de |den |der )?${day}(?: ?(?:of|de|di|-|/) ?| ?)(?:${months})\\.?(?:(?:,? (?:de |del )?|-|/)${year})?`,
      ),
      0.65,
    ],
    [
      'month name and day',
      re(`(?:${months})\\.?(?: | the |-)${day}(?: ?(?:-|to|–) ?${day})?(?:(?:,? ?|-)${year})?`),
      0.65,
    ],
    ['month name and year', re(`(?:${months})\\.?,?(?:[ -]| of | de | del | d[’'])${year}`), 0.6],
    ['year and month name', re(`${year}[ -](?:${months})(?:[ -]${day})?`), 0.5],
    [
      'month name',
      new RegExp(
        `(?:${w.months
          .map((m) => m.split('|')[0])
          .filter((m) => m.length > 4 || m === 'july' || m === 'june')
          .join('|')})${R}`,
        'gu',
      ),
      0.45,
    ],
    [
      'after a preposition',
      new RegExp(
        `(?<=(?:^|[ ,])(?:in|on|by|since|until|till|during|of|before|after|from|next|last|this|mid|early|late|im|seit|ab|bis|en|em|in|a|de|nel|desde|depuis|sinds|vanaf|van|tot)[ -])(?:${months})${R}`,
        'gu',
      ),
      0.45,
    ],
    [
      'weekday',
      re(
        `(?:(?:${w.which}) )?(?:${w.weekdays
          .split('|')
          .filter((d) => d.length > 3 || d.includes('('))
          .join('|')})(?: (?:${w.parts}))?(?: (?:${w.which}))?`,
      ),
      0.45,
    ],
    ['short weekday', /(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\.?(?=,? \d)/gu, 0.45],
    ['named day', re(`(?:${w.days})(?: (?:${w.parts}))?`), 0.45],
    [
      'relative unit',
      re(
        `(?:${w.which})(?: (?:${w.which}))?(?: \\d{1,3}| few| couple(?: of)?)? (?:${w.units}|${w.parts})(?:[’']s)?(?: (?:${w.which}))?`,
      ),
      0.4,
    ],
    ['unit and which', re(`(?:${w.units}|${w.parts}) (?:${w.which.replace('|the', '')})`), 0.4],
    [
      'count and direction',
      re(
        `(?:(?:${w.in}) )?(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|a few|several|zwei|drei|vier|fünf|deux|trois|quatre|dos|tres|due|tre|dois|twee|drie|un[ea]?|uno|eine[mnr]?|een|um|uma) (?:${w.units}) (?:${w.ago})`,
      ),
      0.45,
    ],
    [
      'within',
      re(
        `(?:${w.in}) (?:the )?(?:next |last |past )?(?:\\d{1,4}|an?|half an?|a few|one|two|three|four|five|six|zwei|drei|deux|trois|dos|tres|due|tre|dois|twee|drie|un[ea]?|uno|eine[mnr]?|een|um|uma) (?:${w.units})`,
      ),
      0.4,
    ],
    ['clock', re(`(?:[01]?\\d|2[0-4])(?:[:.h][0-5]\\d)? ?(?:${w.clock})(?: [0-5]?\\d)?`), 0.5],
    ['decade', re(`(?:the )?(?:(?:early|late|mid)[- ])?(?:1[89]\\d0|20[0-2]0|[’'][0-9]0)[’']?s`), 0.45],
    [
      'year with its name',
      re(
        `(?:year|fy|cy|sy|año|année|anno|ano|jahr|jaar) ?(?:1[89]|20)\\d{2}|(?:q[1-4]|h[12])[ -]?(?:of )?(?:(?:1[89]|20)\\d{2})?`,
      ),
      0.45,
    ],
    [
      'year after a preposition',
      /(?<=(?:^|[ ,(])(?:in|since|until|till|by|during|from|before|after|between|than|through|of|to|circa|early|late|mid|im jahre?|seit|en|depuis|desde|hasta|em|até|nel|dal|sinds|vanaf|tot)[ -])(?:1[5-9]\d{2}|20[0-4]\d)(?![\p{L}\p{N}]|[-/:.,]\d)/gu,
      0.5,
    ],
    [
      'spelled time',
      re(
        `(?:at|around|by|about) (?:(?:quarter|half|ten|five|twenty) (?:past|to) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ -](?:thirty|fifteen|forty[- ]five|twenty|ten|fifty|forty|o'?clock)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)?(?: (?:in the )?(?:morning|afternoon|evening|at night))?`,
      ),
      0.4,
    ],
  ];
}

/** The words of dates; those of two letters, and those that mean other things more often, need a digit beside them. */
const WORDS = [
  ...new Set(
    Object.values(DATE_WORDS).flatMap((w) =>
      `${w.months.join('|')}|${w.weekdays}|${w.days}|${w.units}|${w.parts}`
        .replace(/\((?:\?:)?([^()]*)\)\??/g, '|$1|')
        .split('|')
        .flatMap((x) => (x.endsWith('s?') ? [x.slice(0, -2), x.slice(0, -1)] : [x]))
        .flatMap((x) => [x, x.replace(/\[(.)[^\]]*\]/g, '$1')])
        .map((x) => x.toLowerCase().match(/^\p{L}+/u)?.[0] ?? '')
        .filter(
          (x) =>
            x.length > 2 &&
            ![
              'mar',
              'set',
              'gen',
              'the',
              'day',
              'new',
              'sat',
              'sun',
              'era',
              'out',
              'after',
              'before',
              'black',
              'mother',
              'father',
              'fine',
              'independence',
              'memorial',
              'past',
              'last',
              'this',
              'next',
              'ora',
              'ore',
              'notte',
              'primo',
              'domani',
            ].includes(x),
        ),
    ),
  ),
  'day',
  'days',
  'mins',
  'hrs',
  'secs',
  'fy',
  'sun',
  'sat',
  'o',
  'ora',
  'ore',
  'notte',
  'domani',
  'quarter',
  'half',
  'twelve',
  'eleven',
  'noon',
];

const WORD_SET = new Set(WORDS);
/** What a date without a word has: a year, digits with a sign of dates between them, an hour, a decade. */
const NUMERIC_HINT =
  /\d[-/.:,h ]{1,2}\d|(?:1[5-9]|20)\d\d|\d ?(?:[ap]\.?\s?m|uhr|uur|h|ore|hours|o['’]?clock)|['’]\d0|[qh][1-4]/;
const NEEDS_DIGIT = new Set(NUMERIC.map(([name]) => name));
/** Forms that cannot be without one of these words. */
const NEEDS_WORD = new Set([
  'day and month name',
  'month name and day',
  'month name and year',
  'year and month name',
  'month name',
  'weekday',
  'named day',
  'count and direction',
  'within',
]);

const tables = new Map<string, readonly [string, RegExp, number][]>();
const joiners = new Map<string, RegExp>();
/** The longest gap that joining words can fill. */
const GAP = 24;

function pieces(text: string, language: string): Piece[] {
  const words = DATE_WORDS[language] ?? DATE_WORDS.en;
  const forms = tables.get(language) ?? [...NUMERIC, ...worded(words)];
  tables.set(language, forms);
  const out: Piece[] = [];
  // Lower case once, rather than case-blind expressions; a few signs change their length, and then it must not be.
  const lower = text.toLowerCase();
  const source = lower.length === text.length ? lower : text;
  // Most windows are there for a number: the forms that begin with a word need one.
  const spoken = wordStarts(source, WORD_SET).size > 0;
  const counted = /\d/.test(source);
  if (!spoken && !(counted && NUMERIC_HINT.test(source))) return out;
  for (const [pattern, re, score] of forms) {
    if ((!spoken && NEEDS_WORD.has(pattern)) || (!counted && NEEDS_DIGIT.has(pattern))) continue;
    for (const m of source.matchAll(re))
      if (m.index === 0 || !INNER.test(source[m.index - 1]))
        out.push({ start: m.index, end: m.index + m[0].length, score, pattern });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

export default {
  kind: 'recognizer',
  id: 'date-time',
  entity: 'DATE_TIME',
  label: 'Date or time',
  family: 'time',
  source: 'ISO 8601-1:2019; Unicode CLDR month and day names; DATE_TIME as in TIMEX3',
  context: [
    'date',
    'birthday',
    'dob',
    'born',
    'birth',
    'expires',
    'expiry',
    'valid',
    'geboren',
    'né',
    'née',
    'nacido',
    'nacimiento',
    'nato',
    'nascido',
    'nascimento',
    'geboortedatum',
    'today',
    'since',
    'year',
  ],
  needs: { any: [{ digits: 1 }, { words: WORDS }] },
  *find(text, hints): Generator<Candidate> {
    const language =
      hints.language && DATE_WORDS[hints.language] ? hints.language : (guessLanguage(text) ?? 'en');
    const join =
      joiners.get(language) ??
      new RegExp(`^(?:[\\s,(–-]|${L}(?:${DATE_WORDS[language].joins})${R}){0,6}$`, 'iu');
    joiners.set(language, join);
    // "today" on its own stands in any text of any day: it dates nothing.
    const dates = (d: { pattern: string; start: number; end: number }) =>
      !(
        d.pattern === 'named day' &&
        /^(?:today|heute|aujourd.hui|hoy|oggi|hoje|vandaag)$/i.test(text.slice(d.start, d.end))
      );
    let held: { start: number; end: number; score: number; pattern: string } | undefined;
    for (const p of pieces(text, language)) {
      if (
        held &&
        (p.start <= held.end ||
          (p.start - held.end <= GAP &&
            !text.slice(held.end, p.start).includes('\n') &&
            join.test(text.slice(held.end, p.start)) &&
            (held.score >= 0.4 || p.score >= 0.4)))
      ) {
        held.end = Math.max(held.end, p.end);
        if (p.score > held.score) [held.score, held.pattern] = [p.score, p.pattern];
        continue;
      }
      if (held && dates(held)) yield held;
      held = { ...p };
    }
    if (held && dates(held)) yield held;
  },
} satisfies Recognizer;
