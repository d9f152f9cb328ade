import { test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { made } from '../media.ts';
import { host } from './host.ts';
test('look', async ({ browser }, info) => {
  const site = await host('/clinic/forms');
  const csv = info.outputPath('Patients of Dr Lovelace.csv');
  writeFileSync(csv, 'name,phone\nAda Lovelace,212-555-0142\n');
  const bad = info.outputPath('scan.docx'); writeFileSync(bad, 'PK\x03\x04 no');
  site.page('a.html', `<meta name=viewport content="width=device-width"><style>body{font:16px system-ui;max-width:44rem;margin:1rem auto;padding:0 1rem}</style><script type="module" src="guise/widget.js"></script><form method="post" action="upload" enctype="multipart/form-data"><guise-upload name="photo" multiple review></guise-upload></form>`);
  site.page('ar.html', `<meta name=viewport content="width=device-width"><meta name=color-scheme content="dark"><style>body{font:16px system-ui;margin:1rem;}</style><script type="module" src="guise/widget.js"></script><form method="post" action="upload" enctype="multipart/form-data"><guise-upload name="photo" multiple review lang="ar"></guise-upload></form>`);
  for (const [n, o, p] of [['desk', { viewport: { width: 780, height: 900 } }, 'a'], ['phone', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }, 'ar']] as const) {
    const c = await browser.newContext(o as object);
    const page = await c.newPage();
    await page.goto(`${site.url}${p}.html`);
    await page.locator('guise-upload input[type=file]').first().setInputFiles([made('six.jpg'), csv, ...(p === 'ar' ? [bad] : [])]);
    await page.waitForFunction((n) => document.querySelector('guise-upload')!.shadowRoot!.querySelectorAll('[part=confirm]').length === n, 2, { timeout: 60000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/look/w-${n}-2.png`, fullPage: true });
    await c.close();
  }
});
