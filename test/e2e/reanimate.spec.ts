/** Portraits by the command line: moved by a film that shows nobody, and by a sound. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../src/core/model/report.ts';
import { ARKIT } from '../../src/core/motion/expressions.ts';
import { ROW } from '../../src/core/motion/landmarks.ts';
import { Acts } from '../../src/core/persona/performance.ts';
import { SITTER } from '../../src/core/portrait/sitter.ts';
import { SPACE } from '../made/persona.ts';
import { wav } from '../made/speech.ts';
import { jawOpenIn, TALKING } from '../made/talking.ts';
import { made } from '../media.ts';
import { command } from './command.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'guise-'));
const reportIn = (out: string, name: string): Report =>
  JSON.parse(readFileSync(path.join(out, `${name}.report.json`), 'utf8')) as Report;

/** How far the jaw is open in each frame, by landmarks as they are exported. */
function jawsOf(csv: string): number[] {
  const [, ...rows] = readFileSync(csv, 'utf8').trim().split('\n');
  const acts = new Acts(SPACE, rows.length);
  rows.forEach((row, frame) => {
    const points = Float32Array.from(row.split(',').slice(5), (v, i) => (i % ROW === 3 ? 1 : Number(v)));
    acts.see(frame, { topology: 'face_iris', points, world: null });
  });
  const jaw = ARKIT.indexOf('jawOpen');
  return [...acts.told()].sort(([a], [b]) => a - b).map(([, { expressions }]) => expressions[jaw]!);
}

/** Pearson's r. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, v) => sum + v, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number) => a.reduce((s, _, i) => s + f(i), 0);
  const both = sum((i) => (a[i]! - ma) * (b[i]! - mb));
  return both / Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2));
}

test('a persona says what the face of a film says, in as many frames', async () => {
  const out = folder();
  const film = made('talking.mp4');
  const moved = await command(['reanimate', 'Jonas', '--drive', film, '--out', out, '--json']);
  expect(moved.code, moved.err).toBe(0);
  const line = JSON.parse(moved.out) as { output: string; verdict: string; frames: number };
  expect(line).toMatchObject({ verdict: 'sealed', frames: TALKING.frames });
  const { lanes, output } = reportIn(out, 'talking.reanimated');
  expect(output.bytes).toBe(readFileSync(line.output).length);
  expect(lanes.portrait).toMatchObject({
    ...SITTER,
    driver: { person: 'P1', of: 1, read: TALKING.frames },
    verification: { verdict: 'clean', checked: TALKING.frames },
    strangers: { by: 'faceres' },
  });
  // A model reads the result's mouth open when the film's is.
  const again = folder();
  const looks = ['--export', 'landmarks-faces', '--set', 'write.filter=none'];
  const read = await command(['mask', line.output, '--out', again, ...looks]);
  expect(read.code, read.err).toBe(0);
  const jaws = jawsOf(path.join(again, 'talking.reanimated.faces.csv'));
  const said = jaws.map((_, frame) => jawOpenIn(frame));
  expect(jaws).toHaveLength(TALKING.frames);
  expect(correlation(said, jaws)).toBeGreaterThan(0.6);
  expect(Math.max(...jaws)).toBeGreaterThan(0.15);
  const { picture } = reportIn(again, 'talking.reanimated').lanes;
  expect(picture?.source.seconds).toBeCloseTo(TALKING.frames / TALKING.fps, 1);
});

test('a persona says what is heard, in another voice; a picture without a face is refused', async () => {
  const out = folder();
  const sound = path.join(out, 'said.wav');
  writeFileSync(sound, wav(16_000, 1.2));
  const keyframes = [
    { at: 0, move: 'turn', amount: -10 },
    { at: 1, move: 'turn', amount: 10 },
  ];
  const edits = path.join(out, 'keys.json');
  writeFileSync(edits, JSON.stringify({ schema: 'guise.keyframes/1', keyframes }));
  const mira = ['reanimate', 'Mira', '--sound', sound, '--keyframes', edits];
  const said = await command([...mira, '--out', out, '--voice', 'robot']);
  expect(said.code, said.err).toBe(0);
  const { lanes, notes } = reportIn(out, 'said.reanimated');
  expect(lanes.portrait).toMatchObject({
    frames: 30,
    driver: null,
    keyframes,
    verification: { verdict: 'clean' },
  });
  expect(lanes.sound).toMatchObject({
    voice: 'robot',
    tracks: [{ did: 'changed' }],
    verification: { verdict: 'clean' },
  });
  expect(notes.join()).toMatch(/Lips move by the masked sound/);
  writeFileSync(edits, '{"schema":"guise.keyframes/1","keyframes":[{"at":0,"move":"wink","amount":1}]}');
  const wrong = await command([...mira, '--out', folder()]);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/keys\.json: keyframes\[0\]\.move/);
  const nobody = await command(['reanimate', made('words.png'), '--sound', sound, '--out', folder()]);
  expect(nobody.code).toBe(1);
  expect(nobody.err).toMatch(/No face was found in it/);
});
