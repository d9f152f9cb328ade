/** Personal data that is said, hidden by a transcript: to the sample, in every form of transcript, and never by a wrong one. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { speech, wav } from '../made/speech.ts';
import { schemaErrors } from '../schema.ts';
import { command, leftIn } from './command.ts';

const RATE = 22_050;
/** No name of the classifier's is in them: what is asked here is when. */
const MAIL = 'anna@example.org';
const VTT = `WEBVTT

00:01.000 --> 00:02.000
good morning

00:02.000 --> 00:04.000
<00:02.000>write to <00:02.500>${MAIL} <00:03.500>please

00:03.900 --> 00:05.000
good bye
`;
const WORDS = [
  { word: 'write', start: 0.5, end: 0.8 },
  { word: 'to', start: 0.9, end: 1.1 },
  { word: MAIL, start: 2.5, end: 3.5 },
  { word: 'please', start: 3.6, end: 5.9 },
];
const PLAIN = ['--set', 'find.text.names.model=off', '--set', 'find.text.language=en'];

function folder(): string {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-said-'));
  writeFileSync(path.join(at, 'talk.wav'), wav(RATE, 6));
  writeFileSync(path.join(at, 'talk.vtt'), VTT);
  writeFileSync(path.join(at, 'talk.json'), JSON.stringify(WORDS));
  return at;
}
const samples = (file: string): Int16Array => {
  const bytes = readFileSync(file);
  return new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);
};
const mask = (at: string, transcript: string, ...more: string[]) =>
  command([
    'mask',
    path.join(at, 'talk.wav'),
    '--transcript',
    path.join(at, transcript),
    '--out',
    path.join(at, 'out'),
    '--json',
    ...PLAIN,
    ...more,
  ]);
const reportIn = (at: string): Report =>
  JSON.parse(readFileSync(path.join(at, 'out', 'talk.report.json'), 'utf8')) as Report;

test('a named stretch is hidden to the sample, and nothing else is touched', async () => {
  const at = folder();
  for (const [transcript, by, ...how] of [
    ['talk.vtt', 'tone', '--set', 'speech.with.by=tone'],
    // The rest of what is said would have a tone.
    ['talk.json', 'silence', '--said', 'EMAIL_ADDRESS=silence'],
  ] as const) {
    const { code, out, err } = await mask(at, transcript, '--force', ...how);
    expect(code, err).toBe(0);
    expect(err).toContain('What the transcript names is hidden, voices kept');
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'sealed',
      transcript: expect.stringContaining('talk.masked.'),
    });
    const report = reportIn(at);
    expect(schemaErrors('report-4', report)).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('anna');
    const page = readFileSync(path.join(at, 'out', 'talk.report.html'), 'utf8');
    expect(page).not.toContain('anna');
    expect(page).toMatch(/What is said[\s\S]*EMAIL_ADDRESS<\/td><td>hidden/);
    expect(page.includes('hidden (silence)')).toBe(by === 'silence');
    const { sound, text } = report.lanes;
    expect(text?.counts).toEqual({ EMAIL_ADDRESS: 1 });
    expect(sound).toMatchObject({ voice: 'keep', leaves: 'voices', verification: { verdict: 'clean' } });
    const [stretch, more] = sound?.said?.stretches ?? [];
    expect(more).toBeUndefined();
    expect(stretch).toMatchObject({ entity: 'EMAIL_ADDRESS', verdict: 'mask' });
    expect([
      stretch!.from > 2.05 && stretch!.from <= 2.35,
      stretch!.to >= 3.65 && stretch!.to < 3.95,
    ]).toEqual([true, true]);
    // What is heard before the first word and behind the last, but for the VTT's half second.
    expect(sound?.said?.untold.did).toBe('tell');

    const [was, is] = [path.join(at, 'talk.wav'), path.join(at, 'out', 'talk.masked.wav')].map(samples);
    expect(is).toHaveLength(was!.length);
    const [from, to] = [stretch!.from, stretch!.to].map((t) => 2 * t * RATE);
    let [inside, beside, same] = [0, 0, 0];
    for (let i = 0; i < was!.length; i++) {
      const off = Math.abs(was![i]! - is![i]!);
      if (i > from! - 0.006 * 2 * RATE && i < to! + 0.006 * 2 * RATE) {
        if (i > from! + 2 && i < to! - 2 && by === 'silence') inside = Math.max(inside, Math.abs(is![i]!));
        if (off === 0) same++;
      } else beside = Math.max(beside, off);
    }
    expect([inside, beside <= 1]).toEqual([0, true]);
    expect(same).toBeLessThan(0.1 * (to! - from!));
    const masked = readFileSync(path.join(at, 'out', transcript.replace('.', '.masked.')), 'utf8');
    expect(masked).not.toContain('anna');
    expect(masked).toContain('<EMAIL_ADDRESS>');
  }
});

