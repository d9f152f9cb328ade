/** Lighthouse's scores of the built app, on our own server, as a phone and as a desktop. */
import { chromium, expect } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { ensureChromium } from '../../src/shells/cli/chromium.ts';
import { test } from '../e2e/app.ts';

/** Lighthouse looks at one page at a time, on a browser of its own. */
const PORT = 9333;
const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

for (const form of ['phone', 'desktop'] as const)
  for (const view of ['#/video', '#/text'])
    test(`${view} on a ${form}`, async ({ app }) => {
      const browser = await chromium.launch({
        executablePath: ensureChromium(),
        args: ['--no-sandbox', `--remote-debugging-port=${PORT}`],
      });
      try {
        const result = await lighthouse(
          `${app.url}${view}`,
          { port: PORT, onlyCategories: CATEGORIES, output: 'json', logLevel: 'error' },
          form === 'desktop' ? desktopConfig : undefined,
        );
        const { categories = {}, audits = {} } = result?.lhr ?? {};
        const scores = Object.fromEntries(
          Object.values(categories).map((c) => [c.id, Math.round((c.score ?? 0) * 100)]),
        );
        console.log(`Lighthouse, ${view}, ${form}: ${JSON.stringify(scores)}`);
        for (const { id, auditRefs } of Object.values(categories))
          for (const { id: audit, weight } of auditRefs) {
            const { score, title, displayValue } = audits[audit] ?? {};
            if (weight > 0 && score != null && score < 1)
              console.log(`  ${id}: ${title} ${score} ${displayValue ?? ''}`);
          }
        expect(Object.keys(scores).sort()).toEqual([...CATEGORIES].sort());
        // Speed is the machine's too: it is told, not asked.
        for (const id of ['accessibility', 'best-practices'])
          expect(scores[id], id).toBeGreaterThanOrEqual(LEAST);
      } finally {
        await browser.close();
      }
    });
