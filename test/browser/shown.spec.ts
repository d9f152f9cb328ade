/** What a player shows of a file is what is masked and written: edits, clocks, animations, alpha; nothing is left out in silence. */
import { expect, type Page, test } from '@playwright/test';
import type { Shown } from './shown.ts';
import { twoAtATime } from './two-at-a-time.ts';

const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', '-bf', '2', '-pix_fmt', 'yuv420p'];
const mp4 = [...x264, '-c:a', 'aac'];

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** Length and begin of what is shown, milliseconds. */
  readonly edits?: readonly (readonly [number, number])[];
  readonly frames: number;
  /** Most packets of sound: 1,024 samples at 44.1 kHz each. */
  readonly sound?: number;
  readonly from?: number;
  readonly to?: number;
  /** What the other way in gives, frame for frame. */
  readonly both?: boolean;
  readonly notes?: RegExp;
}

const packets = (seconds: number): number => Math.ceil((seconds * 44_100) / 1024) + 2;

const CASES: readonly Case[] = [
  {
    name: 'two parts.mp4',
    args: mp4,
    edits: [
      [400, 0],
      [400, 1000],
    ],
    frames: 20,
    sound: packets(0.8),
    to: 0.8,
    both: true,
    notes: /Sound is cut/,
  },
  {
    name: 'middle.mov',
    args: mp4,
    edits: [[520, 1000]],
    frames: 13,
    sound: packets(0.52),
    to: 0.52,
    both: true,
  },
  {
    name: 'late.mp4',
    args: [...x264, '-an'],
    edits: [
      [1000, -1],
      [400, 800],
    ],
    frames: 10,
    from: 1,
    to: 1.4,
  },
  {
    name: 'jpeg.mov',
    args: ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-c:a', 'aac'],
    edits: [
      [400, 0],
      [400, 1000],
    ],
    frames: 20,
    sound: packets(0.8),
    to: 0.8,
  },
  { name: 'hour.ts', args: [...mp4, '-output_ts_offset', '3600'], frames: 50, to: 2.05 },
  // 33 bits at 90 kHz are 95,443.7 s: the clock wraps after a second.
  { name: 'wrap.ts', args: [...mp4, '-output_ts_offset', '95441.3'], frames: 50, to: 2.05 },
  { name: 'hundred.mkv', args: [...mp4, '-output_ts_offset', '100'], frames: 50, to: 2.05 },
  {
    name: 'twice.mkv',
    args: [
      '-t',
      '0.4',
      '-vf',
      "setpts='if(eq(N,5),PTS-1,PTS)'",
      '-vsync',
      'passthrough',
      ...x264,
      '-bf',
      '0',
      '-an',
    ],
    frames: 9,
    notes: /1 of 10 frames repeat a time/,
  },
  { name: 'plays.png', args: ['-t', '0.4', '-map', '0:v', '-f', 'apng', '-plays', '0'], frames: 10 },
  { name: 'plays.gif', args: ['-t', '0.4', '-map', '0:v', '-r', '10'], frames: 4 },
  { name: 'page.tiff', args: ['-frames:v', '1', '-map', '0:v'], frames: 1 },
];

test.beforeEach(async ({ page }) => {
  await page.goto('/test/blank.html');
});

/** Whatever differs is told with the file's name. */
async function checked(page: Page, c: (typeof CASES)[number]): Promise<void> {
  const [told, other] = await page.evaluate(
    async ([name, args, edits, both]) => {
      const m = await import('/test/browser/shown.ts' as string);
      const made = await m.draw(name, args);
      const bytes = edits ? m.edited(made, edits) : made;
      return [
        (await m.masked(bytes, name)) as Shown,
        both ? await m.compare(new Blob([bytes]), name) : null,
      ] as const;
    },
    [c.name, c.args, c.edits ?? null, c.both ?? false] as const,
  );
  expect(told.code, c.name).toBe('');
  expect(told.frames, c.name).toBe(c.frames);
  if (c.sound !== undefined) {
    expect(told.sound, c.name).toBeLessThanOrEqual(c.sound);
    expect(told.sound, c.name).toBeGreaterThan(c.sound - 6);
  }
  if (c.to !== undefined) {
    expect(told.from, c.name).toBeCloseTo(c.from ?? 0, 1);
    expect(told.to, c.name).toBeCloseTo(c.to, 1);
  }
  if (c.name.endsWith('.tiff')) expect(told.mime).toBe('image/png');
  if (c.notes) expect(told.notes, c.name).toMatch(c.notes);
  if (other) {
    expect(other.frames, c.name).toEqual([c.frames, c.frames]);
    // ffmpeg 5.1 puts a second edit a frame late.
    expect(other.latest, c.name).toBeLessThanOrEqual(40_000);
    expect(other.different, c.name).toBe(0);
  }
}

