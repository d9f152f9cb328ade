/** Pages of PDFs for the pipeline in Node: read and painted in the headless app, which has a canvas. */
import { raise } from '../../core/model/fault.ts';
import type { PageReader, PageText } from '../../core/text/pages.ts';
import type { App } from './browser.ts';

export const pagesBy =
  (headless: () => ReturnType<App['page']>): PageReader =>
  async (bytes, name, written) => {
    const page = await headless();
    // The debugging protocol carries text only.
    const answer = await page.evaluate(([b, n, w]) => window.guise.openPages(b, n, w), [
      Buffer.from(bytes).toString('base64'),
      name,
      written,
    ] as const);
    if (!answer.ok) return raise(answer.fault);
    const pages = answer.pages.map((p): PageText => {
      const floats = Uint8Array.from(Buffer.from(p.boxes, 'base64'));
      return { ...p, boxes: new Float32Array(floats.buffer) };
    });
    return {
      pages,
      dropped: answer.dropped,
      close: () => void page.evaluate((id) => window.guise.closePages(id), answer.id).catch(() => {}),
      async paint(changes) {
        const made = await page.evaluate(([id, c]) => window.guise.paintPages(id, c), [
          answer.id,
          JSON.stringify(changes),
        ] as const);
        if (!made.ok) return raise(made.fault);
        return Buffer.from(made.base64, 'base64');
      },
    };
  };
