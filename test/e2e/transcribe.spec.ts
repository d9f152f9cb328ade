/** A transcript that a machine hears: from a sound through a recognizer to a masked sound and a masked transcript, and nothing without one that is what it should be. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { soundVerdict } from '../../src/core/model/verdict-sound.ts';
import { ENGLISH } from '../../src/core/model/wording.ts';
import { recognizer, type ToneWord, tones } from '../made/recognizer.ts';
import { wav } from '../made/speech.ts';
import { schemaErrors } from '../schema.ts';
import { command, leftIn } from './command.ts';

const RATE = 16_000;
/** Longer than a window of 30 s: "on" and "Monday" lie where two of them overlap. */
const SAID: readonly (readonly [ToneWord, number])[] = [
  [' My', 1],
  [' name', 2],
  [' is', 3],
  [' Anna', 4],
  [' Schmidt.', 5],
  [' Call', 8],
  [' me', 9],
  [' in', 10],
  [' Berlin', 11],
  [' on', 26],
  [' Monday.', 27],
  [' Call', 33],
  [' Anna', 35],
];

function folder(english = false): { at: string; tiny: string } {
  const at = mkdtempSync(path.join(tmpdir(), 'guise-heard-'));
  const tiny = path.join(at, 'tiny-whisper');
  mkdirSync(path.join(tiny, 'onnx'), { recursive: true });
  for (const [name, data] of Object.entries(recognizer(english))) writeFileSync(path.join(tiny, name), data);
  writeFileSync(path.join(at, 'talk.wav'), wav(RATE, 40, tones(SAID, 40)));
  return { at, tiny };
}
const mask = (at: string, ...more: string[]) =>
  command([
    'mask',
    path.join(at, 'talk.wav'),
    '--out',
    path.join(at, 'out'),
    '--json',
    '--set',
    'find.text.language=en',
    ...more,
  ]);

test('names that a machine hears are hidden in the sound, and the report says that a machine heard them', async () => {
  const { at, tiny } = folder();
  const { code, out, err } = await mask(at, '--transcribe', tiny);
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'sealed',
    transcript: expect.stringContaining('talk.masked.json'),
  });
  expect(err).toContain('talk.wav: 13 words heard (en) by tiny-whisper on wasm');
  expect(err).toContain('A machine heard the transcript');
  const report = JSON.parse(readFileSync(path.join(at, 'out', 'talk.report.json'), 'utf8')) as Report;
  expect(schemaErrors('report-4', report)).toEqual([]);
  const said = report.lanes.sound?.said;
  expect(said?.machine?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(said?.stretches.map((s) => s.entity)).toEqual(['PERSON', 'LOCATION', 'DATE_TIME', 'PERSON']);
  const [anna, berlin, , again] = said?.stretches ?? [];
  // All of each tone, and none of what is said before or behind.
  expect(anna!.from <= 4 && anna!.from > 3.5 && anna!.to >= 5.5 && anna!.to < 8).toBe(true);
  expect(berlin!.from <= 11 && berlin!.from > 10.5 && berlin!.to >= 11.5 && berlin!.to < 26).toBe(true);
  expect(again!.from <= 35 && again!.from > 33.5 && again!.to >= 35.5).toBe(true);
  // All that is heard stands in it, and its times are the sound's own.
  expect(said).toMatchObject({ untold: { times: [] }, still: 0 });
  expect(said?.shift).toBeUndefined();
  const masked = readFileSync(path.join(at, 'out', 'talk.masked.json'), 'utf8');
  expect(JSON.parse(masked).text).toMatch(/^\s*My name is \S+\s+Call me in \S+\s+on \S+\s+Call \S+$/);
  for (const file of readdirSync(path.join(at, 'out')))
    for (const word of ['Anna', 'Schmidt', 'Berlin', 'Monday'])
      expect(readFileSync(path.join(at, 'out', file)).includes(word), `${word} in ${file}`).toBe(false);
});

test('what a machine heard is read aloud without a tick, and the report says who heard it', async () => {
  const { at, tiny } = folder();
  const { code, err } = await mask(at, '--transcribe', tiny, '--voice', 'spoken');
  expect(code, err).toBe(0);
  expect(err).toContain('A machine heard the transcript');
  const report = JSON.parse(readFileSync(path.join(at, 'out', 'talk.report.json'), 'utf8')) as Report;
  expect(schemaErrors('report-4', report)).toEqual([]);
  const { sound } = report.lanes;
  expect(sound?.machine?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(soundVerdict(sound!, ENGLISH).tone).toBe('note');
  const { machine: _, ...written } = sound!;
  expect(soundVerdict(written, ENGLISH).tone).toBe('good');
});

test('a recognizer that is none, or is damaged, gives no result', async () => {
  const { at, tiny } = folder();
  const none = await mask(at, '--transcribe');
  expect(none.code).not.toBe(0);
  expect(none.err).toContain('--transcribe');
  const empty = path.join(at, 'empty');
  mkdirSync(empty);
  const other = await mask(at, '--transcribe', empty);
  expect(other.err).toContain('it is no recognizer');
  const damaged = path.join(at, 'damaged');
  cpSync(tiny, damaged, { recursive: true });
  writeFileSync(path.join(damaged, 'onnx', 'decoder_model_merged.onnx'), 'no model');
  const failed = await mask(at, '--transcribe', damaged);
  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.out)).toMatchObject({
    verdict: 'error',
    output: null,
    error: { code: 'model/failed' },
  });
  expect(leftIn(path.join(at, 'out'))).toEqual([]);
});

test('on a graphics card that computes what the CPU does the same words are heard, in the language that is spoken', async () => {
  const { at, tiny } = folder();
  const said: typeof SAID = [
    [' Hallo,', 1],
    [' Anna', 2],
  ];
  writeFileSync(path.join(at, 'talk.wav'), wav(RATE, 4, tones(said, 4)));
  const { code, out, err } = await command([
    'inspect',
    path.join(at, 'talk.wav'),
    '--transcribe',
    tiny,
    '--backend',
    'webgpu',
  ]);
  expect(code, err).toBe(0);
  expect(err).toMatch(/talk\.wav: 2 words heard \(de\) by tiny-whisper on webgpu\s/);
  const { stretches } = JSON.parse(out).said as { stretches: { from: number; to: number; entity: string }[] };
  expect(stretches.some((t) => t.entity === 'PERSON' && t.from <= 2 && t.to >= 2.5)).toBe(true);
});

test('a recognizer that knows English alone is asked for no language, and a silent file has no transcript', async () => {
  const { at, tiny } = folder(true);
  const inspect = () => command(['inspect', path.join(at, 'talk.wav'), '--transcribe', tiny]);
  const { code, out, err } = await inspect();
  expect(code, err).toBe(0);
  expect(err).toContain('talk.wav: 13 words heard by tiny-whisper on wasm');
  const { stretches } = JSON.parse(out).said as { stretches: { entity: string }[] };
  expect(stretches.map((t) => t.entity)).toEqual(['PERSON', 'LOCATION', 'DATE_TIME', 'PERSON']);
  writeFileSync(path.join(at, 'talk.wav'), wav(RATE, 5, new Float32Array(5 * RATE)));
  const silent = await inspect();
  expect(silent.code).not.toBe(0);
  expect(silent.err).toContain('No word was heard in this file.');
});
