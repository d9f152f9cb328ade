/** The command line on real files: what comes out, what is left out, and how it ends. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { MEDIA, media } from '../media.ts';
import { schemaErrors } from '../schema.ts';

const CLI = path.resolve(import.meta.dirname, '..', '..', 'src', 'cli', 'guise.mjs');

const guise = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { maxBuffer: 1 << 28 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));

async function facts(file: string) {
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  const sound: string[] = [];
  if (audio)
    for await (const p of new EncodedPacketSink(audio).packets())
      sound.push(
        `${p.timestamp.toFixed(3)} ${Buffer.from(p.data).toString('base64').slice(0, 24)} ${p.data.length}`,
      );
  const times: number[] = [];
  if (video) for await (const p of new EncodedPacketSink(video).packets()) times.push(p.timestamp);
  const { raw: _, ...tags } = await input.getMetadataTags();
  return {
    times: times.sort((a, b) => a - b),
    sound,
    tags,
    tracks: (await input.getTracks()).map((t) => t.type),
  };
}

test('mask: frames, times and sound stay, metadata goes, the report is complete', async () => {
  test.skip(!MEDIA, 'the real test media are not here');
  const out = folder();
  const source = media('video/googlework_short.mp4');
  const { code, out: text } = await guise('mask', source, '--out', out, '--json');
  expect(code).toBe(0);
  const [line] = lines(text);
  expect(line).toMatchObject({ verdict: 'sealed', frames: 1026 });
  expect(readdirSync(out).sort()).toEqual([
    'googlework_short.masked.mp4',
    'googlework_short.report.html',
    'googlework_short.report.json',
  ]);
  const [was, is] = [await facts(source), await facts(line.output)];
  expect(is.times).toHaveLength(was.times.length);
  // MP4 counts in 1/57600 s here: half a tick off at most.
  is.times.forEach((t, i) => expect(Math.abs(t - was.times[i])).toBeLessThan(1e-4));
  expect(is.sound).toEqual(was.sound);
  expect(is.tags).toEqual({});
  const report = JSON.parse(readFileSync(line.report, 'utf8'));
  expect(schemaErrors('report-1', report)).toEqual([]);
  expect(schemaErrors('report-1', { ...report, picture: 'x' })).toHaveLength(1);
  expect(report.dropped.length).toBeGreaterThan(0);
  expect(report.shots.length).toBeGreaterThan(15);
  expect(report.verification.verdict).toBe('clean');
  expect(JSON.stringify(report)).not.toContain('data:');
});

test('inspect: tracks with a box for every frame; plugins and models answer in JSON', async () => {
  test.skip(!MEDIA, 'the real test media are not here');
  const { code, out } = await guise(
    'inspect',
    media('video/intel_gif_face-demographics-walking-and-pause.mp4'),
    '--json',
  );
  expect(code).toBe(0);
  const found = JSON.parse(out);
  expect(found.findings.tracks).toHaveLength(3);
  for (const t of found.findings.tracks) expect(t.keys).toHaveLength(41);
  const plugins = JSON.parse((await guise('plugins', '--json')).out);
  expect(plugins.maskers.map((m: { id: string }) => m.id)).toEqual(['blur', 'pixelate', 'solid']);
  expect(JSON.parse((await guise('models', '--json')).out).models.length).toBeGreaterThanOrEqual(3);
});

test('a refusal leaves no file and exits 3; an error exits 1; the others are done', async () => {
  test.skip(!MEDIA, 'the real test media are not here');
  const out = folder();
  const clip = media('video/intel_gif_face-demographics-walking-and-pause.mp4');
  // In a still, a detector that must be surer than it can be finds nobody: the check sees them all.
  const refused = await guise(
    'mask',
    media('image/az_family_six.jpg'),
    '--out',
    out,
    '--json',
    '--set',
    'find.threshold=1',
    '--set',
    'verify.residual=refuse',
  );
  expect(refused.code).toBe(3);
  expect(lines(refused.out)[0]).toMatchObject({ verdict: 'refused', output: null });
  expect(readdirSync(out).filter((f) => f.includes('.masked.'))).toEqual([]);

  const broken = path.join(folder(), 'broken.mp4');
  writeFileSync(broken, 'no film');
  const mixed = await guise('mask', broken, media('image/astronaut.png'), '--out', out, '--json');
  expect(mixed.code).toBe(1);
  expect(
    lines(mixed.out)
      .map((l) => l.verdict)
      .sort(),
  ).toEqual(['error', 'sealed']);
  expect((await guise('mask', 'nowhere.mp4', '--out', out)).code).toBe(1);
  expect((await guise('mask', clip, '--out', out, '--set', 'find.minSize=tiny')).code).toBe(1);
});

test('what the first detector misses, the check finds and masks', async () => {
  test.skip(!MEDIA, 'the real test media are not here');
  const out = folder();
  const {
    code,
    out: text,
    err,
  } = await guise(
    'mask',
    media('image/az_family_six.jpg'),
    '--out',
    out,
    '--json',
    '--set',
    'find.threshold=1',
  );
  expect(err).toContain('round 2');
  expect(code).toBe(0);
  const report = JSON.parse(readFileSync(lines(text)[0].report, 'utf8'));
  expect(report.tracks.length).toBeGreaterThanOrEqual(6);
});
