/** First names that are words as well, where they are words: "Bill Rate", "Frank discussion", "Grace Period". */
import { type Zone, zones } from './zone.ts';

const BOTH =
  'Art|Autumn|Bill|Bob|Carol|Chase|Christian|Clay|Cliff|Crystal|Dawn|Dean|Drew|Earnest|Faith|Frank|Gene|Grace|Grant|Guy|Harmony|Hope|Hunter|Iris|Ivy|Jack|Joy|Josh|June|Lance|Mark|Mason|May|Melody|Mercy|Miles|Nick|Norm|Olive|Pat|Patience|Penny|Pierce|Rich|Robin|Rob|Rose|Ruby|Rusty|Sandy|Skip|Sky|Sterling|Stone|Sue|Summer|Terry|Trace|Victor|Violet|Wade|Ward|Will|Woody';
/** What such a word goes with in offices, shops and programs. */
const NOUNS =
  'account|accounts|agreement|alarm|amount|answer|application|area|as|asset|attempt|bank|board|bonus|box|budget|button|card|care|category|change|charge|chart|class|code|coin|color|colour|column|complete|completed|content|conversation|copy|cost|course|crossing|cycle|data|date|deadline|deal|department|design|detail|details|director|discussion|display|document|done|editor|entry|event|exchange|feedback|fee|field|file|fire|flower|form|format|fund|gallery|garden|gas|group|guide|header|history|holiday|id|inactive|income|index|information|invoice|issue|item|jar|label|line|list|management|manager|map|mark|market|master|material|media|member|message|metric|mode|module|money|name|note|notes|number|object|office|officer|oil|opinion|option|order|owner|page|paid|payment|pending|percentage|period|photo|plan|plate|point|policy|position|power|pricing|process|product|program|project|question|range|rate|rates|ratio|read|receipt|record|report|request|required|resolved|resource|response|result|review|role|room|row|rule|sale|sales|sample|schedule|school|score|section|sector|service|session|set|sheet|shop|signal|snippet|space|stage|standard|state|statement|station|status|step|store|strategy|studio|style|subject|supplies|supply|support|system|tab|table|task|tax|teacher|template|term|test|text|therapy|time|title|tool|total|tracking|trading|training|transfer|type|unit|unread|update|upload|usage|user|value|version|view|wall|window|work|writing';
const PHRASE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BOTH}) (?:${NOUNS})(?![\\p{L}\\p{N}]|['’]s)`, 'giu');
/** At the head of a sentence only its capital makes a name of it; what follows is a noun by its ending. */
const HEAD = new RegExp(
  `(?<=^|[.!?:;\\n]\\s{0,3})(?<v>${BOTH}) (?!\\p{Lu})\\p{Ll}+(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|age)s?(?![\\p{L}\\p{N}])`,
  'gu',
);

export function* words(text: string): Generator<Zone> {
  // In capitals both are, or the first alone: "bill rate" needs no help.
  yield* zones(
    text,
    PHRASE,
    (m) =>
      (/^\p{Lu}/u.test(m[0]) && !/\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, m.index - 20), m.index))) ||
      /^\p{Lu}\S+ \p{Ll}/u.test(m[0]),
  );
  yield* zones(text, HEAD);
}
