/** The sound of films through voices: what is heard of the result, by itself, and what the report says of it. */
import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { TextLane } from '../../src/core/model/report.ts';
import type { Told } from '../../src/core/sound/told.ts';
import { score } from '../../src/core/units.ts';
import { madeVocoder } from '../made/vocoder.ts';
import type { Heard } from './voices.ts';

/** Of a transcript in which all was found clean. */
const TEXT: TextLane = {
  parts: 1,
  characters: { source: 1, result: 1 },
  scope: {
    whole: true,
    all: true,
    allowed: 0,
    from: score(0.35),
    languages: ['en'],
    entities: [],
    classifier: null,
  },
  counts: {},
  findings: [],
  verification: { verdict: 'clean', by: ['rules'], checked: 1, looked: 1, accepted: 0 },
};

const run = (page: Page, sound: object, write: object = {}, broken = false, told?: Told): Promise<Heard> =>
  page.evaluate(
    async ([s, w, b, t]) => {
      const { run } = await import('/test/browser/voices.ts' as string);
      return run(s, w, b, t);
    },
    [sound, write, broken, told] as const,
  );

test('every voice takes the place of every track, and what is kept is said to be', async ({ page }) => {
  await page.goto('/test/blank.html');
  const kept = await run(page, { by: 'keep' });
  expect(kept.verdict).toBe('sealed');
  expect(kept.lane).toMatchObject({ voice: 'keep', leaves: 'voices' });
  expect(kept.lane?.tracks.map((t) => t.did)).toEqual(['kept', 'kept']);
  for (const t of kept.tracks) expect(t.same).toBeGreaterThan(0.9);

  const none = await run(page, { by: 'remove' });
  expect([none.verdict, none.lane?.voice, none.tracks.length]).toEqual(['sealed', 'remove', 0]);
  expect(none.lane?.tracks.map((t) => t.did)).toEqual(['dropped', 'dropped']);

  for (const [by, format] of [
    ['silence', 'mp4'],
    ['noise', 'webm'],
    ['whisper', 'mp4'],
    ['robot', 'webm'],
    ['mcadams', 'mp4'],
    ['pitch', 'mp4'],
  ] as const) {
    const { verdict, lane, tracks } = await run(page, { by }, { format });
    expect([verdict, lane?.voice, tracks.length]).toEqual(['sealed', by, 2]);
    for (const [i, t] of tracks.entries()) {
      const said = `${by}: ${JSON.stringify(t)}`;
      expect(Math.abs(t.seconds - (2 + 0.5 * i)), said).toBeLessThan(0.1);
      expect(Math.abs(t.late ?? 0), said).toBeLessThanOrEqual(0.01);
      if (lane?.leaves === 'nothing') expect(t.most, said).toBeLessThan(0.3);
      else expect(t.same, said).toBeLessThanOrEqual(0.5);
      if (by === 'silence') expect(t.rms, said).toBeLessThan(1e-4);
      else expect(t.rms, said).toBeGreaterThan(1e-3);
    }
  }
});

test('what a transcript names is hidden in every track of a film, by any codec', async ({ page }) => {
  await page.goto('/test/blank.html');
  const told: Told = {
    decisions: [0.3, 1.2].map((from) => ({
      finding: { kind: 'stretch', from, to: from + 0.2, entity: 'PERSON' },
      verdict: { do: 'mask', with: { by: 'replace', options: {} }, by: 'policy' },
    })),
    covers: [{ from: 0, to: 2.5 }],
    begins: 1.2,
    text: TEXT,
  };
  for (const [by, format] of [
    ['keep', 'mp4'],
    ['keep', 'webm'],
    ['robot', 'mp4'],
  ] as const) {
    const { verdict, lane, tracks } = await run(page, { by }, { format }, false, told);
    expect([verdict, lane?.voice, tracks.length, lane?.said?.by]).toEqual(['sealed', by, 2, 'tone']);
    expect(lane?.tracks.map((t) => t.did)).toEqual(['changed', 'changed']);
    expect(lane?.said?.stretches).toHaveLength(2);
    expect(lane?.said?.compared?.pieces).toBeGreaterThan(4);
    expect(lane?.said?.compared?.most).toBeLessThan(0.4);
  }
  // Nothing of it is left anyway.
  const { verdict, lane } = await run(page, { by: 'noise' }, {}, false, told);
  expect([verdict, lane?.said]).toEqual(['sealed', undefined]);
  const late = { ...told, begins: 9 };
  expect((await run(page, { by: 'keep' }, {}, false, late)).fault).toBe('transcript/other');
  expect((await run(page, { by: 'keep' }, {}, true, told)).fault).toBe('sound/unreadable');
});

test('a track that cannot be decoded never goes out as it was', async ({ page }) => {
  await page.goto('/test/blank.html');
  expect((await run(page, { by: 'noise' }, {}, true)).fault).toBe('sound/unreadable');
  const { verdict, lane, notes, tracks } = await run(page, { by: 'noise' }, { damaged: 'cut' }, true);
  expect(verdict).toBe('sealed');
  expect(lane?.tracks.map((t) => t.did)).toEqual(['changed', 'dropped']);
  expect(tracks).toHaveLength(1);
  expect(notes.join(' ')).toMatch(/cannot be decoded and was left out/);
});

test('voices that are spoken anew need their weights, and have none of the original without', async ({
  page,
}) => {
  const vocoder = Buffer.from(madeVocoder());
  let here = false;
  await page.route('**/models/index.json', async (route) => {
    const { models } = (await (await route.fetch()).json()) as { models: { id: string }[] };
    const fargan = {
      id: 'fargan',
      file: 'made-vocoder.bin',
      bytes: vocoder.length,
      sha256: createHash('sha256').update(vocoder).digest('hex'),
      licence: '',
      source: '',
    };
    await route.fulfill({
      json: { models: [...models.filter((m) => m.id !== 'fargan'), ...(here ? [fargan] : [])] },
    });
  });
  await page.route('**/models/made-vocoder.bin*', (route) => route.fulfill({ body: vocoder }));
  await page.goto('/test/blank.html');
  expect((await run(page, { by: 'neutral' })).fault).toBe('model/missing');
  here = true;
  for (const by of ['neutral', 'strong']) {
    await page.reload();
    const { verdict, lane, tracks } = await run(page, { by });
    expect([verdict, lane?.voice, lane?.leaves, tracks.length]).toEqual(['sealed', by, 'words', 2]);
    for (const [i, t] of tracks.entries()) {
      const said = `${by}: ${JSON.stringify(t)}`;
      expect(Math.abs(t.seconds - (2 + 0.5 * i)), said).toBeLessThan(0.1);
      expect(t.same, said).toBeLessThanOrEqual(0.5);
      expect(t.rms, said).toBeGreaterThan(1e-3);
    }
  }
});
