/** What is said, in the page: a transcript beside a file, words hidden and kept by hand, and what of it is in the samples of the result. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Report } from '../../src/core/model/report.ts';
import { wav } from '../made/speech.ts';
import { made } from '../media.ts';
import { schemaErrors } from '../schema.ts';
import { test } from './app.ts';

const RATE = 22_050;
/** A busy machine takes its time over a result. */
const DONE = { timeout: 60_000 };
const [KEPT, HIDDEN] = ['office@example.org', 'anna@example.org'];
const vtt = (shift = 0) => {
  const at = (s: number) => `00:0${(s + shift).toFixed(3)}`;
  return `WEBVTT

${at(0.5)} --> ${at(1.5)}
<${at(0.5)}>so <${at(0.8)}>good <${at(1.2)}>morning

${at(2)} --> ${at(3)}
<${at(2)}>to <${at(2.4)}>${HIDDEN}

${at(3.3)} --> ${at(4.3)}
<${at(3.3)}>or <${at(3.6)}>${KEPT}
`;
};
const file = (name: string, mimeType: string, content: string | Uint8Array) => ({
  name,
  mimeType,
  buffer: Buffer.from(content as string),
});
const drop = (page: Page): Locator => page.getByLabel('Choose files').first();

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
async function silenced(page: Page): Promise<void> {
  await page.getByText('How it is hidden').click();
  await page.getByLabel('What is said').getByLabel('Hide with').selectOption('silence');
}
const word = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Word by word' }).getByRole('button', { name, exact: true });
const samples = (bytes: Buffer): Int16Array => new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);

async function waveBox(page: Page) {
  const wave = page.getByRole('slider', { name: 'Sound, and what is hidden in it' });
  await wave.locator('canvas').first().waitFor({ state: 'attached' });
  await wave.scrollIntoViewIfNeeded();
  return (await wave.boundingBox())!;
}
/** From one second of the drawn sound to another. */
async function pull(page: Page, seconds: number, from: number, to: number): Promise<void> {
  const { x, y, width, height } = await waveBox(page);
  const at = (s: number) => x + 1 + ((width - 2) * s) / seconds;
  await page.mouse.move(at(from), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), y + height / 2, { steps: 4 });
  await page.mouse.move(at(to), y + height / 2, { steps: 4 });
  await page.mouse.up();
}

/** Loudest sample in some seconds, and how many differ by more than rounding, of two channels. */
function compared(was: Int16Array, is: Int16Array, from: number, to: number) {
  let [loudest, other] = [0, 0];
  for (let i = 2 * Math.ceil(from * RATE); i < 2 * Math.floor(to * RATE); i++) {
    loudest = Math.max(loudest, Math.abs(is[i]!));
    if (Math.abs(was[i]! - is[i]!) > 1) other++;
  }
  return { loudest, other };
}

