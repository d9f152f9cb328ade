/**
 * Every way into an upload page, times a picture, a film, a text and a hostile file: what reaches the server is sealed, or nothing.
 * Needs `npm run build:extension`. The suite runs a part of these pairs (`test/extension`); here each is run.
 */
import type { Page } from '@playwright/test';
import { drop } from '../extension/drop.ts';
import { expect, LETTER, says, test } from '../extension/extension.ts';
import type { Site } from '../extension/site.ts';
import { drawMedia } from '../made/setup.ts';
import { made } from '../media.ts';

/** Brings a file in, and sends what the page got where it does not do so by itself. */
interface Way {
  readonly page: string;
  enter(page: Page, file: string): Promise<unknown>;
  readonly send?: (page: Page) => Promise<unknown>;
}
const button = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const first = (page: Page, file: string) => page.locator('input[type=file]').first().setInputFiles(file);
const dropped = (zone: string) => async (page: Page, file: string) => {
  await page.locator(zone).waitFor();
  await drop(page, zone, [file]);
};
async function chosen(page: Page, file: string, open: () => Promise<unknown>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await open();
  await (await chooser).setFiles(file);
}
const WAYS: Record<string, Way> = {
  'an input': { page: 'plain', enter: first, send: button },
  'a drop on an input': { page: 'plain', enter: dropped('#plain'), send: button },
  'a controlled input': { page: 'react', enter: first, send: button },
  'a page that moved on by itself': {
    page: 'react',
    async enter(page, file) {
      await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
      await first(page, file);
    },
    send: button,
  },
  Uppy: { page: 'uppy', enter: first },
  'a drop on Uppy': { page: 'uppy', enter: dropped('.uppy-Dashboard-inner') },
  FilePond: { page: 'filepond', enter: first },
  'a drop on FilePond': { page: 'filepond', enter: dropped('.filepond--root') },
  Dropzone: { page: 'dropzone', enter: first },
  'a drop on Dropzone': { page: 'dropzone', enter: dropped('#at') },
  'a drop on a zone': { page: 'ways', enter: dropped('#drop') },
  'a closed shadow tree': {
    page: 'ways',
    enter: (page, file) =>
      chosen(page, file, () =>
        page.evaluate(() => (window as unknown as { closedInput: HTMLInputElement }).closedInput.click()),
      ),
  },
  'a detached input': {
    page: 'ways',
    enter: (page, file) => chosen(page, file, () => page.click('#detached')),
  },
  showOpenFilePicker: {
    page: 'ways',
    enter: (page, file) => chosen(page, file, () => page.click('#picker')),
  },
  'a frame': {
    page: 'ways',
    enter: (page, file) => page.frameLocator('iframe').locator('#plain').setInputFiles(file),
    // The card lies over the button of so small a frame.
    send: (page) =>
      page
        .frameLocator('iframe')
        .locator('form')
        .evaluate((form: HTMLFormElement) => form.requestSubmit()),
  },
};
const FILES: Record<
  string,
  { readonly name: string; readonly content: () => string | { readonly path: string } }
> = {
  picture: { name: 'six.jpg', content: () => ({ path: made('six.jpg') }) },
  film: { name: 'short.mp4', content: () => ({ path: made('walk.mp4') }) },
  text: { name: 'people.csv', content: () => LETTER },
  hostile: { name: 'hostile.docx', content: () => 'PK\u0003\u0004 Ada Lovelace, 212-555-0142' },
};

/** What must be true of all that came: a page may send at each of two events. */
function sealed(site: Site, kind: string): void {
  expect(new Set(site.parts.map((p) => p.bytes.toString('latin1'))).size).toBe(1);
  const { name, bytes } = site.parts[0]!;
  expect(name).not.toMatch(/six|short|people/);
  if (kind === 'text') expect(bytes.toString()).toMatch(/^name,phone\n<PERSON/);
  else expect(bytes.length).toBeGreaterThan(1000);
}

let clean = () => {};
test.beforeAll(async () => {
  const { launchOptions, baseURL } = test.info().project.use;
  clean = await drawMedia({ launchOptions, baseURL });
});
test.afterAll(() => clean());

for (const [way, { page: at, enter, send }] of Object.entries(WAYS))
  for (const [kind, { name, content }] of Object.entries(FILES))
    test(`${way}: ${kind}`, async ({ page, site, original }) => {
      const file = original(name, content());
      await page.goto(`${site.url}/${at}.html`);
      await enter(page, file.path);
      if (kind === 'hostile') {
        await says(page, /Not handed out/);
        expect(site.bodies).toHaveLength(0);
        return;
      }
      await says(page, /masked/i);
      await send?.(page);
      await expect.poll(() => site.parts.length, { timeout: 200_000 }).toBeGreaterThan(0);
      sealed(site, kind);
    });
