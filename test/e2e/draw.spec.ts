/** What nobody found is hidden by hand: drawn on the source, moved by keyframes, undone, saved, and done by the CLI. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { encode } from 'fast-png';
import { maskIt, test } from './app.ts';
import { command } from './command.ts';

/** The fill of the preset, and how far codecs may take it in the first frames; the wall behind is over 200. */
const FILL = [31, 41, 51];
const NEAR = 24;
/** Frames of the drawn clip, and pictures a second. */
const [FRAMES, FPS] = [60, 20];

/** Draws from one point of the picture to another, in shares of it. */
async function stroke(page: Page, [x0, y0]: number[], [x1, y1]: number[]): Promise<void> {
  const r = await page.locator('.surface').boundingBox();
  if (!r) throw new Error('there is no picture to draw on');
  await page.mouse.move(r.x + x0! * r.width, r.y + y0! * r.height);
  await page.mouse.down();
  await page.mouse.move(r.x + x1! * r.width, r.y + y1! * r.height, { steps: 4 });
  await page.mouse.up();
}

const seek = async (page: Page, seconds: number): Promise<void> => {
  await page.getByRole('slider', { name: 'Position' }).fill(String(seconds));
  await expect
    .poll(() =>
      page
        .locator('video')
        .first()
        .evaluate((v: HTMLVideoElement) => (v.seeking ? -1 : v.currentTime)),
    )
    .toBeCloseTo(seconds, 1);
};

/** Colours of a video at a point of each of its frames, in shares of the picture. */
const colours = (page: Page, which: string, points: readonly (readonly [number, number, number])[]) =>
  page.locator(which).evaluate(async (v: HTMLVideoElement, list) => {
    const canvas = document.createElement('canvas');
    canvas.width = v.videoWidth;
    canvas.height = v.videoHeight;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const out: number[][] = [];
    for (const [seconds, x, y] of list) {
      const there = new Promise((resolve) => v.addEventListener('seeked', resolve, { once: true }));
      v.currentTime = seconds;
      await there;
      pen?.drawImage(v, 0, 0);
      const at = pen?.getImageData(Math.round(x * v.videoWidth), Math.round(y * v.videoHeight), 1, 1).data;
      out.push([...(at ?? [])].slice(0, 3));
    }
    return out;
  }, points);
const isFill = (c: number[]) => c.every((v, i) => Math.abs(v - FILL[i]!) <= NEAR);

/** What the plan cannot paint yet it says; a picture of one's own is painted in somebody's place as soon as it is chosen. */
async function paintsOthers(page: Page): Promise<void> {
  const told = page.locator('.screen svg text');
  await page.getByRole('radio', { name: 'Signing' }).click();
  await expect(told.first()).toHaveText('Overlay: skeleton');
  await page.getByText('Adjust', { exact: true }).click();
  await page.getByLabel('Hide with').first().selectOption('picture');
  await expect(told).toHaveCount(0);
  const red = Buffer.from(encode({ width: 1, height: 1, data: Uint8Array.of(255, 0, 0), channels: 3 }));
  await page.locator('input.file').setInputFiles({ name: 'red', mimeType: 'image/png', buffer: red });
  await expect
    .poll(() =>
      page.locator('.screen canvas').evaluate((canvas: HTMLCanvasElement) => {
        const svg = canvas.parentElement?.querySelector('svg');
        const face = svg?.querySelector('ellipse');
        const k = canvas.width / (svg?.viewBox.baseVal.width ?? 1);
        const [x, y] = [face?.cx, face?.cy].map((v) => k * (v?.baseVal.value ?? 0));
        return [...(canvas.getContext('2d')?.getImageData(x ?? 0, y ?? 0, 1, 1).data ?? [])];
      }),
    )
    .toEqual([expect.closeTo(255, -1), expect.closeTo(0, -1), expect.closeTo(0, -1), 255]);
  await page.getByRole('radio', { name: 'Safe' }).click();
  await page.getByText('Adjust', { exact: true }).click();
  // The options are far below.
  await page.locator('.surface').scrollIntoViewIfNeeded();
}

