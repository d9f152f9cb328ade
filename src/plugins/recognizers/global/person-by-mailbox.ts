import type { Candidate, Recognizer } from '../../../core/text/recognizer.ts';

const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}|\\p{Lu}\\.)";
const NAME = `${WORD}(?: (?:(?:van|von|de|del|di|da|dos|du|der|den|la|le|bin|al|el|ter|zu) ){0,3}${WORD}){1,4}`;
const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}.%+_-]{0,63}$/u;
const DOMAIN = /(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}/uy;
const BEFORE = new RegExp(`(?<v>${NAME})["'’]?(?:,? |: ?| [-–—] )?[<([]?(?:mailto:)?$`, 'u');
const AFTER = new RegExp(`^(?: ?[([]| [-–—] |, )(?<v>${NAME})`, 'u');
/** Characters looked at on either side of a mailbox. */
const SIDE = 120;

/** Mailboxes that are nobody's (RFC 2142, and what else firms call theirs): a word shared with these tells of no person. */
const ROLES = new Set(
  'info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp admin administrator office contact hello help helpdesk service services team mail mailbox billing accounts accounting jobs careers press legal privacy noreply reply orders shop store newsletter notifications customer customers'.split(
    ' ',
  ),
);
/** A shorter word is in an address by chance. */
const LEAST = 3;

/** A word as addresses write it, both ways: Jürgen is jurgen and juergen. */
function written(word: string): readonly string[] {
  const low = word.toLowerCase();
  const long = low.replace(/[äöüß]/g, (c) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[c] ?? c);
  return [low, long].map((w) => w.normalize('NFD').replace(/[^\p{L}]/gu, ''));
}

/** Which words of a name an address says: those, what stands between and behind them, and the one before a single one. */
function told(name: string, mailbox: string): { from: number; to: number } | undefined {
  const address = mailbox.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = [...name.matchAll(/[^ ]+/g)];
  const at = words.flatMap((m, i) =>
    written(m[0]).some((w) => w.length >= LEAST && !ROLES.has(w) && address.includes(w)) ? [i] : [],
  );
  const [first, ...others] = at;
  if (first === undefined) return undefined;
  const alone = others.length === 0 && first === words.length - 1;
  const from = words[alone ? first - 1 : first] ?? words[first];
  return from && { from: from.index, to: name.length };
}

export default {
  kind: 'recognizer',
  id: 'person-by-mailbox',
  entity: 'PERSON',
  label: 'Name beside a mailbox that says it',
  family: 'person',
  source: 'RFC 5322 name-addr and comments, and as people write them in letters and lists',
  needs: { sign: '@' },
  *find(text: string): Generator<Candidate> {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0];
      DOMAIN.lastIndex = at + 1;
      const domain = DOMAIN.exec(text)?.[0];
      // A firm's common box says the firm's name.
      if (!local || !domain || ROLES.has(local.toLowerCase())) continue;
      const begin = at - local.length;
      const end = at + 1 + domain.length;
      const from = Math.max(0, begin - SIDE);
      const before = BEFORE.exec(text.slice(from, begin));
      const after = AFTER.exec(text.slice(end, end + SIDE));
      const names = [
        before && { name: before.groups?.v ?? '', at: from + before.index },
        after && { name: after.groups?.v ?? '', at: end + after[0].length - (after.groups?.v?.length ?? 0) },
      ];
      for (const n of names) {
        const part = n && told(n.name, text.slice(begin, end));
        if (part)
          yield { start: n.at + part.from, end: n.at + part.to, score: 0.6, pattern: 'beside a mailbox' };
      }
    }
  },
} satisfies Recognizer;
