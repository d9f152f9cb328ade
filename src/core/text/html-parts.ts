/** The readable texts of HTML with their places; scripts, styles and comments are emptied, since nobody masks code. */
import type { Part } from './document.ts';

const VOID = /^(?:script|style|template|noscript)$/i;
const SPOKEN =
  /\s(alt|title|placeholder|value|content|aria-label|href|label|summary|data-[\w-]+)(\s*=\s*)("[^"]*"|'[^']*')/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decoded = (s: string): string =>
  s.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, hex, dec, named) => {
    if (named) return NAMED[String(named).toLowerCase()] ?? whole;
    const p = hex ? Number.parseInt(hex, 16) : Number(dec);
    return p > 0 && p <= 0x10ffff ? String.fromCodePoint(p) : whole;
  });
const encoded = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface HtmlParts {
  readonly parts: Part[];
  readonly dropped: readonly string[];
  write(masked: readonly string[]): string;
}

/** @param tags where each tag, comment and declaration stands, from a parser that follows the HTML standard */
export function htmlParts(
  html: string,
  tags: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: 'open' | 'close' | 'other';
    readonly name: string;
  }[],
): HtmlParts {
  const places: {
    readonly start: number;
    readonly end: number;
    readonly raw: string;
    readonly quoted: boolean;
  }[] = [];
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const dropped = new Set<string>();
  let at = 0;
  let hidden = '';
  for (const t of [...tags, { start: html.length, end: html.length, kind: 'other' as const, name: '' }]) {
    if (t.start > at) {
      const raw = html.slice(at, t.start);
      if (hidden) {
        if (raw.trim()) dropped.add(`${hidden} content`);
        cuts.push({ start: at, end: t.start });
      } else if (raw.trim()) places.push({ start: at, end: t.start, raw, quoted: false });
    }
    if (t.kind === 'other' && html.startsWith('<!--', t.start)) {
      cuts.push({ start: t.start, end: t.end });
      dropped.add('comments');
    }
    if (t.kind === 'open') {
      const tag = html.slice(t.start, t.end);
      for (const m of tag.matchAll(SPOKEN)) {
        const start = t.start + m.index + m[0].length - m[3].length + 1;
        if (m[3].length > 2)
          places.push({ start, end: start + m[3].length - 2, raw: m[3].slice(1, -1), quoted: true });
      }
      if (VOID.test(t.name)) hidden = t.name;
    } else if (t.kind === 'close' && t.name === hidden) hidden = '';
    at = Math.max(at, t.end);
  }
  places.sort((a, b) => a.start - b.start);
  return {
    parts: places.map((p) => ({ text: decoded(p.raw) })),
    dropped: [...dropped],
    write(masked) {
      const edits = [
        ...places.map((p, i) => ({
          start: p.start,
          end: p.end,
          text:
            masked[i] === decoded(p.raw)
              ? p.raw
              : encoded(masked[i]).replaceAll(p.quoted ? '"' : '\0', '&quot;'),
        })),
        ...cuts.map((c) => ({ ...c, text: '' })),
      ].sort((a, b) => a.start - b.start);
      let out = '';
      let from = 0;
      for (const e of edits) {
        if (e.start < from) continue;
        out += html.slice(from, e.start) + e.text;
        from = e.end;
      }
      return out + html.slice(from);
    },
  };
}
