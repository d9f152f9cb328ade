/** What of a classifier's findings is somebody's: it has learned from sentences, and marks what stands beside a value as well. */
import { isLabel, NUMBERS } from '../labels.ts';
import { titleLength } from '../titles.ts';

/** What stands before a number and only says which it is: "NIR 6253072". */
const NUMBER_NAMES = new RegExp(
  `^(?:(?:${NUMBERS}|abn|dl|nhs|nin|nino|rfc|sin|tfn|vat|account|card|code|id|licen[cs]e|number|passport)(?:[\\s:#.]+|$))+`,
  'i',
);
const numberNameLength = (text: string): number => NUMBER_NAMES.exec(text)?.[0].length ?? 0;
/** What a program calls a value: `JWT_SECRET=`. */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Quotes, brackets and signs between a name and its value, at the edges of what a classifier marked. */
const OPENING = /^[\s"'‘“«([{<=:;,]+/;
const CLOSING = /[\s"'’”»)\]}>=:;,]+$/;
/** The rest of a name: "Jae-won", "Smith-Jones"; not what makes an adjective of it. */
const HYPHENATED =
  /^-(?!(?:based|born|era|led|like|made|owned|related|run|style|type)\b)\p{L}{2,20}(?![\p{L}\p{N}])/iu;
/** What a sentence asks to be done with somebody, or how somebody is greeted: "Call Ada Lovelace". */
const ASKED =
  /^(?:Call|Contact|Ask|Tell|E-?mail|Mail|Phone|Text|Ring|Meet|See|Visit|Thanks?|Invite|Remind|Pay|Send|Give|Let|Help|Follow|Join|Find|Assign|Notify|Inform|Message|Ping|Greet|Dear|Hi|Hello|Hey|From|To|Cc|Re|By|With|For|Bonjour|Hallo|Liebe[rs]?|Ruf|Rufen|Frag|Appelez|Contactez|Llame|Llama|Contacte|Chiama|Chiami|Bel) (?=\p{Lu}\p{L}+(?:\s|$))/u;
/** A closing sign that belongs to one inside: "Acme (UK)". */
const PAIRED = /\([^()]*\)$|\[[^[\]]*\]$/;

/**
 * What of a classifier's span is somebody's: without the signs at its edges, without titles, without the name of a number
 * before it, with all of a hyphenated name; undefined for labels.
 */
export function cleanClassifierSpan<
  T extends { readonly start: number; readonly end: number; readonly entity: string },
>(text: string, span: T): T | undefined {
  let said = text.slice(span.start, span.end);
  if (!PAIRED.test(said)) said = said.replace(CLOSING, '');
  const end = span.start + said.length;
  const drop = (n: number) => {
    said = said.slice(n);
  };
  drop(OPENING.exec(said)?.[0].length ?? 0);
  if (span.entity === 'PERSON' || titleLength(said) === said.length) drop(titleLength(said));
  if (span.entity === 'PERSON') drop(ASKED.exec(said)?.[0].length ?? 0);
  if (span.entity === 'ID') drop(numberNameLength(said));
  const more = span.entity === 'PERSON' ? (HYPHENATED.exec(text.slice(end, end + 24))?.[0] ?? '') : '';
  if (said === '' || isLabel(said) || (text[end] === '=' && VARIABLE.test(said))) return undefined;
  return { ...span, start: end - said.length, end: end + more.length };
}
