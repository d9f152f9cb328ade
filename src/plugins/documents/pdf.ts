/**
 * PDF (ISO 32000-2): every page is a part. The result is made of pictures of the pages with boxes over what is masked, and the
 * masked text, unseen, for searching and copying: no text, font, layer, note or attachment of the source is in it.
 */
import { raise } from '../../core/fault.ts';
import type { DocumentFormat } from '../../core/text/document.ts';
import { type Box, type PageChange, stretchesOf, type Writing } from '../../core/text/pages.ts';

/** Boxes reach so far beyond what they hide, in heights of it: slanted and swashed letters lean out of their own. */
const MARGIN = 0.12;

const wider = ({ x, y, width, height }: Box): Box => ({
  x: x - MARGIN * height,
  y: y - (MARGIN / 2) * height,
  width: width + 2 * MARGIN * height,
  height: (1 + MARGIN) * height,
});

export default {
  kind: 'document',
  id: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  mime: 'application/pdf',
  bytes: true,
  async open(bytes, { name, pages: read }) {
    if (!read) return raise({ code: 'engine/missing', engine: 'the PDF reader', why: 'it needs a browser' });
    const { pages, dropped, paint, close } = await read(bytes, name);
    return {
      parts: pages.map(({ text }) => ({ text })),
      dropped,
      close,
      write: (_, made) =>
        paint(
          pages.map((page, i): PageChange => {
            const hidden: Writing[] = [];
            const kept: Writing[] = [];
            let at = 0;
            for (const { start, end, from } of made[i].items) {
              const text = made[i].text.slice(start, end);
              if (text === page.text.slice(from.start, from.end)) continue;
              kept.push(...stretchesOf(page, at, from.start));
              stretchesOf(page, from.start, from.end).forEach(({ box }, k) => {
                hidden.push({ box: wider(box), text: k === 0 ? text : '' });
              });
              at = from.end;
            }
            kept.push(...stretchesOf(page, at, page.text.length));
            return { hidden, kept };
          }),
        ),
    };
  },
} satisfies DocumentFormat;
