/**
 * E-mail (RFC 5322, MIME RFC 2045 to 2047): the headers that people read and every text body are parts. What tells of
 * machines and ways (Received, Message-ID, signatures) goes, and so do attachments, which nobody has looked into.
 */
import { itemAt } from '../../core/list.ts';
import { raise } from '../../core/model/fault.ts';
import type { DocumentFormat, Part } from '../../core/text/document.ts';
import { fromBase64url, toBase64url, utf8 } from '../../core/text/keys.ts';
import type { Transformed } from '../../core/text/masked.ts';
import { binaryString, decodeAs } from '../../formats/charset.ts';
import { decodeUtf8, encodeUtf8, quotedBytes } from '../../formats/utf8.ts';

const READ = /^(?:from|to|cc|bcc|reply-to|sender|subject|comments|keywords|organization|date)$/i;
/** What a machine reads of a mail, by the only values it may have (RFC 2156, RFC 3282). */
const KEPT: Readonly<Record<string, RegExp>> = {
  'mime-version': /^1\.0$/,
  'content-language': /^[a-z]{2}(?:-[A-Z]{2})?$/,
  importance: /^(?:low|normal|high)$/i,
  priority: /^(?:normal|urgent|non-urgent)$/i,
};
/** Texts that can be read; others are attachments. */
const TEXT = /^text\/(?:plain|html|calendar|csv|tab-separated-values|markdown|x-patch|x-diff)$/;
/** Texts with a format of their own. */
const NESTED = /^text\/(?:html|calendar)$/;
const MOST_DEEP = 20;

/** Gives the masked parts in their order. */
type Next = () => Transformed;
type Writer = (next: Next) => Promise<string>;

interface Head {
  readonly name: string;
  readonly value: string;
}
/** One MIME entity; signs are bytes still. */
interface Entity {
  readonly heads: readonly Head[];
  readonly body: string;
}

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (c) => c.charCodeAt(0));

/** @param inner in a mail, where a part may do without headers */
function entity(text: string, name: string, inner: boolean): Entity {
  if (inner && /^\r?\n/.test(text)) return { heads: [], body: text.replace(/^\r?\n/, '') };
  const cut = /\r?\n\r?\n/.exec(text);
  const head = cut ? text.slice(0, cut.index) : text;
  const lines = head
    // How mailboxes part their mails (RFC 4155).
    .replace(/^>?From .*\r?\n/, '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter(Boolean);
  const heads = lines.map((l) => {
    const at = l.indexOf(':');
    return { name: l.slice(0, at).trimEnd(), value: l.slice(at + 1).trim() };
  });
  if (heads.length === 0 || heads.some((h) => !/^[!-9;-~]+$/.test(h.name)))
    raise({ code: 'text/document', name, where: 'the headers', why: 'a line of them has no name' });
  return { heads, body: cut ? text.slice(cut.index + cut[0].length) : '' };
}

const find = (heads: readonly Head[], name: string): string =>
  heads.find((h) => h.name.toLowerCase() === name)?.value ?? '';

/** RFC 2045 6.8: signs outside the alphabet are passed over. */
const base64 = (s: string): Uint8Array =>
  fromBase64url(
    s
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/[^\w-]/g, ''),
  );

/** @throws FaultError where the encoding is unknown, or the bytes are none of it */
function decoded(bytes: Uint8Array, charset: string, name: string, where: string): string {
  const text = decodeAs(bytes, charset);
  if (text !== undefined) return text;
  const said = /^[\w.:-]{1,40}$/.test(charset) ? charset : 'unknown';
  return raise({ code: 'text/document', name, where, why: `it is no text in its character set (${said})` });
}