test('only what is shown of a file is in the result, by both ways in', async ({ page }) => {
  test.setTimeout(300_000);
  await twoAtATime(CASES, (c) => checked(page, c));
});

test('what is cut short, has pages or too many pictures is refused and says why', async ({ page }) => {
  const told = await page.evaluate(async () => {
    const m = await import('/test/browser/shown.ts' as string);
    const gif = await m.draw('cut.gif', ['-t', '0.4', '-map', '0:v', '-r', '10']);
    const cut = gif.slice(0, Math.floor(gif.length * 0.6));
    const jpg = await m.draw('x.jpg', ['-frames:v', '1', '-map', '0:v']);
    const flipped = jpg.slice();
    for (let i = 1; i < 6; i++) flipped[Math.floor((flipped.length * i) / 7)] ^= 8;
    const tiff = await m.draw('p.tiff', ['-frames:v', '1', '-map', '0:v']);
    // A second page: a copy of the first's directory behind the end, named by the first.
    const view = new DataView(tiff.buffer);
    const at = view.getUint32(4, true);
    const n = 2 + 12 * view.getUint16(at, true);
    const pages = new Uint8Array(tiff.length + n + 4);
    pages.set(tiff);
    pages.set(tiff.subarray(at, at + n), tiff.length);
    new DataView(pages.buffer).setUint32(at + n, tiff.length, true);
    const one = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
    const many = new Uint8Array(19 + 60_000 * one.length + 1);
    many.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
    for (let i = 0; i < 60_000; i++) many.set(one, 19 + i * one.length);
    many[many.length - 1] = 0x3b;
    return {
      cut: (await m.masked(cut, 'cut.gif')) as Shown,
      some: (await m.masked(cut, 'cut.gif', { write: { damaged: 'cut' } })) as Shown,
      flipped: (await m.masked(flipped, 'x.jpg')) as Shown,
      pages: (await m.masked(pages, 'p.tiff')) as Shown,
      many: (await m.masked(many, 'many.gif')) as Shown,
    };
  });
  expect(told.cut.code).toBe('source/damaged');
  expect(told.some.notes).toMatch(/damaged/);
  expect(told.flipped.code).toBe('source/damaged');
  expect(told.pages.code).toBe('source/unreadable');
  expect(told.many.code).toBe('source/too-large');
});

test('no alpha is left in a picture, and what it drew is looked at', async ({ page }) => {
  const told = await page.evaluate(async () => {
    const api = await import('/src/bridge/api.ts' as string);
    const canvas = new OffscreenCanvas(160, 120);
    const context = canvas.getContext('2d');
    const data = new ImageData(160, 120);
    // White all over; what is drawn is in the alpha alone.
    for (let i = 0; i < 160 * 120; i++) data.data.set([255, 255, 255, (i * 7) % 256], 4 * i);
    context?.putImageData(data, 0, 0);
    const out: { values: number; spread: number; notes: string }[] = [];
    for (const type of ['image/png', 'image/webp']) {
      const blob = await canvas.convertToBlob({ type });
      const made = await api.mask(new File([blob], 'a'), 'a', {}, { base: `${location.origin}/` });
      const bitmap = await createImageBitmap(made.sealed.value);
      context?.clearRect(0, 0, 160, 120);
      context?.drawImage(bitmap, 0, 0);
      const got = context?.getImageData(0, 0, 160, 120).data ?? new Uint8ClampedArray();
      const alpha = new Set(Array.from({ length: 160 * 120 }, (_, i) => got[4 * i + 3]));
      const red = Array.from({ length: 160 * 120 }, (_, i) => got[4 * i]!);
      out.push({
        values: alpha.size,
        spread: Math.max(...red) - Math.min(...red),
        notes: made.report.notes.join(' '),
      });
      context?.clearRect(0, 0, 160, 120);
      context?.putImageData(data, 0, 0);
    }
    return out;
  });
  for (const t of told) {
    expect(t.values).toBe(1);
    // White drawn in alpha shows on black.
    expect(t.spread).toBeGreaterThan(200);
    expect(t.notes).toMatch(/transparency was filled with black/);
  }
});

test('a TIFF lies as viewers show it, and one that no decoder reads is refused instead of masked as a black picture', async ({
  page,
}) => {
  const told = await page.evaluate(async () => {
    const m = await import('/test/browser/shown.ts' as string);
    return {
      turned: await m.lies(6),
      mirrored: await m.lies(4),
      both: await m.lies(7),
      tiles: await m.unread({ 322: 64, 323: 32 }),
      jpeg: await m.unread({ 259: 7 }),
    };
  });
  expect(told).toEqual({
    turned: '32 x 64, top right',
    mirrored: '64 x 32, bottom left',
    both: '32 x 64, bottom right',
    tiles: 'source/no-decoder',
    jpeg: 'source/no-decoder',
  });
});
