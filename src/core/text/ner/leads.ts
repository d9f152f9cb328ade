/**
 * The one word that leads an entry of a list or a line of minutes: "- Tariq: room", "2) Bram - cake". A classifier has learned from
 * sentences and takes it for a label, so it is asked again with the word in sentences where only somebody can stand.
 */
import { paired } from '../../list.ts';
import { isLabel } from '../labels.ts';
import type { Span } from '../span.ts';

export interface Lead {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** A word that leads lists and is nobody: it is not asked about. */
  readonly thing: boolean;
  /** Which block of lines it stands in: where most leads are people, the rest is likelier to be. */
  readonly block: number;
}

const BULLET = '(?:(?:[-*•‣–—·▪◦●○■□✓✔☐☑]|\\d{1,3}[.)]|[a-z][.)])[ \\t]+)?(?:\\[[ xX]?\\] ?)?';
const WORD = "\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]{0,20}";
const LEAD = new RegExp(
  `^(?<before>[ \\t>]*(?<bullet>${BULLET})(?:\\p{Lu}\\p{Ll}{2,12}: )?[*_@]{0,2})(?<v>${WORD})(?<more>(?:(?: ?[,&+]| (?:and|und|et|y|e)) ${WORD}){0,2})[*_]{0,2}(?:\\s?:|\\s(?:-|–|—|→|->|=>)|\\s\\(|\\s(?:to|will)(?= \\p{Ll}))[ \\t*_]+(?=[^\\n]*\\p{L})`,
  'gmu',
);

/** What else leads the lines of lists: food, rooms, parts, devices, days, states of work, sections of a text. None is a common name of people. */
const THINGS = new Set(
  'achtung action actions added agenda announcement apple apples approved aufgabe autumn bathroom battery bedroom beef blocked brakes bread breakfast bug bugs butter cake camera car caution caveat changed cheese chicken closed cocoa coffee cons crackers danger deadline decision decisions deprecated dessert diamond dinner done draft drinks duration eggs engine entrance evening example fall feature features fish fixed flour food fruit garage garden garlic goal goals gold green hallway hinweis honey improved juice kitchen kuchen laptop linux loss lunch lugar machine meat milk minutes monitor morning mouse note notes objective onion orange oil open options other others oven page pasta pending pepper phone pink pizza pork printer problem pros question range red reminder removed review rice risk risks room rooms router salad salmon salt sandwich screen security shower silver snacks soup speed sprint start status step steps stop sugar summary support task tasks tea thyme tip tips tires todo tomato tomatoes transport travel usage vanilla vegetables version warning water week weekend white windows wine zoom monday tuesday wednesday thursday friday saturday sunday january february march april july september october november december'.split(
    ' ',
  ),
);

/** Sentences in which the classifier tells names from other words best (measured on words of both kinds). */
const ASKED: readonly ((word: string) => string)[] = [(w) => `${w} said: cake`, (w) => `${w} wrote: cake`];
/** Both answers of a name; and the better one beside other names. */
const SURE = 0.7;
const BESIDE = 0.5;

/** @param found what the classifier sees without being asked */
export function leadsOf(text: string, found: readonly Span[]): Lead[] {
  const out: Lead[] = [];
  let block = 0;
  let last = -1;
  let bulleted = false;
  for (const m of text.matchAll(LEAD)) {
    const { before = '', bullet = '', v = '', more = '' } = m.groups ?? {};
    if (last < 0 || text.slice(last, m.index).split('\n').length > 3) block++;
    last = m.index + m[0].length;
    bulleted ||= bullet !== '' || /: $|@/.test(before);
    const from = m.index + before.length;
    for (const w of `${v}${more}`.matchAll(new RegExp(WORD, 'gu'))) {
      const start = from + w.index;
      const end = start + w[0].length;
      const thing = isLabel(w[0]) || THINGS.has(w[0].toLowerCase());
      if (
        !thing &&
        found.some((s) => s.entity === 'PERSON' && s.start <= start && end <= s.end && s.end - end < 2)
      )
        continue;
      out.push({ start, end, word: w[0], thing, block });
    }
  }
  // One line without a bullet is a field of a form.
  return bulleted || text.match(LEAD)?.length !== 1 ? out : [];
}

export const asked = (word: string): string[] => ASKED.map((sentence) => sentence(word));

/** Which of the leads are people. @param answers for each lead the findings in each sentence of `asked` */
export function people(leads: readonly Lead[], answers: readonly (readonly (readonly Span[])[])[]): Lead[] {
  const judged = paired(leads, answers).map(([lead, sentences]) => {
    const scores = sentences.map((spans) =>
      Math.max(
        0,
        ...spans
          .filter((s) => s.entity === 'PERSON' && s.start === 0 && s.end === lead.word.length)
          .map((s) => s.score),
      ),
    );
    return { lead, best: Math.max(...scores), sure: !lead.thing && Math.min(...scores) >= SURE };
  });
  const isPerson = ({ lead, best, sure }: (typeof judged)[number]): boolean => {
    if (sure || lead.thing) return sure;
    const beside = judged.filter((o) => o.lead !== lead && o.lead.block === lead.block);
    return beside.filter((o) => o.sure).length * 2 > beside.length && best >= BESIDE;
  };
  return judged.filter(isPerson).map((j) => j.lead);
}
