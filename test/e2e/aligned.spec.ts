/** Transcripts whose words have no times, or that have none at all: what they name is hidden where it is said, and it is told that this was estimated. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { toldTalk } from '../made/told.ts';
import { schemaErrors } from '../schema.ts';
import { test } from './app.ts';
import { command } from './command.ts';

test.describe.configure({ timeout: 240_000 });
const DONE = { timeout: 120_000 };

for (const ending of ['srt', 'txt'] as const)
  test(`${ending}: a name is hidden where it is said, all of it and little else`, async () => {
    const at = mkdtempSync(path.join(tmpdir(), 'guise-aligned-'));
    const talk = await toldTalk();
    writeFileSync(path.join(at, 'talk.wav'), talk.wave);
    writeFileSync(path.join(at, `talk.${ending}`), talk[ending]);
    const given = ['mask', path.join(at, 'talk.wav'), '--out', path.join(at, 'out'), '--json'];
    const more = ['--transcript', path.join(at, `talk.${ending}`), '--set', 'find.text.language=en'];
    const { code, err } = await command([...given, ...more]);
    expect(code, err).toBe(0);
    expect(err).toMatch(/word times estimated by aligning, \d+ of \d+ certain/);
    expect(err).toContain('Word times were estimated');
    const report = JSON.parse(readFileSync(path.join(at, 'out', 'talk.report.json'), 'utf8')) as Report;
    expect(schemaErrors('report-4', report)).toEqual([]);
    const said = report.lanes.sound?.said;
    expect(said?.aligned).toMatchObject({ words: expect.any(Number), untimed: ending === 'txt' });
    expect(said!.aligned!.sure).toBeGreaterThan(0.7 * said!.aligned!.words);
    const name = said?.stretches.find((s) => s.entity === 'PERSON');
    expect(name!.from).toBeLessThanOrEqual(talk.name.from);
    expect(name!.to).toBeGreaterThanOrEqual(talk.name.to);
    expect(name!.to - name!.from).toBeLessThan(talk.name.to - talk.name.from + 1.2);
    expect(name!.to - name!.from).toBeLessThan(0.6 * (talk.cue.to - talk.cue.from));
    const masked = readFileSync(path.join(at, 'out', `talk.masked.${ending}`), 'utf8');
    expect(masked).toContain('welcome to the yearly meeting');
    expect(masked).not.toMatch(/Anna|Schmidt/);
  });

test('text of another talk is no transcript of this one: nothing is masked by it', async () => {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-aligned-'));
  writeFileSync(path.join(at, 'talk.wav'), (await toldTalk()).wave);
  writeFileSync(
    path.join(at, 'talk.txt'),
    'Anna Schmidt bought seven horses. They grazed quietly under tall chestnut trees.',
  );
  const { code, err } = await command([
    ...['mask', path.join(at, 'talk.wav'), '--out', path.join(at, 'out')],
    ...['--transcript', path.join(at, 'talk.txt'), '--set', 'find.text.language=en'],
  ]);
  expect([code, err]).toEqual([1, expect.stringContaining('could not be found in the sound')]);
});

test('in the page text beside a sound is aligned with it, and the page says so', async ({ page, app }) => {
  const talk = await toldTalk();
  await page.goto(app.url);
  const file = (name: string, mimeType: string, content: string | Uint8Array) => ({
    name,
    mimeType,
    buffer: Buffer.from(content as string),
  });
  await page
    .getByLabel('Choose files')
    .first()
    .setInputFiles([file('talk.wav', 'audio/wav', talk.wave), file('talk.txt', 'text/plain', talk.txt)]);
  const said = page.getByRole('region', { name: 'What is said' });
  await expect(said.getByText('Word times were estimated by aligning the text with the sound')).toBeVisible(
    DONE,
  );
  await expect(said.getByText('Hidden stretches (1)')).toBeVisible(DONE);
  await page.getByRole('button', { name: /^Hide \d+ and check$/ }).click(DONE);
  await expect(page.getByRole('button', { name: 'Save the masked transcript' })).toBeVisible(DONE);
  await expect(page.getByText('What the transcript names is hidden, voices kept')).toBeVisible(DONE);
});
