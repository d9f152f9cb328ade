/** Who speaks when, from the shell: voices of flite, which come from npm. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { verdictOf } from '../../src/core/model/verdict.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import type { Turn } from '../../src/core/sound/speakers/turns.ts';
import { touching } from '../../src/core/sound/times.ts';
import { conversation, SENTENCES, says, TALKED } from '../made/conversation.ts';
import { wav } from '../made/speech.ts';
import { schemaErrors } from '../schema.ts';
import { command } from './command.ts';

const [ONE, TWO, THREE, FOUR, FIVE, SIX] = SENTENCES;
const wave = (samples: Float32Array) => wav(TALKED, 0, samples);

/** A folder with two who talk in turn, and with one of them alone. */
function talk() {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-speakers-'));
  const file = (name: string) => path.join(at, name);
  const { samples, lines } = conversation([
    ['slt', ONE],
    ['rms', TWO],
    ['slt', THREE],
    ['rms', FOUR],
  ]);
  writeFileSync(file('talk.wav'), wave(samples));
  writeFileSync(file('anna.wav'), wave(says('slt', `${FIVE} ${SIX}`)));
  return { file, lines };
}

test('inspect tells who speaks when, and names who was enrolled', async () => {
  const { file, lines } = talk();
  writeFileSync(file('short.wav'), wave(says('slt', 'Hello there, my friend.')));
  const turnsOf = async (...more: string[]) => {
    const { code, out, err } = await command(['inspect', file('talk.wav'), '--json', ...more]);
    expect(code, err).toBe(0);
    return (JSON.parse(out) as { turns: Turn[] }).turns;
  };
  const whoIn = (turns: readonly Turn[]) =>
    lines.map(({ from, to }) =>
      [...new Set(touching(turns, { from: from + 0.5, to: to - 0.5 }).map((t) => t.speaker))].join(),
    );
  expect(whoIn(await turnsOf())).toEqual(['S1', 'S2', 'S1', 'S2']);
  const named = await turnsOf('--enroll', `anna=${file('anna.wav')}`);
  expect(whoIn(named)).toEqual(['anna', 'S1', 'anna', 'S1']);

  const short = await command(['inspect', file('talk.wav'), '--enroll', `anna=${file('short.wav')}`]);
  expect(short.code).toBe(1);
  expect(short.err).toContain('Learning the voice of anna');
  const bad = await command(['inspect', file('talk.wav'), '--enroll', file('anna.wav')]);
  expect(bad.code).toBe(1);
  expect(bad.err).toContain('--enroll');
});

/** Of one channel of two. */
function channel(file: string): Float32Array {
  const bytes = readFileSync(file);
  const both = new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);
  return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i]! / 32_768);
}

test('who is enrolled is kept where they surely speak alone, and nobody else ever is', async () => {
  const { file, lines } = talk();
  const mask = (...more: string[]) =>
    command([
      ...['mask', file('talk.wav'), '--out', file('out'), '--json', '--force', '--set', 'write.sound=wav'],
      ...more,
    ]);
  const enroll = ['--enroll', `anna=${file('anna.wav')}`];
  const { code, err } = await mask('--voice', 'noise', '--speaker', 'anna=keep', ...enroll);
  expect(code, err).toBe(0);

  const was = channel(file('talk.wav'));
  const is = channel(file('out/talk.masked.wav'));
  expect(is.length).toBe(was.length);
  const same = Array.from(was, (v, i) => Math.abs(v - is[i]!) < 1e-4);
  const part = (of: readonly boolean[], from: number, to: number) => {
    const all = of.slice(Math.round(from * TALKED), Math.round(to * TALKED));
    return all.filter(Boolean).length / all.length;
  };
  for (const { talker, from, to } of lines) {
    const middle = (from + to) / 2;
    if (talker === 'slt') expect(part(same, middle - 0.3, middle + 0.3)).toBe(1);
    // Noise meets a sample by chance.
    else expect(part(same, from - 0.2, to + 0.2)).toBeLessThan(0.02);
  }

  const text = readFileSync(file('out/talk.report.json'), 'utf8');
  const report = JSON.parse(text) as Report;
  expect(schemaErrors('report-4', report)).toEqual([]);
  expect(text).not.toMatch(/anna(?!\.wav)/);
  const { sound } = report.lanes;
  expect(sound).toMatchObject({ voice: 'noise', leaves: 'voices', verification: { verdict: 'clean' } });
  const [anna, other, more] = sound!.speakers!.speakers;
  expect(anna).toMatchObject({ speaker: 'S1', by: 'keep', rule: 0 });
  expect(anna!.surely).toBeGreaterThan(3);
  expect(anna!.surely).toBeLessThan(anna!.seconds);
  expect(other).toEqual({ speaker: 'S2', by: 'noise', seconds: expect.any(Number) });
  expect(more).toBeUndefined();
  expect(verdictOf(report)).toMatchObject({ tone: 'note', title: ENGLISH.soundOfSpeakers });

  for (const [flags, why] of [
    [['--speaker', 'anna=keep', ...enroll], /Choose a voice/],
    [['--voice', 'noise', '--speaker', 'ben=keep', ...enroll], /"ben"/],
    [['--voice', 'noise', '--speaker', 'anna', ...enroll], /NAME=VOICE/],
  ] as const) {
    const refused = await mask(...flags);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(why)]);
  }
});