test('words of a file of sound are hidden and kept, in the samples and in the transcript', async ({
  page,
  app,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(app.url);
  const talk = wav(RATE, 5);
  await drop(page).setInputFiles([file('talk.wav', 'audio/wav', talk), file('talk.vtt', 'text/vtt', vtt())]);
  await expect(word(page, HIDDEN)).toHaveAttribute('aria-pressed', 'true', { timeout: 60_000 });
  await expect(word(page, KEPT)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('2 stretches hidden')).toBeVisible();
  // One is kept by a click, another one hidden by the keyboard.
  await word(page, KEPT).click();
  await expect(word(page, KEPT)).toHaveAttribute('aria-pressed', 'false');
  await word(page, 'so').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(word(page, 'morning')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(word(page, 'morning')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(word(page, 'morning')).toHaveAttribute('aria-pressed', 'true');
  // A stretch of the sound alone, by a drag over it, and then with another end.
  await pull(page, 5, 4.4, 4.6);
  const ends = page.getByLabel('What is said').getByLabel('Ends');
  await page.getByText('Hidden stretches (3)').click();
  await expect.poll(async () => Number(await ends.last().inputValue())).toBeCloseTo(4.6, 1);
  await pull(page, 5, Number(await ends.last().inputValue()), 4.8);
  await expect.poll(async () => Number(await ends.last().inputValue())).toBeCloseTo(4.8, 1);
  await silenced(page);
  // One kind has a voice of its own.
  await page.getByRole('group', { name: 'Some kinds otherwise' }).getByLabel('Name').selectOption('tone');
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.said');
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);

  await page.getByRole('button', { name: 'Hide 3 and check' }).click(DONE);
  await expect(page.getByText('What the transcript names is hidden, voices kept')).toBeVisible(DONE);
  const sound = await saved(page, 'Save the masked file');
  const transcript = await saved(page, 'Save the masked transcript');
  const json = await saved(page, 'Report as JSON');
  expect([sound.name, transcript.name]).toEqual(['talk.masked.wav', 'talk.masked.vtt']);
  const text = transcript.bytes.toString();
  expect([text.includes(HIDDEN), text.includes('morning'), text.includes(KEPT)]).toEqual([
    false,
    false,
    true,
  ]);
  const report = JSON.parse(json.bytes.toString()) as Report;
  expect(json.bytes.toString()).not.toContain('example.org');
  const lines = report.lanes.sound?.said?.stretches ?? [];
  expect(lines.map((l) => [l.entity, l.verdict, l.with])).toEqual([
    ['PERSON', 'mask', 'tone'],
    ['EMAIL_ADDRESS', 'mask', undefined],
    ['EMAIL_ADDRESS', 'keep', undefined],
    ['BY_HAND', 'mask', undefined],
  ]);
  expect(lines.at(-1)).toMatchObject({
    from: expect.closeTo(4.4, 1),
    to: expect.closeTo(4.8, 1),
    by: 'user',
  });
  expect(schemaErrors('report-4', report)).toEqual([]);
  // What is heard begins where it is clicked, in the result as well.
  await page.getByRole('group', { name: 'What is heard' }).getByRole('button', { name: 'Masked' }).click();
  const wave = await waveBox(page);
  await page.mouse.click(wave.x + wave.width / 2, wave.y + 8);
  const heard = page.locator('.sound audio');
  await expect
    .poll(() => heard.evaluate((a: HTMLAudioElement) => [a.currentTime >= 2.4, a.src]))
    .toEqual([true, await page.getByLabel('The result').evaluate((a: HTMLAudioElement) => a.src)]);
  const [was, is] = [samples(Buffer.from(talk)), samples(sound.bytes)];
  expect(is).toHaveLength(was.length);
  for (const { from, to, with: by } of lines.filter((l) => l.verdict === 'mask'))
    expect(compared(was, is, from, to).loudest > 0).toBe(by === 'tone');
  expect(compared(was, is, 3.6, 4.3)).toMatchObject({ other: 0 });
  expect(compared(was, is, 0.1, 0.85)).toMatchObject({ other: 0 });

  // A choice that is taken back leaves the result behind, and the transcript with it.
  await word(page, HIDDEN).click();
  await expect(page.getByRole('button', { name: 'Save the masked transcript' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save the masked file' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mask again' })).toBeEnabled();
  expect(errors).toEqual([]);
});

test('a transcript that is dropped onto a film is of it, and one that cannot be read holds it back', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  await drop(page).setInputFiles(made('film.mp4'));
  const go = page.getByRole('button', { name: /^Hide .* and check$/ });
  await expect(go).toBeEnabled({ timeout: 120_000 });
  await page.getByLabel('Choose a transcript').setInputFiles(file('bad.vtt', 'text/vtt', 'no times at all'));
  await expect(page.getByLabel('What is said').getByRole('alert')).toBeVisible();
  await expect(go).toBeDisabled();
  await drop(page).setInputFiles(file('other name.vtt', 'text/vtt', vtt()));
  await expect(word(page, HIDDEN)).toHaveAttribute('aria-pressed', 'true', { timeout: 60_000 });
  await word(page, KEPT).click();
  // Several words at once, by the keyboard: they become one, and it has the focus.
  await word(page, 'so').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(word(page, 'so good')).toBeFocused();
  await expect(word(page, 'so good')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(word(page, 'good')).toHaveAttribute('aria-pressed', 'false');
  await silenced(page);
  await go.click();
  const film = await saved(page, 'Save the masked file');
  expect((await saved(page, 'Save the masked transcript')).name).toBe('film.masked.vtt');
  const levels = await page.evaluate(
    async ([files, times]) => {
      const heard = await Promise.all(
        files.map(async (f) => {
          const bytes = Uint8Array.from(atob(f), (c) => c.charCodeAt(0));
          return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.buffer);
        }),
      );
      return times.map(([from, to]) =>
        heard.map((sound) => {
          const part = sound.getChannelData(0).subarray(48_000 * from!, 48_000 * to!);
          return Math.sqrt(part.reduce((sum, v) => sum + v * v, 0) / part.length);
        }),
      );
    },
    [
      [readFileSync(made('film.mp4')), film.bytes].map((b) => b.toString('base64')),
      [
        [2.4, 3],
        [3.6, 4.3],
        [0.2, 1.8],
      ],
    ] as const,
  );
  const [inside, kept, beside] = levels;
  expect(inside![0]!).toBeGreaterThan(0.01);
  expect(inside![1]!).toBeLessThan(0.001);
  for (const [was, is] of [kept!, beside!]) expect(is! / was!).toBeCloseTo(1, 1);
});

test('without a transcript a stretch is hidden by hand, in a narrow page that runs from the right', async ({
  page,
  app,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${app.url}?lang=ar`);
  const talk = wav(RATE, 5);
  await page.setInputFiles('input[type=file]', file('talk.wav', 'audio/wav', talk));
  const wave = page.locator('.wave');
  await wave.locator('canvas').first().waitFor({ state: 'attached' });
  await wave.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await wave.boundingBox())!;
  await page.mouse.move(x + 0.2 * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 0.4 * width, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await page.locator('.sound summary').click();
  // Time runs to the right here as well.
  const [begins, ends] = await page
    .locator('.sound input[type=number]')
    .evaluateAll((all) => all.map((i) => (i as HTMLInputElement).valueAsNumber));
  expect([begins, ends]).toEqual([expect.closeTo(1, 1), expect.closeTo(2, 1)]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // Another file: what was marked in the first one would be there again.
  const other = wav(RATE, 6);
  await page.goto(`${app.url}?lang=en`);
  await page.setInputFiles('input[type=file]', file('talk.wav', 'audio/wav', other));
  await page.getByRole('button', { name: 'Hide a second from here' }).click();
  await page.getByText('Hidden stretches (1)').click();
  await page.getByLabel('What is said').getByLabel('Ends').fill('1.5');
  await page.keyboard.press('Tab');
  await silenced(page);
  await page.getByRole('button', { name: 'Hide 1 and check' }).click();
  await expect(page.getByText('Stretches marked by hand are hidden, voices kept')).toBeVisible(DONE);
  await expect(page.getByText('Only what was marked by hand is hidden')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the masked transcript' })).toHaveCount(0);
  const [was, is] = [samples(Buffer.from(other)), samples((await saved(page, 'Save the masked file')).bytes)];
  expect(compared(was, is, 0, 1.5)).toMatchObject({ loudest: 0 });
  expect(compared(was, is, 1.51, 6)).toMatchObject({ other: 0 });
});

test('what is drawn, heard and hidden has one clock, though pictures last longer than sound', async ({
  page,
  app,
}) => {
  // As of a film that goes on in silence for two seconds.
  await page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'duration')!;
    Object.defineProperty(HTMLMediaElement.prototype, 'duration', {
      get(this: HTMLMediaElement) {
        return get!.call(this) + 2;
      },
    });
  });
  await page.goto(app.url);
  await drop(page).setInputFiles(file('talk.wav', 'audio/wav', wav(RATE, 5)));
  await pull(page, 5, 2, 3);
  await page.getByText('Hidden stretches (1)').click();
  const said = page.getByLabel('What is said');
  await expect.poll(async () => Number(await said.getByLabel('Begins').inputValue())).toBeCloseTo(2, 1);
  const drawn = page.locator('.wave [part~="region"]');
  const [wave, region] = [await waveBox(page), (await drawn.boundingBox())!];
  expect((region.x - wave.x) / wave.width).toBeCloseTo(0.4, 1);
  expect(region.width / wave.width).toBeCloseTo(0.2, 1);
  await page.mouse.click(wave.x + 0.8 * wave.width, wave.y + 60);
  const audio = page.locator('.sound audio');
  await expect.poll(() => audio.evaluate((a: HTMLAudioElement) => a.currentTime)).toBeGreaterThanOrEqual(3.9);
  expect(await audio.evaluate((a: HTMLAudioElement) => a.currentTime)).toBeLessThan(5);
});

test('what was marked in the sound is there again after a visit, and a transcript that was given is missed', async ({
  page,
  app,
}) => {
  const talk = file('talk.wav', 'audio/wav', wav(RATE, 5));
  await page.goto(app.url);
  await drop(page).setInputFiles([talk, file('talk.vtt', 'text/vtt', vtt())]);
  await expect(word(page, HIDDEN)).toHaveAttribute('aria-pressed', 'true', { timeout: 60_000 });
  await expect(page.getByText('2 stretches hidden')).toBeVisible();
  await pull(page, 5, 1, 1.4);
  await expect(page.getByText('Hidden stretches (3)')).toBeVisible();
  await page.reload();
  await drop(page).setInputFiles(talk);
  await expect(page.getByText('A transcript was given for this file before')).toBeVisible();
  await page.getByText('Hidden stretches (1)').click();
  const begins = page.getByLabel('What is said').getByLabel('Begins');
  expect(Number(await begins.inputValue())).toBeCloseTo(1, 1);
  const go = page.getByRole('button', { name: 'Hide 1 and check' });
  await expect(go).toBeDisabled();
  await page.getByRole('button', { name: 'Do without it' }).click();
  await expect(go).toBeEnabled();
});

test('a masked transcript is read aloud, but for what is marked in the sound; without one that is said', async ({
  page,
  app,
}) => {
  await page.goto(app.url);
  const talk = wav(RATE, 5);
  const voice = page.getByLabel('Hide with').first();
  await drop(page).setInputFiles(file('alone.wav', 'audio/wav', talk));
  await voice.selectOption('spoken');
  await page.getByRole('button', { name: 'Hide 1 and check' }).click(DONE);
  await expect(page.getByRole('alert')).toContainText('says what a transcript says, and there is none', DONE);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();

  await drop(page).setInputFiles([file('talk.wav', 'audio/wav', talk), file('talk.vtt', 'text/vtt', vtt())]);
  await expect(word(page, HIDDEN)).toHaveAttribute('aria-pressed', 'true', { timeout: 60_000 });
  await expect(voice).toHaveValue('spoken');
  await pull(page, 5, 0.7, 0.9);
  await expect(page.getByText('Hidden stretches (3)')).toBeVisible();
  await page.getByRole('button', { name: 'Hide 1 and check' }).click(DONE);
  await expect(page.getByText('Nothing of the original sound is left.')).toBeVisible(DONE);
  const [was, is] = [samples(Buffer.from(talk)), samples((await saved(page, 'Save the masked file')).bytes)];
  expect(is).toHaveLength(was.length);
  // Nobody knows which words of the first cue were marked: none is said.
  expect(compared(was, is, 0, 1.95).loudest).toBe(0);
  expect(compared(was, is, 2, 3).loudest).toBeGreaterThan(1000);
  expect((await saved(page, 'Save the masked transcript')).bytes.toString()).not.toContain(HIDDEN);
});
