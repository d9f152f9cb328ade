/** The review step in the card: nothing is handed out before the person has seen it, and what is kept by choice is said. */
import { wav } from '../made/speech.ts';
import { made } from '../media.ts';
import {
  addresses,
  drawing,
  drawn,
  expect,
  home,
  LETTER,
  press,
  rule,
  said,
  says,
  test,
} from './extension.ts';

const WAIT = { timeout: 60_000 };

test.beforeEach(async ({ guarded, page, site }) => {
  await rule(guarded, site, 'look');
  await page.goto(`${site.url}/plain.html`);
});

test('a finding that is kept by choice goes as confirmed, and is said, without the tick', async ({
  page,
  site,
  original,
  guarded,
}) => {
  await rule(guarded, site, 'ask');
  await page.setInputFiles('#plain', original('kept.csv').path);
  await press(page, 'Mask and look first');
  await says(page, 'Look at it before the site gets it');
  await says(page, 'Give it like this');
  await expect(page.locator('#log')).toHaveText('');
  await press(page, 'Leave visible');
  await press(page, 'Give it like this');
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', WAIT);
  await says(page, /Masked, with this to know.*you/s);
  expect(await said(page)).not.toContain('Masked and checked');
  const got = page.locator('#plain').evaluate((i: HTMLInputElement) => i.files?.[0]?.text());
  expect(await got).toMatch(/^name,phone\nAda Lovelace,<PHONE/);
});

test('a file that cannot be masked is left out, and the others go once they are confirmed', async ({
  page,
  original,
}) => {
  const files = [original('bad.png', 'no picture of Ada'), original('good.csv', LETTER)];
  await page.setInputFiles(
    '#plain',
    files.map((f) => f.path),
  );
  await says(page, 'Give it like this');
  // In the words of its own fault, which is none of Guise's.
  expect(await said(page)).toMatch(/bad\.png.*Not handed out.*Opening bad\.png/s);
  expect(await said(page)).not.toContain('unforeseen');
  await press(page, 'Give it like this');
  await says(page, 'Confirmed');
  await expect(page.locator('#log')).toHaveText('');
  await press(page, 'Leave this file out');
  await expect(page.locator('#log')).toHaveText('input:document.csv;change:document.csv;', WAIT);
});

test('pictures are drawn under any policy of the page, and lie under no address of it', async ({
  page,
  site,
  original,
}) => {
  await page.goto(`${site.url}/plain.html?strict`);
  await page.setInputFiles('#plain', original('six.jpg', { path: made('six.jpg') }).path);
  await says(page, 'Give it like this');
  expect((await drawn(page)).filter((of) => of === 'CANVAS')).toHaveLength(1);
  // Whoever was found has a picture of its own.
  expect((await drawn(page)).filter((of) => of === 'IMG').length).toBeGreaterThan(1);
  for (const address of await addresses(page)) expect(address).toMatch(/^data:image\//);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name))).toEqual([]);
  await press(page, 'Give nothing');
  await expect(page.locator('#log')).toHaveText('cancel:;');
});

test('a film is drawn from pictures, and those of one version never stand under the name of the other', async ({
  page,
  original,
}) => {
  await page.setInputFiles('#plain', original('walk.mp4', { path: made('walk.mp4') }).path);
  await says(page, 'Give it like this');
  await expect.poll(() => drawing(page), WAIT).toMatchObject({ name: 'What the site gets' });
  const masked = await drawing(page);
  for (const address of await addresses(page)) expect(address).toMatch(/^data:image\//);
  await press(page, 'Original');
  const seen: string[] = [];
  await expect
    .poll(async () => {
      const now = await drawing(page);
      if (now) seen.push(`${now.name}: ${now.look === masked?.look ? 'what was masked' : 'another'}`);
      return seen.at(-1);
    }, WAIT)
    .toBe('Original: another');
  expect(seen).not.toContain('Original: what was masked');
  await press(page, 'Give it like this');
  await expect(page.locator('#log')).toHaveText('input:video.mp4;change:video.mp4;', WAIT);
});

test('a sound gets the voice of the options, and is heard from the card without an address in the page', async ({
  guarded,
  page,
  site,
  original,
}) => {
  const file = () => original('talk.wav', Buffer.from(wav(16_000, 2)));
  // Of a preset that keeps sound no voice is known: the person is told what to do.
  await page.setInputFiles('#plain', file().path);
  await says(page, /nothing but sound.*Choose a voice/s);
  await press(page, 'Give nothing');
  await expect(page.locator('#log')).toHaveText('cancel:;');
  const options = await page.context().newPage();
  await options.goto(`${await home(guarded)}/options.html`);
  await options.getByLabel('Sound').selectOption('robot');
  await expect(options.getByText('A disguise and not anonymity')).toBeVisible();
  await options.close();

  await page.goto(`${site.url}/plain.html?strict`);
  await page.setInputFiles('#plain', file().path);
  await says(page, 'Voices disguised');
  await press(page, 'Play');
  await says(page, 'Pause');
  await says(page, 'Play');
  expect(await addresses(page)).toEqual([]);
  await press(page, 'Original');
  await press(page, 'Play');
  await says(page, 'Pause');
  await press(page, 'Pause');
  await press(page, 'Give it like this');
  await expect(page.locator('#log')).toHaveText('input:sound.wav;change:sound.wav;', WAIT);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => site.parts.length, WAIT).toBe(1);
});
