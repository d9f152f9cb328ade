import tlds from 'tlds' with { type: 'json' };
import type { Recognizer } from '../../../core/text/recognizer.ts';

const TOP = new Set(tlds);
/** File endings that are top-level domains as well: in running text they are files. */
const FILES = new Set(['py', 'md', 'sh', 'pl', 'rs', 'ps', 'zip', 'mov', 'cc', 'java', 'so']);

export default {
  kind: 'recognizer',
  id: 'url',
  entity: 'URL',
  label: 'Web address',
  family: 'online',
  source: 'RFC 3986; IANA root zone for bare domains',
  context: ['url', 'website', 'link', 'site'],
  needs: { run: /\.[^\s.\d][^\s.]|:\/\//g },
  patterns: [
    {
      name: 'with scheme',
      re: /\b(?:https?|ftps?|sftp|wss?|file|[a-z][a-z0-9+-]{2,15}):\/\/(?:\[[0-9a-f:.]{2,45}\](?::\d{1,5})?(?:[/?#][^\s<>"'`{}|\\^]{0,1999}[^\s<>"'`{}|\\^.,;:!?)\]*])?\/?|[^\s<>"'`{}|\\^]{1,2000}[^\s<>"'`{}|\\^.,;:!?)\]*])/giu,
      score: 0.95,
    },
    {
      name: 'www',
      re: /\bwww\d?\.(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,63}(?::\d{1,5})?(?:[/?#][^\s<>"'`]{0,2000}[^\s<>"'`.,;:!?)\]])?\/?/giu,
      score: 0.6,
    },
    {
      name: 'domain',
      re: /(?<![\p{L}\p{N}@_./:-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}(?:\p{Ll}{2,24}|\p{Lu}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}@(-])(?!\.\p{L})(?::\d{1,5})?(?:[/?#][^\s<>"'`]{0,2000}[^\s<>"'`.,;:!?)\]])?\/?/gu,
      score: 0.5,
    },
  ],
  validate(text) {
    if (/^[a-z][a-z0-9+-]*:\/\//i.test(text)) {
      const [host = ''] = text.replace(/^[a-z0-9+-]*:\/\//i, '').split(/[/?#]/);
      return host.length > 0 ? undefined : false;
    }
    const [host = ''] = text.split(/[/?#:]/);
    const top = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
    if (top.startsWith('xn--')) return undefined;
    if (!TOP.has(top)) return false;
    // "end.In" and "e.g" are sentences; a domain of one letter is no site.
    if (FILES.has(top) && !/^www/i.test(host)) return false;
    return /[\p{L}\p{N}]{2,}\.[\p{L}\p{N}-]+$/u.test(host) ? undefined : false;
  },
} satisfies Recognizer;
