/** SubRip and WebVTT: the lines people hear, names of cues, notes and titles are parts; numbers, times and settings stay. */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';

const TIME = /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s+(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

export default {
  kind: 'document',
  id: 'subtitles',
  label: 'Subtitles (SRT, VTT)',
  extensions: ['srt', 'vtt'],
  mime: 'text/vtt',
  open(bytes, { name }) {
    // Blocks are parted by blank lines (WebVTT 4.1, SubRip); the captured blanks are put back.
    const blocks = decodeUtf8(bytes, name).split(/(\r?\n(?:[ \t]*\r?\n)+)/);
    const parts: { text: string }[] = [];
    /** Each block as what stays and, by number, the parts in it. */
    const built: (readonly (string | number)[])[] = [];
    const part = (text: string): number => parts.push({ text }) - 1;
    let cues = 0;
    blocks.forEach((b, i) => {
      const lines = b.split(/(?<=\n)/);
      const time = i % 2 ? -1 : lines.findIndex((l) => TIME.test(l));
      if (time >= 0) {
        cues++;
        const name = lines.slice(0, time).join('');
        const when = lines[time];
        const said = lines.slice(time + 1).join('');
        // Numbers count cues; other names of them are read by people.
        built.push([/^\s*\d*\s*$/.test(name) ? name : part(name), when, part(said)]);
        return;
      }
      // A header, a style, or a note: the words after these are read by people.
      const head = i % 2 ? '' : (/^\ufeff?(?:WEBVTT|NOTE)\b/.exec(b)?.[0] ?? '');
      built.push(head && b.length > head.length ? [head, part(b.slice(head.length))] : [b]);
    });
    if (cues === 0)
      raise({
        code: 'text/document',
        name,
        where: '',
        why: 'no line of it gives a time such as 00:00:01,000 --> 00:00:02,000',
      });
    return {
      parts,
      dropped: [],
      write: (masked) =>
        encodeUtf8(built.flatMap((b) => b.map((s) => (typeof s === 'number' ? masked[s] : s))).join('')),
    };
  },
} satisfies DocumentFormat;
