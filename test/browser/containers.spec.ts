/** Every container, codec and oddity that the README names, made here by ffmpeg.wasm and masked in the page. */
import { expect, type Page, test } from '@playwright/test';
import { either, MEDIA } from '../media.ts';
import type { Told } from './make-media.ts';
import { twoAtATime } from './two-at-a-time.ts';

/** Three people: 480x270, 41 frames, 12 a second. */
const CLIP = 'walk.mp4';
/** What a container says is said by a dozen frames. */
const BRIEF = ['-t', '1'];
const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly policy?: object;
  /** All of the clip: who lies, or comes late, is known by more than the first frames. */
  readonly whole?: true;
  readonly path?: 'webcodecs' | 'ffmpeg' | 'image';
  readonly size?: string;
  readonly audio?: number;
  /** Times of the first and the last frame, seconds. */
  readonly times?: readonly [number, number];
  readonly notes?: RegExp;
}

const CASES: readonly Case[] = [
  { name: 'plain.mp4', args: [...x264, '-c:a', 'aac'], path: 'webcodecs', audio: 1 },
  { name: 'm.mov', args: [...x264, '-c:a', 'aac'], path: 'webcodecs', audio: 1 },
  { name: 'v.webm', args: ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus'], audio: 1 },
  { name: 'h.mkv', args: [...x264, '-bf', '3', '-c:a', 'aac'], path: 'webcodecs', audio: 1 },
  { name: 'a.avi', args: ['-c:v', 'mpeg4', '-q:v', '3', '-c:a', 'libmp3lame'], path: 'ffmpeg', audio: 1 },
  { name: 't.ts', args: [...x264, '-c:a', 'aac'], audio: 1 },
  { name: 'p.mpg', args: ['-r', '25', '-c:v', 'mpeg2video', '-q:v', '3', '-c:a', 'mp2'], path: 'ffmpeg' },
  { name: 'f.flv', args: ['-c:v', 'flv1', '-q:v', '3', '-c:a', 'libmp3lame'], path: 'ffmpeg', audio: 1 },
  {
    name: 'g.3gp',
    args: ['-vf', 'scale=352:288', '-c:v', 'h263', '-q:v', '3', '-an'],
    path: 'ffmpeg',
    // H.263's CIF has pixels of 12:11.
    size: '384x288',
  },
  { name: 'o.ogv', args: ['-c:v', 'libtheora', '-q:v', '9', '-c:a', 'libvorbis'], path: 'ffmpeg', audio: 1 },
  { name: 'w.wmv', args: ['-c:v', 'wmv2', '-q:v', '3', '-c:a', 'wmav2'], path: 'ffmpeg' },
  { name: 'i.gif', args: ['-map', '0:v', '-r', '10', '-t', '2'], audio: 0 },
  // HEVC and H.264 of 10 bits are not here: ffmpeg.wasm cannot make them.
  { name: 'full.mp4', args: ['-t', '1', ...x264, '-pix_fmt', 'yuv444p', '-an'] },
  {
    name: 'prores.mov',
    args: ['-t', '1', '-c:v', 'prores_ks', '-an'],
    path: 'ffmpeg',
    notes: /yuv422p10le.*8-bit/,
  },
  {
    name: 'odd.webm',
    args: [
      '-vf',
      'crop=479:269:exact=1',
      '-pix_fmt',
      'yuv420p',
      '-c:v',
      'libvpx',
      '-deadline',
      'realtime',
      '-an',
    ],
    size: '480x270',
    notes: /repeating an edge/,
  },
  {
    name: 'wide.mp4',
    args: ['-vf', 'scale=360:270,setsar=4/3', ...x264, '-an'],
    size: '480x270',
  },
  {
    name: 'vfr.mkv',
    args: ['-vf', "setpts='if(gt(N,10),PTS+0.7/TB,PTS)'", '-vsync', 'vfr', ...x264, '-an'],
    whole: true,
    // The encoder's clock ticks twelve times a second: 0.7 s are 8 ticks.
    times: [0, (40 + 8) / 12],
  },
  // Everybody lies on their side, and nothing says so.
  { name: 'lying.mp4', args: ['-vf', 'transpose=1', ...x264, '-an'], size: '270x480', whole: true },
  { name: 'lying-left.mp4', args: ['-vf', 'transpose=2', ...x264, '-an'], size: '270x480', whole: true },
  { name: 'head-down.mp4', args: ['-vf', 'hflip,vflip', ...x264, '-an'], whole: true },
  { name: 'late.mkv', args: [...x264, '-c:a', 'aac', '-output_ts_offset', '1.5'], audio: 1 },
  {
    name: 'two.mp4',
    args: ['-map', '0:v', '-map', '1:a', '-map', '1:a', ...x264, '-c:a', 'aac'],
    audio: 2,
  },
  { name: 'slow.mp4', args: ['-t', '1', ...x264, '-an'], policy: { write: { format: 'webm' } } },
  { name: 'still.jpg', args: ['-ss', '3', '-frames:v', '1', '-map', '0:v'], path: 'image' },
  { name: 'still.png', args: ['-ss', '3', '-frames:v', '1', '-map', '0:v'], path: 'image' },
  { name: 'still.webp', args: ['-ss', '3', '-frames:v', '1', '-map', '0:v'], path: 'image' },
  { name: 'still.bmp', args: ['-ss', '3', '-frames:v', '1', '-map', '0:v'], path: 'image' },
  { name: 'still.tiff', args: ['-ss', '3', '-frames:v', '1', '-map', '0:v'] },
];

/** Everybody drawn is near, which is a quarter of the time with npm's models; closer looks have nothing to do with containers. */
const near = { find: { face: { weigh: false, ...(MEDIA ? {} : { minSize: 40 }) } } };

test.beforeEach(async ({ page }) => {
  await page.route('**/testmedia/**', (route) =>
    route.fulfill({ path: either('video/intel_gif_face-demographics-walking-and-pause.mp4', 'walk.mp4') }),
  );
  await page.goto('/test/blank.html');
});

/** Whatever differs is told with the file's name. */
async function checked(page: Page, c: Case): Promise<void> {
  const { told, made } = await page.evaluate(
    async ([clip, name, args, policy]) => {
      const m = await import('/test/browser/make-media.ts' as string);
      const file = await m.make(clip, name, args);
      return { made: file.frames, told: (await m.run(file.bytes, name, policy)) as Told };
    },
    [
      `/testmedia/${CLIP}`,
      c.name,
      c.whole || c.args.includes('-ss') ? c.args : [...BRIEF, ...c.args],
      { ...near, ...c.policy },
    ] as const,
  );
  expect(told.fault, c.name).toBe('');
  expect(told.verdict, c.name).toBe('sealed');
  expect(told.frames, c.name).toBe(made);
  expect(told.tracks, c.name).toBe(3);
  if (c.path) expect(told.path, c.name).toBe(c.path);
  if (c.size) expect(told.size, c.name).toBe(c.size);
  if (c.audio !== undefined) expect(told.audio, c.name).toBe(c.audio);
  if (c.times) {
    expect(told.from, c.name).toBeCloseTo(c.times[0], 2);
    expect(told.to, c.name).toBeCloseTo(c.times[1], 2);
  }
  if (c.notes) expect(told.notes, c.name).toMatch(c.notes);
}

test('every container and codec is masked, with its frames, times, shape and sound', async ({ page }) => {
  test.setTimeout(900_000);
  await twoAtATime(CASES, (c) => checked(page, c));
});

test('a cut tail is refused, or masked up to the damage, as the person says', async ({ page }) => {
  const told = await page.evaluate(
    async ([clip, x]) => {
      const m = await import('/test/browser/make-media.ts' as string);
      const { bytes } = await m.make(clip, 'cut.mkv', [...x, '-g', '5', '-an']);
      const cut = bytes.slice(0, Math.floor(bytes.length * 0.6));
      const out: Told[] = [];
      for (const damaged of ['refuse', 'cut']) out.push(await m.run(cut, 'cut.mkv', { write: { damaged } }));
      return out;
    },
    [`/testmedia/${CLIP}`, x264] as const,
  );
  for (const t of told) {
    if (t.verdict === 'fault') expect(t.fault).toMatch(/^source\/damaged/);
    else {
      expect(t.verdict).toBe('sealed');
      expect(t.frames).toBeGreaterThan(10);
      expect(t.frames).toBeLessThan(35);
      expect(t.notes).toMatch(/cut off|damaged/);
    }
  }
  expect(told[1]!.verdict).toBe('sealed');
});
