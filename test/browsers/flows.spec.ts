/** The page in browsers other than Chromium: a film, a picture and a text are masked as a person would. */
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { host, LIBRARY } from '../e2e/host.ts';
import { wav } from '../made/speech.ts';
import { made } from '../media.ts';
import { type Driver, press, says, until } from './driver.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** AVI is read by ffmpeg.wasm; the others by the browser's own decoders. The film has sound that WebKit can neither decode nor encode. */
const FILES: readonly (readonly [start: () => Promise<Driver>, files: readonly string[]])[] = [
  [firefox, ['six.jpg', 'walk.mp4', 'walk.avi']],
  [webkit, ['one.jpg', 'sound.mp4']],
];

/** For what takes no time: the machine may be busy. */
const SLOW = { timeout: 60_000 };
const HIDE = /^Hide \d+ and check$/;
const CHECKED = /\d (faces?|face tracks?) hidden.*; (every frame )?checked/;
const READY = new RegExp(`${CHECKED.source}|Hide \\d+ and check`);

for (const [start, files] of FILES)
  test.describe(start.name, () => {
    test.describe.configure({ mode: 'serial' });
    let driver: Driver;
    test.beforeAll(async () => {
      driver = await start();
    });
    test.afterAll(() => driver?.close());

    test('a text is masked: rules and names', async ({ app }) => {
      await driver.open(`${app.url}#text`);
      await expect.poll(() => driver.run(`Boolean(document.querySelector('textarea'))`), SLOW).toBe(true);
      await driver.run(`(() => {
        const area = document.querySelector('textarea');
        area.value = 'Please call Ada Lovelace at 212-555-0142.';
        area.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      })()`);
      await until(driver, /Please call <PERSON(_1)?> at <PHONE_NUMBER(_1)?>/);
    });

    test('the upload widget in a form of another site', async () => {
      const site = await host();
      try {
        site.folder(path.join(LIBRARY, '..', 'examples', 'script'));
        await driver.open(`${site.url}index.html`);
        await expect
          .poll(() => driver.run(`Boolean(document.querySelector('guise-upload')?.shadowRoot)`), SLOW)
          .toBe(true);
        await driver.run(`(() => {
          const rows = 'name,phone\\nAda Lovelace,212-555-0142\\n';
          document.querySelector('guise-upload').add([new File([rows], 'Ada Lovelace.csv')]);
          return document.querySelector('form').checkValidity();
        })()`);
        const valid = () => driver.run(`document.querySelector('form').checkValidity()`);
        await expect.poll(valid, { timeout: 120_000 }).toBe(true);
        await driver.run(`(document.querySelector('form').requestSubmit(), true)`);
        await expect.poll(() => site.uploads.length, SLOW).toBe(1);
        const [sent] = site.uploads[0] ?? [];
        expect([sent?.filename, sent?.bytes.toString()]).toEqual([
          'document.csv',
          'name,phone\n<PERSON>,<PHONE_NUMBER>\n',
        ]);
      } finally {
        await site.close();
      }
    });

    test('a file of sound in the widget speaks with another voice', async () => {
      const site = await host();
      try {
        const markup = `<script type="module" src="guise/widget.js"></script>
          <form method="post" action="upload" enctype="multipart/form-data">
            <guise-upload name="talk" policy='{"otherwise":{"sound":{"by":"robot"}}}'></guise-upload></form>`;
        await driver.open(site.page('sound.html', markup));
        await expect
          .poll(() => driver.run(`Boolean(document.querySelector('guise-upload')?.shadowRoot)`), SLOW)
          .toBe(true);
        const talk = Buffer.from(wav(16_000, 2));
        await driver.run(`(() => {
          const bytes = Uint8Array.from(atob('${talk.toString('base64')}'), (c) => c.charCodeAt(0));
          const upload = document.querySelector('guise-upload');
          upload.add([new File([bytes], 'Ada Lovelace.wav', { type: 'audio/wav' })]);
          return true;
        })()`);
        const status = () =>
          driver.run<string>(
            `[...document.querySelector('guise-upload').shadowRoot.querySelectorAll('[part=status], [role=alert]')].map((s) => s.textContent).join(' ')`,
          );
        await expect.poll(status, { timeout: 120_000 }).toContain('Ready to send');
        await driver.run(`(document.querySelector('form').requestSubmit(), true)`);
        await expect.poll(() => site.uploads.length, SLOW).toBe(1);
        const [sent] = site.uploads[0] ?? [];
        expect([sent?.filename, sent?.type, sent?.bytes.length]).toEqual([
          'sound.wav',
          'audio/wav',
          talk.length,
        ]);
        site.neverSaw(talk);
        // Not the same samples under another head either.
        expect(sent?.bytes.includes(talk.subarray(8000, 8400))).toBe(false);
      } finally {
        await site.close();
      }
    });

    for (const file of files)
      test(`${file} is masked and checked`, async ({ app }) => {
        await driver.open('about:blank');
        await driver.open(app.url);
        await expect
          .poll(() => driver.run(`Boolean(document.querySelector('input[type=file]'))`), SLOW)
          .toBe(true);
        await driver.choose(made(file));
        await until(driver, READY, 240);
        if (!CHECKED.test(await says(driver))) await press(driver, HIDE);
        await until(driver, CHECKED, 240);
        expect(await says(driver)).toContain('Save the masked file');
      });
  });
