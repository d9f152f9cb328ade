/**
 * E-mail (RFC 5322, MIME RFC 2045 to 2047): the headers that people read and every text body are parts. What tells of
 * machines and ways (Received, Message-ID, signatures) goes, and so do attachments, which nobody has looked into.
 */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { escaped } from '../../core/text/expand.ts';
import { fromBase64url, toBase64url, utf8 } from '../../core/text/keys.ts';
import type { Transformed } from '../../core/text/plan.ts';
import { decodeUtf8, encodeUtf8, quotedPrintable } from '../../core/text/utf8.ts';

const READ = /^(?:from|to|cc|bcc|reply-to|sender|subject|comments|keywords|organization)$/i;
const KEPT = /^(?:date|mime-version|content-type|content-language|importance|priority)$/i;

/** Gives the masked parts in their order. */
type Next = () => Transformed;
type Writer = (next: Next) => Promise<string>;

interface Head {
  readonly name: string;
  readonly value: string;
}
interface Entity {
  readonly heads: readonly Head[];
  readonly body: string;
}

function entity(text: string, name: string): Entity {
  const cut = /\r?\n\r?\n/.exec(text);
  const head = cut ? text.slice(0, cut.index) : text;
  const lines = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter(Boolean);
  const heads = lines.map((l) => {
    const at = l.indexOf(':');
    return { name: l.slice(0, at), value: l.slice(at + 1).trim() };
  });
  if (heads.length === 0 || heads.some((h) => !/^[!-9;-~]+$/.test(h.name)))
    raise({ code: 'text/document', name, where: 'the headers', why: 'a line of them has no name' });
  return { heads, body: cut ? text.slice(cut.index + cut[0].length) : '' };
}

const find = (heads: readonly Head[], name: string): string =>
  heads.find((h) => h.name.toLowerCase() === name)?.value ?? '';

/** RFC 2045 6.8: signs outside the alphabet are passed over. */
const base64 = (s: string, name: string): string =>
  decodeUtf8(
    fromBase64url(
      s
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/[^\w-]/g, ''),
    ),
    name,
  );

/** RFC 2047 words in a header. */
const words = (s: string, name: string): string =>
  s.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, body) =>
    how.toLowerCase() === 'b' ? base64(body, name) : quotedPrintable(body.replaceAll('_', ' '), name),
  );
const word = (s: string): string =>
  /^[ -~]*$/.test(s) ? s : `=?utf-8?B?${toBase64url(utf8(s)).replaceAll('-', '+').replaceAll('_', '/')}?=`;

export default {
  kind: 'document',
  id: 'eml',
  label: 'E-mail',
  extensions: ['eml'],
  mime: 'message/rfc822',
  async open(bytes, { name, nested }) {
    const parts: Part[] = [];
    const dropped = new Set<string>();
    /** Builds the writer of one MIME entity. */
    const visit = async (text: string, top: boolean): Promise<Writer> => {
      const { heads, body } = entity(text, name);
      const lines: ((next: Next) => string)[] = [];
      for (const h of heads) {
        if (READ.test(h.name)) {
          parts.push({ text: words(h.value, name), lead: h.name });
          lines.push((next) => `${h.name}: ${word(next().text)}`);
        } else if (KEPT.test(h.name)) {
          if (/^date$/i.test(h.name)) {
            parts.push({ text: h.value, lead: h.name });
            lines.push((next) => `${h.name}: ${next().text}`);
          } else if (!/^content-type$/i.test(h.name)) lines.push(() => `${h.name}: ${h.value}`);
        } else if (top) dropped.add(`header ${h.name}`);
      }
      const type = find(heads, 'content-type') || 'text/plain';
      const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
      if (/^multipart\//i.test(type) && boundary) {
        const inner = body
          .split(new RegExp(`\\r?\\n?--${escaped(boundary)}(?:--)?[ \\t]*\\r?\\n?`))
          .slice(1)
          .filter((p) => p.trim() !== '');
        const writers: Writer[] = [];
        for (const p of inner) {
          const e = entity(p, name);
          const own = find(e.heads, 'content-type') || 'text/plain';
          const attached = /^attachment/i.test(find(e.heads, 'content-disposition'));
          if (attached || !/^(?:text\/|multipart\/)/i.test(own)) dropped.add('attachments');
          else writers.push(await visit(p, false));
        }
        return async (next) => {
          const out = lines.map((l) => l(next));
          out.push(`Content-Type: ${type.replace(/;\s*boundary=.*/i, '')}; boundary="guise"`, '');
          for (const w of writers) out.push('--guise', await w(next));
          return [...out, '--guise--', ''].join('\r\n');
        };
      }
      const how = find(heads, 'content-transfer-encoding').toLowerCase();
      if (
        /charset="?(?!utf-8|us-ascii)[\w-]+/i.test(type) &&
        /[^\n\r\t -~]/.test(body + (how === 'base64' ? '\0' : ''))
      )
        raise({
          code: 'text/document',
          name,
          where: 'a text part',
          why: `its character set is not UTF-8 (${/charset="?([\w-]+)/i.exec(type)?.[1]})`,
        });
      const said =
        how === 'base64'
          ? base64(body, name)
          : how === 'quoted-printable'
            ? quotedPrintable(body, name)
            : body;
      const mime = type.split(';')[0].trim().toLowerCase();
      const inner = mime === 'text/html' ? await nested?.(mime, encodeUtf8(said)) : undefined;
      parts.push(...(inner?.parts ?? [{ text: said }]));
      for (const d of inner?.dropped ?? []) dropped.add(d);
      return async (next) => {
        const out = lines.map((l) => l(next));
        const made = inner?.parts.map(() => next());
        const written =
          inner && made
            ? decodeUtf8(
                await inner.write(
                  made.map((m) => m.text),
                  made,
                ),
                name,
              )
            : next().text;
        const heading = [
          `Content-Type: ${type.split(';')[0]}; charset=utf-8`,
          'Content-Transfer-Encoding: 8bit',
          '',
        ];
        return [...out, ...heading, written].join('\r\n');
      };
    };
    const write = await visit(decodeUtf8(bytes, name), true);
    return {
      parts,
      dropped: [...dropped],
      async write(_, made) {
        let at = 0;
        return encodeUtf8(await write(() => made[at++]));
      },
    };
  },
} satisfies DocumentFormat;
