/** SubRip and WebVTT: the lines people hear are parts; numbers, times and settings stay. */
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
    const spoken: { readonly block: number; readonly head: string }[] = [];
    const parts: { text: string }[] = [];
    blocks.forEach((b, block) => {
      if (block % 2) return;
      const lines = b.split(/(?<=\n)/);
      const time = lines.findIndex((l) => TIME.test(l));
      if (time < 0) {
        // A header, a style, or a note: notes are read by people.
        if (/^NOTE\b/.test(b)) {
          spoken.push({ block, head: 'NOTE' });
          parts.push({ text: b.slice(4) });
        }
        return;
      }
      const head = lines.slice(0, time + 1).join('');
      spoken.push({ block, head });
      parts.push({ text: b.slice(head.length) });
    });
    if (!spoken.some((s) => s.head !== 'NOTE'))
      raise({
        code: 'text/document',
        name,
        where: '',
        why: 'no line of it gives a time such as 00:00:01,000 --> 00:00:02,000',
      });
    return {
      parts,
      dropped: [],
      write(masked) {
        const out = [...blocks];
        spoken.forEach(({ block, head }, i) => {
          out[block] = head + masked[i];
        });
        return encodeUtf8(out.join(''));
      },
    };
  },
} satisfies DocumentFormat;
