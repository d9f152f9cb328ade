import { itemAt } from '../../../core/list.ts';
import { DATE_WORDS, type DateWords, dateWords } from '../../../core/text/dates/dates.ts';
import { guessLanguage } from '../../../core/text/language.ts';
import { longestWords } from '../../../core/text/match/expand.ts';
import { type Lexicon, lexicon, lowered, wordStarts } from '../../../core/text/match/windows.ts';
import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';

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

/** One way to write a date, and what it cannot be without: a digit, or one of the words of a finite expression. */
type Form = readonly [name: string, re: RegExp, score: number, needs: 'digit' | { readonly words: string }];

/** Numeric forms, the same in all languages. */
const NUMERIC: readonly Form[] = (<const>[
  [
    'ISO 8601',
    /(?<![\p{L}\p{N}.-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}]|-\d)/gu,
    0.6,
  ],
  [
    'day, month, year',
    /(?<![\p{L}\p{N}./-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:1[6-9]\d{2}|20\d{2}|\d{2})(?![\p{L}\p{N}]|[-/]\d|\.\d|[-+.](?:rc|alpha|beta|dev|snapshot|pre|post|nightly|lts|final|ga)\.?\d*(?![\p{L}\p{N}]))/gu,
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
    0.45,
  ],
  [
    'year and month, quarter or week',
    /(?<![\p{L}\p{N}./-])(?:19|20)\d{2}(?:[-/](?:0[1-9]|1[0-2])|-?[Qq][1-4]|-?[Ww][0-5]\d(?:-?[1-7])?)(?![\p{L}\p{N}]|[-/.]\d)/gu,
    0.45,
  ],
  [
    'day and month after a preposition',
    /(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?![\p{L}\p{N}%]|[-/.]\d)(?<=(?:^|[ ,(])(?:on|by|until|till|from|of|to|and|or|before|after|between|for|am|bis|vom|zum|le|au|du|el|del|al|il|dal|em|de|op|tot) \d{1,2}\/\d{1,2})/giu,
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
]).map(([name, re, score]) => [name, re, score, 'digit']);

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** Forms made of one language's words. */
function worded(w: DateWords): readonly Form[] {
  const months = w.months.join('|');
  const re = (s: string) => new RegExp(`(?:${s})${R}`, 'gu');
  const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.|er|º|ª|°|e)?';
  const month = { words: months };
  const span = { words: `${w.units}|${w.parts}` };
  const year = "(?:1[5-9]\\d{2}|20\\d{2}|[’']\\d{2})";
  const said: Form[] = [];
  if (w.said) {
    const { days, years } = w.said;
    const then = `(?:,? (?:in )?(?:${years}|${year}))`;
    // "You may second that" is none.
    const sure = w.months.filter((m) => m !== 'may').join('|');
    said.push(
      ['day and month, said', re(`(?:the )?(?:${days}) (?:of )?(?:${months})${then}?`), 0.6, month],
      [
        'month and day, said',
        re(`(?:(?:${sure})(?: the)? (?:${days})${then}?|may (?:the )?(?:${days})${then})`),
        0.6,
        month,
      ],
    );
  }
  return [
    ...said,
    [
      'day and month name',
      re(
        `(?:the |el |le |il |de |den |der )?(?:${day} ?(?:-|–|to|and|or|bis|und|au|et|al|y|e|a|tot|en) ?)?${day}(?: ?(?:of|de|di|-|/) ?| ?)(?:${months})\\.?(?:(?:,? (?:de |del )?|-|/)?${year})?`,
      ),
      0.65,
      month,
    ],
    [
      'month name and day',
      re(`(?:${months})\\.?(?: | the |-)${day}(?: ?(?:-|to|–) ?${day})?(?:(?:,? ?|-)${year})?`),
      0.65,
      month,
    ],
    ['month name and year', re(`(?:${months})\\.?,?(?:[ -]| of | de | del | d[’'])${year}`), 0.6, month],
    ['year and month name', re(`${year}[ -](?:${months})(?:[ -]${day})?`), 0.5, month],
    [
      'month name',
      new RegExp(
        `(?:${w.months
          .map((m) => m.replace(/\|.*/, ''))
          .filter((m) => m.length > 4 || m === 'july' || m === 'june')
          .join('|')})${R}`,
        'gu',
      ),
      0.45,
      month,
    ],
    [
      'after a preposition',
      new RegExp(
        `(?<=(?:^|[ ,])(?:in|on|by|since|until|till|during|of|before|after|from|next|last|this|mid|early|late|im|seit|ab|bis|en|em|in|a|de|nel|desde|depuis|sinds|vanaf|van|tot)[ -])(?:${months})${R}`,
        'gu',
      ),
      0.45,
      month,
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
      { words: w.weekdays },
    ],
    [
      'short weekday',
      /(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\.?(?=,? \d)/gu,
      0.45,
      { words: 'mon|tues?|wed|thurs?|thu|fri|sat|sun' },
    ],
    ['named day', re(`(?:${w.days})(?: (?:${w.parts}))?`), 0.45, { words: w.days }],
    [
      'relative unit',
      re(
        `(?:${w.which})(?: (?:${w.which}))?(?: \\d{1,3}| few| couple(?: of)?)? (?:${w.units}|${w.parts})(?:[’']s)?(?: (?:${w.which}))?`,
      ),
      0.4,
      span,
    ],
    ['unit and which', re(`(?:${w.units}|${w.parts}) (?:${w.which.replace('|the', '')})`), 0.4, span],
    [
      'count and direction',
      re(
        `(?:(?:${w.in}) )?(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|a few|several|zwei|drei|vier|fünf|deux|trois|quatre|dos|tres|due|tre|dois|twee|drie|un[ea]?|uno|eine[mnr]?|een|um|uma) (?:${w.units}) (?:${w.ago})`,
      ),
      0.45,
      { words: w.units },
    ],
    [
      'within',
      re(
        `(?:${w.in}) (?:the )?(?:next |last |past )?(?:\\d{1,4}|an?|half an?|a few|one|two|three|four|five|six|zwei|drei|deux|trois|dos|tres|due|tre|dois|twee|drie|un[ea]?|uno|eine[mnr]?|een|um|uma) (?:${w.units})`,
      ),
      0.4,
      { words: w.units },
    ],
    [
      'clock',
      re(`(?:[01]?\\d|2[0-4])(?:[:.h][0-5]\\d)? ?(?:${w.clock})(?: [0-5]?\\d)?`),
      0.5,
      { words: w.clock },
    ],
    [
      'decade',
      re(`(?:the )?(?:(?:early|late|mid)[- ])?(?:1[89]\\d0|20[0-2]0|[’'][0-9]0)[’']?s`),
      0.45,
      'digit',
    ],
    [
      'year with its name',
      re(
        `(?:year|fy|cy|sy|año|année|anno|ano|jahr|jaar) ?(?:1[89]|20)\\d{2}|(?:q[1-4]|h[12])[ -]?(?:of )?(?:(?:1[89]|20)\\d{2})?`,
      ),
      0.45,
      'digit',
    ],
    [
      'year after a preposition',
      /(?:1[5-9]\d{2}|20[0-4]\d)(?![\p{L}\p{N}]|[-/:.,]\d)(?<=(?:^|[ ,(])(?:in|since|until|till|by|during|from|before|after|between|than|through|of|to|circa|early|late|mid|im jahre?|seit|en|depuis|desde|hasta|em|até|nel|dal|sinds|vanaf|tot)[ -]\d{4})/gu,
      0.5,
      'digit',
    ],
    [
      'spelled time',
      re(
        `(?:at|around|by|about) (?:(?:quarter|half|ten|five|twenty) (?:past|to) )?(?:${HOURS})(?:[ -](?:thirty|fifteen|forty[- ]five|twenty|ten|fifty|forty|o'?clock)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)?(?: (?:in the )?(?:morning|afternoon|evening|at night))?`,
      ),
      0.4,
      { words: HOURS },
    ],
  ];
}

/** Words that make a stretch worth reading; not those that mean other things more often, which need a digit beside them. */
const ODD_WORDS = new Set(['mar', 'set', 'gen', 'era', 'out', 'mother', 'father', 'mothers', 'fathers', 'fine', 'independence', 'memorial']); // biome-ignore format: list
const WORDS = [
  ...new Set([
    ...Object.values(DATE_WORDS).flatMap((w) =>
      longestWords(`${w.months.join('|')}|${w.weekdays}|${w.days}|${w.units}|${w.parts}`),
    ),
    ...['fy', 'clock', 'half', 'twelve', 'eleven'],
  ]),
].filter((w) => (w.length > 2 || w === 'fy') && !ODD_WORDS.has(w));
/** What a date without a word has: a year, digits with a sign of dates between them, an hour, a decade. */
const NUMERIC_HINT =
  /\d[-/.:,h ]{1,2}\d|(?:1[5-9]|20)\d\d|\d ?(?:[ap]\.?\s?m|uhr|uur|h|ore|hours|o['’]?clock)|['’]\d0|[qh][1-4]/;

/** The forms of one language, each with the list of the lexicon that it needs a word of; list 0 makes it worth reading. */
interface Table {
  readonly forms: readonly { readonly form: Form; readonly list: number }[];
  readonly lexicon: Lexicon;
}
const DIGIT = -1;

function tableOf(words: DateWords): Table {
  const lists: (readonly string[])[] = [WORDS];
  const known = new Map<string, number>();
  const forms = [...NUMERIC, ...worded(words)].map((form) => {
    const needs = form[3];
    if (needs === 'digit') return { form, list: DIGIT };
    const list = known.get(needs.words) ?? lists.push(longestWords(needs.words)) - 1;
    known.set(needs.words, list);
    return { form, list };
  });
  return { forms, lexicon: lexicon(lists) };
}

const tables = new Map<string, Table>();
const joiners = new Map<string, RegExp>();
/** The longest gap that joining words can fill. */
const GAP = 24;

function pieces(text: string, language: string): Piece[] {
  const table = tables.get(language) ?? tableOf(dateWords(language));
  tables.set(language, table);
  const out: Piece[] = [];
  // Lower case once, rather than case-blind expressions.
  const source = lowered(text);
  const counted = /\d/.test(source);
  const words = wordStarts(source, table.lexicon);
  if (itemAt(words, 0).length === 0 && !(counted && NUMERIC_HINT.test(source))) return out;
  for (const { form, list } of table.forms) {
    if (list === DIGIT ? !counted : itemAt(words, list).length === 0) continue;
    const [pattern, re, score] = form;
    re.lastIndex = 0;
    for (let m = re.exec(source); m; m = re.exec(source))
      if (!INNER.test(source.charAt(m.index - 1)))
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
      new RegExp(`^(?:[\\s,(–-]|${L}(?:${dateWords(language).joins})${R}){0,6}$`, 'iu');
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
