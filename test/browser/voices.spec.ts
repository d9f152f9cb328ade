/** The sound of films through voices: what is heard of the result, by itself, and what the report says of it. */
import { expect, type Page, test } from '@playwright/test';
import type { Heard } from './voices.ts';

const run = (page: Page, sound: object, write: object = {}, broken = false): Promise<Heard> =>
  page.evaluate(
    async ([s, w, b]) => {
      const { run } = await import('/test/browser/voices.ts' as string);
      return run(s, w, b);
    },
    [sound, write, broken] as const,
  );

test.beforeEach(({ page }) => page.goto('/test/blank.html'));

test('kept: every track is as it was, and the report says so', async ({ page }) => {
  const { verdict, lane, tracks } = await run(page, { by: 'keep' });
  expect(verdict).toBe('sealed');
  expect(lane).toMatchObject({ voice: 'keep', leaves: 'voices' });
  expect(lane?.tracks.map((t) => t.did)).toEqual(['kept', 'kept']);
  for (const t of tracks) expect(t.same).toBeGreaterThan(0.9);
});

test('no sound: there is no track', async ({ page }) => {
  const { verdict, lane, tracks } = await run(page, { by: 'remove' });
  expect([verdict, lane?.voice, tracks.length]).toEqual(['sealed', 'remove', 0]);
  expect(lane?.tracks.map((t) => t.did)).toEqual(['dropped', 'dropped']);
});

for (const [by, format] of [
  ['silence', 'mp4'],
  ['noise', 'webm'],
  ['whisper', 'mp4'],
  ['robot', 'webm'],
  ['mcadams', 'mp4'],
  ['pitch', 'mp4'],
] as const)
  test(`${by} in ${format}: both tracks, as long, in time, and not the original`, async ({ page }) => {
    const { verdict, lane, tracks } = await run(page, { by }, { format });
    console.info(
      by,
      JSON.stringify(tracks),
      JSON.stringify(lane?.tracks),
      JSON.stringify(lane?.verification),
    );
    expect(verdict).toBe('sealed');
    expect(lane?.voice).toBe(by);
    expect(tracks).toHaveLength(2);
    for (const [i, t] of tracks.entries()) {
      expect(Math.abs(t.seconds - (3 + 0.5 * i))).toBeLessThan(0.1);
      expect(Math.abs(t.late ?? 0)).toBeLessThanOrEqual(0.01);
      if (lane?.leaves === 'nothing') expect(t.most).toBeLessThan(0.3);
      else expect(t.same).toBeLessThanOrEqual(0.5);
      if (by === 'silence') expect(t.rms).toBeLessThan(1e-4);
      else expect(t.rms).toBeGreaterThan(1e-3);
    }
  });

test('a track that cannot be decoded never goes out as it was', async ({ page }) => {
  expect((await run(page, { by: 'noise' }, {}, true)).fault).toBe('sound/unreadable');
  const { verdict, lane, notes, tracks } = await run(page, { by: 'noise' }, { damaged: 'cut' }, true);
  expect(verdict).toBe('sealed');
  expect(lane?.tracks.map((t) => t.did)).toEqual(['changed', 'dropped']);
  expect(tracks).toHaveLength(1);
  expect(notes.join(' ')).toMatch(/cannot be decoded and was left out/);
});