test('what is said without a transcript is told or hidden, and inspect prints times alone', async () => {
  const at = folder();
  const few = [...WORDS.slice(0, 2), WORDS[2]!];
  writeFileSync(path.join(at, 'talk.json'), JSON.stringify(few));
  const { code, out, err } = await command([
    'inspect',
    path.join(at, 'talk.wav'),
    '--transcript',
    path.join(at, 'talk.json'),
    ...PLAIN,
  ]);
  expect(code, err).toBe(0);
  expect(out).not.toContain('anna');
  const { said, speech: told } = JSON.parse(out);
  expect([told.by, said.untold.by]).toEqual(['silero_vad_16k', 'silero_vad_16k']);
  expect(said.stretches).toMatchObject([{ entity: 'EMAIL_ADDRESS', verdict: 'mask' }]);
  const behind = said.untold.times.filter((t: { to: number }) => t.to > 4);
  expect(behind[0].from).toBeCloseTo(4, 0);
  expect(behind.at(-1).to).toBeCloseTo(5.9, 0);
  const masked = await mask(at, 'talk.json', '--set', 'speech.untold=mask', '--voice', 'whisper');
  expect(masked.code, masked.err).toBe(0);
  const { sound } = reportIn(at).lanes;
  expect(sound).toMatchObject({ voice: 'whisper', leaves: 'words', said: { untold: { did: 'mask' } } });
  expect(sound!.said!.seconds).toBeGreaterThan(3);
});

test('inspect tells when somebody speaks, and takes no noise for it', async () => {
  const at = folder();
  const sound = new Float32Array(9 * RATE).map((_, i) => 0.2 * (((i * 7919) % 1000) / 500 - 1));
  sound.fill(0, 0, RATE);
  sound.fill(0, 4 * RATE, 6 * RATE);
  // Silence, noise as loud as a voice, silence, a voice.
  sound.set(speech(RATE, 3 * RATE), 6 * RATE);
  writeFileSync(path.join(at, 'noise.wav'), wav(RATE, 9, sound));
  const { code, out, err } = await command(['inspect', path.join(at, 'noise.wav'), '--json']);
  expect(code, err).toBe(0);
  const { speech: told, turns, ...more } = JSON.parse(out);
  expect(more).toEqual({});
  expect(turns.length).toBeGreaterThanOrEqual(told.times.length);
  expect(told.by).toBe('silero_vad_16k');
  expect(told.times[0].from).toBeGreaterThan(5.8);
  expect(told.times[0].from).toBeLessThan(6.3);
  expect(told.times.at(-1).to).toBeGreaterThan(8.5);
});

test('a transcript that cannot be of the file, with times or without any, masks nothing', async () => {
  const at = folder();
  writeFileSync(path.join(at, 'late.vtt'), 'WEBVTT\n\n01:00:00.000 --> 01:00:02.000\nhello\n');
  writeFileSync(path.join(at, 'words.txt'), 'write to anna');
  for (const [transcript, why] of [
    ['late.vtt', /another recording/],
    ['words.txt', /could not be found in the sound/],
    ['none.vtt', /no such file/],
  ] as const) {
    const { code, err } = await mask(at, transcript);
    expect([code, err]).toEqual([1, expect.stringMatching(why)]);
    expect(leftIn(path.join(at, 'out'))).toEqual([]);
  }
});
