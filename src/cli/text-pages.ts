/** Pages of PDFs for the pipeline in Node: read and painted in the headless app, which has a canvas. */
import { raise } from '../core/fault.ts';
import type { PageReader, PageText } from '../core/text/pages.ts';
import type { App } from './browser.ts';

export const pagesBy =
  (headless: () => ReturnType<App['page']>): PageReader =>
  async (bytes, name) => {
    const page = await headless();
    // The debugging protocol carries text only.
    const answer = await page.evaluate(([b, n]) => window.guise.openPages(b, n), [
      Buffer.from(bytes).toString('base64'),
      name,
    ] as const);
    if (!answer.ok) return raise(answer.fault);
    const pages = answer.pages.map((p): PageText => ({ ...p, boxes: Float32Array.from(p.boxes) }));
    return {
      pages,
      dropped: answer.dropped,
      // The browser ends with the run, and what it holds with it.
      close() {},
      async paint(changes) {
        const made = await page.evaluate((c) => window.guise.paintPages(c), JSON.stringify(changes));
        if (!made.ok) return raise(made.fault);
        return Buffer.from(made.base64, 'base64');
      },
    };
  };
