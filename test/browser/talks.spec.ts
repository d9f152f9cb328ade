/** Files that hold nothing but sound: every format in, without its tags, as long as it was, and not the original. */
import { expect, test } from '@playwright/test';
import type { Spoken } from './talks.ts';

test('each format is given another voice', async ({ page }) => {
  await page.goto('/test/blank.html');
  const run = (name: string, sound: object, write: object = {}): Promise<Spoken> =>
    page.evaluate(
      async ([n, s, w]) => {
        const { run } = await import('/test/browser/talks.ts' as string);
        return run(n, s, w);
      },
      [name, sound, write] as const,
    );
  for (const [name, by, sound, mime] of [
    ['talk.wav', 'noise', 'auto', 'audio/wav'],
    ['talk.flac', 'whisper', 'auto', 'audio/flac'],
    ['talk.wav', 'pitch', 'mp3', 'audio/mpeg'],
    ['talk.mp3', 'noise', 'flac', 'audio/flac'],
    ['talk.aiff', 'noise', 'auto', 'audio/wav'],
    ['talk.wma', 'pitch', 'auto', 'audio/ogg'],
    ['talk.au', 'silence', 'auto', 'audio/wav'],
    ['talk.caf', 'silence', 'mp3', 'audio/mpeg'],
    ['talk.wv', 'noise', 'auto', 'audio/wav'],
    ['alac.m4a', 'noise', 'm4a', 'audio/mp4'],
    ['talk.mp3', 'silence', 'auto', 'audio/ogg'],
    ['talk.ogg', 'pitch', 'm4a', 'audio/mp4'],
    ['talk.m4a', 'noise', 'opus', 'audio/ogg'],
  ] as const) {
    const told = await run(name, { by }, { sound });
    const { lane, ...rest } = told;
    expect(told.verdict, `${name} ${told.fault} ${JSON.stringify(lane?.verification)}`).toBe('sealed');
    expect([told.mime, told.channels, told.tags]).toEqual([mime, 2, []]);
    expect(told.dropped.length).toBeGreaterThan(0);
    // Encoders begin with a delay, and end with a whole packet: up to 50 ms that were there before.
    expect(Math.abs(told.seconds - 3), JSON.stringify(rest)).toBeLessThan(0.12);
    if (lane?.leaves === 'nothing') expect(told.most).toBeLessThan(0.3);
    else expect(told.same).toBeLessThanOrEqual(0.5);
  }
  const told = await run('talk.amr', { by: 'noise' });
  expect([told.fault, told.mime]).toEqual(['', 'audio/ogg']);
  expect(told.seconds).toBeCloseTo(3, 1);
  // The end of a frame is missing.
  expect((await run('cut.wma', { by: 'noise' })).fault).toBe('sound/unreadable');
  // Shorter than an encoder is late; and what mediabunny would look for without end.
  expect((await run('brief.wav', { by: 'noise' }, { sound: 'mp3' })).verdict).toBe('sealed');
  expect((await run('brief.flac', { by: 'noise' }, { sound: 'wav' })).verdict).toBe('sealed');
  expect((await run('head.flac', { by: 'noise' })).fault).toMatch(/unreadable/);
  // Nothing of it would be masked, or nothing left.
  for (const by of ['keep', 'remove']) expect((await run('talk.wav', { by })).fault).toBe('sound/whole');
  expect((await run('talk.wav', { by: 'blur' })).fault).toBe('policy/invalid');
});

test('sound in a codec that the browser does not know is sound, and not a film without pictures', async ({
  page,
}) => {
  await page.goto('/test/blank.html');
  for (const name of ['adpcm.wav', 'talk.ac3']) {
    const told = await page.evaluate(async (n) => {
      const { heard } = await import('/test/browser/talks.ts' as string);
      return heard(n);
    }, name);
    expect(told, name).toBe('sealed');
  }
});

test('a track that begins late is as late in the result, whoever decodes it', async ({ page }) => {
  await page.goto('/test/blank.html');
  for (const name of ['late.m4a', 'late-alac.m4a']) {
    const seconds = await page.evaluate(async (n) => {
      const { ends } = await import('/test/browser/talks.ts' as string);
      return ends(n, { sound: 'm4a' });
    }, name);
    expect(seconds, name).toEqual([expect.closeTo(3, 1), expect.closeTo(4.5, 1)]);
  }
});
