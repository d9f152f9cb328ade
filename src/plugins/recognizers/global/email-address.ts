import type { Recognizer } from '../../../core/text/recognizer.ts';

/** What names an address in a link or a log: `email=ada@example.com`. An equals sign may be part of an address as well. */
const KEY =
  '(?:[A-Za-z_]{0,20}(?:[Mm]ail|[Uu]ser|[Uu]sername|[Ll]ogin|[Tt]o|[Ff]rom|[Cc]c|[Ss]ender|[Rr]ecipient|[Cc]ontact|[Aa]ccount|[Oo]wner|[Aa]uthor|[Ii]d|[Nn]ame)=)?';
/** Parameters of a form in front, the last of them the address's own: `name=Ada&mail=ada@example.com`. */
const FORM = (atext: string): string => `(?:[.${atext}]{1,80}&[\\p{L}\\p{N}_.-]{1,20}=)?`;
const ATEXT = "\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-";

export default {
  kind: 'recognizer',
  id: 'email-address',
  entity: 'EMAIL_ADDRESS',
  label: 'E-mail address',
  family: 'contact',
  source: 'RFC 5321, RFC 6531 (international), RFC 5322 dot-atom',
  context: ['email', 'e-mail', 'mail'],
  needs: { run: /@/g },
  patterns: [
    {
      name: 'mailbox',
      re: new RegExp(
        `(?<![.${ATEXT}])${FORM(ATEXT)}${KEY}(?<v>[\\p{L}\\p{N}][${ATEXT}]{0,63}(?:\\.[${ATEXT}]{1,63}){0,8}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?\\.){1,8}(?:xn--[a-z0-9-]{2,59}|\\p{L}[\\p{L}\\p{M}]{1,62}))(?![\\p{L}\\p{N}@-])`,
        'gu',
      ),
      score: 1,
    },
    {
      name: 'mailbox beside other signs',
      re: /[\p{L}\p{N}_+-]{1,64}(?:\.[\p{L}\p{N}_+-]{1,64}){0,8}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})(?![\p{L}\p{N}@-])/gu,
      score: 0.9,
    },
    {
      // Runs of a document, and lines that a program has joined.
      name: 'several without a sign between them',
      re: /[\p{L}\p{N}_+-]{1,64}(?:\.[\p{L}\p{N}_+-]{1,64}){0,8}@[\p{L}\p{N}_+.-]{3,128}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})(?![\p{L}\p{N}@-])/gu,
      score: 0.9,
    },
    {
      name: 'quoted local part',
      re: /"(?:[^"\\\r\n]|\\.){1,64}"@(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,8}[a-z]{2,63}\b/gi,
      score: 0.9,
      needs: { sign: '@' },
    },
  ],
} satisfies Recognizer;