/** Eight bits without a name: UTF-8, or what was there before it. */
const unnamed = (binary: string, name: string, where: string): string => {
  const bytes = bytesOf(binary);
  return decodeAs(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252', name, where);
};

const WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi;

/** RFC 2047 words in a header. Words of one encoding beside each other are one: a sign may be divided between them. */
function words(binary: string, name: string, where: string): string {
  let out = '';
  let at = 0;
  let held: { charset: string; bytes: number[] } | undefined;
  const flush = () => {
    if (held) out += decoded(Uint8Array.from(held.bytes), held.charset, name, where);
    held = undefined;
  };
  for (const m of binary.matchAll(WORD)) {
    const [whole, charset = '', how = '', body = ''] = m;
    const between = binary.slice(at, m.index);
    const bytes = how.toLowerCase() === 'b' ? base64(body) : bytesOf(quotedBytes(body.replaceAll('_', ' ')));
    if (!held || between.trim() !== '' || held.charset.toLowerCase() !== charset.toLowerCase()) {
      const joins = held && between.trim() === '';
      flush();
      if (!joins) out += unnamed(between, name, where);
      held = { charset, bytes: [] };
    }
    for (const b of bytes) held.bytes.push(b);
    at = m.index + whole.length;
  }
  flush();
  return out + unnamed(binary.slice(at), name, where);
}

/** Of a header's value, without what it says of itself. */
const mimeOf = (type: string): string => type.replace(/;.*$/s, '').trim().toLowerCase();

function word(s: string): string {
  if (/^[ -~]*$/.test(s)) return s;
  const body = toBase64url(utf8(s)).replaceAll('-', '+').replaceAll('_', '/');
  return `=?utf-8?B?${body.padEnd(Math.ceil(body.length / 4) * 4, '=')}?=`;
}

/** A body's parts between its boundaries (RFC 2046 section 5.1.1); what stands before and behind them is for nobody. */
function between(body: string, boundary: string): { readonly inner: string[]; readonly around: boolean } {
  const inner: string[] = [];
  let around = '';
  let part: string[] | undefined;
  let over = false;
  for (const line of body.split(/(?<=\n)/)) {
    const bare = line.trimEnd();
    const last = bare === `--${boundary}--`;
    if (!over && (last || bare === `--${boundary}`)) {
      if (part) inner.push(part.join('').replace(/\r?\n$/, ''));
      part = last ? undefined : [];
      over = last;
    } else if (part) part.push(line);
    else around += line;
  }
  if (part) inner.push(part.join(''));
  return { inner: inner.filter((p) => p.trim() !== ''), around: around.trim() !== '' };
}

export default {
  kind: 'document',
  id: 'eml',
  label: 'E-mail',
  extensions: ['eml'],
  mime: 'message/rfc822',
  bytes: true,
  async open(bytes, { name, nested }) {
    const parts: Part[] = [];
    const dropped = new Set<string>();
    /** Builds the writer of one MIME entity. */
    const visit = async ({ heads, body }: Entity, depth: number): Promise<Writer> => {
      if (depth > MOST_DEEP)
        raise({
          code: 'text/document',
          name,
          where: '',
          why: `its parts are nested more than ${MOST_DEEP} deep`,
        });
      const lines: ((next: Next) => string)[] = [];
      for (const h of heads) {
        const key = h.name.toLowerCase();
        if (READ.test(h.name)) {
          parts.push({ text: words(h.value, name, `the header ${h.name}`), lead: h.name });
          lines.push((next) => `${h.name}: ${word(next().text)}`);
        } else if (KEPT[key]?.test(h.value)) lines.push(() => `${h.name}: ${h.value}`);
        else if (!/^content-(?:type|transfer-encoding|disposition)$/.test(key))
          // Names of headers that are nobody's own: those a person made up may say something.
          dropped.add(
            /^(?:received|message-id|return-path|dkim-signature|references|in-reply-to|user-agent)$/.test(key)
              ? `header ${h.name}`
              : 'other headers',
          );
      }
      const type = find(heads, 'content-type') || 'text/plain';
      const mime = mimeOf(type);
      const [, quoted, boundary = quoted] = /boundary\s*=\s*(?:"([^"]+)"|([^";\s]+))/i.exec(type) ?? [];
      if (mime.startsWith('multipart/') && boundary) {
        const { inner, around } = between(body, boundary);
        if (around) dropped.add('text around the parts');
        const writers: Writer[] = [];
        for (const p of inner) {
          const e = entity(p, name, true);
          const own = mimeOf(find(e.heads, 'content-type') || 'text/plain');
          const attached = /^attachment/i.test(find(e.heads, 'content-disposition'));
          if (attached || !(TEXT.test(own) || own.startsWith('multipart/'))) dropped.add('attachments');
          else writers.push(await visit(e, depth + 1));
        }
        const kind = /^multipart\/(?:mixed|alternative|related|report)$/.test(mime)
          ? mime
          : 'multipart/mixed';
        // Each level has its own.
        const mark = `guise-${depth}`;
        return async (next) => {
          const out = lines.map((l) => l(next));
          out.push(`Content-Type: ${kind}; boundary="${mark}"`, '');
          for (const w of writers) out.push(`--${mark}`, await w(next));
          return [...out, `--${mark}--`, ''].join('\r\n');
        };
      }
      if (!TEXT.test(mime)) {
        dropped.add('attachments');
        return async (next) =>
          [...lines.map((l) => l(next)), 'Content-Type: text/plain', '', ''].join('\r\n');
      }
      const how = find(heads, 'content-transfer-encoding').toLowerCase();
      const raw =
        how === 'base64' ? base64(body) : bytesOf(how === 'quoted-printable' ? quotedBytes(body) : body);
      const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
      const said = (
        charset ? decoded(raw, charset, name, 'a text part') : unnamed(binaryString(raw), name, 'a text part')
      ).replace(/^\ufeff/, '');
      const inner = NESTED.test(mime) ? await nested?.(mime, encodeUtf8(said)) : undefined;
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
        const heading = [`Content-Type: ${mime}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit', ''];
        return [...out, ...heading, written].join('\r\n');
      };
    };
    const write = await visit(entity(binaryString(bytes), name, false), 0);
    return {
      parts,
      dropped: [...dropped],
      async write(_, made) {
        let at = 0;
        return encodeUtf8(await write(() => itemAt(made, at++)));
      },
    };
  },
} satisfies DocumentFormat;