test('an ellipse that is drawn and moved is hidden in every frame, and the command line does the same', async ({
  page,
  app,
}) => {
  // Whatever the page opens by a URL is remembered: the drawn clip is wanted as a file.
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    const made: Blob[] = [];
    Object.assign(window, { made });
    URL.createObjectURL = (b: Blob) => {
      made.push(b);
      return make(b);
    };
  });
  await page.goto(app.url);
  await page.getByRole('button', { name: 'Try it with a drawn clip' }).click();
  await expect(page.getByText('2 face tracks found.')).toBeVisible({ timeout: 90_000 });

  await seek(page, 0);
  await paintsOthers(page);

  // On the wall between the windows, where nobody is, in the first frame and, lower and further right, in the last.
  await page.getByRole('button', { name: 'Draw an ellipse' }).click();
  await stroke(page, [0.68, 0.04], [0.72, 0.14]);
  await seek(page, (FRAMES - 0.5) / FPS);
  const grip = page.getByRole('button', { name: /^By hand 1: arrow keys/ });
  await grip.press('Shift+ArrowUp');
  await grip.press('Escape');
  await page.keyboard.press('Control+z');
  await stroke(page, [0.7, 0.09], [0.95, 0.09]);
  const own = page.getByRole('group', { name: 'By hand 1', exact: true });
  await expect(own).toContainText('2 keyframes');

  // Every step goes back and comes again.
  await page.keyboard.press('Control+z');
  await expect(own).toContainText('1 keyframe');
  await page.keyboard.press('Control+z');
  await expect(grip).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: /^By hand 1: keyframe/ })).toHaveCount(2);

  const way = Array.from(
    { length: FRAMES },
    (_, f) => [(f + 0.5) / FPS, 0.7 + (0.25 * f) / (FRAMES - 1), 0.09] as const,
  );
  // The preview lies over the original: that shows a light wall there.
  expect(
    (
      await colours(
        page,
        'video',
        way.filter((_, i) => i % 20 === 0),
      )
    ).some(isFill),
  ).toBe(false);
  const [edits] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the edits' }).click(),
  ]);
  expect(edits.suggestedFilename()).toBe('sample.edits.json');
  await maskIt(page);
  await expect(page.getByText('every frame checked')).toBeVisible({ timeout: 90_000 });
  const seen = await colours(page, 'video.after', way);
  expect(seen.flatMap((c, f) => (isFill(c) ? [] : [`frame ${f}: ${c}`]))).toEqual([]);

  const folder = mkdtempSync(path.join(tmpdir(), 'guise-'));
  const [clip, given] = [path.join(folder, 'sample.mp4'), path.join(folder, 'sample.edits.json')];
  const bytes = await page.evaluate(async () => {
    const first = (window as never as { made: Blob[] }).made.filter((b) => b.type.startsWith('video/'))[0]!;
    return [...new Uint8Array(await first.arrayBuffer())];
  });
  writeFileSync(clip, Uint8Array.from(bytes));
  await edits.saveAs(given);
  const guise = (...args: string[]) => command(['mask', ...args, '--out', folder]);
  const masked = await guise(clip, '--edits', given);
  expect(masked.code, masked.err).toBe(0);
  const report = JSON.parse(readFileSync(path.join(folder, 'sample.report.json'), 'utf8'));
  expect(report.lanes.picture.tracks.find((t: { id: string }) => t.id === 'user-1')).toMatchObject({
    by: ['user'],
    verdict: 'mask',
    frames: FRAMES,
  });
  // For another file they are refused, before anything is done.
  const other = path.join(folder, 'other.mp4');
  writeFileSync(other, Uint8Array.from([...bytes, 0]));
  const refused = await guise(other, '--edits', given);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('made for another file');
});