test('in a film, too: its sound is decoded anew and heard', async ({ page }) => {
  const { file, lines } = talk();
  await page.goto('/test/blank.html');
  /** What ffmpeg makes of a file. */
  const made = async (from: string, name: string, args: readonly string[]) => {
    const base64 = await page.evaluate(
      async ([data, n, a]) => {
        const { written } = await import('/test/browser/make-media.ts' as string);
        const { bytes } = await written(
          n,
          a,
          Uint8Array.from(atob(data), (c) => c.charCodeAt(0)),
        );
        let text = '';
        for (let i = 0; i < bytes.length; i += 8192)
          text += String.fromCharCode(...bytes.subarray(i, i + 8192));
        return btoa(text);
      },
      [readFileSync(from).toString('base64'), name, args] as const,
    );
    writeFileSync(file(name), Buffer.from(base64, 'base64'));
  };
  const grey = ['-i', 'clip', '-f', 'lavfi', '-i', 'color=c=gray:s=160x90:r=5', '-map', '1:v', '-map', '0:a'];
  const codecs = [
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    '-b:a',
    '192k',
  ];
  await made(file('talk.wav'), 'talk.mp4', [...grey, '-shortest', ...codecs]);
  const { code, err } = await command([
    ...['mask', file('talk.mp4'), '--out', file('out'), '--voice', 'noise'],
    ...['--speaker', 'anna=keep', '--enroll', `anna=${file('anna.wav')}`],
  ]);
  expect(code, err).toBe(0);
  const { sound } = (JSON.parse(readFileSync(file('out/talk.report.json'), 'utf8')) as Report).lanes;
  expect(sound).toMatchObject({ leaves: 'voices', verification: { verdict: 'clean' } });
  expect(sound!.speakers!.speakers[0]).toMatchObject({ by: 'keep', rule: 0 });
  const plain = ['-bitexact', '-map_metadata', '-1', '-ac', '2', '-ar', String(TALKED), '-c:a', 'pcm_s16le'];
  await made(file('out/talk.masked.mp4'), 'is.wav', ['-i', 'clip', '-map', '0:a', ...plain]);
  const [was, is] = [channel(file('talk.wav')), channel(file('is.wav'))];
  /** Encoders may be late by up to 50 ms. */
  const alike = (from: number, to: number) => {
    const part = was.subarray(Math.round(from * TALKED), Math.round(to * TALKED));
    let most = 0;
    for (let late = -0.05 * TALKED; late <= 0.05 * TALKED; late++) {
      const other = is.subarray(Math.round(from * TALKED) + late);
      let [both, a, b] = [0, 0, 0];
      for (const [i, v] of part.entries()) {
        both += v * other[i]!;
        a += v ** 2;
        b += other[i]! ** 2;
      }
      most = Math.max(most, Math.abs(both) / Math.sqrt(a * b));
    }
    return most;
  };
  for (const { talker, from, to } of lines) {
    const middle = (from + to) / 2;
    if (talker === 'slt') expect(alike(middle - 0.3, middle + 0.3)).toBeGreaterThan(0.9);
    else expect(alike(from, to)).toBeLessThan(0.1);
  }
});

test('personal data that a transcript tells of is hidden where a speaker is kept, too', async () => {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-speakers-'));
  const file = (name: string) => path.join(at, name);
  const { samples, lines } = conversation([
    ['slt', ONE],
    ['rms', TWO],
    ['slt', THREE],
  ]);
  const [, second, third] = lines;
  const clock = (seconds: number) => `00:${seconds.toFixed(3).padStart(6, '0')}`;
  const said = (third!.from + third!.to) / 2;
  writeFileSync(file('talk.wav'), wave(samples));
  writeFileSync(
    file('talk.vtt'),
    `WEBVTT\n\n${clock(third!.from)} --> ${clock(third!.to)}\nwrite to <${clock(said)}>ann@example.org <${clock(said + 0.5)}>please\n`,
  );
  const { code, err } = await command([
    ...['mask', file('talk.wav'), '--out', file('out'), '--set', 'write.sound=wav', '--voice', 'noise'],
    ...['--enroll', `anna=${file('talk.wav')}@${lines[0]!.from}-${lines[0]!.to}`, '--speaker', 'anna=keep'],
    ...['--transcript', file('talk.vtt'), '--set', 'find.text.names.model=off'],
  ]);
  expect(code, err).toBe(0);
  const was = channel(file('talk.wav'));
  const is = channel(file('out/talk.masked.wav'));
  const same = (from: number, to: number) => {
    const [a, b] = [Math.round(from * TALKED), Math.round(to * TALKED)];
    return was.subarray(a, b).filter((v, i) => Math.abs(v - is[a + i]!) < 1e-4).length / (b - a);
  };
  // Kept before and behind it, and not where it is said.
  expect(same(said - 0.8, said - 0.5)).toBe(1);
  expect(same(said - 0.1, said + 0.6)).toBeLessThan(0.02);
  expect(same(said + 1, said + 1.2)).toBe(1);
  expect(same(second!.from, second!.to)).toBeLessThan(0.02);
  const report = JSON.parse(readFileSync(file('out/talk.report.json'), 'utf8')) as Report;
  expect(report.lanes.sound).toMatchObject({
    verification: { verdict: 'clean' },
    said: { stretches: [{ entity: 'EMAIL_ADDRESS', verdict: 'mask' }] },
  });
});
